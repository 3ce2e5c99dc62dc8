import { inspect as describeValue, isDeepStrictEqual as sameValue } from 'node:util';
import type { Point, SubscriberRecord, Validator, Violation } from '../history.js';
import { indexOf, type TruthIndex } from './truthIndex.js';

/**
 * What each subscriber can check by what it got before: `previous`, times and versions. Only the first change of a watch
 * without initial values, or of one that resumes from a cursor, needs the truth.
 */
export const subscribersAgreeWithThemselves: Validator = ({ truth, subscribers }) =>
  subscribers.flatMap(subscriber => check(subscriber, indexOf(truth)));

function check(subscriber: SubscriberRecord, truths: TruthIndex): readonly Violation[] {
  const violations: Violation[] = [];
  const blame = (point: Point, text: string) => violations.push({ point, text: `${subscriber.id}: ${text}` });
  const last = new Map<string, { readonly id: string; readonly version: number; readonly value: unknown }>();
  /** Names that left the selection: whether they are remembered is nobody's business. */
  const dropped = new Set<string>();
  const times = new Map<string, number>();

  for (const event of subscriber.events) {
    if (event.kind === 'select') {
      for (const name of last.keys()) if (!event.names.includes(name)) dropped.add(name);
    }
    if (event.kind !== 'update') continue;
    const { name, id, version, value, previous, update, position, timestamp } = event;
    const at = `${name} at version ${version}, revision ${position.revision}`;
    const before = last.get(name);
    // Where removals are not asked for, a new variable may come without the old one having gone.
    const isOther = before !== undefined && before.id !== id && !subscriber.removals;
    const isFirst = before === undefined && (!subscriber.initial || subscriber.resumeAfter !== undefined);
    const known = isFirst ? truths.get(position.epoch)?.presentAt(name, position.revision - 1)?.value : before?.value;
    // Of several changes as one the first is not known here, nor the value that another epoch had at a cursor.
    const isUnknowable = isFirst && (update !== 'change' || subscriber.delivery === 'latest');
    const isExpected = sameValue(previous, known) || isUnknowable;
    if (!isExpected && !((dropped.has(name) || isOther) && previous === undefined)) {
      blame('previous', `${at} has ${describeValue(previous)} as the previous value, and was ${describeValue(known)}`);
    }
    dropped.delete(name);
    last.set(name, { id, version, value });

    if (update === 'change') {
      const isLatest = subscriber.delivery === 'latest';
      if (before?.id === id && (isLatest ? version <= before.version : version !== before.version + 1)) {
        blame('versions', `${at} follows version ${before.version}`);
      }
      if (timestamp < (times.get(position.epoch) ?? 0)) blame('timestamps', `${at} has a time that goes back`);
      times.set(position.epoch, timestamp);
    }
  }
  return violations;
}
