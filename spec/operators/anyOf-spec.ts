import { BehaviorSubject, NEVER, of, take, tap } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { anyOf } from '../../src/operators/index.js';
import { createTestScheduler } from './support/createTestScheduler.js';

describe('anyOf', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = createTestScheduler();
  });
  const answers = { t: true, f: false };

  it('should say whether at least one condition is true, whenever that changes', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const a = cold('    f-----t--f--------|', answers);
      const b = cold('    ---f----t------f--|', answers);
      const subs = '      ^-----------------!';
      const expected = '  ---f--t--------f--|';

      expectObservable(anyOf(a, b)).toBe(expected, answers);
      expectSubscriptions(a.subscriptions).toBe(subs);
      expectSubscriptions(b.subscriptions).toBe(subs);
    });
  });

  it('should wait until every condition has said something', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      const a = cold('    t--f---t--|', answers);
      const b = cold('    -----f----|', answers);
      const expected = '  -----f-t--|';

      expectObservable(anyOf(a, b)).toBe(expected, answers);
      expectObservable(anyOf(a, NEVER)).toBe('-');
    });
  });

  it('should keep the last state of a condition that completes', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      const a = cold('    f|', answers);
      const b = cold('    f--t---f--|', answers);
      const expected = '  f--t---f--|';

      expectObservable(anyOf(a, b)).toBe(expected, answers);
    });
  });

  it('should complete as soon as one condition ends in true', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const a = cold('    f--t--|', answers);
      const b = cold('    f---------t', answers);
      const subs = '      ^-----!';
      const expected = '  f--t--|';

      expectObservable(anyOf(a, b)).toBe(expected, answers);
      expectSubscriptions(b.subscriptions).toBe(subs);
    });
  });

  it('should complete without an answer when a condition never says anything', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const a = cold('    t-----', answers);
      const b = cold('    --|', answers);
      const subs = '      ^-!';
      const expected = '  --|';

      expectObservable(anyOf(a, b)).toBe(expected, answers);
      expectSubscriptions(a.subscriptions).toBe(subs);
    });
  });

  it('should be false and complete without conditions', () => {
    testScheduler.run(({ expectObservable }) => {
      expectObservable(anyOf()).toBe('(f|)', answers);
    });
  });

  it('should raise the error of a condition and leave the others', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const a = cold('    f-----', answers);
      const b = cold('    f-#', answers);
      const subs = '      ^-!';
      const expected = '  f-#';

      expectObservable(anyOf(a, b)).toBe(expected, answers);
      expectSubscriptions(a.subscriptions).toBe(subs);
    });
  });

  it('should leave all conditions when unsubscribed', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const a = cold('    f-----t---', answers);
      const b = cold('    ---f------', answers);
      const subs = '      ^---!';
      const expected = '  ---f-';

      expectObservable(anyOf(a, b), subs).toBe(expected, answers);
      expectSubscriptions(a.subscriptions).toBe(subs);
      expectSubscriptions(b.subscriptions).toBe(subs);
    });
  });

  it('should answer truly when an answer changes a condition', () => {
    const a = new BehaviorSubject(false);
    const b = new BehaviorSubject(true);
    const seen: boolean[] = [];
    anyOf(a, b).subscribe(answer => {
      seen.push(answer);
      if (!answer) a.next(true);
    });
    b.next(false);
    a.next(false);

    expect(seen).toEqual([true, false, true, false, true]);
  });

  it('should stop listening to a synchronous observable when unsubscribed', () => {
    const seen: boolean[] = [];
    anyOf(of(false), of(true, false, true).pipe(tap(state => seen.push(state))))
      .pipe(take(1))
      .subscribe();

    expect(seen).toEqual([true]);
  });
});
