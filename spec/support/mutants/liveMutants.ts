import type { Point } from '../history.js';
import type { StreamDamage } from '../mutantServer.js';
import type { WireEntry } from '../wireEntries.js';

/** A server that breaks the contract while it serves. */
export interface LiveMutant {
  readonly does: string;
  readonly breaks: Point;
  /** Makes the damage of one stream. */
  damage(): StreamDamage;
}

type Entries = readonly WireEntry[];

/** How many commits pass before the damage, so that the stream is well under way. */
const PASSED = 3;

/** Mutants of {@link streamMutants} that work on frames as they come, for real readers of real streams. */
export const liveMutants: readonly LiveMutant[] = [
  entryByEntry('forgets to say where a watch starts', 'W1', () => entry => (entry.kind === 'opened' ? [] : [entry])),
  entryByEntry('leaves a variable out of a snapshot', 'W2', () => {
    let isIn = false;
    let isDone = false;
    return entry => {
      if (entry.kind === 'snapshot-begin') isIn = true;
      if (entry.kind === 'snapshot-end') isIn = false;
      if (!isIn || isDone || entry.kind !== 'change') return [entry];
      isDone = true;
      return [];
    };
  }),
  commitByCommit('swaps two commits', 'W3', () => {
    let held: Entries | undefined;
    return (commit, number) => {
      if (number === PASSED) {
        held = commit;
        return [];
      }
      if (!held) return [commit];
      const late = held;
      held = undefined;
      // The binds of the one that is held are those that the other may need.
      return [late.filter(({ kind }) => kind === 'bind'), commit, late.filter(({ kind }) => kind !== 'bind')];
    };
  }),
  commitByCommit(
    'sends a commit twice',
    'W4',
    () => (commit, number) => (number === PASSED ? [commit, commit.filter(({ kind }) => kind !== 'bind')] : [commit]),
  ),
  commitByCommit(
    'skips a commit',
    'W5',
    () => (commit, number) => (number === PASSED ? [commit.filter(({ kind }) => kind === 'bind')] : [commit]),
  ),
  commitByCommit('leaves a change out of a commit', 'W6', () => {
    let isDone = false;
    return commit => {
      const place = commit.findLastIndex(({ kind }) => kind === 'change');
      const isOnly = commit.findIndex(({ kind }) => kind === 'change') === place;
      if (isDone || isOnly) return [commit];
      isDone = true;
      return [commit.toSpliced(place, 1)];
    };
  }),
  {
    does: 'splits a commit between frames',
    breaks: 'W6',
    damage: () => frame => {
      const place = frame.findLastIndex(({ kind }) => kind === 'change');
      const isSplit = place > 0 && frame[place - 1]!.kind === 'change' && frame.some(({ kind }) => kind === 'commit');
      return isSplit ? [frame.slice(0, place), frame.slice(place)] : [frame];
    },
  },
  entryByEntry('goes on in a new epoch as if nothing had happened', 'W8', () => {
    let isHidden = false;
    return entry => {
      if (entry.kind === 'reset') isHidden = true;
      if (!isHidden) return [entry];
      if (entry.kind === 'snapshot-end') isHidden = false;
      return entry.kind === 'bind' ? [entry] : [];
    };
  }),
  commitByCommit('sends a bookmark too early', 'W9', () => (commit, number) => {
    const head = commit.find(({ kind }) => kind === 'commit');
    return number === PASSED && head?.kind === 'commit'
      ? [[{ kind: 'bookmark', revision: head.revision }], commit]
      : [commit];
  }),
];

function entryByEntry(does: string, breaks: Point, start: () => (entry: WireEntry) => Entries): LiveMutant {
  return {
    does,
    breaks,
    damage: () => {
      const change = start();
      return frame => {
        const damaged = frame.flatMap(entry => change(entry));
        return damaged.length > 0 ? [damaged] : [];
      };
    },
  };
}

/** Damages the commits of a stream, by their number; what stands between commits stays. */
function commitByCommit(
  does: string,
  breaks: Point,
  start: () => (commit: Entries, number: number) => readonly Entries[],
): LiveMutant {
  return {
    does,
    breaks,
    damage: () => {
      const change = start();
      let count = 0;
      return frame => {
        const out: WireEntry[] = [];
        for (let at = 0; at < frame.length;) {
          let end = at + 1;
          const isCommit = frame[at]!.kind === 'commit';
          while (isCommit && (frame[end]?.kind === 'change' || frame[end]?.kind === 'bind')) end++;
          const part = frame.slice(at, end);
          out.push(...(isCommit ? change(part, ++count).flat() : part));
          at = end;
        }
        return out.length > 0 ? [out] : [];
      };
    },
  };
}
