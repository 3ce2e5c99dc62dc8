import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { firstValueFrom, lastValueFrom, take, toArray, VirtualTimeScheduler, type Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  fromLines,
  jsonCodec,
  sinkTo,
  type ConnectorStatus,
  type DeadLetter,
  type LineSource,
} from '../../../src/connectors/index.js';
import { send, sendAndCut, serveHttp } from './httpServer.js';

const all = <T>(source: Observable<T>) => lastValueFrom(source.pipe(toArray()), { defaultValue: [] });
const settled = () => new Promise(resolve => setImmediate(resolve));
const quick = { reconnect: { initialDelayMs: 1, maxDelayMs: 2 } };

/** What its status says, from now on. */
function statusOf(source: LineSource<unknown>): ConnectorStatus[] {
  const seen: ConnectorStatus[] = [];
  source.status$.subscribe(status => seen.push(status));
  return seen;
}

describe('fromLines', () => {
  describe('of a stream', () => {
    const chunks = ['\uFEFFone\r\ntw', 'o\n\nthr', 'ee'];

    it('should give the lines of an async iterable, a stream of Node, a web stream, and a response', async () => {
      const bytes = chunks.map(chunk => new TextEncoder().encode(chunk));
      const web = () => Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>;
      async function* iterable() {
        yield* bytes;
      }
      for (const source of [iterable(), Readable.from(bytes), Readable.from(chunks), web(), new Response(web())])
        expect(await all(fromLines(source))).toEqual(['one', 'two', '', 'three']);
    });

    it('should put characters together that were cut in two', async () => {
      const bytes = new TextEncoder().encode('20 °C 😀\n');
      const source = Readable.from([...bytes].map(byte => Uint8Array.of(byte)));
      expect(await all(fromLines(source))).toEqual(['20 °C 😀']);
    });

    it('should refuse bytes that are no UTF-8', async () => {
      await expect(all(fromLines(Readable.from([Uint8Array.of(0xff, 0x0a)])))).rejects.toThrow('no UTF-8');
    });

    it('should complete at once where there is nothing', async () => {
      expect(await all(fromLines(Readable.from([])))).toEqual([]);
      expect(await all(fromLines(new Response()))).toEqual([]);
    });

    it('should give the lines before one that is too long, and then fail', async () => {
      const seen: unknown[] = [];
      const source = fromLines(Readable.from(['ab\n', 'abcd\n']), { maxLineBytes: 3 });
      await expect(all(source.pipe(take(9), tapTo(seen)))).rejects.toMatchObject({
        code: 'RESOURCE_EXHAUSTED',
        reason: 'LINE_TOO_LONG',
      });
      expect(seen).toEqual(['ab']);
    });

    it('should read no further than it is iterated, and let go of the stream when the loop is left', async () => {
      let read = 0;
      let isClosed = false;
      async function* endless() {
        try {
          for (;;) {
            read += 1;
            yield `${read}\n`;
          }
        } finally {
          isClosed = true;
        }
      }
      const seen: string[] = [];
      for await (const line of fromLines(endless())) {
        seen.push(line);
        if (seen.length === 3) break;
      }
      expect(seen).toEqual(['1', '2', '3']);
      expect(read).toBe(3);
      expect(isClosed).toBe(true);
    });

    it('should be held up by a sink behind it', async () => {
      let read = 0;
      async function* rows() {
        for (; read < 5;) yield `${++read}\n`;
      }
      const ahead: number[] = [];
      let written = 0;
      const write = async () => {
        await settled();
        ahead.push(read - written);
        written += 1;
      };
      expect(await all(fromLines(rows()).pipe(sinkTo(write)))).toHaveLength(5);
      expect(Math.max(...ahead)).toBe(1);
    });

    it('should stop when it is unsubscribed from, also while it waits', async () => {
      const stream = new Readable({ read() {} });
      stream.push('one\n');
      const source = fromLines(stream);
      expect(await firstValueFrom(source)).toBe('one');
      await settled();
      expect(stream.destroyed).toBe(true);
      expect(statusOf(source)).toMatchObject([{ state: 'closed' }]);

      const silent = new Readable({ read() {} });
      const subscription = fromLines(silent).subscribe();
      await settled();
      subscription.unsubscribe();
      await settled();
      expect(silent.destroyed).toBe(true);
    });

    it('should end a loop that waits when its iterator is returned', async () => {
      const iterator = fromLines(new Readable({ read() {} }))[Symbol.asyncIterator]();
      const next = iterator.next();
      await iterator.return?.();
      expect(await next).toEqual({ done: true, value: undefined });
    });

    it('should refuse to read a stream twice', async () => {
      const source = fromLines(Readable.from(['a\n']));
      await all(source);
      await expect(all(source)).rejects.toMatchObject({ code: 'FAILED_PRECONDITION' });
    });

    it('should fail as the stream does, since it cannot be opened again', async () => {
      async function* broken() {
        yield 'one\ntwo';
        throw new Error('The cable is out.');
      }
      const source = fromLines(broken());
      const status = statusOf(source);
      const seen: unknown[] = [];
      await expect(all(source.pipe(tapTo(seen)))).rejects.toThrow('The cable is out.');
      // What was cut off is no line.
      expect(seen).toEqual(['one']);
      expect(status.map(({ state }) => state)).toEqual(['idle', 'connecting', 'connected', 'closed']);
      expect(status.at(-1)).toMatchObject({ cause: { code: 'UNAVAILABLE' } });
    });

    it('should read a file, and say when there is none', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'rivulet-lines-'));
      try {
        await writeFile(join(folder, 'rows.txt'), 'one\ntwo\n');
        expect(await all(fromLines(() => createReadStream(join(folder, 'rows.txt'))))).toEqual(['one', 'two']);
        await expect(all(fromLines(() => createReadStream(join(folder, 'none.txt'))))).rejects.toMatchObject({
          code: 'NOT_FOUND',
        });
      } finally {
        await rm(folder, { recursive: true });
      }
    });

    it('should fail when it is aborted', async () => {
      const stop = new AbortController();
      const source = fromLines(new Readable({ read() {} }), { signal: stop.signal });
      const result = all(source);
      stop.abort();
      await expect(result).rejects.toMatchObject({ code: 'CANCELLED' });
      await expect(all(fromLines('http://127.0.0.1:9', { signal: stop.signal }))).rejects.toMatchObject({
        code: 'CANCELLED',
      });
    });

    it.each([[3], [null], [undefined], [{}], [[]]])('should refuse %j', source => {
      expect(() => fromLines(source as never)).toThrow(/^INVALID_ARGUMENT/);
    });

    it.each([[['a\n', 3]], [[{ line: 'a' }]]])('should refuse a stream of %j', async items => {
      await expect(all(fromLines(Readable.from(items)))).rejects.toThrow(/Uint8Array or strings/);
    });
  });

  describe('with a codec', () => {
    const reading = jsonCodec(z.object({ celsius: z.number() }));
    const ndjson = ['{"celsius":1}\n\r\n{"celsius":"warm"}\n', '{"celsius":3}'];

    it('should put aside what cannot be decoded where it is told to, and skip empty lines', async () => {
      const letters: DeadLetter[] = [];
      const deadLetter = { next: (letter: DeadLetter) => void letters.push(letter) };
      expect(await all(fromLines(Readable.from(ndjson), { codec: reading, deadLetter }))).toEqual([
        { celsius: 1 },
        { celsius: 3 },
      ]);
      expect(letters.map(({ input }) => new TextDecoder().decode(input))).toEqual(['{"celsius":"warm"}']);
    });

    it('should fail otherwise, after what came before, and not connect again', async () => {
      await using server = await serveHttp((_request, response) => response.end(ndjson.join('')));
      const source = fromLines(server.url, { codec: reading, ...quick });
      const status = statusOf(source);
      const seen: unknown[] = [];
      await expect(all(source.pipe(tapTo(seen)))).rejects.toMatchObject({ reason: 'SCHEMA_MISMATCH' });
      expect(seen).toEqual([{ celsius: 1 }]);
      expect(server.requests).toHaveLength(1);
      expect(status.at(-1)).toMatchObject({ state: 'closed', cause: { reason: 'SCHEMA_MISMATCH' } });
    });

    it('should wait for a codec that has something to load', async () => {
      const prepared: number[] = [];
      const codec = { ...reading, prepare: async (bytes: Uint8Array) => void prepared.push(bytes.length) };
      expect(await all(fromLines(Readable.from(['{"celsius":1}\n{"celsius":2}\n']), { codec }))).toHaveLength(2);
      expect(prepared).toEqual([13, 13]);
    });
  });

  describe('of a URL', () => {
    it('should give the lines of the response, and send the headers', async () => {
      await using server = await serveHttp((_request, response) => response.end('one\ntwo\n'));
      const source = fromLines(server.url, { headers: { Authorization: 'Bearer t' } });
      const status = statusOf(source);
      expect(await all(source)).toEqual(['one', 'two']);
      expect(server.requests[0]?.headers.authorization).toBe('Bearer t');
      expect(status.map(({ state }) => state)).toEqual(['idle', 'connecting', 'connected', 'closed']);
    });

    it('should let the server wait for a slow loop', async () => {
      const chunk = `${'x'.repeat(64 * 1024)}\n`;
      let sent = 0;
      await using server = await serveHttp((_request, response) => {
        const more = () => {
          while (sent < 2000) {
            sent += 1;
            if (!response.write(chunk)) {
              response.once('drain', more);
              return;
            }
          }
          response.end();
        };
        more();
      });
      let seen = 0;
      for await (const line of fromLines(server.url)) {
        expect(line).toHaveLength(64 * 1024);
        seen += 1;
        if (seen === 1) {
          // The server gets as far as the buffers between reach, and no further.
          let before = -1;
          while (before !== sent) {
            before = sent;
            await new Promise(resolve => setTimeout(resolve, 50));
          }
          expect(sent).toBeLessThan(500);
        }
      }
      expect(seen).toBe(2000);
    });

    it.each([
      [400, 'INVALID_ARGUMENT'],
      [401, 'UNAUTHENTICATED'],
      [403, 'PERMISSION_DENIED'],
      [404, 'NOT_FOUND'],
      [418, 'FAILED_PRECONDITION'],
    ])('should fail at once with status %d', async (status, code) => {
      await using server = await serveHttp((_request, response) => response.writeHead(status).end('no'));
      await expect(all(fromLines(`${server.url}?key=secret`, quick))).rejects.toMatchObject({
        code,
        details: { status: String(status) },
        message: expect.not.stringContaining('secret'),
      });
      expect(server.requests).toHaveLength(1);
    });

    it.each([408, 429, 500, 503])('should try again after status %d', async status => {
      await using server = await serveHttp((_request, response, number) => {
        if (number < 2) response.writeHead(status).end();
        else response.end('one\n');
      });
      const source = fromLines(server.url, quick);
      const seen = statusOf(source);
      expect(await all(source)).toEqual(['one']);
      expect(server.requests).toHaveLength(3);
      expect(seen.filter(({ state }) => state === 'retrying')).toMatchObject([
        { attempt: 1, cause: { details: { status: String(status) } } },
        { attempt: 2 },
      ]);
    });

    it('should wait as long as the server asks for, and a random time on top', async () => {
      await using server = await serveHttp((_request, response, number) => {
        if (number === 0) response.writeHead(503, { 'Retry-After': '7' }).end();
        else response.end('one\n');
      });
      const scheduler = new VirtualTimeScheduler();
      const source = fromLines(server.url, { reconnect: { initialDelayMs: 1000 }, random: () => 0.5, scheduler });
      const delays: number[] = [];
      source.status$.subscribe(status => {
        if (status.state !== 'retrying') return;
        delays.push(status.nextAttemptAt - status.since);
        // After this turn, when the timer is set.
        setImmediate(() => scheduler.flush());
      });
      expect(await all(source)).toEqual(['one']);
      expect(delays).toEqual([7500]);
    });

    it('should give up after as many attempts as told', async () => {
      await using server = await serveHttp((_request, response) => response.writeHead(500).end());
      const source = fromLines(server.url, { reconnect: { initialDelayMs: 1, maxAttempts: 2 } });
      await expect(all(source)).rejects.toMatchObject({ code: 'UNAVAILABLE', details: { status: '500' } });
      expect(server.requests).toHaveLength(3);
      await expect(all(fromLines(server.url, { reconnect: false }))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
      expect(server.requests).toHaveLength(4);
    });

    it('should go on after a connection that broke, without the line that was cut off', async () => {
      await using server = await serveHttp((request, response, number) => {
        const after = Number(new URL(request.url ?? '', 'http://a').searchParams.get('after'));
        const lines = Array.from({ length: 10 - after }, (_, i) => JSON.stringify(after + i + 1));
        if (number < 3) void sendAndCut(response, `${lines.slice(0, 2).join('\n')}\n"cut`);
        else response.end(lines.join('\n'));
      });
      const opened: number[] = [];
      const source = fromLines<number>(
        ({ attempt, last }) => {
          opened.push(attempt);
          return `${server.url}?after=${last ?? 0}`;
        },
        { codec: jsonCodec(z.number()), ...quick },
      );
      expect(await all(source)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect(opened).toEqual([0, 1, 2, 3]);
    });

    it('should connect again after an end where told', async () => {
      await using server = await serveHttp((_request, response, number) => response.end(`${number}\n`));
      const source = fromLines(server.url, { repeatOnComplete: true, ...quick });
      expect(await all(source.pipe(take(3)))).toEqual(['0', '1', '2']);
    });

    it('should try again where nobody listens, and end its timers when it is unsubscribed from', async () => {
      const scheduler = new VirtualTimeScheduler();
      const gone = await serveHttp(() => {});
      await gone[Symbol.asyncDispose]();
      const source = fromLines(gone.url, { scheduler });
      const retrying = new Promise<ConnectorStatus>(resolve => {
        source.status$.subscribe(status => status.state === 'retrying' && resolve(status));
      });
      const subscription = source.subscribe();
      expect(await retrying).toMatchObject({
        cause: { code: 'UNAVAILABLE', message: expect.stringContaining('ECONNREFUSED') },
      });
      await settled();
      expect(scheduler.actions).toHaveLength(1);
      subscription.unsubscribe();
      expect(scheduler.actions.filter(({ closed }) => !closed)).toEqual([]);
      await settled();
      expect(statusOf(source)).toMatchObject([{ state: 'closed' }]);
    });

    it('should give up on a server that is silent for too long', async () => {
      await using server = await serveHttp(async (_request, response, number) => {
        if (number === 0) await send(response, 'one\n');
        else response.end('two\n');
      });
      const source = fromLines(server.url, { idleTimeoutMs: 50, ...quick });
      expect(await all(source)).toEqual(['one', 'two']);
      await using mute = await serveHttp(() => {});
      await expect(all(fromLines(mute.url, { connectTimeoutMs: 50, reconnect: false }))).rejects.toMatchObject({
        code: 'DEADLINE_EXCEEDED',
      });
    });

    it.each(['not a url', 'ftp://example.com', 'http://name:secret@example.com/'])('should refuse %j', url => {
      expect(() => fromLines(url)).toThrow(/^INVALID_ARGUMENT/);
      expect(() => fromLines(url)).not.toThrow('secret');
    });
  });
});

/** Keeps what comes, also where an error follows. */
function tapTo(seen: unknown[]) {
  return <T>(source: Observable<T>) => source.pipe(sinkTo<T>(item => void seen.push(item)));
}
