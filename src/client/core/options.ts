import type { SchedulerLike } from 'rxjs';
import type { AnyClientMiddleware } from '../../rpc/calling.js';
import type { Cursor, Shape } from '../../variables/index.js';

export interface Waiting {
  /** Fails with DEADLINE_EXCEEDED after this long, in ms. Default: 30,000. */
  readonly timeoutMs?: number | undefined;
  /** Fails with CANCELLED once it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

export interface WriteOptions extends Waiting {
  /** Goes along with the commit, and is merged into the metadata of the variables that it changes. */
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  /** When it happened, in ms since the Unix epoch. Default: when it is committed. */
  readonly eventTime?: number | undefined;
}

export interface WatchOptions {
  /** Start with the present values. Default: true. */
  readonly initial?: boolean | undefined;
  /** 'every' change, or only the 'latest' of each variable when the subscriber is slow. Default: 'every'. */
  readonly delivery?: 'every' | 'latest' | undefined;
  /** Start after this place in history. Such a watch is cold and not shared. */
  readonly resumeAfter?: Cursor | undefined;
}

export interface HistoryOptions extends Waiting {
  /** At most so many changes, the newest ones. Default: 0, all that is retained. */
  readonly limit?: number | undefined;
  /** Only changes before this version. Default: from the newest. */
  readonly before?: number | undefined;
}

/** When to connect again after a failure. */
export interface ReconnectPolicy {
  /** The first delay, in ms, before jitter. Default: 250. */
  readonly initialDelayMs: number;
  /** The longest delay, in ms. Default: 30,000. */
  readonly maxDelayMs: number;
  /** What each further delay is multiplied with. Default: 2. */
  readonly multiplier: number;
  /** Time of health after which the delay starts anew, in ms. Default: 60,000. */
  readonly healthyAfterMs: number;
  /** Attempts in a row, after which the watches get the error. Default: Infinity. */
  readonly maxAttempts: number;
  /** How long to wait for the first frame of a stream, in ms. Default: 10,000. */
  readonly firstFrameTimeoutMs: number;
}

/** Where the client tells what nobody else is told. */
export interface Logger {
  warn(message: string, error?: Error): void;
}

export interface ClientOptions {
  /** Goes into the `source` of what this client writes. Default: `rivulet-` and a few random letters. */
  readonly name?: string | undefined;
  /** The bearer token, or how to get one; asked for with every call. */
  readonly token?: string | (() => string | Promise<string>) | undefined;
  /** When to connect again after a failure; `false`: never, the first failure errors the watches. */
  readonly reconnect?: false | Partial<ReconnectPolicy> | undefined;
  /**
   * Middlewares of nice-grpc around the calls of services, the first outermost. They do not see the streams of variables.
   */
  readonly middleware?: readonly AnyClientMiddleware[] | undefined;
  /** How often an idle watch hears from the server, in ms: two of these in silence make it connect again. Default: 5,000. */
  readonly bookmarkIntervalMs?: number | undefined;
  /** How long a stream outlives its last subscriber or its last write, in ms. Default: 1,000. */
  readonly lingerMs?: number | undefined;
  /**
   * How long a variable may be missing after a change of epoch before it counts as removed, in ms: its publisher may
   * reconnect later than this client, and registers it again. 0: at once, as `commits()` has it always. Default: 5,000.
   */
  readonly removalDelayMs?: number | undefined;
  /**
   * What a server may make this client hold, in bytes: a snapshot until it is whole, one commit, the descriptions of the
   * variables that a watch knows, the answers of one `list()`. Each counts for itself, with an overhead for each item.
   * More of it is RESOURCE_EXHAUSTED, and ends a watch. Default: 256 MiB.
   */
  readonly maxHeldBytes?: number | undefined;
  /** Keeps the time of everything that waits. Default: `asyncScheduler`, with a clock that cannot be set. */
  readonly scheduler?: SchedulerLike | undefined;
  /** Gives numbers from 0 up to 1, for the jitter. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
  /** Gets the errors of writes that nobody listens for. Default: `console`. */
  readonly logger?: Logger | undefined;
}

export interface SessionOptions<S extends Shape> {
  /** The variables that this program knows, by name, as zod schemas. */
  readonly variables: S;
  /** How long the session outlives its last watch and call, in ms. Default: the server's, 1 h. Can only be lengthened. */
  readonly ttlMs?: number | undefined;
  /** Kept with the session where this client is the one that opens it. */
  readonly metadata?: Readonly<Record<string, string>> | undefined;
  /** Declared variables are registered again after the server lost them. Default: true. */
  readonly autoRegister?: boolean | undefined;
  /** Check what is declared against what is registered on first sight, or every value too. Default: 'registration'. */
  readonly validate?: 'registration' | 'every' | undefined;
}

export const defaultReconnect: ReconnectPolicy = {
  initialDelayMs: 250,
  maxDelayMs: 30_000,
  multiplier: 2,
  healthyAfterMs: 60_000,
  maxAttempts: Infinity,
  firstFrameTimeoutMs: 10_000,
};

export const defaultTimeoutMs = 30_000;
export const defaultLingerMs = 1_000;
export const defaultBookmarkIntervalMs = 5_000;
export const defaultRemovalDelayMs = 5_000;
export const defaultMaxHeldBytes = 256 * 2 ** 20;
