import { asyncScheduler, concat, EMPTY, from, interval, NEVER, Observable, of, range, Subject, throwError } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { eventStream, type EventStreamOptions } from '../../src/endpoint/index.js';
import { RivuletError } from '../../src/errors/index.js';
import { readResponse, request } from './support.js';
import { eventually } from '../support/withRig.js';

const completed = { event: 'complete', id: 'rivulet:end', data: '{}' };

describe('eventStream', () => {
  it('should send each item as an event that no proxy holds back', async () => {
    const response = eventStream(of({ n: 1 }, { n: 2 }), { id: item => item.n, event: 'count' });
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toEqual({
      'content-type': 'text/event-stream',
      'cache-control': 'no-cache, no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    expect(await readResponse(response).toEnd()).toEqual([
      { event: 'count', id: '1', data: '{"n":1}' },
      { event: 'count', id: '2', data: '{"n":2}' },
      completed,
    ]);
  });

  it('should take the name and the text from each item, and tell when to come again', async () => {
    const reading = readResponse(
      eventStream(of('a', 'b\nc'), { event: item => (item === 'a' ? 'first' : undefined), data: String, retryMs: 50 }),
    );
    expect(await reading.toEnd()).toEqual([
      { event: 'first', id: undefined, data: 'a' },
      { event: 'message', id: undefined, data: 'b\nc' },
      completed,
    ]);
    expect(reading.text).toMatch(/^retry: 50\n\n/);
  });

  it('should tell EventSource not to come again after the end', async () => {
    const response = eventStream(NEVER, { request: request('/', { 'last-event-id': 'rivulet:end' }) });
    expect(response.status).toBe(204);
    expect(response.body).toBeNull();
  });

  it('should not subscribe before it is read, and unsubscribe when the reader goes', async () => {
    const seen: string[] = [];
    const source = new Observable<number>(subscriber => {
      seen.push('subscribed');
      subscriber.next(1);
      return () => seen.push('unsubscribed');
    });
    const reading = readResponse(eventStream(source));
    await Promise.resolve();
    expect(seen).toEqual([]);
    await reading.until(events => events.length === 1);
    expect(seen).toEqual(['subscribed']);
    await reading.cancel();
    expect(seen).toEqual(['subscribed', 'unsubscribed']);
  });

  it.each(['signal', 'request'] as const)('should end without a word with the signal of %s', async where => {
    const source = new Subject<number>();
    const ending = new AbortController();
    const { signal } = ending;
    const options = where === 'signal' ? { signal } : { request: { headers: new Headers(), signal } };
    const reading = readResponse(eventStream(source, options));
    const end = reading.toEnd();
    await eventually(() => source.observed).toBe(true);
    ending.abort();
    expect(await end).toEqual([]);
    expect(source.observed).toBe(false);
  });

  it('should end at once where the signal is aborted already', async () => {
    const source = new Subject<number>();
    expect(await readResponse(eventStream(source, { signal: AbortSignal.abort() })).toEnd()).toEqual([]);
    expect(source.observed).toBe(false);
  });

  it('should show that the connection lives while nothing comes', async () => {
    const reading = readResponse(eventStream(NEVER, { heartbeatMs: 2 }));
    await reading.until((_, text) => text === ':\n\n:\n\n');
    await reading.cancel();
  });

  it('should keep no timer once the reader has gone', async () => {
    let timers = 0;
    const scheduler = Object.create(asyncScheduler, {
      schedule: {
        value: (...args: Parameters<typeof asyncScheduler.schedule>) => {
          timers++;
          const action = asyncScheduler.schedule(...args);
          action.add(() => timers--);
          return action;
        },
      },
    }) as typeof asyncScheduler;
    const reading = readResponse(eventStream(concat(of(1), NEVER), { scheduler }));
    await reading.until(events => events.length === 1);
    expect(timers).toBe(1);
    await reading.cancel();
    expect(timers).toBe(0);
  });

  describe('errors', () => {
    it('should tell a RivuletError, and let the browser come again where that may help', async () => {
      const error = new RivuletError('UNAVAILABLE', 'The plant is closed.', {
        reason: 'NIGHT',
        details: { until: '6' },
      });
      const events = await readResponse(
        eventStream(
          concat(
            of(1),
            throwError(() => error),
          ),
        ),
      ).toEnd();
      expect(events).toEqual([
        { event: 'message', id: undefined, data: '1' },
        {
          event: 'failure',
          id: undefined,
          data: '{"code":"UNAVAILABLE","message":"The plant is closed.","reason":"NIGHT","details":{"until":"6"}}',
        },
      ]);
    });

    it('should not let it come again where that is useless', async () => {
      const error = new RivuletError('PERMISSION_DENIED', 'No.');
      const [failure] = await readResponse(eventStream(throwError(() => error))).toEnd();
      expect(failure).toMatchObject({ event: 'failure', id: 'rivulet:end' });
    });

    it('should keep the text of any other error to itself', async () => {
      const reading = readResponse(eventStream(throwError(() => new Error('password is 1234'))));
      const [failure] = await reading.toEnd();
      expect(JSON.parse(failure!.data)).toEqual({ code: 'INTERNAL', message: 'The server failed.', details: {} });
      expect(reading.text).not.toContain('1234');
    });

    it('should fail at an item whose id cannot be one, and leave the source', async () => {
      const source = new Subject<string>();
      const reading = readResponse(eventStream(source, { id: item => item }));
      const end = reading.toEnd();
      await eventually(() => source.observed).toBe(true);
      source.next('a\nb');
      expect(await end).toMatchObject([{ event: 'failure', data: expect.stringContaining('INVALID_EVENT_ID') }]);
      expect(source.observed).toBe(false);
    });

    it.each([
      { maxBuffered: 0 },
      { maxBufferedBytes: 0.5 },
      { heartbeatMs: -1 },
      { retryMs: 2 ** 31 },
      { onSlow: 'resume' as 'close' },
    ])('should refuse %o', options => {
      expect(() => eventStream(EMPTY, options)).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
    });
  });

  describe('with a slow reader', () => {
    /** Emits while nobody reads, and then ends. */
    async function read(
      options: EventStreamOptions<number> & { onSlow?: 'close' | 'drop-oldest' | 'latest' },
      count = 6,
    ) {
      const source = new Subject<number>();
      const reading = readResponse(eventStream(source, { id: n => n, ...options }));
      // The first read subscribes.
      const first = reading.until(events => events.length > 0);
      await eventually(() => source.observed).toBe(true);
      source.next(0);
      await first;
      for (let n = 1; n <= count; n++) source.next(n);
      const isTaken = source.observed;
      source.complete();
      const events = await reading.toEnd();
      return { ids: events.map(({ id }) => id), isTaken };
    }

    it('should send what waits and end, so that the browser connects again', async () => {
      const { ids, isTaken } = await read({ maxBuffered: 2 });
      expect(ids).toEqual(['0', '1', '2']);
      expect(isTaken).toBe(false);
    });

    it('should drop the oldest events where it is told to', async () => {
      const { ids } = await read({ maxBuffered: 2, onSlow: 'drop-oldest' });
      expect(ids).toEqual(['0', '5', '6', 'rivulet:end']);
    });

    it('should keep the latest event alone where it is told to', async () => {
      const { ids } = await read({ maxBuffered: 2, onSlow: 'latest' }, 5);
      expect(ids).toEqual(['0', '5', 'rivulet:end']);
    });

    it('should count bytes as well', async () => {
      const bytes = 'id: 1\ndata: 1\n\n'.length;
      expect((await read({ maxBufferedBytes: 3 * bytes })).ids).toEqual(['0', '1', '2', '3']);
    });

    it('should send an event that is larger than all that may wait', async () => {
      const large = 'x'.repeat(10_000);
      const events = await readResponse(eventStream(of(large), { maxBufferedBytes: 1, data: String })).toEnd();
      expect(events[0]?.data).toBe(large);
    });

    it('should open a source anew where it stopped, and lose and repeat nothing', async () => {
      const opened: (string | undefined)[] = [];
      const source = (lastId: string | undefined) => {
        opened.push(lastId);
        const next = lastId === undefined ? 1 : Number(lastId) + 1;
        return range(next, 101 - next);
      };
      const options = { id: (n: number) => n, maxBuffered: 7, request: request('/', { 'last-event-id': '20' }) };
      const events = await readResponse(eventStream(source, options)).toEnd();
      expect(events.slice(0, -1).map(({ id }) => id)).toEqual(Array.from({ length: 80 }, (_, i) => `${21 + i}`));
      expect(opened.slice(0, 3)).toEqual(['20', '27', '34']);
    });

    it('should end where there is no id to go on after, and not begin again and again', async () => {
      let opened = 0;
      const source = () => {
        opened++;
        return range(1, 100);
      };
      const events = await readResponse(eventStream(source, { id: () => undefined, maxBuffered: 7 })).toEnd();
      expect(events.map(({ data }) => data)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
      expect(opened).toBe(1);
    });

    it('should stop a source that never pauses', async () => {
      const events = await readResponse(eventStream(range(0, Infinity), { maxBuffered: 3 })).toEnd();
      expect(events).toHaveLength(3);
    });

    it('should put together what waits', async () => {
      const { body } = eventStream(from(Array.from({ length: 500 }, (_, n) => n)));
      const chunks = [];
      for await (const chunk of body!) chunks.push(chunk);
      expect(chunks).toHaveLength(1);
    });
  });

  it('should send a heartbeat no more than needed', async () => {
    const reading = readResponse(eventStream(interval(1), { heartbeatMs: 10_000 }));
    await reading.until(events => events.length === 20);
    expect(reading.text).not.toContain(':\n\n');
    await reading.cancel();
  });
});
