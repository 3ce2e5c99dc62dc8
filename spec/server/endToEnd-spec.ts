import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServer, type Server } from '../../src/server/index.js';
import {
  createRawClient,
  openWatch,
  openWriteStream,
  register,
  set,
  writeOf,
  type RawClient,
} from '../support/rawClient.js';

describe('a server', () => {
  let server: Server;
  let client: RawClient;
  beforeEach(async () => {
    server = await createServer({ port: 0 }).listen();
    client = createRawClient(server.address);
  });
  afterEach(async () => {
    client.close();
    await server.close({ graceMs: 0 });
  });

  it('should carry what one client writes to another one that watches', async () => {
    const writer = openWriteStream(client, { sessionId: 'lab' });
    writer.write(writeOf(1, register('temperature', 20)));
    expect(await writer.readOutcomes(1)).toEqual([{ sequence: 1, revision: 1, versions: [1], failures: [] }]);

    const watch = openWatch(client, { sessionId: 'lab', added: { names: ['temperature'] } });
    await watch.read();
    expect(watch.entries.map(({ entry }) => entry)).toEqual([
      'opened',
      'snapshotBegin',
      'bind',
      'change',
      'snapshotEnd',
    ]);

    writer.write(writeOf(2, set('temperature', 22.5)));
    await watch.read();
    expect(watch.entries.slice(5)).toMatchObject([
      { entry: 'commit', revision: 2, source: 'spec' },
      { entry: 'change', version: 2, value: 22.5 },
    ]);
    expect(server.stats()).toMatchObject({ sessions: 1, watches: 1, writeStreams: 1, commits: 2, changes: 2 });
  });
});
