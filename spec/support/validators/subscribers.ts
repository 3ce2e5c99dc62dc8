import { isDeepStrictEqual as sameValue } from 'node:util';
import type {
  Point,
  SubscriberRecord,
  TrueChange,
  TrueCommit,
  Truth,
  UpdateEvent,
  Validator,
  Violation,
} from '../history.js';
import { batchesOf, type Batch } from './batches.js';
import { netEffect } from './netEffect.js';
import { indexOf, type EpochIndex, type TruthIndex } from './truthIndex.js';

/** Holds what each subscriber was given against the truth: W3 to W8, the first values, and the counts of 'latest'. */
export const subscribersFollowTruth: Validator = ({ truth, subscribers }) =>
  subscribers.flatMap(subscriber => checkSubscriber(subscriber, truth));

/** What a subscriber knows of a name. */
interface Known {
  readonly id: string;
  readonly version: number;
  readonly value: unknown;
}

function checkSubscriber(subscriber: SubscriberRecord, truth: Truth): readonly Violation[] {
  const violations: Violation[] = [];
  const blame = (point: Point, text: string) => violations.push({ point, text: `${subscriber.id}: ${text}` });
  const walk = createWalk(subscriber, indexOf(truth), blame);
  for (const item of batchesOf(subscriber.events)) {
    if (item.kind === 'select') walk.select(item.names);
    else if (item.kind === 'reset') walk.reset();
    else walk.batch(item);
  }
  walk.end();
  return violations;
}

function createWalk(
  { names, initial, removals, delivery, resumeAfter, completeUpTo }: SubscriberRecord,
  truths: TruthIndex,
  blame: (point: Point, text: string) => void,
) {
  let index: EpochIndex | undefined;
  let position = 0;
  let isReset = false;
  let selection = new Set(names);
  /** The names whose present value the subscriber has been given, or of which it is sure that there was none. */
  const settled = new Set<string>();
  const known = new Map<string, Known>();
  /** The names of which it was given anything. */
  const given = new Set<string>();
  const deliveredVersions = new Set<string>();

  if (resumeAfter) {
    index = truths.get(resumeAfter.epoch);
    position = resumeAfter.revision;
    for (const name of selection) settle(name, position);
  }

  function settle(name: string, revision: number): void {
    settled.add(name);
    const present = index?.presentAt(name, revision);
    if (present) known.set(name, present);
  }

  const touches = ({ name }: TrueChange) => settled.has(name);
  const isVisible = (change: TrueChange) => touches(change) && (removals || change.kind !== 'removed');
  const isSeen = ({ changes }: TrueCommit) => changes.some(isVisible);
  const differs = (name: string, revision: number, byValue: boolean) => {
    const present = index?.presentAt(name, revision);
    // Who resumes in another process has a cursor and no values: where history is lost, what is gone was never there.
    if (!present && resumeAfter && !given.has(name)) return false;
    const before = known.get(name);
    if (!present || !before) return Boolean(present) !== Boolean(before);
    if (byValue) return !sameValue(present.value, before.value);
    return present.id !== before.id || present.version !== before.version;
  };

  function take(update: UpdateEvent): void {
    const { name, id, version, value } = update;
    deliveredVersions.add(`${id}@${version}`);
    settled.add(name);
    given.add(name);
    if (update.update === 'removed') known.delete(name);
    else known.set(name, { id, version, value });
  }

  /** The values as of one revision: at the start, after a reset, and for names that were added. */
  function checkPresent({ position: { revision }, updates }: Batch, byValue: boolean | undefined): void {
    const seen = new Set<string>();
    for (const { update, name, id, version, value } of updates) {
      seen.add(name);
      const present = index!.presentAt(name, revision);
      const at = `${name} at version ${version} of revision ${revision}`;
      // Under 'latest' the first thing may well be the net effect of commits.
      if (update === 'change' && delivery === 'every') blame('initial', `it begins with a change, of ${at}`);
      else if (update === 'removed') {
        if (present?.id === id) blame('W8', `it is told that ${at} is gone, and it is there`);
      } else if (!present) blame('W2', `it is given ${at}, which was not there`);
      else if (present.id !== id || present.version !== version || !sameValue(present.value, value)) {
        blame('W2', `it is given ${at} (${id}), and it was ${present.id} at version ${present.version}`);
      } else if (byValue !== undefined && !isReset && update === 'resync' && !differs(name, revision, byValue)) {
        blame('W8', `it is given ${at} as a resync, and that is what it knew`);
      }
    }
    for (const name of selection) {
      const isDue = byValue === undefined ? index!.presentAt(name, revision) : differs(name, revision, byValue);
      const isQuiet = !removals && !index!.presentAt(name, revision);
      if (isDue && !isQuiet && !seen.has(name)) {
        blame(byValue === undefined ? 'initial' : 'W8', `it is not given ${name} as of revision ${revision}`);
      }
      if (byValue !== undefined && !index!.presentAt(name, revision)) known.delete(name);
      settled.add(name);
    }
  }

  /** History was lost, and nothing differed by then: the subscriber has nothing to be told. */
  function checkSilentReset(revision: number): void {
    for (const name of untold(revision)) {
      blame('W8', `a new epoch has another ${name} at revision ${revision}, and it was not told`);
    }
    for (const name of selection) settle(name, revision);
  }

  /** The names of which it would have to be told if history were lost at a revision. */
  function untold(revision: number): readonly string[] {
    const isQuiet = (name: string) => !removals && !index!.presentAt(name, revision);
    return [...selection].filter(name => differs(name, revision, true) && !isQuiet(name));
  }

  /** The commits up to the one of the batch, each change of it. */
  function checkEvery({ position: { revision }, updates }: Batch): void {
    for (const lost of index!.between(position, revision - 1).filter(isSeen)) {
      blame('W5', `revision ${lost.revision} is missing between ${position} and ${revision}`);
    }
    const commit = index!.commitAt(revision);
    const expected = (commit?.changes ?? []).filter(isVisible);
    const wanted = new Map(expected.map(change => [`${change.id}@${change.version}`, change]));
    const seen = new Set<string>();
    for (const { update, name, id, version, value, timestamp } of updates) {
      const at = `${name} at version ${version}`;
      const key = `${id}@${version}`;
      const change = wanted.get(key);
      if (!settled.has(name)) {
        checkAdded(revision, name, id, version, value);
        continue;
      }
      if (seen.has(key)) blame('W4', `revision ${revision} has ${at} twice`);
      seen.add(key);
      if (!change) {
        blame(deliveredVersions.has(key) ? 'W4' : 'W6', `revision ${revision} has ${at}, which is no part of it`);
      } else if (update !== kindOf(change) || !sameValue(change.value, value)) {
        blame('W5', `revision ${revision} has ${at} as another ${update} than was committed`);
      } else if (timestamp !== commit?.timestamp) {
        blame(
          'timestamps',
          `revision ${revision} has the time ${timestamp}, and was committed at ${commit?.timestamp}`,
        );
      }
    }
    const lacking = expected.filter(({ id, version }) => !seen.has(`${id}@${version}`));
    for (const { name, version } of lacking) {
      blame(seen.size > 0 ? 'W6' : 'W5', `revision ${revision} lacks ${name} at version ${version}`);
    }
  }

  function checkAdded(revision: number, name: string, id: string, version: number, value: unknown): void {
    const present = index!.presentAt(name, revision);
    const isPartOf = ({ id: other, version: at }: TrueChange) => other === id && at === version;
    if (index!.commitAt(revision)?.changes.some(isPartOf)) return;
    if (present?.id !== id || present.version !== version || !sameValue(present.value, value)) {
      blame('W2', `it is given ${name} at version ${version} as of revision ${revision}, and that it was not`);
    }
  }

  /** The commits up to the one of the batch as one. */
  function checkLatest({ position: { revision }, updates }: Batch): void {
    const commits = index!.between(position, revision);
    const effects = netEffect(commits, touches);
    const seen = new Set<string>();
    for (const { update, name, id, version, value, coalesced } of updates) {
      if (!settled.has(name)) {
        checkAdded(revision, name, id, version, value);
        continue;
      }
      const effect = effects.get(id);
      if (seen.has(id)) blame('W4', `revision ${revision} has ${name} twice`);
      seen.add(id);
      if (!effect) blame('W6', `revision ${revision} has ${name}, which is no part of what it stands for`);
      else if (effect.last.version !== version || !sameValue(effect.last.value, value)) {
        blame('W6', `revision ${revision} has ${name} at ${version}, and its net effect is ${effect.last.version}`);
      } else if (update === 'change' && coalesced !== effect.count) {
        blame('W10', `revision ${revision} counts ${coalesced} changes of ${name}, and there were ${effect.count}`);
      }
    }
    checkEffects(revision, commits, seen);
  }

  function checkEffects(revision: number, commits: readonly TrueCommit[], seen: ReadonlySet<string>): void {
    for (const [id, { last, isNew }] of netEffect(commits, touches)) {
      const isQuiet = last.kind === 'removed' && (!removals || isNew);
      if (!seen.has(id) && !isQuiet)
        blame(seen.size > 0 ? 'W6' : 'W5', `revision ${revision} lacks the net effect on ${last.name}`);
    }
  }

  function enter(batch: Batch): void {
    const { epoch, revision } = batch.position;
    const isResync = batch.updates.some(({ update }) => update === 'resync');
    if (!index) {
      index = truths.get(epoch)!;
      // Without present values the watch says nothing of where it starts: at its first change at the latest.
      const isFirstEver = isCommit(batch) && ![...selection].some(name => index!.presentAt(name, revision - 1));
      if (initial && !isFirstEver) {
        if (revision <= index.completeUpTo) checkPresent(batch, undefined);
      } else if (isResync) {
        // History was lost before the first change: what differs is known to nobody else.
        for (const { update, name, id, version, value } of batch.updates) {
          if (update !== 'removed' && revision <= index.completeUpTo) checkAdded(revision, name, id, version, value);
        }
        for (const name of selection) settle(name, revision);
      } else {
        for (const name of selection) settle(name, revision - 1);
        position = revision - 1;
        follow(batch);
      }
    } else if (epoch !== index.epoch) {
      index = truths.get(epoch)!;
      // What it did not know comes as initial, as in the commit that registers it: one of the two fits what came before.
      const isPresent = isResync || !isCommit(batch) || untold(revision - 1).length > 0;
      if (isReset || delivery === 'latest' || isPresent) {
        position = revision;
        if (revision <= index.completeUpTo) checkPresent(batch, true);
      } else {
        checkSilentReset(revision - 1);
        position = revision - 1;
        follow(batch);
      }
    } else if (isReset || isResync) {
      if (revision < position) blame('W3', `after a reset it is at revision ${revision}, and was at ${position}`);
      if (revision <= index.completeUpTo) checkPresent(batch, false);
    } else follow(batch);
  }

  /** Whether a batch that could be either is the commit of its revision, and not what differs after a reset. */
  function isCommit({ position: { revision }, updates }: Batch): boolean {
    const changes = (index!.commitAt(revision)?.changes ?? []).filter(
      ({ name, kind }) => selection.has(name) && (removals || kind !== 'removed'),
    );
    const isSame = ({ id, version, update }: UpdateEvent, at: number) => {
      const change = changes[at];
      return change?.id === id && change.version === version && kindOf(change) === update;
    };
    return updates.length === changes.length && updates.every(isSame);
  }

  function follow(batch: Batch): void {
    const { revision } = batch.position;
    const isOnlyAdded = batch.updates.every(({ name }) => !settled.has(name));
    if (revision < position || (revision === position && !isOnlyAdded)) {
      const isRepeat = batch.updates.some(({ id, version }) => deliveredVersions.has(`${id}@${version}`));
      blame(isRepeat ? 'W4' : 'W3', `revision ${revision} comes after ${position}`);
    } else if (revision <= index!.completeUpTo && isOnlyAdded) {
      for (const { name, id, version, value } of batch.updates) checkAdded(revision, name, id, version, value);
      checkEffects(revision, index!.between(position, revision), new Set());
    } else if (revision <= index!.completeUpTo) {
      if (delivery === 'every') checkEvery(batch);
      else checkLatest(batch);
    }
  }

  return {
    select(next: readonly string[]): void {
      selection = new Set(next);
      for (const name of [...settled]) {
        if (selection.has(name)) continue;
        settled.delete(name);
        known.delete(name);
      }
    },
    reset(): void {
      isReset = true;
    },
    batch(batch: Batch): void {
      const { epoch, revision } = batch.position;
      if (!truths.has(epoch)) {
        blame('W8', `it is at ${epoch}, an epoch that never was`);
        return;
      }
      for (const { name } of batch.updates) {
        if (!selection.has(name)) blame('initial', `it is given ${name}, which it did not ask for`);
      }
      enter(batch);
      batch.updates.forEach(take);
      isReset = false;
      position = Math.max(revision, position);
    },
    end(): void {
      if (!completeUpTo) return;
      const last = truths.get(completeUpTo.epoch)!;
      for (const name of initial ? selection : []) {
        const isThere = last.presentAt(name, completeUpTo.revision) !== undefined;
        if (isThere && !settled.has(name)) blame('initial', `it is never given ${name}`);
      }
      if (!index) return;
      if (last !== index) {
        index = last;
        checkSilentReset(completeUpTo.revision);
      } else {
        const rest = index.between(position, completeUpTo.revision);
        if (delivery === 'latest') checkEffects(completeUpTo.revision, rest, new Set());
        else for (const lost of rest.filter(isSeen)) blame('W5', `revision ${lost.revision} is missing at its end`);
      }
    },
  };
}

const kindOf = ({ kind }: TrueChange): UpdateEvent['update'] =>
  kind === 'set' ? 'change' : kind === 'registered' ? 'initial' : 'removed';
