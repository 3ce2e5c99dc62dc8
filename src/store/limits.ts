import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { RivuletError } from '../errors/index.js';

/**
 * How much of everything a server takes. Past a limit a call fails with RESOURCE_EXHAUSTED, and the error names the
 * limit and its number. Names of variables and sessions are 1 to 256 characters long; that is no option.
 */
export interface Limits {
  /** Open sessions. Default: 1,000. */
  readonly sessions: number;
  /** Variables of a session. Default: 10,000. */
  readonly variables: number;
  /** Size of one value as it goes over the wire, in bytes. Default: 1 MiB. */
  readonly valueBytes: number;
  /** Size of one commit as it goes over the wire, in bytes. Default: 4 MiB. */
  readonly commitBytes: number;
  /** Operations of one write. Default: 10,000. */
  readonly operations: number;
  /**
   * Steps that the checks of one message of writes may take, of 50 ns at worst. They are made in slices. A byte of a
   * rollback counts as a step. Default: 10,000,000.
   */
  readonly steps: number;
  /** Size of the metadata of one write, one variable or one session, in UTF-16 code units. Default: 16,384. */
  readonly metadataSize: number;
  /** Names and ids in the selection of one watch, or in one reading call. Default: 10,000. */
  readonly selectedNames: number;
  /** Patterns in the selection of one watch. Default: 100. */
  readonly selectedPatterns: number;
  /** Open connections. More are closed at once. Default: 5,000. */
  readonly connections: number;
  /** Open connections from one address; of IPv6, from one network of 64 bits. Default: 1,000. */
  readonly connectionsPerAddress: number;
  /** Open calls, streams included. Default: 20,000. */
  readonly calls: number;
  /** Open calls of one connection. A client waits with more. Default: 4,096. */
  readonly callsPerConnection: number;
  /** Size of the requests that are on their way to the server, in bytes. Past it the oldest fails. Default: 128 MiB. */
  readonly bodyBytes: number;
  /** Open watches of one connection. Default: 1,000. */
  readonly watchesPerConnection: number;
  /** Open write streams of one connection. Default: 1,000. */
  readonly writeStreamsPerConnection: number;
  /** Names that one write stream has bound to numbers. Default: 10,000. */
  readonly bindings: number;
  /** Writing clients that a session remembers. Default: 10,000. */
  readonly clients: number;
  /** Answers that are kept for one client because it has not acknowledged them. Default: 65,536. */
  readonly pendingAnswers: number;
  /** Size of the answers that are kept for one client, in bytes. Default: 16 MiB. */
  readonly pendingAnswerBytes: number;
  /** Commits of a session that the memory log retains. Default: 1,000,000. */
  readonly retainedCommits: number;
  /** Size of what the memory log retains of a session, its index included, in bytes. Default: 64 MiB. */
  readonly retainedBytes: number;
  /**
   * Memory that the server keeps for all sessions, in bytes: values, specs, metadata, logs, answers, watches and snapshots.
   * Calls under way and tools have limits of their own. Default: the least of a quarter of the memory of the machine or
   * container, a quarter of V8's heap limit, and 384 MiB.
   */
  readonly memoryBytes: number;
  /** Memory that the server keeps for one session, in bytes. Default: half of `memoryBytes`. */
  readonly sessionMemoryBytes: number;
  /** Ended sessions that are remembered, so that a client that comes back is told. Default: 10,000. */
  readonly endedSessions: number;
  /** Items of one page of a listing, and its default. Default: 1,000. */
  readonly pageSize: number;
  /** Size of the answer to one reading call, in bytes. Default: 16 MiB. */
  readonly answerBytes: number;
  /** Tools of a session. Default: 256. */
  readonly tools: number;
  /** Size of the declaration of one tool, its schemas included, in bytes. Default: 64 KiB. */
  readonly toolBytes: number;
  /** Workers that offer tools in a session. Default: 1,000. */
  readonly toolWorkers: number;
  /** Calls that one worker has under way. Default: 1,000. */
  readonly toolCallsPerWorker: number;
  /** Calls of tools that a session has under way. Default: 10,000. */
  readonly toolCalls: number;
  /** Size of the arguments of a tool, of its result, or of one chunk, in bytes. Default: 1 MiB. */
  readonly toolValueBytes: number;
}

const MIB = 2 ** 20;
const memoryBytes = defaultMemoryBytes();

export const defaultLimits: Limits = {
  sessions: 1_000,
  variables: 10_000,
  valueBytes: MIB,
  commitBytes: 4 * MIB,
  operations: 10_000,
  steps: 10_000_000,
  metadataSize: 16_384,
  selectedNames: 10_000,
  selectedPatterns: 100,
  connections: 5_000,
  connectionsPerAddress: 1_000,
  calls: 20_000,
  callsPerConnection: 4_096,
  bodyBytes: 128 * MIB,
  watchesPerConnection: 1_000,
  writeStreamsPerConnection: 1_000,
  bindings: 10_000,
  clients: 10_000,
  pendingAnswers: 65_536,
  pendingAnswerBytes: 16 * MIB,
  retainedCommits: 1_000_000,
  retainedBytes: 64 * MIB,
  memoryBytes,
  sessionMemoryBytes: sessionShare(memoryBytes),
  endedSessions: 10_000,
  pageSize: 1_000,
  answerBytes: 16 * MIB,
  tools: 256,
  toolBytes: 65_536,
  toolWorkers: 1_000,
  toolCallsPerWorker: 1_000,
  toolCalls: 10_000,
  toolValueBytes: MIB,
};

/**
 * The limits that are given, and the defaults for the others.
 *
 * @throws RivuletError INVALID_ARGUMENT for a limit that is no integer from 1 on, or none of those known.
 */
export function completeLimits(given: Partial<Limits> = {}): Limits {
  for (const [limit, max] of Object.entries(given)) {
    if (!Object.hasOwn(defaultLimits, limit)) {
      const known = Object.keys(defaultLimits).join(', ');
      throw new RivuletError('INVALID_ARGUMENT', `There is no limit ${limit}. There are ${known}.`);
    }
    if (Number.isSafeInteger(max) && max >= 1) continue;
    throw new RivuletError('INVALID_ARGUMENT', `The limit ${limit} is ${max}: give an integer from 1 on.`);
  }
  const inAll = given.memoryBytes ?? memoryBytes;
  return { ...defaultLimits, sessionMemoryBytes: sessionShare(inAll), ...given };
}

/** Half, since many servers have one session that matters. */
function sessionShare(bytes: number): number {
  return Math.ceil(bytes / 2);
}

function defaultMemoryBytes(): number {
  // 0 where nothing constrains the process, and a huge number where the constraint is none.
  const constrained = process.constrainedMemory() || Infinity;
  const memory = Math.min(totalmem(), constrained);
  return Math.floor(Math.min(memory / 4, getHeapStatistics().heap_size_limit / 4, 384 * MIB));
}
