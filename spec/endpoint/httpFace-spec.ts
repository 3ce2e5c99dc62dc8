import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClientOver, embedding, tensor, type Client, type Session } from '../../src/client/index.js';
import { httpFace, type HttpFace, type HttpFaceOptions } from '../../src/endpoint/index.js';
import { createServer, type Server } from '../../src/server/index.js';
import { readResponse, request } from './support.js';
import { eventually } from '../support/withRig.js';

describe('httpFace', () => {
  let server: Server;
  let client: Client;
  let lab: Session;
  let faces: HttpFace[];
  beforeEach(async () => {
    faces = [];
    server = createServer();
    client = createClientOver({ transport: server.connect() });
    lab = client.session('lab');
    await lab.register('temperature', z.number(), 20);
    await lab.register('mode', z.string(), 'auto');
  });
  afterEach(async () => {
    await Promise.all(faces.map(face => face.close()));
    await client.close();
    await server.close();
  });

  function make(options?: HttpFaceOptions): HttpFace {
    const face = httpFace(server, { heartbeatMs: 100, ...options });
    faces.push(face);
    return face;
  }
  const get = (url: string, headers?: Record<string, string>, options?: HttpFaceOptions) =>
    make(options)(request(url, headers));
  const json = async (response: Response) => (await response.json()) as Record<string, unknown>;

  describe('GET variables', () => {
    it('should give present values as of one revision, and say what is missing', async () => {
      const { cursor, revision } = await lab.set('temperature', 22.5, { metadata: { by: 'hand' } });
      const response = await get('/v1/sessions/lab/variables?names=temperature,pressure&names=temperature');
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(await json(response)).toEqual({
        session: 'lab',
        revision,
        cursor,
        variables: [
          {
            name: 'temperature',
            id: expect.stringMatching(/^#/),
            version: 2,
            value: 22.5,
            timestamp: expect.any(Number),
            eventTime: expect.any(Number),
            source: expect.stringMatching(/^rivulet-/),
            metadata: { by: 'hand' },
          },
        ],
        missing: ['pressure'],
      });
    });

    it('should give all that match, and all without names', async () => {
      const namesIn = async (url: string) =>
        ((await json(await get(url))).variables as { name: string }[]).map(({ name }) => name).sort();
      expect(await namesIn('/v1/sessions/lab/variables?match=t*')).toEqual(['temperature']);
      expect(await namesIn('/v1/sessions/lab/variables')).toEqual(['mode', 'temperature']);
    });

    it('should write what JSON has no form for as the table says', async () => {
      await lab.set('temperature', NaN);
      await lab.register('big', z.bigint(), 2n ** 62n);
      await lab.register('zero', z.number(), -0);
      await lab.register('words', embedding(2), new Float32Array([1, -Infinity]));
      await lab.register('image', tensor([1, 2], { dataType: 'int8' }), {
        shape: [1, 2],
        data: new Int8Array([1, -1]),
      });
      const text = await (await get('/v1/sessions/lab/variables')).text();
      expect(text).toContain('"value":"NaN"');
      expect(text).toContain('"value":"4611686018427387904"');
      expect(text).toContain('"value":-0,');
      expect(text).toContain('"value":[1,"-Infinity"]');
      expect(text).toContain('"value":{"shape":[1,2],"dtype":"int8","data":[1,-1]}');
    });

    it('should read a session whose id has a slash', async () => {
      await client.session('plant/1').register('n', z.int(), 1);
      expect(await json(await get('/v1/sessions/plant%2F1/variables'))).toMatchObject({ session: 'plant/1' });
    });

    it('should open no session that is not there', async () => {
      const response = await get('/v1/sessions/none/variables');
      expect(response.status).toBe(404);
      expect(await json(response)).toMatchObject({ code: 'NOT_FOUND', reason: 'UNKNOWN_SESSION' });
      expect(server.stats().sessions).toBe(1);
    });

    it('should leave no watch behind', async () => {
      await get('/v1/sessions/lab/variables');
      await eventually(() => server.stats().watches).toBe(0);
    });
  });

  describe('GET watch of a session that is not there', () => {
    it('should stay open, open no session, and begin when the session is there', async () => {
      const response = await get('/v1/sessions/later/watch?names=n');
      expect(response.status).toBe(200);
      const reading = readResponse(response);
      await reading.until((_events, text) => text.includes(':'));
      expect(server.stats()).toMatchObject({ sessions: 1, watches: 0 });

      await client.session('later').register('n', z.int(), 7);
      const [first] = await reading.until(events => events.length > 0);
      expect(first).toMatchObject({ event: 'snapshot', data: expect.stringContaining('"value":7') });
      await reading.cancel();
    });

    it('should wait for the publisher after a restart of the server, and begin with a reset', async () => {
      const before = readResponse(await get('/v1/sessions/lab/watch?names=mode'));
      const [{ id } = { id: undefined }] = await before.until(events => events.length > 0);
      await before.cancel();
      await using restarted = createServer();
      await using face = httpFace(restarted, { heartbeatMs: 100 });
      await using publisher = createClientOver({ transport: restarted.connect() });

      const response = await face(request('/v1/sessions/lab/watch?names=mode', { 'last-event-id': id! }));
      expect(response.status).toBe(200);
      expect(restarted.stats().sessions).toBe(0);
      const after = readResponse(response);
      await publisher.session('lab').register('mode', z.string(), 'manual');
      expect(await after.until(events => events.length > 0)).toMatchObject([
        { event: 'reset', data: expect.stringContaining('"epoch-changed"') },
      ]);
      await after.cancel();
    });

    it('should count among the streams', async () => {
      const face = make({ maxStreams: 1 });
      const waiting = await face(request('/v1/sessions/none/watch'));
      expect((await face(request('/v1/sessions/lab/watch'))).status).toBe(429);
      await waiting.body?.cancel();
      const next = await face(request('/v1/sessions/lab/watch'));
      expect(next.status).toBe(200);
      await next.body?.cancel();
    });
  });

  describe('GET sessions and health', () => {
    it('should list the sessions that it shows', async () => {
      await client.session('secret').register('n', z.int(), 1);
      const { sessions } = await json(await get('/v1/sessions', {}, { sessions: id => id !== 'secret' }));
      expect(sessions).toEqual([
        expect.objectContaining({ id: 'lab', variables: 2, revision: 2, ttlMs: 3_600_000, metadata: {} }),
      ]);
    });

    it('should not show a session that it does not show, watch or read', async () => {
      const face = make({ sessions: id => id !== 'lab' });
      expect((await face(request('/v1/sessions/lab/variables'))).status).toBe(404);
      expect((await face(request('/v1/sessions/lab/watch'))).status).toBe(404);
    });

    it('should say that it is there, to everybody', async () => {
      const response = await get('/v1/health', {}, { token: 'secret' });
      expect(await json(response)).toEqual({ status: 'serving' });
    });
  });

  describe('errors', () => {
    it.each([
      ['/v1/sessions/lab/watch?names=a%20b', 400, 'INVALID_NAME'],
      ['/v1/sessions/lab/watch?names=', 400, 'INVALID_NAME'],
      ['/v1/sessions/lab/watch?match=a%20b', 400, 'INVALID_PATTERN'],
      ['/v1/sessions/lab/watch?names=a&match=b', 400, 'INVALID_QUERY'],
      ['/v1/sessions/lab/watch?name=a', 400, 'INVALID_QUERY'],
      ['/v1/sessions/lab/watch?delivery=some', 400, 'INVALID_QUERY'],
      ['/v1/sessions/lab/watch?after=soon', 400, 'INVALID_CURSOR'],
      ['/v1/sessions/lab/variables?access_token=a', 400, 'INVALID_QUERY'],
      [`/v1/sessions/lab/watch?names=${'a,'.repeat(100)}a`, 400, 'INVALID_QUERY'],
      ['/v1/sessions/a%20b/watch', 400, 'INVALID_NAME'],
      ['/v1/sessions/%ff/watch', 400, 'INVALID_NAME'],
      ['/v1/sessions/lab', 404, 'UNKNOWN_PATH'],
      ['/v1/sessions/lab/watch/more', 404, 'UNKNOWN_PATH'],
      ['/v2/sessions', 404, 'UNKNOWN_PATH'],
      ['/', 404, 'UNKNOWN_PATH'],
      [`/v1/sessions/lab/watch?names=${'a'.repeat(9_000)}`, 414, 'URL_TOO_LONG'],
    ])('should answer %s with %i', async (url, status, reason) => {
      const response = await get(url);
      expect({ status: response.status, ...(await json(response)) }).toMatchObject({
        status,
        code: expect.any(String),
        message: expect.any(String),
        reason,
        details: expect.any(Object),
      });
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
      await eventually(() => server.stats().watches).toBe(0);
    });

    it('should refuse a Last-Event-ID that is no cursor', async () => {
      const response = await get('/v1/sessions/lab/watch', { 'last-event-id': 'x' });
      expect(response.status).toBe(400);
      expect(await json(response)).toMatchObject({ reason: 'INVALID_CURSOR' });
    });

    it.each(['POST', 'PUT', 'DELETE', 'PATCH'])('should only read: %s is 405', async method => {
      const response = await make()(new Request('http://localhost/v1/sessions', { method }));
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    });

    it.each([
      ['watch', 'application/json', 406],
      ['watch', 'text/event-stream', 200],
      ['watch', 'text/*;q=0.5', 200],
      ['watch', 'text/event-stream;q=0', 406],
      ['variables', 'text/event-stream', 406],
      ['variables', '*/*', 200],
    ])('should answer %s to Accept: %s with %i', async (what, accept, status) => {
      const response = await get(`/v1/sessions/lab/${what}`, { accept });
      expect(response.status).toBe(status);
      await response.body?.cancel();
    });

    it('should take no more streams than it is told, and take others once they have gone', async () => {
      const face = make({ maxStreams: 2 });
      const watch = () => face(request('/v1/sessions/lab/watch'));
      const [first] = await Promise.all([watch(), watch()]);
      const refused = await watch();
      expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5']);
      expect(await json(refused)).toMatchObject({ code: 'RESOURCE_EXHAUSTED', details: { limit: 'maxStreams' } });
      await first?.body?.cancel();
      const third = await watch();
      expect(third.status).toBe(200);
    });

    it('should tell the log, and nobody else, of a failure of ours', async () => {
      const told: unknown[] = [];
      const source = {
        session() {
          throw new Error('the disk /dev/sda is full');
        },
      };
      const face = httpFace(source, { logger: { error: (...all) => void told.push(all) } });
      const response = await face(request('/v1/sessions/lab/watch?access_token=secret'));
      expect(response.status).toBe(500);
      expect(await json(response)).toEqual({ code: 'INTERNAL', message: 'The server failed.', details: {} });
      expect(told).toEqual([['A request failed', { path: '/v1/sessions/lab/watch', error: expect.any(Error) }]]);
    });

    it('should answer 503 once it is closed, and end all that is open, without a warning', async () => {
      const warnings: Error[] = [];
      const keep = (warning: Error) => void warnings.push(warning);
      process.on('warning', keep);
      const face = make();
      const watches = Array.from({ length: 20 }, () => face(request('/v1/sessions/lab/watch')));
      const readings = (await Promise.all(watches)).map(readResponse);
      await face.close();
      for (const reading of readings) expect(await reading.toEnd()).toEqual([]);
      await new Promise(resolve => setImmediate(resolve));
      process.off('warning', keep);
      expect(warnings).toEqual([]);
      expect((await face(request('/v1/sessions'))).status).toBe(503);
      await eventually(() => server.stats().watches).toBe(0);
    });

    it.each([
      { maxStreams: 0 },
      { maxNames: 0 },
      { cors: ['app.example.com'] },
      { cors: ['https://a/b'] },
      { token: '' },
    ])('should refuse %o', options => {
      expect(() => httpFace(server, options)).toThrow(expect.objectContaining({ code: 'INVALID_ARGUMENT' }));
    });
  });

  describe('access', () => {
    const url = '/v1/sessions/lab/watch';
    it.each([
      [{}, '', 401],
      [{ authorization: 'Bearer wrong' }, '', 401],
      [{ authorization: 'Basic secret' }, '', 401],
      [{ authorization: 'Bearer secret' }, '', 200],
      [{}, '?access_token=secret', 200],
      [{}, '?access_token=wrong', 401],
      [{ authorization: 'Bearer wrong' }, '?access_token=secret', 401],
    ])('should let in with the token alone: %o %s is %i', async (headers, query, status) => {
      const response = await get(url + query, headers, { token: 'secret' });
      expect(response.status).toBe(status);
      if (status === 401) expect(response.headers.get('www-authenticate')).toBe('Bearer');
      await response.body?.cancel();
    });

    it('should take a token from a URL for a watch alone', async () => {
      const response = await get('/v1/sessions/lab/variables?access_token=secret', {}, { token: 'secret' });
      expect(response.status).toBe(401);
    });

    it('should not answer to the name of a stranger where it has names, unless a token is asked for', async () => {
      const hosts = ['localhost'];
      const rebound = new Request('http://attacker.example/v1/sessions');
      expect((await make({ hosts })(rebound)).status).toBe(403);
      expect((await make({ hosts })(request('/v1/sessions'))).status).toBe(200);
      expect((await make({ hosts, token: 'secret' })(rebound)).status).toBe(401);
    });
  });

  describe('pages of other sites', () => {
    const origin = 'https://app.example.com';
    it.each([
      [{}, {}, 200],
      [{ 'sec-fetch-site': 'same-origin' }, {}, 200],
      [{ 'sec-fetch-site': 'none' }, {}, 200],
      [{ 'sec-fetch-site': 'cross-site' }, {}, 403],
      [{ 'sec-fetch-site': 'same-site' }, {}, 403],
      [{ 'sec-fetch-site': 'cross-site', origin }, {}, 403],
      [{ 'sec-fetch-site': 'cross-site', origin }, { cors: [origin] }, 200],
      [{ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, { cors: [origin] }, 403],
      // An image, or a link.
      [{ 'sec-fetch-site': 'cross-site' }, { cors: [origin] }, 403],
      [{ 'sec-fetch-site': 'cross-site' }, { cors: ['*'] }, 200],
    ])('should ask for nothing unless they may read: %o with %o is %i', async (headers, options, status) => {
      for (const what of ['watch', 'variables']) {
        const response = await get(`/v1/sessions/lab/${what}`, headers, options);
        expect(response.status).toBe(status);
        if (status === 403) expect(await json(response)).toMatchObject({ reason: 'CROSS_SITE' });
        else await response.body?.cancel();
      }
      await eventually(() => server.stats().watches).toBe(0);
    });
  });

  describe('CORS', () => {
    const cors = ['https://app.example.com'];
    const origin = (response: Response) => [
      response.headers.get('access-control-allow-origin'),
      response.headers.get('vary'),
    ];

    it('should let pages of the origins read, errors included', async () => {
      const headers = { origin: 'https://app.example.com' };
      expect(origin(await get('/v1/sessions', headers, { cors }))).toEqual(['https://app.example.com', 'origin']);
      expect(origin(await get('/none', headers, { cors }))).toEqual(['https://app.example.com', 'origin']);
      const watch = await get('/v1/sessions/lab/watch', headers, { cors });
      expect(origin(watch)).toEqual(['https://app.example.com', 'origin']);
      await watch.body?.cancel();
    });

    it('should not let other pages read', async () => {
      expect(origin(await get('/v1/sessions', { origin: 'https://evil.example' }, { cors }))).toEqual([null, 'origin']);
      expect(origin(await get('/v1/sessions', { origin: 'https://evil.example' }))).toEqual([null, null]);
      expect(origin(await get('/v1/sessions', { origin: 'https://a.example' }, { cors: ['*'] }))).toEqual(['*', null]);
    });

    it('should tell a browser before it asks, without the token', async () => {
      const ask = new Request('http://localhost/v1/sessions', {
        method: 'OPTIONS',
        headers: { origin: 'https://app.example.com', 'access-control-request-method': 'GET' },
      });
      const response = await make({ cors, token: 'secret' })(ask);
      expect(response.status).toBe(204);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'access-control-allow-origin': 'https://app.example.com',
        'access-control-allow-methods': 'GET, HEAD',
        'access-control-allow-headers': 'authorization, cache-control, last-event-id',
      });
    });
  });

  describe('of a client', () => {
    it('should show the sessions of a server elsewhere, but cannot list them', async () => {
      const face = httpFace(client);
      expect(await json(await face(request('/v1/sessions/lab/variables?names=mode')))).toMatchObject({
        variables: [{ name: 'mode', value: 'auto' }],
      });
      expect((await face(request('/v1/sessions'))).status).toBe(501);
    });
  });
});
