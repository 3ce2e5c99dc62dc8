import type { EpochTruth, History, Point, TrueChange, TrueCommit, WriteRecord } from '../history.js';
import type { Random } from '../random.js';
import { damageOne, pickFrom, type Mutant } from './mutant.js';

/** Mutants of the engine: what is committed, and what writers are told of it. */
export const truthMutants: readonly Mutant[] = [
  ofCommits('applies a write twice', 'one write, one effect', (commits, random) => {
    const commit = pickFrom(commits, random);
    const last = commits.at(-1);
    return commit && last && [...commits, { ...commit, revision: last.revision + 1, timestamp: last.timestamp }];
  }),
  ofWrites('acknowledges a write that it loses', (history, random) => {
    const { epoch, commits } = random.pick(history.truth.epochs);
    const outcome = { kind: 'acknowledged', at: { epoch, revision: random.pick(commits).revision } } as const;
    return { tag: 'lost', outcome, mayBeEmpty: false };
  }),
  ofWrites('applies a write that it rejects', history => {
    const tag = history.truth.epochs[0]!.commits[0]!.metadata.write!;
    return { tag, outcome: { kind: 'rejected', code: 'OUT_OF_RANGE' }, mayBeEmpty: false };
  }),
  ofCommits('lets the time go back', 'timestamps', commits => {
    const last = commits.at(-1);
    return commits.length > 1 && last ? commits.with(-1, { ...last, timestamp: 1 }) : undefined;
  }),
  ofCommits('uses a revision again', 'W3', commits => {
    const [before, last] = commits.slice(-2);
    return before && last && commits.with(-1, { ...last, revision: before.revision });
  }),
  ofChange('skips a version', 'versions', 'set', change => ({ ...change, version: change.version + 1 })),
  ofChange('registers at another version than 1', 'versions', 'registered', change => ({ ...change, version: 2 })),
  ofChange('gives a new variable an old handle', 'identity', 'registered', change => ({ ...change, handle: 1 })),
  ofChange('gives a new variable an old id', 'identity', 'registered', (change, { commits }) => {
    const first = commits[0]!.changes[0]!;
    return first.id === change.id ? undefined : { ...change, id: first.id };
  }),
  ofChange('changes what is not there', 'identity', 'registered', change => ({ ...change, kind: 'set' })),
];

function ofEpochs(
  does: string,
  breaks: Point,
  damage: (epoch: EpochTruth, random: Random) => EpochTruth | undefined,
): Mutant {
  return {
    does,
    breaks,
    mutate: (history, random) => {
      const epochs = damageOne(history.truth.epochs, random, epoch => damage(epoch, random));
      // What the watches saw would be blamed as well, and prove nothing about the truth.
      return epochs && { ...history, truth: { epochs }, streams: [], subscribers: [], joint: [] };
    },
  };
}

function ofCommits(
  does: string,
  breaks: Point,
  damage: (commits: readonly TrueCommit[], random: Random) => readonly TrueCommit[] | undefined,
): Mutant {
  return ofEpochs(does, breaks, (epoch, random) => {
    const commits = damage(epoch.commits, random);
    return commits && { ...epoch, commits };
  });
}

/** Damages one change of this kind. None of the first commit: something must have been before. */
function ofChange(
  does: string,
  breaks: Point,
  kind: TrueChange['kind'],
  damage: (change: TrueChange, epoch: EpochTruth) => TrueChange | undefined,
): Mutant {
  return ofEpochs(does, breaks, (epoch, random) => {
    const [first, ...rest] = epoch.commits;
    const commits = damageOne(rest, random, commit => {
      const changes = damageOne(commit.changes, random, change =>
        change.kind === kind ? damage(change, epoch) : undefined,
      );
      return changes && { ...commit, changes };
    });
    return commits && first && { ...epoch, commits: [first, ...commits] };
  });
}

function ofWrites(does: string, write: (history: History, random: Random) => WriteRecord): Mutant {
  return {
    does,
    breaks: 'one write, one effect',
    mutate: (history, random) => ({ ...history, writes: [...history.writes, write(history, random)] }),
  };
}
