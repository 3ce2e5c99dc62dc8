import { asyncScheduler, filter, firstValueFrom, lastValueFrom, type SchedulerLike } from 'rxjs';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { createClient, type NodeClientOptions } from '../../src/client/index.js';
import { ByteWriter, writeOpenedAnswer, writeOutcomeAnswer } from '../../src/wire/index.js';
import { startHostileServer, type HostileServer, type HostileServerOptions } from '../support/hostileServer.js';
import { impatient } from '../support/rig.js';
import type { WireEntry } from '../support/wireEntries.js';

const opened: WireEntry = { kind: 'opened', epoch: 'e', revision: 1, bookmarkIntervalMs: 200 };
const origin = { timestamp: 1, eventTime: 1, source: '', metadata: {} };

function bind(handle: number, name = `v${handle}`): WireEntry {
  return { kind: 'bind', handle, name, id: `id${handle}`, spec: { type: 'float', constraints: {} } };
}

function change(handle: number, value = 1): WireEntry {
  return { kind: 'change', handle, version: 1, change: 'registered', value, coalesced: 1, origin };
}

function commit(revision: number): WireEntry {
  return { kind: 'commit', revision, timestamp: 1, eventTime: 1, source: '', metadata: {} };
}

const snapshotOf = (...entries: readonly WireEntry[]): readonly WireEntry[] => [
  opened,
  { kind: 'snapshot-begin', revision: 1 },
  ...entries,
  { kind: 'snapshot-end', revision: 1 },
];

async function start(options: HostileServerOptions, settings: NodeClientOptions = {}) {
  const server = await startHostileServer(options);
  const client = createClient(server.address, { ...impatient, random: () => 1, ...settings });
  onTestFinished(async () => {
    await client.close();
    await server[Symbol.asyncDispose]();
  });
  return { server, session: client.session('lab') };
}

/** What a watch fails with. */
const failureOf = (watch$: ReturnType<Awaited<ReturnType<typeof start>>['session']['watch']>) =>
  lastValueFrom(watch$).catch((error: unknown) => error);

const tooMuch = (what: string) => ({
  code: 'RESOURCE_EXHAUSTED',
  reason: 'HELD_TOO_MUCH',
  details: { limit: 'maxHeldBytes', max: '100000' },
  message: expect.stringMatching(new RegExp(`${what} of more than 100000 bytes.*maxHeldBytes`)) as string,
});
const small = { maxHeldBytes: 100_000 };

/** Frames without end, from `first` on. */
function* endless(
  first: readonly WireEntry[],
  next: (frame: number) => readonly WireEntry[],
): Generator<readonly WireEntry[]> {
  yield first;
  for (let frame = 1; ; frame++) yield next(frame);
}

/** It fails at once, and is not asked for again. */
async function expectEnded(server: HostileServer, watch: Parameters<typeof failureOf>[0], what: string) {
  expect(await failureOf(watch)).toMatchObject(tooMuch(what));
  expect(server.watches).toBe(1);
}

it('should end a watch whose snapshot has no end', async () => {
  const first = [opened, { kind: 'snapshot-begin', revision: 1 } as const, bind(1)];
  const watch = () => endless(first, () => [change(1)]);
  const { server, session } = await start({ watch }, small);
  await expectEnded(server, session.watch('v1'), 'a snapshot or a commit');
});

it('should count a snapshot anew that begins anew', async () => {
  const begin: WireEntry = { kind: 'snapshot-begin', revision: 1 };
  const part = [begin, ...Array.from({ length: 200 }, () => change(1))];
  function* watch() {
    yield [opened, begin, bind(1)];
    for (let i = 0; i < 20; i++) yield part;
    yield [begin, change(1, 7), { kind: 'snapshot-end', revision: 1 } as const];
  }
  const { session } = await start({ watch }, small);
  expect(await firstValueFrom(session.watch('v1'))).toMatchObject({ value: 7 });
});

it('should end a watch for a commit of too many changes', async () => {
  const changes = Array.from({ length: 1_000 }, () => change(1));
  const { server, session } = await start({ watch: () => [snapshotOf(bind(1)), [commit(2), ...changes]] }, small);
  await expectEnded(server, session.watch('v1'), 'a snapshot or a commit');
});

it('should end a watch that is told of variables without end', async () => {
  const watch = () => endless(snapshotOf(), frame => [bind(frame), { kind: 'bookmark', revision: 1 }]);
  const { server, session } = await start({ watch }, small);
  await expectEnded(server, session.watch({ match: 'v*' }), 'descriptions of variables');
});

it('should go on where variables come and go without end', async () => {
  function* watch() {
    yield snapshotOf();
    for (let i = 1; i <= 500; i++) {
      const removal = { ...change(i), version: 2, change: 'removed', value: undefined } as WireEntry;
      yield [bind(i), commit(2 * i), change(i), commit(2 * i + 1), removal];
    }
    yield [bind(501, 'last'), commit(5_000), change(501, 5)];
  }
  const { session } = await start({ watch }, small);
  const last$ = session.watch({ match: '*' }).pipe(filter(({ name }) => name === 'last'));
  expect(await firstValueFrom(last$)).toMatchObject({ value: 5 });
});

it('should take handles of any size, and a reset after them', async () => {
  const huge = 2 ** 32 - 2;
  const watch = () => [
    snapshotOf(bind(huge, 'x'), change(huge)),
    [{ kind: 'reset', reason: 'compacted' }] as const,
    [
      { kind: 'snapshot-begin', revision: 9 },
      { ...change(huge, 3), version: 4 },
      { kind: 'snapshot-end', revision: 9 },
    ] as const,
  ];
  const { session } = await start({ watch });
  const second$ = session.watch('x').pipe(filter(({ value }) => value === 3));
  expect(await firstValueFrom(second$)).toMatchObject({ kind: 'resync', version: 4 });
});

it.each([
  ['a variable without a handle', [bind(0, 'x')]],
  ['a change of nothing', [change(1)]],
  ['a handle that nobody knows', [commit(2), change(77)]],
])('should try again, more and more slowly, after %s', async (_what, entries) => {
  const { server, session } = await start(
    { watch: () => [snapshotOf(bind(1)), entries] },
    { reconnect: { ...impatient.reconnect, initialDelayMs: 1, maxDelayMs: 4, maxAttempts: 3 } },
  );
  expect(await failureOf(session.watch('v1'))).toMatchObject({ code: 'INTERNAL' });
  expect(server.watches).toBe(4);
});

it('should wait longer each time for a server that ends what it has opened', async () => {
  const { server, session } = await start(
    { watch: () => [snapshotOf()], endsWatches: true },
    { reconnect: { ...impatient.reconnect, initialDelayMs: 1, maxDelayMs: 4, maxAttempts: 3 } },
  );
  expect(await failureOf(session.watch('v1'))).toMatchObject({ code: 'UNAVAILABLE', reason: 'ATTEMPTS_EXHAUSTED' });
  expect(server.watches).toBe(4);
});

it.each([1, 2 ** 32 - 1])(
  'should keep to its own time where the server says %d ms for a heartbeat',
  async intervalMs => {
    const delays: number[] = [];
    const scheduler: SchedulerLike = {
      now: () => asyncScheduler.now(),
      schedule(work, delayMs = 0, state) {
        delays.push(delayMs);
        return asyncScheduler.schedule(work as never, delayMs, state);
      },
    };
    function* watch() {
      yield [{ ...opened, bookmarkIntervalMs: intervalMs } as WireEntry, ...snapshotOf(bind(1), change(1)).slice(1)];
    }
    const { session } = await start({ watch }, { scheduler, bookmarkIntervalMs: 7_000 });
    expect(await firstValueFrom(session.watch('v1'))).toMatchObject({ value: 1 });
    expect(delays).toContain(intervalMs === 1 ? 14_000 : 2 ** 31 - 2);
    expect(Math.max(...delays)).toBeLessThan(2 ** 31);
  },
);

it('should not read pages without end', async () => {
  const { server, session } = await start({}, small);
  await expect(session.list()).rejects.toMatchObject(tooMuch('a list of variables'));
  expect(server.pages).toBeLessThan(5);
});

it('should settle what a server passes over, and not care for answers that nobody asked for', async () => {
  const answer = (request: number) => {
    const writer = new ByteWriter();
    if (request === 0) writeOpenedAnswer(writer, 'e', 1, 0);
    else {
      // 3 alone of what was sent; the others never were.
      for (const sequence of [900, 3, 3, 2, 1_000]) {
        writeOutcomeAnswer(writer, { sequence, revision: 9, versions: [5], failures: [] });
      }
    }
    return writer.copy();
  };
  const { session } = await start({ answer });
  const writes = [1, 2, 3].map(value => session.register('x', z.number(), value));
  const [first, second, third] = await Promise.allSettled(writes);
  const unknown = { status: 'rejected', reason: { code: 'ABORTED', reason: 'OUTCOME_UNKNOWN' } };
  expect([first, second]).toMatchObject([unknown, unknown]);
  expect(third).toMatchObject({ status: 'fulfilled' });
});
