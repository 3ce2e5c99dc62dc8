import type { Machine } from './explore.js';
import * as client from './watchClient.js';
import type { SwapRule } from './watchClient.js';
import { checkClient, checkEnd, titleOf } from './watchMonitor.js';
import * as server from './watchServer.js';
import {
  copyState,
  firstCommit,
  initialState,
  keyOf,
  type Budget,
  type Delivery,
  type Frame,
  type Stream,
  type WatchState,
} from './watchState.js';

type Role = 'current' | 'next';

export type WatchAction =
  // The environment.
  | { readonly does: 'commit'; readonly kind: server.CommitKind }
  | { readonly does: 'compact'; readonly upTo: number }
  | { readonly does: 'join' | 'leave'; readonly subscriber: number }
  | { readonly does: 'cut' }
  | { readonly does: 'restart' }
  | { readonly does: 'refuse'; readonly role: Role }
  // What goes on by itself.
  | { readonly does: 'connect' }
  | { readonly does: 'swap' }
  | { readonly does: 'accept'; readonly role: Role }
  | { readonly does: 'send'; readonly role: Role; readonly move: server.Move }
  | { readonly does: 'receive'; readonly role: Role };

export interface WatchModelOptions {
  readonly rule: SwapRule;
  readonly delivery: Delivery;
  readonly budget?: Partial<Budget>;
  /** Frames of a stream that the network holds. Default: 2. */
  readonly framesInFlight?: number;
}

const isOwn = ({ does }: WatchAction) => ['connect', 'swap', 'accept', 'send', 'receive'].includes(does);

const empty: Budget = { commits: 0, swaps: 0, compactions: 0, refusals: 0, cuts: 0, restarts: 0 };
const roles = ['current', 'next'] as const satisfies readonly Role[];

/** One session, one client with three subscribers, one connection: every order in which all that can happen. */
export function watchModel({
  rule,
  delivery,
  budget,
  framesInFlight = 2,
}: WatchModelOptions): Machine<WatchState, WatchAction> {
  const isLatest = delivery === 'latest';

  /** What goes on without anything from outside. */
  function ownActions(state: WatchState): WatchAction[] {
    const actions: WatchAction[] = [];
    const { keys, current } = state.client;
    const isWanted = Object.values(keys).some(key => key !== null);
    if (!current && isWanted) actions.push({ does: 'connect' });
    if (isWanted && rule.canSwap(state)) actions.push({ does: 'swap' });
    for (const role of roles) {
      const stream = state.client[role];
      if (!stream) continue;
      if (stream.frames.length > 0) actions.push({ does: 'receive', role });
      if (!stream.cursor) {
        if (stream.frames.length === 0) actions.push({ does: 'accept', role });
      } else if (stream.frames.length < framesInFlight) {
        for (const move of server.movesOf(state.server, stream, isLatest)) actions.push({ does: 'send', role, move });
      }
    }
    return actions;
  }

  function environmentActions(state: WatchState): WatchAction[] {
    const actions: WatchAction[] = [];
    const { budget: left, client: own, subscribers } = state;
    if (left.commits > 0) for (const kind of ['a', 'a+c', 'b'] as const) actions.push({ does: 'commit', kind });
    if (left.compactions > 0) {
      const revision = server.revisionOf(state.server);
      for (let upTo = state.server.compacted + 1; upTo <= revision; upTo++) actions.push({ does: 'compact', upTo });
    }
    if (left.swaps > 0) {
      subscribers.forEach((subscriber, index) => {
        if (index === 0) return;
        if (subscriber.state === 'absent') actions.push({ does: 'join', subscriber: index });
        else if (subscriber.state !== 'gone') actions.push({ does: 'leave', subscriber: index });
      });
    }
    if (left.cuts > 0 && own.current) actions.push({ does: 'cut' });
    if (left.restarts > 0) actions.push({ does: 'restart' });
    if (left.refusals > 0) {
      for (const role of roles) {
        const stream = own[role];
        // What the first subscriber wants is not refused: without it there would be nobody left.
        const isRefusable = stream?.added.length === 1 && stream.added[0]!.name === 'c';
        if (isRefusable && !stream.cursor && stream.frames.length === 0) actions.push({ does: 'refuse', role });
      }
    }
    return actions;
  }

  const model: Machine<WatchState, WatchAction> = {
    initial: initialState(delivery, { ...empty, ...budget }),

    actions: state => [...ownActions(state), ...environmentActions(state)],

    after(before, action) {
      const state = copyState(before);
      take(state, action);
      if (state.client.epoch !== state.server.epoch - 1) state.server.lost = null;
      checkClient(state);
      return state;
    },

    violation: (state, actions) => state.violation ?? (actions.some(isOwn) ? undefined : checkEnd(state)),

    key: keyOf,

    describe: (before, action, after) => [textOf(before, action), ...after.delivered].join('; '),
  };

  function take(state: WatchState, action: WatchAction): void {
    const { budget: left, client: own } = state;
    switch (action.does) {
      case 'commit':
        left.commits--;
        server.commit(state.server, action.kind);
        return;
      case 'compact':
        left.compactions--;
        state.server.compacted = action.upTo;
        return;
      case 'join':
        left.swaps--;
        client.join(state, action.subscriber);
        return;
      case 'leave':
        left.swaps--;
        client.leave(state, action.subscriber);
        return;
      case 'cut':
        left.cuts--;
        client.disconnect(state);
        return;
      case 'restart':
        left.restarts--;
        client.disconnect(state);
        state.server = {
          epoch: state.server.epoch + 1,
          log: [firstCommit(state.server.epoch + 1)],
          compacted: 0,
          lost: state.server.log,
        };
        return;
      case 'refuse':
        left.refusals--;
        own[action.role]!.frames.push({ kind: 'refused' });
        return;
      case 'connect':
        own.current = client.ask(state);
        return;
      case 'swap':
        rule.swap(state);
        return;
      case 'accept':
        server.accept(state.server, own[action.role]!);
        return;
      case 'send':
        server.move(state.server, own[action.role]!, action.move, isLatest);
        return;
      case 'receive':
        client.receive(state, rule, own[action.role]!);
    }
  }

  return model;
}

function textOf(state: WatchState, action: WatchAction): string {
  const { client: own, server: at, subscribers } = state;
  const next = server.revisionOf(at) + 1;
  switch (action.does) {
    case 'commit': {
      const isThere = server.valuesAt(at, next - 1).b !== null;
      const what = action.kind === 'b' ? `${isThere ? 'removal' : 'registration'} of b` : `set ${action.kind}`;
      return `commit: revision ${next}, ${what}`;
    }
    case 'compact':
      return `compact: the log up to revision ${action.upTo} is gone`;
    case 'join':
    case 'leave':
      return `${action.does}: ${titleOf(state, subscribers[action.subscriber]!)}`;
    case 'cut':
      return 'cut: the connection breaks';
    case 'restart':
      return `restart: epoch ${at.epoch + 1} begins, and the connection breaks`;
    case 'refuse':
      return `refuse: the server refuses what the ${streamName(state, action.role)} adds`;
    case 'connect':
    case 'swap': {
      const kept = Object.values(own.keys).filter(key => key?.state === 'active');
      const added = Object.values(own.keys).filter(key => key !== null && key.state !== 'active');
      const list = (keys: readonly ({ name: string } | null)[]) => keys.map(key => key!.name).join(', ') || 'nothing';
      const from = kept.length > 0 ? ` after revision ${own.revision}` : '';
      return `${action.does}: the client asks to keep ${list(kept)}${from} and to add ${list(added)}`;
    }
    case 'accept':
      return `accept: the server opens the ${streamName(state, action.role)} at revision ${next - 1}`;
    case 'send': {
      const { move } = action;
      const what = typeof move === 'string' ? move : `commits up to revision ${move.upTo}`;
      return `send: ${what} on the ${streamName(state, action.role)}`;
    }
    case 'receive':
      return `receive: ${frameText(own[action.role]!)} on the ${streamName(state, action.role)}`;
  }
}

function streamName({ client: own }: WatchState, role: Role): string {
  return own.next ? (role === 'next' ? 'new stream' : 'old stream') : 'stream';
}

function frameText({ frames }: Stream): string {
  const frame: Frame = frames[0]!;
  switch (frame.kind) {
    case 'opened':
      return `opened at revision ${frame.revision}${frame.reset ? `, reset (${frame.reset})` : ''}`;
    case 'snapshot':
      return `snapshot of revision ${frame.revision}`;
    case 'commit':
      return `commit ${frame.revision} (${frame.changes.map(({ kind, name, version }) => `${kind} ${name} ${version}`).join(', ')})`;
    case 'bookmark':
      return `bookmark ${frame.revision}`;
    default:
      return frame.kind;
  }
}
