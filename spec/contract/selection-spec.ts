import type { Subscription } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Update } from '../../src/client/core/feed/FeedSubscriber.js';
import { createRandom } from '../support/random.js';
import { eventually, withRig } from '../support/withRig.js';

const names = ['a', 'b', 'c', 'd', 'e'];

/** What is wrong with the updates of one subscriber, told from nothing but themselves. */
function faultsOf(updates: readonly Update[]): string[] {
  const faults: string[] = [];
  const last = new Map<string, Update>();
  let revision = 0;
  for (const update of updates) {
    const before = last.get(update.name);
    const at = `${update.name} version ${update.version} at ${update.revision}`;
    if (update.revision < revision) faults.push(`${at} comes after revision ${revision}`);
    if (update.kind === 'initial' && before && before.kind !== 'removed' && before.id === update.id) {
      faults.push(`${at} is initial twice`);
    }
    if (update.kind === 'change') {
      if (before?.id !== update.id) faults.push(`${at} is a change of what was never initial`);
      else if (update.version - before.version !== update.coalesced) {
        faults.push(`${at} follows version ${before.version} and stands for ${update.coalesced}`);
      }
      if (before && before.value !== update.previous) faults.push(`${at} has another value as previous`);
    }
    if (update.kind === 'removed' && before?.id !== update.id) faults.push(`${at} removes what was not there`);
    revision = update.revision;
    last.set(update.name, update);
  }
  return faults;
}

describe('A selection that changes', () => {
  it.each(['every', 'latest'] as const)(
    'should neither repeat nor lose a version, an initial or a removal, with delivery %s under load',
    delivery =>
      withRig(
        async rig => {
          const random = createRandom(3);
          for (const name of names) await rig.direct.register(name, z.number(), 0);
          let isOver = false;
          const write = async () => {
            for (let value = 1; !isOver; value++) {
              const name = names[random.below(names.length)]!;
              if (random.below(10) === 0) {
                await Promise.all([rig.direct.delete(name), rig.direct.register(name, z.number(), value)]);
              } else {
                const other = names[random.below(names.length)]!;
                const batch = () => rig.direct.update({ [name]: value, [other]: value });
                await Promise.all(Array.from({ length: 20 }, batch));
              }
            }
          };
          const recorded: Update[][] = [];
          const steady: Update[] = [];
          rig.session.watch({ match: 'a*' }, { delivery, removals: true }).subscribe(u => steady.push(u));
          const churn = async () => {
            const held: Subscription[] = [];
            for (let round = 0; round < 200; round++) {
              const updates: Update[] = [];
              recorded.push(updates);
              const some = names.filter(() => random.below(3) === 0);
              const watched = some.length > 0 ? some : [names[0]!];
              held.push(rig.session.watch(watched, { delivery, removals: true }).subscribe(u => updates.push(u)));
              if (held.length > 3) held.shift()!.unsubscribe();
              await eventually(() => updates.length).toBeGreaterThanOrEqual(watched.length);
            }
            for (const subscription of held) subscription.unsubscribe();
          };
          const writing = write();
          await churn();
          isOver = true;
          await writing;
          expect([...recorded, steady].flatMap(faultsOf)).toEqual([]);
          expect(recorded.length).toBe(200);

          // What is known afterwards is what there is, and nothing besides.
          const all = new Map<string, unknown>();
          const seen = rig.session.watch({ match: '*' }, { delivery }).subscribe(u => all.set(u.name, u.value));
          const { values } = await rig.direct.getMany(names);
          await eventually(() => Object.fromEntries(all)).toEqual(values);
          seen.unsubscribe();
        },
        { client: { lingerMs: 5 } },
      )(),
    60_000,
  );

  it.each(['every', 'latest'] as const)(
    'should give those who stay each version once while others come and go, with delivery %s and a slow way to the server',
    delivery =>
      withRig(
        async rig => {
          // Commits go on while a request is on its way, past the proxy: a second stream would overlap with the first.
          rig.proxy.delay('toServer', 5, 5);
          const others = Array.from({ length: 10 }, (_, number) => `other${number}`);
          for (const name of [...names, ...others]) await rig.direct.register(name, z.number(), 0);
          let isOver = false;
          const write = async (name: string) => {
            for (let value = 1; !isOver; value++) await rig.direct.set(name, value);
          };
          const steady: Update[] = [];
          rig.session.watch(names, { delivery, removals: true }).subscribe(update => steady.push(update));
          await eventually(() => steady.length).toBeGreaterThanOrEqual(names.length);
          const writing = names.flatMap(name => [write(name), write(name)]);
          for (let round = 0; round < 100; round++) {
            const passing: unknown[] = [];
            const name = others[round % others.length]!;
            const subscription = rig.session.watch(name, { delivery }).subscribe(update => passing.push(update));
            await eventually(() => passing.length).toBeGreaterThan(0);
            subscription.unsubscribe();
          }
          isOver = true;
          await Promise.all(writing);
          expect(faultsOf(steady)).toEqual([]);
        },
        { client: { lingerMs: 5 } },
      )(),
    60_000,
  );

  it('should leave others alone when what was added is refused', async () =>
    withRig(
      async rig => {
        for (const name of ['a', 'b', 'c']) await rig.direct.register(name, z.number(), 0);
        const seen: unknown[] = [];
        const errors: unknown[] = [];
        rig.session.watch(['a', 'b']).subscribe(({ name, value }) => seen.push([name, value]));
        await eventually(() => seen.length).toBe(2);
        rig.session.watch('c').subscribe({ error: error => errors.push(error) });
        await rig.direct.set('a', 1);
        await eventually(() => errors).toMatchObject([{ code: 'RESOURCE_EXHAUSTED' }]);
        await rig.direct.set('b', 2);
        await eventually(() => seen.slice(2)).toEqual([
          ['a', 1],
          ['b', 2],
        ]);
      },
      { limits: { selectedNames: 2 } },
    )());

  it('should unsubscribe one of 16,000 subscribers of a name without a look at the others', async () =>
    withRig(async rig => {
      await rig.direct.register('a', z.number(), 0);
      let updates = 0;
      const held = Array.from({ length: 16_000 }, () => rig.session.watch('a').subscribe(() => updates++));
      await eventually(() => updates).toBe(16_000);
      // Quadratic work takes longer than the time-out of the spec.
      for (const subscription of held) subscription.unsubscribe();
      const one = rig.session.watch('a').subscribe(() => updates++);
      await rig.direct.set('a', 1);
      await eventually(() => updates).toBe(16_002);
      one.unsubscribe();
    })());
});
