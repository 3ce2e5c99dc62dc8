import { config, connectable, of, share, Subject, take, tap, type Observable } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sinkTo } from '../../src/connectors/index.js';

/** What docs/sources-and-sinks.md says of several consumers of one source, which RxJS does and we rely on. */
describe('a shared source', () => {
  let source: Subject<number>;
  let unhandled: unknown[];
  beforeEach(() => {
    source = new Subject();
    unhandled = [];
    config.onUnhandledError = error => unhandled.push(error);
  });
  afterEach(() => {
    config.onUnhandledError = null;
  });

  /** Subscribes to it twice, with `first` before the first. Gives what the second saw. */
  function beside(first: (shared: Observable<number>) => void): number[] {
    const shared = source.pipe(share());
    const seen: number[] = [];
    first(shared);
    shared.subscribe(item => seen.push(item));
    for (const item of [1, 2, 3]) source.next(item);
    return seen;
  }

  it('should go on when a consumer has enough', () => {
    const few: number[] = [];
    expect(beside(shared => shared.pipe(take(2)).subscribe(item => few.push(item)))).toEqual([1, 2, 3]);
    expect(few).toEqual([1, 2]);
  });

  it('should go on when an operator of a consumer throws, which errors that consumer alone', () => {
    const errors: unknown[] = [];
    const broken = tap<number>(() => {
      throw new Error('broken');
    });
    expect(beside(shared => shared.pipe(broken).subscribe({ error: error => errors.push(error) }))).toEqual([1, 2, 3]);
    expect(errors).toMatchObject([{ message: 'broken' }]);
  });

  it('should go on when a sink of a consumer fails, which errors that consumer alone', async () => {
    const errors: unknown[] = [];
    const full = sinkTo<number>(async () => Promise.reject(new Error('full')));
    expect(beside(shared => shared.pipe(full).subscribe({ error: error => errors.push(error) }))).toEqual([1, 2, 3]);
    await new Promise(resolve => setImmediate(resolve));
    expect(errors).toMatchObject([{ message: 'full' }]);
  });

  it('should go on when the handler of a consumer throws, which RxJS tells later, once for each', async () => {
    const handled: number[] = [];
    const seen = beside(shared =>
      shared.subscribe(item => {
        handled.push(item);
        throw new Error(`broken by ${item}`);
      }),
    );
    expect(seen).toEqual([1, 2, 3]);
    // The consumer itself is not ended either.
    expect(handled).toEqual([1, 2, 3]);
    await new Promise(resolve => setTimeout(resolve));
    expect(unhandled).toMatchObject([1, 2, 3].map(item => ({ message: `broken by ${item}` })));
  });

  it('should give a source that is there at once to all, when it is connected after them', () => {
    const shared = connectable(of(1, 2, 3));
    const seen: number[][] = [[], []];
    shared.pipe(take(2)).subscribe(item => seen[0]?.push(item));
    shared.subscribe(item => seen[1]?.push(item));
    shared.connect();
    expect(seen).toEqual([
      [1, 2],
      [1, 2, 3],
    ]);
  });
});
