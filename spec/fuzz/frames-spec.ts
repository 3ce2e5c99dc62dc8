import { createServer as createGrpcServer } from 'nice-grpc';
import { firstValueFrom, ReplaySubject } from 'rxjs';
import { filter, materialize, take } from 'rxjs/operators';
import { RivuletError } from '../../src/errors/index.js';
import { createClient } from '../../src/client/index.js';
import type { VariableSpec } from '../../src/variables/index.js';
import { readAnswers, readFrame, variablesService, type FrameSink } from '../../src/wire/index.js';
import { createEntriesWriter, type WireEntry } from '../support/wireEntries.js';
import type { Random } from '../support/random.js';
import { damagedMessages, typeOf } from '../wire/support/messages.js';
import { damaged, describeFuzzer, sampleOf, type FuzzTarget } from './fuzz.js';

// An input is the first frame that a hostile server sends to a watch. The next one is what a good server sends.

const spec: VariableSpec = { type: 'float', constraints: {} };
const origin = { timestamp: 1, eventTime: 1, source: 's', metadata: { k: 'v' } };
const bind = { kind: 'bind', handle: 1, name: 'x', id: '#e-1', spec } as const;
const change = { kind: 'change', handle: 1, coalesced: 1, origin: undefined } as const;
const snapshot: readonly WireEntry[] = [
  bind,
  { kind: 'snapshot-begin', revision: 1 },
  { ...change, version: 1, change: 'set', value: 1, origin },
  { kind: 'snapshot-end', revision: 1 },
];
const commits: readonly WireEntry[] = [
  { kind: 'commit', revision: 2, ...origin },
  { ...change, version: 2, change: 'set', value: 2 },
  { kind: 'commit', revision: 3, ...origin },
  { ...change, version: 3, change: 'removed', value: undefined },
  { kind: 'commit', revision: 4, ...origin },
  { ...bind, handle: 2, id: '#e-2' },
  { ...change, handle: 2, version: 1, change: 'registered', value: 4 },
];
const reset: WireEntry = { kind: 'reset', reason: 'compacted' };
const opened = { kind: 'opened', epoch: 'e', revision: 1, bookmarkIntervalMs: 5_000 } as const;
const good: readonly WireEntry[] = [opened, ...snapshot, ...commits, { kind: 'bookmark', revision: 9 }];

const frameOf = (entries: readonly WireEntry[]) => createEntriesWriter()(entries);

/** The value by which the subscriber knows that the good server serves it. */
const GOOD = 4711;
function goodFrame(isResumed: boolean): Uint8Array {
  return frameOf([
    { ...opened, epoch: 'good', revision: 8 },
    ...(isResumed ? [{ kind: 'reset', reason: 'epoch-changed' } as const] : []),
    { ...bind, id: '#good-1' },
    { kind: 'snapshot-begin', revision: 8 },
    { ...change, version: 8, change: 'set', value: GOOD, origin },
    { kind: 'snapshot-end', revision: 8 },
  ]);
}

const varint = (tag: number) => Uint8Array.from([tag, ...new Array<number>(150).fill(0x80)]);
function entryOf(field: number, content: readonly number[]): Uint8Array {
  return Uint8Array.from([0x0a, content.length + 2, (field << 3) | 2, content.length, ...content]);
}
const join = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap(part => [...part]));
const start = frameOf([opened, ...snapshot]);

const corpus: Record<string, Uint8Array> = {
  'a varint without end': varint(0x0a),
  'a varint without end, as a tag': varint(0x80),
  'a varint without end, after the start': join(start, varint(0x0a)),
  'a revision that does not end': join(start, Uint8Array.from([0x0a, 0x20, 0x2a, 0x1e, 0x08]), varint(0x80)),
  'a revision of 2^64 - 1': join(start, entryOf(7, [0x08, ...new Array<number>(9).fill(0xff), 0x01])),
  'a version over-long by one byte': join(start, entryOf(6, [0x10, ...new Array<number>(9).fill(0x80), 0, 0])),
  'an entry longer than the frame': join(start, Uint8Array.from([0x0a, 0xff, 0xff, 0x03, 0x2a])),
  'a change of a handle that was never bound': frameOf([
    opened,
    { kind: 'commit', revision: 2, ...origin },
    { ...change, version: 2, change: 'set', value: 1 },
  ]),
  'a change outside of any commit': join(start, frameOf([{ ...change, version: 2, change: 'set', value: 1 }])),
  'a snapshot within a snapshot': frameOf([opened, ...snapshot.slice(0, 2), ...snapshot]),
  'a snapshot that does not end': frameOf([opened, ...snapshot.slice(0, 3)]),
  'an end without a beginning': frameOf([opened, bind, { kind: 'snapshot-end', revision: 1 }]),
  'a commit that goes back': frameOf([opened, ...snapshot, ...commits, ...commits]),
  'two first entries': frameOf([opened, opened, ...snapshot]),
  'no first entry': frameOf([...snapshot]),
  'groups in groups': join(start, new Uint8Array(50_000).fill(0x0b)),
  'a name of another kind': frameOf([opened, { ...bind, spec: { type: 'string', constraints: {} } }]),
  'a bookmark interval of 2^32 - 1': frameOf([{ ...opened, bookmarkIntervalMs: 2 ** 32 - 1 }, ...snapshot]),
  'a closing without end': join(start, frameOf([{ kind: 'closing', reason: 'session-ended', message: 'x' }])),
  nothing: new Uint8Array(),
};

function generate(random: Random): Uint8Array {
  if (random.chance(0.2)) return sampleOf(damagedMessages(typeOf('WatchResponse')), random);
  const entries = random.chance(0.3) ? [...good.slice(0, 6), reset, ...snapshot] : [...good];
  for (let times = random.below(3); times > 0; times--) {
    const [taken] = entries.splice(random.below(entries.length), 1);
    // Gone, or somewhere else, or twice.
    for (let copies = random.below(3); copies > 0; copies--) {
      entries.splice(random.below(entries.length + 1), 0, taken!);
    }
  }
  const frame = frameOf(entries);
  return random.chance(0.3) ? frame : damaged(frame, random);
}

const ignore = () => {};
const sink: FrameSink = {
  opened: ignore,
  bind: ignore,
  snapshotBegin: ignore,
  snapshotEnd: ignore,
  commit: ignore,
  change: ignore,
  bookmark: ignore,
  reset: ignore,
  closing: ignore,
};

/** Reads, and wants a refusal to be one of ours. */
function requireRefusal(read: () => void): void {
  try {
    read();
  } catch (thrown) {
    if (!(thrown instanceof RivuletError)) throw thrown;
  }
}

async function open(): Promise<FuzzTarget> {
  let input = new Uint8Array();
  let isHostile = false;
  const escaped: unknown[] = [];
  const note = (thrown: unknown) => escaped.push(thrown);
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  // A timer that is set to more than it can hold fires at once.
  process.on('warning', note);
  const server = createGrpcServer();
  const unused = () => {
    throw new Error('This server only serves watches.');
  };
  const names = Object.keys(variablesService).filter(name => name !== 'watch');
  server.add(
    variablesService as never,
    {
      ...Object.fromEntries(names.map(name => [name, unused])),
      async *watch(request: { resumeAfter?: unknown; sessionId: string }, { signal }: { signal: AbortSignal }) {
        if (request.sessionId === 'hostile' && isHostile) {
          isHostile = false;
          yield input;
          return;
        }
        yield goodFrame(Boolean(request.resumeAfter));
        await new Promise(resolve => signal.addEventListener('abort', resolve));
      },
    } as never,
  );
  const port = await server.listen('127.0.0.1:0');
  const reconnect = { initialDelayMs: 1, maxDelayMs: 1, firstFrameTimeoutMs: 5_000 };
  const client = createClient(`127.0.0.1:${port}`, { reconnect, lingerMs: 0 });

  return {
    async send(next) {
      requireRefusal(() => readFrame(next, sink));
      requireRefusal(() => readAnswers(next, { opened: ignore, outcome: ignore, closing: ignore }));
      input = Uint8Array.from(next);
      isHostile = true;
      const session = client.session('hostile');
      // The good server's value, or an error.
      const seen = new ReplaySubject<{ kind: string; error?: unknown }>(1);
      session
        .watch('x')
        .pipe(
          materialize(),
          filter(({ kind, value }) => kind !== 'N' || value?.value === GOOD),
          take(1),
        )
        .subscribe(seen);
      const limit = AbortSignal.timeout(10_000);
      const late = new Promise<never>((_, reject) => {
        limit.addEventListener('abort', () => reject(new Error('The watch neither failed nor recovered.')));
      });
      const end = await Promise.race([firstValueFrom(seen), late]);
      if (end.kind === 'E' && !(end.error instanceof RivuletError)) throw end.error;
      await session.close();
      if (escaped.length > 0) throw escaped[0];
    },
    async check() {
      const { value } = await firstValueFrom(client.session('polite').watch('x'));
      if (value !== GOOD) throw new Error(`A polite watch got ${String(value)}.`);
    },
    async [Symbol.asyncDispose]() {
      process.off('uncaughtException', note);
      process.off('unhandledRejection', note);
      process.off('warning', note);
      await client.close();
      server.forceShutdown();
    },
  };
}

describeFuzzer({ name: 'frames', open, corpus, generate, count: 400 });
