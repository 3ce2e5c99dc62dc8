import type { SchedulerLike } from 'rxjs';
import type { Session } from '../client/index.js';
import { RivuletError } from '../errors/index.js';
import { steadyScheduler } from '../operators/steadyScheduler.js';
import type { Logger } from '../server/index.js';
import { describeValue } from '../variables/index.js';
import { MAX_LEASE_MS, MAX_MESSAGE_BYTES, MIN_LEASE_MS } from './registry/record.js';

/** Where a device is served, and within what limits. */
export interface ServeDeviceOptions {
  /**
   * Where devices find each other: the address of a Rivulet server, where it is the session `devices`; or a session, which
   * stays open when the device is closed.
   */
  readonly registry: string | Session;
  /** What it is called here. Default: the name of the device. */
  readonly name?: string | undefined;
  /** Default: 127.0.0.1, which only this machine can reach. */
  readonly host?: string | undefined;
  /** 0 takes a free one. Default: 0. */
  readonly port?: number | undefined;
  /** The host under which others reach it. Needed where `host` is 0.0.0.0 or ::, otherwise `host`. */
  readonly advertisedHost?: string | undefined;
  /**
   * How long it counts as there after its last renewal, in ms: from 100 to an hour. It renews three times as often, and a
   * device that dies is missed after this long. Default: 10,000.
   */
  readonly leaseMs?: number | undefined;
  /** The longest message and the longest reply that it takes, as JSON in UTF-8, up to 64 MiB. Default: 1 MiB. */
  readonly maxMessageBytes?: number | undefined;
  /** The most messages that it holds unacknowledged, and the most calls that it has under way, up to 10,000. Default: 1,000. */
  readonly maxPending?: number | undefined;
  /** How long the start may take, `setup` included, in ms. Default: 30,000. */
  readonly startTimeoutMs?: number | undefined;
  /** How long a promise of `loop` may take to settle once the device is closed, in ms. Default: 5,000. */
  readonly graceMs?: number | undefined;
  /** Closes the device once it is aborted; breaks off its start. */
  readonly signal?: AbortSignal | undefined;
  /** Where it tells what nobody else is told. Default: `console`. */
  readonly log?: Logger | undefined;
  /** Keeps the time of leases, calls and reconnections. Default: `asyncScheduler`, with a clock that cannot be set. */
  readonly scheduler?: SchedulerLike | undefined;
  /** Gives numbers from 0 up to 1, for the jitter. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}

export type Settings = {
  [K in keyof Omit<ServeDeviceOptions, 'name' | 'signal'>]-?: NonNullable<ServeDeviceOptions[K]>;
};

/** @throws RivuletError INVALID_ARGUMENT for what cannot be. */
export function settingsOf({
  registry,
  host = '127.0.0.1',
  port = 0,
  advertisedHost,
  leaseMs = 10_000,
  maxMessageBytes = 2 ** 20,
  maxPending = 1_000,
  startTimeoutMs = 30_000,
  graceMs = 5_000,
  log = console,
  scheduler = steadyScheduler,
  random = Math.random,
}: ServeDeviceOptions): Settings {
  requireWhole('port', port, 0, 65_535);
  requireWhole('leaseMs', leaseMs, MIN_LEASE_MS, MAX_LEASE_MS);
  requireWhole('maxMessageBytes', maxMessageBytes, 1, MAX_MESSAGE_BYTES);
  requireWhole('maxPending', maxPending, 1, 10_000);
  requireWhole('startTimeoutMs', startTimeoutMs, 1, 2 ** 31 - 1);
  requireWhole('graceMs', graceMs, 0, 2 ** 31 - 1);
  const isEverywhere = host === '0.0.0.0' || host === '::';
  if (isEverywhere && advertisedHost === undefined) {
    const text = `host is ${host}, which nobody can connect to: give advertisedHost, under which others reach this machine.`;
    throw new RivuletError('INVALID_ARGUMENT', text);
  }
  const shown = advertisedHost ?? host;
  if (/[\s/?#@\\]/.test(shown) || !URL.canParse(`ws://${shown.includes(':') ? `[${shown}]` : shown}:1/`)) {
    const text = `${describeValue(shown)} is no host that others can connect to: give the name or the address of this machine.`;
    throw new RivuletError('INVALID_ARGUMENT', text, { details: { option: 'advertisedHost' } });
  }
  return {
    ...{ registry, host, port, leaseMs, maxMessageBytes, maxPending, startTimeoutMs, graceMs, log, scheduler, random },
    advertisedHost: shown,
  };
}

function requireWhole(name: string, value: number, least: number, most: number): void {
  if (Number.isSafeInteger(value) && value >= least && value <= most) return;
  const text = `${name} is ${describeValue(value)}: give a whole number from ${least} to ${most}.`;
  throw new RivuletError('INVALID_ARGUMENT', text, { details: { option: name } });
}
