import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServer, type Server } from '../../src/server/index.js';
import { createFaultProxy, type FaultProxy } from '../support/faultProxy.js';
import { createRawClient, openWriteStream, register, set, writeOf, type RawClient } from '../support/rawClient.js';

describe('a write whose bytes arrive late', () => {
  let server: Server;
  let proxy: FaultProxy;
  let before: RawClient;
  let after: RawClient;
  beforeEach(async () => {
    server = await createServer({ port: 0 }).listen();
    proxy = await createFaultProxy({ target: { host: '127.0.0.1', port: server.port } }).listen();
    before = createRawClient(proxy.address);
    after = createRawClient(server.address);
  });
  afterEach(async () => {
    before.close();
    after.close();
    await proxy.close();
    await server.close({ graceMs: 0 });
  });

  it('should not take effect after a later write of the same client was answered', async () => {
    const lab = { sessionId: 'lab', clientId: 'me' };
    const old = openWriteStream(before, lab);
    old.write(writeOf(1, register('a', 1)));
    await old.readOutcomes(1);
    const { epoch } = old.opened[0]!;
    // The client gives up on the second write, connects again and goes on; its bytes are still on their way.
    proxy.stall('toServer');
    old.write(writeOf(2, set('a', 2)));
    const fresh = openWriteStream(after, { ...lab, epoch, acknowledged: 1 });
    fresh.write(writeOf(3, set('a', 3)));
    expect(await fresh.readOutcomes(1)).toMatchObject([{ sequence: 3, versions: [2], failures: [] }]);
    await proxy.heal();
    const [, late] = await old.readOutcomes(2);

    expect(late).toMatchObject({ sequence: 2, failures: [{ error: { code: 'ABORTED', reason: 'OUTCOME_UNKNOWN' } }] });
    expect(server.stats()).toMatchObject({ commits: 2, changes: 2 });
  });

  it('should not take effect twice where the client has sent it again', async () => {
    const lab = { sessionId: 'lab', clientId: 'me' };
    const old = openWriteStream(before, lab);
    old.write(writeOf(1, register('a', 1)));
    await old.readOutcomes(1);
    const { epoch } = old.opened[0]!;
    proxy.stall('toServer');
    old.write(writeOf(2, set('a', 2)));
    const fresh = openWriteStream(after, { ...lab, epoch, acknowledged: 1 });
    fresh.write(writeOf(2, set('a', 2)), writeOf(3, set('a', 3)));
    const [second] = await fresh.readOutcomes(2);
    await proxy.heal();
    const [, late] = await old.readOutcomes(2);

    expect(late).toEqual(second);
    expect(server.stats()).toMatchObject({ commits: 3, changes: 3 });
  });
});
