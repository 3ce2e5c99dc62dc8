import type {
  Delivery,
  EpochTruth,
  JointRecord,
  Position,
  PresentVariable,
  SubscriberEvent,
  SubscriberRecord,
  TrueChange,
  TrueCommit,
  Truth,
  UpdateEvent,
} from '../history.js';
import type { Random } from '../random.js';
import { lastRevision, stateAfter } from './truth.js';

export interface SubscriberPlan {
  readonly id: string;
  readonly names: readonly string[];
  readonly removals: boolean;
  readonly delivery: Delivery;
  /** The epoch and revision at which it subscribes. */
  readonly start: Position;
  /** From `start` on, and without the present values. */
  readonly resumes: boolean;
}

type Fact = Omit<UpdateEvent, 'previous' | 'kind' | 'coalesced'> & { readonly coalesced?: number };

/** Makes the updates that a client without fault gives for a plan, through all the epochs that follow. */
export function createSubscriber(random: Random, truth: Truth, plan: SubscriberPlan): SubscriberRecord {
  const { id, names, removals, delivery, start, resumes } = plan;
  const events: SubscriberEvent[] = [];
  const last = new Map<string, UpdateEvent['value']>();
  const known = new Map<string, UpdateEvent['value']>();

  function give(fact: Fact): void {
    const { update, name, value } = fact;
    if (update === 'removed') known.delete(name);
    else known.set(name, value);
    if (update === 'removed' && !removals) return;
    const coalesced = update === 'initial' || update === 'resync' ? 0 : (fact.coalesced ?? 1);
    events.push({ ...fact, kind: 'update', previous: last.get(name), coalesced });
    last.set(name, value);
  }
  function present(epoch: EpochTruth, revision: number, update: 'initial' | 'resync'): void {
    const state = stateAfter(epoch, revision);
    for (const name of names) {
      const now = state.get(name);
      const position = { epoch: epoch.epoch, revision };
      const timestamp = now ? changedAt(epoch, now) : 0;
      if (now && !(known.has(name) && Object.is(known.get(name), now.value))) {
        const kind = known.has(name) ? update : 'initial';
        give({ update: kind, name, id: now.id, version: now.version, position, timestamp, value: now.value });
      } else if (!now && known.has(name)) {
        give({ update: 'removed', name, id: '#gone', version: 0, position, timestamp, value: undefined });
      }
    }
  }
  function follow(epoch: EpochTruth, after: number): void {
    const list = epoch.commits.filter(({ revision }) => revision > after);
    for (let at = 0; at < list.length;) {
      const size = delivery === 'latest' ? 1 + random.below(4) : 1;
      const span = list.slice(at, at + size);
      at += size;
      for (const change of changesOf(span, names, delivery)) give(factOf(epoch, span.at(-1)!, change));
    }
  }

  const from = truth.epochs.findIndex(({ epoch }) => epoch === start.epoch);
  truth.epochs.slice(from).forEach((epoch, place) => {
    const revision = place === 0 ? start.revision : random.below(lastRevision(epoch) + 1);
    if (place > 0) present(epoch, revision, 'resync');
    else if (!resumes) present(epoch, revision, 'initial');
    else {
      for (const { name, value } of stateAfter(epoch, revision).values()) {
        known.set(name, value);
        last.set(name, value);
      }
    }
    follow(epoch, revision);
  });
  const resumeAfter = resumes ? start : undefined;
  const end = truth.epochs.at(-1)!;
  const completeUpTo = { epoch: end.epoch, revision: lastRevision(end) };
  return { id, names, initial: !resumes, removals, delivery, resumeAfter, events, completeUpTo };
}

function changedAt({ commits }: EpochTruth, { id, version }: PresentVariable): number {
  const isIt = (change: TrueChange) => change.id === id && change.version === version;
  return commits.find(({ changes }) => changes.some(isIt))!.timestamp;
}

function factOf({ epoch }: EpochTruth, commit: TrueCommit, change: TrueChange & { readonly coalesced: number }): Fact {
  const { kind, name, id, version, value, coalesced } = change;
  const update = kind === 'set' ? 'change' : kind === 'registered' ? 'initial' : 'removed';
  const position = { epoch, revision: commit.revision };
  return { update, name, id, version, position, timestamp: commit.timestamp, value, coalesced };
}

/** The changes of a commit under 'every', the net effect of several under 'latest'. */
function changesOf(
  span: readonly TrueCommit[],
  names: readonly string[],
  delivery: Delivery,
): readonly (TrueChange & { readonly coalesced: number })[] {
  const changes = span.flatMap(commit => commit.changes).filter(({ name }) => names.includes(name));
  if (delivery === 'every') return changes.map(change => ({ ...change, coalesced: 1 }));
  const effects = new Map<string, TrueChange & { readonly coalesced: number }>();
  for (const change of changes) {
    const before = effects.get(change.id);
    const kind = before?.kind === 'registered' && change.kind === 'set' ? 'registered' : change.kind;
    effects.set(change.id, { ...change, kind, coalesced: (before?.coalesced ?? 0) + 1 });
  }
  return [...effects.values()];
}

/** Makes the emissions of `values()` over a whole truth. */
export function createJoint(truth: Truth, id: string, names: readonly string[]): JointRecord {
  const emissions: JointRecord['emissions'][number][] = [];
  for (const epoch of truth.epochs) {
    for (const { revision, changes } of epoch.commits) {
      if (!changes.some(({ name }) => names.includes(name))) continue;
      const state = stateAfter(epoch, revision);
      if (!names.every(name => state.has(name))) continue;
      emissions.push(Object.fromEntries(names.map(name => [name, state.get(name)!.value])));
    }
  }
  const end = truth.epochs.at(-1)!;
  return { id, names, emissions, completeUpTo: { epoch: end.epoch, revision: lastRevision(end) } };
}
