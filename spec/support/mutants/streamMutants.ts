import type { ChangeEntry, FrameEntry, FrameRecord, History, Point, StreamRecord } from '../history.js';
import type { Random } from '../random.js';
import { damageOne, pickFrom, type Mutant } from './mutant.js';

type Entries = readonly FrameEntry[];
type Damage = (entries: Entries, random: Random, stream: StreamRecord) => Entries | undefined;

/** Mutants of what comes over the wire. */
export const streamMutants: readonly Mutant[] = [
  ofEntries('forgets to say where a watch starts', 'W1', entries =>
    entries[0]?.kind === 'opened' ? entries.slice(1) : undefined,
  ),
  ofEntries('leaves a variable out of a snapshot', 'W2', (entries, random) => {
    const place = pickFrom(placesInSnapshots(entries), random);
    return place === undefined ? undefined : entries.toSpliced(place, 1);
  }),
  ofEntries('gives an old value in a snapshot', 'W2', (entries, random) => {
    const place = pickFrom(placesInSnapshots(entries), random);
    if (place === undefined) return undefined;
    const change = entries[place] as ChangeEntry;
    return entries.with(place, { ...change, version: change.version - 1, value: -1 });
  }),
  ofEntries('does not end a snapshot', 'W2', entries => {
    const place = entries.findIndex(({ kind }) => kind === 'snapshot-end');
    return place < 0 ? undefined : entries.toSpliced(place, 1);
  }),
  ofEntries('says that a snapshot is of an older revision', 'W2', entries =>
    entries.some(({ kind }) => kind === 'snapshot-begin')
      ? entries.map(entry => (entry.kind === 'snapshot-begin' ? { ...entry, revision: entry.revision - 1 } : entry))
      : undefined,
  ),
  ofCommits('swaps two commits', 'W3', (entries, [first, second]) => [
    ...entries.slice(0, first.start),
    ...bindsOf(entries.slice(first.start, second.end)),
    ...withoutBinds(entries.slice(second.start, second.end)),
    ...withoutBinds(entries.slice(first.start, first.end)),
    ...entries.slice(second.end),
  ]),
  ofCommits('sends a commit twice', 'W4', (entries, [first]) =>
    entries.toSpliced(first.end, 0, ...withoutBinds(entries.slice(first.start, first.end))),
  ),
  ofCommits('skips a commit', 'W5', (entries, [first]) =>
    entries.toSpliced(first.start, first.end - first.start, ...bindsOf(entries.slice(first.start, first.end))),
  ),
  ofCommits('damages a value', 'W5', (entries, [first]) => {
    const place = first.start + entries.slice(first.start, first.end).findIndex(({ kind }) => kind === 'change');
    const change = entries[place] as ChangeEntry;
    return change.change === 'removed' ? undefined : entries.with(place, { ...change, value: -1 });
  }),
  ofCommits('leaves a change out of a commit', 'W6', (entries, [first]) => {
    const changes = placesOfChanges(entries, first);
    return changes.length < 2 ? undefined : entries.toSpliced(changes[0]!, 1);
  }),
  {
    does: 'splits a commit between frames',
    breaks: 'W6',
    mutate: (history, random) =>
      withStreams(history, random, stream => {
        const frames = stream.frames.map(frame => ({ ...frame, commits: commitsOf(frame.entries) }));
        const at = frames.findIndex(({ entries, commits }) =>
          commits.some(commit => placesOfChanges(entries, commit).length > 1),
        );
        if (at < 0) return undefined;
        const { entries, commits, ...frame } = frames[at]!;
        const commit = commits.find(each => placesOfChanges(entries, each).length > 1)!;
        const cut = placesOfChanges(entries, commit)[1]!;
        const halves = [entries.slice(0, cut), entries.slice(cut)].map(half => ({ ...frame, entries: half }));
        return { ...stream, frames: stream.frames.toSpliced(at, 1, ...halves) };
      }),
  },
  {
    does: 'sends the commit of the cursor again',
    breaks: 'W7',
    mutate: (history, random) =>
      withStreams(history, random, stream => {
        const { resumeAfter, frames } = stream;
        const commits = commitsOf(entriesOf(frames));
        const isResumed = frames[0]?.entries[0]?.kind === 'opened' && frames[0].entries[0].epoch === resumeAfter?.epoch;
        if (!resumeAfter || !isResumed || commits.length === 0 || hasReset(stream)) return undefined;
        const [opened, ...rest] = entriesOf(frames);
        const { timestamp, source, metadata } = history.truth.epochs
          .at(-1)!
          .commits.find(({ revision }) => revision === resumeAfter.revision)!;
        const again: FrameEntry = { kind: 'commit', revision: resumeAfter.revision, timestamp, source, metadata };
        return withEntries(stream, [opened!, again, ...rest]);
      }),
  },
  ofEntries('goes on in a new epoch as if nothing had happened', 'W8', (entries, _, stream) => {
    const isNew = entries.some(entry => entry.kind === 'reset' && entry.reason === 'epoch-changed');
    if (!isNew || !stream.resumeAfter) return undefined;
    const end = entries.findIndex(({ kind }) => kind === 'snapshot-end');
    return [entries[0]!, ...bindsOf(entries.slice(0, end)), ...entries.slice(end + 1)];
  }),
  ofEntries('resets without a snapshot', 'W8', entries => {
    const reset = entries.findIndex(({ kind }) => kind === 'reset');
    if (reset < 0) return undefined;
    const end = entries.findIndex(({ kind }, at) => at > reset && kind === 'snapshot-end');
    return [...entries.slice(0, reset + 1), ...bindsOf(entries.slice(reset, end)), ...entries.slice(end + 1)];
  }),
  ofEntries('gives the wrong reason for a reset', 'W8', entries =>
    entries.some(({ kind }) => kind === 'reset')
      ? entries.map(entry =>
          entry.kind === 'reset'
            ? { ...entry, reason: entry.reason === 'compacted' ? 'epoch-changed' : 'compacted' }
            : entry,
        )
      : undefined,
  ),
  ofCommits('sends a bookmark too early', 'W9', (entries, [first]) => {
    const commit = entries[first.start];
    if (commit?.kind !== 'commit') return undefined;
    return entries.toSpliced(first.start, 0, { kind: 'bookmark', revision: commit.revision });
  }),
  ofEntries('sends a bookmark that goes back', 'W9', entries => {
    const last = entries.at(-1);
    return last?.kind === 'bookmark' && last.revision > 0 ? [...entries, { ...last, revision: 0 }] : undefined;
  }),
  {
    does: 'falls silent',
    breaks: 'W9',
    mutate: (history, random) =>
      withStreams(history, random, stream =>
        stream.frames.length < 2
          ? undefined
          : { ...stream, frames: stream.frames.map((frame, at) => ({ ...frame, atMs: frame.atMs + at * 1_000 })) },
      ),
  },
  {
    does: 'miscounts what it coalesced',
    breaks: 'W10',
    mutate: (history, random) =>
      withStreams(history, random, stream => {
        const entries = entriesOf(stream.frames);
        const commit = pickFrom(commitsOf(entries), random);
        if (stream.delivery !== 'latest' || !commit) return undefined;
        const place = placesOfChanges(entries, commit)[0]!;
        const change = entries[place] as ChangeEntry;
        return withEntries(stream, entries.with(place, { ...change, coalesced: change.coalesced + 1 }));
      }),
  },
  {
    does: 'sends huge frames to slow readers',
    breaks: 'W10',
    mutate: (history, random) =>
      withStreams(history, random, stream => {
        const entries = entriesOf(stream.frames);
        if (stream.delivery !== 'latest' || commitsOf(entries).length < 2) return undefined;
        return { ...stream, frames: [{ atMs: 0, sizeBytes: 20_000, entries }] };
      }),
  },
  ofCommits('changes the time of a commit', 'timestamps', (entries, [first]) => {
    const commit = entries[first.start];
    return commit?.kind === 'commit' ? entries.with(first.start, { ...commit, timestamp: 1 }) : undefined;
  }),
  ofEntries('uses a handle again', 'identity', entries => {
    const binds = entries.filter(({ kind }) => kind === 'bind');
    const [first, second] = binds;
    if (first?.kind !== 'bind' || second?.kind !== 'bind') return undefined;
    return entries.map(entry => (entry === second ? { ...second, handle: first.handle } : entry));
  }),
  ofEntries('uses a handle before it is bound', 'identity', entries => {
    const place = entries.findIndex(({ kind }) => kind === 'bind');
    return place < 0 ? undefined : entries.toSpliced(place, 1);
  }),
];

/** A commit with its changes: the places in a list of entries where it starts and where it is over. */
interface Place {
  readonly start: number;
  readonly end: number;
}

function ofEntries(does: string, breaks: Point, damage: Damage): Mutant {
  return {
    does,
    breaks,
    mutate: (history, random) =>
      withStreams(history, random, stream => {
        const entries = damage(entriesOf(stream.frames), random, stream);
        return entries && withEntries(stream, entries);
      }),
  };
}

/** Damages two commits that follow each other, so that a later one shows what is missing. */
function ofCommits(
  does: string,
  breaks: Point,
  damage: (entries: Entries, pair: readonly [Place, Place]) => Entries | undefined,
): Mutant {
  return ofEntries(does, breaks, (entries, random, { delivery }) => {
    if (delivery === 'latest') return undefined;
    const commits = commitsOf(entries);
    const pairs = commits.flatMap((first, at) => {
      const second = commits[at + 1];
      return second?.start === first.end ? [[first, second] as const] : [];
    });
    const pair = pickFrom(pairs, random);
    return pair && damage(entries, pair);
  });
}

function withStreams(
  history: History,
  random: Random,
  damage: (stream: StreamRecord) => StreamRecord | undefined,
): History | undefined {
  const streams = damageOne(history.streams, random, damage);
  return streams && { ...history, streams };
}

const entriesOf = (frames: readonly FrameRecord[]): Entries => frames.flatMap(({ entries }) => entries);
const hasReset = ({ frames }: StreamRecord) => entriesOf(frames).some(({ kind }) => kind === 'reset');
const bindsOf = (entries: Entries) => entries.filter(({ kind }) => kind === 'bind');
const withoutBinds = (entries: Entries) => entries.filter(({ kind }) => kind !== 'bind');

/** All in one frame, so that no damage is one of framing. */
function withEntries(stream: StreamRecord, entries: Entries): StreamRecord {
  return { ...stream, frames: [{ atMs: 0, sizeBytes: 100, entries }] };
}

function commitsOf(entries: Entries): readonly Place[] {
  return entries.flatMap(({ kind }, start) => {
    if (kind !== 'commit') return [];
    let end = start + 1;
    while (entries[end]?.kind === 'change' || entries[end]?.kind === 'bind') end++;
    return [{ start, end }];
  });
}

function placesOfChanges(entries: Entries, { start, end }: Place): readonly number[] {
  return entries.flatMap(({ kind }, at) => (kind === 'change' && at >= start && at < end ? [at] : []));
}

function placesInSnapshots(entries: Entries): readonly number[] {
  let isIn = false;
  return entries.flatMap(({ kind }, at) => {
    if (kind === 'snapshot-begin') isIn = true;
    if (kind === 'snapshot-end') isIn = false;
    return isIn && kind === 'change' ? [at] : [];
  });
}
