import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryLog, openWatchCursor, type Session, type WatchOptions } from '../../src/store/index.js';
import { globMatcher, type VariableValue } from '../../src/variables/index.js';
import { entriesOf, type FrameEntry } from '../support/frameEntries.js';
import { apply, openStore, register, remove, set } from '../support/storeFixture.js';

/** What a spec knows of a commit, without asking the log. */
interface KnownCommit {
  readonly revision: number;
  readonly changes: readonly KnownChange[];
}
interface KnownChange {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly kind: 'set' | 'registered' | 'removed';
  readonly value: VariableValue | undefined;
}
interface KnownVariable {
  readonly name: string;
  readonly id: string;
  version: number;
  value: VariableValue;
}

type Step = readonly { readonly kind: 'register' | 'set' | 'remove'; readonly name: string; readonly value: number }[];

const names = ['a', 'b', 'c.1', 'c.2'];
const step: fc.Arbitrary<Step> = fc.array(
  fc.record({
    kind: fc.constantFrom('register' as const, 'set' as const, 'set' as const, 'set' as const, 'remove' as const),
    name: fc.constantFrom(...names),
    value: fc.integer({ min: 0, max: 9 }),
  }),
  { minLength: 1, maxLength: 4 },
);
const steps = fc.array(step, { maxLength: 30 });
const selection = fc.record({
  names: fc.subarray(['a', 'b', 'c.1', 'missing']),
  patterns: fc.subarray(['c.*', '*1', 'b*']),
});

/** Applies steps, and keeps a history of its own of what they did. */
function createHistory(session: Session) {
  const state = new Map<string, KnownVariable>();
  const commits: KnownCommit[] = [];
  return {
    state,
    commits,
    apply(step: Step) {
      const operations = step.map(({ kind, name, value }) => {
        return kind === 'register' ? register(name, value) : kind === 'set' ? set(name, value) : remove(name);
      });
      const outcome = apply(session, operations, { independent: true });
      const changes: KnownChange[] = [];
      step.forEach(({ kind, name, value }, index) => {
        if (outcome.failures.some(({ operation }) => operation === index)) return;
        const present = state.get(name);
        if (kind === 'register') {
          if (present) return;
          // The handle is the engine's affair: the id is asked for below.
          state.set(name, { name, id: '', version: 1, value });
          changes.push({ id: '', name, version: 1, kind: 'registered', value });
        } else if (present && kind === 'set') {
          present.version++;
          present.value = value;
          changes.push({ id: present.id, name, version: present.version, kind, value });
        } else if (present) {
          state.delete(name);
          changes.push({ id: present.id, name, version: present.version + 1, kind: 'removed', value: undefined });
        }
      });
      if (changes.length > 0) commits.push({ revision: outcome.revision, changes });
    },
  };
}

/** The commits in what a watch sent, by name, and what it knows at the end. */
function read(entries: readonly FrameEntry[]) {
  const names = new Map<number, string>();
  const commits: KnownCommit[] = [];
  const state = new Map<string, VariableValue>();
  let changes: KnownChange[] | undefined;
  let isSnapshot = false;
  let snapshotAt = 0;
  for (const entry of entries) {
    if (entry.entry === 'bind') {
      expect(names.has(entry.handle)).toBe(false);
      names.set(entry.handle, entry.name);
    } else if (entry.entry === 'commit') {
      changes = [];
      commits.push({ revision: entry.revision, changes });
    } else if (entry.entry === 'change') {
      const { handle, version, kind, value } = entry;
      const name = names.get(handle)!;
      expect(name).toBeDefined();
      if (value === undefined) state.delete(name);
      else state.set(name, value);
      if (!isSnapshot) changes!.push({ id: '', name, version, kind, value });
    } else {
      if (entry.entry === 'snapshotBegin' || entry.entry === 'snapshotEnd') {
        isSnapshot = entry.entry === 'snapshotBegin';
        snapshotAt = entry.revision;
      }
      if (entry.entry === 'reset') state.clear();
      changes = undefined;
    }
  }
  return { commits, state, snapshotAt };
}

/** Only what is selected, and without ids. */
function filtered(commits: readonly KnownCommit[], isWanted: (name: string) => boolean): KnownCommit[] {
  return commits
    .map(({ revision, changes }) => {
      return { revision, changes: changes.filter(({ name }) => isWanted(name)).map(each => ({ ...each, id: '' })) };
    })
    .filter(({ changes }) => changes.length > 0);
}

function matcher({ names, patterns }: { readonly names: readonly string[]; readonly patterns: readonly string[] }) {
  const globs = patterns.map(globMatcher);
  return (name: string) => names.includes(name) || globs.some(matches => matches(name));
}

function wantedState(state: ReadonlyMap<string, KnownVariable>, isWanted: (name: string) => boolean) {
  return new Map([...state.values()].filter(({ name }) => isWanted(name)).map(({ name, value }) => [name, value]));
}

const watching: Pick<WatchOptions, 'delivery' | 'bookmarkIntervalMs'> = {
  delivery: 'every',
  bookmarkIntervalMs: 5_000,
};
const frameBytes = fc.constantFrom(1, 40, 100, 300, 65_536);
const nothing = { names: [], patterns: [] };

describe('a watch cursor, whatever is selected and however it is split into frames', () => {
  it('should send the history after a position, filtered', () => {
    fc.assert(
      fc.property(steps, selection, frameBytes, fc.nat(30), (steps, kept, frameBytes, position) => {
        const { session } = openStore();
        const history = createHistory(session);
        for (const step of steps) history.apply(step);
        const revision = Math.min(position, session.revision);
        const cursor = openWatchCursor(session, {
          ...watching,
          kept,
          added: nothing,
          frameBytes,
          resumeAfter: { epoch: 'e1', revision },
        });
        const entries: FrameEntry[] = [];
        for (let frame = cursor.next(); frame; frame = cursor.next()) entries.push(...entriesOf(frame));

        const missed = history.commits.filter(commit => commit.revision > revision);
        expect(read(entries).commits).toEqual(filtered(missed, matcher(kept)));
      }),
      { numRuns: 300 },
    );
  });

  it('should fold to the state, with reads and writes in any order', () => {
    const schedule = fc.array(fc.oneof(step, fc.constant('read' as const), fc.constant('read' as const)), {
      maxLength: 40,
    });
    const delivery = fc.constantFrom('every' as const, 'latest' as const);
    const maxCommits = fc.constantFrom(1, 3, 16, 1000);
    fc.assert(
      fc.property(
        steps,
        schedule,
        selection,
        frameBytes,
        delivery,
        maxCommits,
        (before, after, added, frameBytes, delivery, maxCommits) => {
          const { session } = openStore({ log: memoryLog({ maxCommits }) });
          const history = createHistory(session);
          for (const step of before) history.apply(step);
          const cursor = openWatchCursor(session, { ...watching, kept: nothing, added, frameBytes, delivery });
          const entries: FrameEntry[] = [];
          for (const step of after) {
            if (step !== 'read') history.apply(step);
            else entries.push(...entriesOf(cursor.next() ?? new Uint8Array()));
          }
          for (let frame = cursor.next(); frame; frame = cursor.next()) entries.push(...entriesOf(frame));

          const isWanted = matcher(added);
          const { commits, state, snapshotAt } = read(entries);
          expect(state).toEqual(wantedState(history.state, isWanted));
          expect(entries[0]).toMatchObject({ entry: 'opened' });
          if (delivery === 'every') {
            // What a reset skipped is in its snapshot.
            const isReset = entries.some(({ entry }) => entry === 'reset');
            const expected = filtered(history.commits, isWanted).filter(({ revision }) => revision > snapshotAt);
            expect(isReset ? commits.filter(({ revision }) => revision > snapshotAt) : commits).toEqual(expected);
          } else {
            const revisions = commits.map(({ revision }) => revision);
            expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it("should account for every change under 'latest', but for variables that came and went unseen", () => {
    fc.assert(
      fc.property(steps, frameBytes, (steps, frameBytes) => {
        const { session } = openStore();
        const added = { names: [], patterns: ['*'] };
        const cursor = openWatchCursor(session, { ...watching, kept: nothing, added, frameBytes, delivery: 'latest' });
        entriesOf(cursor.next()!);
        const history = createHistory(session);
        for (const step of steps) history.apply(step);
        const seen = new Map<string, number>();
        const names = new Map<number, string>();
        for (let frame = cursor.next(); frame; frame = cursor.next()) {
          for (const entry of entriesOf(frame)) {
            if (entry.entry === 'bind') names.set(entry.handle, entry.id);
            if (entry.entry !== 'change') continue;
            const id = names.get(entry.handle)!;
            seen.set(id, (seen.get(id) ?? 0) + entry.coalesced);
            // Versions count the changes of a variable, so that its last one tells how many there were.
            expect(seen.get(id)).toBe(entry.version);
          }
        }
        for (const { name, version } of history.state.values()) {
          expect(seen.get(session.table.find(name)!.id)).toBe(version);
        }
      }),
      { numRuns: 300 },
    );
  });
});
