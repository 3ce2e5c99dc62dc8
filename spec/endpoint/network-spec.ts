import { request } from 'node:http';
import { EventSource } from 'eventsource';
import { interval, Subject, take } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClientOver } from '../../src/client/index.js';
import { eventStream, httpFace, sendResponse, toNode, watchEvents } from '../../src/endpoint/index.js';
import { createServer } from '../../src/server/index.js';
import { createFaultProxy } from '../support/faultProxy.js';
import { createRandom } from '../support/random.js';
import { serveHttp } from './support.js';
import { eventually } from '../support/withRig.js';

interface Commit {
  readonly revision: number;
  readonly updates: readonly { readonly name: string; readonly value: number }[];
}

describe('EventSource over a network that breaks', { timeout: 60_000 }, () => {
  it('should see every change exactly once, in order and in whole commits', async () => {
    await using server = createServer();
    await using client = createClientOver({ transport: server.connect() }, { bookmarkIntervalMs: 100 });
    const lab = client.session('lab');
    await lab.register('a', z.int(), 0);
    await lab.register('b', z.int(), 0);
    await using face = httpFace(server, { retryMs: 5, heartbeatMs: 100, maxBuffered: 20 });
    await using http = await serveHttp(toNode(face));
    const proxy = await createFaultProxy({ target: { host: '127.0.0.1', port: http.port }, seed: 7 }).listen();
    const random = createRandom(7);
    const source = new EventSource(`http://${proxy.address}/v1/sessions/lab/watch?names=a,b`);
    const kinds = new Map<string, number>();
    const commits: Commit[] = [];
    for (const kind of ['snapshot', 'commit', 'reset', 'failure', 'complete']) {
      source.addEventListener(kind, ({ data }) => {
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if (kind === 'commit') commits.push(JSON.parse(data as string) as Commit);
      });
    }
    try {
      await eventually(() => kinds.get('snapshot')).toBe(1);

      const count = 1_500;
      let accepted = 0;
      for (let n = 1; n <= count; n++) {
        await lab.update({ a: n, b: -n });
        if (random.next() < 0.02) proxy.cut('toClient', { afterBytes: Math.floor(random.next() * 3_000) });
        if (n % 50 === 0) {
          accepted = proxy.counters.accepted;
          proxy.reset();
        }
        // So that it connects again while the publisher goes on.
        if (n % 50 === 20) await eventually(() => proxy.counters.accepted).toBeGreaterThan(accepted);
      }
      await expect.poll(() => commits.at(-1)?.updates[0]?.value, { timeout: 30_000 }).toBe(count);

      expect(commits.map(({ updates }) => updates.map(({ name, value }) => `${name}=${value}`).join())).toEqual(
        Array.from({ length: count }, (_, n) => `a=${n + 1},b=${-n - 1}`),
      );
      expect([...kinds]).toEqual([
        ['snapshot', 1],
        ['commit', count],
      ]);
      expect(proxy.counters.accepted).toBeGreaterThan(29);
    } finally {
      source.close();
      await proxy.close();
    }
  });

  it('should stop coming once the stream is complete', async () => {
    let requests = 0;
    await using http = await serveHttp(
      toNode(request => {
        requests++;
        return eventStream(interval(1).pipe(take(3)), { id: n => n, request, retryMs: 1 });
      }),
    );
    const source = new EventSource(http.url);
    const seen: string[] = [];
    source.onmessage = ({ data }) => void seen.push(data as string);
    await eventually(() => source.readyState).toBe(EventSource.CLOSED);
    expect({ seen, requests }).toEqual({ seen: ['0', '1', '2'], requests: 2 });
  });

  it('should not come again where the answer is an error', async () => {
    await using server = createServer();
    await using face = httpFace(server, { token: 'secret' });
    await using http = await serveHttp(toNode(face));
    const source = new EventSource(`${http.url}/v1/sessions/lab/watch`);
    const code = await new Promise(resolve => {
      source.onerror = event => resolve(event.code);
    });
    expect([code, source.readyState]).toEqual([401, EventSource.CLOSED]);
  });

  it('should unsubscribe when a browser goes', async () => {
    const subject = new Subject<number>();
    await using http = await serveHttp((_req, res) => void sendResponse(eventStream(subject), res));
    const source = new EventSource(http.url);
    await eventually(() => subject.observed).toBe(true);
    source.close();
    await eventually(() => subject.observed).toBe(false);
  });

  it('should hold no more than it may for a browser that does not read', async () => {
    await using server = createServer();
    await using client = createClientOver({ transport: server.connect() }, { lingerMs: 0 });
    const lab = client.session('lab');
    await lab.register('text', z.string(), '');
    await using http = await serveHttp(
      toNode(request => watchEvents(lab, 'text', request, { maxBufferedBytes: 100_000 })),
    );
    const response = await fetch(http.url);
    const reader = response.body!.getReader();
    const large = 'x'.repeat(50_000);
    for (let n = 1; n <= 400; n++) await lab.set('text', `${n}:${large}`);
    // Sockets hold some megabytes and the queue two events: the watch was let go of, and waits to be resumed.
    await eventually(() => server.stats().watches).toBe(0);

    const decoder = new TextDecoder();
    const seen: number[] = [];
    // The rest of what was read: all of it would be tens of megabytes to look through again and again.
    let rest = '';
    while (seen.at(-1) !== 400) {
      rest += decoder.decode((await reader.read()).value, { stream: true });
      for (let match; (match = /"value":"(\d+):/.exec(rest)); rest = rest.slice(match.index + 10))
        seen.push(Number(match[1]));
      rest = rest.slice(-100);
    }
    expect(seen).toEqual(Array.from({ length: 400 }, (_, n) => n + 1));
    await reader.cancel();
  });
});

describe('toNode', () => {
  it('should hand on method, path and headers, and what comes back', async () => {
    await using http = await serveHttp(
      toNode(({ method, url, headers }) => {
        const answer = Response.json(
          { method, path: new URL(url).pathname, agent: headers.get('x-a') },
          { status: 202 },
        );
        answer.headers.append('set-cookie', 'a=1');
        answer.headers.append('set-cookie', 'b=2');
        return answer;
      }),
    );
    const response = await fetch(`${http.url}//x`, { headers: { 'x-a': '1' } });
    expect(response.status).toBe(202);
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await response.json()).toEqual({ method: 'GET', path: '//x', agent: '1' });
    expect(await (await fetch(http.url, { method: 'HEAD' })).text()).toBe('');
  });

  it('should answer what the function throws, without its text', async () => {
    await using http = await serveHttp(
      toNode(() => {
        throw new Error('secret');
      }),
    );
    const response = await fetch(http.url);
    expect([response.status, await response.text()]).toEqual([
      500,
      '{"code":"INTERNAL","message":"The server failed.","details":{}}\n',
    ]);
  });

  it('should hang up where node:http refuses a header that the web has', async () => {
    const headers = { 'x-note': 'a\u0001b' };
    await using http = await serveHttp(toNode(() => new Response('', { headers })));
    await expect(fetch(http.url)).rejects.toThrow();
  });

  it('should refuse what no Request can be', async () => {
    await using http = await serveHttp(toNode(() => new Response('ok')));
    const status = await new Promise(resolve => {
      request(http.url, { method: 'TRACE' }, res => resolve(res.resume().statusCode)).end();
    });
    expect(status).toBe(400);
  });

  it('should not let half of a body look like a whole one', async () => {
    await using http = await serveHttp(
      toNode(() => {
        const body = new ReadableStream<Uint8Array>({
          start: controller => controller.enqueue(new TextEncoder().encode('half')),
          pull: () => Promise.reject(new Error('gone')),
        });
        return new Response(body);
      }),
    );
    await expect(fetch(http.url).then(response => response.text())).rejects.toThrow();
  });
});
