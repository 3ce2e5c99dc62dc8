import type { SchedulerLike, Subscription } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import { cursorOf, type ValueUpdate, type VariableSpec } from '../../../variables/index.js';
import type { ChangeRecord, CommitHead, ResetReason } from '../../../wire/index.js';
import type { FeedKey, FeedKeys, KeySet } from './FeedKeys.js';
import type { FeedSubscriber, Place, Update } from './FeedSubscriber.js';
import { FeedTable, type Expectation } from './FeedTable.js';
import type { FeedVariable } from './FeedVariable.js';
import { changedFor, compareHistories, registrationFor } from './historyLoss.js';
import { changeUpdate, removalUpdate, stateUpdate, valueIn } from './updates.js';

/** What a delivery needs of its feed. */
export interface DeliveryHost {
  readonly keys: FeedKeys;
  readonly scheduler: SchedulerLike;
  /** How long a variable that a change of epoch has removed may take to come back, in ms; 0: it is removed at once. */
  readonly removalDelayMs: number;
  readonly maxHeldBytes: number;
  expect(name: string, spec: VariableSpec): Expectation;
  /** A variable has come or gone. */
  membershipChanged(): void;
  historyLost(reason: ResetReason, place: Place): void;
}

/** Where a selection begins, when it is all there. */
export interface StreamSelection {
  /** Goes on after the revision that was delivered last. */
  readonly kept: KeySet;
  /** Begins with its present values. */
  readonly added: KeySet;
}

/**
 * What the subscribers of a feed know: the fold of all that was delivered to them, up to `revision` of `epoch`.
 *
 * It takes snapshots, commits and resets whole, and turns them into what each subscriber gets. Who gets what is decided
 * before anybody is called, so that a subscriber may subscribe and unsubscribe in what it does.
 */
export class FeedDelivery {
  private table: FeedTable;
  /** After a reset: the variables of the new history, until its snapshot is whole. */
  private staged: FeedTable | undefined;
  epoch: string | undefined;
  /** Everything up to this revision was delivered. */
  revision = 0;
  /** Admitted subscribers that want bookmarks. */
  private readonly bookmarked = new Set<FeedSubscriber>();
  private unsubscribeCount = 0;
  private inDelivery: { readonly head: CommitHead; readonly place: Place } | undefined;
  private delayedRemovals: FeedVariable[] = [];
  private removalTimer: Subscription | undefined;

  constructor(private readonly host: DeliveryHost) {
    this.table = this.newTable();
  }

  get place(): Place {
    return this.placeAt(this.revision);
  }

  find(key: string): FeedVariable | undefined {
    return this.table.find(key);
  }

  declared(name: string): void {
    this.table.declared(name);
  }

  // ------------------------------------------------------------------------------------------------- membership

  /** Lets a subscriber in whose keys all flow. */
  admit(subscriber: FeedSubscriber, keys: readonly FeedKey[]): void {
    const present: ValueUpdate[] = [];
    const { place } = this;
    const seen = new Set<FeedVariable>();
    let mismatch: RivuletError | undefined;
    for (const key of keys) {
      key.admitted.add(subscriber);
      const matched = key.isPattern ? this.table : [this.table.find(key.text)];
      for (const variable of matched) {
        if (!variable || seen.has(variable) || !key.matches(variable)) continue;
        seen.add(variable);
        if (!key.isPattern) mismatch ??= variable.mismatch;
        // One that went before the subscriber came has delivered it nothing, and never will.
        if (!variable.isPresent && variable.version > 0) continue;
        variable.watchers.add(subscriber);
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

  /** The subscriber follows some keys no longer. The keys know that already. */
  leave(subscriber: FeedSubscriber, keys: readonly string[], hasPattern: boolean): void {
    this.unsubscribeCount++;
    this.bookmarked.delete(subscriber);
    const variables = hasPattern ? this.table : keys.map(key => this.table.find(key));
    for (const variable of variables) {
      if (!variable?.watchers.has(subscriber)) continue;
      if (!this.host.keys.isAdmitted(variable, subscriber)) variable.watchers.delete(subscriber);
    }
  }

  /** What no key selects is not kept up to date by a stream without that key. */
  forgetUnselected(): void {
    for (const variable of [...this.table]) if (!this.host.keys.selects(variable)) this.table.drop(variable);
  }

  /** Forgets everything, for a history that begins anew with its present values. */
  clear(): void {
    this.table = this.newTable();
    this.staged = undefined;
    this.epoch = undefined;
    this.revision = 0;
    this.bookmarked.clear();
    this.delayedRemovals = [];
    this.pauseRemovals();
  }

  // ------------------------------------------------------------------------------------------------ what arrives

  bind(handle: number, name: string, id: string, spec: VariableSpec, encodedBytes: number): void {
    const { keys } = this.host;
    const variable = (this.staged ?? this.table).bind(handle, name, id, spec, encodedBytes);
    if (variable.watchers.size === 0) variable.watchers = keys.watchersOf(variable);
    const { mismatch } = variable;
    if (!mismatch) return;
    const failed = [...(keys.get(name)?.subscribers.list ?? []), ...(keys.get(id)?.subscribers.list ?? [])];
    // Until then they get nothing that is not of the type that they declare.
    for (const subscriber of failed) variable.watchers.delete(subscriber);
    failLater(failed, mismatch);
  }

  /** Takes the present values of what was added. */
  takeSnapshot({ kept, added }: StreamSelection, changes: readonly ChangeRecord[], revision: number): void {
    const present = new Set<FeedVariable>();
    for (const change of changes) {
      const variable = this.variableOf(change);
      present.add(variable);
      if (!kept.selects(variable)) this.setState(variable, change);
    }
    for (const variable of this.table) {
      // Known from an earlier selection and not in the snapshot: it went away between the two.
      const isGone = variable.isPresent && !present.has(variable) && added.selects(variable);
      if (isGone && !kept.selects(variable)) variable.isPresent = false;
    }
    this.revision = Math.max(this.revision, revision);
  }

  /** Takes the values as they were at the cursor that the feed resumes from: the first changes have them as `previous`. */
  takeBase(changes: readonly ChangeRecord[]): void {
    const subscribers = new Map<FeedSubscriber, ValueUpdate[]>();
    const { place } = this;
    for (const change of changes) {
      const variable = this.variableOf(change);
      this.setState(variable, change);
      const update = stateUpdate(variable, 'initial', undefined, place);
      for (const subscriber of variable.watchers.list) {
        const present = subscribers.get(subscriber);
        if (present) present.push(update);
        else subscribers.set(subscriber, [update]);
      }
    }
    for (const [subscriber, present] of subscribers) subscriber.base?.(present, place);
  }

  takeCommit(head: CommitHead, changes: readonly ChangeRecord[]): void {
    const { revision } = head;
    if (revision <= this.revision) return;
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
          // One that went before is no news. One of which nothing is known yet is: it was there at the cursor.
          if (!variable.isPresent && variable.version > 0) continue;
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
    this.revision = revision;
    if (isMembershipChanged) this.host.membershipChanged();
    this.deliver(head, updates, variables, place);
  }

  completeUpTo(revision: number): void {
    if (revision > this.revision) this.revision = revision;
    if (this.bookmarked.size === 0) return;
    const { place } = this;
    for (const subscriber of [...this.bookmarked]) subscriber.bookmark?.(place);
  }

  beginReset(reason: ResetReason): void {
    // What was delivered stays what is known, until there is something to compare it with.
    this.staged = reason === 'compacted' ? this.table.copyOfBindings() : this.newTable();
  }

  /** The stream ended before its snapshot was whole. */
  cancelReset(): void {
    this.staged = undefined;
  }

  /** Takes the snapshot that follows a reset, and delivers what differs. */
  finishReset(reason: ResetReason, epoch: string, changes: readonly ChangeRecord[], revision: number): void {
    const { keys } = this.host;
    const lost = this.table;
    for (const change of changes) this.setState(this.variableOf(change), change);
    this.table = this.staged ?? this.newTable();
    this.staged = undefined;
    this.epoch = epoch;
    this.revision = revision;
    const { place } = this;
    const delaysRemovals = reason === 'epoch-changed' && this.host.removalDelayMs > 0;
    const loss = { ...compareHistories(lost, this.table, reason, place), reason, delaysRemovals };
    for (const variable of this.table) variable.watchers = keys.watchersOf(variable);
    this.delayedRemovals = [];
    for (const gone of loss.gone) {
      const buried = this.table.bury(gone);
      buried.isRemovalDelayed ||= gone.isPresent && loss.delaysRemovals;
      if (buried.isRemovalDelayed) this.delayedRemovals.push(buried);
    }
    this.pauseRemovals();
    const subscribers = new Set<FeedSubscriber>();
    for (const key of keys) for (const subscriber of key.admitted.list) subscribers.add(subscriber);
    this.host.historyLost(reason, place);
    for (const subscriber of subscribers) {
      const follows = ({ name }: Update) => this.table.find(name)?.watchers.has(subscriber) === true;
      subscriber.reset(reason, changedFor(loss, subscriber).filter(follows), loss.present.filter(follows), place);
    }
  }

  // -------------------------------------------------------------------------------------------------- deliveries

  private deliver(
    head: CommitHead,
    updates: readonly Update[],
    variables: readonly FeedVariable[],
    place: Place,
  ): void {
    // Decided before anybody is called. Who comes meanwhile gets the outcome as initial values.
    const receivers: FeedSubscriber[] = [];
    const received: Update[] = [];
    const from: FeedVariable[] = [];
    const gathering: FeedSubscriber[] = [];
    for (let index = 0; index < updates.length; index++) {
      const update = updates[index]!;
      const variable = variables[index]!;
      for (const subscriber of variable.watchers.list) {
        if (update.kind === 'removed' && !subscriber.wantsRemovals) continue;
        const own = update.kind === 'initial' ? registrationFor(update, variable, subscriber) : update;
        if (!own) continue;
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
    const { unsubscribeCount } = this;
    this.inDelivery = { head, place };
    for (let index = 0; index < receivers.length; index++) {
      const subscriber = receivers[index]!;
      const hasLeft = this.unsubscribeCount !== unsubscribeCount && !from[index]!.watchers.has(subscriber);
      if (!hasLeft) subscriber.update(received[index]!);
    }
    for (const subscriber of gathering) this.deliverBatch(subscriber);
    this.inDelivery = undefined;
  }

  private deliverBatch(subscriber: FeedSubscriber): void {
    const { batch } = subscriber;
    if (batch.length === 0 || !this.inDelivery) return;
    subscriber.batch = [];
    subscriber.commit(this.inDelivery.head, batch, this.inDelivery.place);
  }

  /** Without a connection nothing is known. */
  pauseRemovals(): void {
    this.removalTimer?.unsubscribe();
    this.removalTimer = undefined;
  }

  /** A publisher that reconnects after the watcher needs time to register what it has registered before. */
  resumeRemovals(): void {
    if (this.removalTimer || this.delayedRemovals.length === 0) return;
    this.removalTimer = this.host.scheduler.schedule(() => {
      this.removalTimer = undefined;
      this.deliverDelayedRemovals();
    }, this.host.removalDelayMs);
  }

  private deliverDelayedRemovals(): void {
    const { place } = this;
    const removals = new Map<FeedSubscriber, Update[]>();
    for (const variable of this.delayedRemovals) {
      variable.isRemovalDelayed = false;
      if (this.table.find(variable.name) !== variable) continue;
      const update = removalUpdate(variable, place);
      for (const subscriber of variable.watchers.list) {
        if (!subscriber.delaysRemovals) continue;
        const own = removals.get(subscriber);
        if (own) own.push(update);
        else removals.set(subscriber, [update]);
      }
    }
    this.delayedRemovals = [];
    for (const [subscriber, updates] of removals) subscriber.reset('epoch-changed', updates, [], place);
  }

  private setState(variable: FeedVariable, change: ChangeRecord, origin = change.origin): void {
    variable.isPresent = change.kind !== 'removed';
    variable.version = change.version;
    variable.origin = origin;
    if (change.value !== undefined) variable.value = valueIn(variable, change.value);
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
    return new FeedTable((name, spec) => this.host.expect(name, spec), this.host.maxHeldBytes);
  }
}

/** After this frame, so that nobody leaves in the middle of a commit. */
function failLater(subscribers: readonly FeedSubscriber[], error: RivuletError): void {
  queueMicrotask(() => {
    for (const subscriber of subscribers) subscriber.fail(error);
  });
}
