import {
  writeTag,
  type EpochTruth,
  type PresentVariable,
  type TrueChange,
  type TrueCommit,
  type Truth,
  type WriteRecord,
} from '../history.js';
import type { Random } from '../random.js';

/** The names of reference histories. */
export const referenceNames = ['a', 'b', 'c', 'd', 'e'] as const;

/** A state, by name. */
export type State = ReadonlyMap<string, PresentVariable>;

/** Makes up commits that obey every rule, and writers that were told the truth about them. */
export function createTruth(
  random: Random,
  { epochs, commits }: { readonly epochs: number; readonly commits: number },
): { readonly truth: Truth; readonly writes: readonly WriteRecord[] } {
  const writes: WriteRecord[] = [];
  const list: EpochTruth[] = [];
  for (let number = 0; number < epochs; number++) list.push(createEpoch(random, `e${number}`, commits, writes));
  for (let number = 0; number < 3; number++) {
    writes.push({
      tag: `rejected-${number}`,
      outcome: { kind: 'rejected', code: 'INVALID_ARGUMENT' },
      mayBeEmpty: false,
    });
    writes.push({ tag: `unknown-${number}`, outcome: { kind: 'unknown' }, mayBeEmpty: false });
  }
  return { truth: { epochs: list }, writes };
}

function createEpoch(random: Random, epoch: string, count: number, writes: WriteRecord[]): EpochTruth {
  const live = new Map<string, PresentVariable>();
  const commits: TrueCommit[] = [];
  let handles = 0;
  let values = 0;
  let revision = 0;
  let timestamp = 1_000;

  function change(name: string): TrueChange {
    const before = live.get(name);
    if (before && random.chance(0.1)) {
      live.delete(name);
      return { ...before, kind: 'removed', version: before.version + 1, value: undefined };
    }
    const value = random.chance(0.2) ? 0 : ++values;
    const after = before
      ? { ...before, version: before.version + 1, value }
      : { handle: ++handles, name, id: `#${epoch}-${handles}`, version: 1, value };
    live.set(name, after);
    return { ...after, kind: before ? 'set' : 'registered' };
  }

  for (let number = 0; number < count; number++) {
    revision += 1 + random.below(3);
    timestamp += random.below(5);
    const changes: TrueChange[] = [];
    for (let left = 1 + random.below(4); left > 0; left--) changes.push(change(random.pick(referenceNames)));
    const tag = `${epoch}-${number}`;
    commits.push({ revision, timestamp, source: 'writer', metadata: { [writeTag]: tag }, changes });
    writes.push({ tag, outcome: { kind: 'acknowledged', at: { epoch, revision } }, mayBeEmpty: false });
  }
  return { epoch, start: { revision: 0, present: [] }, commits, completeUpTo: Infinity };
}

/** The revision of the last commit. */
export function lastRevision({ commits }: EpochTruth): number {
  return commits.at(-1)?.revision ?? 0;
}

/** The state after the commits up to a revision: their fold. */
export function stateAfter({ commits }: EpochTruth, revision: number): State {
  const state = new Map<string, PresentVariable>();
  for (const commit of commits) {
    if (commit.revision > revision) break;
    for (const { kind, value, ...rest } of commit.changes) {
      if (kind === 'removed') state.delete(rest.name);
      else state.set(rest.name, { ...rest, value: value! });
    }
  }
  return state;
}
