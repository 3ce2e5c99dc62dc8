import { RivuletError } from '../../../errors/index.js';
import { Violation, type RemovedUpdate, type ValueUpdate, type VariableValue } from '../../../variables/index.js';
import type { ChangeOrigin, ChangeRecord } from '../../../wire/index.js';
import type { Place } from './FeedSubscriber.js';
import type { FeedVariable } from './FeedVariable.js';

const unknownOrigin: ChangeOrigin = { timestamp: 0, eventTime: 0, source: '', metadata: {} };

/** The update for a new value of a variable; the variable takes the value. */
export function changeUpdate(
  variable: FeedVariable,
  { version, value: wireValue, coalesced, origin: ownOrigin }: ChangeRecord,
  head: ChangeOrigin,
  { revision, cursor }: Place,
): ValueUpdate {
  const value = valueIn(variable, wireValue!);
  const origin = ownOrigin ?? head;
  const previous = variable.isPresent ? variable.value : undefined;
  variable.isPresent = true;
  variable.value = value;
  variable.version = version;
  variable.origin = origin;
  return {
    kind: 'change',
    name: variable.name,
    id: variable.id,
    value,
    previous,
    version,
    revision,
    cursor,
    timestamp: origin.timestamp,
    eventTime: origin.eventTime,
    source: origin.source,
    metadata: origin.metadata,
    coalesced,
  };
}

/** The update that tells the present value of a variable. */
export function stateUpdate(
  variable: FeedVariable,
  kind: 'initial' | 'resync',
  previous: VariableValue | undefined,
  { revision, cursor }: Place,
): ValueUpdate {
  const { timestamp, eventTime, source, metadata } = variable.origin ?? unknownOrigin;
  return {
    kind,
    name: variable.name,
    id: variable.id,
    value: variable.value,
    previous,
    version: variable.version,
    revision,
    cursor,
    timestamp,
    eventTime,
    source,
    metadata,
    coalesced: 0,
  };
}

/** The update that tells that a variable is gone. */
export function removalUpdate(
  { name, id, version, value, origin: lastOrigin }: FeedVariable,
  { revision, cursor }: Place,
  origin: ChangeOrigin = lastOrigin ?? unknownOrigin,
): RemovedUpdate {
  const { timestamp, eventTime, source, metadata } = origin;
  return {
    kind: 'removed',
    name,
    id,
    value: undefined,
    previous: value,
    version,
    revision,
    cursor,
    timestamp,
    eventTime,
    source,
    metadata,
    coalesced: 1,
  };
}

/** A value as the session's declaration wants it. */
export function valueIn({ name, isBig, accept }: FeedVariable, value: VariableValue): VariableValue {
  const own = isBig && typeof value === 'number' ? BigInt(value) : value;
  if (!accept) return own;
  const accepted = accept(own);
  if (!(accepted instanceof Violation)) return accepted;
  const text = `The server has sent a value of ${name} that is not as declared: ${accepted.message}.`;
  const details = { name, constraint: accepted.constraint };
  throw new RivuletError('FAILED_PRECONDITION', text, { reason: 'CONSTRAINT_VIOLATED', details });
}
