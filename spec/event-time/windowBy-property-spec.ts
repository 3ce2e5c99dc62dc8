import { fc, test } from '@fast-check/vitest';
import { from } from 'rxjs';
import { describe, expect, it } from 'vitest';
import {
  agg,
  dropTime,
  early,
  onClose,
  tumbling,
  windowBy,
  withEventTime,
  type Accumulation,
  type Aggregate,
  type LateEvent,
  type Pane,
  type Timed,
  type WindowResult,
  type WindowStats,
} from '../../src/event-time/index.js';
import { answers, arrivals, sortAnswers, type Answer, type Arrival, type WindowCase } from './oracle.js';
import { collected } from './support.js';
import { windowCases, windowsOf, withinBound } from './windowCases.js';

type Result = WindowResult<string, readonly number[]>;

const emits = fc.oneof(
  fc.constant(undefined),
  fc.record({ everyCount: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ everyEventMs: fc.integer({ min: 1, max: 6 }) }),
);
const events = fc.array(fc.record({ key: fc.constantFrom('A', 'B'), time: fc.integer({ min: -30, max: 60 }) }), {
  maxLength: 40,
});

/** `agg.collect` with a `remove`, to try the other way of sliding. */
const removable: Aggregate<Arrival, number[], readonly number[]> = {
  ...identities(),
  remove: (acc, event) => acc.filter(id => id !== event.id),
};

function identities(): Aggregate<Arrival, number[], readonly number[]> {
  const { create, add, merge, result } = agg.collect<number>();
  return { create, add: (acc, event) => add(acc, event.id), merge, result };
}

interface Run {
  readonly items: readonly Timed<Result>[];
  readonly results: readonly Result[];
  readonly late: readonly LateEvent<Arrival>[];
  readonly stats: readonly WindowStats[];
}

function run(
  all: readonly Arrival[],
  windows: WindowCase,
  options: {
    readonly outOfOrdernessMs: number;
    readonly latenessMs: number;
    readonly accumulation: Accumulation;
    readonly emit: { everyCount?: number; everyEventMs?: number } | undefined;
    readonly remove: boolean;
  },
): Run {
  const late: LateEvent<Arrival>[] = [];
  const stats: WindowStats[] = [];
  const items = collected(
    from(all).pipe(
      withEventTime({ timestamp: event => event.time, outOfOrdernessMs: options.outOfOrdernessMs }),
      windowBy({
        windows: windowsOf(windows),
        key: event => event.key,
        aggregate: options.remove ? removable : identities(),
        allowedLatenessMs: options.latenessMs,
        accumulation: options.accumulation,
        emit: options.emit ? early(options.emit) : onClose(),
        late: { next: event => late.push(event) },
        stats: { next: item => stats.push(item) },
      }),
    ),
  );
  const results = items.flatMap(item => (item.kind === 'event' ? [item.value] : []));
  return { items, results, late, stats };
}

const place = ({ key, start, end }: { key: string; start: number; end: number }) => `${key}[${start},${end}]`;

/** What is left when every pane is added and every retracted one is taken away. */
function balance(results: readonly Result[]): string[] {
  const left: string[] = [];
  for (const result of results) {
    for (const old of result.retracts) {
      const index = left.indexOf(write(result.key, old));
      if (index < 0) throw new Error(`Retracted what was not shown: ${write(result.key, old)}`);
      left.splice(index, 1);
    }
    left.push(write(result.key, result));
  }
  return left.sort();
}

function write(key: string, { start, end, value }: Pane<readonly number[]>): string {
  return sortAnswers([{ key, start, end, ids: value }])[0]!;
}

/** The panes that lie within a window of the answer: for sessions, also those of what it was merged from. */
function panesOf(answer: Answer, results: readonly Result[], windows: WindowCase): Result[] {
  const isSession = windows.kind === 'sessions';
  return results.filter(
    result =>
      result.key === answer.key &&
      (isSession ? result.start >= answer.start && result.end <= answer.end : place(result) === place(answer)),
  );
}

function check(windows: WindowCase, accumulation: Accumulation, { results }: Run, expected: readonly Answer[]) {
  if (accumulation === 'retracting') {
    expect(balance(results)).toEqual(sortAnswers(expected));
    return;
  }
  for (const answer of expected) {
    const panes = panesOf(answer, results, windows);
    const final = accumulation === 'accumulating' ? panes.at(-1)!.value : panes.flatMap(pane => pane.value);
    expect(sortAnswers([{ ...answer, ids: final }])).toEqual(sortAnswers([answer]));
    if (accumulation === 'discarding') for (const pane of panes) expect(pane.value.length).toBe(pane.count);
  }
  const isExpected = (result: Result) => expected.some(answer => panesOf(answer, [result], windows).length > 0);
  expect(results.filter(result => !isExpected(result))).toEqual([]);
}

/** Nothing but a late pane may be late for the operator behind, and nothing is kept at the end. */
function checkTime({ items, stats }: Run) {
  let watermark = -Infinity;
  for (const item of items) {
    if (item.kind === 'watermark') {
      expect(item.timestamp).toBeGreaterThanOrEqual(watermark);
      watermark = item.timestamp;
    }
    if (item.kind === 'event' && item.value.pane !== 'late') expect(item.timestamp).toBeGreaterThan(watermark);
  }
  expect(watermark).toBe(Infinity);
  expect(stats.at(-1)!.openWindows).toBe(0);
}

describe('windowBy, against a naive batch answer', () => {
  for (const kind of Object.keys(windowCases) as WindowCase['kind'][]) {
    for (const accumulation of ['accumulating', 'discarding', 'retracting'] as const) {
      // Events of one time have a result each, which only retractions tell apart.
      const distinct = kind === 'trailing' && accumulation !== 'retracting';
      const options = fc.record({
        windows: windowCases[kind],
        list: distinct ? events.map(list => [...new Map(list.map(e => [e.key + String(e.time), e])).values()]) : events,
        outOfOrdernessMs: fc.integer({ min: 0, max: 15 }),
        latenessMs: fc.integer({ min: 0, max: 15 }),
        emit: emits,
        remove: fc.boolean(),
      });

      test.prop([options], { numRuns: 300 })(
        `should answer so for ${kind} windows, ${accumulation}, in any order within the bound`,
        ({ windows, list, outOfOrdernessMs, ...rest }) => {
          const inOrder = distinct ? [...list].sort((a, b) => a.time - b.time) : withinBound(list, outOfOrdernessMs);
          const all = arrivals(inOrder, outOfOrdernessMs);
          const outcome = run(all, windows, { ...rest, outOfOrdernessMs, accumulation });

          expect(outcome.late).toEqual([]);
          check(windows, accumulation, outcome, answers(windows, all, rest.latenessMs));
          checkTime(outcome);
        },
      );

      test.prop([options], { numRuns: 300 })(
        `should answer so for the accepted events of ${kind} windows, ${accumulation}, beyond the bound`,
        ({ windows, list, outOfOrdernessMs, ...rest }) => {
          const all = arrivals(list, outOfOrdernessMs);
          const outcome = run(all, windows, { ...rest, outOfOrdernessMs, accumulation });
          const refused = new Set(outcome.late.map(event => event.value.id));
          const accepted = all.filter(event => !refused.has(event.id));

          check(windows, accumulation, outcome, answers(windows, accepted, rest.latenessMs));
          checkTime(outcome);
          for (const event of outcome.late) expect(event.timestamp).toBeLessThanOrEqual(event.watermark);
        },
      );
    }
  }

  test.prop(
    [
      fc.record({
        list: events,
        outOfOrdernessMs: fc.integer({ min: 0, max: 15 }),
        latenessMs: fc.integer({ min: 0, max: 30 }),
      }),
    ],
    { numRuns: 300 },
  )(
    'should answer so for windows over the results of windows, late panes included',
    ({ list, outOfOrdernessMs, latenessMs }) => {
      const all = arrivals(list, outOfOrdernessMs);
      const late: LateEvent<Arrival>[] = [];
      const lateResults: LateEvent<WindowResult<string, readonly number[]>>[] = [];
      const perTwenty = collected(
        from(all).pipe(
          withEventTime({ timestamp: event => event.time, outOfOrdernessMs }),
          windowBy({
            windows: tumbling(5),
            key: event => event.key,
            aggregate: identities(),
            allowedLatenessMs: latenessMs,
            accumulation: 'discarding',
            late: { next: event => late.push(event) },
          }),
          windowBy({
            windows: tumbling(20),
            key: result => result.key,
            aggregate: agg.reduce<Result, readonly number[]>((ids, result) => [...ids, ...result.value], []),
            // A result of the window of 5 is up to that much behind the events in it.
            allowedLatenessMs: latenessMs,
            accumulation: 'discarding',
            late: { next: event => lateResults.push(event) },
          }),
          dropTime(),
        ),
      );
      const refused = new Set([
        ...late.map(event => event.value.id),
        ...lateResults.flatMap(event => event.value.value),
      ]);
      const accepted = all
        .filter(event => !refused.has(event.id))
        .map(event => ({ ...event, watermarkBefore: -Infinity }));
      const merged = answers({ kind: 'tumbling', sizeMs: 20, hopMs: 20, offsetMs: 0 }, accepted, 0);

      for (const answer of merged) {
        const panes = perTwenty.filter(result => place(result) === place(answer));
        expect(sortAnswers([{ ...answer, ids: panes.flatMap(pane => pane.value) }])).toEqual(sortAnswers([answer]));
      }
      expect(perTwenty.flatMap(result => result.value)).toHaveLength(accepted.length);
    },
  );

  it('should find a wrong answer wrong', () => {
    const all = arrivals([{ key: 'A', time: 1 }], 0);
    const windows: WindowCase = { kind: 'tumbling', sizeMs: 10, hopMs: 10, offsetMs: 0 };
    const outcome = run(all, windows, {
      outOfOrdernessMs: 0,
      latenessMs: 0,
      accumulation: 'retracting',
      emit: undefined,
      remove: false,
    });

    expect(() => {
      check(windows, 'retracting', outcome, []);
    }).toThrow();
  });
});
