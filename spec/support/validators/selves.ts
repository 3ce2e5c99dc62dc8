import { describeValue, sameValue } from '../../../src/variables/index.js';
import type { Point, SubscriberRecord, Validator, Violation } from '../history.js';

/** What each subscriber can check without knowing the truth: `previous`, times and versions. */
export const subscribersAgreeWithThemselves: Validator = ({ subscribers }) => subscribers.flatMap(check);

function check(subscriber: SubscriberRecord): readonly Violation[] {
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
    const isExpected = sameValue(previous, before?.value);
    if (!isExpected && !((dropped.has(name) || isOther) && previous === undefined)) {
      blame(
        'previous',
        `${at} has ${describeValue(previous)} as the previous value, and was ${describeValue(before?.value)}`,
      );
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
