import type { History, Point, SubscriberEvent, SubscriberRecord, UpdateEvent } from '../history.js';
import type { Random } from '../random.js';
import { lastRevision, stateAfter } from '../reference/index.js';
import { batchesOf, type Batch } from '../validators/batches.js';
import { damageOne, pickFrom, type Mutant } from './mutant.js';

/** Mutants of what the client gives its subscribers. */
export const subscriberMutants: readonly Mutant[] = [
  ofChanges('keeps a commit from a subscriber', 'W5', () => []),
  ofChanges('gives a commit twice', 'W4', first => [...first, ...first], { isFollowed: true }),
  ofChanges('gives half of a commit', 'W6', first => (first.length > 1 ? first.slice(1) : undefined)),
  ofChanges('gives another value than was written', 'W5', first => [{ ...first[0]!, value: -1 }, ...first.slice(1)]),
  ofChanges('changes the time of an update', 'timestamps', first => [
    { ...first[0]!, timestamp: first[0]!.timestamp - 1 },
    ...first.slice(1),
  ]),
  ofChanges('gives a wrong previous value', 'previous', first => [{ ...first[0]!, previous: -1 }, ...first.slice(1)]),
  ofBatches('skips a version', 'versions', (batches, _, { delivery }) => {
    const knows = (id: string, before: number) => batches.slice(0, before).some(batch => batch.some(u => u.id === id));
    const place = batches.findIndex(([first], at) => first?.update === 'change' && knows(first.id, at));
    if (place < 0 || delivery === 'latest') return undefined;
    const [first, ...rest] = batches[place]!;
    return batches.with(place, [{ ...first!, version: first!.version + 1 }, ...rest]);
  }),
  ofBatches('gives two commits in the wrong order', 'W3', (batches, random) => {
    const place = pickFrom(placesOfChanges(batches), random);
    const [first, second] = place === undefined ? [] : batches.slice(place, place + 2);
    return place !== undefined && first && second ? batches.toSpliced(place, 2, second, first) : undefined;
  }),
  ofBatches('leaves out a first value', 'initial', (batches, _, { initial, delivery }) => {
    const [first, ...rest] = batches;
    if (!initial || delivery === 'latest' || !first || first.length < 2) return undefined;
    return first.every(({ update }) => update === 'initial') ? [first.slice(1), ...rest] : undefined;
  }),
  ofBatches('keeps quiet about what a new epoch changed', 'W8', batches => {
    const place = batches.findIndex(batch => batch.length > 1 && batch.every(({ update }) => update === 'resync'));
    return place < 0 ? undefined : batches.with(place, batches[place]!.slice(1));
  }),
  ofBatches('miscounts what it coalesced', 'W10', (batches, _, { delivery }) => {
    const place = batches.findIndex(batch => batch[0]?.update === 'change');
    if (delivery === 'every' || place <= 0) return undefined;
    const [first, ...rest] = batches[place]!;
    return batches.with(place, [{ ...first!, coalesced: first!.coalesced + 1 }, ...rest]);
  }),
  {
    does: 'shows half of a commit in values()',
    breaks: 'W6',
    mutate: (history, random) => {
      const joint = damageOne(history.joint, random, record => {
        if (record.emissions.length === 0) return undefined;
        const place = random.below(record.emissions.length);
        const half = { ...record.emissions[place]!, a: -1 };
        return { ...record, emissions: record.emissions.toSpliced(place, 0, half) };
      });
      return joint && { ...history, joint };
    },
  },
  {
    does: 'keeps the last values to itself',
    breaks: 'W5',
    mutate: (history, random) => {
      const joint = damageOne(history.joint, random, record =>
        hasLastState(history, record.names) ? { ...record, emissions: [] } : undefined,
      );
      return joint && { ...history, joint };
    },
  },
];

type Updates = readonly UpdateEvent[];

function ofBatches(
  does: string,
  breaks: Point,
  damage: (batches: readonly Updates[], random: Random, subscriber: SubscriberRecord) => readonly Updates[] | undefined,
): Mutant {
  return {
    does,
    breaks,
    mutate: (history: History, random) => {
      const subscribers = damageOne(history.subscribers, random, subscriber => {
        const batches = batchesOf(subscriber.events).filter((item): item is Batch => item.kind === 'batch');
        const damaged = damage(
          batches.map(({ updates }) => updates),
          random,
          subscriber,
        );
        return damaged && { ...subscriber, events: damaged.flat() satisfies readonly SubscriberEvent[] };
      });
      return subscribers && { ...history, subscribers };
    },
  };
}

/** Damages a commit that has another one of the same epoch after it. */
function ofChanges(
  does: string,
  breaks: Point,
  damage: (commit: Updates) => Updates | undefined,
  { isFollowed = false } = {},
): Mutant {
  return ofBatches(does, breaks, (batches, random, { delivery }) => {
    if (delivery === 'latest') return undefined;
    const place = pickFrom(placesOfChanges(batches), random);
    if (place === undefined) return undefined;
    const damaged = damage(batches[place]!);
    if (!damaged) return undefined;
    // What follows at once at the same place would look like one commit: the repetition comes after the next one.
    if (isFollowed) return batches.toSpliced(place + 2, 0, batches[place]!);
    return batches.with(place, damaged);
  });
}

function hasLastState({ truth }: History, names: readonly string[]): boolean {
  const end = truth.epochs.at(-1)!;
  const state = stateAfter(end, lastRevision(end));
  return names.every(name => state.has(name));
}

function placesOfChanges(batches: readonly Updates[]): readonly number[] {
  const isCommit = (batch: Updates | undefined) => batch?.every(({ update }) => update === 'change') ?? false;
  const epochOf = (batch: Updates | undefined) => batch?.[0]?.position.epoch;
  return batches.flatMap((batch, at) => {
    const isInMiddle = epochOf(batches[at - 1]) === epochOf(batch) && epochOf(batches[at + 1]) === epochOf(batch);
    return at > 0 && isInMiddle && isCommit(batch) && isCommit(batches[at + 1]) ? [at] : [];
  });
}
