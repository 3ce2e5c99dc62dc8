import { filter, firstValueFrom } from 'rxjs';
import { expect } from 'vitest';
import { z } from 'zod';
import type { Position, SubscriberRecord } from './history.js';
import type { Recording } from './recordSubscriber.js';
import { startRig, type Rig, type RigOptions } from './rig.js';
import { validate } from './validators.js';

/** Makes a test of one that wants a rig: starts it, and closes it however the test ends. */
export function withRig(test: (rig: Rig) => Promise<void>, options?: RigOptions): () => Promise<void> {
  return async () => {
    const rig = await startRig(options);
    try {
      await test(rig);
    } finally {
      await rig.close();
    }
  };
}

/** Registers variables that hold numbers, each with 0. */
export async function register(rig: Rig, ...names: readonly string[]): Promise<void> {
  for (const name of names) await rig.writer.register(name, z.number(), 0);
}

/** Waits for what comes over sockets. */
export function eventually<T>(look: () => T) {
  return expect.poll(look, { timeout: 10_000, interval: 10 });
}

/** Waits until a subscriber has been given something of this place. */
export async function caughtUp(recording: Recording<SubscriberRecord>, end: Position): Promise<void> {
  await eventually(() => recording.updates.at(-1)?.position).toEqual(end);
}

/** Holds everything that was recorded against the contract. */
export async function expectClean(rig: Rig, parts?: Parameters<Rig['history']>[0]): Promise<void> {
  expect(validate(await rig.history(parts))).toEqual([]);
}

/** Waits until the streams of the session under test are open. */
export async function isLive({ session }: Rig): Promise<void> {
  await firstValueFrom(session.status$.pipe(filter(({ state }) => state === 'live')));
}
