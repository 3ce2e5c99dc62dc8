import type { Observable, Observer } from 'rxjs';
import type { z } from 'zod';
import type {
  Bookmark,
  Commit,
  Cursor,
  RemovalOf,
  RemovedUpdate,
  UpdateOf,
  ValueUpdate,
} from '../../../variables/index.js';
import type { HistoryOptions, Waiting, WatchOptions, WriteOptions } from '../options.js';
import type { Status } from '../status.js';
import type { Tools } from '../tools/types.js';

/** What became of a write. */
export interface Written {
  /** The version that the variable has now. */
  readonly version: number;
  /** The commit. */
  readonly revision: number;
  readonly cursor: Cursor;
}

/** What became of a batch. */
export interface UpdateResult {
  /** The commit; 0 where nothing was written. */
  readonly revision: number;
  /** The new versions of what was written, by name. */
  readonly versions: Readonly<Record<string, number>>;
  /** Why the rest was not, by name; empty for an atomic batch, which rejects instead. */
  readonly errors: Readonly<Record<string, Error>>;
}

/** What is known of a variable beside its value. */
export interface VariableInfo {
  readonly name: string;
  /** Unique for all time; can stand where a name stands. */
  readonly id: string;
  /** One of the nine types: `float`, `integer`, `string`, `boolean`, `choice`, `module`, `embedding`, `tensor`, `json`. */
  readonly type: string;
  /** Type and constraints as a zod schema. */
  readonly schema: z.ZodType;
  readonly version: number;
  /** The metadata of all its writes, merged. */
  readonly metadata: Readonly<Record<string, string>>;
  /** When it was last changed, in ms since the Unix epoch. */
  readonly timestamp: number;
  readonly source: string;
}

type IsUnion<T, U = T> = [T] extends [never] ? false : T extends unknown ? ([U] extends [T] ? false : true) : never;
/** One name, one value: `set(a or b, value)` does not type check. */
export type ValueFor<V, K extends keyof V> = IsUnion<K> extends true ? never : V[K];
type Glob<P extends string> = P extends `${infer A}*${infer B}` ? `${A}${string}${Glob<B>}` : P;
type Matching<V, P extends string> = Extract<keyof V & string, Glob<P>>;
/**
 * What a watch by pattern gives. A name that nobody declared can match too, so that `value` is unknown until it is checked;
 * to have the declared types, watch a list of names.
 */
export type MatchedUpdate<V, P extends string> = [Matching<V, P>] extends [never]
  ? ValueUpdate
  : UpdateOf<V, Matching<V, P>> | ValueUpdate<string & {}>;

/**
 * Named, typed variables on a server, live.
 *
 * Nothing connects before the first use. Watches are hot and shared: all of a session go over one stream, which connects
 * again by itself and loses and repeats nothing. Transport trouble shows in `status$` only; a watch errors where no
 * retrying helps: UNAUTHENTICATED, PERMISSION_DENIED, an invalid request, a session that was ended, or attempts used up.
 *
 * @example
 * ```ts
 * const lab = createClient('localhost:50051').session('lab', { variables: { temperature: z.number() } });
 * await lab.declare({ temperature: 20 });
 * lab.watch('temperature').subscribe(update => console.log(update.previous, update.value));
 * await lab.set('temperature', 22.5);
 * ```
 */
export interface Session<V extends object = Record<string, unknown>> {
  readonly id: string;
  /** How it stands with the connection, from now on; starts with how it is. */
  readonly status$: Observable<Status>;
  /**
   * Resolves once the server has answered. Rejects with what came of the attempts: DEADLINE_EXCEEDED when the time is
   * over, UNAVAILABLE where `reconnect` gave up, UNAUTHENTICATED for a wrong token, UNIMPLEMENTED where it is not Rivulet.
   */
  ready(options?: Waiting): Promise<void>;

  /**
   * The changes of some variables, the present values first. A name that does not exist yet is waited for. With `removals`
   * it also tells of variables that are deleted, as updates of the kind 'removed'.
   */
  watch<const K extends keyof V & string>(
    names: K | readonly K[],
    options: WatchOptions & { readonly removals: true },
  ): Observable<UpdateOf<V, K> | RemovalOf<V, K>>;
  watch<const K extends keyof V & string>(
    names: K | readonly K[],
    options?: WatchOptions & { readonly removals?: false | undefined },
  ): Observable<UpdateOf<V, K>>;
  watch<const P extends string>(
    names: { readonly match: P },
    options: WatchOptions & { readonly removals: true },
  ): Observable<MatchedUpdate<V, P> | RemovedUpdate>;
  /** The changes of all variables whose names match: `*` stands for any run of characters. */
  watch<const P extends string>(names: { readonly match: P }, options?: WatchOptions): Observable<MatchedUpdate<V, P>>;
  /**
   * The changes of some variables, one atomic commit at a time. With `bookmarks` it also tells how far it is complete while
   * nothing of them changes, for a program that keeps the cursor to resume from.
   */
  commits<const K extends keyof V & string>(
    names: readonly K[],
    options: WatchOptions & { readonly bookmarks: true },
  ): Observable<Commit<V, K> | Bookmark>;
  commits<const K extends keyof V & string>(
    names: readonly K[],
    options?: WatchOptions & { readonly bookmarks?: false | undefined },
  ): Observable<Commit<V, K>>;
  commits(
    names: { readonly match: string },
    options: WatchOptions & { readonly bookmarks: true },
  ): Observable<Commit<Record<string, unknown>, string> | Bookmark>;
  /** The changes of all variables whose names match, one atomic commit at a time. */
  commits(
    names: { readonly match: string },
    options?: WatchOptions & { readonly bookmarks?: false | undefined },
  ): Observable<Commit<Record<string, unknown>, string>>;
  /** The values of one variable. */
  value<const K extends keyof V & string>(name: K, options?: WatchOptions): Observable<V[K]>;
  /** The values of several variables together, while all are present; never half of a commit. */
  values<const K extends keyof V & string>(...names: readonly K[]): Observable<Pick<V, K>>;
  values<const K extends keyof V & string>(names: readonly K[], options: WatchOptions): Observable<Pick<V, K>>;
  /** One variable, to read and to write. */
  variable<const K extends keyof V & string>(name: K): ReactiveVariable<V[K]>;
  /** Several variables together, whose number can change. */
  group<const K extends keyof V & string>(...names: readonly K[]): VariableGroup<V, K>;

  /**
   * Registers declared variables with their first values, all or none. What is registered already, with the same type
   * and constraints, keeps its value; with others it is ALREADY_EXISTS.
   */
  declare(initial: Partial<V>, options?: Waiting): Promise<void>;
  /** Registers one variable that was not declared, and gives the session with it. */
  register<const N extends string, T extends z.ZodType>(
    name: N,
    schema: T,
    initial: z.input<T>,
    options?: WriteOptions,
  ): Promise<Session<V & { [K in N]: z.output<T> }>>;
  /**
   * The present value: from a watch where one is live and has seen this client's last acknowledged write, otherwise from the
   * server. What another client wrote a moment ago may not be in it yet. NOT_FOUND where there is no such variable.
   */
  get<const K extends keyof V & string>(name: K, options?: Waiting): Promise<V[K]>;
  /** Several present values as of one revision, and which of the names do not exist. */
  getMany<const K extends keyof V & string>(
    names: readonly K[],
    options?: Waiting,
  ): Promise<{ readonly values: Partial<Pick<V, K>>; readonly missing: readonly K[] }>;
  /** Type, constraints, version and metadata of a variable. NOT_FOUND where there is none. */
  describe(name: keyof V & string, options?: Waiting): Promise<VariableInfo>;
  /** The variables whose names match, by name. Default: all. */
  list(pattern?: string, options?: Waiting): Promise<readonly VariableInfo[]>;
  /**
   * Gives a variable a new value, as a commit of its own.
   *
   * `expectedVersion` makes it FAILED_PRECONDITION, with VERSION_MISMATCH as its reason, unless the variable is at that
   * version; 0 means that it must not exist, and registers it as declared.
   */
  set<const K extends keyof V & string>(
    name: K,
    value: ValueFor<V, NoInfer<K>>,
    options?: WriteOptions & { readonly expectedVersion?: number | undefined },
  ): Promise<Written>;
  /** Gives several variables new values, in one commit: all or, unless `atomic`, those that can be. */
  update(
    values: Partial<V>,
    options?: WriteOptions & {
      readonly atomic?: boolean | undefined;
      readonly expectedVersions?: Partial<Record<keyof V, number>> | undefined;
    },
  ): Promise<UpdateResult>;
  /** Deletes a variable for everybody. Registered again, it has a new id and version 1. NOT_FOUND where there is none. */
  delete(name: keyof V & string, options?: WriteOptions): Promise<void>;
  /**
   * The retained changes of a variable, oldest first; `truncated` where there were older ones, which are no longer
   * retained or were cut off by `limit`.
   *
   * It takes as many calls as the server needs pages, within one time-out.
   *
   * @example From the newest backwards, 500 changes at a time.
   * ```ts
   * let before: number | undefined;
   * do {
   *   const { entries } = await lab.history('temperature', { limit: 500, before });
   *   for (const update of entries.toReversed()) console.log(update.version, update.value);
   *   before = entries[0]?.version;
   * } while (before !== undefined);
   * ```
   * @throws {RivuletError} NOT_FOUND when there is no such variable, RESOURCE_EXHAUSTED when the answers take more than
   *   256 MiB.
   */
  history<const K extends keyof V & string>(
    name: K,
    options?: HistoryOptions,
  ): Promise<{ readonly entries: readonly UpdateOf<V, K>[]; readonly truncated: boolean }>;
  /** Writes the value of an earlier version anew. OUT_OF_RANGE where that is no longer retained. */
  rollback(name: keyof V & string, version: number, options?: WriteOptions): Promise<Written>;
  /** Writes at a high rate: what is pending goes into one commit. Bounded by `limit` values; default 10,000. */
  writer<const K extends keyof V & string>(
    name: K,
    options?: { readonly limit?: number | undefined; readonly onFull?: 'error' | 'latest' | undefined },
  ): Writer<V[K]>;
  /** Writes all values of an iterable, which it pulls no faster than the server takes them. */
  writeFrom<const K extends keyof V & string>(
    name: K,
    values: AsyncIterable<V[K]>,
    options?: { readonly signal?: AbortSignal | undefined },
  ): Promise<void>;
  /** Settles when every write made before it has its answer; failures show at the writes, not here. */
  flush(): Promise<void>;
  /** The tools that are offered next to the variables: to run, and to offer. */
  readonly tools: Tools;

  /** Ends the session for everybody: its variables and its history are gone, and all its watches error. */
  end(): Promise<void>;
  /**
   * Closes it here. Writes without an answer get `lingerMs` and then fail; live watches of what was written get a second
   * to deliver it, and complete.
   */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * An Observable of the values and an Observer that writes them: `source$.subscribe(variable)`. Its `complete` and
 * `error` never end the variable.
 */
export interface ReactiveVariable<T> extends Observable<T>, Observer<T> {
  readonly name: string;
  /** The value in a live watch that has seen this client's last write to it; undefined where there is none. */
  readonly value: T | undefined;
  readonly changes$: Observable<{ readonly previous: T | undefined; readonly value: T }>;
  /** The errors of what was written with `next`, and those of the sources subscribed to it. Never ends. */
  readonly errors$: Observable<Error>;
  set(value: T, options?: WriteOptions): Promise<Written>;
}

/** Several variables together; never half of a commit. */
export interface VariableGroup<V extends object, K extends keyof V & string> {
  /** All values, while all are present. */
  readonly values$: Observable<Pick<V, K>>;
  readonly changes$: Observable<UpdateOf<V, K>>;
  /** Takes one more in, while live. Gives the same group. */
  add<const N extends keyof V & string>(name: N): VariableGroup<V, K | N>;
  /** Leaves one out, while live. Gives the same group. */
  remove<const N extends K>(name: N): VariableGroup<V, Exclude<K, N>>;
  update(values: Partial<Pick<V, K>>, options?: WriteOptions): Promise<UpdateResult>;
  /** Completes its Observables. */
  close(): void;
}

/** Writes one variable at a high rate. */
export interface Writer<T> extends Observer<T> {
  /** No more values are taken until the server has answered some. */
  readonly full: boolean;
  /** The errors of its values, and those of the sources subscribed to it. Never ends. */
  readonly errors$: Observable<Error>;
}
