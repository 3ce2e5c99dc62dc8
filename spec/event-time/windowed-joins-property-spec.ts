import { fc, test } from '@fast-check/vitest';
import { Subject, tap, type Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import {
  agg,
  asOfJoin,
  intervalJoin,
  windowBy,
  withEventTime,
  type LateJoinEvent,
  type Timed,
  type WindowResult,
} from '../../src/event-time/index.js';
import { answers, arrivals, type Answer, type Arrival, type WindowCase } from './oracle.js';
import { checkTime } from './support.js';
import { windowCases, windowsOf, withinBound } from './windowCases.js';

type Side = 'left' | 'right';
type Result = WindowResult<string, readonly number[]>;
interface Sided {
  readonly side: Side;
  readonly key: string;
  readonly time: number;
}
interface Pair {
  readonly left: Result | undefined;
  readonly right: Result | undefined;
}
type Join = (
  right$: Observable<Timed<Result>>,
  late: Late,
) => (left$: Observable<Timed<Result>>) => Observable<Timed<Pair>>;
interface Late {
  next(event: LateJoinEvent<Result, Result>): void;
}

/** One answer of the naive oracle, with the time that its result has. */
interface TimedAnswer extends Answer {
  readonly at: number;
}

interface Setting {
  readonly windows: Readonly<Record<Side, WindowCase>>;
  readonly outOfOrdernessMs: Readonly<Record<Side, number>>;
  readonly latenessMs: number;
  /** Which side completes first. */
  readonly first: Side;
}

const { tumbling, hopping, sliding, trailing, sessions } = windowCases;
const anyWindows = fc.oneof(tumbling, hopping, sliding, trailing, sessions);
const boundMs = fc.integer({ min: 0, max: 15 });
const events: fc.Arbitrary<Sided[]> = fc.array(
  fc.record({
    side: fc.constantFrom<Side[]>('left', 'right'),
    key: fc.constantFrom('A', 'B'),
    time: fc.integer({ min: -30, max: 60 }),
  }),
  { maxLength: 40 },
);
const settings = {
  windows: fc.record({ left: anyWindows, right: anyWindows }),
  outOfOrdernessMs: fc.record({ left: boundMs, right: boundMs }),
  first: fc.constantFrom<Side[]>('left', 'right'),
};

const keys = { leftKey: (result: Result) => result.key, rightKey: (result: Result) => result.key };

/** Keeps each side within its bound, and leaves the sides mixed as they were. */
function inBounds(list: readonly Sided[], bounds: Setting['outOfOrdernessMs']): Sided[] {
  const sides = {
    left: withinBound(
      list.filter(event => event.side === 'left'),
      bounds.left,
    ),
    right: withinBound(
      list.filter(event => event.side === 'right'),
      bounds.right,
    ),
  };
  return list.map(({ side }) => sides[side].shift()!);
}

function arrivalsOf(side: Side, list: readonly Sided[], { outOfOrdernessMs }: Setting): Arrival[] {
  return arrivals(
    list.filter(event => event.side === side),
    outOfOrdernessMs[side],
  );
}

/** Runs a join over the windows of two streams, each with a watermark of its own. */
function run(list: readonly Sided[], setting: Setting, join: Join) {
  const { windows, outOfOrdernessMs, latenessMs, first } = setting;
  const panes: Record<Side, Result[]> = { left: [], right: [] };
  const late: Result[] = [];
  const sources = { left: new Subject<Arrival>(), right: new Subject<Arrival>() };
  const windowed = (side: Side) =>
    sources[side].pipe(
      withEventTime({ timestamp: event => event.time, outOfOrdernessMs: outOfOrdernessMs[side] }),
      windowBy({
        windows: windowsOf(windows[side]),
        key: event => event.key,
        aggregate: agg.reduce<Arrival, readonly number[]>((ids, event) => [...ids, event.id], []),
        allowedLatenessMs: latenessMs,
      }),
      tap(item => {
        if (item.kind === 'event') panes[side].push(item.value);
      }),
    );
  const items: Timed<Pair>[] = [];
  join(windowed('right'), { next: event => late.push(event.value) })(windowed('left')).subscribe({
    next: item => items.push(item),
    error: (error: unknown) => {
      throw error;
    },
  });
  const waiting = { left: arrivalsOf('left', list, setting), right: arrivalsOf('right', list, setting) };
  for (const { side } of list) sources[side].next(waiting[side].shift()!);
  sources[first].complete();
  sources[first === 'left' ? 'right' : 'left'].complete();
  const pairs = items.flatMap(item => (item.kind === 'event' ? [{ ...item.value, timestamp: item.timestamp }] : []));
  return { items, pairs, panes, late };
}

/** The batch answer of one side, with the last timestamp that each window could take. */
function batch(side: Side, list: readonly Sided[], setting: Setting): TimedAnswer[] {
  const windows = setting.windows[side];
  return answers(windows, arrivalsOf(side, list, setting), 0).map(answer => ({
    ...answer,
    at: timeOf(windows, answer),
  }));
}

function timeOf(windows: WindowCase, { end }: { readonly end: number }): number {
  if (windows.kind === 'tumbling' || windows.kind === 'hopping') return end - 1;
  return windows.kind === 'sessions' ? end + windows.gapMs : end;
}

const write = (left: string | undefined, right: string | undefined, at: number) =>
  `${left ?? '-'} + ${right ?? '-'} @${at}`;

const ofAnswer = (answer: TimedAnswer | undefined) =>
  answer && `${answer.key}[${answer.start},${answer.end}]{${[...answer.ids].sort((a, b) => a - b)}}`;

const ofResult = (result: Result | undefined) =>
  result && `${result.key}[${result.start},${result.end}]{${[...result.value].sort((a, b) => a - b)}}`;

const writePairs = (pairs: readonly (Pair & { readonly timestamp: number })[]) =>
  pairs.map(({ left, right, timestamp }) => write(ofResult(left), ofResult(right), timestamp)).sort();

/** The naive interval join: every left with every right. */
function intervalPairs<E extends { readonly key: string }>(
  lefts: readonly E[],
  rights: readonly E[],
  time: Readonly<Record<Side, (item: E) => number>>,
  [lowerMs, upperMs]: readonly [number, number],
): { readonly left: E; readonly right: E }[] {
  return lefts.flatMap(left =>
    rights.flatMap(right => {
      const apartMs = time.right(right) - time.left(left);
      return left.key === right.key && apartMs >= lowerMs && apartMs <= upperMs ? [{ left, right }] : [];
    }),
  );
}

/** The latest right of the key at the time of the left or before. */
function asOf(left: TimedAnswer, rights: readonly TimedAnswer[], toleranceMs: number): TimedAnswer | undefined {
  return rights
    .filter(({ key, at }) => key === left.key && at <= left.at && left.at - at <= toleranceMs)
    .sort((a, b) => b.at - a.at)[0];
}

describe('joins of windowed streams, against a naive batch answer', () => {
  test.prop(
    [
      fc.record({
        ...settings,
        list: events,
        toleranceMs: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 20 })),
      }),
    ],
    { numRuns: 500 },
  )('should answer so as of the time of a window', ({ list, toleranceMs, ...rest }) => {
    const setting = { ...rest, latenessMs: 0 };
    const order = inBounds(list, setting.outOfOrdernessMs);
    const { items, pairs, late } = run(
      order,
      setting,
      (right$, receiver) => left$ => left$.pipe(asOfJoin(right$, { ...keys, toleranceMs, late: receiver })),
    );
    const rights = batch('right', order, setting);
    const expected = batch('left', order, setting).map(left =>
      write(ofAnswer(left), ofAnswer(asOf(left, rights, toleranceMs)), left.at),
    );

    expect(late).toEqual([]);
    expect(writePairs(pairs)).toEqual(expected.sort());
    checkTime(items);
  });

  const intervals = {
    lowerMs: fc.integer({ min: -15, max: 15 }),
    widthMs: fc.integer({ min: 0, max: 15 }),
    type: fc.constantFrom('inner' as const, 'left' as const, 'right' as const, 'full' as const),
  };

  test.prop([fc.record({ ...settings, ...intervals, list: events })], { numRuns: 500 })(
    'should answer so for windows that lie close together, and for those alone',
    ({ list, lowerMs, widthMs, type, ...rest }) => {
      const setting = { ...rest, latenessMs: 0 };
      const upperMs = lowerMs + widthMs;
      const order = inBounds(list, setting.outOfOrdernessMs);
      const { items, pairs, late } = run(
        order,
        setting,
        (right$, receiver) => left$ =>
          left$.pipe(intervalJoin(right$, { ...keys, lowerMs, upperMs, type, late: receiver })),
      );
      const lefts = batch('left', order, setting);
      const rights = batch('right', order, setting);
      const time = { left: (answer: TimedAnswer) => answer.at, right: (answer: TimedAnswer) => answer.at };
      const matched = intervalPairs(lefts, rights, time, [lowerMs, upperMs]);
      const aloneLeft = type === 'left' || type === 'full' ? lefts.filter(l => !matched.some(m => m.left === l)) : [];
      const aloneRight =
        type === 'right' || type === 'full' ? rights.filter(r => !matched.some(m => m.right === r)) : [];
      const expected = [
        ...matched.map(({ left, right }) => write(ofAnswer(left), ofAnswer(right), Math.max(left.at, right.at))),
        ...aloneLeft.map(left => write(ofAnswer(left), undefined, left.at)),
        ...aloneRight.map(right => write(undefined, ofAnswer(right), right.at)),
      ];

      expect(late).toEqual([]);
      expect(writePairs(pairs)).toEqual(expected.sort());
      checkTime(items);
    },
  );

  const latenessMs = fc.integer({ min: 1, max: 20 });

  test.prop([fc.record({ ...settings, ...intervals, list: events, latenessMs })], { numRuns: 500 })(
    'should answer so for all panes but late ones, of events beyond the bound too',
    ({ list, lowerMs, widthMs, type, ...setting }) => {
      const upperMs = lowerMs + widthMs;
      const { items, pairs, panes, late } = run(
        list,
        setting,
        (right$, receiver) => left$ =>
          left$.pipe(intervalJoin(right$, { ...keys, lowerMs, upperMs, type, late: receiver })),
      );
      const time = {
        left: (result: Result) => timeOf(setting.windows.left, result),
        right: (result: Result) => timeOf(setting.windows.right, result),
      };
      const lefts = panes.left.filter(pane => !late.includes(pane));
      const rights = panes.right.filter(pane => !late.includes(pane));
      const matched = intervalPairs(lefts, rights, time, [lowerMs, upperMs]);
      const both = pairs.filter(({ left, right }) => left && right);

      // What was on time for the window is on time for the join of windows; a late pane may be late for it.
      expect(late.filter(pane => pane.pane !== 'late')).toEqual([]);
      expect(writePairs(both)).toEqual(
        matched
          .map(({ left, right }) =>
            write(ofResult(left), ofResult(right), Math.max(time.left(left), time.right(right))),
          )
          .sort(),
      );
      // Each pane that was taken comes out, in a pair or alone, never both; alone only where the kind of join says so.
      for (const side of ['left', 'right'] as const) {
        const taken = side === 'left' ? lefts : rights;
        const alone = taken.filter(pane => !matched.some(pair => pair[side] === pane));
        const other = side === 'left' ? 'right' : 'left';
        expect(pairs.filter(pair => !pair[other]).map(pair => pair[side]!)).toHaveLength(
          type === side || type === 'full' ? alone.length : 0,
        );
      }
      checkTime(items);
    },
  );

  it('should find late panes late, and the rest not', () => {
    const list: Sided[] = [
      { side: 'left', key: 'A', time: 1 },
      { side: 'right', key: 'A', time: 2 },
      { side: 'left', key: 'A', time: 15 },
      { side: 'right', key: 'A', time: 15 },
      { side: 'left', key: 'A', time: 3 },
    ];
    const tens: WindowCase = { kind: 'tumbling', sizeMs: 10, hopMs: 10, offsetMs: 0 };
    const { pairs, late } = run(
      list,
      { windows: { left: tens, right: tens }, outOfOrdernessMs: { left: 0, right: 0 }, latenessMs: 20, first: 'right' },
      (right$, receiver) => left$ =>
        left$.pipe(intervalJoin(right$, { ...keys, lowerMs: 0, upperMs: 0, late: receiver })),
    );

    expect(writePairs(pairs)).toEqual(['A[0,10]{0} + A[0,10]{0} @9', 'A[10,20]{1} + A[10,20]{1} @19']);
    expect(late.map(ofResult)).toEqual(['A[0,10]{0,2}']);
    expect(late.map(({ pane }) => pane)).toEqual(['late']);
  });
});
