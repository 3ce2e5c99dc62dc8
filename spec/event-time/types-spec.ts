import { Subject, type Observable } from 'rxjs';
import { describe, expectTypeOf, it } from 'vitest';
import {
  agg,
  asOfJoin,
  dropTime,
  sessions,
  tumbling,
  windowBy,
  withEventTime,
  type LateEvent,
  type Timed,
  type WindowResult,
} from '../../src/event-time/index.js';

interface Reading {
  readonly room: string;
  readonly t: number;
  readonly c: number;
}

describe('the types of event time', () => {
  const readings$ = new Subject<Reading>();
  const late = new Subject<LateEvent<Reading>>();
  const perMinute$ = readings$.pipe(
    withEventTime({ timestamp: r => r.t, outOfOrdernessMs: 2000 }),
    windowBy({
      windows: tumbling(60_000),
      key: r => r.room,
      aggregate: agg.mean(r => r.c),
      allowedLatenessMs: 3000,
      late,
    }),
  );

  it('should find the types of key and value by themselves', () => {
    expectTypeOf(perMinute$).toEqualTypeOf<Observable<Timed<WindowResult<string, number>>>>();
    const perHour$ = perMinute$.pipe(
      windowBy({ windows: tumbling(3_600_000), key: r => r.key, aggregate: agg.sum(r => r.value) }),
      dropTime(),
    );
    expectTypeOf(perHour$).toEqualTypeOf<Observable<WindowResult<string, number>>>();
  });

  it('should find the type of the key beside an aggregate that looks at no event', () => {
    const counts$ = perMinute$.pipe(windowBy({ windows: tumbling(1), key: r => r.key, aggregate: agg.count() }));
    expectTypeOf(counts$).toEqualTypeOf<Observable<Timed<WindowResult<string, number>>>>();
  });

  it('should type several aggregates by name', () => {
    const all$ = perMinute$.pipe(
      windowBy({
        windows: sessions(5),
        aggregate: agg.all({ n: agg.count(), s: agg.sum(r => r.value), f: agg.first() }),
      }),
      dropTime(),
    );
    all$.subscribe(w => {
      expectTypeOf(w.value.n).toEqualTypeOf<number>();
      expectTypeOf(w.value.s).toEqualTypeOf<number>();
    });
  });

  it('should type both sides of a join, and that there may be no right', () => {
    perMinute$
      .pipe(asOfJoin(perMinute$, { leftKey: l => l.key, rightKey: r => r.key }), dropTime())
      .subscribe(joined => {
        expectTypeOf(joined.left.value).toEqualTypeOf<number>();
        expectTypeOf(joined.right).toEqualTypeOf<WindowResult<string, number> | undefined>();
      });
  });

  it('should refuse a field that is not there', () => {
    // @ts-expect-error no such field
    perMinute$.pipe(windowBy({ windows: tumbling(1), aggregate: agg.sum(r => r.nope) }));
  });
});
