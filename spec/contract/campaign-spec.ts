import { setInterval } from 'node:timers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, type Session } from '../../src/client/index.js';
import { createAudience, readOn } from '../support/campaign/audience.js';
import { runFaults } from '../support/campaign/faults.js';
import { campaignNames, startTraffic } from '../support/campaign/traffic.js';
import { startWatcherProcess, type WatcherProcess } from '../support/campaign/watcherProcess.js';
import { createRandom, type Random } from '../support/random.js';
import { createRawClient } from '../support/rawWatch.js';
import { impatient, startRig, type Rig } from '../support/rig.js';
import { validate } from '../support/validators.js';

// RIVULET_SEED=17 RIVULET_FAULTS=5000 npx vitest run spec/contract/campaign-spec.ts
const seed = Number(process.env.RIVULET_SEED ?? 1);
const faultCount = Number(process.env.RIVULET_FAULTS ?? 200);
// Asked for; what is written while the server is away is less, so that 1,000 come out.
const commitsPerSecond = 1_300;
const timeLimitMs = 120_000 + faultCount * 1_000;

describe(`A campaign of ${faultCount} faults`, () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ ownProcess: true, seed, limits: { retainedBytes: 2 ** 30, retainedCommits: 10_000_000 } });
  }, 60_000);
  afterAll(() => rig?.close());

  it(
    `should break no point of the contract, with RIVULET_SEED=${seed}`,
    async () => {
      const variables = Object.fromEntries(campaignNames.map(name => [name, z.number()]));
      const declared = Object.fromEntries(campaignNames.map(name => [name, 0]));
      const publisher = createClient(rig.proxy.address, { ...impatient, name: 'publisher' });
      const neighbour = createClient(rig.address, { ...impatient, name: 'neighbour' });
      const sessions = [publisher, neighbour, rig.client].map(
        client => client.session(rig.sessionId, { variables }) as unknown as Session,
      );
      await sessions[1]!.declare(declared);

      const audience = createAudience(sessions[2]!, createRandom(seed + 1));
      const watcher = await startWatcherProcess({
        address: rig.proxy.address,
        sessionId: rig.sessionId,
        names: campaignNames,
        options: impatient,
      });
      const raw = createRawClient(rig.proxy.address);
      const stopping = new AbortController();
      const reading = readOn(rig, raw, stopping.signal);
      const traffic = startTraffic(sessions, seed + 2, commitsPerSecond);
      const stirring = setInterval(() => {
        audience.stir();
      }, 100);
      const watching = stirOn(watcher, createRandom(seed + 3), stopping.signal);
      const startedAt = performance.now();
      const done = await runFaults(rig, createRandom(seed), faultCount);
      clearInterval(stirring);
      await traffic.stop();
      const seconds = (performance.now() - startedAt) / 1_000;

      // One commit that touches everything, so that everybody can be seen to have come to the end.
      await sessions[1]!.declare(declared);
      await rig.writer.update(Object.fromEntries(campaignNames.map((name, number) => [name, -1 - number])));
      const end = await rig.end();
      for (const recording of audience.staying) {
        await expect.poll(() => recording.updates.at(-1)?.position, { timeout: 30_000, interval: 20 }).toEqual(end);
      }
      stopping.abort();
      await Promise.all([reading, watching]);
      await expect.poll(() => watcher.position, { timeout: 30_000, interval: 20 }).toEqual(end);
      const writes = traffic.writers.flatMap(writer => writer.writes);
      const records = audience.records(end);
      const subscribers = [...records.subscribers, ...watcher.records(end)];
      const history = await rig.history({ ...records, subscribers, writes });
      audience.stop();
      await watcher.close();
      raw.close();
      await Promise.all([publisher.close(), neighbour.close()]);

      const commits = history.truth.epochs.reduce((sum, epoch) => sum + epoch.commits.length, 0);
      console.info(
        `seed ${seed}: ${faultCount} faults in ${seconds.toFixed(1)} s (${[...done].map(([name, count]) => `${name} ${count}`).join(', ')}); ` +
          `${commits} commits in ${history.truth.epochs.length} epochs, ${(commits / seconds).toFixed(0)} a second; ` +
          `${history.streams.length} streams, ${history.subscribers.length} subscribers, ${writes.length} writes`,
      );
      expect(watcher.failures).toEqual([]);
      expect(validate(history).slice(0, 20)).toEqual([]);
    },
    timeLimitMs,
  );
});

async function stirOn(watcher: WatcherProcess, random: Random, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await wait(random.below(1_500));
    await watcher.stir(random);
  }
}
