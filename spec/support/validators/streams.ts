import { isDeepStrictEqual as sameValue } from 'node:util';
import type { Point, StreamRecord, TrueChange, TrueCommit, Truth, Validator, Violation } from '../history.js';
import { frameItems, type FrameItem, type SeenChange } from './frameItems.js';
import { netEffect } from './netEffect.js';
import { indexOf, selects, type EpochIndex, type Selects } from './truthIndex.js';

/** Holds each stream of frames against the truth: W1 to W8, the honesty of bookmarks, and the net effect of 'latest'. */
export const streamsFollowTruth: Validator = ({ truth, streams }) =>
  streams.flatMap(stream => checkStream(stream, truth));

type Item<K extends FrameItem['kind']> = Extract<FrameItem, { readonly kind: K }>;

function checkStream(stream: StreamRecord, truth: Truth): readonly Violation[] {
  const { items, violations: found } = frameItems(stream);
  const [first, ...rest] = items;
  if (first?.kind !== 'opened') return found;
  const violations = [...found];
  const blame = (point: Point, text: string) => violations.push({ point, text: `${stream.id}: ${text}` });
  const index = indexOf(truth).get(first.epoch);
  if (!index) {
    blame('W1', `it opens in epoch ${first.epoch}, which never was`);
    return violations;
  }
  const walk = createWalk(stream, first, index, blame);
  for (const item of rest) {
    if (item.kind === 'reset') walk.reset(item);
    else if (item.kind === 'snapshot') walk.snapshot(item);
    else if (item.kind === 'commit') walk.commit(item);
    else if (item.kind === 'bookmark') walk.bookmark(item);
  }
  walk.end();
  return violations;
}

/** Goes through a stream, an item at a time, and knows at each what must come next. */
function createWalk(
  { kept, added, resumeAfter, delivery }: StreamRecord,
  opened: Item<'opened'>,
  index: EpochIndex,
  blame: (point: Point, text: string) => void,
) {
  const selectsKept: Selects = resumeAfter ? selects(kept) : () => false;
  const selectsAdded = selects(added);
  const selectsAll = selects({
    names: [...kept.names, ...added.names],
    patterns: [...kept.patterns, ...added.patterns],
  });
  const hasAdded = !resumeAfter || added.names.length > 0 || added.patterns.length > 0;

  /** Everything up to here has been delivered. */
  let position = opened.revision;
  let snapshotAt: number | undefined = opened.revision;
  let needsSnapshot = hasAdded;
  let isReset = false;
  let isAtStart = true;
  let selected = selectsAll;
  /** Why a reset must come first; undefined where none must. */
  let mustReset = false;
  const delivered = new Set<number>();

  if (resumeAfter) {
    if (resumeAfter.epoch !== index.epoch) mustReset = true;
    else {
      position = resumeAfter.revision;
      if (opened.revision < position) {
        blame('W7', `it opens at revision ${opened.revision}, before the cursor ${position} that it resumes after`);
      }
      if (hasAdded) selected = selectsKept;
    }
  }

  function expectReset(): void {
    isAtStart = false;
    if (!mustReset) return;
    mustReset = false;
    blame('W8', `it resumes a cursor of epoch ${resumeAfter?.epoch} in epoch ${index.epoch} without a reset`);
    position = opened.revision;
  }

  const touched = (commits: readonly TrueCommit[]) => commits.filter(({ changes }) => changes.some(selected));

  return {
    reset({ reason }: Item<'reset'>): void {
      const hasChanged = resumeAfter !== undefined && resumeAfter.epoch !== index.epoch && isAtStart;
      const expected = hasChanged ? 'epoch-changed' : 'compacted';
      if (reason !== expected) blame('W8', `its reset gives ${reason} as the reason, and it was ${expected}`);
      if (!isAtStart) snapshotAt = undefined;
      mustReset = false;
      isAtStart = false;
      isReset = true;
      needsSnapshot = true;
      selected = selectsAll;
    },

    snapshot({ revision, changes, isComplete }: Item<'snapshot'>): void {
      expectReset();
      if (!needsSnapshot) {
        blame('W2', `it has a snapshot of revision ${revision} that nothing called for`);
        return;
      }
      if (snapshotAt !== undefined && revision !== snapshotAt) {
        blame('W2', `its snapshot is of revision ${revision}, and it started at ${snapshotAt}`);
      }
      if (snapshotAt === undefined && revision < position) {
        blame('W3', `after a reset its snapshot is of revision ${revision}, and it was at ${position} before`);
      }
      if (!isReset && delivery === 'every') {
        for (const lost of touched(index.between(position, revision))) {
          blame('W5', `revision ${lost.revision} is missing before its snapshot of ${revision}`);
        }
      }
      const wants: Selects =
        resumeAfter && !isReset ? variable => selectsAdded(variable) && !selectsKept(variable) : selectsAll;
      if (revision <= index.completeUpTo) checkSnapshot(index, revision, changes, wants, isComplete, blame);
      needsSnapshot = !isComplete;
      selected = selectsAll;
      position = revision;
      delivered.add(revision);
      snapshotAt = undefined;
    },

    commit({ head, changes }: Item<'commit'>): void {
      expectReset();
      const { revision } = head;
      if (needsSnapshot && (isReset || !resumeAfter || revision > opened.revision)) {
        blame(isReset ? 'W8' : 'W2', `revision ${revision} comes before the snapshot that it must begin with`);
        needsSnapshot = false;
        selected = selectsAll;
      }
      if (revision <= position) {
        if (resumeAfter?.epoch === index.epoch && revision <= resumeAfter.revision) {
          blame('W7', `revision ${revision} comes again after a resume after ${resumeAfter.revision}`);
        }
        blame(delivered.has(revision) ? 'W4' : 'W3', `revision ${revision} comes after ${position}`);
        return;
      }
      const truth = index.commitAt(revision);
      if (!truth) {
        if (revision <= index.completeUpTo) blame('W5', `revision ${revision} was never committed`);
      } else if (delivery === 'every') {
        for (const lost of touched(index.between(position, revision - 1))) {
          blame('W5', `revision ${lost.revision} is missing between ${position} and ${revision}`);
        }
        checkCommit(revision, truth.changes.filter(selected), changes, blame);
      } else {
        checkNetEffect(revision, index.between(position, revision), selected, changes, blame);
      }
      if (truth && truth.timestamp !== head.timestamp) {
        blame(
          'timestamps',
          `revision ${revision} has the time ${head.timestamp} and was committed at ${truth.timestamp}`,
        );
      }
      delivered.add(revision);
      position = revision;
    },

    bookmark({ revision }: Item<'bookmark'>): void {
      expectReset();
      if (needsSnapshot) blame(isReset ? 'W8' : 'W2', `a bookmark of ${revision} comes before its snapshot`);
      if (revision < position) {
        blame('W9', `a bookmark goes back to ${revision} from ${position}`);
        return;
      }
      const [lost] = touched(index.between(position, revision));
      // What the bookmark hides stays expected: it shows whether it comes late or not at all.
      if (lost) blame('W9', `a bookmark says complete up to ${revision}, and ${lost.revision} has not come`);
      else position = revision;
    },

    end(): void {
      if (mustReset && delivered.size > 0) expectReset();
    },
  };
}

function checkSnapshot(
  index: EpochIndex,
  revision: number,
  changes: readonly SeenChange[],
  wants: Selects,
  isComplete: boolean,
  blame: (point: Point, text: string) => void,
): void {
  const of = `its snapshot of revision ${revision}`;
  const seen = new Set<string>();
  for (const { name, id, version, value } of changes) {
    const present = index.presentAt(name, revision);
    if (seen.has(name)) blame('W2', `${of} has ${name} twice`);
    seen.add(name);
    if (!present || !wants(present)) blame('W2', `${of} has ${name}, which does not belong there`);
    else if (present.id !== id || present.version !== version || !sameValue(present.value, value)) {
      blame('W2', `${of} has ${name} (${id}) at version ${version}, and it was ${present.id} at ${present.version}`);
    }
  }
  if (!isComplete) return;
  for (const name of index.names) {
    const present = index.presentAt(name, revision);
    if (present && wants(present) && !seen.has(name)) blame('W2', `${of} lacks ${name}`);
  }
}

/** One commit, each change of it. */
function checkCommit(
  revision: number,
  expected: readonly TrueChange[],
  changes: readonly SeenChange[],
  blame: (point: Point, text: string) => void,
): void {
  const key = ({ id, version }: { readonly id: string; readonly version: number }) => `${id}@${version}`;
  const wanted = new Map(expected.map(change => [key(change), change]));
  const seen = new Set<string>();
  for (const change of changes) {
    const at = `${change.name} at version ${change.version}`;
    const truth = wanted.get(key(change));
    if (seen.has(key(change))) blame('W4', `revision ${revision} has ${at} twice`);
    else if (!truth) blame('W6', `revision ${revision} has ${at}, which is no part of it`);
    else if (truth.kind !== change.change || !sameValue(truth.value, change.value)) {
      blame('W5', `revision ${revision} has ${at} with another value or kind than was committed`);
    }
    seen.add(key(change));
  }
  for (const change of expected) {
    if (!seen.has(key(change))) blame('W6', `revision ${revision} lacks ${change.name} at version ${change.version}`);
  }
  if (changes.length === expected.length && changes.some((change, at) => key(change) !== key(expected[at]!))) {
    blame('W3', `revision ${revision} has its changes in another order`);
  }
}

/** The commits of a span as one, under 'latest'. */
function checkNetEffect(
  revision: number,
  commits: readonly TrueCommit[],
  selected: Selects,
  changes: readonly SeenChange[],
  blame: (point: Point, text: string) => void,
): void {
  const expected = netEffect(commits, selected);
  const seen = new Set<string>();
  for (const { name, id, version, value, change, coalesced } of changes) {
    const effect = expected.get(id);
    if (seen.has(id)) blame('W4', `revision ${revision} has ${name} twice`);
    seen.add(id);
    if (!effect) {
      blame('W6', `revision ${revision} has ${name}, which is no part of what it stands for`);
    } else if (effect.last.version !== version || !sameValue(effect.last.value, value)) {
      blame(
        'W6',
        `revision ${revision} has ${name} at version ${version}, and its net effect is ${effect.last.version}`,
      );
    } else if (change !== (effect.last.kind === 'set' && effect.isNew ? 'registered' : effect.last.kind)) {
      blame('W10', `revision ${revision} has ${name} as ${change}, and its net effect is ${effect.last.kind}`);
    } else if (coalesced !== effect.count) {
      blame('W10', `revision ${revision} counts ${coalesced} changes of ${name}, and there were ${effect.count}`);
    }
  }
  for (const [id, { last, isNew }] of expected) {
    const isNothing = isNew && last.kind === 'removed';
    if (!seen.has(id) && !isNothing) {
      blame(seen.size === 0 ? 'W5' : 'W6', `revision ${revision} lacks the net effect on ${last.name}`);
    }
  }
}
