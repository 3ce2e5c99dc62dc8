import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientMemory, Session, WatchCursor } from '../../src/store/index.js';
import type { LogSegment } from '../../src/store/logSegment.js';
import type { Snapshot } from '../../src/store/openSnapshots.js';
import type { Variable, VariableState } from '../../src/store/variable.js';
import * as weights from '../../src/store/weights.js';
import type { VariableSpec, VariableValue } from '../../src/variables/index.js';
import { entriesOf } from '../support/frameEntries.js';
import {
  apply,
  briefly,
  drain,
  mustApply,
  openStore,
  register,
  remove,
  rollback,
  set,
  watchOf,
} from '../support/storeFixture.js';

const text: VariableSpec = { type: 'string', constraints: {} };
const KIB = 1_024;

// The type is what the caller knows of the field.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters
function hidden<T>(owner: object, key: string): T {
  return Reflect.get(owner, key) as T;
}

/** What a session keeps, counted from scratch from what is there. */
function recount(session: Session, cursors: readonly WatchCursor[]): number {
  let bytes = weights.SESSION_BYTES + weights.weightOfMetadata(session.metadata);
  for (const variable of hidden<Map<number, Variable>>(session.table, 'byHandle').values()) {
    bytes +=
      weights.VARIABLE_BYTES + weights.weightOfSpec(variable.spec, variable.bindEntry.length) + weigh(variable.state);
  }
  const segments = hidden<LogSegment[]>(session.log, 'segments');
  const spare = hidden<LogSegment | undefined>(session.log, 'spare');
  for (const { bytes: kept, revisions, handles } of spare ? [...segments, spare] : segments) {
    bytes += kept.length + 16 * revisions.length + 12 * handles.length + 1_024;
  }
  for (const [clientId, client] of hidden<Map<string, ClientMemory>>(session.clients, 'clients')) {
    const answers = hidden<({ bytes?: Uint8Array } | undefined)[]>(hidden(client, 'answers'), 'answers');
    bytes += weights.CLIENT_BYTES + 2 * clientId.length;
    for (const answer of answers) if (answer) bytes += weights.ANSWER_BYTES + (answer.bytes?.length ?? 0);
  }
  const displaced = new Set<VariableState>();
  for (const { variables, states, next } of hidden<Set<Snapshot>>(session.snapshots, 'snapshots')) {
    bytes += weights.SNAPSHOT_BYTES + weights.SNAPSHOT_ITEM_BYTES * variables.length;
    for (let place = Math.max(0, next); place < states.length; place++) {
      if (variables[place]!.state !== states[place]) displaced.add(states[place]!);
    }
  }
  for (const state of displaced) bytes += weigh(state);
  for (const cursor of cursors) bytes += hidden<number>(cursor, 'countedBytes');
  return bytes;
}

function weigh({ value, origin, metadata }: VariableState): number {
  const own = weights.STATE_BYTES + weights.weightOfValue(value);
  return own + weights.weightOfMetadata(metadata) + weights.weightOfMetadata(origin.metadata);
}

/** Fills a session with text until a write is refused, and gives the error. */
function fill(session: Session, prefix: string, size = 10_000) {
  for (let number = 0; ; number++) {
    const [failure] = apply(session, [register(`${prefix}${number}`, 'x'.repeat(size), text)]).failures;
    if (failure) return failure.error;
  }
}

describe('the memory of a store', () => {
  it('should be counted as it is after any operations, and be nothing when the sessions are over', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const value: fc.Arbitrary<VariableValue> = fc.oneof(
      fc.integer({ min: 0, max: 4_000 }).map(length => 'x'.repeat(length)),
      fc.integer({ min: 0, max: 400 }).map(length => '\u20ac'.repeat(length)),
    );
    const operation = fc.oneof(
      fc.record({ name, value }).map(given => register(given.name, given.value, text)),
      fc.record({ name, value }).map(given => set(given.name, given.value)),
      name.map(remove),
      fc.record({ name, version: fc.integer({ min: 1, max: 5 }) }).map(given => rollback(given.name, given.version)),
    );
    const metadata = fc.dictionary(fc.constantFrom('k', 'key'), fc.string({ maxLength: 20 }), { maxKeys: 2 });
    const step = fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          operations: fc.array(operation, { minLength: 1, maxLength: 4 }),
          independent: fc.boolean(),
          metadata,
          byClient: fc.boolean(),
        }),
      },
      { weight: 1, arbitrary: fc.record({ acknowledge: fc.nat(30) }) },
      {
        weight: 1,
        arbitrary: fc.record({
          watch: fc.uniqueArray(name, { minLength: 1 }),
          resumes: fc.boolean(),
          snapshotAtResume: fc.boolean(),
          delivery: fc.constantFrom('every', 'latest'),
        }),
      },
      { weight: 2, arbitrary: fc.record({ read: fc.nat(5) }) },
      { weight: 1, arbitrary: fc.record({ close: fc.nat(5) }) },
    );
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 50, maxLength: 100 }),
        fc.integer({ min: 20 * KIB, max: 200 * KIB }),
        (steps, memoryBytes) => {
          const { store, session, clock } = openStore({ limits: { memoryBytes, retainedCommits: 8 } });
          const client = session.clients.open('me', clock.now());
          const bindings = session.createBindings();
          mustApply(session, register('a', '', text), register('b', '', text));
          const cursors: WatchCursor[] = [];
          let sequence = 0;
          for (const taken of steps) {
            if ('operations' in taken) {
              const { operations, independent, metadata: given, byClient } = taken;
              const write = {
                sequence: byClient ? ++sequence : 0,
                operations,
                independent,
                metadata: given,
                eventTime: undefined,
              };
              session.apply(write, { source: '', client });
            } else if ('acknowledge' in taken) {
              client.acknowledge(taken.acknowledge);
              sequence = Math.max(sequence, taken.acknowledge);
            } else if ('watch' in taken) {
              const kept = { names: taken.resumes ? ['a', 'b'] : [], patterns: [] };
              const resumeAfter = taken.resumes
                ? { epoch: 'e1', revision: Math.max(0, session.revision - 3) }
                : undefined;
              const { snapshotAtResume } = taken;
              const delivery = taken.delivery as 'every';
              const options = { kept, resumeAfter, delivery, snapshotAtResume, frameBytes: 500 };
              try {
                cursors.push(watchOf(session, taken.watch, options));
              } catch {
                // No room for it.
              }
            } else if ('read' in taken) cursors[taken.read]?.next();
            else for (const closed of cursors.splice(taken.close, 1)) closed.close();

            expect(session.memory.used).toBe(recount(session, cursors));
            expect(store.memory.used).toBe(session.memory.used);
          }
          bindings.close();
          store.end('lab');
          expect(store.memory.used).toBe(0);
          for (const cursor of cursors) cursor.close();
          expect(store.memory.used).toBe(0);
        },
      ),
      { numRuns: 100, endOnFailure: true },
    );
  });

  it('should not keep answers that are acknowledged', () => {
    const { session, clock } = openStore({ limits: { pendingAnswers: 1_000 } });
    const client = session.clients.open('me', clock.now());
    const operations = Array.from({ length: 20 }, (_, number) => set(`v${number}`, 1));
    for (let sequence = 1; sequence <= 100; sequence++) {
      const write = { sequence, operations, independent: true, metadata: {}, eventTime: undefined };
      session.apply(write, { source: '', client });
    }
    client.acknowledge(90);

    expect(client.pending).toBe(10);
    expect(session.memory.used).toBe(recount(session, []));
  });

  it('should have no room for an answer where there is less than it is counted for', () => {
    const { session, clock } = openStore({ limits: { sessionMemoryBytes: 100 * KIB } });
    const client = session.clients.open('me', clock.now());
    session.memory.add(100 * KIB - session.memory.used - 319);
    expect(() => client.requireRoom()).toThrow(/sessionMemoryBytes/);
    session.memory.add(-1);

    expect(() => client.requireRoom()).not.toThrow();
  });

  it('should go back to that of an empty session where everything was deleted and the log went on', () => {
    const { session } = openStore({ limits: { retainedCommits: 32 } });
    mustApply(session, register('counter'));
    for (let value = 0; value < 100; value++) mustApply(session, set('counter', value));
    const empty = session.memory.used;
    for (let number = 0; number < 20; number++) mustApply(session, register(`v${number}`, 'x'.repeat(9_000), text));
    expect(session.memory.used).toBeGreaterThan(empty + 180_000);
    for (let number = 0; number < 20; number++) mustApply(session, remove(`v${number}`));
    for (let value = 0; value < 200; value++) mustApply(session, set('counter', value));

    expect(Math.abs(session.memory.used - empty)).toBeLessThan(2_000);
  });

  it('should refuse writes past the limit of the server by name, but for deletes, and go on with reads', () => {
    const { store, session } = openStore({ limits: { memoryBytes: 600 * KIB, sessionMemoryBytes: 600 * KIB } });
    const other = store.open('other', { ttlMs: 0, metadata: {} }).session;
    mustApply(other, register('a', 1));
    const error = fill(session, 'v');
    expect(error).toMatchObject({
      code: 'RESOURCE_EXHAUSTED',
      reason: 'LIMIT_EXCEEDED',
      details: { limit: 'memoryBytes' },
    });
    expect(error.message).toContain('past the limit memoryBytes of 614400');
    expect(store.memory.used).toBeLessThanOrEqual(600 * KIB);
    const before = session.revision;

    expect(apply(other, [set('a', 'x'.repeat(9_000))]).failures).toHaveLength(1);
    expect(drain(watchOf(session, ['v0'])).length).toBeGreaterThan(3);
    expect(session.revision).toBe(before);
    mustApply(session, remove('v0'), remove('v1'), remove('v2'));
    mustApply(session, register('again', 'x'.repeat(5_000), text));
  });

  it('should refuse writes past the limit of one session, and not those to others', () => {
    const { store, session } = openStore({ limits: { memoryBytes: 600 * KIB, sessionMemoryBytes: 200 * KIB } });
    const other = store.open('other', { ttlMs: 0, metadata: {} }).session;

    expect(fill(session, 'v').details).toMatchObject({ limit: 'sessionMemoryBytes' });
    mustApply(other, register('a', 'x'.repeat(9_000), text));
  });

  it('should drop retained history first, of the session that holds most, and never its last part (W8)', () => {
    const { store, session } = openStore({ limits: { memoryBytes: 1_200 * KIB, sessionMemoryBytes: 1_000 * KIB } });
    const small = store.open('small', { ttlMs: 0, metadata: {} }).session;
    for (const [written, count] of [
      [small, 20],
      [session, 80],
    ] as const) {
      mustApply(written, register('a', '', text));
      for (let number = 0; number < count; number++) mustApply(written, set('a', String(number).padEnd(4_000)));
    }
    expect([session.log.compactedRevision, small.log.compactedRevision]).toEqual([0, 0]);
    const third = store.open('third', { ttlMs: 0, metadata: {} }).session;
    for (let number = 0; session.log.compactedRevision === 0; number++) {
      mustApply(third, register(`v${number}`, 'x'.repeat(9_000), text));
    }
    expect(small.log.compactedRevision).toBe(0);
    const reader = watchOf(session, [], {
      kept: { names: ['a'], patterns: [] },
      resumeAfter: { epoch: 'e1', revision: session.revision },
    });
    drain(reader);
    expect(fill(third, 'w').details.limit).toMatch(/emoryBytes/);

    for (const written of [session, small]) {
      expect(written.log.compactedRevision).toBeGreaterThan(0);
      expect(written.log.compactedRevision).toBeLessThan(written.log.lastRevision);
    }
    // Who reads along has lost nothing.
    mustApply(session, remove('a'));
    expect(briefly(drain(reader)).join()).toMatch(/^bind 1=a,commit \d+,1v\d+ removed$/);
  });

  it('should not let a write in part: what fails for want of memory leaves nothing behind', () => {
    const { session } = openStore({ limits: { memoryBytes: 300 * KIB, sessionMemoryBytes: 300 * KIB } });
    mustApply(session, register('a', '', text), register('b', '', text));
    const before = session.memory.used;
    const half = 'x'.repeat(120 * KIB);
    const { failures } = apply(session, [set('a', half), set('b', half)]);

    expect(failures).toMatchObject([{ operation: 1, error: { code: 'RESOURCE_EXHAUSTED' } }]);
    expect(session.table.find('a')!.state.value).toBe('');
    expect(session.memory.used).toBe(before);
  });

  describe('and snapshots that are not read', () => {
    const limits = { memoryBytes: 4_000 * KIB, sessionMemoryBytes: 2_000 * KIB, retainedBytes: 100 * KIB };
    const names = Array.from({ length: 20 }, (_, number) => `v${number}`);
    const rewrite = (session: Session, mark: string) => {
      for (const name of names) mustApply(session, set(name, mark.repeat(10_000)));
    };

    it('should keep old values within a bound, and give each reader one whole snapshot in the end', () => {
      const { session } = openStore({ limits });
      for (const name of names) mustApply(session, register(name, '', text));
      const cursors: WatchCursor[] = [];
      for (let number = 0; number < 40; number++) {
        rewrite(session, String.fromCharCode(65 + number));
        const cursor = watchOf(session, names);
        // The first frame is read, and then no more.
        expect(briefly(drainFrame(cursor))).toContain(`begin ${session.revision}`);
        cursors.push(cursor);
      }
      expect(hidden<number>(session.snapshots, 'displacedBytes')).toBeLessThan(600 * KIB);
      expect(session.memory.used).toBe(recount(session, cursors));

      const whole = session.revision;
      for (const cursor of cursors.slice(0, 30)) {
        const entries = briefly(drain(cursor));
        const begin = entries.lastIndexOf(`begin ${whole}`);
        // Everything from the last begin on is as of one revision, and all of it.
        expect(begin).toBeGreaterThanOrEqual(0);
        expect(entries.slice(begin).filter(entry => entry.includes('=hhh')).length).toBe(20);
        expect(entries.at(-1)).toBe(`end ${whole}`);
        expect(entries.join()).not.toContain('reset');
      }
    });

    it('should go on with what is kept up to the new snapshot, before it', () => {
      const { session } = openStore({
        limits: { ...limits, retainedBytes: 2_000 * KIB, memoryBytes: 40_000 * KIB, sessionMemoryBytes: 2_000 * KIB },
      });
      for (const name of ['kept', ...names]) mustApply(session, register(name, '', text));
      rewrite(session, 'a');
      const { revision } = session;
      const mixed = watchOf(session, names, {
        kept: { names: ['kept'], patterns: [] },
        resumeAfter: { epoch: 'e1', revision },
      });
      const first = briefly(drainFrame(mixed));
      expect(first).toContain(`begin ${revision}`);
      session.snapshots.dropIdlest();
      mustApply(session, set('kept', 'new'));
      mustApply(session, set('v3', 'new'));
      const entries = briefly(drain(mixed));

      expect(entries.slice(0, 4)).toEqual([
        'bind 1=kept',
        `commit ${revision + 1}`,
        '1v2=new',
        `begin ${revision + 2}`,
      ]);
      expect(entries).toContain('5v3=new');
      expect(entries.at(-1)).toBe(`end ${revision + 2}`);
      mustApply(session, set('v3', 'newer'));
      expect(briefly(drain(mixed))).toEqual([`commit ${revision + 3}`, '5v4=newer']);
    });

    it('should count nothing of a snapshot that is dropped by the very write that replaces what it keeps', () => {
      const { session } = openStore({ limits });
      mustApply(session, register('big', 'x'.repeat(600_000), text), register('small', '', text));
      const cursors = [watchOf(session, ['big']), watchOf(session, ['small'])];
      mustApply(session, set('big', ''));

      expect(session.snapshots.size).toBe(1);
      expect(hidden<number>(session.snapshots, 'displacedBytes')).toBe(0);
      expect(session.memory.used).toBe(recount(session, cursors));
    });

    it('should free a state that several snapshots keep when memory is wanted', () => {
      const { session } = openStore({ limits });
      mustApply(session, register('big', 'x'.repeat(300_000), text));
      const cursors = [watchOf(session, ['big']), watchOf(session, ['big'])];
      mustApply(session, set('big', ''));
      const before = session.memory.used;
      session.memory.dropIdlestSnapshot();

      expect(session.memory.used).toBeLessThan(before - 300_000);
      expect(session.memory.used).toBe(recount(session, cursors));
    });

    it('should count and bound the values at the place where readers resume, and free them with the reader', () => {
      const { session } = openStore({
        limits: { ...limits, retainedBytes: 1_000 * KIB, memoryBytes: 40_000 * KIB, sessionMemoryBytes: 4_000 * KIB },
      });
      for (const name of names) mustApply(session, register(name, '', text));
      rewrite(session, 'a');
      const { revision } = session;
      for (const mark of 'bc') rewrite(session, mark);
      const cursors = Array.from({ length: 20 }, () =>
        watchOf(session, [], {
          kept: { names, patterns: [] },
          resumeAfter: { epoch: 'e1', revision },
          snapshotAtResume: true,
        }),
      );
      const first = cursors.map(cursor => briefly(drainFrame(cursor)));
      for (const entries of first) expect(entries).toContain(`begin ${revision}`);
      // Each has some 140 KB left to read of its own.
      expect(session.snapshots.size).toBeLessThan(20);
      expect(hidden<number>(session.snapshots, 'displacedBytes')).toBeGreaterThan(500 * KIB);
      expect(hidden<number>(session.snapshots, 'displacedBytes')).toBeLessThanOrEqual(1_000 * KIB);
      expect(session.memory.used).toBe(recount(session, cursors));

      // What was dropped is left out, and what follows is complete.
      const [dropped, whole] = [cursors[0]!, cursors.at(-1)!].map(cursor => briefly(drain(cursor)));
      expect(dropped!.indexOf(`end ${revision}`)).toBe(0);
      expect(whole!.indexOf(`end ${revision}`)).toBeGreaterThan(10);
      for (const entries of [dropped!, whole!]) {
        expect(entries.filter(entry => entry.startsWith('commit'))).toHaveLength(40);
      }
      for (const cursor of cursors) cursor.close();
      expect(session.snapshots.size).toBe(0);
      expect(session.memory.used).toBe(recount(session, cursors));
    });

    it('should find the values at the place of resuming again where they were dropped before they were read', () => {
      const { session } = openStore({ limits });
      mustApply(session, register('a', 'x', text), register('b', 'y', text));
      mustApply(session, set('a', 'xx'));
      const cursor = watchOf(session, [], {
        kept: { names: ['a', 'b'], patterns: [] },
        resumeAfter: { epoch: 'e1', revision: 1 },
        snapshotAtResume: true,
      });
      expect(session.snapshots.size).toBe(1);
      session.snapshots.dropIdlest();
      mustApply(session, set('b', 'yy'));

      const entries = briefly(drain(cursor));
      expect(entries.filter(entry => !entry.startsWith('bind'))).toEqual([
        'opened 2',
        'begin 1',
        '2v1=y',
        '1v1=x',
        'end 1',
        'commit 2',
        '1v2=xx',
        'commit 3',
        '2v2=yy',
      ]);
    });

    it('should let a reader that reads on have its snapshot to the end, whatever others do', () => {
      const { session } = openStore({ limits });
      for (const name of names) mustApply(session, register(name, '', text));
      rewrite(session, 'a');
      const { revision } = session;
      const active = watchOf(session, names, { frameBytes: 20_000 });
      const read: string[] = briefly(drainFrame(active));
      for (let number = 0; number < 9; number++) {
        drainFrame(watchOf(session, names));
        rewrite(session, String(number));
        read.push(...briefly(drainFrame(active)));
      }

      expect(read.filter(entry => entry.startsWith('begin'))).toEqual([`begin ${revision}`]);
    });

    function drainFrame(cursor: WatchCursor) {
      const frame = cursor.next();
      return frame ? entriesOf(frame) : [];
    }
  });
});
