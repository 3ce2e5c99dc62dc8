// Call sites of rivulet/event-time as users write them, and misuse that must not compile. tsc is the runner.
import {
  agg,
  asOfJoin,
  checkpoint,
  dependency,
  dropTime,
  sessions,
  tumbling,
  windowBy,
  withEventTime,
  type LateEvent,
  type Timed,
  type WindowResult,
} from 'rivulet/event-time';
import { Subject, type Observable } from 'rxjs';

interface Reading {
  room: string;
  t: number;
  c: number;
}
declare const readings$: Observable<Reading>;
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
perMinute$ satisfies Observable<Timed<WindowResult<string, number>>>;

const perHour$ = perMinute$.pipe(
  windowBy({ windows: tumbling(3_600_000), key: r => r.key, aggregate: agg.sum(r => r.value) }),
  dropTime(),
);
perHour$ satisfies Observable<WindowResult<string, number>>;

perMinute$
  .pipe(
    windowBy({
      windows: sessions(5),
      aggregate: agg.all({ n: agg.count(), s: agg.sum(r => r.value), f: agg.first() }),
    }),
    dropTime(),
  )
  .subscribe(w => [w.value.n.toFixed(), w.value.s.toFixed(), w.value.f]);

perMinute$
  .pipe(asOfJoin(perMinute$, { leftKey: l => l.key, rightKey: r => r.key }), dropTime())
  .subscribe(x => x.left.value + (x.right?.value ?? 0));

const sync = checkpoint({
  timestamp: (m: Reading) => m.t,
  position: m => m.t,
  dependencies: { weather: dependency(readings$, { timestamp: r => r.t, thresholdMs: 3_600_000 }) },
  recover: d => {
    void d.position?.toFixed();
    return 'replaying';
  },
});
readings$.pipe(sync.gate()).subscribe(r => r.room);
sync.downtime$.subscribe(d => d?.dependencies.length);

// @ts-expect-error no such field
perMinute$.pipe(windowBy({ windows: tumbling(1), aggregate: agg.sum(r => r.nope) }));
