import { once } from 'node:events';
import { connect } from 'node:net';
import { Subject, tap } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { createClient } from '../../src/client/index.js';
import { answer, defineDevice, type Message } from '../../src/devices/index.js';
import { caller, createFixture, type Fixture } from './support/fixture.js';

/** What a stranger, or another caller, gets on the port of a device. */
async function startCounter(fixture: Fixture, options: { readonly maxMessageBytes?: number } = {}) {
  const server = await fixture.server();
  const taken: unknown[] = [];
  const held = new Subject<Message>();
  const counter = defineDevice({
    name: 'counter',
    loop: messages$ =>
      messages$.pipe(
        tap(message => {
          if (message.data !== 'hold') return;
          message.hold();
          held.next(message);
        }),
        answer(({ data }) => (data === 'hold' ? new Promise<never>(() => {}) : taken.push(data))),
      ),
  });
  const running = await fixture.serve(counter, { registry: server.address, ...options });
  const client = createClient(server.address);
  fixture.after(() => client.close());
  const { token } = (await client.session('devices').get('devices/counter')) as { readonly token: string };
  return { running, taken, token };
}

interface Raw {
  send(frame: unknown): void;
  /** The next frame. */
  next(): Promise<unknown>;
  /** The code that it is closed with, or the HTTP status that it is refused with. */
  readonly closed: Promise<number>;
  close(): Promise<void>;
}

/** A caller that speaks the protocol by hand. */
async function connectRaw(
  address: string,
  headers: Readonly<Record<string, string>>,
  protocol = 'rivulet.devices.v1',
): Promise<Raw> {
  const socket = new WebSocket(`ws://${address}/`, protocol, { headers });
  const frames: unknown[] = [];
  let wake = () => {};
  socket.on('message', data => {
    frames.push(JSON.parse((data as Buffer).toString()));
    wake();
  });
  const closed = new Promise<number>(resolve => {
    socket.on('unexpected-response', (_, response) => {
      resolve(response.statusCode ?? 0);
      socket.terminate();
    });
    socket.on('close', resolve);
  });
  socket.on('error', () => undefined);
  await Promise.race([new Promise(resolve => socket.on('open', resolve)), closed]);
  return {
    send: frame => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    async next() {
      while (frames.length === 0) await new Promise<void>(resolve => (wake = resolve));
      return frames.shift();
    },
    closed,
    async close() {
      socket.close();
      await closed;
    },
  };
}

const headersOf = (token: string, incarnation = 'raw-1') => ({
  authorization: `Bearer ${token}`,
  'rivulet-device': 'raw',
  'rivulet-incarnation': incarnation,
  'rivulet-max-message-bytes': '1000',
});

describe('the WebSocket of a device', () => {
  const fixture = createFixture();

  it('should let nobody in who does not know its token', async () => {
    const { running, taken, token } = await startCounter(fixture);
    const { authorization: _, ...without } = headersOf(token);
    for (const headers of [without, headersOf('guessed'), headersOf(`${token}x`), headersOf('')])
      expect(await (await connectRaw(running.address, headers)).closed).toBe(401);
    expect(taken).toEqual([]);
  });

  it.each([
    ['rivulet-device', 'a b'],
    ['rivulet-device', '__proto__/x'],
    ['rivulet-incarnation', ''],
    ['rivulet-max-message-bytes', '-1'],
  ])('should refuse a caller with %s %j', async (header, value) => {
    const { running, token } = await startCounter(fixture);
    const refused = await connectRaw(running.address, { ...headersOf(token), [header]: value });
    expect(await refused.closed).toBe(400);
  });

  it('should refuse another protocol, and plain HTTP', async () => {
    const { running, token } = await startCounter(fixture);
    expect(await (await connectRaw(running.address, headersOf(token), 'chat')).closed).toBe(400);
    expect((await fetch(`http://${running.address}/`)).status).toBe(426);
  });

  it('should take a message once that is sent twice, and give the same answer', async () => {
    const { running, taken, token } = await startCounter(fixture);
    const first = await connectRaw(running.address, headersOf(token));
    first.send({ id: 1, settled: 1, data: 'a' });
    expect(await first.next()).toEqual({ id: 1, data: 1 });
    await first.close();

    const second = await connectRaw(running.address, headersOf(token));
    second.send({ id: 1, settled: 1, again: true, data: 'a' });
    expect(await second.next()).toEqual({ id: 1, data: 1 });
    // It never arrived the first time.
    second.send({ id: 2, settled: 1, again: true, data: 'b' });
    expect(await second.next()).toEqual({ id: 2, data: 2 });
    expect(taken).toEqual(['a', 'b']);
  });

  it('should say that the outcome is unknown of what it has forgotten', async () => {
    const { running, taken, token } = await startCounter(fixture);
    const unknown = { error: expect.objectContaining({ code: 'ABORTED', reason: 'OUTCOME_UNKNOWN' }) };
    const raw = await connectRaw(running.address, headersOf(token));
    raw.send({ id: 1, settled: 1, again: true, data: 'a' });
    expect(await raw.next()).toEqual({ id: 1, ...unknown });

    raw.send({ id: 2, settled: 2, data: 'b' });
    expect(await raw.next()).toEqual({ id: 2, data: 1 });
    raw.send({ id: 3, settled: 3, data: 'c' });
    expect(await raw.next()).toEqual({ id: 3, data: 2 });
    // The caller itself has said that 2 is settled.
    raw.send({ id: 2, settled: 3, again: true, data: 'b' });
    expect(await raw.next()).toEqual({ id: 2, ...unknown });
    expect(taken).toEqual(['b', 'c']);
  });

  it('should send the answer to the connection that the caller has when it is ready', async () => {
    const server = await fixture.server();
    const held = new Subject<Message>();
    const device = defineDevice({
      name: 'counter',
      loop: messages$ =>
        messages$.pipe(
          tap(message => {
            message.hold();
            held.next(message);
          }),
        ),
    });
    const running = await fixture.serve(device, { registry: server.address });
    const client = createClient(server.address);
    fixture.after(() => client.close());
    const { token } = (await client.session('devices').get('devices/counter')) as { readonly token: string };

    const arrived = new Promise<Message>(resolve => held.subscribe(resolve));
    const first = await connectRaw(running.address, headersOf(token));
    first.send({ id: 1, settled: 1 });
    const message = await arrived;
    expect(message).toMatchObject({ id: 'raw-1/1', from: 'raw', data: undefined });
    const second = await connectRaw(running.address, headersOf(token));
    // One caller, one connection.
    expect(await first.closed).toBe(1008);
    second.send({ id: 1, settled: 1, again: true });
    message.ack('late');
    expect(await second.next()).toEqual({ id: 1, data: 'late' });
  });

  it.each([
    ['no JSON', 'hello'],
    ['no call', { id: 0, settled: 1 }],
    ['an unknown key', { id: 1, settled: 1, admin: true }],
    ['a prototype', '{"id":1,"settled":1,"data":{"__proto__":{"x":1}}}'],
    ['a prototype in disguise', '{"id":1,"settled":1,"data":{"\\u005f_proto__":{"x":1}}}'],
  ])('should break off a connection that sends %s', async (_, frame) => {
    const { running, taken, token } = await startCounter(fixture);
    const raw = await connectRaw(running.address, headersOf(token));
    raw.send(frame);
    expect(await raw.closed).toBe(1008);
    expect(taken).toEqual([]);
  });

  it('should break off a connection that sends more than it takes', async () => {
    const { running, taken, token } = await startCounter(fixture, { maxMessageBytes: 10 });
    const raw = await connectRaw(running.address, headersOf(token));
    raw.send({ id: 1, settled: 1, data: 'x'.repeat(20_000) });
    expect(await raw.closed).toBe(1009);
    expect(taken).toEqual([]);
  });

  it('should not be kept from closing by a stranger who was refused and never hangs up', async () => {
    const { running } = await startCounter(fixture);
    const { hostname, port } = new URL(`http://${running.address}`);
    const stranger = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
    fixture.after(() => stranger.destroy());
    const answered = once(stranger, 'data');
    stranger.write(['GET / HTTP/1.1', 'Host: x', 'Connection: Upgrade', 'Upgrade: websocket', '', ''].join('\r\n'));
    expect(String(await answered)).toMatch(/^HTTP\/1.1 401 /);
    await running.close();
  });

  it.each([
    ['that is none', { address: 'a b' }],
    ['with a path', { address: '127.0.0.1:1/x?y#z' }],
    ['with a port that is none', { address: '127.0.0.1:70000' }],
    ['with a token that no header can hold', { token: 'a\r\nb: c' }],
  ])('should survive a record of somebody else with an address %s', async (_, part) => {
    const server = await fixture.server();
    const { call } = await fixture.serve(caller('asker'), { registry: server.address });
    const client = createClient(server.address);
    fixture.after(() => client.close());
    const failed = call('other', 1, { timeoutMs: 200 }).catch((error: unknown) => error);
    const record = { state: 'serving', address: '127.0.0.1:1', incarnation: 'x', token: 'y', leaseMs: 5_000 };
    // With a schema of its own, as a program that is not ours would have it.
    await client
      .session('devices')
      .register('devices/other', z.looseObject({}), { ...record, maxMessageBytes: 100, renewal: 1, ...part });
    expect(await failed).toMatchObject({ code: 'DEADLINE_EXCEEDED' });
  });
});
