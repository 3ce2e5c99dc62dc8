import type { Status } from '../client/index.js';
import type { RemovedUpdate, ValueUpdate } from '../variables/index.js';
import { reasonOf } from './failure.js';
import { toJson } from './valueText.js';

export type AnyUpdate = ValueUpdate | RemovedUpdate;

/**
 * Writes an update as one line of `key=value` pairs, the values as JSON. Keys and their order stay as they are, so that
 * lines can be cut and searched.
 *
 * ```text
 * update name=cpu.0.percent value=12.5 previous=9.1 kind=change version=7 revision=21 time=2026-01-31T12:00:00.000Z
 * ```
 */
export function updateLine({ name, value, previous, kind, version, revision, eventTime }: AnyUpdate): string {
  const time = isoTime(eventTime);
  return `update name=${name} value=${toJson(value)} previous=${toJson(previous)} kind=${kind} version=${version} revision=${revision} time=${time}`;
}

/** Writes an update as one line of JSON, with all its fields. */
export function updateJson(update: AnyUpdate): string {
  return toJson({ ...update, value: update.value ?? null, previous: update.previous ?? null });
}

/** Writes the state of a connection as one line of `key=value` pairs. */
export function statusLine(status: Status): string {
  const { state, missing, lost } = status;
  const retry =
    state === 'reconnecting' ? ` attempt=${status.attempt} cause=${toJson(reasonOf(status.cause.message))}` : '';
  const waitedFor = missing.length > 0 ? ` missing=${missing.join(',')}` : '';
  return `status state=${state}${retry}${waitedFor}${lost ? ` lost=${lost.reason}` : ''}`;
}

/** A writer may name any time, one that no date can hold included. */
function isoTime(ms: number): string {
  return Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : String(ms);
}
