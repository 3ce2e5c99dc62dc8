import type { SchedulerLike, Subscription } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import { cursorOf, type VariableSpec, type ValueUpdate } from '../../../variables/index.js';
import {
  messages,
  type ChangeRecord,
  type ClosingReason,
  type CommitHead,
  type ResetReason,
  type SessionSpec,
} from '../../../wire/index.js';
import type { Backoff } from '../Backoff.js';
import { isConnectionTrouble, isFatal, type Connection, type Era } from '../Connection.js';
import { FeedKeys, isGlob, KeySet, type FeedKey } from './FeedKeys.js';
import { FeedStream } from './FeedStream.js';
import type { FeedSubscriber, Place, Update } from './FeedSubscriber.js';
import { FeedTable, type Expectation } from './FeedTable.js';
import type { FeedVariable } from './FeedVariable.js';
import { changedFor, compareHistories } from './historyLoss.js';
import { TokenBucket } from './TokenBucket.js';
import { changeUpdate, removalUpdate, stateUpdate, valueIn } from './updates.js';

/** What a feed needs of its session. */
export interface FeedHost {
  readonly sessionId: string;
  readonly connection: Connection;
  readonly create: SessionSpec;
  readonly bookmarkIntervalMs: number;
  readonly lingerMs: number;
  /** What is expected of a variable. */
  expect(name: string, spec: VariableSpec): Expectation;
  /** The feed's status or its missing names have changed. */
  feedChanged(): void;
  /** The session's epoch, whenever a stream opens. */
  epochSeen(epoch: string): void;
  historyLost(reason: ResetReason, place: Place): void;
}

export interface FeedOptions {
  readonly delivery: 'every' | 'latest';
  /** Where a feed of its own starts; undefined for one that starts with the present values. */
  readonly resumeAfter?: { readonly epoch: string; readonly revision: number } | undefined;
}

/** A failure that only this feed's stream has, and when it tries again. */
export interface FeedTrouble {
  readonly since: number;
  readonly attempt: number;
  readonly nextAttemptAt: number;
  readonly cause: RivuletError;
}

interface Join {
  readonly subscriber: FeedSubscriber;
  readonly keys: readonly FeedKey[];
}

// A burst of this many new streams, and then so many a second: a peer that sees about a thousand streams opened and
// cancelled in a second takes it for an attack, and ends the HTTP/2 session.
const SWAP_BURST = 20;
const SWAPS_PER_SECOND = 20;

/**
 * The changes of all that is watched in one session and delivery mode, over one stream.
 *
 * It follows a growing and shrinking selection. A stream cannot change its selection, so a changed one is a new stream
 * that goes on where the feed stands (`kept`) and brings the present values of what is new (`added`); the old stream is
 * let go of on the first frame of the new one. Connecting again is the same request. Whoever joins is told the present
 * values as of one revision, and from then on every later commit.
 */
export class Feed {
  private readonly host: FeedHost;
  private readonly connection: Connection;
  private readonly scheduler: SchedulerLike;
  private readonly delivery: 'every' | 'latest';
  private readonly keys = new FeedKeys();
  private readonly swapTokens: TokenBucket;
  private readonly backoff: Backoff;
  private table: FeedTable;
  /** After a reset: the variables of the new history, until its snapshot is whole. */
  private staged: FeedTable | undefined;
  private epoch: string | undefined;
  /** Everything up to this revision was delivered. */
  private revision = 0;
  private joins: Join[] = [];
  /** Whoever was let in and wants to know of bookmarks. */
  private readonly bookmarked = new Set<FeedSubscriber>();
  private current: FeedStream | undefined;
  private next: FeedStream | undefined;
  private isMissingStale = false;
  /** How often somebody has left. */
  private departures = 0;
  /** What is being delivered at the moment. */
  private underWay: { readonly head: CommitHead; readonly place: Place } | undefined;
  /** The snapshot is there, but the stream has yet to get where its predecessor was. */
  private settling = false;
  private isSwapScheduled = false;
  private swapTimer: Subscription | undefined;
  private lingerTimer: Subscription | undefined;
  private retryTimer: Subscription | undefined;
  private release: (() => void) | undefined;
  trouble: FeedTrouble | undefined;
  missing: readonly string[] = [];

  constructor(host: FeedHost, { delivery, resumeAfter }: FeedOptions) {
    this.host = host;
    this.connection = host.connection;
    this.scheduler = host.connection.scheduler;
    this.delivery = delivery;
    this.table = this.newTable();
    this.backoff = this.connection.newBackoff();
    this.swapTokens = new TokenBucket(SWAP_BURST, SWAPS_PER_SECOND, () => this.scheduler.now());
    if (resumeAfter) {
      this.epoch = resumeAfter.epoch;
      this.revision = resumeAfter.revision;
    }
  }

  get isWanted(): boolean {
    return this.release !== undefined;
  }

  get isLive(): boolean {
    return this.current?.isOpened === true;
  }

  get place(): Place {
    return this.placeAt(this.revision);
  }

  get currentEpoch(): string | undefined {
    return this.epoch;
  }

  /** What is expected of a variable may have changed. */
  declared(name: string): void {
    this.table.declared(name);
  }

  /** The present value, where the feed follows the name; undefined otherwise. */
  present(name: string): FeedVariable | undefined {
    if (!this.keys.isCovered(name)) return undefined;
    const variable = this.table.find(name);
    return variable?.isPresent ? variable : undefined;
  }

  isCovered(name: string): boolean {
    return this.keys.isCovered(name);
  }

  /** Follows `texts` for the subscriber: at once where they flow already, otherwise as soon as they do. */
  follow(subscriber: FeedSubscriber, texts: readonly string[]): void {
    const isResumed = this.epoch !== undefined && !this.isWanted && this.joins.length === 0;
    const keys = texts.map(text => {
      const isCovered = isResumed || this.keys.isCovered(text);
      return this.keys.join(text, subscriber, isCovered ? 'active' : 'joining');
    });
    const join: Join = { subscriber, keys };
    if (!this.isWanted) this.start();
    if (keys.every(key => key.state === 'active')) {
      this.admit(join, this.revision);
      if (texts.some(text => this.table.find(text)?.isPresent !== true)) this.updateMissingLater();
      return;
    }
    this.joins.push(join);
    if (keys.some(key => key.state === 'joining')) this.scheduleSwap();
  }

  /** Follows `texts` no longer; the stream does so for a while yet. */
  unfollow(subscriber: FeedSubscriber, texts: readonly string[]): void {
    const now = this.scheduler.now();
    for (const text of texts) this.keys.leave(text, subscriber, now);
    this.departures++;
    this.bookmarked.delete(subscriber);
    if (this.joins.length > 0) this.leaveJoins(subscriber, new Set(texts));
    const variables = texts.some(isGlob) ? this.table : texts.map(text => this.table.find(text));
    for (const variable of variables) {
      if (!variable?.watchers.includes(subscriber)) continue;
      const isLeft = this.keys.watchersOf(variable).includes(subscriber);
      if (!isLeft) variable.watchers = variable.watchers.filter(other => other !== subscriber);
    }
    if (this.isWanted) this.scheduleLinger();
    if (this.missing.length > 0) this.updateMissingLater();
  }

  /** Ends everything: subscribers complete, or get the error. */
  stop(error?: RivuletError): void {
    const subscribers = new Set<FeedSubscriber>();
    for (const key of this.keys) for (const subscriber of key.subscribers) subscribers.add(subscriber);
    this.letGo();
    for (const subscriber of subscribers) {
      if (error) subscriber.fail(error);
      else subscriber.complete();
    }
    this.host.feedChanged();
  }

  // ------------------------------------------------------------------------------------------- what streams tell

  streamOpened(stream: FeedStream, revision: number): void {
    if (stream === this.next) {
      this.current?.controller.abort();
      this.current = stream;
      this.next = undefined;
    }
    this.trouble = undefined;
    this.backoff.works();
    this.settling = false;
    if (stream.kept.keys.length === 0 && this.epoch !== stream.epoch) {
      // There is nothing to go on with, so that another history is no loss.
      this.table = this.newTable();
      this.epoch = stream.epoch;
      this.revision = revision;
    }
    this.host.epochSeen(stream.epoch);
    this.forgetUnselected();
    this.host.feedChanged();
    if (stream.isReady) this.scheduleSwapIfNeeded();
  }

  bind(handle: number, name: string, id: string, spec: VariableSpec): void {
    const variable = (this.staged ?? this.table).bind(handle, name, id, spec);
    if (variable.watchers.length === 0) variable.watchers = this.keys.watchersOf(variable);
    const { mismatch } = variable;
    if (!mismatch) return;
    const failed = [...(this.keys.get(name)?.subscribers ?? []), ...(this.keys.get(id)?.subscribers ?? [])];
    // Until then they get nothing that is not of the type that they declare.
    variable.watchers = variable.watchers.filter(watcher => !failed.includes(watcher));
    failLater(failed, mismatch);
  }

  /** Takes the present values of what is new. */
  finishSnapshot(stream: FeedStream, changes: readonly ChangeRecord[], revision: number): void {
    this.requireEpoch(stream);
    const present = new Set<FeedVariable>();
    for (const change of changes) {
      const variable = this.variableOf(change);
      present.add(variable);
      if (!stream.kept.selects(variable)) this.setState(variable, change);
    }
    for (const variable of this.table) {
      // Known from an earlier stream and not in the snapshot: it went away between the two.
      const isGone = variable.isPresent && !present.has(variable) && stream.added.selects(variable);
      if (isGone && !stream.kept.selects(variable)) variable.isPresent = false;
    }
    if (revision >= stream.overlap) this.settle(stream, revision);
    else this.settling = true;
  }

  receiveCommit(stream: FeedStream, head: CommitHead, changes: readonly ChangeRecord[]): void {
    this.requireEpoch(stream);
    const { revision } = head;
    if (this.settling) {
      if (revision <= stream.overlap) {
        // The old stream has delivered this for what is kept; what is new has nobody yet to deliver it to.
        for (const change of changes) {
          const variable = this.variableOf(change);
          if (!stream.kept.selects(variable)) this.setState(variable, change);
        }
        if (revision === stream.overlap) this.settle(stream, revision);
        return;
      }
      this.settle(stream, stream.overlap);
    }
    if (revision <= this.revision) return;
    this.apply(head, changes);
  }

  completeUpTo(stream: FeedStream, revision: number): void {
    this.requireEpoch(stream);
    if (this.settling) {
      if (revision >= stream.overlap) this.settle(stream, revision);
      return;
    }
    if (revision > this.revision) this.revision = revision;
    if (this.bookmarked.size === 0) return;
    const { place } = this;
    for (const subscriber of [...this.bookmarked]) subscriber.bookmark?.(place);
  }

  beginReset(reason: ResetReason): void {
    // What was delivered stays what is known, until there is something to compare it with.
    this.staged = reason === 'compacted' ? this.table.copyOfBindings() : this.newTable();
  }

  /** Takes the snapshot that follows a reset, and tells everybody what differs. */
  finishReset(stream: FeedStream, reason: ResetReason, changes: readonly ChangeRecord[], revision: number): void {
    const lost = this.table;
    for (const change of changes) this.setState(this.variableOf(change), change);
    this.table = this.staged ?? this.newTable();
    this.staged = undefined;
    this.epoch = stream.epoch;
    this.revision = revision;
    const { place } = this;
    const loss = compareHistories(lost, this.table, reason, place);
    for (const variable of this.table) variable.watchers = this.keys.watchersOf(variable);
    for (const gone of loss.gone) this.table.bury(gone);
    for (const key of stream.added.keys) key.state = 'active';
    const subscribers = new Set<FeedSubscriber>();
    for (const key of this.keys) for (const subscriber of key.admitted) subscribers.add(subscriber);
    this.host.historyLost(reason, place);
    for (const subscriber of subscribers) {
      const follows = ({ name }: Update) => this.table.find(name)?.watchers.includes(subscriber) === true;
      const changed = changedFor(loss, subscriber, reason).filter(follows);
      subscriber.reset(reason, changed, loss.present.filter(follows), place);
    }
    this.admitJoins();
    this.updateMissing();
    this.scheduleSwapIfNeeded();
  }

  serverCloses(reason: ClosingReason, message: string): void {
    if (reason === 'session-ended') {
      throw new RivuletError('FAILED_PRECONDITION', `The session ${this.host.sessionId} was ended. ${message}`.trim(), {
        reason: 'SESSION_ENDED',
      });
    }
    const text = reason === 'shutdown' ? 'The server shuts down.' : `The session ${this.host.sessionId} has expired.`;
    throw new RivuletError(reason === 'shutdown' ? 'UNAVAILABLE' : 'ABORTED', `${text} ${message}`.trim());
  }

  // -------------------------------------------------------------------------------------------------- deliveries

  private apply(head: CommitHead, changes: readonly ChangeRecord[]): void {
    const { revision } = head;
    const place = this.placeAt(revision);
    const updates: Update[] = [];
    const variables: FeedVariable[] = [];
    let isMembershipChanged = false;
    for (const change of changes) {
      const variable = this.variableOf(change);
      if (change.kind === 'set') {
        updates.push(changeUpdate(variable, change, head, place));
      } else {
        isMembershipChanged = true;
        if (change.kind === 'removed') {
          if (!variable.isPresent) continue;
          variable.isPresent = false;
          variable.version = change.version;
          updates.push(removalUpdate(variable, place, change.origin ?? head));
        } else {
          this.setState(variable, change, change.origin ?? head);
          updates.push(stateUpdate(variable, 'initial', undefined, place));
        }
      }
      variables.push(variable);
    }
    const { next } = this;
    if (next?.isStarted && variables.some(variable => next.kept.selects(variable))) next.overlap = revision;
    this.revision = revision;
    if (isMembershipChanged) this.updateMissing();
    this.deliver(head, updates, variables, place);
  }

  private deliver(
    head: CommitHead,
    updates: readonly Update[],
    variables: readonly FeedVariable[],
    place: Place,
  ): void {
    // Who gets what is settled before anybody is called. Who comes meanwhile gets the outcome as initial values.
    const receivers: FeedSubscriber[] = [];
    const received: Update[] = [];
    const from: FeedVariable[] = [];
    const gathering: FeedSubscriber[] = [];
    for (let index = 0; index < updates.length; index++) {
      const update = updates[index]!;
      const variable = variables[index]!;
      for (const subscriber of variable.watchers) {
        if (update.kind === 'removed' && !subscriber.wantsRemovals) continue;
        const own = update.kind === 'initial' ? withPredecessor(update, variable, subscriber) : update;
        if (subscriber.isPerUpdate) {
          receivers.push(subscriber);
          received.push(own);
          from.push(variable);
        } else {
          if (subscriber.batch.length === 0) gathering.push(subscriber);
          subscriber.batch.push(own);
        }
      }
    }
    const { departures } = this;
    this.underWay = { head, place };
    for (let index = 0; index < receivers.length; index++) {
      const subscriber = receivers[index]!;
      const hasLeft = this.departures !== departures && !from[index]!.watchers.includes(subscriber);
      if (!hasLeft) subscriber.update(received[index]!);
    }
    for (const subscriber of gathering) this.deliverBatch(subscriber);
    this.underWay = undefined;
  }

  private deliverBatch(subscriber: FeedSubscriber): void {
    const { batch } = subscriber;
    if (batch.length === 0 || !this.underWay) return;
    subscriber.batch = [];
    subscriber.commit(this.underWay.head, batch, this.underWay.place);
  }

  /** Lets a subscriber in whose keys all flow. */
  private admit({ subscriber, keys }: Join, revision: number): void {
    const present: ValueUpdate[] = [];
    const place = this.placeAt(revision);
    const seen = new Set<FeedVariable>();
    let mismatch: RivuletError | undefined;
    for (const key of keys) {
      if (!key.admitted.includes(subscriber)) key.admitted = [...key.admitted, subscriber];
      const matched = key.isPattern ? this.table : [this.table.find(key.text)];
      for (const variable of matched) {
        if (!variable || seen.has(variable) || !key.matches(variable)) continue;
        seen.add(variable);
        if (!key.isPattern) mismatch ??= variable.mismatch;
        // One that went before the subscriber came has delivered it nothing, and never will.
        if (!variable.isPresent && variable.version > 0) continue;
        if (!variable.watchers.includes(subscriber)) variable.watchers = [...variable.watchers, subscriber];
        if (variable.isPresent) present.push(stateUpdate(variable, 'initial', undefined, place));
      }
    }
    if (mismatch) {
      failLater([subscriber], mismatch);
      return;
    }
    // What is new must not come before the part of the commit that is still to be delivered.
    this.deliverBatch(subscriber);
    if (subscriber.bookmark) this.bookmarked.add(subscriber);
    subscriber.begin(present, place);
  }

  private admitJoins(): void {
    const admitted: Join[] = [];
    const others: Join[] = [];
    for (const join of this.joins) (join.keys.every(key => key.state === 'active') ? admitted : others).push(join);
    this.joins = others;
    for (const { subscriber, keys } of admitted) {
      // One that was let in before may have made this one leave.
      const wanted = keys.filter(key => key.subscribers.includes(subscriber));
      if (wanted.length > 0) this.admit({ subscriber, keys: wanted }, this.revision);
    }
  }

  private leaveJoins(subscriber: FeedSubscriber, gone: ReadonlySet<string>): void {
    this.joins = this.joins
      .map(join =>
        join.subscriber === subscriber ? { ...join, keys: join.keys.filter(key => !gone.has(key.text)) } : join,
      )
      .filter(join => join.keys.length > 0);
    // What is left of a join may flow already.
    this.admitJoins();
  }

  /** The stream has reached what was delivered before it: what it was asked for flows. */
  private settle(stream: FeedStream, revision: number): void {
    this.settling = false;
    this.revision = revision;
    for (const key of stream.added.keys) if (key.state === 'requested') key.state = 'active';
    this.admitJoins();
    this.updateMissing();
    this.scheduleSwapIfNeeded();
  }

  private setState(variable: FeedVariable, change: ChangeRecord, origin = change.origin): void {
    variable.isPresent = change.kind !== 'removed';
    variable.version = change.version;
    variable.origin = origin;
    if (change.value !== undefined) variable.value = valueIn(variable, change.value);
  }

  /** A server that begins another history without a word would have its revisions taken for the old ones. */
  private requireEpoch(stream: FeedStream): void {
    if (stream.epoch === this.epoch) return;
    const text = `The server has gone from the epoch ${this.epoch} to ${stream.epoch} without a reset.`;
    throw new RivuletError('INTERNAL', text, { reason: 'EPOCH_CHANGED' });
  }

  private variableOf(change: ChangeRecord): FeedVariable {
    const variable = (this.staged ?? this.table).withHandle(change.handle);
    if (variable) return variable;
    throw new RivuletError('INTERNAL', `The server has sent the handle ${change.handle} without saying what it is.`);
  }

  private placeAt(revision: number): Place {
    return { revision, cursor: cursorOf(this.epoch ?? '', revision) };
  }

  private newTable(): FeedTable {
    return new FeedTable((name, spec) => this.host.expect(name, spec));
  }

  /** Once for all who come and leave in this turn. */
  private updateMissingLater(): void {
    if (this.isMissingStale) return;
    this.isMissingStale = true;
    queueMicrotask(() => {
      this.isMissingStale = false;
      this.updateMissing();
    });
  }

  private updateMissing(): void {
    const missing: string[] = [];
    for (const key of this.keys) {
      if (key.isPattern || key.state !== 'active' || key.subscribers.length === 0) continue;
      if (this.table.find(key.text)?.isPresent !== true) missing.push(key.text);
    }
    const isSame = missing.length === this.missing.length && missing.every((name, at) => name === this.missing[at]);
    if (isSame) return;
    this.missing = missing;
    this.host.feedChanged();
  }

  // ---------------------------------------------------------------------------------------------------- streams

  private start(): void {
    this.release = this.connection.demand();
    this.current = this.open();
    this.host.feedChanged();
  }

  private open(): FeedStream {
    const stream = new FeedStream(this, this.connection);
    void stream.run();
    return stream;
  }

  /** What a stream is to ask for, at the moment when it can. */
  requestOf(stream: FeedStream): messages.v1.WatchRequest.$Properties {
    const used = [...this.keys];
    stream.kept = new KeySet(used.filter(key => key.state === 'active'));
    stream.added = new KeySet(used.filter(key => key.state !== 'active'));
    for (const key of stream.added.keys) key.state = 'requested';
    stream.isStarted = true;
    stream.overlap = 0;
    const { epoch, revision } = this;
    const isResumed = epoch !== undefined && stream.kept.keys.length > 0;
    return {
      sessionId: this.host.sessionId,
      create: { ttlMs: this.host.create.ttlMs, metadata: { ...this.host.create.metadata } },
      kept: { names: [...stream.kept.names], patterns: [...stream.kept.patterns] },
      added: { names: [...stream.added.names], patterns: [...stream.added.patterns] },
      resumeAfter: isResumed ? { epoch, revision } : null,
      delivery: this.delivery === 'latest' ? messages.v1.Delivery.DELIVERY_LATEST : messages.v1.Delivery.DELIVERY_EVERY,
      bookmarkIntervalMs: this.host.bookmarkIntervalMs,
    };
  }

  streamFailed(stream: FeedStream, era: Era | undefined, error: RivuletError): void {
    if (stream !== this.current && stream !== this.next) return;
    if (era && isSelectionRefused(error) && stream.added.keys.length > 0) {
      this.refuseAdded(stream, error);
      return;
    }
    if (!era || isFatal(error)) {
      this.stop(this.connection.explained(error));
      return;
    }
    this.dropStreams();
    for (const key of this.keys) if (key.state === 'requested') key.state = 'joining';
    if (era.signal.aborted || isConnectionTrouble(error)) {
      this.connection.failed(era, error);
      this.current = this.open();
      this.host.feedChanged();
      return;
    }
    const delayMs = this.backoff.fails();
    if (delayMs === undefined) {
      this.stop(error);
      return;
    }
    const since = this.scheduler.now();
    this.trouble = { since, attempt: this.backoff.attempt, nextAttemptAt: since + delayMs, cause: error };
    this.retryTimer = this.scheduler.schedule(() => {
      this.retryTimer = undefined;
      this.current = this.open();
      this.host.feedChanged();
    }, delayMs);
    this.host.feedChanged();
  }

  /** What was to be added is too much, or cannot be: that is for those who want it, and for nobody else. */
  private refuseAdded(stream: FeedStream, error: RivuletError): void {
    const refused = new Set<FeedSubscriber>();
    for (const key of stream.added.keys) {
      this.keys.delete(key);
      for (const subscriber of key.subscribers) refused.add(subscriber);
    }
    this.joins = this.joins.filter(join => !refused.has(join.subscriber));
    if (stream === this.next) {
      this.next = undefined;
      this.scheduleSwapIfNeeded();
    } else if (this.keys.isEmpty) {
      this.letGo();
    } else {
      this.dropStreams();
      this.current = this.open();
    }
    for (const subscriber of refused) subscriber.fail(error);
    this.host.feedChanged();
  }

  // ------------------------------------------------------------------------------------------- selection changes

  private scheduleSwapIfNeeded(): void {
    const isWider = this.joins.some(join => join.keys.some(key => key.state === 'joining'));
    const selected = this.current ? [...this.current.kept.keys, ...this.current.added.keys] : [];
    const isNarrower = selected.some(key => this.keys.get(key.text) !== key);
    if (isWider || isNarrower) this.scheduleSwap();
  }

  /** Everything that changes in this turn makes one swap, and there is one at a time. */
  private scheduleSwap(): void {
    if (this.isSwapScheduled || this.next || !this.current?.isStarted) return;
    this.isSwapScheduled = true;
    void Promise.resolve().then(() => {
      const waitMs = this.swapTokens.take();
      if (waitMs === 0) this.swap();
      else
        this.swapTimer = this.scheduler.schedule(() => {
          this.swap();
        }, waitMs);
    });
  }

  private swap(): void {
    this.isSwapScheduled = false;
    this.swapTimer = undefined;
    if (!this.isWanted || this.next || this.retryTimer) return;
    // Before its first frame a stream has nothing to go on from; afterwards this is called again.
    if (!this.current?.isReady || this.settling) return;
    this.next = this.open();
  }

  private scheduleLinger(): void {
    if (this.lingerTimer) return;
    this.lingerTimer = this.scheduler.schedule(() => {
      this.lingerTimer = undefined;
      this.dropUnused();
    }, this.host.lingerMs);
  }

  private dropUnused(): void {
    const now = this.scheduler.now();
    let isUnusedLeft = false;
    for (const key of [...this.keys]) {
      if (key.unusedSince === undefined) continue;
      const ageMs = now - key.unusedSince;
      if (ageMs >= this.host.lingerMs || ageMs < 0) this.keys.delete(key);
      else isUnusedLeft = true;
    }
    if (this.keys.isEmpty) {
      this.letGo();
      this.host.feedChanged();
      return;
    }
    if (isUnusedLeft) this.scheduleLinger();
    this.scheduleSwapIfNeeded();
  }

  /** What no key selects any more is not kept up to date by a stream without that key. */
  private forgetUnselected(): void {
    for (const variable of [...this.table]) {
      if (!this.keys.selects(variable)) this.table.drop(variable);
    }
  }

  private letGo(): void {
    this.dropStreams();
    this.release?.();
    this.release = undefined;
    this.lingerTimer?.unsubscribe();
    this.lingerTimer = undefined;
    this.keys.clear();
    this.joins = [];
    this.bookmarked.clear();
    this.table = this.newTable();
    this.epoch = undefined;
    this.revision = 0;
    this.missing = [];
    this.trouble = undefined;
  }

  private dropStreams(): void {
    const { current, next } = this;
    this.current = undefined;
    this.next = undefined;
    this.settling = false;
    this.staged = undefined;
    this.isSwapScheduled = false;
    this.swapTimer?.unsubscribe();
    this.retryTimer?.unsubscribe();
    this.swapTimer = this.retryTimer = undefined;
    current?.controller.abort();
    next?.controller.abort();
  }
}

function isSelectionRefused({ code, details }: RivuletError): boolean {
  if (code === 'INVALID_ARGUMENT') return true;
  return code === 'RESOURCE_EXHAUSTED' && typeof details.limit === 'string' && details.limit.startsWith('selected');
}

/** After this frame, so that nobody leaves in the middle of a commit. */
function failLater(subscribers: readonly FeedSubscriber[], error: RivuletError): void {
  queueMicrotask(() => {
    for (const subscriber of subscribers) subscriber.fail(error);
  });
}

/** Who has seen the variable that had the name before, and was not told that it went, has its value as the previous. */
function withPredecessor(update: Update, { predecessor }: FeedVariable, subscriber: FeedSubscriber): Update {
  if (!predecessor || subscriber.wantsRemovals || !predecessor.watchers.includes(subscriber)) return update;
  return { ...update, previous: predecessor.value };
}
