import { firstValueFrom, map, Subject, tap } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answer, defineDevice, RivuletError, type Message } from '../../src/devices/index.js';
import { caller, createFixture } from './support/fixture.js';

/** Keeps a message open, and hands it to the spec. */
const hold = (held: Subject<Message>) => (message: Message) => {
  message.hold();
  held.next(message);
};

describe('a call', () => {
  const fixture = createFixture();

  it('should resolve once the peer has taken the message', async () => {
    const { address: registry } = await fixture.server();
    const seen: unknown[] = [];
    const pin = defineDevice({
      name: 'pin',
      loop: messages$ => messages$.pipe(tap(({ from, data }) => seen.push([from, data]))),
    });
    await fixture.serve(pin, { registry });
    const { call } = await fixture.serve(caller(), { registry });

    expect(await call('pin', { bits: [1, 0] })).toBeUndefined();
    expect(seen).toEqual([['caller', { bits: [1, 0] }]]);
  });

  it('should resolve with the reply', async () => {
    const { address: registry } = await fixture.server();
    const doubler = defineDevice({
      name: 'doubler',
      messages: z.number(),
      loop: messages$ => messages$.pipe(answer(async ({ data }) => data * 2)),
    });
    await fixture.serve(doubler, { registry });
    const { call } = await fixture.serve(caller(), { registry });

    expect(await Promise.all([1, 2, 3].map(n => call('doubler', n, { reply: z.number() })))).toEqual([2, 4, 6]);
    await expect(call('doubler', 1, { reply: z.string() })).rejects.toMatchObject({
      code: 'INTERNAL',
      reason: 'TYPE_MISMATCH',
    });
  });

  it('should reject with what the handler fails with, and the next one go on', async () => {
    const { address: registry } = await fixture.server();
    const picky = defineDevice({
      name: 'picky',
      messages: z.number(),
      loop: messages$ =>
        messages$.pipe(
          answer(({ data }) => {
            if (data === 13)
              throw new RivuletError('OUT_OF_RANGE', 'Not 13.', {
                reason: 'UNLUCKY',
                details: { at: 13, others: ['4', null, { x: true }] },
              });
            if (data === 14) throw new TypeError('No.');
            return data;
          }),
        ),
    });
    await fixture.serve(picky, { registry });
    const { call } = await fixture.serve(caller(), { registry });

    await expect(call('picky', 13)).rejects.toMatchObject({
      code: 'OUT_OF_RANGE',
      rawMessage: 'Not 13.',
      reason: 'UNLUCKY',
      details: { at: 13, others: ['4', null, { x: true }], peer: 'picky' },
    });
    await expect(call('picky', 14)).rejects.toMatchObject({ code: 'UNKNOWN', rawMessage: 'No.' });
    await expect(call('picky', 'x')).rejects.toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'TYPE_MISMATCH' });
    expect(await call('picky', 12)).toBe(12);
  });

  it('should wait for an acknowledgement by hand', async () => {
    const { address: registry } = await fixture.server();
    const held = new Subject<Message>();
    const slow = defineDevice({
      name: 'slow',
      loop: messages$ => messages$.pipe(tap(hold(held))),
    });
    await fixture.serve(slow, { registry });
    const { call } = await fixture.serve(caller(), { registry });

    const arrived = firstValueFrom(held);
    let isOver = false;
    const reply = call('slow', 1).finally(() => (isOver = true));
    const message = await arrived;
    expect(isOver).toBe(false);
    message.ack('done');
    expect(await reply).toBe('done');
    expect(() => message.ack()).toThrow(expect.objectContaining({ reason: 'ALREADY_ACKNOWLEDGED' }));
  });

  it('should fail where nobody listens, with the device going on', async () => {
    const { address: registry } = await fixture.server();
    await fixture.serve(caller('deaf'), { registry });
    const { call } = await fixture.serve(caller(), { registry });
    await expect(call('deaf', 1)).rejects.toMatchObject({ code: 'UNIMPLEMENTED', reason: 'NOT_LISTENING' });
  });

  it('should tell the error of a loop that fails on a message, which ends the device', async () => {
    const { address: registry } = await fixture.server();
    const fragile = defineDevice({
      name: 'fragile',
      loop: messages$ =>
        messages$.pipe(
          map(() => {
            throw new RivuletError('DATA_LOSS', 'Broken.');
          }),
        ),
    });
    const running = await fixture.serve(fragile, { registry });
    const { call } = await fixture.serve(caller(), { registry });

    await expect(call('fragile', 1)).rejects.toMatchObject({ code: 'DATA_LOSS' });
    await expect(running.done).rejects.toMatchObject({ code: 'DATA_LOSS' });
  });

  it('should say who is missing when the time is over', async () => {
    const { address: registry } = await fixture.server();
    const { call, waitForPeer } = await fixture.serve(caller(), { registry });
    const missing = { code: 'DEADLINE_EXCEEDED', reason: 'PEER_MISSING', rawMessage: expect.stringContaining('ghost') };
    await expect(call('ghost', 1, { timeoutMs: 20 })).rejects.toMatchObject(missing);
    await expect(waitForPeer('ghost', { timeoutMs: 20 })).rejects.toMatchObject(missing);
  });

  it('should wait for a peer that comes later', async () => {
    const { address: registry } = await fixture.server();
    const { call, waitForPeer } = await fixture.serve(caller(), { registry });
    const reply = call('late', 1);
    const found = waitForPeer('late');
    const late = await fixture.serve(
      defineDevice({ name: 'late', loop: messages$ => messages$.pipe(answer(() => 'here')) }),
      { registry },
    );
    expect(await reply).toBe('here');
    expect(await found).toEqual({ name: 'late', address: late.address, incarnation: late.incarnation });
  });

  it('should say that the outcome is unknown where a peer does not answer in time', async () => {
    const { address: registry } = await fixture.server();
    const held = new Subject<Message>();
    const mute = defineDevice({
      name: 'mute',
      loop: messages$ => messages$.pipe(tap(hold(held))),
    });
    await fixture.serve(mute, { registry });
    const { call } = await fixture.serve(caller(), { registry });

    const arrived = firstValueFrom(held);
    const aborting = new AbortController();
    const aborted = call('mute', 1, { signal: aborting.signal });
    await arrived;
    aborting.abort();
    await expect(aborted).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(call('mute', 2, { timeoutMs: 100 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
      reason: 'OUTCOME_UNKNOWN',
    });
  });

  it('should refuse what JSON would change without a word', async () => {
    const { address: registry } = await fixture.server();
    const { call } = await fixture.serve(caller(), { registry });
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    for (const data of [NaN, { deep: [1n] }, () => 1, cycle])
      await expect(call('pin', data)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(call('caller', 1)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
    await expect(call('a b', 1)).rejects.toMatchObject({ reason: 'INVALID_NAME' });
  });

  it('should be refused past the limits of either side', async () => {
    const { address: registry } = await fixture.server();
    const held = new Subject<Message>();
    const full = defineDevice({
      name: 'full',
      loop: messages$ => messages$.pipe(tap(hold(held))),
    });
    await fixture.serve(full, { registry, maxPending: 1, maxMessageBytes: 100 });
    const { call } = await fixture.serve(caller(), { registry, maxPending: 2, maxMessageBytes: 50 });

    const arrived = firstValueFrom(held);
    const first = call('full', 1);
    const message = await arrived;
    await expect(call('full', 2)).rejects.toMatchObject({ code: 'RESOURCE_EXHAUSTED', reason: 'LIMIT_EXCEEDED' });
    await expect(call('full', 'x'.repeat(99))).rejects.toMatchObject({ reason: 'MESSAGE_TOO_LARGE' });
    const waiting = call('ghost', 1, { timeoutMs: 10 });
    await expect(call('ghost', 2)).rejects.toMatchObject({ reason: 'LIMIT_EXCEEDED' });
    await expect(waiting).rejects.toMatchObject({ reason: 'PEER_MISSING' });
    message.ack('y'.repeat(20_000));
    await expect(first).rejects.toMatchObject({ reason: 'MESSAGE_TOO_LARGE' });
  });
});
