import type { Subscriber } from 'rxjs';
import type { RivuletError } from '../../../errors/index.js';
import { isId, type Bookmark, type Commit, type ValueUpdate } from '../../../variables/index.js';
import type { CommitHead, ResetReason } from '../../../wire/index.js';
import type { FeedSubscriber, Place, Update } from '../feed/FeedSubscriber.js';

type AnyCommit = Commit<Record<string, unknown>, string>;

/** What all of these have. */
abstract class Following<T> implements FeedSubscriber {
  batch: Update[] = [];
  abstract readonly isPerUpdate: boolean;
  abstract readonly wantsRemovals: boolean;
  readonly delaysRemovals: boolean = true;
  isEndedHere = () => false;

  constructor(protected readonly subscriber: Subscriber<T>) {}

  abstract begin(present: readonly ValueUpdate[], place: Place): void;
  abstract update(update: Update): void;
  abstract commit(head: CommitHead, updates: readonly Update[], place: Place): void;
  abstract reset(reason: ResetReason, changed: readonly Update[], present: readonly ValueUpdate[], place: Place): void;

  fail(error: RivuletError): void {
    if (error.reason === 'SESSION_ENDED' && this.isEndedHere()) this.subscriber.complete();
    else this.subscriber.error(error);
  }

  complete(): void {
    this.subscriber.complete();
  }
}

/** Gives each update to an Observable's subscriber. */
export class UpdateFollowing extends Following<Update> {
  readonly isPerUpdate = true;

  constructor(
    subscriber: Subscriber<Update>,
    private readonly wantsInitial: boolean,
    readonly wantsRemovals: boolean,
  ) {
    super(subscriber);
  }

  begin(present: readonly ValueUpdate[]): void {
    if (this.wantsInitial) for (const update of present) this.subscriber.next(update);
  }

  update(update: Update): void {
    this.subscriber.next(update);
  }

  commit(_head: CommitHead, updates: readonly Update[]): void {
    for (const update of updates) this.update(update);
  }

  reset(_reason: ResetReason, changed: readonly Update[]): void {
    for (const update of changed) if (this.wantsRemovals || update.kind !== 'removed') this.update(update);
  }
}

/** Gives each commit to an Observable's subscriber. */
export class CommitFollowing extends Following<AnyCommit | Bookmark> {
  readonly isPerUpdate = false;
  readonly wantsRemovals = true;
  /** A commit is what it is: of a reset, it has all that is gone. */
  override readonly delaysRemovals = false;
  readonly bookmark: ((place: Place) => void) | undefined;

  constructor(
    subscriber: Subscriber<AnyCommit | Bookmark>,
    private readonly wantsInitial: boolean,
    wantsBookmarks = false,
  ) {
    super(subscriber);
    this.bookmark = wantsBookmarks ? place => subscriber.next({ kind: 'bookmark', ...place }) : undefined;
  }

  begin(present: readonly ValueUpdate[], place: Place): void {
    if (this.wantsInitial) this.subscriber.next(snapshotOf(present, place));
  }

  update(): void {
    throw new TypeError('A commit is never delivered in parts.');
  }

  commit({ timestamp, source, metadata }: CommitHead, updates: readonly Update[], { revision, cursor }: Place): void {
    this.subscriber.next({ kind: 'commit', revision, cursor, timestamp, source, metadata, updates });
  }

  reset(reason: ResetReason, changed: readonly Update[], present: readonly ValueUpdate[], place: Place): void {
    this.subscriber.next({ kind: 'reset', reason, cursor: place.cursor });
    const removals = changed.filter(update => update.kind === 'removed');
    this.subscriber.next(snapshotOf([...present, ...removals], place));
  }
}

function snapshotOf(updates: readonly Update[], { revision, cursor }: Place): AnyCommit {
  const timestamp = updates.reduce((latest, update) => Math.max(latest, update.timestamp), 0);
  return { kind: 'snapshot', revision, cursor, timestamp, source: '', metadata: {}, updates };
}

/** Gives the values of some variables together, while all of them are present. */
export class ValuesFollowing extends Following<Record<string, unknown>> {
  readonly isPerUpdate = false;
  readonly wantsRemovals = true;
  private readonly values = new Map<string, unknown>();

  constructor(
    subscriber: Subscriber<Record<string, unknown>>,
    private readonly wantsInitial: boolean,
    private names: readonly string[],
  ) {
    super(subscriber);
  }

  /** Changes the names; a name that is new brings its value with the next `begin`. */
  select(names: readonly string[]): void {
    this.names = names;
    for (const name of this.values.keys()) if (!names.includes(name)) this.values.delete(name);
  }

  begin(present: readonly ValueUpdate[]): void {
    this.take(present);
    if (this.wantsInitial) this.emit();
  }

  /** What is unchanged since the cursor never comes again. */
  base(present: readonly ValueUpdate[]): void {
    this.begin(present);
  }

  update(): void {
    throw new TypeError('A commit is never delivered in parts.');
  }

  commit(_head: CommitHead, updates: readonly Update[]): void {
    this.take(updates);
    this.emit();
  }

  reset(_reason: ResetReason, changed: readonly Update[]): void {
    if (changed.length === 0) return;
    this.take(changed);
    this.emit();
  }

  emit(): void {
    if (this.values.size < this.names.length) return;
    // Defines its properties, so that a name such as `__proto__` is a name like any other.
    this.subscriber.next(Object.fromEntries(this.names.map(name => [name, this.values.get(name)])));
  }

  private take(updates: readonly Update[]): void {
    for (const update of updates) {
      for (const name of [update.name, update.id]) {
        if (!this.names.includes(name) || (name === update.id && !isId(name))) continue;
        if (update.kind === 'removed') this.values.delete(name);
        else this.values.set(name, update.value);
      }
    }
  }
}
