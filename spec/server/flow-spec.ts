import type { CallContext } from 'nice-grpc';
import { describe, expect, it } from 'vitest';
import { createLoopTurn } from '../../src/server/loopTurn.js';
import { OpenStreams } from '../../src/server/openStreams.js';
import { createServer } from '../../src/server/index.js';
import { serveWatch } from '../../src/server/watchStream.js';
import { entriesOf } from '../support/frameEntries.js';
import { createRawClient, openWriteStream, writeOf } from '../support/rawClient.js';
import { slowLog } from '../support/slowLog.js';
import { briefly, mustApply, openStore, register, set } from '../support/storeFixture.js';

/** A watch whose frames leave when the spec says so. */
function openSlowWatch() {
  const { store, session, clock } = openStore();
  mustApply(session, register('a'));
  const departures: (() => void)[] = [];
  const streams = new OpenStreams(store.limits);
  const scope = {
    store,
    streams,
    authenticate: () => {},
    mapFailure: (thrown: unknown) => thrown,
    turn: createLoopTurn(),
    random: () => 0.5,
    onceGone: (_frame: object, callback: () => void) => departures.push(callback),
  };
  const abort = new AbortController();
  const context = { signal: abort.signal, peer: 'slow' } as CallContext;
  const watch = serveWatch(scope, { sessionId: 'lab', added: { names: ['a'] } }, context);
  return { session, clock, streams, departures, abort, watch };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise(resolve => setImmediate(resolve));
}

describe('a watch whose reader is slow', () => {
  it('should make its next frame when the last one has gone, of all that has come meanwhile (W10)', async () => {
    const { session, departures, watch } = openSlowWatch();
    await watch.next();
    let second: Uint8Array | undefined;
    const reading = watch.next().then(({ value }) => (second = value as Uint8Array));
    for (let value = 1; value <= 3; value++) {
      mustApply(session, set('a', value));
      await turns(3);
    }
    expect(second).toBeUndefined();
    departures[0]!();
    await reading;

    expect(briefly(entriesOf(second!))).toEqual(['commit 2', '1v2=1', 'commit 3', '1v3=2', 'commit 4', '1v4=3']);
  });

  it('should end at once when its reader goes', async () => {
    const { abort, watch, streams, session, clock } = openSlowWatch();
    await watch.next();
    const ended = watch.next();
    await turns(2);
    abort.abort();

    expect(await ended).toEqual({ done: true, value: undefined });
    expect([streams.watches, session.openStreams, clock.timers]).toEqual([0, 0, 1]);
  });

  it('should send one frame a turn of the loop, and the first at once', async () => {
    const { session, departures, watch } = openSlowWatch();
    await watch.next();
    departures[0]!();
    const second = watch.next();
    await turns(3);
    // In one turn: the first commit wakes the watch, the others are for the next frame.
    mustApply(session, set('a', 1));
    const frames = [(await second).value as Uint8Array];
    departures[1]!();
    const third = watch.next();
    mustApply(session, set('a', 2));
    await Promise.resolve();
    mustApply(session, set('a', 3));
    frames.push((await third).value as Uint8Array);

    expect(frames.map(frame => briefly(entriesOf(frame)))).toEqual([
      ['commit 2', '1v2=1'],
      ['commit 3', '1v3=2', 'commit 4', '1v4=3'],
    ]);
  });
});

describe('a write stream on a log that is slow to append', () => {
  it('should answer what is in the log, and close where that fails', async () => {
    const { open, releases, rejections } = slowLog();
    const server = await createServer({ port: 0, log: open }).listen();
    const client = createRawClient(server.address);
    const stream = openWriteStream(client, { sessionId: 'lab', clientId: 'me' });
    await stream.read();
    stream.write(writeOf(1, register('a')));
    while (releases.length < 1) await turns(1);
    const answer = stream.readOutcomes(1);
    await turns(20);
    expect(stream.outcomes).toEqual([]);
    releases[0]!();
    expect(await answer).toMatchObject([{ sequence: 1, revision: 1 }]);

    stream.write(writeOf(2, set('a', 1)));
    while (rejections.length < 2) await turns(1);
    rejections[1]!(new Error('the disk is full'));
    while (await stream.read());
    expect(stream.outcomes).toHaveLength(1);
    expect(stream.closings).toEqual(['shutdown']);
    client.close();
    await server.close({ graceMs: 0 });
  });
});
