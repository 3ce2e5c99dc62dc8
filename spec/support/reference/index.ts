import type { Delivery, History } from '../history.js';
import { createRandom } from '../random.js';
import { createStream } from './streams.js';
import { createJoint, createSubscriber } from './subscribers.js';
import { createTruth, referenceNames } from './truth.js';

export { lastRevision, stateAfter } from './truth.js';

export interface ReferenceOptions {
  readonly seed: number;
  /** Default: 2. */
  readonly epochs?: number | undefined;
  /** Commits an epoch. Default: 40. */
  readonly commits?: number | undefined;
}

/**
 * Makes up a history in which everybody does as the contract says: what the validators must find nothing in, and what
 * mutants are made from.
 *
 * It is made by folding commits forwards and shares no code with the validators, so that one is a check on the other.
 */
export function createReferenceHistory({ seed, epochs = 2, commits = 40 }: ReferenceOptions): History {
  const random = createRandom(seed);
  const { truth, writes } = createTruth(random, { epochs, commits });
  const [first] = truth.epochs;
  const last = truth.epochs.at(-1)!;
  const revisions = last.commits.map(({ revision }) => revision);
  const some = () => {
    const names = referenceNames.filter(() => random.chance(0.6));
    return names.length > 0 ? names : ['a', 'b'];
  };
  /** A revision of the first half, so that something follows. */
  const early = () => random.pick(revisions.slice(0, Math.ceil(revisions.length / 2)));
  const deliveries: readonly Delivery[] = ['every', 'latest'];

  const streams = deliveries.flatMap(delivery => {
    const base = { delivery, isCompacted: false, fallsOutAt: undefined, resumeAfter: undefined };
    const cursor = { epoch: last.epoch, revision: early() };
    const startRevision = Math.max(cursor.revision, early());
    const stream = (id: string, plan: Partial<Parameters<typeof createStream>[2]>) =>
      createStream(random, last, {
        ...base,
        id: `${delivery} ${id}`,
        kept: [],
        added: some(),
        startRevision,
        ...plan,
      });
    return [
      stream('from the start', { startRevision: 0, added: [...referenceNames] }),
      stream('from the present', {}),
      stream('resumed', { kept: some(), added: [], resumeAfter: cursor }),
      stream('resumed and widened', { kept: ['a', 'b'], added: ['b', 'c', 'd'], resumeAfter: cursor }),
      stream('resumed too late', { kept: some(), added: [], resumeAfter: cursor, isCompacted: true }),
      stream('resumed in a new epoch', { kept: some(), added: [], resumeAfter: { epoch: 'lost', revision: 3 } }),
      stream('that falls out of the log', { fallsOutAt: early() }),
    ];
  });
  const subscribers = deliveries.flatMap(delivery =>
    [true, false].flatMap(removals =>
      [true, false].map(resumes =>
        createSubscriber(random, truth, {
          id: `${delivery} subscriber${removals ? ' with removals' : ''}${resumes ? ' that resumes' : ''}`,
          names: some(),
          removals,
          delivery,
          start: { epoch: first!.epoch, revision: random.pick(first!.commits).revision },
          resumes,
        }),
      ),
    ),
  );
  return { truth, writes, streams, subscribers, joint: [createJoint(truth, 'joint', ['a', 'b'])] };
}
