import { sameValue, type ValueUpdate } from '../../../variables/index.js';
import type { ResetReason } from '../../../wire/index.js';
import type { FeedSubscriber, Place, Update } from './FeedSubscriber.js';
import type { FeedTable } from './FeedTable.js';
import type { FeedVariable } from './FeedVariable.js';
import { removalUpdate, stateUpdate } from './updates.js';

/** A variable that was removed and is there again: who saw the removal sees more than who did not. */
interface Returned {
  readonly update: ValueUpdate;
  readonly before: FeedVariable;
}

/** What is different after a loss of history. */
export interface HistoryDifference {
  /** All that there is now. */
  readonly present: readonly ValueUpdate[];
  /** What differs for everybody. */
  readonly changed: readonly Update[];
  readonly returned: readonly Returned[];
  /** What is there no more. */
  readonly gone: readonly FeedVariable[];
}

/**
 * Compares what was known with what there is. In one epoch ids and versions tell; after a change of epoch, which begins
 * both anew, the values do.
 */
export function compareHistories(
  lost: FeedTable,
  found: FeedTable,
  reason: ResetReason,
  place: Place,
): HistoryDifference {
  const present: ValueUpdate[] = [];
  const changed: Update[] = [];
  const returned: Returned[] = [];
  const gone: FeedVariable[] = [];
  for (const variable of found) {
    if (!variable.isPresent) continue;
    const before = lost.find(variable.name);
    const wasPresent = before?.isPresent === true;
    const update = stateUpdate(variable, 'resync', wasPresent ? before.value : undefined, place);
    present.push(update);
    if (before && !wasPresent) returned.push({ update, before });
    else if (!before || !isSame(before, variable, reason)) changed.push(update);
  }
  for (const variable of lost) {
    if (found.find(variable.name)?.isPresent === true) continue;
    gone.push(variable);
    if (variable.isPresent) changed.push(removalUpdate(variable, place));
  }
  return { present, changed, returned, gone };
}

/** A loss of history as subscribers see it. */
export interface HistoryLossView extends HistoryDifference {
  readonly reason: ResetReason;
  /** What is gone may come back, and counts as removed only later. */
  readonly delaysRemovals: boolean;
}

/** What differs for one subscriber: a removal that it was not given has not happened for it. */
export function changedFor(
  { reason, changed, returned, delaysRemovals }: HistoryLossView,
  subscriber: FeedSubscriber,
): readonly Update[] {
  const isDelayed = delaysRemovals && subscriber.delaysRemovals;
  const own = returned.flatMap(({ update, before }): Update[] => {
    if (!isStillKnown(before, subscriber)) return [update];
    const isKnown = (reason === 'epoch-changed' || before.isRemovalDelayed) && sameValue(before.value, update.value);
    return isKnown ? [] : [{ ...update, previous: before.value }];
  });
  return [...(isDelayed ? changed.filter(update => update.kind !== 'removed') : changed), ...own];
}

/**
 * What a subscriber gets of a registration of a name that was removed before: who still has the value of the variable
 * that is gone has it as the previous one.
 *
 * @returns Undefined for nothing: it was gone with its epoch only, and is back with the same value.
 */
export function registrationFor(update: ValueUpdate, variable: FeedVariable, subscriber: FeedSubscriber) {
  const { predecessor } = variable;
  if (!predecessor || !isStillKnown(predecessor, subscriber)) return update;
  const { value: previous } = predecessor;
  if (!predecessor.isRemovalDelayed || !subscriber.delaysRemovals) return { ...update, previous };
  return sameValue(previous, update.value) ? undefined : { ...update, kind: 'resync' as const, previous };
}

/** It has seen the variable, and was not told that it is gone. */
function isStillKnown(variable: FeedVariable, subscriber: FeedSubscriber): boolean {
  if (!variable.watchers.has(subscriber)) return false;
  return !subscriber.wantsRemovals || (variable.isRemovalDelayed && subscriber.delaysRemovals);
}

function isSame(before: FeedVariable, now: FeedVariable, reason: ResetReason): boolean {
  return reason === 'compacted'
    ? before.id === now.id && before.version === now.version
    : sameValue(before.value, now.value);
}
