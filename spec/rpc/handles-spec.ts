import { describe, expect, it } from 'vitest';
import { implement, RpcError, StreamClosedError, type Handlers } from '../../src/rpc/index.js';
import { serve, users } from './support.js';

const handlers: Handlers<(typeof users)['methods']> = {
  getUser: ({ userId }) => ({ id: userId }),
  listUsers: () => [],
  async aggregate(points) {
    let [count, total] = [0, 0];
    for await (const { value } of points) {
      if (value < 0) throw RpcError.outOfRange('Below zero.', { details: { value } });
      count++;
      total += value;
    }
    return { count, total, average: count === 0 ? 0 : total / count };
  },
  async *conversation(messages) {
    for await (const { text } of messages) {
      if (text === 'fail') throw RpcError.aborted('As asked for.');
      if (text === 'bye') return;
      yield { text: `${text}!` };
    }
  },
};
const served = () => serve([implement(users, handlers)]);

describe('a conversation by hand', () => {
  it('should go message by message', async () => {
    await using rig = await served();
    const call = rig.client.service(users).conversation.open();
    await call.send({ text: 'one' });
    await expect(call.next()).resolves.toEqual({ text: 'one!' });
    await call.send({ text: 'two' });
    await expect(call.next()).resolves.toEqual({ text: 'two!' });
    expect(call.closed).toBe(false);
    await call.end();
    expect(call.closed).toBe(true);
    await expect(call.next()).resolves.toBeUndefined();
    await expect(call.next()).resolves.toBeUndefined();
  });

  it('should give what was sent before the end after it', async () => {
    await using rig = await served();
    const call = rig.client.service(users).conversation.open();
    await Promise.all([call.send({ text: 'a' }), call.send({ text: 'b' }), call.send({ text: 'c' })]);
    await call.end();
    const replies = await Promise.all([call.next(), call.next(), call.next(), call.next(), call.next()]);
    expect(replies.map(reply => reply?.text)).toEqual(['a!', 'b!', 'c!', undefined, undefined]);
  });

  it('should refuse what is sent after the end', async () => {
    await using rig = await served();
    const call = rig.client.service(users).conversation.open();
    await call.end();
    const refusal: unknown = await call.send({ text: 'late' }).catch((thrown: unknown) => thrown);
    expect(refusal).toBeInstanceOf(StreamClosedError);
    expect(refusal).toBeInstanceOf(RpcError);
    expect(refusal).toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'STREAM_CLOSED' });
  });

  it('should bear to be ended and cancelled twice', async () => {
    await using rig = await served();
    const call = rig.client.service(users).conversation.open();
    await call.end();
    await call.end();
    call.cancel();
    call.cancel();
    await call.end();
    await expect(call.next()).resolves.toBeUndefined();
    await expect(call.send({ text: 'late' })).rejects.toBeInstanceOf(StreamClosedError);
  });

  it('should end what waits when it is cancelled', async () => {
    await using rig = await served();
    const call = rig.client.service(users).conversation.open();
    const next = call.next();
    call.cancel();
    await expect(next).resolves.toBeUndefined();
    expect(call.closed).toBe(true);
  });

  it('should be closed when the server has ended it', async () => {
    await using rig = await served();
    const call = rig.client.service(users).conversation.open();
    await call.send({ text: 'bye' });
    await expect(call.next()).resolves.toBeUndefined();
    expect(call.closed).toBe(true);
    await expect(call.send({ text: 'late' })).rejects.toBeInstanceOf(StreamClosedError);
  });

  it('should tell everybody of its failure', async () => {
    await using rig = await served();
    const call = rig.client.service(users).conversation.open();
    await call.send({ text: 'fail' });
    await expect(call.next()).rejects.toMatchObject({ code: 'ABORTED', rawMessage: 'As asked for.' });
    await expect(call.next()).rejects.toMatchObject({ code: 'ABORTED' });
    await expect(call.send({ text: 'late' })).rejects.toMatchObject({ code: 'ABORTED' });
    await expect(call.end()).rejects.toMatchObject({ code: 'ABORTED' });
    expect(call.closed).toBe(true);
  });

  it('should know of a failure while nobody reads', async () => {
    await using rig = await served();
    const call = rig.client.service(users).conversation.open();
    await call.send({ text: 'fail' });
    await expect.poll(() => call.closed).toBe(true);
    await expect(call.send({ text: 'late' })).rejects.toMatchObject({ code: 'ABORTED' });
  });

  it.each([10, 100_000])('should be broken off by more than maxBuffered that nobody awaits: %i', async count => {
    await using rig = await served();
    const call = rig.client.service(users).conversation.open(count === 10 ? { maxBuffered: 2 } : {});
    // None is awaited: what is refused is told by the call, and is no unhandled rejection.
    for (let sent = 0; sent < count; sent++) void call.send({ text: 'x' });
    const refused = { code: 'RESOURCE_EXHAUSTED', reason: 'BUFFER_FULL' };
    expect(call.closed).toBe(true);
    await expect(call.send({ text: 'late' })).rejects.toMatchObject(refused);
    void call.end();
    await expect(call.next()).rejects.toMatchObject(refused);
  });

  it('should tell of an item that cannot be sent', async () => {
    await using rig = await served();
    const call = rig.client.service(users).conversation.open();
    await call.send({ text: 5 as never });
    await expect(call.next()).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' });
  });

  it('should be cancelled by disposal', async () => {
    await using rig = await served();
    const call = rig.client.service(users).conversation.open();
    await call[Symbol.asyncDispose]();
    expect(call.closed).toBe(true);
  });
});

describe('an upload by hand', () => {
  it('should give its result at the end, each time', async () => {
    await using rig = await served();
    const call = rig.client.service(users).aggregate.open();
    await call.send({ timestamp: 1, value: 10 });
    await call.send({ timestamp: 2, value: 20 });
    await expect(call.end()).resolves.toEqual({ count: 2, total: 30, average: 15 });
    await expect(call.end()).resolves.toEqual({ count: 2, total: 30, average: 15 });
    expect(call.closed).toBe(true);
    await expect(call.send({ timestamp: 3, value: 30 })).rejects.toBeInstanceOf(StreamClosedError);
    call.cancel();
  });

  it('should tell of its failure', async () => {
    await using rig = await served();
    const call = rig.client.service(users).aggregate.open();
    await call.send({ timestamp: 1, value: -1 });
    await expect(call.end()).rejects.toMatchObject({ code: 'OUT_OF_RANGE', details: { value: -1 } });
    await expect(call.send({ timestamp: 1, value: 1 })).rejects.toMatchObject({ code: 'OUT_OF_RANGE' });
  });

  it('should be broken off by more than maxBuffered that nobody awaits', async () => {
    await using rig = await served();
    const call = rig.client.service(users).aggregate.open();
    for (let sent = 0; sent < 100_000; sent++) void call.send({ timestamp: sent, value: 1 });
    await expect(call.end()).rejects.toMatchObject({ code: 'RESOURCE_EXHAUSTED', reason: 'BUFFER_FULL' });
    expect(call.closed).toBe(true);
  });

  it('should refuse everything after it was cancelled', async () => {
    await using rig = await served();
    const call = rig.client.service(users).aggregate.open();
    call.cancel();
    call.cancel();
    expect(call.closed).toBe(true);
    await expect(call.send({ timestamp: 1, value: 1 })).rejects.toBeInstanceOf(StreamClosedError);
    await expect(call.end()).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('should follow the signal of its caller', async () => {
    await using rig = await served();
    const controller = new AbortController();
    const call = rig.client.service(users).aggregate.open({ signal: controller.signal });
    await call.send({ timestamp: 1, value: 1 });
    controller.abort();
    await expect(call.end()).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
