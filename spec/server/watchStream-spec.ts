import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createServer, type Server } from '../../src/server/index.js';
import { manualClock, type ManualClock } from '../support/manualClock.js';
import {
  createRawClient,
  openWatch,
  openWriteStream,
  register,
  set,
  writeOf,
  type RawClient,
} from '../support/rawClient.js';

describe('the watch of a server', () => {
  let server: Server;
  let client: RawClient;
  let clock: ManualClock;
  beforeEach(async () => {
    clock = manualClock();
    server = await createServer({ port: 0, clock, random: () => 1, limits: { watchesPerConnection: 3 } }).listen();
    client = createRawClient(server.address);
  });
  afterEach(async () => {
    client.close();
    await server.close({ graceMs: 0 });
  });

  const lab = { sessionId: 'lab', create: {} };
  const everything = { ...lab, added: { patterns: ['*'] } };

  it('should need a session, or be told to open one', async () => {
    const error = await openWatch(client, { sessionId: 'lab' }).read().catch(client.errorOf);
    expect(error).toMatchObject({ code: 'NOT_FOUND', reason: 'UNKNOWN_SESSION' });

    const watch = openWatch(client, lab);
    await watch.read();
    expect(watch.entries).toMatchObject([
      { entry: 'opened', revision: 0 },
      { entry: 'snapshotBegin' },
      { entry: 'snapshotEnd' },
    ]);
  });

  it('should carry on where another watch has stopped (W7)', async () => {
    const writer = openWriteStream(client, { sessionId: 'lab' });
    const first = openWatch(client, everything);
    await first.read();
    const opened = first.entries[0];
    if (opened?.entry !== 'opened') throw new Error('no opened');
    writer.write(writeOf(1, register('a', 1)));
    await first.readUntil(({ entry }) => entry === 'commit');
    first.cancel();
    writer.write(writeOf(2, set('a', 2)), writeOf(3, set('a', 3)));
    await writer.readOutcomes(3);
    const second = openWatch(client, {
      sessionId: 'lab',
      kept: { patterns: ['*'] },
      resumeAfter: { epoch: opened.epoch, revision: 1 },
    });
    await second.readUntil(({ entry }) => entry === 'commit');

    expect(second.entries.filter(({ entry }) => entry === 'commit' || entry === 'change')).toMatchObject([
      { revision: 2 },
      { value: 2 },
      { revision: 3 },
      { value: 3 },
    ]);
  });

  it('should send bookmarks while it is idle, at the interval asked for and a tenth apart (W9)', async () => {
    const writer = openWriteStream(client, { sessionId: 'lab' });
    const watch = openWatch(client, { ...everything, bookmarkIntervalMs: 1_000 });
    await watch.read();
    expect(watch.entries[0]).toMatchObject({ entry: 'opened', bookmarkIntervalMs: 1_000 });
    await timersOf(clock, 2);
    // `random` gives 1: the interval is a tenth longer.
    clock.advance(1_099);
    writer.write(writeOf(1, register('a', 1)));
    expect(await watch.read()).toMatchObject([{ entry: 'bind' }, { entry: 'commit' }, { entry: 'change' }]);
    clock.advance(1_099);
    writer.write(writeOf(2, set('a', 2)));
    expect(await watch.read()).toMatchObject([{ entry: 'commit' }, { entry: 'change' }]);
    await settled();
    clock.advance(1_100);

    expect(await watch.read()).toEqual([{ entry: 'bookmark', revision: 2 }]);
  });

  it('should keep intervals within bounds', async () => {
    const intervals: number[] = [];
    for (const bookmarkIntervalMs of [0, 1, 1_000_000]) {
      const watch = openWatch(client, { ...lab, bookmarkIntervalMs });
      await watch.read();
      const opened = watch.entries[0]!;
      if (opened.entry === 'opened') intervals.push(opened.bookmarkIntervalMs);
    }

    expect(intervals).toEqual([5_000, 100, 60_000]);
  });

  it('should say that the session was ended, and refuse to go on in its epoch', async () => {
    const watch = openWatch(client, everything);
    await watch.read();
    const opened = watch.entries[0]!;
    await client.calls.endSession({ sessionId: 'lab' });
    expect(await watch.readUntil(({ entry }) => entry === 'closing')).toBe(true);
    expect(watch.entries.at(-1)).toEqual({ entry: 'closing', reason: 'session-ended' });
    expect(await watch.read()).toBeUndefined();

    const epoch = opened.entry === 'opened' ? opened.epoch : '';
    const again = openWatch(client, { ...lab, kept: { patterns: ['*'] }, resumeAfter: { epoch, revision: 0 } });
    expect(await again.read().catch(client.errorOf)).toMatchObject({
      code: 'FAILED_PRECONDITION',
      reason: 'SESSION_ENDED',
    });
  });

  it('should say that the server shuts down, and let it', async () => {
    const watch = openWatch(client, everything);
    const writer = openWriteStream(client, { sessionId: 'lab' });
    await Promise.all([watch.read(), writer.read()]);
    const closed = server.close({ graceMs: 60_000 });
    await watch.readUntil(({ entry }) => entry === 'closing');
    expect(watch.entries.at(-1)).toEqual({ entry: 'closing', reason: 'shutdown' });
    while (await writer.read());
    expect(writer.closings).toEqual(['shutdown']);

    client.close();
    await closed;
    expect(server.stats()).toMatchObject({ sessions: 0, watches: 0, writeStreams: 0, connections: 0 });
  });

  it('should refuse one watch too many on a connection, and count those out that have gone', async () => {
    const watches = [1, 2, 3].map(() => openWatch(client, lab));
    await Promise.all(watches.map(watch => watch.read()));
    expect(server.stats()).toMatchObject({ watches: 3, connections: 1 });
    const error = await openWatch(client, lab).read().catch(client.errorOf);
    expect(error).toMatchObject({ code: 'RESOURCE_EXHAUSTED', details: { limit: 'watchesPerConnection', max: '3' } });

    const another = createRawClient(server.address);
    const elsewhere = openWatch(another, lab);
    await elsewhere.read();
    expect(server.stats()).toMatchObject({ watches: 4, connections: 2 });
    for (const watch of [...watches, elsewhere]) watch.cancel();
    await until(() => server.stats().watches === 0);
    expect(server.stats()).toMatchObject({ watches: 0, connections: 0 });
    another.close();
    expect(await client.calls.listSessions({})).toMatchObject({ sessions: [{ watches: 0 }] });
  });

  it('should refuse a selection that is none', async () => {
    const error = await openWatch(client, { ...lab, added: { names: ['a b'] } })
      .read()
      .catch(client.errorOf);
    expect(error).toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'INVALID_NAME' });
    expect(server.stats().watches).toBe(0);
  });

  it('should give an idle watch a bookmark when a sixteenth of the log has gone by, long before its interval (W9)', async () => {
    const busy = await createServer({ port: 0, clock, random: () => 1, limits: { retainedCommits: 160 } }).listen();
    const raw = createRawClient(busy.address);
    try {
      const watch = openWatch(raw, { ...lab, added: { names: ['idle'] } });
      await watch.read();
      const writer = openWriteStream(raw, { sessionId: 'lab' });
      writer.write(writeOf(1, register('busy', 0)));
      for (let sequence = 2; sequence <= 400; sequence++) writer.write(writeOf(sequence, set('busy', sequence)));
      await watch.readUntil(entry => entry.entry === 'bookmark' && entry.revision > 160);
      await writer.readOutcomes(400);
      watch.cancel();
    } finally {
      raw.close();
      await busy.close({ graceMs: 0 });
    }
  });
});

/** Turns of the event loop, until something is so. The test's own time limit ends it. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await settled();
}

function timersOf(clock: ManualClock, count: number): Promise<void> {
  return until(() => clock.timers >= count);
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise(resolve => setImmediate(resolve));
}
