import type { WriteOutcome } from '../wire/index.js';
import { limitExceeded, outcomeUnknown } from './errors.js';
import type { Limits } from './limits.js';

/** How long the answers to a client are kept after its last stream or call. */
export const ANSWERS_KEPT_MS = 600_000;

/** What a session knows of one writing client, so that a write which is sent again has one effect. */
export class ClientMemory {
  /** Writes up to this sequence have been decided. */
  decided = 0;
  /** Its open write streams. */
  streams = 0;
  /** When its last stream ended or its last call came. */
  lastSeenAt = 0;
  /** Answers up to this sequence are forgotten. */
  private forgotten = 0;
  /** The answers from `recentFrom` on, without a gap: the usual case, in which a sequence is a place. */
  private recent: WriteOutcome[] = [];
  private recentFrom = 0;
  /** Those out of order. */
  private readonly others = new Map<number, WriteOutcome>();

  constructor(private readonly limits: Limits) {}

  /**
   * Gives the answer to a write that was decided before; undefined where the write is new.
   *
   * @throws RivuletError ABORTED with `OUTCOME_UNKNOWN` where it may have been decided, but the answer is gone.
   */
  answerTo(sequence: number): WriteOutcome | undefined {
    // The usual case, without a look into the map.
    if (sequence > this.decided && sequence > this.forgotten) return undefined;
    const answer = this.recent[sequence - this.recentFrom] ?? this.others.get(sequence);
    if (!answer && sequence <= this.forgotten) throw outcomeUnknown(sequence);
    return answer;
  }

  /** @throws RivuletError RESOURCE_EXHAUSTED where there are too many answers that the client has not acknowledged. */
  requireRoom(): void {
    if (this.pending < this.limits.pendingAnswers) return;
    const what = `${this.pending} answers wait for the client to acknowledge them`;
    throw limitExceeded(this.limits, 'pendingAnswers', what);
  }

  remember(outcome: WriteOutcome): void {
    const { sequence } = outcome;
    if (this.recent.length === 0) this.recentFrom = sequence;
    if (sequence === this.recentFrom + this.recent.length) this.recent.push(outcome);
    else this.others.set(sequence, outcome);
    if (sequence > this.decided) this.decided = sequence;
  }

  /** All answers up to this sequence have arrived. */
  acknowledge(sequence: number): void {
    if (sequence <= this.forgotten) return;
    this.forgotten = sequence;
    const known = sequence - this.recentFrom + 1;
    if (known > 0) {
      this.recent = known >= this.recent.length ? [] : this.recent.slice(known);
      this.recentFrom += known;
    }
    for (const other of this.others.keys()) if (other <= sequence) this.others.delete(other);
  }

  /** Makes room for one more answer by forgetting the oldest one: for calls, which cannot acknowledge. */
  forgetOldest(): void {
    if (this.pending < this.limits.pendingAnswers) return;
    const oldest = Math.min(this.recent.length > 0 ? this.recentFrom : Infinity, ...this.others.keys());
    if (oldest !== Infinity) this.acknowledge(oldest);
  }

  /** What was decided stays known; what was answered does not. */
  forgetAnswers(): void {
    this.recent = [];
    this.others.clear();
    this.forgotten = this.decided;
  }

  /** Answers that are kept. */
  get pending(): number {
    return this.recent.length + this.others.size;
  }
}

/** The writing clients that a session remembers. */
export class ClientMemories {
  private readonly clients = new Map<string, ClientMemory>();

  constructor(private readonly limits: Limits) {}

  find(clientId: string): ClientMemory | undefined {
    return this.clients.get(clientId);
  }

  /** @throws RivuletError RESOURCE_EXHAUSTED where too many clients were here within the time that answers are kept. */
  open(clientId: string, now: number): ClientMemory {
    let client = this.clients.get(clientId);
    if (!client) {
      if (this.clients.size >= this.limits.clients) this.forgetIdle(now);
      if (this.clients.size >= this.limits.clients) {
        throw limitExceeded(this.limits, 'clients', `${this.clients.size} clients write to the session`);
      }
      client = new ClientMemory(this.limits);
      this.clients.set(clientId, client);
    }
    client.lastSeenAt = now;
    return client;
  }

  /** Drops the answers to those who have been away for long. Cheap enough to be called now and then, not more often. */
  sweep(now: number): void {
    for (const client of this.clients.values()) {
      if (client.pending > 0 && isAway(client, now)) client.forgetAnswers();
    }
  }

  private forgetIdle(now: number): void {
    for (const [clientId, client] of this.clients) if (isAway(client, now)) this.clients.delete(clientId);
  }
}

function isAway(client: ClientMemory, now: number): boolean {
  return client.streams === 0 && now - client.lastSeenAt > ANSWERS_KEPT_MS;
}
