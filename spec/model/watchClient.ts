import { applyTo } from './watchServer.js';
import * as monitor from './watchMonitor.js';
import {
  names,
  nothing,
  type Frame,
  type KeyRef,
  type Name,
  type ResetReason,
  type SentChange,
  type Stream,
  type Values,
  type WatchState,
} from './watchState.js';

// The client's side of the model, as src/client/core/feed has it, but for the way in which a changed selection takes
// effect: that is a SwapRule.

/** How a changed selection takes effect. */
export interface SwapRule {
  readonly name: string;
  /** Whether a selection that has changed may be asked for now. */
  canSwap(state: WatchState): boolean;
  swap(state: WatchState): void;
  opened(state: WatchState, stream: Stream, frame: Extract<Frame, { kind: 'opened' }>): void;
  /** The present values of what was added. */
  snapshot(state: WatchState, stream: Stream, revision: number, values: Values): void;
  commit(state: WatchState, stream: Stream, revision: number, changes: readonly SentChange[]): void;
  bookmark(state: WatchState, stream: Stream, revision: number): void;
  /** What was added is refused. */
  refused(state: WatchState, stream: Stream): void;
}

/** The request that goes on with what flows and begins with what does not. Connecting again is the same request. */
export function ask({ client }: WatchState): Stream {
  const kept: KeyRef[] = [];
  const added: KeyRef[] = [];
  for (const name of names) {
    const key = client.keys[name];
    if (!key) continue;
    (key.state === 'active' ? kept : added).push({ name, generation: key.generation });
    if (key.state !== 'active') key.state = 'requested';
  }
  const { epoch, revision } = client;
  return {
    kept,
    added,
    resumeAfter: kept.length > 0 ? { epoch, revision } : null,
    isOpened: false,
    isReady: false,
    epoch: 0,
    resetReason: null,
    overlap: 0,
    cursor: null,
    frames: [],
  };
}

/** Whether the present stream selects something else than what is wanted. */
export function isSelectionChanged({ client }: WatchState): boolean {
  const { current } = client;
  if (!current) return false;
  const isWider = names.some(name => client.keys[name]?.state === 'joining');
  const isNarrower = [...current.kept, ...current.added].some(
    ({ name, generation }) => client.keys[name]?.generation !== generation,
  );
  return isWider || isNarrower;
}

/** Takes the next frame of a stream. */
export function receive(state: WatchState, rule: SwapRule, stream: Stream): void {
  const frame = stream.frames.shift()!;
  switch (frame.kind) {
    case 'opened':
      stream.isOpened = true;
      stream.isReady = stream.added.length === 0 && frame.reset === null;
      stream.epoch = frame.epoch;
      stream.resetReason = frame.reset;
      rule.opened(state, stream, frame);
      forgetUnselected(state);
      break;
    case 'reset':
      stream.isReady = false;
      stream.resetReason = 'compacted';
      break;
    case 'snapshot': {
      const { resetReason } = stream;
      stream.isReady = true;
      stream.resetReason = null;
      if (resetReason) finishReset(state, stream, resetReason, frame.revision, frame.values);
      else rule.snapshot(state, stream, frame.revision, frame.values);
      break;
    }
    case 'commit':
      rule.commit(state, stream, frame.revision, frame.changes);
      break;
    case 'bookmark':
      rule.bookmark(state, stream, frame.revision);
      break;
    case 'refused':
      for (const { name } of stream.added) state.client.keys[name] = null;
      for (const subscriber of state.subscribers) {
        const isRefused = stream.added.some(({ name }) => subscriber.names.includes(name));
        if (isRefused && subscriber.state === 'waiting') monitor.leave(subscriber);
      }
      rule.refused(state, stream);
  }
}

/** Delivers a commit to all who follow something in it. */
export function apply(state: WatchState, revision: number, changes: readonly SentChange[]): void {
  const { client } = state;
  const updates: monitor.Update[] = [];
  for (const { name, kind, id, version, coalesced } of changes) {
    if (kind === 'removed' && client.values[name]?.id !== id) continue;
    applyTo(client.values, { name, kind, id, version });
    const update = ({ registered: 'initial', set: 'change', removed: 'removed' } as const)[kind];
    updates.push({ name, id, version, kind: update, coalesced });
  }
  client.revision = revision;
  for (const subscriber of state.subscribers) {
    if (subscriber.state !== 'admitted') continue;
    const own = updates.filter(({ name }) => subscriber.names.includes(name));
    if (own.length > 0) monitor.commit(state, subscriber, revision, own);
  }
}

/** Takes the present values of what was added, and nothing of what is kept. */
export function takeAdded({ client }: WatchState, { kept, added }: Stream, values: Values): void {
  for (const { name } of added) if (!kept.some(ref => ref.name === name)) client.values[name] = values[name];
}

/** What a stream was asked to begin with flows from now on. */
export function activate(state: WatchState, { added }: Stream, revision: number): void {
  const { client } = state;
  client.revision = revision;
  for (const { name, generation } of added) {
    const key = client.keys[name];
    if (key?.generation === generation && key.state === 'requested') key.state = 'active';
  }
  admitAll(state);
}

/** Lets in everybody in whose names all flow. */
function admitAll(state: WatchState): void {
  const { client } = state;
  for (const subscriber of state.subscribers) {
    if (subscriber.state !== 'waiting') continue;
    if (!subscriber.names.every(name => client.keys[name]?.state === 'active')) continue;
    const present = subscriber.names.flatMap((name): readonly monitor.Update[] => {
      const value = client.values[name];
      return value ? [{ name, kind: 'initial', ...value, coalesced: 0 }] : [];
    });
    monitor.begin(state, subscriber, present);
  }
}

function finishReset(state: WatchState, stream: Stream, reason: ResetReason, revision: number, values: Values): void {
  const { client, server } = state;
  const lost = client.values;
  const isHonest = reason === 'compacted' ? client.revision < server.compacted : client.epoch !== stream.epoch;
  if (client.next) client.hasResetOnOld = true;
  client.values = values;
  client.epoch = stream.epoch;
  for (const subscriber of state.subscribers) {
    if (subscriber.state !== 'admitted') continue;
    const updates = subscriber.names.flatMap((name): readonly monitor.Update[] => {
      const before = lost[name];
      const now = values[name];
      const isKnown = before?.version === now?.version && (reason === 'epoch-changed' || before?.id === now?.id);
      if (isKnown) return [];
      return now
        ? [{ name, kind: 'resync', ...now, coalesced: 0 }]
        : [{ name, kind: 'removed', ...before!, coalesced: 1 }];
    });
    monitor.reset(state, subscriber, revision, updates);
  }
  if (!isHonest) monitor.blame(state, `W8: history counts as lost (${reason}), and the client had it all`);
  activate(state, stream, revision);
}

/** A server that begins another history without a reset would have its revisions taken for the old ones. */
export function requireEpoch(state: WatchState, stream: Stream): void {
  if (stream.epoch !== state.client.epoch) monitor.blame(state, 'W8: a stream begins another epoch without a reset');
}

/** There is nothing to go on with, so that another history is no loss. */
export function adoptIfFresh({ client }: WatchState, stream: Stream, revision: number): void {
  if (stream.kept.length > 0 || client.epoch === stream.epoch) return;
  client.values = nothing();
  client.epoch = stream.epoch;
  client.revision = revision;
}

function forgetUnselected({ client }: WatchState): void {
  for (const name of names) if (!client.keys[name]) client.values[name] = null;
}

// --------------------------------------------------------------------------------------------------- subscribers

export function join(state: WatchState, index: number): void {
  const { client, subscribers } = state;
  const subscriber = subscribers[index]!;
  subscriber.state = 'waiting';
  for (const name of subscriber.names) {
    client.keys[name] ??= { name, generation: ++client.generations, state: 'joining' };
  }
  admitAll(state);
}

export function leave(state: WatchState, index: number): void {
  const { client, subscribers } = state;
  monitor.leave(subscribers[index]!);
  for (const name of names) if (!isUsed(state, name)) client.keys[name] = null;
}

function isUsed({ subscribers }: WatchState, name: Name): boolean {
  return subscribers.some(
    ({ state, names: own }) => (state === 'waiting' || state === 'admitted') && own.includes(name),
  );
}

/** The connection is gone, and with it every stream. */
export function disconnect({ client }: WatchState): void {
  client.current = null;
  client.next = null;
  client.isSettling = false;
  for (const name of names) {
    const key = client.keys[name];
    if (key?.state === 'requested') key.state = 'joining';
  }
}
