import { setInterval } from 'node:timers/promises';
import { z } from 'zod';
import type { Session } from '../../../src/client/index.js';
import { createRandom, type Random } from '../random.js';
import { createRecordingWriter, type RecordingWriter } from '../recordWriter.js';

/** Twenty names: the first ten are always there, and two of them are only ever written together. */
export const campaignNames = Array.from({ length: 20 }, (_, number) => `v${number}`);
export const tiedNames = ['v0', 'v1'] as const;
const fixedNames = campaignNames.slice(2, 10);
const fleetingNames = campaignNames.slice(10);

export interface Traffic {
  readonly writers: readonly RecordingWriter[];
  /** Stops writing, and settles when every write has its answer or its time is over. */
  stop(): Promise<void>;
}

const TICK_MS = 20;
/** So many writes of one writer may wait for their answers, so that a server that is away does not make mountains. */
const MAX_PENDING = 400;

/** Writes through several sessions at about `perSecond` commits a second, all together. */
export function startTraffic(sessions: readonly Session[], seed: number, perSecond: number): Traffic {
  const stopping = new AbortController();
  let value = 0;

  function writeOnce(writer: RecordingWriter, random: Random): Promise<void> {
    const dice = random.next();
    if (dice < 0.4) {
      const values = Object.fromEntries(fixedNames.filter(() => random.chance(0.3)).map(name => [name, ++value]));
      return writer.update({ v2: ++value, ...values });
    }
    if (dice < 0.6) {
      const tied = ++value;
      return writer.update({ v0: tied, v1: tied, [random.pick(fixedNames)]: ++value });
    }
    if (dice < 0.9) return writer.set(random.pick(random.chance(0.7) ? fixedNames : fleetingNames), ++value);
    if (dice < 0.94) return writer.rollback(random.pick(fixedNames), 1 + random.below(3));
    if (dice < 0.97) return writer.delete(random.pick(fleetingNames));
    return writer.register(random.pick(fleetingNames), z.number(), ++value);
  }

  async function run(): Promise<void> {
    const startedAt = performance.now();
    let written = 0;
    try {
      for await (const _ of setInterval(TICK_MS, undefined, { signal: stopping.signal })) {
        const due = Math.floor(((performance.now() - startedAt) * perSecond) / 1_000);
        // Who is cut off leaves its share to the others.
        for (let idle = 0; written < due && idle < writers.length; turn++) {
          const number = turn % writers.length;
          const writer = writers[number]!;
          if (writer.pending >= MAX_PENDING) {
            idle++;
            continue;
          }
          idle = 0;
          written++;
          void writeOnce(writer, randoms[number]!);
        }
      }
    } catch {
      // Stopped.
    }
  }

  let turn = 0;
  const writers = sessions.map((session, number) =>
    createRecordingWriter(session, `campaign-${number}`, { timeoutMs: 5_000 }),
  );
  // One each, so that who comes first changes nothing for the others.
  const randoms = sessions.map((_, number) => createRandom(seed + number));
  const running = run();
  return {
    writers,
    async stop() {
      stopping.abort();
      await running;
      await Promise.all(sessions.map(session => session.flush()));
    },
  };
}
