import { concatMap, defer, filter, from, Observable, type Subscriber } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import { reportFailure } from '../../operators/reportFailure.js';
import type { ByteChange, ByteStore, Followed, Page } from './byteStore.js';
import type { EntryCodec } from './entryCodec.js';
import { after } from './bytes.js';
import { isEmptyRange, isInRange, type ByteRange } from './ranges.js';
import type { CacheChange, CacheKey } from './types.js';

/** The most changes that wait while the present state is read, or while a codec waits. */
const MAX_BUFFERED_CHANGES = 65_536;
const PAGE_ENTRIES = 1024;

/** Each change from now on. */
export function liveChanges<K extends CacheKey, V>(
  store: ByteStore,
  codec: EntryCodec<K, V>,
): Observable<CacheChange<K, V>> {
  return store.changes$.pipe(decoded(codec));
}

/** The state of a range as of one moment, then each change after it. */
export function changesWithState<K extends CacheKey, V>(
  store: ByteStore,
  codec: EntryCodec<K, V>,
  range: ByteRange,
): Observable<CacheChange<K, V>> {
  if (isEmptyRange(range)) return new Observable();
  return defer(() => store.follow(MAX_BUFFERED_CHANGES)).pipe(
    concatMap(
      followed =>
        new Observable<CacheChange<K, V>>(subscriber => {
          let isReleased = false;
          const release = () => {
            if (isReleased) return;
            isReleased = true;
            followed.snapshot.release().catch(reportFailure);
          };
          subscriber.add(release);
          subscriber.add(followed.stop);
          sendState(followed, codec, range, subscriber).then(
            () => {
              release();
              if (subscriber.closed) return;
              const inRange$ = followed.changes$.pipe(filter(({ key }) => isInRange(key, range)));
              inRange$.pipe(decoded(codec)).subscribe(subscriber);
            },
            (error: unknown) => subscriber.error(error),
          );
        }),
    ),
  );
}

async function sendState<K extends CacheKey, V>(
  { snapshot }: Followed,
  codec: EntryCodec<K, V>,
  range: ByteRange,
  subscriber: Subscriber<CacheChange<K, V>>,
): Promise<void> {
  let { lower } = range;
  let page: Page;
  do {
    page = await snapshot.page({ lower, upper: range.upper, reverse: false, limit: PAGE_ENTRIES, hasValues: true });
    for (const { key, value, revision } of page.entries) {
      const decodedValue = await codec.valueOf(key, value);
      if (subscriber.closed) return;
      subscriber.next({ kind: 'initial', key: codec.keyOf(key), value: decodedValue, revision });
    }
    const last = page.entries.at(-1);
    if (!last) return;
    lower = after(last.key);
  } while (!page.isLast && !subscriber.closed);
}

/** Changes in order, though a codec may wait; not more of them than are allowed. */
function decoded<K extends CacheKey, V>(codec: EntryCodec<K, V>) {
  return (source: Observable<ByteChange>): Observable<CacheChange<K, V>> =>
    new Observable(subscriber => {
      let waiting = 0;
      return source
        .pipe(
          filter(() => {
            if (waiting === MAX_BUFFERED_CHANGES) throw tooManyChanges();
            waiting++;
            return true;
          }),
          concatMap(change => from(codec.changeOf(change))),
        )
        .subscribe({
          next(change) {
            waiting--;
            subscriber.next(change);
          },
          error: error => subscriber.error(error),
          complete: () => subscriber.complete(),
        });
    });
}

export function tooManyChanges(): RivuletError {
  return new RivuletError(
    'RESOURCE_EXHAUSTED',
    `${MAX_BUFFERED_CHANGES} changes of the cache wait to be delivered, and one more came. ` +
      'Follow a smaller range, or subscribe again for the present state.',
    { details: { limit: String(MAX_BUFFERED_CHANGES) } },
  );
}
