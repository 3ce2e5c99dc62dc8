import { of, Subject, take, tap, type SchedulerLike } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { RivuletError } from '../../src/errors/index.js';
import { dropTime, tapWatermark, withEventTime, type Timed } from '../../src/event-time/index.js';
import { happenings, marbles, writeItem, written, type Happening } from './support.js';

describe('withEventTime', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = new TestScheduler((actual, expected) => {
      expect(actual).toEqual(expected);
    });
  });
  const timestamp = (event: Happening) => event.time;
  const a5 = happenings('A5')[0]!;

  it('should follow each event with the greatest timestamp - outOfOrderness - 1, never going back', () => {
    const source = of(...happenings('1 9 5 12'));

    expect(written(source.pipe(withEventTime({ timestamp, outOfOrdernessMs: 2 })))).toBe('1 w-2 9 w6 5 12 w9 w∞ |');
  });

  it('should take negative timestamps and zero as they are', () => {
    expect(written(of(...happenings('-5 0')).pipe(withEventTime({ timestamp })))).toBe('-5 w-6 0 w-1 w∞ |');
  });

  it('should move to the end of time on an empty source and stay silent on one that never ends', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      expectObservable(cold<Happening>('|').pipe(withEventTime({ timestamp }))).toBe('(e|)', marbles({ e: 'w∞' }));
      expectObservable(cold<Happening>('-').pipe(withEventTime({ timestamp }))).toBe('-');
    });
  });

  it('should pass an error on without closing time', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const source = cold('  --a-----#', { a: a5 });
      const subs = '         ^-------!';
      const expected = '     --(aw)--#';

      expectObservable(source.pipe(withEventTime({ timestamp }))).toBe(expected, marbles({ a: 'A5', w: 'w4' }));
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should say idle once after a silence, and count again with the next event', () => {
    testScheduler.run(({ hot, expectObservable, expectSubscriptions }) => {
      const source = hot('  a-------------a-----|', { a: a5 });
      const subs = '        ^-------------------!';
      const expected = '    (aw)-i--------a----i(e|)';
      const values = marbles({ a: 'A5', w: 'w4', i: '~', e: 'w∞' });

      expectObservable(source.pipe(withEventTime({ timestamp, idleTimeoutMs: 5 }))).toBe(expected, values);
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should say idle when nothing comes at all', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const source = hot('  --------', { a: a5 });
      const expected = '    -----i--';

      expectObservable(source.pipe(withEventTime({ timestamp, idleTimeoutMs: 5 }))).toBe(expected, marbles({ i: '~' }));
    });
  });

  it('should stop its timer and leave the source when unsubscribed', () => {
    testScheduler.run(({ hot, expectObservable, expectSubscriptions }) => {
      const source = hot('  a---------', { a: a5 });
      const subs = '        ^--!';
      const expected = '    (aw)------';

      const result = source.pipe(withEventTime({ timestamp, idleTimeoutMs: 5 }));
      expectObservable(result, subs).toBe(expected, marbles({ a: 'A5', w: 'w4' }));
      expectSubscriptions(source.subscriptions).toBe(subs);
    });
  });

  it('should not wait for a clock that was set back', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      let setBackMs = 0;
      const scheduler: SchedulerLike = Object.create(testScheduler, {
        now: { value: () => testScheduler.now() - setBackMs },
      });
      const source = hot('  a---------', { a: a5 }).pipe(
        tap({ next: () => testScheduler.schedule(() => (setBackMs = 9e9), 2) }),
      );
      const expected = '    (aw)-i----';

      const result = source.pipe(withEventTime({ timestamp, idleTimeoutMs: 5, scheduler }));
      expectObservable(result).toBe(expected, marbles({ a: 'A5', w: 'w4', i: '~' }));
    });
  });

  it.each([
    ['not a number', NaN],
    ['infinite', Infinity],
    ['missing', undefined as unknown as number],
    ['a Date', new Date(5) as unknown as number],
    ['a bigint', 5n as unknown as number],
  ])('should give an event whose timestamp is %s to `invalid` and go on', (_what, time) => {
    const invalid: unknown[] = [];
    const bad = { key: 'A', time, value: 'bad' };

    const result = of(bad, ...happenings('7')).pipe(
      withEventTime<Happening>({ timestamp, invalid: { next: event => invalid.push(event) } }),
    );
    expect(written(result)).toBe('7 w6 w∞ |');
    expect(invalid).toEqual([bad]);
  });

  it('should error with the event named without `invalid`', () => {
    let failure: unknown;
    of({ time: NaN, room: 'attic' })
      .pipe(withEventTime({ timestamp: reading => reading.time }))
      .subscribe({ error: (error: unknown) => (failure = error) });

    expect(failure).toBeInstanceOf(RivuletError);
    expect(failure).toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'BAD_TIMESTAMP' });
    expect(String(failure)).toContain('"room":"attic"');
  });

  it('should treat a selector that throws as a timestamp that cannot be read', () => {
    const invalid: unknown[] = [];
    const broken = null as unknown as Happening;

    const result = of(broken, ...happenings('7')).pipe(
      withEventTime({ timestamp, invalid: { next: event => invalid.push(event) } }),
    );
    expect(written(result)).toBe('7 w6 w∞ |');
    expect(invalid).toEqual([null]);
    expect(written(of(broken).pipe(withEventTime({ timestamp })))).toContain('event null could not be read');
  });

  it('should refuse durations that make no sense at once', () => {
    expect(() => withEventTime({ timestamp, outOfOrdernessMs: -1 })).toThrow('outOfOrdernessMs is -1');
    expect(() => withEventTime({ timestamp, outOfOrdernessMs: NaN })).toThrow('outOfOrdernessMs');
    expect(() => withEventTime({ timestamp, idleTimeoutMs: 0 })).toThrow('idleTimeoutMs is 0');
  });

  it('should send the watermark of an event before the event that it brings about', () => {
    const feedback = new Subject<Happening>();
    const seen: string[] = [];
    feedback.pipe(withEventTime({ timestamp })).subscribe(item => {
      seen.push(writeItem(item));
      if (item.kind === 'event' && item.timestamp < 3) {
        feedback.next({ ...item.value, time: item.timestamp + 1 });
        if (item.timestamp === 2) feedback.complete();
      }
    });
    feedback.next(happenings('1')[0]!);

    expect(seen.join(' ')).toBe('1 w0 2 w1 3 w2 w∞');
  });

  it('should stop listening to a synchronous observable when unsubscribed', () => {
    const seen: number[] = [];
    of(...happenings('1 2 3'))
      .pipe(
        tap(event => seen.push(event.time)),
        withEventTime({ timestamp }),
        take(1),
      )
      .subscribe();

    expect(seen).toEqual([1]);
  });
});

describe('dropTime', () => {
  it('should pass on the values of events and nothing else', () => {
    const seen: number[] = [];
    of(...happenings('4 2 9'))
      .pipe(withEventTime({ timestamp: event => event.time }), dropTime())
      .subscribe({ next: event => seen.push(event.time), complete: () => seen.push(-1) });

    expect(seen).toEqual([4, 2, 9, -1]);
  });
});

describe('tapWatermark', () => {
  it('should call with each watermark and pass everything on', () => {
    const watermarks: number[] = [];
    const result = of(...happenings('4 2 9')).pipe(
      withEventTime({ timestamp: event => event.time }),
      tapWatermark(watermark => watermarks.push(watermark)),
    );

    expect(written(result)).toBe('4 w3 2 9 w8 w∞ |');
    expect(watermarks).toEqual([3, 8, Infinity]);
  });

  it('should raise what the function throws', () => {
    const failing = () => {
      throw new Error('no gauge');
    };
    const source = of<Timed<number>>({ kind: 'watermark', timestamp: 4 });

    expect(written(source.pipe(tapWatermark(failing)))).toBe('# no gauge');
  });
});
