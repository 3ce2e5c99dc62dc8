import { BehaviorSubject, EMPTY, NEVER, of, take, tap } from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { allOf } from '../../src/operators/index.js';
import { createTestScheduler } from './support/createTestScheduler.js';

describe('allOf', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = createTestScheduler();
  });
  const answers = { t: true, f: false };

  it('should say whether all conditions are true, whenever that changes', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const a = cold('    t-----f-----t-----|', answers);
      const b = cold('    ---t-----f--t--f--|', answers);
      const subs = '      ^-----------------!';
      const expected = '  ---t--f-----t--f--|';

      expectObservable(allOf(a, b)).toBe(expected, answers);
      expectSubscriptions(a.subscriptions).toBe(subs);
      expectSubscriptions(b.subscriptions).toBe(subs);
    });
  });

  it('should wait until every condition has said something', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      const a = cold('    f--t---f--|', answers);
      const b = cold('    -----t----|', answers);
      const expected = '  -----t-f--|';

      expectObservable(allOf(a, b)).toBe(expected, answers);
      expectObservable(allOf(a, NEVER)).toBe('-');
    });
  });

  it('should keep the last state of a condition that completes', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      const a = cold('    t|', answers);
      const b = cold('    f--t---f--|', answers);
      const expected = '  f--t---f--|';

      expectObservable(allOf(a, b)).toBe(expected, answers);
    });
  });

  it('should complete as soon as one condition ends in false', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const a = cold('    t--f--|', answers);
      const b = cold('    t---------t', answers);
      const subs = '      ^-----!';
      const expected = '  t--f--|';

      expectObservable(allOf(a, b)).toBe(expected, answers);
      expectSubscriptions(b.subscriptions).toBe(subs);
    });
  });

  it('should answer before it completes where a condition ended in false too early', () => {
    testScheduler.run(({ cold, expectObservable }) => {
      const a = cold('    f|', answers);
      const b = cold('    ---t----', answers);
      const expected = '  ---(f|)';

      expectObservable(allOf(a, b)).toBe(expected, answers);
    });
  });

  it('should complete without an answer when a condition never says anything', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const a = cold('    t-----', answers);
      const b = cold('    --|', answers);
      const subs = '      ^-!';
      const expected = '  --|';

      expectObservable(allOf(a, b)).toBe(expected, answers);
      expectSubscriptions(a.subscriptions).toBe(subs);
      expectObservable(allOf(EMPTY, NEVER)).toBe('|');
    });
  });

  it('should be true and complete without conditions', () => {
    testScheduler.run(({ expectObservable }) => {
      expectObservable(allOf()).toBe('(t|)', answers);
    });
  });

  it('should raise the error of a condition and leave the others', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const a = cold('    t-----', answers);
      const b = cold('    t-#', answers);
      const subs = '      ^-!';
      const expected = '  t-#';

      expectObservable(allOf(a, b)).toBe(expected, answers);
      expectSubscriptions(a.subscriptions).toBe(subs);
    });
  });

  it('should leave all conditions when unsubscribed', () => {
    testScheduler.run(({ cold, expectObservable, expectSubscriptions }) => {
      const a = cold('    t-----f---', answers);
      const b = cold('    ---t------', answers);
      const subs = '      ^---!';
      const expected = '  ---t-';

      expectObservable(allOf(a, b), subs).toBe(expected, answers);
      expectSubscriptions(a.subscriptions).toBe(subs);
      expectSubscriptions(b.subscriptions).toBe(subs);
    });
  });

  it('should take promises and arrays too', async () => {
    const seen: boolean[] = [];
    await allOf([true], Promise.resolve(true)).forEach(answer => seen.push(answer));

    expect(seen).toEqual([true]);
  });

  it('should answer truly when an answer changes a condition', () => {
    const a = new BehaviorSubject(true);
    const b = new BehaviorSubject(false);
    const seen: boolean[] = [];
    allOf(a, b).subscribe(answer => {
      seen.push(answer);
      if (answer) a.next(false);
    });
    b.next(true);
    a.next(true);

    expect(seen).toEqual([false, true, false, true, false]);
  });

  it('should stop listening to a synchronous observable when unsubscribed', () => {
    const seen: boolean[] = [];
    allOf(of(true), of(true, false, true).pipe(tap(state => seen.push(state))))
      .pipe(take(1))
      .subscribe();
    expect(seen).toEqual([true]);
  });
});
