import { createChannel } from 'nice-grpc';
import { afterEach, describe, expect, it } from 'vitest';
import { rawWorker } from '../support/rawWorker.js';
import { startPoliteClient, startServerProcess } from '../support/serverProcess.js';
import { eventually } from '../support/withRig.js';

const MIB = 2 ** 20;

describe('a stream that nobody reads', { timeout: 120_000 }, () => {
  const closers: (() => unknown)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });

  it('should leave a server its memory and its other clients, when a tool tells its progress without end', async () => {
    const server = await startServerProcess();
    closers.push(server.close);
    const polite = await startPoliteClient(server.address);
    closers.push(polite.close);
    const channel = createChannel(server.address);
    closers.push(() => channel.close());
    const worker = rawWorker(channel);
    closers.push(() => worker.cut());
    await worker.open('count', { chunkSchema: '{}' });
    const stop = new AbortController();
    closers.push(() => stop.abort());
    const run = worker.calls.runTool({ sessionId: 'lab', name: 'count' }, { signal: stop.signal });
    const unread = run[Symbol.asyncIterator]();
    await unread.next();
    const { call } = await worker.started();

    const text = 'x'.repeat(500_000);
    let { served } = await polite.report();
    for (let round = 0; round < 40; round++) {
      for (let event = 0; event < 10; event++) {
        worker.send(
          { progress: { call: call!, progress: { fraction: 0, text } } },
          { chunk: { call: call!, value: '0' } },
        );
      }
      const report = await polite.report();
      expect(report.failures).toEqual([]);
      expect(report.served).toBeGreaterThan(served);
      ({ served } = report);
    }
    worker.send({ withdraw: {} });
    await eventually(() => worker.answers.some(({ withdrawn }) => withdrawn)).toBe(true);

    // All of it was 200 MB.
    const { heapUsed, external } = await server.heap();
    expect(heapUsed + external).toBeLessThan(100 * MIB);
    expect((await polite.report()).served).toBeGreaterThan(served);
  });
});
