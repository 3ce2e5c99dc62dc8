import { map, NEVER, Subject } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  asOfJoin,
  checkpoint,
  dependency,
  dropTime,
  withEventTime,
  type Downtime,
} from '../../src/event-time/index.js';
import { createTrail } from '../../src/event-time/checkpointing/trail.js';

interface Message {
  readonly time: number;
  readonly offset: number;
  readonly text?: string;
}

const HOUR = 3_600_000;
const clock = (text: string) => {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour * HOUR + minute * 60_000;
};
const messages = (...times: readonly string[]): Message[] =>
  times.map((time, offset) => ({ time: clock(time), offset }));
const settled = () => new Promise<void>(resolve => setImmediate(resolve));

/** A checkpoint with its ends in hand, and what came out of it. */
function setUp({
  names = ['a'],
  answer = 'replaying',
  state,
  limit,
}: {
  names?: readonly string[];
  answer?: 'replaying' | 'release' | Promise<'replaying' | 'release'>;
  state?: { load(): Promise<string | undefined>; save(state: string): Promise<void> };
  limit?: number;
} = {}) {
  const heartbeats = new Map(names.map(name => [name, new Subject<number>()]));
  const source = new Subject<Message>();
  const passed: number[] = [];
  const recovered: Downtime<number>[] = [];
  const notices: (Downtime<number> | undefined)[] = [];
  const errors: unknown[] = [];
  let isComplete = false;
  const { gate, downtime$ } = checkpoint<Message, number>({
    timestamp: message => message.time,
    position: message => message.offset,
    dependencies: Object.fromEntries(
      [...heartbeats].map(([name, beat$]) => [name, dependency(beat$, { timestamp: at => at, thresholdMs: HOUR })]),
    ),
    recover(downtime) {
      recovered.push(downtime);
      return answer;
    },
    state,
    limit,
  });
  downtime$.subscribe(notice => notices.push(notice));
  const subscription = source.pipe(gate()).subscribe({
    next: message => passed.push(message.offset),
    error: (error: unknown) => errors.push(error),
    complete: () => (isComplete = true),
  });
  return {
    source,
    passed,
    recovered,
    notices,
    errors,
    subscription,
    gate,
    isComplete: () => isComplete,
    beat: (time: string, name = 'a') => heartbeats.get(name)!.next(clock(time)),
    end: (name = 'a') => heartbeats.get(name)!.complete(),
    send(...list: readonly Message[]) {
      for (const message of list) source.next(message);
    },
  };
}

describe('checkpoint', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = new TestScheduler((actual, expected) => {
      expect(actual).toEqual(expected);
    });
  });
  const four = messages('11:30', '11:50', '12:00', '12:30');

  it('should hold the message that is more than the threshold ahead, and recover from after the last heartbeat', () => {
    const { beat, send, passed, recovered, notices } = setUp();
    beat('11:00');
    send(...four);

    const downtime = { dependencies: ['a'], since: clock('11:00'), downtimeMs: 5_400_000, position: 0 };
    expect(passed).toEqual([0, 1, 2]);
    expect(notices).toEqual([undefined, downtime]);
    expect(recovered).toEqual([]);

    beat('12:30');
    expect(recovered).toEqual([]);
    beat('12:31');
    expect(recovered).toEqual([downtime]);
    expect(notices).toEqual([undefined, downtime, undefined]);
    expect(passed).toEqual([0, 1, 2]);
  });

  it('should release what was held, in order, when nothing is replayed', () => {
    const { beat, send, passed } = setUp({ answer: 'release' });
    beat('11:00');
    send(...four, { time: clock('12:31'), offset: 4 });
    beat('12:40');
    send({ time: clock('12:41'), offset: 5 });

    expect(passed).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('should hold again what is still too far ahead when it is released', () => {
    const { beat, send, passed, notices } = setUp({ answer: 'release' });
    beat('11:00');
    send(...four, { time: clock('14:00'), offset: 4 });
    beat('12:40');

    expect(passed).toEqual([0, 1, 2, 3]);
    expect(notices.at(-1)).toMatchObject({ since: clock('12:40'), position: 4 });
  });

  it('should be down when the first of two dependencies is and the second is healthy', () => {
    const { beat, send, passed, notices } = setUp({ names: ['a', 'b'] });
    beat('11:00', 'a');
    beat('12:20', 'b');
    send(...four);

    expect(passed).toEqual([0, 1, 2]);
    expect(notices.at(-1)).toMatchObject({ dependencies: ['a'], position: 0 });
  });

  it('should recover once from two downtimes, when the second of them is over', () => {
    const { beat, send, recovered, notices } = setUp({ names: ['a', 'b'] });
    beat('11:00', 'a');
    beat('11:10', 'b');
    send(...four);
    beat('12:40', 'b');
    expect(recovered).toEqual([]);
    beat('12:45', 'a');

    expect(recovered).toEqual([
      { dependencies: ['a', 'b'], since: clock('11:00'), downtimeMs: 5_400_000, position: 0 },
    ]);
    expect(notices).toHaveLength(3);
  });

  it('should not move back for a late heartbeat', () => {
    const { beat, send, passed } = setUp();
    beat('11:30');
    beat('10:00');
    send(...four);

    expect(passed).toEqual([0, 1, 2, 3]);
  });

  it('should recover from the first message with a time after the last heartbeat, whenever that came', () => {
    const { beat, send, notices } = setUp();
    beat('11:00');
    send(...messages('11:30', '11:50'));
    beat('11:40');
    send({ time: clock('12:50'), offset: 2 });

    expect(notices.at(-1)?.position).toBe(1);
  });

  it('should let a dependency that has not spoken yet count from the first message', () => {
    const { send, passed, notices } = setUp();
    send(...four, { time: clock('12:31'), offset: 4 });

    expect(passed).toEqual([0, 1, 2, 3]);
    expect(notices.at(-1)).toMatchObject({ since: clock('11:30'), position: 0 });
  });

  it('should keep what comes while recover is at work, for it may be the replay', async () => {
    const { beat, send, passed } = setUp({ answer: Promise.resolve('replaying' as const) });
    beat('11:00');
    send(...four);
    beat('12:40');
    send(...four);
    await settled();

    expect(passed).toEqual([0, 1, 2, 0, 1, 2, 3]);
  });

  it('should enrich anew, after a recovery, what may have been enriched with stale data', () => {
    const day = {
      '10:30': 'swimming',
      '11:30': 'walking home',
      '12:00': 'cycling',
      '12:30': 'shopping',
      '13:10': 'lunch',
    };
    const activities = Object.entries(day).map(([time, text], offset) => ({ time: clock(time), offset, text }));
    const weather$ = new Subject<{ readonly time: number; readonly sky: string }>();
    const activities$ = new Subject<Message>();
    const seen: string[] = [];
    const { gate } = checkpoint<Message, number>({
      timestamp: activity => activity.time,
      position: activity => activity.offset,
      dependencies: { weather: dependency(weather$, { timestamp: w => w.time, thresholdMs: HOUR }) },
      recover({ position }) {
        for (const activity of activities.slice(position)) activities$.next(activity);
        return 'replaying';
      },
    });
    const timedWeather$ = weather$.pipe(withEventTime({ timestamp: w => w.time }));
    activities$
      .pipe(
        gate(),
        // A replay goes back in time: the bound leaves room for it.
        withEventTime({ timestamp: activity => activity.time, outOfOrdernessMs: 24 * HOUR }),
        asOfJoin(timedWeather$, { emit: 'arrival' }),
        dropTime(),
        map(({ left, right }) => `${left.text} ${right?.sky}`),
      )
      .subscribe(text => seen.push(text));
    const say = (time: string, sky: string) => weather$.next({ time: clock(time), sky });
    say('10:00', 'sun');
    say('11:00', 'part-cloud');
    for (const activity of activities.slice(0, 4)) activities$.next(activity);
    expect(seen).toEqual(['swimming sun', 'walking home part-cloud', 'cycling part-cloud']);

    say('12:00', 'rain');
    say('13:00', 'heavy rain');
    expect(seen.slice(3)).toEqual(['walking home part-cloud', 'cycling rain', 'shopping rain', 'lunch heavy rain']);
  });

  describe('with a state', () => {
    function memory(saved?: string) {
      const box = { text: saved };
      return {
        box,
        state: {
          load: async () => box.text,
          save: async (text: string) => {
            box.text = text;
          },
        },
      };
    }

    it('should go on after a restart where it was, while up', async () => {
      const { box, state } = memory();
      const before = setUp({ state });
      await settled();
      before.beat('11:00');
      before.send(...four.slice(0, 2));
      await settled();
      before.subscription.unsubscribe();

      const after = setUp({ state: memory(box.text).state });
      after.send(...four.slice(2));
      expect(after.passed).toEqual([]);
      await settled();
      expect(after.passed).toEqual([2]);
      expect(after.notices.at(-1)).toEqual({
        dependencies: ['a'],
        since: clock('11:00'),
        downtimeMs: 5_400_000,
        position: 0,
      });
    });

    it('should go on after a restart where it was, while down', async () => {
      const { box, state } = memory();
      const before = setUp({ state });
      await settled();
      before.beat('11:00');
      before.send(...four);
      await settled();
      before.subscription.unsubscribe();

      const after = setUp({ state: memory(box.text).state });
      after.send({ time: clock('12:35'), offset: 4 });
      await settled();
      expect(after.passed).toEqual([]);
      expect(after.notices.at(-1)).toMatchObject({ dependencies: ['a'], position: 0 });
      after.beat('12:40');
      expect(after.recovered).toMatchObject([{ dependencies: ['a'], position: 0 }]);
      after.send(...four);
      expect(after.passed).toEqual([0, 1, 2, 3]);
    });

    it('should save what is there before it completes', async () => {
      const { box, state } = memory();
      const run = setUp({ state });
      run.beat('11:00');
      run.send(four[0]!);
      run.source.complete();
      await settled();

      expect(run.isComplete()).toBe(true);
      expect(box.text).toContain('"position":0');
    });

    it('should keep positions that are bigints', async () => {
      const { box, state } = memory();
      const beat$ = new Subject<number>();
      const source = new Subject<{ readonly time: number; readonly offset: bigint }>();
      const build = (text?: string) =>
        checkpoint<{ readonly time: number; readonly offset: bigint }, bigint>({
          timestamp: message => message.time,
          position: message => message.offset,
          dependencies: { a: dependency(beat$, { timestamp: at => at, thresholdMs: HOUR }) },
          recover: () => 'replaying',
          state: text === undefined ? state : memory(text).state,
        });
      const first = source.pipe(build().gate()).subscribe();
      await settled();
      beat$.next(clock('11:00'));
      source.next({ time: clock('11:30'), offset: 9_007_199_254_740_993n });
      await settled();
      first.unsubscribe();

      const { gate, downtime$ } = build(box.text);
      const notices: (Downtime<bigint> | undefined)[] = [];
      downtime$.subscribe(notice => notices.push(notice));
      source.pipe(gate()).subscribe();
      await settled();
      source.next({ time: clock('13:00'), offset: 9_007_199_254_740_999n });
      expect(notices.at(-1)?.position).toBe(9_007_199_254_740_993n);
    });

    it('should raise what load and save throw, and a state that it cannot read', async () => {
      const failing = async () => {
        throw new Error('no disk');
      };
      const loading = setUp({ state: { load: failing, save: async () => {} } });
      const saving = setUp({ state: { load: async () => undefined, save: failing } });
      const reading = setUp({ state: memory('{').state });
      const versions = setUp({ state: memory('{"version":9}').state });
      saving.beat('11:00');
      await settled();

      expect(String(loading.errors[0])).toContain('no disk');
      expect(String(saving.errors[0])).toContain('no disk');
      expect(reading.errors[0]).toMatchObject({ code: 'DATA_LOSS' });
      expect(versions.errors[0]).toMatchObject({ code: 'DATA_LOSS' });
    });
  });

  it('should pass errors on, and what recover throws', async () => {
    const rejecting = setUp({ answer: Promise.reject(new Error('no seek')) });
    rejecting.beat('11:00');
    rejecting.send(...four);
    rejecting.beat('12:40');
    await settled();

    expect(String(rejecting.errors[0])).toContain('no seek');
  });

  it('should complete with the source while all are up, and wait for a recovery while one is down', () => {
    const up = setUp();
    up.source.complete();
    expect(up.isComplete()).toBe(true);

    const down = setUp({ answer: 'release' });
    down.beat('11:00');
    down.send(...four);
    down.source.complete();
    expect(down.isComplete()).toBe(false);
    down.beat('12:40');
    expect(down.passed).toEqual([0, 1, 2, 3]);
    expect(down.isComplete()).toBe(true);
  });

  it('should say so when nothing can release what is held', () => {
    const { beat, send, source, end, errors } = setUp();
    beat('11:00');
    send(...four);
    end();
    source.complete();

    expect(errors[0]).toMatchObject({ code: 'UNAVAILABLE' });
    expect(String(errors[0])).toContain('with 1 messages held');
  });

  it('should hold no more than the limit', () => {
    const { beat, send, errors } = setUp({ limit: 2 });
    beat('11:00');
    send(...four, { time: clock('12:31'), offset: 4 }, { time: clock('12:32'), offset: 5 });

    expect(errors[0]).toMatchObject({ code: 'RESOURCE_EXHAUSTED' });
  });

  it('should refuse a second subscription at a time, and take one after the other', () => {
    const { gate, subscription } = setUp();
    const errors: unknown[] = [];
    NEVER.pipe(gate()).subscribe({ error: (error: unknown) => errors.push(error) });
    subscription.unsubscribe();
    NEVER.pipe(gate()).subscribe({ error: (error: unknown) => errors.push(error) });

    expect(errors).toMatchObject([{ code: 'FAILED_PRECONDITION' }]);
  });

  it('should leave the source and the dependencies when unsubscribed', () => {
    testScheduler.run(({ hot, expectObservable, expectSubscriptions }) => {
      const beat$ = hot<number>('   --------');
      const source = hot<Message>(' --------');
      const subs = '                ^---!';
      const { gate } = checkpoint<Message, number>({
        timestamp: message => message.time,
        position: message => message.offset,
        dependencies: { a: dependency(beat$, { timestamp: at => at, thresholdMs: 1 }) },
        recover: () => 'release',
      });

      expectObservable(source.pipe(gate()), subs).toBe('--------');
      expectSubscriptions(source.subscriptions).toBe(subs);
      expectSubscriptions(beat$.subscriptions).toBe(subs);
    });
  });
});

describe('the trail of a checkpoint', () => {
  it('should never answer with a message that is too late, whatever it leaves out', () => {
    const trail = createTrail<number>(16);
    for (let at = 0; at < 1000; at++) trail.add(at, at);

    expect(trail.steps().length).toBeLessThanOrEqual(16);
    for (let at = 0; at < 999; at++) expect(trail.firstAfter(at)).toBeLessThanOrEqual(at + 1);
    trail.dropUpTo(900);
    for (let at = 900; at < 999; at++) expect(trail.firstAfter(at)).toBeLessThanOrEqual(at + 1);
  });
});
