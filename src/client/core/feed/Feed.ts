import type { SchedulerLike, Subscription } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import { timeOfDay } from '../../../operators/steadyScheduler.js';
import type { VariableSpec } from '../../../variables/index.js';
import {
  closingError,
  messages,
  type ChangeRecord,
  type ClosingReason,
  type CommitHead,
  type ResetReason,
  type SessionSpec,
} from '../../../wire/index.js';
import type { Backoff } from '../Backoff.js';
import { isConnectionTrouble, isFatal, type Connection, type Era } from '../Connection.js';
import { FeedDelivery, type DeliveryHost } from './FeedDelivery.js';
import { FeedKeys, isGlob, KeySet, matchesName, type FeedKey } from './FeedKeys.js';
import { nextFeedState, type FeedEvent, type FeedState } from './feedMachine.js';
import { FeedStream, type StreamRequest } from './FeedStream.js';
import type { FeedSubscriber, Place } from './FeedSubscriber.js';
import type { Expectation } from './FeedTable.js';
import type { FeedVariable } from './FeedVariable.js';
import { TokenBucket } from './TokenBucket.js';

/** What a feed needs of its session. */
export interface FeedHost {
  readonly sessionId: string;
  readonly connection: Connection;
  readonly create: SessionSpec;
  readonly bookmarkIntervalMs: number;
  readonly lingerMs: number;
  readonly removalDelayMs: number;
  readonly maxHeldBytes: number;
  /** What is expected of a variable. */
  expect(name: string, spec: VariableSpec): Expectation;
  /** Later writes to what these names and patterns stand for wait until the returned function is called, but not long. */
  holdWrites(texts: readonly string[], matches: (name: string) => boolean): () => void;
  /** The feed's status, its missing names or how far it has come have changed. */
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
  keys: readonly FeedKey[];
  /** Lets the writes go that wait for it. */
  readonly release: () => void;
}

// A burst of this many new streams, and then so many a second: a peer that sees about a thousand streams opened and
// cancelled in a second takes it for an attack, and ends the HTTP/2 session.
const SWAP_BURST = 20;
const SWAPS_PER_SECOND = 20;

/**
 * The changes of all that is watched in one session and delivery mode, over one stream.
 *
 * It follows a growing and shrinking selection. What is new to it brings its present values as of one revision, and
 * from then on every later commit. `feedMachine.ts` has the states of the stream.
 */
export class Feed implements DeliveryHost {
  readonly keys = new FeedKeys();
  readonly scheduler: SchedulerLike;
  readonly removalDelayMs: number;
  readonly maxHeldBytes: number;
  private readonly host: FeedHost;
  private readonly connection: Connection;
  private readonly delivery: 'every' | 'latest';
  private readonly swapTokens: TokenBucket;
  private readonly backoff: Backoff;
  private readonly known: FeedDelivery;
  private state: FeedState = 'idle';
  /** The server has answered, and the stream has not failed since: also while a request for another selection is out. */
  isLive = false;
  /** In the order in which they came. */
  private readonly joins = new Map<FeedSubscriber, Join[]>();
  /** The stream that delivers, or the one whose request is out. */
  private current: FeedStream | undefined;
  /** The stream whose request is due. */
  private next: FeedStream | undefined;
  /** The feed resumes from a cursor, and has yet to get the values as they were there. */
  private isBaseDue: boolean;
  private isSelectionChecked = true;
  private isMissingStale = false;
  private swapTimer: Subscription | undefined;
  private lingerTimer: Subscription | undefined;
  private retryTimer: Subscription | undefined;
  private release: (() => void) | undefined;
  trouble: FeedTrouble | undefined;
  missing: readonly string[] = [];
  /** Called after each frame and each end of a stream, for those who wait for what it brings. */
  readonly progress = new Set<() => void>();

  constructor(host: FeedHost, { delivery, resumeAfter }: FeedOptions) {
    this.host = host;
    this.connection = host.connection;
    this.scheduler = host.connection.scheduler;
    this.removalDelayMs = host.removalDelayMs;
    this.maxHeldBytes = host.maxHeldBytes;
    this.delivery = delivery;
    this.known = new FeedDelivery(this);
    this.backoff = this.connection.newBackoff();
    this.swapTokens = new TokenBucket(SWAP_BURST, SWAPS_PER_SECOND, () => this.scheduler.now());
    this.isBaseDue = resumeAfter !== undefined;
    if (resumeAfter) {
      this.known.epoch = resumeAfter.epoch;
      this.known.revision = resumeAfter.revision;
    }
  }

  get isWanted(): boolean {
    return this.release !== undefined;
  }

  get place(): Place {
    return this.known.place;
  }

  get currentEpoch(): string | undefined {
    return this.known.epoch;
  }

  /** What is expected of a variable may have changed. */
  declared(name: string): void {
    this.known.declared(name);
  }

  /** The present value, where the feed follows the name; undefined otherwise. */
  present(name: string): FeedVariable | undefined {
    if (!this.keys.isCovered(name)) return undefined;
    const variable = this.known.find(name);
    return variable?.isPresent ? variable : undefined;
  }

  isCovered(name: string): boolean {
    return this.keys.isCovered(name);
  }

  /** Whether somebody waits for what was committed to the name at a revision. */
  isDueTo(name: string, revision: number): boolean {
    return this.isLive && this.known.revision < revision && (this.known.find(name)?.watchers.size ?? 0) > 0;
  }

  // ------------------------------------------------------------------------------------------------- membership

  /** Follows `texts` for the subscriber: at once where they flow already, otherwise as soon as they do. */
  follow(subscriber: FeedSubscriber, texts: readonly string[]): void {
    const isResumed = this.isBaseDue && this.state === 'idle';
    const keys = texts.map(text => {
      const isCovered = isResumed || this.keys.isCovered(text);
      return this.keys.join(text, subscriber, isCovered ? 'active' : 'joining');
    });
    this.release ??= this.connection.demand();
    if (this.state === 'idle') this.handle('change');
    if (keys.every(key => key.state === 'active')) {
      this.known.admit(subscriber, keys);
      if (texts.some(text => this.known.find(text)?.isPresent !== true)) this.updateMissingLater();
    } else {
      const join = { subscriber, keys, release: this.holdWrites(keys) };
      const others = this.joins.get(subscriber);
      if (others) others.push(join);
      else this.joins.set(subscriber, [join]);
    }
    this.checkSelectionLater();
  }

  /** Follows `texts` no longer; the stream does so for a while yet. */
  unfollow(subscriber: FeedSubscriber, texts: readonly string[]): void {
    const now = this.scheduler.now();
    for (const text of texts) this.keys.leave(text, subscriber, now);
    this.leaveJoins(subscriber, new Set(texts));
    this.known.leave(subscriber, texts, texts.some(isGlob));
    if (this.isWanted) this.scheduleLinger();
    if (this.missing.length > 0) this.updateMissingLater();
  }

  /** Ends everything: subscribers complete, or get the error. */
  stop(error?: RivuletError): void {
    const subscribers = new Set<FeedSubscriber>();
    for (const key of this.keys) for (const subscriber of key.subscribers.list) subscribers.add(subscriber);
    this.dispose();
    for (const subscriber of subscribers) {
      if (error) subscriber.fail(error);
      else subscriber.complete();
    }
    this.host.feedChanged();
  }

  /** W14: the values from before its program's later writes. Only 'every' change is promised to be seen. */
  private holdWrites(keys: readonly FeedKey[]): () => void {
    const isReconnecting = this.connection.status.state === 'reconnecting' || this.state === 'backingOff';
    const isSoon = this.delivery === 'every' && !isReconnecting && !this.swapTimer;
    if (!isSoon) return () => undefined;
    const joining = keys.filter(key => key.state !== 'active');
    const matches = (name: string) => joining.some(key => matchesName(key, name));
    return this.host.holdWrites(
      joining.map(key => key.text),
      matches,
    );
  }

  private releaseWrites(): void {
    for (const joins of this.joins.values()) for (const { release } of joins) release();
  }

  private admitJoins(): void {
    const admitted: Join[] = [];
    for (const [subscriber, joins] of [...this.joins]) {
      const others = joins.filter(join => join.keys.some(key => key.state !== 'active'));
      if (others.length === joins.length) continue;
      admitted.push(...joins.filter(join => !others.includes(join)));
      if (others.length > 0) this.joins.set(subscriber, others);
      else this.joins.delete(subscriber);
    }
    for (const { subscriber, keys, release } of admitted) {
      // One that was let in before may have made this one leave.
      const wanted = keys.filter(key => key.subscribers.has(subscriber));
      if (wanted.length > 0) this.known.admit(subscriber, wanted);
      release();
    }
  }

  private leaveJoins(subscriber: FeedSubscriber, gone: ReadonlySet<string>): void {
    const joins = this.joins.get(subscriber);
    if (!joins) return;
    for (const join of joins) {
      join.keys = join.keys.filter(key => !gone.has(key.text));
      if (join.keys.length === 0) join.release();
    }
    const left = joins.filter(join => join.keys.length > 0);
    if (left.length === 0) {
      this.joins.delete(subscriber);
      return;
    }
    this.joins.set(subscriber, left);
    // What is left of a join may flow already.
    this.admitJoins();
  }

  // ------------------------------------------------------------------------------------------ what streams bring

  /** What a stream is to ask for, at the moment at which its request goes out: the stream before ends here. */
  requestOf(stream: FeedStream): StreamRequest {
    this.current?.controller.abort();
    this.current = stream;
    this.next = undefined;
    this.handle('request');
    const keys = [...this.keys];
    const kept = new KeySet(keys.filter(key => key.state === 'active'));
    const added = new KeySet(keys.filter(key => key.state !== 'active'));
    for (const key of added.keys) key.state = 'requested';
    const { epoch, revision } = this.known;
    const isResumed = epoch !== undefined && kept.keys.length > 0;
    const message: messages.v1.WatchRequest.$Properties = {
      sessionId: this.host.sessionId,
      create: { ttlMs: this.host.create.ttlMs, metadata: { ...this.host.create.metadata } },
      kept: { names: [...kept.names], patterns: [...kept.patterns] },
      added: { names: [...added.names], patterns: [...added.patterns] },
      resumeAfter: isResumed ? { epoch, revision } : null,
      delivery: this.delivery === 'latest' ? messages.v1.Delivery.DELIVERY_LATEST : messages.v1.Delivery.DELIVERY_EVERY,
      bookmarkIntervalMs: this.host.bookmarkIntervalMs,
      snapshotAtResume: isResumed && this.isBaseDue,
    };
    return { message, keys, kept, added };
  }

  streamOpened({ request, epoch }: FeedStream): void {
    this.trouble = undefined;
    this.backoff.works();
    if (request.kept.keys.length === 0 && this.known.epoch !== epoch) {
      // There is nothing to go on with, so that another history is no loss.
      this.known.clear();
      this.known.epoch = epoch;
    }
    this.isLive = true;
    this.handle('opened');
    this.host.epochSeen(epoch);
    this.known.forgetUnselected();
    this.host.feedChanged();
  }

  /** A frame of the stream that delivers was taken whole, so that nobody is in the middle of anything. */
  frameTaken(stream: FeedStream): void {
    const isComplete = stream === this.current && this.state === 'catchingUp' && stream.isComplete;
    if (isComplete && this.known.revision >= stream.startRevision) this.handle('caughtUp');
    for (const callback of this.progress) callback();
  }

  bind(handle: number, name: string, id: string, spec: VariableSpec, encodedBytes: number): void {
    this.known.bind(handle, name, id, spec, encodedBytes);
  }

  takeBase(stream: FeedStream, changes: readonly ChangeRecord[]): void {
    this.requireEpoch(stream);
    this.isBaseDue = false;
    this.known.takeBase(changes);
  }

  takeSnapshot(stream: FeedStream, changes: readonly ChangeRecord[], revision: number): void {
    this.requireEpoch(stream);
    this.known.takeSnapshot(stream.request, changes, revision);
    this.activate(stream);
  }

  takeCommit(stream: FeedStream, head: CommitHead, changes: readonly ChangeRecord[]): void {
    this.requireEpoch(stream);
    this.known.takeCommit(head, changes);
  }

  completeUpTo(stream: FeedStream, revision: number): void {
    this.requireEpoch(stream);
    this.known.completeUpTo(revision);
  }

  beginReset(reason: ResetReason): void {
    this.isBaseDue = false;
    this.known.beginReset(reason);
    this.handle('reset');
  }

  finishReset(stream: FeedStream, reason: ResetReason, changes: readonly ChangeRecord[], revision: number): void {
    this.known.finishReset(reason, stream.epoch, changes, revision);
    this.activate(stream);
  }

  /** What a stream was asked to begin with is there. */
  private activate({ request }: FeedStream): void {
    for (const key of request.added.keys) if (key.state === 'requested') key.state = 'active';
    this.admitJoins();
    this.updateMissing();
  }

  /** A server that begins another history without a word would have its revisions taken for the old ones. */
  private requireEpoch({ epoch }: FeedStream): void {
    if (epoch === this.known.epoch) return;
    const text = `The server has gone from the epoch ${this.known.epoch} to ${epoch} without a reset.`;
    throw new RivuletError('INTERNAL', text, { reason: 'EPOCH_CHANGED' });
  }

  serverCloses(reason: ClosingReason, message: string): void {
    throw closingError(this.host.sessionId, reason, message);
  }

  streamFailed(stream: FeedStream, era: Era | undefined, error: RivuletError): void {
    if (stream !== this.current && stream !== this.next) return;
    if (stream === this.next && era && !era.signal.aborted && this.retrySwap()) return;
    if (era && this.state === 'requested' && isSelectionRefused(error) && stream.request.added.keys.length > 0) {
      this.refuseAdded(stream, error);
      return;
    }
    if (!era || isFatal(error)) {
      this.stop(this.connection.explained(error));
      return;
    }
    this.dropStreams();
    this.releaseWrites();
    this.isLive = false;
    this.known.pauseRemovals();
    for (const callback of this.progress) callback();
    if (era.signal.aborted || isConnectionTrouble(error)) {
      this.connection.failed(era, error);
      this.handle('failed');
      // Also where the state is the same: the stream that failed was one that was being prepared.
      this.prepare();
      this.host.feedChanged();
      return;
    }
    const delayMs = this.backoff.fails();
    if (delayMs === undefined) {
      this.stop(error);
      return;
    }
    const since = timeOfDay(this.scheduler);
    this.trouble = { since, attempt: this.backoff.attempt, nextAttemptAt: since + delayMs, cause: error };
    this.handle('streamFailed');
    this.retryTimer = this.scheduler.schedule(() => {
      this.retryTimer = undefined;
      this.handle('due');
      this.host.feedChanged();
    }, delayMs);
    this.host.feedChanged();
  }

  /** What was to be added is too much, or cannot be: that is for those who want it, and for nobody else. */
  private refuseAdded(stream: FeedStream, error: RivuletError): void {
    const refused = new Set<FeedSubscriber>();
    for (const key of stream.request.added.keys) {
      this.keys.delete(key);
      for (const subscriber of key.subscribers.list) refused.add(subscriber);
    }
    for (const subscriber of refused) {
      for (const { release } of this.joins.get(subscriber) ?? []) release();
      this.joins.delete(subscriber);
    }
    this.dropStreams();
    if (this.keys.isEmpty) this.dispose();
    else this.handle('refused');
    for (const subscriber of refused) subscriber.fail(error);
    this.host.feedChanged();
  }

  // ----------------------------------------------------------------------------------------------------- streams

  private handle(event: FeedEvent): void {
    const before = this.state;
    const state = (this.state = nextFeedState(before, event));
    if (state === before) return;
    if (before === 'swapping') this.cancelSwap();
    if (state === 'preparing') this.prepare();
    else if (state === 'swapping') this.swapSoon();
    else if (state === 'flowing') {
      this.known.resumeRemovals();
      this.checkSelection();
    }
  }

  /** Asks for a stream, which calls `requestOf` as soon as there is a connection and a token. */
  private prepare(): void {
    if (this.next) return;
    this.next = new FeedStream(this, this.connection, this.maxHeldBytes);
    void this.next.run();
  }

  private swapSoon(): void {
    const waitMs = this.swapTokens.take();
    if (waitMs === 0) {
      this.prepare();
      return;
    }
    this.releaseWrites();
    this.swapTimer = this.scheduler.schedule(() => {
      this.swapTimer = undefined;
      this.prepare();
    }, waitMs);
  }

  /** The request could not be made, and the stream before goes on: what it delivers has nothing to do with that. */
  private retrySwap(): boolean {
    const delayMs = this.state === 'swapping' ? this.backoff.fails() : undefined;
    if (delayMs === undefined) return false;
    this.next = undefined;
    this.releaseWrites();
    this.swapTimer = this.scheduler.schedule(() => {
      this.swapTimer = undefined;
      this.prepare();
    }, delayMs);
    return true;
  }

  private cancelSwap(): void {
    this.swapTimer?.unsubscribe();
    this.swapTimer = undefined;
    this.next?.controller.abort();
    this.next = undefined;
  }

  /** Once for all who come and leave in this turn. */
  private checkSelectionLater(): void {
    if (!this.isSelectionChecked) return;
    this.isSelectionChecked = false;
    queueMicrotask(() => {
      this.isSelectionChecked = true;
      this.checkSelection();
    });
  }

  private checkSelection(): void {
    if (this.current && !this.keys.isSameAs(this.current.request.keys)) this.handle('change');
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
      this.dispose();
      this.host.feedChanged();
      return;
    }
    if (isUnusedLeft) this.scheduleLinger();
    this.checkSelection();
  }

  private dispose(): void {
    this.releaseWrites();
    this.dropStreams();
    this.handle('empty');
    this.release?.();
    this.release = undefined;
    this.lingerTimer?.unsubscribe();
    this.lingerTimer = undefined;
    this.keys.clear();
    this.joins.clear();
    this.known.clear();
    this.isLive = false;
    this.isBaseDue = false;
    this.missing = [];
    this.trouble = undefined;
    for (const callback of this.progress) callback();
  }

  private dropStreams(): void {
    this.cancelSwap();
    this.known.cancelReset();
    this.retryTimer?.unsubscribe();
    this.retryTimer = undefined;
    this.current?.controller.abort();
    this.current = undefined;
    for (const key of this.keys) if (key.state === 'requested') key.state = 'joining';
  }

  // ----------------------------------------------------------------------------------------------------- missing

  expect(name: string, spec: VariableSpec): Expectation {
    return this.host.expect(name, spec);
  }

  historyLost(reason: ResetReason, place: Place): void {
    this.host.historyLost(reason, place);
  }

  membershipChanged(): void {
    this.updateMissingLater();
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
      if (key.isPattern || key.state !== 'active' || key.subscribers.size === 0) continue;
      if (this.known.find(key.text)?.isPresent !== true) missing.push(key.text);
    }
    const isSame = missing.length === this.missing.length && missing.every((name, at) => name === this.missing[at]);
    if (isSame) return;
    this.missing = missing;
    this.host.feedChanged();
  }
}

function isSelectionRefused({ code, reason, details }: RivuletError): boolean {
  // The position is not what was added.
  if (code === 'INVALID_ARGUMENT') return reason !== 'REVISION_IN_FUTURE';
  return code === 'RESOURCE_EXHAUSTED' && typeof details.limit === 'string' && details.limit.startsWith('selected');
}
