import { setTimeout as wait } from 'node:timers/promises';
import type { Session } from '../../../src/client/index.js';
import type { FrameEntry, JointRecord, Position, SubscriberRecord } from '../history.js';
import type { Random } from '../random.js';
import { recordCommits, recordJoint, recordWatch, type Recording } from '../recordSubscriber.js';
import type { RawClient } from '../rawWatch.js';
import type { Rig } from '../rig.js';
import { campaignNames, tiedNames } from './traffic.js';

/** Everybody who watches. */
export interface Audience {
  /** Those who stay to the end. */
  readonly staying: readonly Recording<SubscriberRecord>[];
  /** Changes somebody's selection, lets somebody come or go. */
  stir(): void;
  records(end: Position): { readonly subscribers: readonly SubscriberRecord[]; readonly joint: readonly JointRecord[] };
  stop(): void;
}

export function createAudience(session: Session, random: Random): Audience {
  const some = (share: number) => {
    const names = campaignNames.filter(() => random.chance(share));
    return names.length > 0 ? names : ['v2'];
  };
  const staying: Recording<SubscriberRecord>[] = [];
  const passing: Recording<SubscriberRecord>[] = [];
  const gone: Recording<SubscriberRecord>[] = [];
  let count = 0;

  const watch = (names: readonly string[], options: { delivery?: 'latest'; removals?: true; initial?: false } = {}) =>
    recordWatch(session.watch(names, options as object), {
      id: `${options.delivery ?? 'every'} watch ${count++}${options.removals ? ' with removals' : ''}`,
      names,
      ...options,
    });

  const match = (pattern: string, options: { delivery?: 'latest'; removals?: true }) =>
    recordWatch(session.watch({ match: pattern }, options as object), {
      id: `${options.delivery ?? 'every'} watch of ${pattern}`,
      names: campaignNames.filter(name => name.startsWith(pattern.slice(0, -1))),
      ...options,
    });

  staying.push(
    match('v1*', { removals: true }),
    match('v1*', { delivery: 'latest', removals: true }),
    watch(campaignNames, { removals: true }),
    watch(campaignNames),
    watch(some(0.3), { removals: true }),
    watch(some(0.3)),
    watch(some(0.1), { initial: false }),
    watch(campaignNames, { delivery: 'latest', removals: true }),
    watch(some(0.4), { delivery: 'latest' }),
    recordCommits(session.commits(campaignNames), { id: 'commits', names: campaignNames }),
  );
  const joint = recordJoint(session.values(...tiedNames), { id: 'values', names: tiedNames });

  const members = new Set(['v3']);
  const group = session.group('v3');
  const follower = recordWatch(group.changes$, { id: 'group', names: [...members] });
  staying.push(follower);

  return {
    staying,
    stir() {
      if (random.chance(0.5)) {
        const name = random.pick(campaignNames);
        const isMember = members.delete(name);
        if (!isMember) members.add(name);
        if (members.size === 0) members.add('v3');
        follower.select([...members]);
        if (isMember) group.remove(name as never);
        else group.add(name);
        if (members.has('v3')) group.add('v3');
      } else if (passing.length > 5 || random.chance(0.3)) {
        const leaving = passing.shift();
        leaving?.unsubscribe();
        if (leaving) gone.push(leaving);
      } else {
        const options = {
          ...(random.chance(0.5) ? { removals: true as const } : {}),
          ...(random.chance(0.5) ? { delivery: 'latest' as const } : {}),
        };
        passing.push(random.chance(0.2) ? match('v*', options) : watch(some(0.2), options));
      }
    },
    records: end => ({
      subscribers: [
        ...staying.map(recording => recording.record(end)),
        ...[...passing, ...gone].map(recording => recording.record()),
      ],
      joint: [joint.record(end)],
    }),
    stop() {
      for (const recording of [...staying, ...passing]) recording.unsubscribe();
      joint.unsubscribe();
    },
  };
}

/** Reads the wire through the faults without the library's client: after each failure it resumes where it was. */
export async function readOn(rig: Rig, raw: RawClient, signal: AbortSignal): Promise<void> {
  let position: Position | undefined;
  for (let number = 0; !signal.aborted; number++) {
    const all = { patterns: ['*'] };
    const watch = rig.openRaw(
      { id: `reader ${number}`, ...(position ? { kept: all, resumeAfter: position } : { added: all }) },
      raw,
    );
    const stop = () => void watch.stop();
    signal.addEventListener('abort', stop);
    await watch.over;
    signal.removeEventListener('abort', stop);
    position = lastPosition(watch.entries) ?? position;
    if (!signal.aborted) await wait(20);
  }
}

/** What the stream has delivered completely. */
function lastPosition(entries: readonly FrameEntry[]): Position | undefined {
  const opened = entries[0];
  if (opened?.kind !== 'opened') return undefined;
  const at = entries.findLast(
    ({ kind }) => kind === 'commit' || kind === 'bookmark' || kind === 'snapshot-end' || kind === 'reset',
  );
  if (at?.kind === 'reset' || at === undefined || !('revision' in at)) return undefined;
  return { epoch: opened.epoch, revision: at.revision };
}
