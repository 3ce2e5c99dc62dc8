// The state of the model, as plain data.

/** `a` and `c` are there from the start; `b` comes and goes. */
export type Name = 'a' | 'b' | 'c';
export const names = ['a', 'b', 'c'] as const satisfies readonly Name[];

export type Delivery = 'every' | 'latest';
export type ResetReason = 'compacted' | 'epoch-changed';

/** A variable that is present. Its value is its version, so that values can be compared across epochs. */
export interface Present {
  readonly id: string;
  readonly version: number;
}
export type Values = Record<Name, Present | null>;

export interface Change extends Present {
  readonly name: Name;
  readonly kind: 'registered' | 'set' | 'removed';
}

/** A change in a frame, or the net effect of several. */
export interface SentChange extends Change {
  readonly coalesced: number;
}

export interface Server {
  epoch: number;
  /** Every commit of the epoch, also the compacted ones: the truth. The one at index 0 has revision 1. */
  log: (readonly Change[])[];
  /** History up to here is gone. */
  compacted: number;
  /** The log of the epoch before, for as long as the client is in that. */
  lost: readonly (readonly Change[])[] | null;
}

/** A key of the selection as it was when a stream was asked for: a name that left and came back is another one. */
export interface KeyRef {
  readonly name: Name;
  readonly generation: number;
}

interface Key extends KeyRef {
  state: 'joining' | 'requested' | 'active';
}

export type Frame =
  | {
      readonly kind: 'opened';
      readonly epoch: number;
      readonly revision: number;
      readonly reset: ResetReason | null;
    }
  | { readonly kind: 'snapshot'; readonly revision: number; readonly values: Values }
  | { readonly kind: 'commit'; readonly revision: number; readonly changes: readonly SentChange[] }
  | { readonly kind: 'reset' }
  | { readonly kind: 'bookmark'; readonly revision: number }
  | { readonly kind: 'refused' };

/** The place of one stream in the log of the server. */
export interface Cursor {
  readonly start: number;
  position: number;
  isReplaying: boolean;
  /** The revision of a snapshot that is still to be sent, and whether it has what is kept as well. */
  snapshot: { readonly revision: number; readonly hasKept: boolean } | null;
  /** The last revision that the reader was sent. */
  sent: number;
}

/** One watch call: what the client knows of it, what is on its way, and the server's end of it. */
export interface Stream {
  readonly kept: readonly KeyRef[];
  readonly added: readonly KeyRef[];
  readonly resumeAfter: { readonly epoch: number; readonly revision: number } | null;
  /** Its first frame has arrived. */
  isOpened: boolean;
  /** Everything that it was asked to begin with has arrived. */
  isReady: boolean;
  epoch: number;
  /** A reset has arrived, and its snapshot has not. */
  resetReason: ResetReason | null;
  /** Only for the overlapping swap: what the old stream has delivered since this one was asked for. */
  overlap: number;
  /** Null: the request is on its way. */
  cursor: Cursor | null;
  frames: Frame[];
}

interface Client {
  /** 0: none yet. */
  epoch: number;
  /** Everything up to here was delivered. */
  revision: number;
  values: Values;
  keys: Record<Name, Key | null>;
  generations: number;
  /** Null: to be opened (again). */
  current: Stream | null;
  /** Only for the overlapping swap. */
  next: Stream | null;
  /** Only for the overlapping swap: the new stream has yet to come to where the old one was. */
  isSettling: boolean;
  /** A reset came on the old stream while the request of a new one was on its way. */
  hasResetOnOld: boolean;
}

export interface Subscriber {
  readonly names: readonly Name[];
  state: 'absent' | 'waiting' | 'admitted' | 'gone';
  /** What it was given, and up to where. */
  epoch: number;
  revision: number;
  known: Values;
}

/** How often each thing may still happen. */
export interface Budget {
  commits: number;
  /** Subscribers that come or go, each of which changes the selection. */
  swaps: number;
  compactions: number;
  refusals: number;
  cuts: number;
  restarts: number;
}

export interface WatchState {
  readonly delivery: Delivery;
  budget: Budget;
  server: Server;
  client: Client;
  subscribers: Subscriber[];
  /** What the last step has delivered. */
  delivered: string[];
  /** What the last step has broken. */
  violation: string | null;
}

export function initialState(delivery: Delivery, budget: Budget): WatchState {
  const subscriber = (state: Subscriber['state'], ...selected: Name[]): Subscriber => ({
    names: selected,
    state,
    epoch: 0,
    revision: 0,
    known: nothing(),
  });
  return {
    delivery,
    budget,
    server: { epoch: 1, log: [firstCommit(1)], compacted: 0, lost: null },
    client: {
      epoch: 0,
      revision: 0,
      values: nothing(),
      keys: {
        a: { name: 'a', generation: 0, state: 'joining' },
        b: { name: 'b', generation: 0, state: 'joining' },
        c: null,
      },
      generations: 0,
      current: null,
      next: null,
      isSettling: false,
      hasResetOnOld: false,
    },
    subscribers: [subscriber('waiting', 'a', 'b'), subscriber('absent', 'c'), subscriber('absent', 'a', 'c')],
    delivered: [],
    violation: null,
  };
}

/** Each epoch begins with `a` and `c`, under ids of its own. */
export function firstCommit(epoch: number): readonly Change[] {
  return [registration(epoch, 1, 'a'), registration(epoch, 1, 'c')];
}

export function registration(epoch: number, revision: number, name: Name): Change {
  return { name, kind: 'registered', id: `${name}${epoch}.${revision}`, version: 1 };
}

export const nothing = (): Values => ({ a: null, b: null, c: null });

// Copies and texts are written out, because a search makes a million of them: what is general takes ten times as long.

/** A copy that shares nothing that can change. Commits and frames do not change. */
export function copyState(state: WatchState): WatchState {
  const { budget, server, client, subscribers } = state;
  const { a, b, c } = client.keys;
  return {
    ...state,
    budget: { ...budget },
    server: { ...server, log: [...server.log] },
    client: {
      ...client,
      values: { ...client.values },
      keys: { a: a && { ...a }, b: b && { ...b }, c: c && { ...c } },
      current: copyStream(client.current),
      next: copyStream(client.next),
    },
    subscribers: subscribers.map(subscriber => ({ ...subscriber, known: { ...subscriber.known } })),
    delivered: [],
  };
}

function copyStream(stream: Stream | null): Stream | null {
  return stream && { ...stream, cursor: stream.cursor && { ...stream.cursor }, frames: [...stream.frames] };
}

/** The same text for equal states, and for those only. What was delivered by the last step is no part of a state. */
export function keyOf({ budget, server, client, subscribers, violation }: WatchState): string {
  const { commits, swaps, compactions, refusals, cuts, restarts } = budget;
  let text = `${commits},${swaps},${compactions},${refusals},${cuts},${restarts}|${server.epoch},${server.compacted}`;
  for (const changes of server.log) text += `/${changesText(changes)}`;
  if (server.lost) for (const changes of server.lost) text += `-${changesText(changes)}`;
  text += `|${client.epoch},${client.revision},${client.generations},${client.isSettling},${client.hasResetOnOld}`;
  for (const name of names) {
    const key = client.keys[name];
    text += `;${presentText(client.values[name])}`;
    if (key) text += `${key.generation}${key.state}`;
  }
  text += `|${streamText(client.current)}|${streamText(client.next)}`;
  for (const { state, epoch, revision, known } of subscribers) {
    text += `|${state},${epoch},${revision},${valuesText(known)}`;
  }
  return violation === null ? text : `${text}|${violation}`;
}

function streamText(stream: Stream | null): string {
  if (!stream) return '-';
  const { kept, added, resumeAfter, isOpened, isReady, epoch, resetReason, overlap, cursor, frames } = stream;
  let text = `${refsText(kept)}+${refsText(added)}`;
  text += resumeAfter ? `@${resumeAfter.epoch},${resumeAfter.revision}` : '';
  text += `;${isOpened},${isReady},${epoch},${resetReason},${overlap}`;
  if (cursor) {
    const { start, position, isReplaying, snapshot, sent } = cursor;
    text += `;${start},${position},${isReplaying},${sent}`;
    if (snapshot) text += `,${snapshot.revision},${snapshot.hasKept}`;
  }
  for (const frame of frames) text += `;${frameKey(frame)}`;
  return text;
}

function frameKey(frame: Frame): string {
  switch (frame.kind) {
    case 'opened':
      return `o${frame.epoch},${frame.revision},${frame.reset}`;
    case 'snapshot':
      return `s${frame.revision},${valuesText(frame.values)}`;
    case 'commit':
      return `c${frame.revision},${changesText(frame.changes)}`;
    case 'bookmark':
      return `b${frame.revision}`;
    default:
      return frame.kind;
  }
}

function changesText(changes: readonly (Change & { readonly coalesced?: number })[]): string {
  let text = '';
  for (const { kind, id, version, coalesced = 0 } of changes) text += `${kind}${id},${version},${coalesced} `;
  return text;
}

function refsText(refs: readonly KeyRef[]): string {
  let text = '';
  for (const { name, generation } of refs) text += `${name}${generation}`;
  return text;
}

function valuesText({ a, b, c }: Values): string {
  return `${presentText(a)},${presentText(b)},${presentText(c)}`;
}

function presentText(present: Present | null): string {
  return present ? `${present.id}:${present.version}` : '';
}
