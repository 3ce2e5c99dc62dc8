import { z } from 'zod';
import { RivuletError } from '../../errors/index.js';
import { describeValue } from '../../variables/index.js';

export const MIN_LEASE_MS = 100;
export const MAX_LEASE_MS = 3_600_000;
export const MAX_MESSAGE_BYTES = 64 * 2 ** 20;

/** What a device writes into the session, and renews. */
export const recordSchema = z.strictObject({
  /** Others call a device only while it serves. One that has left, or was never there, holds the name no longer. */
  state: z.enum(['starting', 'serving', 'left']),
  /** `host:port`, and nothing that would make more of it in a URL. */
  address: z
    .string()
    .max(256)
    .regex(/^[^\s/?#@\\]*$/),
  /** Names one run of the device. */
  incarnation: z.string().max(64),
  /** What a caller must show. */
  token: z
    .string()
    .max(128)
    .regex(/^[\w-]*$/),
  /** How long after a renewal it counts as there, in ms. */
  leaseMs: z.int().min(MIN_LEASE_MS).max(MAX_LEASE_MS),
  /** The longest message that it takes, as JSON in UTF-8. */
  maxMessageBytes: z.int().min(1).max(MAX_MESSAGE_BYTES),
  /** Grows by one with each renewal. */
  renewal: z.int().min(0),
});

export type DeviceRecord = z.output<typeof recordSchema>;

/** What stands there before anybody has the name. */
export const vacant: DeviceRecord = {
  state: 'left',
  address: '',
  incarnation: '',
  token: '',
  leaseMs: MIN_LEASE_MS,
  maxMessageBytes: 1,
  renewal: 0,
};

const PREFIX = 'devices/';

/** The pattern that all records match. */
export const RECORDS = `${PREFIX}*`;

/** The variable that holds the record of a device. */
export function variableOf(device: string): string {
  return PREFIX + device;
}

/** The device whose record a variable holds. */
export function deviceOf(variable: string): string {
  return variable.slice(PREFIX.length);
}

const NAME = /^[A-Za-z0-9_.-]{1,64}$/;

/** @throws RivuletError INVALID_ARGUMENT for what cannot be the name of a device. */
export function requireDeviceName(name: string): void {
  if (typeof name === 'string' && NAME.test(name)) return;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `${describeValue(name)} is no name of a device: give 1 to 64 letters, digits, dots, hyphens or underscores.`,
    { reason: 'INVALID_NAME' },
  );
}
