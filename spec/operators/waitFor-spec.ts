import {
  combineLatest,
  EMPTY,
  from,
  map,
  NEVER,
  Observable,
  of,
  range,
  Subject,
  throwError,
  VirtualTimeScheduler,
} from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { RivuletError } from '../../src/errors/index.js';
import { missingNames, waitFor, when } from '../../src/operators/index.js';

describe('waitFor', () => {
  const never = () => false;
  const errorOf = (promise: Promise<unknown>) =>
    promise.then(
      () => {
        throw new Error('it resolved');
      },
      (error: unknown) => error as RivuletError,
    );

  it('should resolve with the first item for which the predicate holds, and let go of everything', async () => {
    const scheduler = new VirtualTimeScheduler();
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, 'removeEventListener');
    const source = new Subject<number>();
    const result = waitFor(source, n => n > 4, { scheduler, signal });
    expect(scheduler.actions).toHaveLength(1);
    source.next(3);
    source.next(6);
    expect(source.observed).toBe(false);
    source.next(7);

    await expect(result).resolves.toBe(6);
    expect(scheduler.actions).toHaveLength(0);
    expect(removed).toHaveBeenCalledTimes(1);
  });

  it('should reject when the time is over, and say what was last seen', async () => {
    const scheduler = new VirtualTimeScheduler();
    const source = new Subject<unknown>();
    const result = errorOf(waitFor(source, never, { scheduler, timeoutMs: 1000 }));
    source.next({ temperature: 20 });
    source.next({ temperature: 22.5, mode: 'auto' });
    scheduler.flush();

    const error = await result;
    expect(error).toBeInstanceOf(RivuletError);
    expect(error.code).toBe('DEADLINE_EXCEEDED');
    expect(error.message).toContain('within 1000 ms');
    expect(error.message).toContain('The last of 2 was { temperature: 22.5, mode: "auto" }.');
    expect(scheduler.frame).toBe(1000);
    expect(source.observed).toBe(false);
  });

  it('should say when nothing was seen, and show an update by its name and value', async () => {
    const scheduler = new VirtualTimeScheduler();
    const silent = errorOf(waitFor(NEVER, never, { scheduler, timeoutMs: 5 }));
    const update = { name: 'temperature', version: 3, value: 22.5, previous: 20 };
    const source = new Subject<typeof update>();
    const other = errorOf(waitFor(source, never, { scheduler, timeoutMs: 5 }));
    source.next(update);
    scheduler.flush();

    expect((await silent).message).toContain('No item came.');
    expect((await other).message).toContain('The last of 1 was "temperature" = 22.5.');
  });

  it('should show any value, in a message that stays short', async () => {
    const circle: Record<string, unknown> = { n: 1n };
    circle.self = circle;
    const hostile = {
      get value(): never {
        throw new Error('no');
      },
    };
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const items = [
      circle,
      10n ** 30n,
      hostile,
      revoked.proxy,
      'x'.repeat(1_000_000),
      new Float32Array(1_000_000),
      Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 'x'.repeat(100))),
      Symbol('s'),
      Object.create(null),
      new Error('e'.repeat(10_000)),
      new Date(NaN),
      undefined,
      null,
      NaN,
      -0,
      () => {},
    ];
    for (const item of items) {
      const error = await errorOf(waitFor(from([item]), never));
      expect(error.code).toBe('OUT_OF_RANGE');
      expect(error.message).toContain('The last of 1 was ');
      expect(error.message.length).toBeLessThan(420);
    }
    expect((await errorOf(waitFor(of(circle), never))).message).toContain('was { n: 1n, self: { n: 1n,');
    expect((await errorOf(waitFor(of(hostile), never))).message).toContain('was a value that cannot be read.');
  });

  it('should wait 30 s unless told otherwise, and for ever with Infinity', async () => {
    const scheduler = new VirtualTimeScheduler();
    const result = errorOf(waitFor(NEVER, never, { scheduler }));
    scheduler.flush();
    expect((await result).message).toContain('within 30000 ms');
    expect(scheduler.frame).toBe(30_000);

    const abort = new AbortController();
    const endless = errorOf(waitFor(NEVER, never, { scheduler, timeoutMs: Infinity, signal: abort.signal }));
    expect(scheduler.actions).toHaveLength(0);
    abort.abort();
    expect((await endless).code).toBe('CANCELLED');
  });

  it('should name what is missing, where the source can tell', async () => {
    const scheduler = new VirtualTimeScheduler();
    const missing = ['humidty'];
    const source = Object.assign(new Observable<number>(), { [missingNames]: () => missing });
    const plain = errorOf(waitFor(source, never, { scheduler }));
    const piped = errorOf(
      waitFor(
        source.pipe(
          map(n => n + 1),
          when(n => n > 1),
          map(String),
        ),
        never,
        { scheduler },
      ),
    );
    missing.push('temprature');
    scheduler.flush();

    expect((await plain).message).toContain('No item came. Missing: "humidty", "temprature". Check the names.');
    expect((await piped).message).toContain('Missing: "humidty", "temprature".');
    expect(missingNames).toBe(Symbol.for('rivulet.missing'));
  });

  it('should reject with its own error where the source fails to tell, or tells too much', async () => {
    const scheduler = new VirtualTimeScheduler();
    const failing = Object.assign(new Observable<number>(), {
      [missingNames]: () => {
        throw new Error('no');
      },
    });
    const many = Object.assign(new Observable<number>(), {
      [missingNames]: () => Array.from({ length: 1000 }, (_, at) => `v${at}`),
    });
    const results = [failing, many].map(source => errorOf(waitFor(source, never, { scheduler })));
    scheduler.flush();

    const [first, second] = await Promise.all(results);
    expect(first?.message).not.toContain('Missing');
    expect(second?.message).toContain('"v9" and 990 more.');
  });

  it('should reject when the signal aborts, with its reason as the cause', async () => {
    const abort = new AbortController();
    const source = new Subject<number>();
    const result = errorOf(waitFor(source, never, { signal: abort.signal }));
    abort.abort('enough');

    const error = await result;
    expect(error.code).toBe('CANCELLED');
    expect(error.cause).toBe('enough');
    expect(source.observed).toBe(false);
  });

  it('should not subscribe to the source when the signal has already aborted', async () => {
    const subscribed = vi.fn();
    const scheduler = new VirtualTimeScheduler();
    const error = await errorOf(
      waitFor(new Observable<number>(subscribed), never, { signal: AbortSignal.abort(), scheduler }),
    );

    expect(error.code).toBe('CANCELLED');
    expect(subscribed).not.toHaveBeenCalled();
    expect(scheduler.actions).toHaveLength(0);
  });

  it('should reject when the source completes first', async () => {
    const error = await errorOf(waitFor(of(1, 2), never));
    expect(error.code).toBe('OUT_OF_RANGE');
    expect(error.reason).toBe('SOURCE_COMPLETED');
    expect(error.message).toContain('The last of 2 was 2.');
    expect((await errorOf(waitFor(EMPTY, never))).message).toContain('No item came.');
  });

  it('should reject with the error of the source, and with what the predicate throws', async () => {
    const failure = new Error('source');
    await expect(
      waitFor(
        throwError(() => failure),
        never,
      ),
    ).rejects.toBe(failure);

    const source = new Subject<number>();
    const scheduler = new VirtualTimeScheduler();
    const result = errorOf(
      waitFor(
        source,
        () => {
          throw failure;
        },
        { scheduler },
      ),
    );
    source.next(1);
    expect(await result).toBe(failure);
    expect(source.observed).toBe(false);
    expect(scheduler.actions).toHaveLength(0);
  });

  it('should stop a synchronous source at the match, and when the predicate aborts the wait', async () => {
    await expect(waitFor(range(0, Infinity), n => n === 3)).resolves.toBe(3);

    const abort = new AbortController();
    const result = waitFor(
      range(0, Infinity),
      n => {
        if (n === 3) abort.abort();
        return false;
      },
      { signal: abort.signal },
    );
    expect((await errorOf(result)).code).toBe('CANCELLED');
  });

  it('should resolve once, whatever the predicate brings about', async () => {
    const feedback = new Subject<number>();
    const result = waitFor(combineLatest([feedback]).pipe(map(([n]) => n)), n => {
      if (n === 1) feedback.next(2);
      return true;
    });
    feedback.next(1);

    await expect(result).resolves.toBe(2);
    expect(feedback.observed).toBe(false);
  });

  it('should reject, not throw, for a time that no timer can wait', async () => {
    const error = await errorOf(waitFor(NEVER, never, { timeoutMs: 2 ** 31 }));
    expect(error.code).toBe('INVALID_ARGUMENT');
    expect(error.message).toContain('timeoutMs of waitFor is 2147483648');
  });
});
