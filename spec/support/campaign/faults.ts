import { setTimeout as wait } from 'node:timers/promises';
import type { Direction } from '../faultProxy.js';
import type { Random } from '../random.js';
import type { Rig } from '../rig.js';

/** Something that goes wrong and is over when its promise resolves. */
type Fault = (rig: Rig, random: Random) => Promise<void>;

const direction = (random: Random): Direction => random.pick(['toServer', 'toClient']);
const someMs = (random: Random, upToMs: number) => wait(5 + random.below(upToMs));

/** What networks and servers do to a client, by name and by how often it is chosen. */
const faults: Readonly<Record<string, { readonly weight: number; readonly run: Fault }>> = {
  reset: {
    weight: 4,
    run: async ({ proxy }) => {
      proxy.reset();
    },
  },
  'cut in a frame': {
    weight: 5,
    run: async ({ proxy }, random) => {
      proxy.cut(direction(random), { inFrame: true });
      await someMs(random, 100);
    },
  },
  'cut after some bytes': {
    weight: 5,
    run: async ({ proxy }, random) => {
      proxy.cut(direction(random), { afterBytes: random.below(20_000) });
      await someMs(random, 100);
    },
  },
  stall: {
    weight: 3,
    run: async ({ proxy }, random) => {
      proxy.stall(random.chance(0.5) ? direction(random) : undefined);
      await someMs(random, 700);
      await proxy.heal();
    },
  },
  delay: {
    weight: 3,
    run: async ({ proxy }, random) => {
      proxy.delay(direction(random), random.below(50), random.below(50));
      await someMs(random, 200);
      await proxy.heal();
    },
  },
  pieces: {
    weight: 2,
    run: async ({ proxy }, random) => {
      proxy.fragment(direction(random), 1 + random.below(50));
      await someMs(random, 100);
      await proxy.heal();
    },
  },
  'half-close': {
    weight: 3,
    run: async ({ proxy }, random) => {
      proxy.halfClose(direction(random));
      await someMs(random, 100);
    },
  },
  blackhole: {
    weight: 1,
    run: async ({ proxy }, random) => {
      proxy.blackhole();
      proxy.reset();
      await someMs(random, 400);
      await proxy.heal();
      proxy.reset();
    },
  },
  refuse: {
    weight: 2,
    run: async ({ proxy }, random) => {
      await proxy.refuse();
      proxy.reset();
      await someMs(random, 200);
      await proxy.heal();
    },
  },
  'one-sided delay': {
    weight: 2,
    run: async ({ proxy }, random) => {
      // Longer than two heartbeats: one side hears nothing of what the other one says.
      proxy.delay(direction(random), 200 + random.below(600));
      await someMs(random, 600);
      await proxy.heal();
    },
  },
  SIGSTOP: {
    weight: 1,
    run: async (rig, random) => {
      rig.signal('SIGSTOP');
      await someMs(random, 900);
      rig.signal('SIGCONT');
    },
  },
  'clock jump': {
    weight: 1,
    run: async (rig, random) => {
      rig.signal('SIGUSR2');
      await someMs(random, 100);
    },
  },
  SIGKILL: {
    weight: 1,
    run: async (rig, random) => {
      await rig.restart({ pauseMs: random.below(200) });
    },
  },
};

/** What networks do. */
export const networkFaults: readonly string[] = Object.keys(faults).filter(
  name => !['SIGKILL', 'SIGSTOP', 'clock jump'].includes(name),
);

/** Does one fault after another, with pauses between them, and gives how often each was done. */
export async function runFaults(
  rig: Rig,
  random: Random,
  count: number,
  names: readonly string[] = Object.keys(faults),
): Promise<ReadonlyMap<string, number>> {
  const lots = names.flatMap(name => Array<string>(faults[name]!.weight).fill(name));
  const done = new Map<string, number>();
  for (let number = 0; number < count; number++) {
    const name = random.pick(lots);
    await faults[name]!.run(rig, random);
    done.set(name, (done.get(name) ?? 0) + 1);
    await someMs(random, 60);
  }
  await rig.proxy.heal();
  return done;
}
