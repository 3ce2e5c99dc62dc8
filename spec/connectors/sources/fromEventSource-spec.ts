import { fc, test } from '@fast-check/vitest';
import { EventSource } from 'eventsource';
import type { ServerResponse } from 'node:http';
import { filter, firstValueFrom, lastValueFrom, map, take, toArray, VirtualTimeScheduler, type Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  fromEventSource,
  jsonCodec,
  type ConnectorStatus,
  type DeadLetter,
  type ServerEvent,
} from '../../../src/connectors/index.js';
import { createRandom } from '../../support/random.js';
import { send, sendAndCut, serveHttp } from './httpServer.js';

const all = <T>(source: Observable<T>) => lastValueFrom(source.pipe(toArray()), { defaultValue: [] });
const quick = { reconnect: { initialDelayMs: 1, maxDelayMs: 2 } };
const begin = (response: ServerResponse) => response.writeHead(200, { 'Content-Type': 'text/event-stream' });

/** A `fetch` that answers with the bytes, cut at the places, and then with 204, which ends it. */
function answering(bytes: Uint8Array, places: readonly number[] = []): typeof fetch {
  let isFirst = true;
  return async () => {
    if (!isFirst) return new Response(null, { status: 204 });
    isFirst = false;
    const edges = [...new Set([0, ...places.map(place => place % (bytes.length + 1)), bytes.length])].sort(
      (a, b) => a - b,
    );
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        edges.slice(1).forEach((edge, i) => controller.enqueue(bytes.slice(edges[i], edge)));
        controller.close();
      },
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  };
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const parse = (text: string, places?: readonly number[]) =>
  all(fromEventSource('http://localhost/', { fetch: answering(utf8(text), places), ...quick }));

describe('fromEventSource', () => {
  describe('reading the text of a stream', () => {
    // The examples of the HTML standard.
    it.each<[string, Partial<ServerEvent>[]]>([
      ['data: YHOO\ndata: +2\ndata: 10\n\n', [{ id: '', event: 'message', data: 'YHOO\n+2\n10' }]],
      [
        ': test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n',
        [
          { id: '1', data: 'first event' },
          { id: '', data: 'second event' },
          { id: '', data: ' third event' },
        ],
      ],
      ['data\n\ndata\ndata\n\ndata:', [{ data: '' }, { data: '\n' }]],
      ['data:test\n\ndata: test\n\n', [{ data: 'test' }, { data: 'test' }]],
      ['event: add\ndata: 73857293\n\nevent: remove\ndata: 2153\n\n', [{ event: 'add' }, { event: 'remove' }]],
      ['event: add\n\ndata: 1\n\n', [{ event: 'message', data: '1' }]],
      ['\uFEFFdata: a\r\rdata: b\r\n\r\n', [{ data: 'a' }, { data: 'b' }]],
      ['id: 1\ndata: a\n\nid: 2\u0000\ndata: b\n\nid: 3\n\ndata: c\n\n', [{ id: '1' }, { id: '1' }, { id: '3' }]],
      ['retry: 3\nunknown: 4\ndata: a\n\n', [{ data: 'a' }]],
    ])('should read %j', async (text, events) => {
      expect(await parse(text)).toMatchObject(events);
      expect(await parse(text)).toHaveLength(events.length);
    });

    const line = fc.tuple(
      fc.constantFrom('data', 'data', 'event', 'id', '', 'other', 'datax'),
      fc.constantFrom(':', ': ', ''),
      fc.string({ unit: fc.constantFrom('a', 'é', '😀', ' ', ':', '7') }),
      fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n'),
    );

    test.prop([fc.array(line.map(parts => parts.join(''))), fc.array(fc.nat(), { maxLength: 5 })], { numRuns: 60 })(
      'should read what the package eventsource reads, however the bytes are cut',
      async (lines, places) => {
        const text = lines.join('');
        const others: ServerEvent[] = [];
        const names = new Set(['message', ...[...text.matchAll(/^event: ?(.*?)\r?$/gm)].map(([, name]) => name ?? '')]);
        const source = new EventSource('http://localhost/', { fetch: answering(utf8(text)) });
        await new Promise<void>(resolve => {
          for (const name of names) {
            // Its own events have these names, too.
            if (name === 'error' || name === 'open') continue;
            source.addEventListener(name, ({ lastEventId, type, data }: MessageEvent<string>) =>
              others.push({ id: lastEventId, event: type, data }),
            );
          }
          source.addEventListener('error', () => {
            source.close();
            resolve();
          });
        });
        const events = await parse(text, places);
        // An event without an id has that of the one before by the standard, and none by the package.
        expect(events).toEqual(others.map((other, i) => ({ ...other, id: other.id || events[i]?.id })));
      },
    );
  });

  describe('from a server', () => {
    it('should lose nothing and repeat nothing over connections that are cut', async () => {
      const random = createRandom(7);
      const total = 200;
      let cuts = 0;
      await using server = await serveHttp((request, response) => {
        let next = Number(request.headers['last-event-id'] ?? 0) + 1;
        if (next > total) {
          response.writeHead(204).end();
          return;
        }
        begin(response);
        let text = '';
        for (const end = next + 1 + random.below(15); next < Math.min(end, total + 1); next++)
          text += `id: ${next}\nevent: tick\ndata: {"number":${next}}\n\n`;
        // The next one is cut off somewhere, its id perhaps included.
        const half = `id: ${next}\ndata: {"number":${next}}\n`;
        cuts += 1;
        void sendAndCut(response, text + half.slice(0, random.below(half.length)));
      });
      const codec = jsonCodec(z.object({ number: z.number() }));
      const source = fromEventSource(server.url, { codec, ...quick });
      const seen = await all(source.pipe(map(({ id, data }) => [Number(id), data.number])));
      expect(seen).toEqual(Array.from({ length: total }, (_, i) => [i + 1, i + 1]));
      expect(cuts).toBeGreaterThan(10);
    });

    it('should ask for events, and for those after the last one', async () => {
      await using server = await serveHttp((_request, response, number) => {
        begin(response);
        response.end(`id: ${number} °\ndata: a\n\n`);
      });
      const source = fromEventSource(server.url, { lastEventId: 'first', headers: { Cookie: 'a=b' }, ...quick });
      await all(source.pipe(take(2)));
      expect(server.requests.map(({ headers }) => headers['last-event-id'])).toEqual([
        'first',
        // Node reads the UTF-8 of a header as single bytes.
        Buffer.from('0 °').toString('latin1'),
      ]);
      expect(server.requests[0]?.headers).toMatchObject({ accept: 'text/event-stream', cookie: 'a=b' });
    });

    it('should wait for as long as the server says, and say so in its status', async () => {
      await using server = await serveHttp((_request, response, number) => {
        begin(response);
        response.end(number === 0 ? 'retry: 5000\ndata: a\n\n' : 'data: b\n\n');
      });
      const scheduler = new VirtualTimeScheduler();
      const source = fromEventSource(server.url, { reconnect: { initialDelayMs: 100 }, random: () => 0.5, scheduler });
      const seen: string[] = [];
      source.status$.subscribe(status => {
        seen.push(
          status.state === 'retrying' ? `${status.attempt}: ${status.nextAttemptAt - status.since}` : status.state,
        );
        if (status.state === 'retrying') setImmediate(() => scheduler.flush());
      });
      expect(
        await all(
          source.pipe(
            map(({ data }) => data),
            take(2),
          ),
        ),
      ).toEqual(['a', 'b']);
      await new Promise(resolve => setImmediate(resolve));
      expect(seen).toEqual(['idle', 'connecting', 'connected', '1: 5050', 'connecting', 'connected', 'closed']);
    });

    it('should not be sent away for ever, or to come back at once, by a time that no timer can wait', async () => {
      await using server = await serveHttp((_request, response) => {
        begin(response);
        response.end('retry: 99999999999999999999\ndata: a\n\n');
      });
      const source = fromEventSource(server.url, { random: () => 0 });
      const retrying = firstValueFrom(source.status$.pipe(filter(({ state }) => state === 'retrying')));
      const reading = source.subscribe();
      const { since, nextAttemptAt } = (await retrying) as Extract<ConnectorStatus, { state: 'retrying' }>;
      reading.unsubscribe();
      expect(nextAttemptAt - since).toBe(3_600_000);
    });

    it.each(['a\u0001b', 'x'.repeat(300_000)])('should fail where the last id cannot be sent back', async id => {
      await using server = await serveHttp((_request, response) => {
        begin(response);
        response.end(`id: ${id}\ndata: a\n\n`);
      });
      await expect(all(fromEventSource(server.url, quick))).rejects.toMatchObject({
        code: 'FAILED_PRECONDITION',
        reason: 'INVALID_EVENT_ID',
      });
      expect(server.requests).toHaveLength(1);
    });

    it('should complete on 204', async () => {
      await using server = await serveHttp((_request, response) => response.writeHead(204).end());
      expect(await all(fromEventSource(server.url, quick))).toEqual([]);
    });

    it('should fail with another status at once, and with a body that is no event stream', async () => {
      await using server = await serveHttp((_request, response, number) =>
        number === 0
          ? response.writeHead(401).end()
          : response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>'),
      );
      await expect(all(fromEventSource(server.url, quick))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      await expect(all(fromEventSource(server.url, quick))).rejects.toMatchObject({
        code: 'FAILED_PRECONDITION',
        message: expect.stringContaining('text/html'),
      });
      expect(server.requests).toHaveLength(2);
    });

    it('should connect again after 503', async () => {
      await using server = await serveHttp((_request, response, number) => {
        if (number === 0) response.writeHead(503).end();
        else begin(response).end('data: a\n\n');
      });
      expect(await all(fromEventSource(server.url, quick).pipe(take(1)))).toMatchObject([{ data: 'a' }]);
    });

    it('should give an event as soon as it is there, and let go of the connection', async () => {
      let isClosed: Promise<unknown> | undefined;
      await using server = await serveHttp((_request, response) => {
        isClosed = new Promise(resolve => response.on('close', resolve));
        begin(response);
        void send(response, 'data: a\n\ndata: half');
      });
      for await (const { data } of fromEventSource(server.url)) {
        expect(data).toBe('a');
        break;
      }
      await isClosed;
    });

    it('should fail with an event that is too large, whether in one line or in many', async () => {
      for (const text of [`data: ${'x'.repeat(40)}\n\n`, 'data: 12345678\n'.repeat(2)]) {
        await using server = await serveHttp((_request, response) => begin(response).end(text));
        await expect(all(fromEventSource(server.url, { maxEventBytes: 10, ...quick }))).rejects.toMatchObject({
          code: 'RESOURCE_EXHAUSTED',
        });
      }
    });

    it('should put aside data that cannot be decoded where it is told to', async () => {
      const letters: DeadLetter[] = [];
      await using server = await serveHttp((_request, response) => begin(response).end('data: {\n\ndata: 2\n\n'));
      const source = fromEventSource(server.url, {
        codec: jsonCodec(),
        deadLetter: { next: letter => void letters.push(letter) },
        ...quick,
      });
      expect(await all(source.pipe(take(1)))).toMatchObject([{ data: 2 }]);
      expect(letters).toMatchObject([{ input: utf8('{'), error: { code: 'INVALID_ARGUMENT' } }]);
      await expect(all(fromEventSource(server.url, { codec: jsonCodec() }))).rejects.toThrow('is no JSON');
    });
  });
});
