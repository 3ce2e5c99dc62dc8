import type { Joined } from '../asOfJoin.js';
import { createHold } from '../support/hold.js';
import {
  createSortedList,
  dropBefore,
  firstAfter,
  firstFrom,
  insert,
  lengthOf,
  type SortedList,
} from '../support/sortedList.js';
import { createTimers } from '../support/timers.js';
import { hasPassed } from '../timed.js';
import type { Matcher, Row } from './asOfMatch.js';
import type { JoinContext, JoinState } from './joinTimed.js';

interface Left<L, R> extends Row<L> {
  /** What it was answered with. Kept under 'correcting' only. */
  match: Row<R> | undefined;
  /** Past its own time, and still without a final answer. */
  isWaiting: boolean;
  isSettled: boolean;
}

interface SidesOfKey<L, R, K> {
  readonly key: K;
  readonly rights: SortedList<Row<R>>;
  /** Lefts whose answer may change, in order of time. Under 'correcting' only. */
  readonly open: SortedList<Left<L, R>>;
  /** In order of time. */
  readonly waiting: Set<Left<L, R>>;
  unsettled: number;
  /** When the key was last used, in event time. */
  usedAt: number;
}

/** What is due at a time: an event of the key, or only a look at what may be let go of. */
interface Visit<L, R, K> {
  readonly of: SidesOfKey<L, R, K>;
  readonly kind: 'left' | 'right' | 'look';
  readonly left?: Left<L, R>;
}

export interface AsOfOptions<L, R, K> {
  readonly leftKey: (l: L) => K;
  readonly rightKey: (r: R) => K;
  readonly matcher: Matcher;
  /** Whether the latest right of a key may answer lefts to come. */
  readonly keepsLatest: boolean;
  readonly toleranceMs: number;
  readonly stateTtlMs: number;
  readonly emit: 'watermark' | 'arrival' | 'correcting';
}

/**
 * Keeps both sides of an as-of join. What happens to a key happens in the order of event time, by timers, so that the
 * order of arrival does not show.
 */
export function createAsOfState<L, R, K>(
  context: JoinContext<L, R, Joined<L, R | undefined>>,
  { leftKey, rightKey, matcher, keepsLatest, toleranceMs, stateTtlMs, emit }: AsOfOptions<L, R, K>,
): JoinState<L, R> {
  const keys = new Map<K, SidesOfKey<L, R, K>>();
  const timers = createTimers<Visit<L, R, K>>();
  /** Lefts past their time whose answers may still come. */
  const hold = createHold();
  const touched = new Set<SidesOfKey<L, R, K>>();
  let rows = 0;
  let openLefts = 0;

  function sidesOf(key: K): SidesOfKey<L, R, K> {
    const known = keys.get(key);
    if (known) return known;
    const opened: SidesOfKey<L, R, K> = {
      key,
      rights: createSortedList(),
      open: createSortedList(),
      waiting: new Set(),
      unsettled: 0,
      usedAt: -Infinity,
    };
    keys.set(key, opened);
    return opened;
  }

  function send({ value, at }: Left<L, R>, match: Row<R> | undefined, replaced?: { readonly right: R | undefined }) {
    const retracts = replaced ? [{ left: value, right: replaced.right }] : [];
    context.send({ left: value, right: match?.value, retracts }, at);
  }

  function takeLeft(value: L, at: number) {
    if (hasPassed(context.watermark, at)) {
      context.refuse('left', value, at);
      return;
    }
    const of = sidesOf(leftKey(value));
    const left: Left<L, R> = { at, value, match: undefined, isWaiting: false, isSettled: false };
    of.unsettled++;
    openLefts++;
    timers.add(at, { of, kind: 'left', left });
    if (emit === 'watermark') return;
    left.match = matcher.match(of.rights, at);
    if (emit === 'correcting') insert(of.open, left);
    send(left, left.match);
  }

  function takeRight(value: R, at: number) {
    const of = sidesOf(rightKey(value));
    const row = { at, value };
    insert(of.rights, row);
    rows++;
    if (hasPassed(context.watermark, at)) {
      prune(of);
      const isKept = of.rights.all[firstAfter(of.rights, at) - 1] === row;
      if (!isKept) context.refuse('right', value, at);
      forgetIfEmpty(of);
      if (!isKept) return;
    }
    timers.add(at, { of, kind: 'right' });
    if (toleranceMs !== Infinity && keepsLatest) timers.add(at + toleranceMs, { of, kind: 'look' });
    if (emit === 'correcting') correct(of, row);
  }

  /** Only lefts between the neighbours of a new right can change their answer. */
  function correct({ rights, open }: SidesOfKey<L, R, K>, row: Row<R>) {
    const index = firstAfter(rights, row.at) - 1;
    const from = index > rights.head ? rights.all[index - 1]!.at : -Infinity;
    const to = rights.all[index + 1]?.at ?? Infinity;
    const changed: { readonly left: Left<L, R>; readonly before: Row<R> | undefined }[] = [];
    for (let i = firstFrom(open, from); i < open.all.length && open.all[i]!.at <= to; i++) {
      const left = open.all[i]!;
      const match = matcher.match(rights, left.at);
      if (match === left.match) continue;
      changed.push({ left, before: left.match });
      left.match = match;
    }
    for (const { left, before } of changed) send(left, left.match, { right: before?.value });
  }

  function visit({ of, kind, left }: Visit<L, R, K>, time: number) {
    touched.add(of);
    if (stateTtlMs !== Infinity) expire(of, kind !== 'look', time);
    if (left && !left.isSettled) settle(of, left, time);
    if (kind === 'right') for (const waiting of of.waiting) settle(of, waiting, time);
  }

  /** Forgets the rights of a key that was not used for its time to live, and notes the use if this is one. */
  function expire(of: SidesOfKey<L, R, K>, isUse: boolean, time: number) {
    if (time - of.usedAt > stateTtlMs) dropRights(of, firstFrom(of.rights, time));
    if (!isUse || of.usedAt >= time) return;
    of.usedAt = time;
    timers.add(time + stateTtlMs + 1, { of, kind: 'look' });
  }

  function settle(of: SidesOfKey<L, R, K>, left: Left<L, R>, time: number) {
    const finalAt = emit === 'arrival' ? left.at : matcher.finalAt(of.rights, left.at);
    if (finalAt > time) {
      if (!left.isWaiting) {
        left.isWaiting = true;
        of.waiting.add(left);
        hold.add(left.at);
      }
      if (finalAt !== Infinity) timers.add(finalAt, { of, kind: 'look', left });
      return;
    }
    finish(of, left);
  }

  function finish(of: SidesOfKey<L, R, K>, left: Left<L, R>) {
    left.isSettled = true;
    of.unsettled--;
    openLefts--;
    if (left.isWaiting) {
      of.waiting.delete(left);
      hold.remove(left.at);
    }
    if (emit === 'correcting') {
      const { all } = of.open;
      all.splice(all.indexOf(left, firstFrom(of.open, left.at)), 1);
    }
    if (emit === 'watermark') send(left, matcher.match(of.rights, left.at));
  }

  /** Drops the rights that neither a waiting left nor one to come can match. */
  function prune(of: SidesOfKey<L, R, K>) {
    const { watermark } = context;
    const { rights } = of;
    const after = firstAfter(rights, watermark);
    if (!keepsLatest) {
      dropRights(of, after);
      return;
    }
    // Lefts begin to wait in order of time, so that the first is the earliest.
    const earliest = of.waiting.values().next().value;
    if (earliest) {
      // A right at exactly the tolerance still matches a left at that time, but no left after the watermark.
      dropRights(of, firstAfter(rights, earliest.at) - 1);
      dropRights(of, firstFrom(rights, earliest.at - toleranceMs));
      return;
    }
    dropRights(of, after - 1);
    dropRights(of, Math.min(after, firstAfter(rights, watermark - toleranceMs)));
  }

  function dropRights({ rights }: SidesOfKey<L, R, K>, index: number) {
    if (index <= rights.head) return;
    rows -= index - rights.head;
    dropBefore(rights, index);
  }

  function forgetIfEmpty(of: SidesOfKey<L, R, K>) {
    if (of.unsettled === 0 && lengthOf(of.rights) === 0 && keys.get(of.key) === of) keys.delete(of.key);
  }

  return {
    left: takeLeft,
    right: takeRight,
    advance() {
      timers.drain(context.watermark, visit);
      if (context.watermark === Infinity) {
        // What no tolerance ends, the end of time does.
        for (const of of keys.values()) {
          for (const left of of.waiting) finish(of, left);
          dropRights(of, of.rights.all.length);
        }
        keys.clear();
      }
      for (const of of touched) {
        prune(of);
        forgetIfEmpty(of);
      }
      touched.clear();
    },
    heldFrom: hold.least,
    hasOpenLefts: () => openLefts > 0,
    size: () => Math.max(rows + openLefts, keys.size),
    clear() {
      keys.clear();
      timers.clear();
      hold.clear();
    },
  };
}
