import { Subject } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withEventTime, type Timed } from '../../src/event-time/index.js';
import { debounceByKey } from '../../src/operators/index.js';
import { steadyScheduler } from '../../src/operators/steadyScheduler.js';
import { createTestScheduler } from './support/createTestScheduler.js';

const HOUR_MS = 3_600_000;

/** Sets the wall clock alone: fake timers let `performance` go on as it did. */
function setClock(byMs: number) {
  vi.setSystemTime(Date.now() + byMs);
}

describe('steadyScheduler', () => {
  it('should give virtual time within TestScheduler.run', () => {
    createTestScheduler().run(({ cold, expectObservable, flush }) => {
      const times: number[] = [];
      cold('--a--b|').subscribe(() => times.push(steadyScheduler.now()));
      expectObservable(cold('-')).toBe('-');
      flush();
      expect(times).toEqual([2, 5]);
    });
  });

  describe.each([
    ['back', -HOUR_MS],
    ['forward', HOUR_MS],
  ])('when the clock is set %s by an hour', (_direction, byMs) => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it('should measure what has really passed', () => {
      const start = steadyScheduler.now();
      vi.advanceTimersByTime(50);
      setClock(byMs);
      vi.advanceTimersByTime(50);
      expect(steadyScheduler.now() - start).toBeCloseTo(100);
    });

    it('should keep the burst of a debounce as long as it is', () => {
      const source = new Subject<string>();
      const seen: string[] = [];
      source.pipe(debounceByKey(50, { key: () => 0 })).subscribe(item => seen.push(item));
      source.next('a');
      vi.advanceTimersByTime(30);
      source.next('b');
      setClock(byMs);
      // The timer of the first item wakes in between.
      vi.advanceTimersByTime(49);
      expect(seen).toEqual([]);
      vi.advanceTimersByTime(1);
      expect(seen).toEqual(['b']);
    });

    it('should not take a stream of event time for idle', () => {
      const source = new Subject<number>();
      const seen: Timed<number>['kind'][] = [];
      source
        .pipe(withEventTime({ timestamp: time => time, outOfOrdernessMs: 0, idleTimeoutMs: 50 }))
        .subscribe(({ kind }) => seen.push(kind));
      source.next(1);
      vi.advanceTimersByTime(30);
      source.next(2);
      setClock(byMs);
      vi.advanceTimersByTime(49);
      expect(seen).not.toContain('idle');
      vi.advanceTimersByTime(1);
      expect(seen).toContain('idle');
    });
  });
});
