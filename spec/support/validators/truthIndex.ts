import type { EpochTruth, PresentVariable, Selection, TrueChange, TrueCommit, Truth } from '../history.js';

/** What is asked of the truth of one epoch, again and again. */
export interface EpochIndex {
  readonly epoch: string;
  readonly completeUpTo: number;
  /** True where a later epoch took its place. */
  readonly isOver: boolean;
  readonly startRevision: number;
  commitAt(revision: number): TrueCommit | undefined;
  /** The commits in (after, upTo]. */
  between(after: number, upTo: number): readonly TrueCommit[];
  /** The variable of this name after the commit of this revision; undefined where there is none. */
  presentAt(name: string, revision: number): PresentVariable | undefined;
  /** All names that were ever there. */
  readonly names: readonly string[];
}

export type TruthIndex = ReadonlyMap<string, EpochIndex>;

export type Selects = (variable: { readonly name: string; readonly id: string }) => boolean;

const indexes = new WeakMap<Truth, TruthIndex>();

/** Indexes a truth, once. */
export function indexOf(truth: Truth): TruthIndex {
  let index = indexes.get(truth);
  if (!index) {
    const last = truth.epochs.at(-1);
    index = new Map(truth.epochs.map(epoch => [epoch.epoch, indexEpoch(epoch, epoch !== last)]));
    indexes.set(truth, index);
  }
  return index;
}

/** Tells what a selection selects, by name, by id and by pattern. */
export function selects({ names, patterns }: Selection): Selects {
  const wanted = new Set(names);
  const globs = patterns.map(globOf);
  return ({ name, id }) => wanted.has(name) || wanted.has(id) || globs.some(glob => glob.test(name));
}

/** Not the library's, so that both cannot be wrong in the same way: `*` stands for any run of characters. */
function globOf(pattern: string): RegExp {
  const parts = pattern.split('*').map(part => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^]*')}$`);
}

interface Moment {
  readonly revision: number;
  readonly present: PresentVariable | undefined;
}

function indexEpoch({ epoch, start, commits, completeUpTo }: EpochTruth, isOver: boolean): EpochIndex {
  const byRevision = new Map(commits.map(commit => [commit.revision, commit]));
  const moments = new Map<string, Moment[]>();
  const note = (name: string, moment: Moment) => {
    const list = moments.get(name);
    if (list) list.push(moment);
    else moments.set(name, [moment]);
  };
  for (const present of start.present) note(present.name, { revision: start.revision, present });
  for (const { revision, changes } of commits) {
    for (const change of changes) note(change.name, { revision, present: presentAfter(change) });
  }

  return {
    epoch,
    completeUpTo,
    isOver,
    startRevision: start.revision,
    names: [...moments.keys()],
    commitAt: revision => byRevision.get(revision),
    between: (after, upTo) => commits.slice(firstBeyond(commits, after), firstBeyond(commits, upTo)),
    presentAt: (name, revision) => {
      const list = moments.get(name) ?? [];
      return list[firstBeyond(list, revision) - 1]?.present;
    },
  };
}

function presentAfter({ kind, handle, name, id, version, value }: TrueChange): PresentVariable | undefined {
  return kind === 'removed' || value === undefined ? undefined : { handle, name, id, version, value };
}

/** The place of the first one with a higher revision, by bisection. */
function firstBeyond(list: readonly { readonly revision: number }[], revision: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.revision <= revision) low = middle + 1;
    else high = middle;
  }
  return low;
}
