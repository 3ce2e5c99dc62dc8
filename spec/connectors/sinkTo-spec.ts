import {
  concat,
  EMPTY,
  firstValueFrom,
  from,
  lastValueFrom,
  map,
  NEVER,
  Observable,
  of,
  ReplaySubject,
  Subject,
  take,
  throwError,
  timer,
  toArray,
} from 'rxjs';
import type { TestScheduler } from 'rxjs/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { detached, mapSink, sinkTo, type ConnectorStatus, type DeadLetter } from '../../src/connectors/index.js';
import { RivuletError } from '../../src/errors/index.js';
import { createTestScheduler } from '../operators/support/createTestScheduler.js';

/** Settles when it is told to. */
function gate<T = void>() {
  let open!: (value: T) => void;
  let fail!: (error: unknown) => void;
  const promise = new Promise<T>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { promise, open, fail };
}

/** Lets every promise that can settle do so. */
const settled = () => new Promise(resolve => setImmediate(resolve));

describe('sinkTo', () => {
  let testScheduler: TestScheduler;
  beforeEach(() => {
    testScheduler = createTestScheduler();
  });

  describe('with one sink', () => {
    it('should write one after the other, and emit each once it is written', () => {
      testScheduler.run(({ hot, expectObservable, expectSubscriptions }) => {
        const source = hot('  -ab----c--|   ');
        const subs = '        ^---------!   ';
        const expected = '    ----a--b--(c|)';
        expectObservable(source.pipe(sinkTo(() => timer(3)))).toBe(expected);
        expectSubscriptions(source.subscriptions).toBe(subs);
      });
    });

    it('should emit at once where there is nothing to wait for', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const source = hot('  -ab-(cd)-|');
        const expected = '    -ab-(cd)-|';
        expectObservable(source.pipe(sinkTo(() => {}))).toBe(expected);
      });
    });

    it('should write several at once where told, and emit them as they are done', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const source = hot('  -(521)------|', { 5: 5, 2: 2, 1: 1 });
        const expected = '    ---2a-5-----|';
        expectObservable(source.pipe(sinkTo(item => timer(item), { concurrency: 2 }))).toBe(expected, {
          5: 5,
          2: 2,
          a: 1,
        });
      });
    });

    it('should complete only after what waits is written', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const source = hot('  -(ab|)      ');
        const expected = '    ----a--(b|)';
        expectObservable(source.pipe(sinkTo(() => timer(3)))).toBe(expected);
      });
    });

    it('should write what came before an error, and then pass the error on', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const source = hot('  -(ab#)      ');
        const expected = '    ----a--(b#)';
        expectObservable(source.pipe(sinkTo(() => timer(3)))).toBe(expected);
      });
    });

    it('should complete with an empty source, wait with a silent one, and error with a failed one', () => {
      testScheduler.run(({ expectObservable }) => {
        expectObservable(EMPTY.pipe(sinkTo(() => {}))).toBe('|');
        expectObservable(NEVER.pipe(sinkTo(() => {}))).toBe('-');
        expectObservable(throwError(() => 'error').pipe(sinkTo(() => {}))).toBe('#');
      });
    });

    it('should stop writing when it is unsubscribed from, and leave no timer behind', () => {
      testScheduler.run(({ hot, cold, expectObservable, expectSubscriptions }) => {
        const source = hot('  -ab----c--|');
        const unsub = '       --!';
        const expected = '    ---';
        const write = cold('   ---|');
        expectObservable(source.pipe(sinkTo(() => write)), unsub).toBe(expected);
        expectSubscriptions(source.subscriptions).toBe('^-!');
        expectSubscriptions(write.subscriptions).toBe('-^!');
      });
    });

    it('should stop a synchronous source', () => {
      let made = 0;
      const endless = new Observable<number>(subscriber => {
        while (!subscriber.closed) subscriber.next(made++);
      });
      endless
        .pipe(
          sinkTo(() => {}),
          take(3),
        )
        .subscribe();
      expect(made).toBe(3);
    });

    it('should flush a writer before it completes, and close nothing', async () => {
      const calls: string[] = [];
      const flushed = gate();
      const sink = {
        write: async (item: number) => void calls.push(`write ${item}`),
        flush: () => {
          calls.push('flush');
          return flushed.promise;
        },
      };
      const result = lastValueFrom(of(1, 2).pipe(sinkTo(sink), toArray())).then(items => {
        calls.push('complete');
        return items;
      });
      await settled();
      expect(calls).toEqual(['write 1', 'write 2', 'flush']);
      flushed.open();
      expect(await result).toEqual([1, 2]);
      expect(calls.at(-1)).toBe('complete');
    });

    it('should take any Observer, and tell it of the end', () => {
      const sink = new Subject<number>();
      const seen: unknown[] = [];
      sink.subscribe({
        next: item => seen.push(item),
        error: error => seen.push(error),
        complete: () => seen.push('|'),
      });
      of(1, 2).pipe(sinkTo(sink)).subscribe();
      expect(seen).toEqual([1, 2, '|']);

      const failing = new Subject<number>();
      failing.subscribe({ error: error => seen.push(error) });
      concat(
        of(1),
        throwError(() => 'broken'),
      )
        .pipe(sinkTo(failing))
        .subscribe({ error: () => {} });
      expect(seen.at(-1)).toBe('broken');
    });

    it('should keep the order of items that come while another one is given out', () => {
      const source = new Subject<number>();
      const seen: number[] = [];
      const written: number[] = [];
      source.pipe(sinkTo(item => void written.push(item))).subscribe(item => {
        if (item === 1) {
          source.next(2);
          source.next(3);
        }
        seen.push(item);
      });
      source.next(1);
      expect(seen).toEqual([1, 2, 3]);
      expect(written).toEqual([1, 2, 3]);
    });

    it('should fail when more wait than may', async () => {
      const source = new Subject<number>();
      let error: unknown;
      source.pipe(sinkTo(() => NEVER, { maxBuffered: 2 })).subscribe({ error: failure => (error = failure) });
      for (const item of [1, 2, 3]) source.next(item);
      expect(error).toBeUndefined();
      source.next(4);
      expect(error).toMatchObject({ code: 'RESOURCE_EXHAUSTED', details: { limit: '2' } });
    });

    it('should read an async iterable no faster than it writes', async () => {
      let read = 0;
      const source = Object.assign(NEVER as Observable<number>, {
        async *[Symbol.asyncIterator]() {
          for (let item = 0; item < 5; item++) {
            read += 1;
            yield item;
          }
        },
      });
      const gates = Array.from({ length: 5 }, () => gate());
      const seen = lastValueFrom(
        source.pipe(
          sinkTo(item => gates[item]!.promise),
          toArray(),
        ),
      );
      await settled();
      expect(read).toBe(1);
      gates[0]!.open();
      await settled();
      expect(read).toBe(2);
      for (const each of gates) each.open();
      expect(await seen).toEqual([0, 1, 2, 3, 4]);
    });

    it('should end the iteration when it is unsubscribed from', async () => {
      let returned = 0;
      const source = Object.assign(NEVER as Observable<number>, {
        [Symbol.asyncIterator]: () => ({
          next: async () => ({ done: false as const, value: 1 }),
          return: async () => {
            returned += 1;
            return { done: true as const, value: undefined };
          },
        }),
      });
      expect(await firstValueFrom(source.pipe(sinkTo(() => {})))).toBe(1);
      expect(returned).toBe(1);
    });

    it.each([[null], [undefined], [3], ['file'], [{}], [process.stdout]])(
      'should refuse a sink that is none: %#',
      sink => {
        expect(() => sinkTo(sink as never)).toThrow(RivuletError);
      },
    );

    it.each([{ concurrency: 0 }, { concurrency: 1.5 }, { maxBuffered: 0 }, { retry: { maxAttempts: -1 } }])(
      'should refuse %j',
      options => {
        expect(() => sinkTo(() => {}, options)).toThrow(/^INVALID_ARGUMENT/);
      },
    );

    it('should refuse to write nowhere', () => {
      expect(() => sinkTo([])).toThrow('at least one');
    });
  });

  describe('when a write fails', () => {
    it('should fail at once unless it is told to retry', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const source = hot('  -ab-');
        const expected = '    -#';
        expectObservable(source.pipe(sinkTo(() => throwError(() => 'error')))).toBe(expected);
      });
    });

    it('should try again with a delay that doubles, and keep the order meanwhile', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const source = hot('  -ab--------|');
        const expected = '    -------(ab)|';
        let failures = 2;
        const write = () => (failures-- > 0 ? throwError(() => 'error') : of(0));
        const save = sinkTo<string>(write, { retry: { initialDelayMs: 4 }, random: () => 0.5 });
        expectObservable(source.pipe(save)).toBe(expected);
      });
    });

    it('should fail with what it failed with last, once the attempts are used up', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const source = hot('  -ab--------|');
        const expected = '    -------#';
        let attempt = 0;
        const save = sinkTo<string>(() => throwError(() => `failure ${++attempt}`), {
          retry: { initialDelayMs: 4, maxAttempts: 2 },
          random: () => 0.5,
        });
        expectObservable(source.pipe(save)).toBe(expected, {}, 'failure 3');
      });
    });

    it('should not repeat what cannot help', async () => {
      let attempts = 0;
      const save = sinkTo<number>(
        () => {
          attempts += 1;
          throw new RivuletError('INVALID_ARGUMENT', 'No.');
        },
        { retry: {} },
      );
      await expect(lastValueFrom(of(1).pipe(save))).rejects.toThrow('No.');
      expect(attempts).toBe(1);
    });

    it('should not emit what one of several sinks could not write, at any concurrency', () => {
      testScheduler.run(({ hot, expectObservable, flush }) => {
        const source = hot('  -(abc)---|');
        const expected = '    ---(ac)--|';
        const letters: string[] = [];
        const save = sinkTo<string>([() => timer(2), item => (item === 'b' ? throwError(() => 'no') : of(0))], {
          deadLetter: { next: ({ input }) => void letters.push(input) },
          concurrency: 3,
        });
        expectObservable(source.pipe(save)).toBe(expected);
        flush();
        expect(letters).toEqual(['b']);
      });
    });

    it('should emit what only a detached sink could not write', () => {
      testScheduler.run(({ hot, expectObservable, flush }) => {
        const source = hot('  -ab---|');
        const expected = '    -ab---|';
        const letters: string[] = [];
        const refused = detached<string>(() => throwError(() => 'no'), { maxBuffered: 1 });
        const save = sinkTo<string>([() => {}, refused], {
          deadLetter: { next: ({ input }) => void letters.push(input) },
        });
        expectObservable(source.pipe(save)).toBe(expected);
        flush();
        expect(letters).toEqual(['a', 'b']);
      });
    });

    it('should report the status of each subscription to itself', () => {
      const seen: string[][] = [];
      const sources = [new Subject<number>(), new Subject<number>()] as const;
      const save = sinkTo<number>(
        item => {
          if (item < 0) throw new RivuletError('INVALID_ARGUMENT', 'Negative.');
        },
        {
          status: status$ => {
            const mine: string[] = [];
            seen.push(mine);
            status$.subscribe({ next: ({ state }) => mine.push(state), complete: () => mine.push('|') });
          },
        },
      );
      for (const source of sources) source.pipe(save).subscribe({ error: () => {} });
      sources[0].next(1);
      expect(seen).toEqual([['connecting', 'connected'], ['connecting']]);
      sources[0].next(-1);
      sources[1].next(2);
      expect(seen).toEqual([
        ['connecting', 'connected', 'closed', '|'],
        ['connecting', 'connected'],
      ]);
    });

    it('should report in its status what it retries', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        let failures = 1;
        const status$ = new ReplaySubject<ConnectorStatus>();
        const save = sinkTo<string>(() => (failures-- > 0 ? throwError(() => new Error('away')) : of(0)), {
          retry: { initialDelayMs: 4 },
          random: () => 0.5,
          status: own$ => own$.subscribe(status$),
        });
        expectObservable(status$.pipe(map(describeStatus))).toBe('bc-d---(e|)', {
          b: 'connecting',
          c: 'retrying 1 at 3: UNKNOWN: away',
          d: 'connected',
          e: 'closed',
        });
        hot('-a-----|').pipe(save).subscribe();
      });
    });

    it('should be connected with the first item that is written, and not before all are well again', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const failures = new Map([
          ['b', 1],
          ['c', 2],
        ]);
        const status$ = new ReplaySubject<ConnectorStatus>();
        const save = sinkTo<string>(
          item => {
            const left = failures.get(item) ?? 0;
            failures.set(item, left - 1);
            return left > 0 ? throwError(() => new Error(item)) : of(0);
          },
          {
            retry: { initialDelayMs: 8 },
            random: () => 0.5,
            concurrency: 2,
            status: own$ => own$.subscribe(status$),
          },
        );
        // b is well at 7, c at 15.
        expectObservable(status$.pipe(map(describeStatus))).toBe('ow-(bc)d-------w-(x|)', {
          o: 'connecting',
          w: 'connected',
          b: 'retrying 1 at 7: UNKNOWN: b',
          c: 'retrying 1 at 7: UNKNOWN: c',
          d: 'retrying 2 at 15: UNKNOWN: c',
          x: 'closed',
        });
        hot('-a-(bc)----------|').pipe(save).subscribe();
      });
    });

    it('should put aside what cannot be written where it is told to, and go on', async () => {
      const letters: DeadLetter<number>[] = [];
      const acknowledged: number[] = [];
      const messages = [1, 2, 3].map(id => ({ id, ack: () => void acknowledged.push(id) }));
      const save = sinkTo<(typeof messages)[number]>(
        async ({ id }) => {
          if (id === 2) throw new Error('too large');
        },
        { deadLetter: { next: letter => letters.push({ ...letter, input: letter.input.id }) } },
      );
      expect(
        await lastValueFrom(
          from(messages).pipe(
            save,
            map(({ id }) => id),
            toArray(),
          ),
        ),
      ).toEqual([1, 3]);
      expect(letters).toMatchObject([{ input: 2, error: { rawMessage: 'too large' } }]);
      expect(acknowledged).toEqual([1, 2, 3]);
    });

    it('should make what a dead letter box throws the error of the stream', async () => {
      const broken = {
        next: () => {
          throw new Error('The box is broken.');
        },
      };
      const save = sinkTo<number>(async () => Promise.reject(new Error('no')), { deadLetter: broken });
      await expect(lastValueFrom(of(1).pipe(save))).rejects.toThrow('The box is broken.');
    });
  });

  describe('with items that can be acknowledged', () => {
    it('should acknowledge each after it is written and before it is emitted', async () => {
      const calls: string[] = [];
      const message = { ack: async () => void calls.push('ack') };
      await lastValueFrom(
        of(message).pipe(
          sinkTo(async () => void calls.push('write')),
          map(() => calls.push('emit')),
        ),
      );
      expect(calls).toEqual(['write', 'ack', 'emit']);
    });

    it('should acknowledge each of an array', async () => {
      const acknowledged: number[] = [];
      const messages = [1, 2].map(id => ({ ack: () => void acknowledged.push(id) }));
      await lastValueFrom(of(messages).pipe(sinkTo(() => {})));
      expect(acknowledged).toEqual([1, 2]);
    });

    it('should acknowledge nothing that is not written', async () => {
      const acknowledged: number[] = [];
      const messages = [1, 2].map(id => ({ id, ack: () => void acknowledged.push(id) }));
      const write = ({ id }: { id: number }) => (id === 2 ? Promise.reject(new Error('full')) : Promise.resolve());
      await expect(lastValueFrom(from(messages).pipe(sinkTo(write)))).rejects.toThrow('full');
      expect(acknowledged).toEqual([1]);
    });

    it('should fail where an acknowledgement fails, and not write twice before it works', async () => {
      let written = 0;
      let attempts = 0;
      const message = {
        ack: async () => {
          attempts += 1;
          if (attempts < 3) throw new Error('no answer');
        },
      };
      const save = sinkTo<typeof message>(() => void (written += 1), { retry: { initialDelayMs: 0 } });
      await lastValueFrom(of(message).pipe(save));
      expect({ written, attempts }).toEqual({ written: 1, attempts: 3 });
      await expect(
        lastValueFrom(of({ ack: () => Promise.reject(new Error('gone')) }).pipe(sinkTo(() => {}))),
      ).rejects.toThrow('gone');
    });

    it('should keep the ack of a message of which only a part is written', async () => {
      const written: number[] = [];
      let acknowledged = 0;
      const message = { value: 5, ack: () => void (acknowledged += 1) };
      const sink = mapSink(
        (value: number) => void written.push(value),
        (item: typeof message) => item.value,
      );
      await lastValueFrom(of(message).pipe(sinkTo(sink)));
      expect({ written, acknowledged }).toEqual({ written: [5], acknowledged: 1 });
    });
  });

  describe('with several sinks', () => {
    it('should give each item to all at once, and wait for the slowest', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const source = hot('  -ab--------|');
        const expected = '    -----a---b-|';
        expectObservable(source.pipe(sinkTo([() => timer(1), () => timer(4)]))).toBe(expected);
      });
    });

    it('should retry the one that failed, and not repeat the other', () => {
      testScheduler.run(({ hot, expectObservable, flush }) => {
        const source = hot('  -a--------|');
        const expected = '    ---a------|';
        let failures = 1;
        let others = 0;
        const save = sinkTo<string>(
          [() => (failures-- > 0 ? throwError(() => 'error') : of(0)), () => void (others += 1)],
          { retry: { initialDelayMs: 4 }, random: () => 0.5 },
        );
        expectObservable(source.pipe(save)).toBe(expected);
        flush();
        expect(others).toBe(1);
      });
    });

    it('should not let a detached one hold up the others, and acknowledge once it has the item, too', () => {
      testScheduler.run(({ hot, expectObservable, flush }) => {
        const source = hot('  -ab-----------|');
        const expected = '    --ab----------|';
        const acknowledged: string[] = [];
        const message = (name: string) => ({
          name,
          ack: () => void acknowledged.push(`${name} at ${testScheduler.now()}`),
        });
        const save = sinkTo<ReturnType<typeof message>>([
          () => timer(1),
          detached(() => timer(5), { maxBuffered: 10 }),
        ]);
        expectObservable(
          source.pipe(
            map(message),
            save,
            map(({ name }) => name),
          ),
        ).toBe(expected);
        flush();
        expect(acknowledged).toEqual(['a at 6', 'b at 11']);
      });
    });

    it('should complete only once a detached one is done', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const source = hot('  -a|    ');
        const expected = '    -a----|';
        expectObservable(source.pipe(sinkTo([() => {}, detached(() => timer(5), { maxBuffered: 1 })]))).toBe(expected);
      });
    });

    it('should fail when a detached one falls too far behind', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const source = hot('  -abc---|');
        const expected = '    -ab#';
        const save = sinkTo<string>([() => {}, detached(() => timer(50), { maxBuffered: 1 })]);
        expectObservable(source.pipe(save)).toBe(
          expected,
          undefined,
          expect.objectContaining({ code: 'RESOURCE_EXHAUSTED', details: { limit: '1' } }),
        );
      });
    });

    it.each([
      ['drop-oldest', ['a', 'd'], ['b', 'c']],
      ['drop-newest', ['a', 'b'], ['c', 'd']],
    ] as const)('should %s where told, and say what was dropped', (onFull, kept, gone) => {
      testScheduler.run(({ hot, expectObservable, flush }) => {
        const source = hot('  -abcd------|');
        const expected = '    -abcd------|';
        const written: string[] = [];
        const dropped: string[] = [];
        const slow = (item: string) => {
          written.push(item);
          return timer(5);
        };
        const save = sinkTo<string>([
          () => {},
          detached(slow, { maxBuffered: 1, onFull, dropped: { next: item => void dropped.push(item) } }),
        ]);
        expectObservable(source.pipe(save)).toBe(expected);
        flush();
        expect({ written, dropped }).toEqual({ written: kept, dropped: gone });
      });
    });

    it('should fail when a detached one does', () => {
      testScheduler.run(({ hot, expectObservable }) => {
        const source = hot('  -ab----|');
        const expected = '    -a-#';
        const failing = () =>
          concat(
            timer(2),
            throwError(() => 'error'),
          );
        expectObservable(source.pipe(sinkTo<string>([() => {}, detached(failing, { maxBuffered: 5 })]))).toBe('-ab#');
        expect(expected).toHaveLength(8);
      });
    });

    it('should refuse a detached sink without a bound', () => {
      expect(() => detached(() => {}, { maxBuffered: Infinity })).toThrow('whole number');
    });
  });
});

function describeStatus(status: ConnectorStatus): string {
  return status.state === 'retrying'
    ? `retrying ${status.attempt} at ${status.nextAttemptAt}: ${status.cause.message}`
    : status.state;
}
