import { randomBytes } from 'node:crypto';
import { RivuletError } from '../errors/index.js';
import { describeValue, requireName } from '../variables/index.js';
import type { SessionSpec } from '../wire/index.js';
import { systemClock, type Clock } from './clock.js';
import type { CommitLogFactory } from './commitLog.js';
import { limitExceeded, sessionEnded, unknownSession } from './errors.js';
import { completeLimits, type Limits } from './limits.js';
import { MemoryBudget } from './memoryBudget.js';
import { memoryLog } from './memoryLog.js';
import { requireMetadataSize } from './metadata.js';
import { Session, type SessionOwner } from './session.js';
import { SESSION_BYTES, weightOfMetadata } from './weights.js';

/** How long a session lives without a watch or a call, unless its opener says otherwise: 1 h. */
export const DEFAULT_TTL_MS = 3_600_000;
/** 10 years. More is a mistake. */
const MAX_TTL_MS = 10 * 365 * 86_400_000;
const SWEEP_MS = 60_000;

export interface SessionStoreOptions {
  /** Opens the log of a session. Default: one in memory, within `retainedCommits` and `retainedBytes`. */
  readonly log?: CommitLogFactory | undefined;
  /** Default: `defaultLimits`. */
  readonly limits?: Partial<Limits> | undefined;
  /** Default: the system's. */
  readonly clock?: Clock | undefined;
  /** Makes epoch ids of `[A-Za-z0-9_-]`, each unique for all time. Default: 72 random bits. */
  readonly createEpoch?: (() => string) | undefined;
}

interface OpenedSession {
  readonly session: Session;
  /** True where this call made it. */
  readonly isCreated: boolean;
}

/** The sessions of a server. */
export interface SessionStore {
  readonly limits: Limits;
  readonly clock: Clock;
  /** Counts what is kept for all sessions. */
  readonly memory: MemoryBudget;
  readonly size: number;
  /** Commits and changes of all sessions, those that are over included. */
  totals(): { readonly commits: number; readonly changes: number };
  /**
   * Opens a session, or joins it where it is open.
   *
   * @throws RivuletError INVALID_ARGUMENT for a bad name or time-to-live, RESOURCE_EXHAUSTED.
   */
  open(sessionId: string, spec: SessionSpec): OpenedSession;
  /**
   * Finds an open session, and keeps it for another time-to-live.
   *
   * @throws RivuletError NOT_FOUND with `UNKNOWN_SESSION`.
   */
  require(sessionId: string): Session;
  /**
   * Makes sure that nobody goes on in an epoch that was ended.
   *
   * @throws RivuletError FAILED_PRECONDITION with `SESSION_ENDED`.
   */
  requireNotEnded(sessionId: string, epoch: string): void;
  /** @throws RivuletError NOT_FOUND with `UNKNOWN_SESSION`. */
  end(sessionId: string): void;
  /** The open sessions by id, those after `after`. */
  list(after: string, count: number): Session[];
  /** Ends everything for a shutdown, from which clients come back. */
  close(): void;
}

/**
 * Makes an empty store.
 *
 * It has one timer, whatever the number of sessions, and none while there is no session.
 */
export function createSessionStore(options: SessionStoreOptions = {}): SessionStore {
  const limits = completeLimits(options.limits);
  const { clock = systemClock(), createEpoch = randomEpoch } = options;
  const memory = new MemoryBudget(limits);
  // Its last part is never dropped for want of memory, so that part must be small.
  const maxBytes = Math.min(limits.retainedBytes, limits.sessionMemoryBytes / 2);
  const openLog = options.log ?? memoryLog({ maxCommits: limits.retainedCommits, maxBytes });
  const sessions = new Map<string, Session>();
  /** Epochs, the oldest first. */
  const ended = new Set<string>();
  const past = { commits: 0, changes: 0 };
  let sweepAt = Infinity;
  let cancelSweep = () => {};

  function remove(session: Session): void {
    sessions.delete(session.id);
    past.commits += session.commits;
    past.changes += session.changes;
  }

  /** Ends what has outlived its time-to-live, and drops answers that nobody comes back for. */
  function sweep(): void {
    sweepAt = Infinity;
    const now = clock.now();
    for (const session of [...sessions.values()]) {
      session.clients.sweep(now);
      if (session.openStreams > 0 || now - session.lastUsedAt < session.ttlMs) continue;
      remove(session);
      session.end('session-expired', `The session ${session.id} was not used for ${session.ttlMs} ms. Open it again.`);
    }
    if (sessions.size > 0) sweepBy(now + SWEEP_MS);
    for (const session of sessions.values()) sweepWhenIdle(session);
  }

  function sweepWhenIdle(session: Session): void {
    if (!session.isOver && session.openStreams === 0) sweepBy(session.lastUsedAt + session.ttlMs);
  }

  const owner: SessionOwner = {
    onIdle: sweepWhenIdle,
    onFailed(session) {
      if (!session.isOver) remove(session);
      session.end('shutdown', `The log of the session ${session.id} failed. Connect again.`);
    },
  };

  /** A call moves the end of a session without a word here: the sweep that then comes too early is repeated. */
  function sweepBy(time: number): void {
    if (time >= sweepAt) return;
    sweepAt = time;
    cancelSweep();
    cancelSweep = clock.after(Math.max(0, Math.ceil(time - clock.now())), sweep);
  }

  function create(sessionId: string, { ttlMs, metadata }: SessionSpec): Session {
    if (sessions.size >= limits.sessions) {
      throw limitExceeded(limits, 'sessions', `The server has ${sessions.size} sessions`);
    }
    requireMetadataSize(metadata, limits, `the session ${sessionId}`);
    const account = memory.openAccount();
    const bytes = SESSION_BYTES + weightOfMetadata(metadata);
    account.requireRoomForWrite(bytes, `The session ${sessionId}`);
    const epoch = createEpoch();
    const log = openLog(sessionId, epoch, account);
    const lifeMs = ttlMs || DEFAULT_TTL_MS;
    const session = new Session(sessionId, epoch, lifeMs, metadata, log, limits, account, clock, owner);
    account.add(bytes);
    sessions.set(sessionId, session);
    sweepBy(clock.now() + SWEEP_MS);
    sweepWhenIdle(session);
    return session;
  }

  return {
    limits,
    clock,
    memory,
    get size() {
      return sessions.size;
    },
    totals() {
      let { commits, changes } = past;
      for (const session of sessions.values()) {
        commits += session.commits;
        changes += session.changes;
      }
      return { commits, changes };
    },
    open(sessionId, spec) {
      requireName('session', sessionId);
      requireTtl(spec.ttlMs);
      const present = sessions.get(sessionId);
      if (!present) return { session: create(sessionId, spec), isCreated: true };
      present.touch();
      present.ttlMs = Math.max(present.ttlMs, spec.ttlMs);
      return { session: present, isCreated: false };
    },
    require(sessionId) {
      const session = sessions.get(sessionId);
      if (!session) {
        requireName('session', sessionId);
        throw unknownSession(sessionId);
      }
      session.touch();
      return session;
    },
    requireNotEnded(sessionId, epoch) {
      if (ended.has(epoch)) throw sessionEnded(sessionId);
    },
    end(sessionId) {
      const session = this.require(sessionId);
      remove(session);
      ended.add(session.epoch);
      const [oldest] = ended;
      if (oldest !== undefined && ended.size > limits.endedSessions) ended.delete(oldest);
      session.end('session-ended', `The session ${sessionId} was ended.`);
    },
    list(after, count) {
      const ids = [...sessions.keys()].filter(id => id > after).sort();
      return ids.slice(0, count).map(id => sessions.get(id)!);
    },
    close() {
      cancelSweep();
      sweepAt = Infinity;
      for (const session of [...sessions.values()]) {
        remove(session);
        session.end('shutdown', 'The server shuts down.');
      }
    },
  };
}

function requireTtl(ttlMs: number): void {
  if (Number.isSafeInteger(ttlMs) && ttlMs >= 0 && ttlMs <= MAX_TTL_MS) return;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `The time-to-live is ${describeValue(ttlMs)} ms: give it from 1 to ${MAX_TTL_MS}, or 0 for the default.`,
  );
}

function randomEpoch(): string {
  return randomBytes(9).toString('base64url');
}
