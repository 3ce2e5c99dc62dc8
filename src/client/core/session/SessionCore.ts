import { BehaviorSubject, type Observable, type Subscription } from 'rxjs';
import type { z } from 'zod';
import { RivuletError } from '../../../errors/index.js';
import { timeOfDay } from '../../../operators/steadyScheduler.js';
import {
  cursorOf,
  isId,
  requireName,
  specDifference,
  specOf,
  type Accept,
  type Cursor,
  type VariableSpec,
  type VariableValue,
} from '../../../variables/index.js';
import {
  decodeVariables,
  descriptionFromMessage,
  formFor,
  formOf,
  messages,
  variablesService,
  type HistoryAnswer,
  type Metadata,
  type MethodDefinition,
  type ResetReason,
  type SessionSpec,
  type ValueForm,
  type VariableDescription,
  type VariablesAnswer,
  type WriteOutcome,
} from '../../../wire/index.js';
import { ByteBudget } from '../ByteBudget.js';
import type { Connection } from '../Connection.js';
import { Feed, type FeedHost } from '../feed/Feed.js';
import type { Place } from '../feed/FeedSubscriber.js';
import type { Expectation } from '../feed/FeedTable.js';
import { defaultTimeoutMs, type Logger, type Waiting, type WriteOptions } from '../options.js';
import type { HistoryLoss, Status } from '../status.js';
import { cancelled, orAborted } from '../waiting.js';
import { AwaitedWrite } from '../writes/AwaitedWrite.js';
import type { PendingOperation, PendingWrite } from '../writes/PendingWrite.js';
import { readHistory, type HistoryRange } from './history.js';
import { requireMetadata } from './requireMetadata.js';
import type { Written } from './types.js';
import { WritePipeline, type PipelineHost } from '../writes/WritePipeline.js';

/** A variable that this program has declared or registered. */
export interface Declaration {
  readonly name: string;
  readonly schema: z.ZodType;
  readonly spec: VariableSpec;
  readonly form: ValueForm;
  /** The last value that is known to be written from here; undefined before it was registered from here. */
  lastWritten: VariableValue | undefined;
}

export interface SessionCoreOptions {
  readonly id: string;
  readonly connection: Connection;
  readonly clientId: string;
  readonly source: string;
  readonly bookmarkIntervalMs: number;
  readonly lingerMs: number;
  readonly removalDelayMs: number;
  readonly maxHeldBytes: number;
  readonly logger: Logger;
  readonly compileAccept: ((spec: VariableSpec) => Accept) | undefined;
}

/** What a variable of a list costs beyond its encoded bytes. */
const DESCRIPTION_BYTES = 1_024;

/** A page counts also where it is empty: there is an end of pages that bring nothing. */
const PAGE_BYTES = 65_536;

/** How long the end of a session waits for watches to deliver what was written, in ms. */
const LONGEST_DELIVERY_MS = 1_000;

/** What a session is, beneath the interface that users see: its streams, its declarations and its status. */
export class SessionCore implements FeedHost, PipelineHost {
  readonly sessionId: string;
  readonly connection: Connection;
  readonly clientId: string;
  readonly source: string;
  readonly bookmarkIntervalMs: number;
  readonly lingerMs: number;
  readonly removalDelayMs: number;
  readonly maxHeldBytes: number;
  readonly logger: Logger;
  readonly compileAccept: ((spec: VariableSpec) => Accept) | undefined;
  readonly pipeline: WritePipeline;
  /** Aborted when the session is let go of. */
  readonly ended = new AbortController();
  readonly status$: Observable<Status>;
  create: SessionSpec = { ttlMs: 0, metadata: {} };
  autoRegister = true;

  private readonly statusSubject: BehaviorSubject<Status>;
  private readonly shared = new Map<'every' | 'latest', Feed>();
  private readonly own = new Set<Feed>();
  private readonly declarations = new Map<string, Declaration>();
  private readonly ids = new Map<string, string>();
  private isValidatingAll = false;
  private epoch: string | undefined;
  private lastCommitted = 0;
  private loss: HistoryLoss | undefined;
  private isClosed = false;
  /** Where the history began anew, until what this client has registered is there again. */
  private registrationState: 'done' | 'due' | 'pending' = 'done';
  /** Fulfilled when the registration that is pending has its answer. */
  private registered: Promise<void> = Promise.resolve();
  private readonly statusSubscription: Subscription;
  private readonly giveUp = (write: PendingWrite, error: RivuletError) => this.pipeline.giveUp(write, error);

  constructor(options: SessionCoreOptions) {
    this.sessionId = options.id;
    this.connection = options.connection;
    this.clientId = options.clientId;
    this.source = options.source;
    this.bookmarkIntervalMs = options.bookmarkIntervalMs;
    this.lingerMs = options.lingerMs;
    this.removalDelayMs = options.removalDelayMs;
    this.maxHeldBytes = options.maxHeldBytes;
    this.logger = options.logger;
    this.compileAccept = options.compileAccept;
    const since = timeOfDay(this.connection.scheduler);
    this.statusSubject = new BehaviorSubject<Status>({ state: 'idle', since, missing: [] });
    this.status$ = this.statusSubject.asObservable();
    this.pipeline = new WritePipeline(this);
    this.statusSubscription = this.connection.status$.subscribe(() => {
      this.publishStatus();
    });
  }

  // -------------------------------------------------------------------------------------------- declarations

  declare(name: string, schema: z.ZodType): Declaration {
    requireName('variable', name);
    const spec = specOf(name, schema);
    const known = this.declarations.get(name);
    const difference = known && specDifference(spec, known.spec);
    if (difference !== undefined) {
      const text = `The variable ${name} is declared twice in the session ${this.sessionId} and differs: ${difference}.`;
      throw new RivuletError('INVALID_ARGUMENT', text, { details: { name } });
    }
    if (known) return known;
    const declaration = { name, schema, spec, form: formFor(spec), lastWritten: undefined };
    this.declarations.set(name, declaration);
    for (const feed of this.feeds()) feed.declared(name);
    return declaration;
  }

  /** Takes back what was declared for nothing. */
  undeclare(declaration: Declaration): void {
    const { name, lastWritten } = declaration;
    if (lastWritten === undefined && this.declarations.get(name) === declaration) this.declarations.delete(name);
  }

  declaration(name: string): Declaration | undefined {
    return this.declarations.get(name);
  }

  /** Checks every value that arrives, from now on. */
  validateAll(): void {
    if (!this.compileAccept) {
      const text = "`validate: 'every'` needs `compileAccept`, which this client was made without.";
      throw new RivuletError('INVALID_ARGUMENT', text);
    }
    this.isValidatingAll = true;
  }

  expect(name: string, registered: VariableSpec): Expectation {
    const declaration = this.declarations.get(name);
    if (!declaration) return { isBig: false, accept: undefined, mismatch: undefined };
    const { spec } = declaration;
    const difference = specDifference(spec, registered);
    const mismatch =
      difference === undefined
        ? undefined
        : new RivuletError(
            'FAILED_PRECONDITION',
            `The variable ${name} of the session ${this.sessionId} is not what is declared here: ${difference}. Change the declaration, or delete the variable and register it anew.`,
            { reason: 'SPEC_MISMATCH', details: { name } },
          );
    // Whoever watches it by a pattern gets it as it is.
    if (mismatch) return { isBig: false, accept: undefined, mismatch };
    const accept = this.isValidatingAll ? this.compileAccept?.(spec) : undefined;
    return { isBig: spec.constraints.big === true, accept, mismatch };
  }

  formOf(name: string, value: VariableValue): ValueForm {
    return this.declarations.get(name)?.form ?? formOf(value);
  }

  /** An integer that is declared as a bigint is one, however small. */
  valueOf(name: string, value: VariableValue): VariableValue {
    const isBig = this.declarations.get(name)?.spec.constraints.big === true;
    return isBig && Number.isSafeInteger(value) ? BigInt(value as number) : value;
  }

  // ------------------------------------------------------------------------------------------------ watching

  /** The feed that all watches of a delivery mode share. */
  feed(delivery: 'every' | 'latest'): Feed {
    let feed = this.shared.get(delivery);
    if (!feed) {
      feed = new Feed(this, { delivery });
      this.shared.set(delivery, feed);
    }
    return feed;
  }

  /** A feed for one watch that starts after a place in history. */
  resumedFeed(delivery: 'every' | 'latest', resumeAfter: { readonly epoch: string; readonly revision: number }): Feed {
    const feed = new Feed(this, { delivery, resumeAfter });
    this.own.add(feed);
    return feed;
  }

  dropFeed(feed: Feed): void {
    if (!this.own.delete(feed)) return;
    feed.stop();
    this.publishStatus();
  }

  /** The value in a live watch that has seen this client's last write. */
  presentValue(name: string): { readonly value: VariableValue } | 'missing' | undefined {
    const feed = this.liveFeedOf(name, this.lastCommitted);
    const variable = feed?.present(name);
    if (!feed || variable?.mismatch) return undefined;
    if (variable) return { value: variable.value! };
    // It may be this client's own, that the server has lost and is about to get back.
    return this.registrationState !== 'done' && this.isRegistered(name) ? undefined : 'missing';
  }

  /** The value in a live watch that has seen this client's last write to the name. */
  liveValue(name: string): VariableValue | undefined {
    return this.liveFeedOf(name, this.pipeline.target(name).committedAt)?.present(name)?.value;
  }

  private liveFeedOf(name: string, revision: number): Feed | undefined {
    for (const feed of this.shared.values()) {
      if (!feed.isLive || !feed.isCovered(name) || feed.currentEpoch !== this.epoch) continue;
      if (feed.place.revision >= revision) return feed;
    }
    return undefined;
  }

  private isPresent(name: string): boolean {
    return this.feeds().some(feed => feed.present(name) !== undefined);
  }

  get hasLiveWatch(): boolean {
    return this.feeds().some(feed => feed.isLive);
  }

  holdWrites(names: readonly string[], matches: (name: string) => boolean): () => void {
    return this.pipeline.gate.hold(names, matches);
  }

  private feeds(): Feed[] {
    return [...this.shared.values(), ...this.own];
  }

  /** The id that the name had when it was last seen from here. */
  idOf(name: string): string | undefined {
    for (const feed of this.shared.values()) {
      const id = feed.present(name)?.id;
      if (id !== undefined) return id;
    }
    return this.ids.get(name);
  }

  missingOf(names: readonly string[]): readonly string[] {
    const missing = new Set([...this.shared.values()].flatMap(feed => feed.missing));
    return names.filter(name => missing.has(name));
  }

  // ------------------------------------------------------------------------------------------------- reading

  async call<Request, Response>(
    method: MethodDefinition<Request, Response>,
    request: Request,
    waiting: Waiting = {},
  ): Promise<Response> {
    return this.within(waiting, signal => this.callUntil(method, request, signal));
  }

  open(waiting: Waiting = {}): Promise<void> {
    return this.within(waiting, signal => this.openUntil(signal));
  }

  /** Ends the session for everybody. */
  end(): Promise<void> {
    return this.within({}, async signal => {
      try {
        await this.connection.callUntil(variablesService.endSession, { sessionId: this.sessionId }, signal);
      } catch (thrown) {
        const error = RivuletError.from(thrown);
        // It is over already: by somebody else, or by a call whose answer was lost.
        if (error.reason !== 'UNKNOWN_SESSION') throw error;
      }
    });
  }

  async read(names: readonly string[], waiting?: Waiting): Promise<VariablesAnswer> {
    for (const name of names) if (typeof name !== 'string' || !isId(name)) requireName('variable', name);
    const request = { sessionId: this.sessionId, names: [...names] };
    const answer = await this.within(waiting, async signal => {
      const ask = async () => decodeVariables(await this.callUntil(variablesService.getVariables, request, signal));
      const first = await ask();
      this.epochSeen(first.epoch);
      if (this.registrationState !== 'pending' || !first.missing.some(name => this.isRegistered(name))) return first;
      // The server has begun a new history, and what this client has registered is on its way there.
      await orAborted(this.registered, signal);
      return ask();
    });
    for (const { description } of answer.values) this.sawId(description);
    return answer;
  }

  private isRegistered(name: string): boolean {
    return this.declarations.get(name)?.lastWritten !== undefined;
  }

  async list(pattern: string, waiting?: Waiting): Promise<VariableDescription[]> {
    const descriptions: VariableDescription[] = [];
    const held = new ByteBudget(this.maxHeldBytes, 'a list of variables');
    await this.within(waiting, async signal => {
      let pageToken = '';
      do {
        const request = { sessionId: this.sessionId, pattern, pageToken };
        const page = await this.callUntil(variablesService.listVariables, request, signal);
        held.add(PAGE_BYTES + messages.v1.ListVariablesResponse.encode(page).pos);
        for (const message of page.variables ?? []) {
          held.add(DESCRIPTION_BYTES);
          descriptions.push(descriptionFromMessage(message));
        }
        pageToken = page.nextPageToken ?? '';
      } while (pageToken !== '');
    });
    for (const description of descriptions) this.sawId(description);
    return descriptions;
  }

  history(name: string, range: HistoryRange, waiting?: Waiting): Promise<HistoryAnswer> {
    const { sessionId } = this;
    return this.within(waiting, signal =>
      readHistory(name, range, request =>
        this.callUntil(variablesService.getHistory, { sessionId, ...request }, signal),
      ),
    );
  }

  /** Everything that one wait is for has one time-out, however many calls it takes. */
  private async within<T>(waiting: Waiting | undefined, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.requireOpen();
    using deadline = this.connection.deadline(waiting ?? {});
    return await run(deadline.signal);
  }

  private async callUntil<Request, Response>(
    method: MethodDefinition<Request, Response>,
    request: Request,
    signal: AbortSignal,
  ): Promise<Response> {
    try {
      return await this.connection.callUntil(method, request, signal);
    } catch (thrown) {
      const error = RivuletError.from(thrown);
      if (error.reason !== 'UNKNOWN_SESSION') throw error;
      await this.openUntil(signal);
      return this.connection.callUntil(method, request, signal);
    }
  }

  async openUntil(signal: AbortSignal): Promise<void> {
    const { ttlMs, metadata } = this.create;
    const request = { sessionId: this.sessionId, spec: { ttlMs, metadata: { ...metadata } } };
    const { epoch } = await this.connection.callUntil(variablesService.openSession, request, signal);
    this.epochSeen(epoch ?? '');
  }

  unknownVariable(name: string): RivuletError {
    const text = `The session ${this.sessionId} has no variable ${name}. Register it with declare() or register(), or watch it to wait for it.`;
    return new RivuletError('NOT_FOUND', text, { reason: 'UNKNOWN_VARIABLE', details: { name } });
  }

  // ------------------------------------------------------------------------------------------------- writing

  /**
   * One write, in its turn. Rejects with the first error unless it is `independent`.
   *
   * @param resultOf Makes the result of the outcome.
   */
  write<T>(
    operations: PendingOperation[],
    options: WriteOptions,
    independent: boolean,
    resultOf: (outcome: WriteOutcome, operations: readonly PendingOperation[]) => T,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      this.requireOpen();
      const { timeoutMs = defaultTimeoutMs, signal } = options;
      if (signal?.aborted) throw cancelled(signal.reason);
      if (options.metadata) requireMetadata(options.metadata);
      if (!(timeoutMs >= 0)) {
        throw new RivuletError('INVALID_ARGUMENT', `timeoutMs is ${timeoutMs}: give a number of milliseconds from 0.`);
      }
      const deadline = this.connection.scheduler.now() + timeoutMs;
      const write = new AwaitedWrite(operations, independent, options, deadline, resultOf, resolve, reject);
      if (signal) write.follow(signal, this.giveUp);
      this.pipeline.push(write);
    });
  }

  /** What a write of one operation gives; the value is kept, to be registered again with. */
  readonly written = ({ revision, versions }: WriteOutcome, [operation]: readonly PendingOperation[]): Written => {
    if (operation) this.remember(operation, revision);
    return { version: versions[0] ?? 0, revision, cursor: this.cursorAt(revision) };
  };

  /** Keeps what was written: where, and to what was registered from here, so that it can be registered again. */
  remember(operation: PendingOperation, revision: number): void {
    const target = operation.kind === 'set' ? operation.target : this.pipeline.target(operation.name);
    // A registration of what is there already commits nothing, and its revision is that of other commits.
    const isCommitted = operation.kind !== 'register' || !this.isPresent(operation.name);
    if (isCommitted && revision > target.committedAt) target.committedAt = revision;
    if (operation.kind === 'register') {
      const declaration = this.declarations.get(operation.name);
      if (!declaration) return;
      if (operation.mustNotExist) declaration.lastWritten = operation.initial;
      else declaration.lastWritten ??= operation.initial;
    } else if (operation.kind === 'set') {
      const declaration = this.declarations.get(operation.target.name);
      if (declaration?.lastWritten !== undefined) declaration.lastWritten = operation.value;
    } else if (operation.kind === 'delete') {
      const declaration = this.declarations.get(operation.name);
      if (declaration) declaration.lastWritten = undefined;
    }
  }

  cursorAt(revision: number): Cursor {
    return cursorOf(this.epoch ?? '', revision);
  }

  registration(
    declaration: Declaration,
    initial: VariableValue,
    metadata: Metadata,
    mustNotExist = false,
  ): PendingOperation {
    const { name, spec, form } = declaration;
    return { kind: 'register', name, spec, initial, metadata, mustNotExist, form };
  }

  // ------------------------------------------------------------------------------- what feeds and pipeline tell

  feedChanged(): void {
    this.publishStatus();
  }

  pipelineChanged(): void {
    this.publishStatus();
  }

  epochSeen(epoch: string): void {
    const isOther = this.epoch !== undefined && this.epoch !== epoch;
    this.epoch = epoch;
    if (isOther) {
      this.lastCommitted = 0;
      for (const target of this.pipeline.targets.values()) target.committedAt = 0;
      this.ids.clear();
      if (this.registrationState === 'done') this.registrationState = 'due';
    }
    if (this.registrationState === 'due') this.registerAgain();
  }

  committed(epoch: string, revision: number): void {
    if (epoch === this.epoch && revision > this.lastCommitted) this.lastCommitted = revision;
  }

  historyLost(reason: ResetReason, { cursor }: Place): void {
    this.loss = { reason, cursor, at: timeOfDay(this.connection.scheduler) };
    this.publishStatus();
  }

  // ------------------------------------------------------------------------------------------------- the end

  requireOpen(): void {
    if (!this.isClosed) return;
    const text = `The session ${this.sessionId} is closed here. Get a new one with client.session('${this.sessionId}').`;
    throw new RivuletError('FAILED_PRECONDITION', text, { reason: 'CLOSED' });
  }

  /**
   * Waits until the writes of this client are answered, for as long as a stream lingers, and until live watches have
   * delivered what was answered, for a second at most.
   *
   * @returns Undefined where there is nothing to wait for.
   */
  drain(): Promise<void> | undefined {
    if (!this.pipeline.isBusy && !this.isDeliveryDue()) return undefined;
    return this.settled().then(() => this.delivered());
  }

  private settled(): Promise<void> {
    return new Promise(resolve => {
      const timer = this.connection.scheduler.schedule(resolve, this.lingerMs);
      void this.pipeline.flush().then(() => {
        timer.unsubscribe();
        resolve();
      });
    });
  }

  private delivered(): Promise<void> {
    return new Promise(resolve => {
      const feeds = this.feeds();
      const finish = () => {
        timer.unsubscribe();
        for (const feed of feeds) feed.progress.delete(look);
        resolve();
      };
      const timer = this.connection.scheduler.schedule(finish, LONGEST_DELIVERY_MS);
      const look = () => {
        if (!this.isDeliveryDue()) finish();
      };
      for (const feed of feeds) feed.progress.add(look);
      look();
    });
  }

  private isDeliveryDue(): boolean {
    const feeds = this.feeds().filter(feed => feed.isLive);
    if (feeds.length === 0) return false;
    for (const { name, committedAt } of this.pipeline.targets.values()) {
      if (committedAt > 0 && feeds.some(feed => feed.isDueTo(name, committedAt))) return true;
    }
    return false;
  }

  stop(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const feed of this.feeds()) feed.stop();
    const text = `The session ${this.sessionId} was closed before the server answered this write.`;
    const error = new RivuletError('CANCELLED', text, { reason: 'CLOSED' });
    this.pipeline.close(error);
    this.ended.abort(error);
    this.publishStatus();
    this.statusSubscription.unsubscribe();
    this.statusSubject.complete();
  }

  /** What this client has registered must be there after a restart of the server, before anything is set. */
  private registerAgain(): void {
    this.registrationState = 'done';
    if (!this.autoRegister) return;
    const operations: PendingOperation[] = [];
    for (const declaration of this.declarations.values()) {
      if (declaration.lastWritten === undefined) continue;
      operations.push(this.registration(declaration, declaration.lastWritten, {}));
    }
    if (operations.length === 0) return;
    this.registrationState = 'pending';
    let registered = () => {};
    this.registered = new Promise(resolve => (registered = resolve));
    this.pipeline.pushFirst({
      isOwn: true,
      sequence: 0,
      operations,
      independent: true,
      metadata: {},
      eventTime: undefined,
      deadline: Infinity,
      isSettled: false,
      waiters: undefined,
      settle: (outcome, error) => {
        this.registrationState = error ? 'due' : 'done';
        registered();
        for (const failure of outcome?.failures ?? []) this.logger.warn('Could not register again', failure.error);
        // Otherwise the next stream has it registered.
        if (error && error.reason !== 'CLOSED' && error.reason !== 'OUTCOME_UNKNOWN') {
          this.logger.warn('Could not register again', error);
        }
      },
    });
  }

  private sawId({ name, id }: VariableDescription): void {
    // Bounded: without an id the version alone is compared.
    if (this.ids.size >= 10_000) this.ids.clear();
    this.ids.set(name, id);
  }

  private publishStatus(): void {
    const next = this.statusNow();
    const { value: last } = this.statusSubject;
    const isSame =
      last.state === next.state &&
      last.lost === next.lost &&
      isSameList(last.missing, next.missing) &&
      (last.state !== 'reconnecting' || next.state !== 'reconnecting' || last.attempt === next.attempt);
    if (!isSame) this.statusSubject.next(last.state === next.state ? { ...next, since: last.since } : next);
  }

  private statusNow(): Status {
    const feeds = this.feeds().filter(feed => feed.isWanted);
    const lists = feeds.map(feed => feed.missing).filter(list => list.length > 0);
    const missing = lists.length > 1 ? [...new Set(lists.flat())] : (lists[0] ?? []);
    const rest = this.loss ? { missing, lost: this.loss } : { missing };
    const since = timeOfDay(this.connection.scheduler);
    if (this.isClosed) return { state: 'closed', since, ...rest };
    if (feeds.length === 0 && !this.pipeline.isWanted) return { state: 'idle', since, ...rest };
    const { status } = this.connection;
    if (status.state === 'reconnecting') return { ...status, ...rest };
    const trouble = feeds.find(feed => feed.trouble)?.trouble;
    if (trouble) return { state: 'reconnecting', ...trouble, ...rest };
    const isLive = feeds.every(feed => feed.isLive) && (!this.pipeline.isWanted || this.pipeline.isLive);
    return { state: isLive ? 'live' : 'connecting', since, ...rest };
  }
}

function isSameList(some: readonly string[], others: readonly string[]): boolean {
  return some === others || (some.length === others.length && some.every((text, index) => text === others[index]));
}
