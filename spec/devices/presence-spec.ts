import { asyncScheduler, tap, type SchedulerLike, type Subscription } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient } from '../../src/client/index.js';
import { answer, defineDevice, type PeerEvent } from '../../src/devices/index.js';
import { createServer } from '../../src/server/index.js';
import { collect } from '../support/collect.js';
import { startServerProcess } from '../support/serverProcess.js';
import { startDeviceProcess, type ChildSettings } from './support/deviceProcess.js';
import { caller, createFixture, createLog } from './support/fixture.js';

const echo = (name: string) => defineDevice({ name, loop: messages$ => messages$.pipe(answer(({ data }) => data)) });

const gist = (event: PeerEvent) =>
  event.kind === 'join' ? ['join', event.peer.name] : ['leave', event.peer.name, event.reason];

describe('devices', { timeout: 30_000 }, () => {
  const fixture = createFixture();
  const start = async (settings: ChildSettings) => {
    const child = await startDeviceProcess(settings);
    fixture.after(() => child.kill());
    return child;
  };

  it('should find each other, and see who leaves', async () => {
    const { address: registry } = await fixture.server();
    const first = await fixture.serve(echo('first'), { registry });
    const events = collect(first.peers$);
    const second = await fixture.serve(echo('second'), { registry });
    await events.count(1);
    const late = collect(second.peers$);
    await late.count(1);

    expect(events.items).toEqual([
      { kind: 'join', peer: { name: 'second', address: second.address, incarnation: second.incarnation } },
    ]);
    expect(late.items.map(gist)).toEqual([['join', 'first']]);
    expect(await first.call('second', 'a')).toBe('a');
    expect(await second.call('first', 'b')).toBe('b');

    await second.close();
    await events.count(2);
    expect(events.items.map(gist)).toEqual([
      ['join', 'second'],
      ['leave', 'second', 'left'],
    ]);
    expect(late.isComplete).toBe(true);
  });

  it('should miss one that was killed when its lease is out, and find it again when it comes back', async () => {
    const { address: registry } = await fixture.server();
    const watcher = await fixture.serve(caller('watcher'), { registry });
    const events = collect(watcher.peers$);
    const first = await start({ registry, name: 'pin', leaseMs: 500 });
    expect(await watcher.call('pin', 1)).toBe(1);

    const inFlight = watcher.call('pin', 'hang');
    await first.hanging;
    await first.kill();
    await expect(inFlight).rejects.toMatchObject({ code: 'ABORTED', reason: 'OUTCOME_UNKNOWN' });
    await events.until(event => event.kind === 'leave');
    expect(events.items.map(gist)).toEqual([
      ['join', 'pin'],
      ['leave', 'pin', 'expired'],
    ]);

    // Made while nobody is there: never sent, so that it may go to the one that comes back.
    const waiting = watcher.call('pin', 2);
    const second = await start({ registry, name: 'pin', leaseMs: 500 });
    expect(await waiting).toBe(1);
    expect(second.incarnation).not.toBe(first.incarnation);
    expect(events.items.at(-1)).toEqual({
      kind: 'join',
      peer: { name: 'pin', address: second.address, incarnation: second.incarnation },
    });
  });

  it('should start one that was killed again without waiting for others, once its lease is out', async () => {
    const { address: registry } = await fixture.server();
    const watcher = await fixture.serve(caller('watcher'), { registry });
    const first = await start({ registry, name: 'pin', leaseMs: 500 });
    await watcher.waitForPeer('pin');
    await first.kill();
    const second = await start({ registry, name: 'pin', leaseMs: 500 });
    expect(second.incarnation).not.toBe(first.incarnation);
    expect(await watcher.call('pin', 1)).toBe(1);
  });

  it('should take one for gone that hangs, and for the same one when it goes on', async () => {
    const { address: registry } = await fixture.server();
    const watcher = await fixture.serve(caller('watcher'), { registry });
    const events = collect(watcher.peers$);
    const pin = await start({ registry, name: 'pin', leaseMs: 500 });
    await events.count(1);
    pin.signal('SIGSTOP');
    await events.count(2);
    pin.signal('SIGCONT');
    await events.count(3);
    expect(events.items.map(gist)).toEqual([
      ['join', 'pin'],
      ['leave', 'pin', 'expired'],
      ['join', 'pin'],
    ]);
    expect(events.items[2]).toEqual(events.items[0]);
    expect(await watcher.call('pin', 1)).toBe(1);
  });

  it('should refuse a second one of a name while the first is alive', async () => {
    const { address: registry } = await fixture.server();
    const first = await fixture.serve(echo('pin'), { registry });
    await expect(fixture.serve(echo('pin'), { registry })).rejects.toMatchObject({
      code: 'ALREADY_EXISTS',
      reason: 'NAME_TAKEN',
      rawMessage: expect.stringContaining(first.address),
    });
    // Another name for the same device, and the same name once it is free.
    await fixture.serve(echo('pin'), { registry, name: 'pin-2' });
    await first.close();
    await fixture.serve(echo('pin'), { registry });
  });

  it('should give one name to one of many that want it at once', async () => {
    const { address: registry } = await fixture.server();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => fixture.serve(echo('pin'), { registry })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ reason: 'NAME_TAKEN' });
  });

  it('should end one whose name was taken while it hung', async () => {
    const { address: registry } = await fixture.server();
    const log = createLog();
    const client = createClient(registry);
    fixture.after(() => client.close());
    const session = client.session('devices');
    const pin = await fixture.serve(echo('pin'), { registry, log });
    const record = (await session.get('devices/pin')) as object;
    await session.set('devices/pin', { ...record, incarnation: 'another', address: '127.0.0.1:9' });

    await expect(pin.done).rejects.toMatchObject({ code: 'ABORTED', reason: 'NAME_LOST' });
    expect(log.lines).toContain('A device ended with an error');
    // What the other one wrote still stands.
    expect(await session.get('devices/pin')).toMatchObject({ state: 'serving', incarnation: 'another' });
  });

  it('should take nobody for gone while the server is away, and go on with a new one', async () => {
    const server = await startServerProcess();
    const registry = server.address;
    const first = await fixture.serve(echo('first'), { registry });
    const second = await fixture.serve(echo('second'), { registry });
    const events = collect(second.peers$);
    await events.count(1);
    await server.kill();

    // Longer than a lease. Calls need no server.
    const ends = performance.now() + 1_200;
    let answered = 0;
    while (performance.now() < ends) answered += (await second.call('first', 1)) === 1 ? 1 : 0;
    expect(answered).toBeGreaterThan(0);
    expect(events.items.map(gist)).toEqual([['join', 'first']]);

    const again = await startServerProcess({ port: server.port });
    fixture.after(() => again.close());
    const third = await fixture.serve(caller('third'), { registry });
    await third.waitForPeer('first');
    await third.waitForPeer('second');
    expect(await third.call('second', 3)).toBe(3);
    expect(events.items.filter(event => event.peer.name === 'first').map(gist)).toEqual([['join', 'first']]);
    await first.close();
  });

  it('should live in a session of its user, beside the variables there, and leave it open', async () => {
    const { address } = await fixture.server();
    const client = createClient(address);
    fixture.after(() => client.close());
    const plant = client.session('plant', { variables: { temperature: z.number() } });
    await plant.declare({ temperature: 20 });
    const thermometer = defineDevice({
      name: 'thermometer',
      messages: z.number(),
      loop: (messages$, { session }) =>
        messages$.pipe(answer(({ data }) => session.set('temperature', data).then(() => data))),
    });
    const running = await fixture.serve(thermometer, { registry: plant });
    const { call } = await fixture.serve(caller(), { registry: plant });
    await call('thermometer', 22.5);
    await running.close();
    expect(await plant.get('temperature')).toBe(22.5);
  });
});

describe('serveDevice', () => {
  const fixture = createFixture();

  it('should set up with typed options before anybody can find it', async () => {
    const { address: registry } = await fixture.server();
    const steps: unknown[] = [];
    const watcher = await fixture.serve(caller('watcher'), { registry });
    watcher.peers$.subscribe(event => steps.push(gist(event)));
    const device = defineDevice({
      name: 'lamp',
      options: z.object({ watts: z.number().default(40) }),
      setup: async ({ watts }) => {
        await new Promise(setImmediate);
        steps.push(`setup ${watts}`);
        return { lumen: watts * 10 };
      },
      loop: (messages$, { state, options }) => messages$.pipe(answer(() => [state.lumen, options.watts])),
    });
    await fixture.serve(device, { registry, options: {} });
    expect(await watcher.call('lamp', undefined)).toEqual([400, 40]);
    expect(steps).toEqual(['setup 40', ['join', 'lamp']]);
    await expect(
      // @ts-expect-error The options have the type of the schema.
      fixture.serve(device, { registry, name: 'lamp-2', options: { watts: '1' } }),
    ).rejects.toMatchObject({ code: 'INVALID_ARGUMENT', rawMessage: expect.stringContaining('watts') });
  });

  it('should leave nothing behind where setup fails', async () => {
    const { address: registry } = await fixture.server();
    const broken = defineDevice({
      name: 'pin',
      setup: () => {
        throw new TypeError('No such pin.');
      },
      loop: () => undefined,
    });
    await expect(fixture.serve(broken, { registry })).rejects.toMatchObject({ rawMessage: 'No such pin.' });
    await fixture.serve(echo('pin'), { registry });
  });

  it('should break off a start that takes too long or is aborted', async () => {
    const { address: registry } = await fixture.server();
    const endless = defineDevice({ name: 'pin', setup: () => new Promise<void>(() => {}), loop: () => undefined });
    await expect(fixture.serve(endless, { registry, startTimeoutMs: 200 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    const signal = AbortSignal.abort();
    await expect(fixture.serve(endless, { registry, signal })).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('should say that a port is taken, and that no server answers', async () => {
    const server = await fixture.server();
    await expect(fixture.serve(echo('pin'), { registry: server.address, port: server.port })).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      rawMessage: expect.stringContaining(`127.0.0.1:${server.port}: another program listens there`),
    });
    const { address, close } = await createServer({ port: 0 }).listen();
    await close();
    await expect(fixture.serve(echo('pin'), { registry: address, startTimeoutMs: 100 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
  });

  it.each([
    [{ name: 'a b' }, 'a b'],
    [{ leaseMs: 1 }, 'leaseMs'],
    [{ port: 70_000 }, 'port'],
    [{ maxPending: 0 }, 'maxPending'],
    [{ host: '0.0.0.0' }, 'advertisedHost'],
    [{ advertisedHost: 'a/b' }, 'no host'],
    [{ advertisedHost: '999.1.1.1' }, 'no host'],
  ])('should refuse %j', async (options, message) => {
    const refused = fixture.serve(echo('pin'), { registry: '127.0.0.1:9', ...options });
    await expect(refused).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      rawMessage: expect.stringContaining(message),
    });
  });

  it('should end when its loop is over, when it is closed, and when its signal is aborted', async () => {
    const { address: registry } = await fixture.server();
    const brief = defineDevice({ name: 'brief', loop: messages$ => messages$.pipe(tap(), tap()) });
    const once = defineDevice({ name: 'once', loop: async () => 'over' });
    await (
      await fixture.serve(once, { registry })
    ).done;

    const closed = await fixture.serve(brief, { registry });
    await closed.close();
    await closed.done;

    const ending = new AbortController();
    const aborted = await fixture.serve(brief, { registry, signal: ending.signal });
    ending.abort();
    await aborted.done;
    await expect(aborted.call('brief-2', 1)).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('should give back what it has not taken when it closes, for the next run of it', async () => {
    const { address: registry } = await fixture.server();
    let finish = () => {};
    const finished = new Promise<void>(resolve => (finish = resolve));
    let taken = 0;
    const lingering = defineDevice({
      name: 'pin',
      async loop(messages$) {
        messages$.subscribe(() => (taken += 1));
        await finished;
      },
    });
    const first = await fixture.serve(lingering, { registry });
    const { call } = await fixture.serve(caller(), { registry });
    await call('pin', 1);
    const closing = first.close();
    const reply = call('pin', 'later');
    await expect(call('pin', 'too late', { timeoutMs: 200 })).rejects.toMatchObject({ reason: 'PEER_UNREACHABLE' });
    finish();
    await closing;
    await fixture.serve(echo('pin'), { registry });
    expect(await reply).toBe('later');
    expect(taken).toBe(1);
  });

  it('should leave no timer behind', async () => {
    const { address: registry } = await fixture.server();
    const pending = new Set<Subscription>();
    // Real time, with every timer counted.
    const schedule = (...args: Parameters<typeof asyncScheduler.schedule>) => {
      const action = asyncScheduler.schedule(...args);
      pending.add(action);
      action.add(() => pending.delete(action));
      return action;
    };
    const scheduler: SchedulerLike = Object.create(asyncScheduler, { schedule: { value: schedule } });
    const pin = await fixture.serve(echo('pin'), { registry, scheduler });
    const other = await fixture.serve(caller(), { registry, scheduler });
    await other.call('pin', 1);
    await Promise.all([pin.close(), other.close()]);
    expect(pending.size).toBe(0);
  });

  it('should tell its callers when it ends before it acknowledges', async () => {
    const { address: registry } = await fixture.server();
    let arrived = () => {};
    const isThere = new Promise<void>(resolve => (arrived = resolve));
    const mute = defineDevice({
      name: 'mute',
      loop: messages$ =>
        messages$.pipe(
          tap(message => {
            message.hold();
            arrived();
          }),
        ),
    });
    const running = await fixture.serve(mute, { registry });
    const { call } = await fixture.serve(caller(), { registry });
    const reply = call('mute', 1);
    await isThere;
    await Promise.all([
      running.close(),
      expect(reply).rejects.toMatchObject({ code: 'ABORTED', reason: 'OUTCOME_UNKNOWN' }),
    ]);
  });
});
