import { NEVER, of, Subject, take, tap } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { mergeTimed, withEventTime, type Timed } from '../../src/event-time/index.js';
import { happenings, marbles, timed, writeItem, written, type Happening } from './support.js';

describe('mergeTimed', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = new TestScheduler((actual, expected) => {
      expect(actual).toEqual(expected);
    });
  });
  const values = marbles({
    a: 'A1',
    b: 'B2',
    c: 'A8',
    '3': 'w3',
    '4': 'w4',
    '5': 'w5',
    '6': 'w6',
    '9': 'w9',
    i: '~',
    e: 'w∞',
  });

  it('should pass all events on and the least of the watermarks', () => {
    testScheduler.run(({ hot, expectObservable, expectSubscriptions }) => {
      const a = hot('        --a--3------c-9--e|', values);
      const b = hot('        ----b--5-----------6--e|', values);
      const aSubs = '        ^-----------------!';
      const bSubs = '        ^----------------------!';
      const expected = '     --a-b--3----c-5----6--e|';

      expectObservable(mergeTimed(a, b)).toBe(expected, values);
      expectSubscriptions(a.subscriptions).toBe(aSubs);
      expectSubscriptions(b.subscriptions).toBe(bSubs);
    });
  });

  it('should not wait for an idle input until its next event', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const a = hot('        -3----4----9--', values);
      const b = hot('        ---i----b-----', values);
      const expected = '     ---3--4-b-----';

      expectObservable(mergeTimed(a, b)).toBe(expected, values);
    });
  });

  it('should be idle when all inputs are, at the greatest of their watermarks', () => {
    testScheduler.run(({ hot, expectObservable }) => {
      const a = hot('        -3---i--------------', values);
      const b = hot('        --5-------i-----6---', values);
      const expected = '     --3--5----i-----6---';

      expectObservable(mergeTimed(a, b)).toBe(expected, values);
    });
  });

  it('should not take the end of one input for the end of time while another is idle', () => {
    expect(written(mergeTimed(timed('w3'), timed('w5 ~'), NEVER))).toBe('');
    expect(written(mergeTimed(timed('w3 w∞'), timed('w5 ~'), timed('w7 ~')))).toBe('w7 ~ w∞ |');
  });

  it('should leave finished inputs out and end time when all have finished', () => {
    expect(written(mergeTimed(timed(''), timed('A1 w0'), timed('B4 w3 B9 w8')))).toBe('A1 B4 w3 B9 w8 w∞ |');
    expect(written(mergeTimed())).toBe('w∞ |');
  });

  it('should never move the watermark back for an input that wakes', () => {
    const a = new Subject<Timed<Happening>>();
    const b = new Subject<Timed<Happening>>();
    const seen: string[] = [];
    mergeTimed(a, b).subscribe(item => seen.push(writeItem(item)));
    b.next({ kind: 'idle' });
    a.next({ kind: 'watermark', timestamp: 10 });
    b.next({ kind: 'watermark', timestamp: 4 });
    a.next({ kind: 'watermark', timestamp: 20 });
    b.next({ kind: 'watermark', timestamp: 15 });

    expect(seen.join(' ')).toBe('w10 w15');
  });

  it('should raise the error of any input at once and leave the others', () => {
    testScheduler.run(({ hot, expectObservable, expectSubscriptions }) => {
      const a = hot('        --a-----c-|', values);
      const b = hot('        ----#', values);
      const subs = '         ^---!';
      const expected = '     --a-#';

      expectObservable(mergeTimed(a, b)).toBe(expected, values);
      expectSubscriptions(a.subscriptions).toBe(subs);
    });
  });

  it('should leave all inputs when unsubscribed', () => {
    testScheduler.run(({ hot, expectObservable, expectSubscriptions }) => {
      const a = hot('        --a-----c-|', values);
      const b = hot('        ----------', values);
      const subs = '         ^---!';
      const expected = '     --a--';

      expectObservable(mergeTimed(a, b), subs).toBe(expected, values);
      expectSubscriptions(a.subscriptions).toBe(subs);
      expectSubscriptions(b.subscriptions).toBe(subs);
    });
  });

  it('should stop listening to synchronous inputs when unsubscribed', () => {
    const seen: string[] = [];
    const watched = (text: string) => timed(text).pipe(tap(item => seen.push(writeItem(item))));
    mergeTimed(watched('A1 B2'), watched('A8')).pipe(take(1)).subscribe();

    expect(seen).toEqual(['A1']);
  });

  it('should keep the order of what its own output feeds back', () => {
    const feedback = new Subject<Timed<Happening>>();
    const seen: string[] = [];
    const source = of(...happenings('1 2')).pipe(withEventTime({ timestamp: event => event.time }));
    mergeTimed(feedback, source).subscribe(item => {
      seen.push(writeItem(item));
      if (item.kind === 'event' && item.value.key === '') {
        feedback.next({ kind: 'event', timestamp: item.timestamp, value: { ...item.value, key: 'F' } });
        feedback.next({ kind: 'watermark', timestamp: item.timestamp });
      }
    });

    expect(seen.join(' ')).toBe('1 F1 w0 2 F2 w1 w2');
  });
});
