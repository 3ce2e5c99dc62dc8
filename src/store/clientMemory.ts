import type { WriteOutcome } from '../wire/index.js';
import { limitExceeded, outcomeUnknown } from './errors.js';
import type { Limits } from './limits.js';
import type { MemoryAccount } from './memoryBudget.js';
import { RememberedAnswers } from './rememberedAnswers.js';
import { ANSWER_BYTES, CLIENT_BYTES } from './weights.js';

/** How long the answers to a client are kept after its last stream or call. */
export const ANSWERS_KEPT_MS = 600_000;

/**
 * What a session knows of one writing client, so that a write which is sent again has one effect.
 *
 * A client numbers its writes in the order in which it sends them. So a number below one that is decided belongs to a
 * write that was decided as well, or to one that the client has given up: its bytes come late, over a connection that the
 * client has left. Such a write is never new.
 */
export class ClientMemory {
  /** Writes up to this sequence have been decided, or never will be. */
  decided = 0;
  /** Its open write streams. */
  streams = 0;
  /** When its last stream ended or its last call came. */
  lastSeenAt = 0;
  private readonly answers: RememberedAnswers;

  constructor(
    private readonly limits: Limits,
    private readonly memory: MemoryAccount,
  ) {
    this.answers = new RememberedAnswers(memory);
  }

  /**
   * Gives the answer to a write that was decided before; undefined where the write is new.
   *
   * @throws RivuletError ABORTED with `OUTCOME_UNKNOWN` for a write below `decided` without an answer: what became of it is
   * forgotten, or it was never seen and comes too late.
   */
  answerTo(sequence: number): WriteOutcome | undefined {
    if (sequence > this.decided) return undefined;
    const answer = this.answers.find(sequence);
    if (!answer) throw outcomeUnknown(sequence);
    return answer;
  }

  /**
   * Makes sure that there is room for one more answer.
   *
   * @throws RivuletError RESOURCE_EXHAUSTED where there are too many that the client has not acknowledged.
   */
  requireRoom(): void {
    const { answers, limits } = this;
    if (answers.count >= limits.pendingAnswers) {
      const what = `${answers.count} answers wait for the client to acknowledge them`;
      throw limitExceeded(limits, 'pendingAnswers', what);
    }
    if (answers.bytes >= limits.pendingAnswerBytes) {
      const what = `The answers that wait for the client to acknowledge them take ${answers.bytes} bytes`;
      throw limitExceeded(limits, 'pendingAnswerBytes', what);
    }
    this.memory.requireRoomForRead(ANSWER_BYTES, 'An answer to remember');
  }

  remember(outcome: WriteOutcome): void {
    this.answers.add(outcome);
    this.decided = outcome.sequence;
  }

  /** The write was refused without an answer to remember. A copy of it must not take effect after that. */
  pass(sequence: number): void {
    this.decided = Math.max(this.decided, sequence);
  }

  /** All answers up to this sequence have arrived, and what has no answer is given up. */
  acknowledge(sequence: number): void {
    this.answers.forget(sequence);
    this.pass(sequence);
  }

  /** Makes room for one more answer by forgetting the oldest ones: for calls, which cannot acknowledge. */
  forgetOldest(): void {
    const { answers, limits } = this;
    while (answers.count >= limits.pendingAnswers || answers.bytes >= limits.pendingAnswerBytes) {
      answers.forget(answers.oldest!);
    }
  }

  /** What was decided stays known; what was answered does not. */
  forgetAnswers(): void {
    this.answers.forget(this.decided);
  }

  /** What the answers that are kept take in memory. */
  get answerBytes(): number {
    return this.answers.bytes;
  }

  /** Answers that are kept. */
  get pending(): number {
    return this.answers.count;
  }
}

/** The writing clients that a session remembers. */
export class ClientMemories {
  private readonly clients = new Map<string, ClientMemory>();

  constructor(
    private readonly limits: Limits,
    private readonly memory: MemoryAccount,
  ) {}

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
      const bytes = weightOfClient(clientId);
      this.memory.requireRoomForRead(bytes, `The memory of the client ${clientId}`);
      this.memory.add(bytes);
      client = new ClientMemory(this.limits, this.memory);
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
    for (const [clientId, client] of this.clients) {
      if (!isAway(client, now)) continue;
      client.forgetAnswers();
      this.clients.delete(clientId);
      this.memory.add(-weightOfClient(clientId));
    }
  }
}

function weightOfClient(clientId: string): number {
  return CLIENT_BYTES + 2 * clientId.length;
}

function isAway(client: ClientMemory, now: number): boolean {
  return client.streams === 0 && now - client.lastSeenAt > ANSWERS_KEPT_MS;
}
