import { NEVER, of, Subject, type Observable } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  agg,
  asOfJoin,
  dropTime,
  intervalJoin,
  tableJoin,
  tumbling,
  windowBy,
  withEventTime,
  type AsOfJoinOptions,
  type JoinStats,
  type LateJoinEvent,
  type Timed,
} from '../../src/event-time/index.js';
import { collected, happenings, marbles, timed, type Happening } from './support.js';

const minutes = (clock: string) => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return (hour * 60 + minute) * 60_000;
};
const at = (entries: Record<string, string>): Happening[] =>
  Object.entries(entries).map(([clock, value]) => ({ key: '', time: minutes(clock), value }));

const weather = at({ '10:00': 'sun', '11:00': 'part-cloud', '12:00': 'rain', '13:00': 'heavy rain' });
const activities = at({ '10:30': 'swimming', '11:30': 'walking home', '12:30': 'shopping', '13:10': 'lunch' });
const HOUR = 3_600_000;

const timestamp = (event: Happening) => event.time;
const timedBy = (list: readonly Happening[], outOfOrdernessMs = 0) =>
  of(...list).pipe(withEventTime({ timestamp, outOfOrdernessMs }));
const pair = (join: { readonly left?: Happening | undefined; readonly right?: Happening | undefined }) =>
  `${join.left?.value ?? '-'},${join.right?.value ?? '-'}`;
const byKey = { leftKey: (l: Happening) => l.key, rightKey: (r: Happening) => r.key };

/** Two inputs of which each says `left` or `right` and then an item, in the order given. */
function interleaved(
  text: string,
  join: (left: Subject<Timed<Happening>>, right: Subject<Timed<Happening>>) => Observable<Timed<object>>,
) {
  const left = new Subject<Timed<Happening>>();
  const right = new Subject<Timed<Happening>>();
  const seen: string[] = [];
  join(left, right).subscribe({
    next(item) {
      if (item.kind === 'event') {
        const { retracts = [] } = item.value as { retracts?: readonly object[] };
        seen.push([pair(item.value), ...retracts.map(old => `-${pair(old)}`)].join(' ') + `@${item.timestamp}`);
      } else seen.push(item.kind === 'idle' ? '~' : `w${item.timestamp}`);
    },
    complete: () => seen.push('|'),
  });
  for (const word of text.split(/\s+/)) {
    const input = word.startsWith('L') ? left : right;
    if (word.endsWith('|')) input.complete();
    else timed(word.slice(1)).subscribe(item => input.next(item));
  }
  return seen;
}

describe('asOfJoin', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = new TestScheduler((actual, expected) => {
      expect(actual).toEqual(expected);
    });
  });

  it('should give each left the latest right at or before it', () => {
    const joined = timedBy(activities).pipe(asOfJoin(timedBy(weather)), dropTime());

    expect(collected(joined).map(pair)).toEqual([
      'swimming,sun',
      'walking home,part-cloud',
      'shopping,rain',
      'lunch,heavy rain',
    ]);
  });

  it('should give the same result in every order of arrival', () => {
    const orders = permutations(weather);
    for (const order of orders) {
      const joined = timedBy([...activities].reverse(), 4 * HOUR).pipe(asOfJoin(timedBy(order, 4 * HOUR)), dropTime());
      expect(collected(joined).map(pair)).toEqual([
        'swimming,sun',
        'walking home,part-cloud',
        'shopping,rain',
        'lunch,heavy rain',
      ]);
    }
  });

  const asOf =
    (options: AsOfJoinOptions<Happening, Happening, string>) =>
    (left: Observable<Timed<Happening>>, right: Observable<Timed<Happening>>) =>
      left.pipe(asOfJoin(right, options));

  it('should answer when the watermark of both has passed the left, with the time of the left', () => {
    expect(interleaved('R5:a R5:b L7:x Rw6 Lw9 Rw8 R9:c L9:y Rw9', asOf({}))).toEqual([
      'w6',
      'x,b@7',
      'w8',
      'y,c@9',
      'w9',
    ]);
  });

  it('should answer at once and correct itself when correcting', () => {
    expect(interleaved('L7:x R5:a R6:b R4:c R8:d Lw9 Rw9 R7:late', asOf({ emit: 'correcting' }))).toEqual([
      'x,-@7',
      'x,a -x,-@7',
      'x,b -x,a@7',
      'w9',
    ]);
  });

  it('should answer at once and never again on arrival', () => {
    expect(interleaved('R5:a L7:x R6:b L8:y Lw9 Rw9', asOf({ emit: 'arrival' }))).toEqual(['x,a@7', 'y,b@8', 'w9']);
  });

  it('should look forward, and hold the watermark up for what waits', () => {
    expect(interleaved('L5:x Lw9 Rw8 R9:a Rw9', asOf({ direction: 'forward' }))).toEqual(['w4', 'x,a@5', 'w9']);
  });

  it('should wait for a match no longer than the tolerance', () => {
    const options = { direction: 'forward', toleranceMs: 3 } as const;

    expect(interleaved('L5:x Lw9 Rw7 R9:a Rw8', asOf(options))).toEqual(['w4', 'x,-@5', 'w8']);
  });

  it('should take the nearer side, the earlier one if both are as near', () => {
    expect(interleaved('R2:a R8:b L4:x L5:y L6:z Lw20 Rw20', asOf({ direction: 'nearest' }))).toEqual([
      'x,a@4',
      'y,a@5',
      'z,b@6',
      'w20',
    ]);
  });

  it('should keep a right for a left that still waits, at exactly the tolerance too', () => {
    const options: AsOfJoinOptions<Happening, Happening, string> = { direction: 'nearest', toleranceMs: 3 };
    expect(interleaved('R2:a L5:x L6:y Lw9 Rw6 Rw7 R9:b Rw9', asOf(options))).toEqual(['w4', 'x,a@5', 'y,b@6', 'w9']);
  });

  it('should not match beyond the tolerance, and keep nothing longer', () => {
    const stats: JoinStats[] = [];
    const options = { toleranceMs: 3, stats: { next: (item: JoinStats) => stats.push(item) } };

    expect(interleaved('R2:a L5:x L6:y Lw9 Rw9', asOf(options))).toEqual(['x,a@5', 'y,-@6', 'w9']);
    expect(stats.at(-1)?.kept).toBe(0);
  });

  it('should forget a key that nobody used for its time to live', () => {
    const options = { ...byKey, stateTtlMs: 5 };
    const events = 'RA2:a LA6:x LA11:y LA17:z Lw30 Rw30';

    expect(interleaved(events, asOf(options))).toEqual(['x,a@6', 'y,a@11', 'z,-@17', 'w30']);
  });

  it('should not depend on the order of arrival for what its time to live forgets', () => {
    const options = { ...byKey, stateTtlMs: 5 };

    expect(interleaved('RA20:later LA17:z LA11:y RA2:a LA6:x Lw30 Rw30', asOf(options))).toEqual([
      'x,a@6',
      'y,a@11',
      'z,-@17',
      'w30',
    ]);
  });

  it('should put a left aside that the watermark has passed, and let a late right count for later lefts', () => {
    const late: LateJoinEvent<Happening, Happening>[] = [];
    const options = { late: { next: (event: LateJoinEvent<Happening, Happening>) => late.push(event) } };

    expect(interleaved('R2:a Lw9 Rw9 L8:x R5:b L10:y Lw10 Rw10', asOf(options))).toEqual(['w9', 'y,b@10', 'w10']);
    expect(late).toMatchObject([{ side: 'left', timestamp: 8, watermark: 9 }]);
  });

  it('should end when the left has ended and is answered, however long the right goes on', () => {
    testScheduler.run(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const values = marbles({ a: 'A5', b: 'A3', v: 'w4', w: 'w9', e: 'w∞' });
      const left = cold('     --a-(e|)', values);
      const right = hot('     b-----w-----', values);
      const rightSubs = '     ^-----!';
      const expected = '      ------(xe|)';
      const x = {
        kind: 'event',
        timestamp: 5,
        value: { left: happenings('A5')[0], right: happenings('A3')[0], retracts: [] },
      };

      expectObservable(left.pipe(asOfJoin(right))).toBe(expected, { x, e: values.e });
      expectSubscriptions(right.subscriptions).toBe(rightSubs);
    });
  });

  it('should raise the error of either side and leave the other', () => {
    testScheduler.run(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const values = marbles({ a: 'A5' });
      const left = hot('      --a-----', values);
      const right = cold<Timed<Happening>>('----#');
      const subs = '          ^---!';
      const expected = '      ----#';

      expectObservable(left.pipe(asOfJoin(right))).toBe(expected);
      expectSubscriptions(left.subscriptions).toBe(subs);
    });
  });

  it('should leave both sides when unsubscribed', () => {
    testScheduler.run(({ hot, expectObservable, expectSubscriptions }) => {
      const left = hot<Timed<Happening>>('  --------');
      const right = hot<Timed<Happening>>(' --------');
      const subs = '                        ^--!';

      expectObservable(left.pipe(asOfJoin(right)), subs).toBe('--------');
      expectSubscriptions(left.subscriptions).toBe(subs);
      expectSubscriptions(right.subscriptions).toBe(subs);
    });
  });

  it('should join windows with windows', () => {
    const perTen = (text: string) =>
      timedBy(happenings(text)).pipe(windowBy({ windows: tumbling(10), key: e => e.key, aggregate: agg.count() }));
    const joined = perTen('A1 A5 A12 A33').pipe(
      asOfJoin(perTen('A2 A21 A22'), { leftKey: l => l.key, rightKey: r => r.key }),
      dropTime(),
    );

    expect(collected(joined).map(({ left, right }) => [left.start, left.value, right?.start, right?.value])).toEqual([
      [0, 2, 0, 1],
      [10, 1, 0, 1],
      [30, 1, 20, 2],
    ]);
  });

  it('should finish one watermark before it takes in what its answers bring about', () => {
    const left = new Subject<Timed<Happening>>();
    const seen: string[] = [];
    left.pipe(asOfJoin(timed('3:r w∞'))).subscribe(item => {
      seen.push(item.kind === 'event' ? pair(item.value) : String((item as { timestamp?: number }).timestamp));
      if (item.kind === 'event' && item.timestamp === 5) timed('12:z w12').subscribe(back => left.next(back));
    });
    timed('5:x 6:y w9').subscribe(item => left.next(item));

    expect(seen).toEqual(['x,r', 'y,r', '9', 'z,r', '12']);
  });
});

describe('intervalJoin', () => {
  const within =
    (lowerMs: number, upperMs: number, type: 'inner' | 'left' | 'right' | 'full' = 'inner') =>
    (left: Observable<Timed<Happening>>, right: Observable<Timed<Happening>>) =>
      left.pipe(intervalJoin(right, { ...byKey, lowerMs, upperMs, type }));

  it('should pair what lies within the bounds, both included, with the greater time', () => {
    expect(interleaved('L10:x R8:a R9:b R13:c R14:d RB10:e L12:y', within(-1, 3))).toEqual([
      'x,b@10',
      'x,c@13',
      'y,c@13',
      'y,d@14',
    ]);
  });

  it('should send an event without a match alone, with its own time, once no match can follow', () => {
    expect(interleaved('L10:x L11:y R13:a Lw12 Rw12 Lw13 Rw13 Lw20 Rw20', within(2, 3, 'full'))).toEqual([
      'x,a@13',
      'y,a@13',
      'w12',
      'w13',
      'w20',
    ]);
    expect(interleaved('L10:x Lw12 Rw12 Lw13 Rw13', within(0, 3, 'left'))).toEqual(['w9', 'x,-@10', 'w13']);
    expect(interleaved('R10:a Lw12 Rw12 Lw13 Rw13', within(-3, 0, 'right'))).toEqual(['w9', '-,a@10', 'w13']);
  });

  it('should keep an event as long as a last match may come', () => {
    expect(interleaved('Lw9 Rw9 L10:x R10:a', within(-3, 0, 'left'))).toEqual(['w9', 'x,a@10']);
    expect(interleaved('Lw9 Rw9 L12:x R10:a', within(-3, -2, 'left'))).toEqual(['w9', 'x,a@12']);
  });

  it('should send alone at once what can have no match any more', () => {
    expect(interleaved('Lw9 Rw9 L10:x', within(-5, -3, 'left'))).toEqual(['w9', 'x,-@10']);
  });

  it('should put aside what comes late, so that no pair follows an event that was sent alone', () => {
    const late: unknown[] = [];
    const seen = interleaved('L10:x Lw13 Rw13 R12:a', (left, right) =>
      left.pipe(
        intervalJoin(right, {
          ...byKey,
          lowerMs: 0,
          upperMs: 3,
          type: 'left',
          late: { next: event => late.push(event) },
        }),
      ),
    );

    expect(seen).toEqual(['x,-@10', 'w13']);
    expect(late).toMatchObject([{ side: 'right', timestamp: 12, watermark: 13 }]);
  });

  it('should end when both sides have ended', () => {
    expect(interleaved('L10:x L| R11:a R|', within(0, 3, 'left'))).toEqual(['x,a@11', 'wInfinity', '|']);
  });

  it('should refuse bounds that are out of order', () => {
    expect(() => within(3, 2)(NEVER, NEVER)).toThrow('lowerMs is 3 and upperMs is 2');
  });
});

describe('tableJoin', () => {
  const table =
    (options: { graceMs?: number; stateTtlMs?: number }) =>
    (left: Observable<Timed<Happening>>, right: Observable<Timed<Happening>>) =>
      left.pipe(tableJoin(right, { leftKey: l => l.key, tableKey: r => r.key, ...options }));

  it('should look up the row as it was, and wait for nobody', () => {
    expect(interleaved('RA1:one LA5:x RA8:two LA7:y LA9:z LB9:none Lw9', table({}))).toEqual([
      'x,one@5',
      'y,one@7',
      'z,two@9',
      'none,-@9',
      'w9',
    ]);
  });

  it('should wait so long for changes that come late', () => {
    expect(interleaved('RA1:one LA5:x Lw7 RA4:two Lw8', table({ graceMs: 3 }))).toEqual(['w4', 'x,two@5', 'w8']);
  });

  it('should answer late events only with what it knows', () => {
    expect(interleaved('RA1:one RA5:two Lw9 LA6:x LA4:y LA10:z', table({}))).toEqual(['w9', 'x,two@6', 'z,two@10']);
  });

  it('should forget a row that was neither changed nor asked for', () => {
    expect(interleaved('RA1:one LA4:x Lw9 LA10:y', table({ stateTtlMs: 4 }))).toEqual(['x,one@4', 'w9', 'y,-@10']);
  });

  it('should end with the left', () => {
    expect(interleaved('LA4:x L|', table({ graceMs: 5 }))).toEqual(['x,-@4', 'wInfinity', '|']);
  });
});

it('should leave nothing behind of a million short-lived keys in joins', () => {
  const options = { leftKey: (id: number) => id, rightKey: (id: number) => id, tableKey: (id: number) => id };
  const joins = [
    (stats: { next(item: JoinStats): void }, right: Subject<Timed<number>>) =>
      asOfJoin<number, number, number>(right, { ...options, stats, toleranceMs: 5 }),
    (stats: { next(item: JoinStats): void }, right: Subject<Timed<number>>) =>
      asOfJoin<number, number, number>(right, { ...options, stats, stateTtlMs: 5 }),
    (stats: { next(item: JoinStats): void }, right: Subject<Timed<number>>) =>
      intervalJoin<number, number, number>(right, { ...options, stats, lowerMs: -5, upperMs: 5 }),
    (stats: { next(item: JoinStats): void }, right: Subject<Timed<number>>) =>
      tableJoin<number, number, number>(right, { ...options, stats, stateTtlMs: 5 }),
  ];
  for (const join of joins) {
    let last: JoinStats | undefined;
    let pairs = 0;
    const left = new Subject<Timed<number>>();
    const right = new Subject<Timed<number>>();
    const stats = { next: (item: JoinStats) => (last = item) };
    left.pipe(join(stats, right)).subscribe(item => {
      if (item.kind === 'event' && item.value.right !== undefined) pairs++;
    });
    for (let id = 0; id < 250_000; id++) {
      right.next({ kind: 'event', value: id, timestamp: id });
      left.next({ kind: 'event', value: id, timestamp: id });
      if (id % 100 === 99) for (const side of [right, left]) side.next({ kind: 'watermark', timestamp: id });
    }
    for (const side of [right, left]) side.next({ kind: 'watermark', timestamp: 250_100 });

    expect(pairs).toBe(250_000);
    expect(last?.kept).toBe(0);
  }
});

function permutations<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((item, i) =>
    permutations([...list.slice(0, i), ...list.slice(i + 1)]).map(rest => [item, ...rest]),
  );
}
