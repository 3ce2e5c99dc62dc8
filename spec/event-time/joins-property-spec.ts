import { fc, test } from '@fast-check/vitest';
import { Subject, type Observable } from 'rxjs';
import { describe, expect } from 'vitest';
import {
  asOfJoin,
  intervalJoin,
  tableJoin,
  withEventTime,
  type LateJoinEvent,
  type Timed,
} from '../../src/event-time/index.js';
import { checkTime } from './support.js';

interface Event {
  readonly id: number;
  readonly side: 'left' | 'right';
  readonly key: string;
  readonly time: number;
}

/** A result of a join, with the answers that it takes back. */
interface Answer {
  readonly left: Event | undefined;
  readonly right: Event | undefined;
  readonly retracts?: readonly { readonly left: Event; readonly right: Event | undefined }[];
}

const write = ({ left, right }: { readonly left: Event | undefined; readonly right: Event | undefined }) =>
  `${left?.id ?? '-'},${right?.id ?? '-'}`;

/** Events of both sides in a random order; with `distinct`, no two of one side and key at one time. */
function arrivals(distinct: boolean): fc.Arbitrary<Event[]> {
  const event = fc.record({
    side: fc.constantFrom('left' as const, 'right' as const),
    key: fc.constantFrom('A', 'B'),
    time: fc.integer({ min: -20, max: 40 }),
  });
  const list = distinct
    ? fc.uniqueArray(event, { maxLength: 40, selector: ({ side, key, time }) => `${side}${key}${time}` })
    : fc.array(event, { maxLength: 40 });
  return list.map(events => events.map((item, id) => ({ ...item, id })));
}

interface AsOfSetting {
  readonly outOfOrdernessMs: number;
  readonly toleranceMs: number;
  readonly order: readonly Event[];
}

/**
 * Events of three keys in a random order within the lateness that is allowed, so that none is late. One side lags behind
 * the other, so that lefts wait while the watermark goes on.
 */
const asOfSettings: fc.Arbitrary<AsOfSetting> = fc
  .record({
    outOfOrdernessMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })),
    toleranceMs: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 20 })),
    rightLagsMs: fc.integer({ min: -40, max: 40 }),
    events: fc.array(
      fc.record({
        side: fc.constantFrom('left' as const, 'right' as const),
        key: fc.constantFrom('A', 'B', 'C'),
        time: fc.integer({ min: -20, max: 60 }),
        jitter: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { maxLength: 60 },
    ),
  })
  .map(({ outOfOrdernessMs, toleranceMs, rightLagsMs, events }) => ({
    outOfOrdernessMs,
    toleranceMs,
    order: events
      .map(({ side, key, time, jitter }) => ({
        event: { side, key, time },
        arrival: time + jitter * outOfOrdernessMs + (side === 'right' ? rightLagsMs : 0),
      }))
      .sort((a, b) => a.arrival - b.arrival)
      .map(({ event }, id) => ({ ...event, id })),
  }));

/** Runs a join over the arrivals, each side with a watermark of its own. */
function run(
  events: readonly Event[],
  outOfOrdernessMs: number,
  join: (right: Subject<Timed<Event>>, late: Event[]) => (left: Subject<Timed<Event>>) => Observable<Timed<Answer>>,
) {
  const sides = { left: new Subject<Event>(), right: new Subject<Event>() };
  const timed = { left: new Subject<Timed<Event>>(), right: new Subject<Timed<Event>>() };
  const late: Event[] = [];
  const items: Timed<Answer>[] = [];
  join(
    timed.right,
    late,
  )(timed.left).subscribe({
    next: item => items.push(item),
    error: (error: unknown) => {
      throw error;
    },
  });
  for (const side of ['left', 'right'] as const) {
    sides[side].pipe(withEventTime({ timestamp: event => event.time, outOfOrdernessMs })).subscribe(timed[side]);
  }
  for (const event of events) sides[event.side].next(event);
  sides.right.complete();
  sides.left.complete();
  const answers = items.flatMap(item => (item.kind === 'event' ? [{ ...item.value, timestamp: item.timestamp }] : []));
  return { items, answers, late };
}

const receiver = (late: Event[]) => ({ next: (event: LateJoinEvent<Event, Event>) => late.push(event.value) });
const keys = { leftKey: (event: Event) => event.key, rightKey: (event: Event) => event.key };

/**
 * The right answer of a left, by looking at every right there is. Of rights with the same time, backward takes the last
 * that arrived and forward the first; of two at the same distance, nearest takes the earlier.
 */
function best(direction: string, left: Event, rights: readonly Event[], toleranceMs: number): Event | undefined {
  const distance = (right: Event) => Math.abs(right.time - left.time);
  const known = rights.filter(right => right.key === left.key && distance(right) <= toleranceMs);
  const before = known.filter(right => right.time <= left.time).sort((a, b) => b.time - a.time || b.id - a.id)[0];
  const after = known.filter(right => right.time >= left.time).sort((a, b) => a.time - b.time || a.id - b.id)[0];
  if (direction === 'backward') return before;
  if (direction === 'forward') return after;
  if (!before || !after) return before ?? after;
  return distance(before) <= distance(after) ? before : after;
}

describe('joins, against a naive batch answer', () => {
  for (const direction of ['backward', 'forward', 'nearest'] as const) {
    const expected = (order: readonly Event[], toleranceMs: number) => {
      const rights = order.filter(event => event.side === 'right');
      return order
        .filter(event => event.side === 'left')
        .map(left => write({ left, right: best(direction, left, rights, toleranceMs) }))
        .sort();
    };

    test.prop([asOfSettings], { numRuns: 500 })(
      `should answer so as of a time, looking ${direction}, in every order of arrival`,
      ({ order, outOfOrdernessMs, toleranceMs }) => {
        const { items, answers, late } = run(
          order,
          outOfOrdernessMs,
          (right, list) => left =>
            left.pipe(asOfJoin(right, { ...keys, direction, toleranceMs, late: receiver(list) })),
        );

        expect(late).toEqual([]);
        expect(answers.map(write).sort()).toEqual(expected(order, toleranceMs));
        for (const answer of answers) expect(answer.timestamp).toBe(answer.left!.time);
        checkTime(items);
      },
    );

    test.prop([asOfSettings], { numRuns: 500 })(
      `should come to that answer by corrections, looking ${direction}`,
      ({ order, outOfOrdernessMs, toleranceMs }) => {
        const { items, answers } = run(
          order,
          outOfOrdernessMs,
          (right, list) => left =>
            left.pipe(asOfJoin(right, { ...keys, direction, toleranceMs, emit: 'correcting', late: receiver(list) })),
        );
        const standing: string[] = [];
        for (const answer of answers) {
          for (const old of answer.retracts ?? []) {
            const index = standing.indexOf(write(old));
            expect(index).toBeGreaterThanOrEqual(0);
            standing.splice(index, 1);
          }
          standing.push(write(answer));
        }

        expect(standing.sort()).toEqual(expected(order, toleranceMs));
        checkTime(items);
      },
    );
  }

  for (const type of ['inner', 'left', 'right', 'full'] as const) {
    const options = fc.record({
      order: arrivals(false),
      outOfOrdernessMs: fc.integer({ min: 0, max: 60 }),
      lowerMs: fc.integer({ min: -15, max: 15 }),
      widthMs: fc.integer({ min: 0, max: 15 }),
    });

    test.prop([options], { numRuns: 300 })(
      `should answer so for the accepted events of an interval join, ${type}`,
      ({ order, outOfOrdernessMs, lowerMs, widthMs }) => {
        const upperMs = lowerMs + widthMs;
        const { items, answers, late } = run(
          order,
          outOfOrdernessMs,
          (right, list) => left =>
            left.pipe(intervalJoin(right, { ...keys, lowerMs, upperMs, type, late: receiver(list) })),
        );
        const accepted = order.filter(event => !late.includes(event));
        const lefts = accepted.filter(event => event.side === 'left');
        const rights = accepted.filter(event => event.side === 'right');
        const isPair = (left: Event, right: Event) =>
          left.key === right.key && left.time + lowerMs <= right.time && right.time <= left.time + upperMs;
        const pairs = lefts.flatMap(left =>
          rights.filter(right => isPair(left, right)).map(right => write({ left, right })),
        );
        const aloneLeft = lefts.filter(left => !rights.some(right => isPair(left, right)));
        const aloneRight = rights.filter(right => !lefts.some(left => isPair(left, right)));
        const expected = [
          ...pairs,
          ...(type === 'left' || type === 'full' ? aloneLeft.map(left => write({ left, right: undefined })) : []),
          ...(type === 'right' || type === 'full' ? aloneRight.map(right => write({ left: undefined, right })) : []),
        ];

        expect(answers.map(write).sort()).toEqual(expected.sort());
        for (const { left, right, timestamp } of answers) {
          expect(timestamp).toBe(Math.max(left?.time ?? -Infinity, right?.time ?? -Infinity));
        }
        checkTime(items);
      },
    );
  }

  test.prop(
    [fc.record({ order: arrivals(true), outOfOrdernessMs: fc.constant(60), graceMs: fc.integer({ min: 0, max: 20 }) })],
    {
      numRuns: 300,
    },
  )('should answer each event once with the row that the table had', ({ order, outOfOrdernessMs, graceMs }) => {
    const { items, answers, late } = run(
      order,
      outOfOrdernessMs,
      (right, list) => left =>
        left.pipe(tableJoin(right, { leftKey: keys.leftKey, tableKey: keys.rightKey, graceMs, late: receiver(list) })),
    );
    const expected = order
      .filter(event => event.side === 'left')
      .map(left => {
        // With a bound this wide the left watermark moves at the end only: with a grace all is known by then.
        const known = graceMs > 0 ? order : order.slice(0, order.indexOf(left));
        const rights = known.filter(event => event.side === 'right');
        return write({ left, right: best('backward', left, rights, Infinity) });
      });

    expect(late).toEqual([]);
    expect(answers.map(write).sort()).toEqual(expected.sort());
    checkTime(items);
  });
});
