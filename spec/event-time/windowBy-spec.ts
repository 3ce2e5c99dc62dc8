import { map, of, Subject, take, tap, type Observable, type SchedulerLike } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  agg,
  dropTime,
  early,
  globalWindow,
  hopping,
  sessions,
  sliding,
  trailing,
  tumbling,
  windowBy,
  withEventTime,
  type Aggregate,
  type LateEvent,
  type Timed,
  type WindowByOptions,
  type WindowStats,
} from '../../src/event-time/index.js';
import { collected, happenings, marbles, timed, writeItem, writeResult, written, type Happening } from './support.js';

/** The values of the events of a window, which `written` shows as `{1,9}`. */
const listed: Aggregate<Happening, Happening[], readonly string[]> = {
  ...agg.collect<Happening>(),
  result: events => events.map(event => event.value),
};

function windowed(
  events: string,
  outOfOrdernessMs: number,
  options: Omit<WindowByOptions<Happening, string, readonly string[]>, 'aggregate' | 'key'>,
): Observable<Timed<unknown>> {
  return of(...happenings(events)).pipe(
    withEventTime({ timestamp: event => event.time, outOfOrdernessMs }),
    windowBy({ key: event => event.key, aggregate: listed, ...options }),
  );
}

/** The windows alone, one a line. */
function windowsOf(source: Observable<Timed<unknown>>): string[] {
  return collected(source)
    .filter(item => item.kind === 'event')
    .map(writeItem);
}

describe('windowBy', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = new TestScheduler((actual, expected) => {
      expect(actual).toEqual(expected);
    });
  });

  describe('tumbling and hopping', () => {
    it('should align windows to the epoch, half-open, negative timestamps included', () => {
      expect(windowsOf(windowed('-11 -10 -1 0 9 10', 0, { windows: tumbling(10) }))).toEqual([
        '[-20,-10]={-11}:on-time',
        '[-10,0]={-10,-1}:on-time',
        '[0,10]={0,9}:on-time',
        '[10,20]={10}:on-time',
      ]);
    });

    it('should move all windows by the offset', () => {
      expect(windowsOf(windowed('-1 2 3 12', 0, { windows: tumbling(10, { offsetMs: 3 }) }))).toEqual([
        '[-7,3]={-1,2}:on-time',
        '[3,13]={3,12}:on-time',
      ]);
    });

    it('should close a window when the watermark reaches end - 1, show late events, and drop it after the lateness', () => {
      const late: LateEvent<Happening>[] = [];
      const result = windowed('1 9 11 12 5 15 7', 2, {
        windows: tumbling(10),
        allowedLatenessMs: 3,
        late: { next: event => late.push(event) },
      });

      expect(written(result)).toBe(
        'w-2 w6 w8 [0,10]={1,9}:on-time w9 [0,10]={1,9,5}:late w12 [10,20]={11,12,15}:on-time w∞ |',
      );
      expect(late).toEqual([{ value: happenings('7')[0], timestamp: 7, watermark: 12, window: { start: 0, end: 10 } }]);
    });

    it('should put an event in every window that overlaps it', () => {
      expect(windowsOf(windowed('1 3 8', 0, { windows: hopping(6, 2) }))).toEqual([
        '[-4,2]={1}:on-time',
        '[-2,4]={1,3}:on-time',
        '[0,6]={1,3}:on-time',
        '[2,8]={3}:on-time',
        '[4,10]={8}:on-time',
        '[6,12]={8}:on-time',
        '[8,14]={8}:on-time',
      ]);
    });

    it('should leave out the events between windows that do not touch, without calling them late', () => {
      const late: unknown[] = [];
      const options = { windows: hopping(3, 10), late: { next: (event: unknown) => late.push(event) } };

      expect(windowsOf(windowed('1 5 12 2', 20, options))).toEqual(['[0,3]={1,2}:on-time', '[10,13]={12}:on-time']);
      expect(late).toEqual([]);
    });

    it('should show the time of a result as the last timestamp that it could take', () => {
      const times = collected(windowed('1 12', 0, { windows: tumbling(10) })).flatMap(item =>
        item.kind === 'event' ? [item.timestamp] : [],
      );

      expect(times).toEqual([9, 19]);
    });

    it('should name the last window of an event that is too late for all', () => {
      const late: LateEvent<Happening>[] = [];
      collected(windowed('1 30 4', 0, { windows: hopping(6, 2), late: { next: event => late.push(event) } }));

      expect(late.map(event => event.window)).toEqual([{ start: 4, end: 10 }]);
    });
  });

  describe('sliding and trailing', () => {
    it('should have one sliding window for each distinct set of events', () => {
      expect(windowsOf(windowed('8000:1 9200:2 12400:3', 0, { windows: sliding(5000) }))).toEqual([
        '[3000,8000]={1}:on-time',
        '[4200,9200]={1,2}:on-time',
        '[7400,12400]={1,2,3}:on-time',
        '[8001,13001]={2,3}:on-time',
        '[9201,14201]={3}:on-time',
      ]);
    });

    it('should have the same sliding windows in any order within the bound', () => {
      const inOrder = windowsOf(windowed('8000:1 9200:2 12400:3', 0, { windows: sliding(5000) }));
      const orders = ['12400:3 9200:2 8000:1', '9200:2 12400:3 8000:1', '12400:3 8000:1 9200:2'];

      for (const order of orders) {
        expect(windowsOf(windowed(order, 5000, { windows: sliding(5000) }))).toEqual(inOrder);
      }
    });

    it('should have a trailing result for each event', () => {
      const tally = agg.reduce<Happening, Readonly<Record<string, number>>>(
        (counts, { value }) => ({ ...counts, [value]: (counts[value] ?? 0) + 1 }),
        {},
      );
      const counts = collected(
        of(...happenings('0:trophy 500:phone 1000:fish 2000:ok 3500:trophy 4000:phone 5000:fish 5500:ok')).pipe(
          withEventTime({ timestamp: event => event.time }),
          windowBy({ windows: trailing(3000), aggregate: tally }),
          dropTime(),
        ),
      );

      expect(counts).toHaveLength(8);
      expect(counts.slice(-2)).toMatchObject([
        { end: 5000, value: { ok: 1, trophy: 1, phone: 1, fish: 1 }, count: 4 },
        { end: 5500, value: { trophy: 1, phone: 1, fish: 1, ok: 1 }, count: 4 },
      ]);
    });

    it('should give events of one time a trailing result each, over all of them', () => {
      expect(windowsOf(windowed('3:a 3:b', 0, { windows: trailing(2) }))).toEqual([
        '[1,3]={a,b}:on-time',
        '[1,3]={a,b}:on-time',
      ]);
    });
  });

  describe('sessions', () => {
    it('should take an event at the gap into the session', () => {
      expect(windowsOf(windowed('A12 B17 A17', 0, { windows: sessions(5) }))).toEqual([
        'B[17,17]={17}:on-time',
        'A[12,17]={12,17}:on-time',
      ]);
    });

    it('should merge sessions when the gap between them is bridged, and retract what they showed', () => {
      const result = windowed('10 12 20 16', 10, {
        windows: sessions(5),
        emit: early({ everyCount: 1 }),
        accumulation: 'retracting',
      });

      expect(windowsOf(result)).toEqual([
        '[10,10]={10}:early',
        '[10,12]={10,12}-[10,10]={10}:early',
        '[20,20]={20}:early',
        '[10,20]={10,12,20,16}-[10,12]={10,12}-[20,20]={20}:early',
        '[10,20]={10,12,20,16}-[10,20]={10,12,20,16}:on-time',
      ]);
    });

    it('should take an event that is behind the watermark while its session is still open', () => {
      expect(windowsOf(windowed('10 14 11', 0, { windows: sessions(5) }))).toEqual(['[10,14]={10,14,11}:on-time']);
    });

    it('should open a closed session again when a late event makes it longer', () => {
      const result = windowed('A10 B16 A13 B30', 0, { windows: sessions(5), allowedLatenessMs: 10 });

      expect(windowsOf(result)).toEqual([
        'A[10,10]={10}:on-time',
        'A[10,13]={10,13}:on-time',
        'B[16,16]={16}:on-time',
        'B[30,30]={30}:on-time',
      ]);
    });

    it('should put aside an event that belonged to a session which is gone', () => {
      const late: LateEvent<Happening>[] = [];
      const result = windowed('A10 B18 A15', 0, { windows: sessions(5), late: { next: event => late.push(event) } });

      expect(windowsOf(result)).toEqual(['A[10,10]={10}:on-time', 'B[18,18]={18}:on-time']);
      expect(late).toMatchObject([{ timestamp: 15, watermark: 17, window: { start: 10, end: 10 } }]);
    });

    it('should put it aside also where that is forgotten and the event leads to an open session', () => {
      const late: LateEvent<Happening>[] = [];
      const result = windowed('A0 B29 A5 A1', 14, {
        windows: sessions(4),
        allowedLatenessMs: 6,
        late: { next: event => late.push(event) },
      });

      expect(windowsOf(result)).toEqual(['A[0,0]={0}:on-time', 'A[5,5]={5}:late', 'B[29,29]={29}:on-time']);
      expect(late).toMatchObject([{ timestamp: 1, watermark: 14 }]);
    });
  });

  describe('panes', () => {
    const nine = '5 8 3 15 19 23 9 13 10';
    const everyThree = { windows: globalWindow(), emit: early({ everyCount: 3 }) };
    const from = '[-Infinity,Infinity]=';

    it('should show all so far when accumulating', () => {
      expect(windowsOf(windowed(nine, 20, everyThree))).toEqual([
        `${from}{5,8,3}:early`,
        `${from}{5,8,3,15,19,23}:early`,
        `${from}{5,8,3,15,19,23,9,13,10}:early`,
        `${from}{5,8,3,15,19,23,9,13,10}:on-time`,
      ]);
    });

    it('should show what is new when discarding, and no empty pane on time', () => {
      expect(windowsOf(windowed(nine, 20, { ...everyThree, accumulation: 'discarding' }))).toEqual([
        `${from}{5,8,3}:early`,
        `${from}{15,19,23}:early`,
        `${from}{9,13,10}:early`,
      ]);
    });

    it('should show all so far and retract the pane before when retracting', () => {
      expect(windowsOf(windowed(nine, 20, { ...everyThree, accumulation: 'retracting' }))).toEqual([
        `${from}{5,8,3}:early`,
        `${from}{5,8,3,15,19,23}-${from}{5,8,3}:early`,
        `${from}{5,8,3,15,19,23,9,13,10}-${from}{5,8,3,15,19,23}:early`,
        `${from}{5,8,3,15,19,23,9,13,10}-${from}{5,8,3,15,19,23,9,13,10}:on-time`,
      ]);
    });

    it('should count the panes of a window from 0', () => {
      const panes = collected(
        of(...happenings('1 2 3 11')).pipe(
          withEventTime({ timestamp: event => event.time, outOfOrdernessMs: 5 }),
          windowBy({ windows: tumbling(10), aggregate: agg.count(), emit: early({ everyCount: 2 }) }),
          dropTime(),
        ),
      );

      expect(panes.map(({ start, paneIndex, value }) => [start, paneIndex, value])).toEqual([
        [0, 0, 2],
        [0, 1, 3],
        [10, 0, 1],
      ]);
    });

    it('should show a pane when the watermark is everyEventMs past the first event that was not shown', () => {
      const options = { windows: tumbling(20), emit: early({ everyEventMs: 4 }) };

      expect(written(windowed('1 3 6 8 11 13', 0, options))).toBe(
        'w0 w2 [0,20]={1,3,6}:early w5 w7 w10 [0,20]={1,3,6,8,11,13}:early w12 [0,20]={1,3,6,8,11,13}:on-time w∞ |',
      );
    });
  });

  describe('in time', () => {
    const a = 'A1';
    const items = marbles({ a, b: 'A2', w: 'w0', c: 'w9', i: '~', e: 'w∞' });
    const shown = (result: Observable<Timed<unknown>>) => result.pipe(map(writeItem));

    it('should show results before the watermark that closed them, and pass errors and completion on', () => {
      testScheduler.run(({ hot, expectObservable, expectSubscriptions }) => {
        const source = hot('  -a-w-b---c----(e|)', items);
        const subs = '        ^-------------!';
        const expected = '    ---w-----(rc)-(e|)';
        const result = source.pipe(windowBy({ windows: tumbling(10), key: event => event.key, aggregate: listed }));

        expectObservable(shown(result)).toBe(expected, { w: 'w0', r: 'A[0,10]={1,2}:on-time', c: 'w9', e: 'w∞' });
        expectSubscriptions(source.subscriptions).toBe(subs);
      });
    });

    it('should close what is open when the source completes without having ended time', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const source = hot('  -a----|', items);
        const expected = '    ------(re|)';
        const result = source.pipe(windowBy({ windows: tumbling(10), aggregate: listed }));

        expectObservable(shown(result)).toBe(expected, { r: '[0,10]={1}:on-time', e: 'w∞' });
      });
    });

    it('should end time on an empty source, stay silent on one that never ends, and drop all on an error', () => {
      testScheduler.run(({ cold, expectObservable }) => {
        const result = (source: Observable<Timed<Happening>>) =>
          shown(source.pipe(windowBy({ windows: tumbling(10), aggregate: listed })));

        expectObservable(result(cold('  --|'))).toBe('--(e|)', { e: 'w∞' });
        expectObservable(result(cold('  ---'))).toBe('---');
        expectObservable(result(cold('  a-#', items))).toBe('--#');
      });
    });

    it('should show early panes by the scheduler, and none for what was shown meanwhile', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const source = hot('  a-b---------a-----|', items);
        const expected = '    ----1-----------2-(3e|)';
        const result = source.pipe(
          windowBy({ windows: tumbling(10), aggregate: listed, emit: early({ everyMs: 4 }), scheduler: testScheduler }),
        );

        expectObservable(shown(result)).toBe(expected, {
          1: '[0,10]={1,2}:early',
          2: '[0,10]={1,2,1}:early',
          3: '[0,10]={1,2,1}:on-time',
          e: 'w∞',
        });
      });
    });

    it('should not wait for a clock that was set back', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        let setBackMs = 0;
        const scheduler: SchedulerLike = Object.create(testScheduler, {
          now: { value: () => testScheduler.now() - setBackMs },
        });
        testScheduler.schedule(() => (setBackMs = 3_600_000), 2);
        const source = hot('  a---------', items);
        const expected = '    ----1-----';
        const emit = early({ everyMs: 4 });

        const result = source.pipe(windowBy({ windows: tumbling(10), aggregate: listed, emit, scheduler }));
        expectObservable(shown(result)).toBe(expected, { 1: '[0,10]={1}:early' });
      });
    });

    it('should stop its timers and leave the source when unsubscribed', () => {
      testScheduler.run(({ hot, expectObservable, expectSubscriptions }) => {
        const source = hot('  a---------', items);
        const subs = '        ^--!';
        const expected = '    ----------';
        const result = source.pipe(
          windowBy({ windows: tumbling(10), aggregate: listed, emit: early({ everyMs: 4 }), scheduler: testScheduler }),
        );

        expectObservable(shown(result), subs).toBe(expected);
        expectSubscriptions(source.subscriptions).toBe(subs);
      });
    });

    it('should pass idle on, and say again how far time is when an event ends it', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const source = hot('  -w--i--b--', items);
        const expected = '    -w--i--w--';

        const result = source.pipe(windowBy({ windows: tumbling(10), aggregate: listed }));
        expectObservable(shown(result)).toBe(expected, { w: 'w0', i: '~' });
      });
    });

    it('should be idle again after an early pane that the scheduler brought about', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const source = hot('  a-i-------', items);
        const expected = '    --i-(1i)--';
        const emit = early({ everyMs: 4 });

        const result = source.pipe(
          windowBy({ windows: tumbling(10), aggregate: listed, emit, scheduler: testScheduler }),
        );
        expectObservable(shown(result)).toBe(expected, { i: '~', 1: '[0,10]={1}:early' });
      });
    });

    it('should raise the error of an aggregate, also when the scheduler calls it', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const failing = {
          ...listed,
          result: () => {
            throw 'error';
          },
        };
        const windows = tumbling(10);
        const emit = early({ everyMs: 4 });

        expectObservable(hot('-a-c', items).pipe(windowBy({ windows, aggregate: failing }))).toBe('---#');
        expectObservable(
          hot('a--------', items).pipe(windowBy({ windows, aggregate: failing, emit, scheduler: testScheduler })),
        ).toBe('----#');
      });
    });
  });

  it('should finish one watermark before it takes in what its results bring about', () => {
    const feedback = new Subject<Timed<Happening>>();
    const seen: string[] = [];
    feedback.pipe(windowBy({ windows: tumbling(10), key: event => event.key, aggregate: listed })).subscribe(item => {
      seen.push(writeItem(item));
      if (item.kind === 'event' && item.timestamp === 9) {
        feedback.next({ kind: 'event', timestamp: 15, value: happenings(`${item.value.key}15`)[0]! });
        feedback.next({ kind: 'watermark', timestamp: 19 });
      }
    });
    for (const event of happenings('A1 B2')) feedback.next({ kind: 'event', value: event, timestamp: event.time });
    feedback.next({ kind: 'watermark', timestamp: 9 });

    expect(seen).toEqual(['A[0,10]={1}:on-time', 'B[0,10]={2}:on-time', 'w9', 'A[10,20]={15}:on-time', 'w19']);
  });

  it('should stop listening to a synchronous observable when unsubscribed', () => {
    const seen: string[] = [];
    timed('1 w9 2 w19 21')
      .pipe(
        tap(item => seen.push(writeItem(item))),
        windowBy({ windows: tumbling(10), aggregate: listed }),
        take(1),
      )
      .subscribe();

    expect(seen).toEqual(['1', 'w9']);
  });

  it('should tell how many events came late, how many were dropped, what is kept, and how far time is behind', () => {
    const stats: WindowStats[] = [];
    const scheduler: SchedulerLike = Object.create(testScheduler, { now: { value: () => 100 } });
    collected(
      windowed('1 9 11 12 5 15 7', 2, {
        windows: tumbling(10),
        allowedLatenessMs: 3,
        stats: { next: item => stats.push(item) },
        scheduler,
      }),
    );

    expect(stats.at(-2)).toEqual({ watermark: 12, watermarkLagMs: 88, late: 1, dropped: 0, openWindows: 1 });
    expect(stats.at(-1)).toEqual({ watermark: Infinity, watermarkLagMs: 0, late: 1, dropped: 1, openWindows: 0 });
  });

  it('should put windows over the results of windows, late panes included', () => {
    const perTen = windowed('1 9 11 12 5 15 31', 2, {
      windows: tumbling(10),
      allowedLatenessMs: 30,
      accumulation: 'discarding',
    });
    const perTwenty = (perTen as Observable<Timed<{ readonly count: number }>>).pipe(
      windowBy({ windows: tumbling(20), aggregate: agg.sum(result => result.count), allowedLatenessMs: 30 }),
    );

    expect(windowsOf(perTwenty)).toEqual(['[0,20]=6:on-time', '[20,40]=1:on-time']);
  });

  it('should refuse what makes no sense at once', () => {
    const aggregate = agg.count();

    expect(() => tumbling(0)).toThrow('sizeMs is 0');
    expect(() => hopping(10, -1)).toThrow('hopMs is -1');
    expect(() => hopping(10, 2.5)).toThrow('hopMs is 2.5; give whole ms');
    expect(() => sessions(NaN)).toThrow('gapMs is NaN');
    expect(() => early({})).toThrow('at least one');
    expect(() => early({ everyCount: 0 })).toThrow('everyCount is 0');
    expect(() => windowBy({ windows: tumbling(1), aggregate, allowedLatenessMs: -1 })).toThrow(
      'allowedLatenessMs is -1',
    );
    expect(() => windowBy({ windows: { kind: 'moving' }, aggregate })).toThrow('"moving"');
  });

  it('should close windows of events at the end of time', () => {
    for (const windows of [tumbling(10), hopping(10, 3), sliding(5), trailing(5), sessions(5), globalWindow()]) {
      const result = of(...happenings('1')).pipe(
        withEventTime({ timestamp: event => event.time }),
        windowBy({ windows: globalWindow(), aggregate: agg.count() }),
        windowBy({ windows, aggregate: agg.count() }),
        dropTime(),
        map(writeResult),
      );
      expect(collected(result)).toEqual([expect.stringMatching(/=1:on-time$/)]);
    }
  });
});
