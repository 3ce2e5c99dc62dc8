import { NEVER, of, Subject, take } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { alignTimed, type Timed } from '../../src/event-time/index.js';
import { marbles, timed, writeItem, written, type Happening } from './support.js';

describe('alignTimed', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = new TestScheduler((actual, expected) => {
      expect(actual).toEqual(expected);
    });
  });
  const values = marbles({
    a: 'A1',
    b: 'B21',
    c: 'B31',
    '1': 'w1',
    '2': 'w20',
    '4': 'w14',
    '5': 'w15',
    '7': 'w30',
    i: '~',
  });

  /** An iterable that counts how often it was asked, and says whether it was closed. */
  function counted(text: string) {
    const items: Timed<Happening>[] = [];
    timed(text).subscribe(item => items.push(item));
    const state = { asked: 0, isClosed: false };
    const iterable: AsyncIterable<Timed<Happening>> = {
      [Symbol.asyncIterator]: () => ({
        next: async () => {
          const value = items[state.asked++];
          return value ? { done: false, value } : { done: true, value: undefined };
        },
        return: async () => {
          state.isClosed = true;
          return { done: true, value: undefined };
        },
      }),
    };
    return { iterable, state };
  }
  const settled = () => new Promise<void>(resolve => setImmediate(resolve));

  it('should hold back an Observable that is too far ahead until the slowest has come closer', () => {
    testScheduler.run(({ hot, expectObservable, expectSubscriptions }) => {
      const a = hot('        1------4---5---', values);
      const b = hot('        1-2-b----------', values);
      const subs = '         ^--------------';
      const expected = '     1------4---(5b)';

      expectObservable(alignTimed({ maxDriftMs: 5 }, a, b)).toBe(expected, values);
      expectSubscriptions(b.subscriptions).toBe(subs);
    });
  });

  it('should let an input go on that is ahead by no more than the drift', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const a = hot('        5--------', values);
      const b = hot('        -2-b-----', values);
      const expected = '     -5-b-----';

      expectObservable(alignTimed({ maxDriftMs: 5 }, a, b)).toBe(expected, values);
    });
  });

  it('should not wait for idle inputs, nor for those that have finished', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const idle = hot('     1----i---------', values);
      const finished = hot(' 1----|', values);
      const b = () => hot('  12-b-----------', values);
      const expected = '     1----(2b)------';

      expectObservable(alignTimed({ maxDriftMs: 5 }, idle, b())).toBe(expected, values);
      expectObservable(alignTimed({ maxDriftMs: 5 }, finished, b())).toBe(expected, values);
    });
  });

  it('should not take an input for idle because it waits', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const a = hot('        1-------4----', values);
      const b = hot('        12b--i-------', values);
      const expected = '     1-------4----';

      expectObservable(alignTimed({ maxDriftMs: 5 }, a, b)).toBe(expected, values);
    });
  });

  it('should error when an Observable that waits sends more than the limit', () => {
    const fast = new Subject<Timed<Happening>>();
    const seen: string[] = [];
    alignTimed({ maxDriftMs: 5, limit: 2 }, timed('w1 A1'), NEVER, fast).subscribe({
      next: item => seen.push(writeItem(item)),
      error: (error: unknown) => seen.push(String(error)),
    });
    timed('w20 B21 B22').subscribe(item => fast.next(item));
    expect(seen).toEqual([]);
    timed('B23').subscribe(item => fast.next(item));

    expect(seen.at(-1)).toContain('RESOURCE_EXHAUSTED: Input 2 of alignTimed is more than 5 ms ahead');
  });

  it('should not pull an async iterable that is too far ahead', async () => {
    const slow = new Subject<Timed<Happening>>();
    const { iterable, state } = counted('w20 B21 w30 B31');
    const seen: string[] = [];
    alignTimed({ maxDriftMs: 5 }, slow, iterable).subscribe(item => seen.push(writeItem(item)));
    await settled();
    expect(state.asked).toBe(1);

    timed('w15').subscribe(item => slow.next(item));
    await settled();
    expect(seen).toEqual(['w15', 'B21']);
    expect(state.asked).toBe(3);

    slow.complete();
    await settled();
    expect(seen).toEqual(['w15', 'B21', 'w30', 'B31', 'w∞']);
  });

  it('should close an async iterable when unsubscribed, and raise what it throws', async () => {
    const { iterable, state } = counted('A1 A2 A3');
    alignTimed({ maxDriftMs: 5 }, iterable).pipe(take(1)).subscribe();
    await settled();
    expect(state.isClosed).toBe(true);

    const failing = async function* (): AsyncGenerator<Timed<Happening>> {
      yield { kind: 'idle' };
      throw new Error('no log');
    };
    let failure: unknown;
    alignTimed({ maxDriftMs: 5 }, failing()).subscribe({ error: (error: unknown) => (failure = error) });
    await settled();
    expect(String(failure)).toContain('no log');
  });

  it('should pass everything on of inputs that are close, and end when all have', () => {
    expect(written(alignTimed({ maxDriftMs: 100 }, timed('A1 w1 A5 w5'), timed('B2 w2 B9 w9')))).toBe(
      'A1 B2 w1 A5 w2 B9 w9 w∞ |',
    );
    expect(written(alignTimed({ maxDriftMs: 1 }))).toBe('w∞ |');
  });

  it('should leave all inputs when unsubscribed, and when one errors', () => {
    testScheduler.run(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const a = hot('        --------', values);
      const b = cold('       ---#', values);
      const subs = '         ^--!';
      const other = hot('    --------', values);

      expectObservable(alignTimed({ maxDriftMs: 5 }, a, b)).toBe('---#');
      expectSubscriptions(a.subscriptions).toBe(subs);
      expectObservable(alignTimed({ maxDriftMs: 5 }, other), subs).toBe('----');
      expectSubscriptions(other.subscriptions).toBe(subs);
    });
  });

  it('should refuse a drift that makes no sense', () => {
    expect(() => alignTimed({ maxDriftMs: -1 }, of())).toThrow('maxDriftMs is -1');
  });
});
