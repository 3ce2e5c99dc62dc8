import type {
  Delivery,
  EpochTruth,
  FrameEntry,
  FrameRecord,
  Position,
  PresentVariable,
  StreamRecord,
  TrueChange,
  TrueCommit,
} from '../history.js';
import type { Random } from '../random.js';
import { lastRevision, stateAfter } from './truth.js';

const referenceIntervalMs = 100;

/** What a reference stream does. */
export interface StreamPlan {
  readonly id: string;
  readonly kept: readonly string[];
  readonly added: readonly string[];
  readonly resumeAfter: Position | undefined;
  readonly delivery: Delivery;
  /** Where it opens. */
  readonly startRevision: number;
  /** The log no longer reaches back to the cursor. */
  readonly isCompacted: boolean;
  /** It falls out of the log when it is here. */
  readonly fallsOutAt: number | undefined;
}

/** Makes the frames that a server without fault sends for a plan. */
export function createStream(random: Random, truth: EpochTruth, plan: StreamPlan): StreamRecord {
  const { id, kept, added, resumeAfter, delivery, startRevision, isCompacted, fallsOutAt } = plan;
  const out = createFrames(random);
  const has = (names: readonly string[]) => (change: TrueChange | PresentVariable) => names.includes(change.name);
  const all = [...kept, ...added];
  const isReset = resumeAfter !== undefined && (isCompacted || resumeAfter.epoch !== truth.epoch);
  const until = (after: number, upTo: number) =>
    truth.commits.filter(({ revision }) => revision > after && revision <= upTo);
  const last = lastRevision(truth);

  function commits(list: readonly TrueCommit[], names: readonly string[]): void {
    for (let at = 0; at < list.length;) {
      const size = delivery === 'latest' ? 1 + random.below(4) : 1;
      const span = list.slice(at, at + size);
      at += size;
      const changes = delivery === 'latest' ? coalesce(span, has(names)) : span[0]!.changes.filter(has(names));
      if (changes.length > 0) out.commit(span.at(-1)!, changes);
    }
  }
  function snapshot(revision: number, names: readonly string[]): void {
    out.add({ kind: 'snapshot-begin', revision });
    for (const present of stateAfter(truth, revision).values()) {
      if (names.includes(present.name)) out.change({ ...present, kind: 'set' }, true);
    }
    out.add({ kind: 'snapshot-end', revision });
  }

  out.add({ kind: 'opened', epoch: truth.epoch, revision: startRevision, bookmarkIntervalMs: referenceIntervalMs });
  if (isReset) {
    out.add({ kind: 'reset', reason: isCompacted ? 'compacted' : 'epoch-changed' });
    snapshot(startRevision, all);
  } else {
    if (resumeAfter) commits(until(resumeAfter.revision, startRevision), kept);
    const fresh = resumeAfter ? added.filter(name => !kept.includes(name)) : all;
    if (!resumeAfter || added.length > 0) snapshot(startRevision, fresh);
  }
  const middle = fallsOutAt === undefined ? last : Math.max(fallsOutAt, startRevision);
  commits(until(startRevision, middle), all);
  if (fallsOutAt !== undefined) {
    const back = Math.min(last, middle + 5);
    out.add({ kind: 'reset', reason: 'compacted' });
    snapshot(back, all);
    commits(until(back, last), all);
  }
  out.bookmark(last);
  out.bookmark(last);
  return {
    id,
    kept: { names: kept, patterns: [] },
    added: { names: added, patterns: [] },
    resumeAfter,
    delivery,
    frames: out.frames(),
  };
}

/** The net effect of several commits: what comes last of each variable, and of how many changes. */
function coalesce(
  span: readonly TrueCommit[],
  wants: (change: TrueChange) => boolean,
): readonly (TrueChange & { readonly coalesced: number })[] {
  const effects = new Map<string, TrueChange & { readonly coalesced: number }>();
  for (const change of span.flatMap(({ changes }) => changes).filter(wants)) {
    const before = effects.get(change.id);
    const kind = before?.kind === 'registered' && change.kind === 'set' ? 'registered' : change.kind;
    effects.set(change.id, { ...change, kind, coalesced: (before?.coalesced ?? 0) + 1 });
  }
  return [...effects.values()];
}

/** Collects entries in frames of random size that keep commits whole, at made-up times. */
function createFrames(random: Random) {
  const frames: FrameRecord[] = [];
  let entries: FrameEntry[] = [];
  const bound = new Set<number>();
  let atMs = 0;

  function cut(): void {
    if (entries.length === 0) return;
    atMs += random.below(2 * referenceIntervalMs);
    frames.push({ atMs, sizeBytes: entries.length * 32, entries });
    entries = [];
  }
  function change(of: TrueChange & { readonly coalesced?: number }, mayCut = false): void {
    const { handle, name, id, version, kind, value, coalesced = 1 } = of;
    if (mayCut && random.chance(0.2)) cut();
    if (!bound.has(handle)) entries.push({ kind: 'bind', handle, name, id });
    bound.add(handle);
    entries.push({ kind: 'change', handle, version, change: kind, value, coalesced });
  }

  return {
    add(entry: FrameEntry): void {
      entries.push(entry);
    },
    change,
    commit({ revision, timestamp, source, metadata }: TrueCommit, changes: readonly TrueChange[]): void {
      if (random.chance(0.5)) cut();
      entries.push({ kind: 'commit', revision, timestamp, source, metadata });
      for (const each of changes) change(each);
    },
    bookmark(revision: number): void {
      cut();
      entries.push({ kind: 'bookmark', revision });
      cut();
    },
    frames(): readonly FrameRecord[] {
      cut();
      return frames;
    },
  };
}
