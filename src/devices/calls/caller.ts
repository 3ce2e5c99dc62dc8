import {
  filter,
  firstValueFrom,
  map,
  merge,
  Subject,
  type Observable,
  type SchedulerLike,
  type Subscription,
} from 'rxjs';
import type { Waiting } from '../../client/index.js';
import { RivuletError } from '../../errors/index.js';
import { describeValue } from '../../variables/index.js';
import type { Peer } from '../registry/peers.js';
import type { PeerTable } from '../registry/peerTable.js';
import { requireDeviceName } from '../registry/record.js';
import { deadline, requireTimeout } from '../waiting.js';
import type { Call } from './call.js';
import type { Identity } from './connect.js';
import { encodeData } from './frames.js';
import { createLink, type Link } from './link.js';
import type { CallOptions, Calls } from './types.js';

const DEFAULT_TIMEOUT_MS = 30_000;

export interface CallerOptions {
  readonly identity: Identity;
  readonly peers: PeerTable;
  /** The session's id, for messages. */
  readonly sessionId: string;
  /** The most calls under way. */
  readonly maxPending: number;
  readonly scheduler: SchedulerLike;
  readonly random: () => number;
}

export interface Caller extends Calls {
  /** Fails all calls under way with CANCELLED, and lets go of the connections. */
  close(): void;
}

/** Calls peers by name: over a link to the run of the peer that has the name now, or when there is one. */
export function createCaller({ identity, peers, sessionId, maxPending, scheduler, random }: CallerOptions): Caller {
  /** Calls for which there is no peer, by name. */
  const waiting = new Map<string, Set<Call>>();
  /** By name, to the run that has it. */
  const links = new Map<string, Link>();
  /** To runs that are gone, until their connections are, too. */
  const retired = new Set<Link>();
  const pending = new Set<Call>();
  const ended = new Subject<never>();
  let lastId = 0;

  const following = peers.events$.subscribe(event => {
    const { name } = event.peer;
    if (event.kind === 'leave') {
      const link = links.get(name);
      links.delete(name);
      if (!link) return;
      retired.add(link);
      link.retire();
      return;
    }
    const calls = [...(waiting.get(name) ?? [])];
    waiting.delete(name);
    for (const call of calls) dispatch(call);
  });

  const hold = (call: Call) => {
    const calls = waiting.get(call.peer) ?? new Set();
    waiting.set(call.peer, calls.add(call));
  };

  const dispatch = (call: Call) => {
    const record = peers.find(call.peer);
    if (!record) {
      hold(call);
      return;
    }
    if (call.bytes > record.maxMessageBytes) {
      const text = `The message has ${call.bytes} bytes and ${call.peer} takes ${record.maxMessageBytes}. Raise its maxMessageBytes, or send less.`;
      call.reject(new RivuletError('RESOURCE_EXHAUSTED', text, { reason: 'MESSAGE_TOO_LARGE' }));
      return;
    }
    let link = links.get(call.peer);
    if (!link) {
      // A closing peer gives calls back while its record still stands: they wait for the next run.
      const onUntaken = (untaken: Call) => {
        if (peers.find(untaken.peer)?.incarnation === record.incarnation) hold(untaken);
        else dispatch(untaken);
      };
      const nextId = () => (lastId += 1);
      const made = createLink({
        ...{ record, identity, nextId, onUntaken, scheduler, random },
        onOver: () => retired.delete(made),
      });
      link = made;
      links.set(call.peer, link);
    }
    link.add(call);
  };

  const forget = (call: Call) => {
    pending.delete(call);
    links.get(call.peer)?.remove(call);
    for (const link of retired) link.remove(call);
    const calls = waiting.get(call.peer);
    calls?.delete(call);
    if (calls?.size === 0) waiting.delete(call.peer);
  };

  const overdue = (call: Call, timeoutMs: number): RivuletError => {
    const link = links.get(call.peer);
    const details = { peer: call.peer };
    const after = `within ${timeoutMs} ms`;
    const fail = (text: string, reason: string) => new RivuletError('DEADLINE_EXCEEDED', text, { reason, details });
    if (call.sentAs !== undefined)
      return fail(`${call.peer} has not acknowledged the message ${after}.`, 'OUTCOME_UNKNOWN');
    if (!peers.find(call.peer)) return missing(call.peer, timeoutMs);
    return fail(`${call.peer} could not be reached ${after}: ${link?.trouble ?? 'it is closing'}.`, 'PEER_UNREACHABLE');
  };

  const missing = (peer: string, timeoutMs: number) =>
    new RivuletError(
      'DEADLINE_EXCEEDED',
      `There is no device ${peer} in the session ${sessionId}, and none came within ${timeoutMs} ms. Start it, or check its name.`,
      { reason: 'PEER_MISSING', details: { peer } },
    );

  /** Fails when the time is over, the caller aborts, or the device is closed. */
  const limitsOf = (
    waiting: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
    late: () => RivuletError,
  ): Observable<never> => merge(ended, deadline(waiting, scheduler, late));

  function requirePeer(peer: string): void {
    requireDeviceName(peer);
    if (peer !== identity.name) return;
    throw new RivuletError('INVALID_ARGUMENT', `${peer} is this device itself, and no peer of it.`);
  }

  async function call<Reply>(
    peer: string,
    data: unknown,
    { timeoutMs = DEFAULT_TIMEOUT_MS, signal, reply }: CallOptions<Reply> = {},
  ): Promise<Reply> {
    requirePeer(peer);
    requireTimeout(timeoutMs);
    const text = encodeData(data);
    if (pending.size >= maxPending) {
      const why = `${identity.name} has ${maxPending} calls under way already. Wait for some of them, or raise maxPending.`;
      throw new RivuletError('RESOURCE_EXHAUSTED', why, { reason: 'LIMIT_EXCEEDED' });
    }
    const bytes = text === undefined ? 0 : Buffer.byteLength(text);
    let own: Call | undefined;
    let limits: Subscription | undefined;
    try {
      const answer = await new Promise<unknown>((resolve, reject) => {
        const made: Call = { peer, data: text, bytes, sentAs: undefined, resolve, reject };
        own = made;
        pending.add(made);
        limits = limitsOf({ timeoutMs, signal }, () => overdue(made, timeoutMs)).subscribe({ error: reject });
        if (!limits.closed) dispatch(made);
      });
      return checked(peer, answer, reply);
    } finally {
      limits?.unsubscribe();
      if (own) forget(own);
    }
  }

  return {
    call,
    peers$: peers.events$,
    async waitForPeer(peer, { timeoutMs = DEFAULT_TIMEOUT_MS, signal }: Waiting = {}): Promise<Peer> {
      requirePeer(peer);
      requireTimeout(timeoutMs);
      const joined$ = peers.events$.pipe(
        filter(event => event.kind === 'join' && event.peer.name === peer),
        map(event => event.peer),
      );
      const limits$ = limitsOf({ timeoutMs, signal }, () => missing(peer, timeoutMs));
      return firstValueFrom(merge(limits$, joined$));
    },
    close() {
      following.unsubscribe();
      ended.error(new RivuletError('CANCELLED', `The device ${identity.name} was closed.`, { reason: 'CLOSED' }));
      for (const link of [...links.values(), ...retired]) link.close();
      links.clear();
      retired.clear();
    },
  };
}

function checked<Reply>(peer: string, answer: unknown, schema: CallOptions<Reply>['reply']): Reply {
  if (!schema) return answer as Reply;
  const parsed = schema.safeParse(answer);
  if (parsed.success) return parsed.data;
  const why = parsed.error.issues[0]?.message ?? 'it does not match';
  const text = `${peer} replied ${describeValue(answer)}, which is not what is expected: ${why}.`;
  throw new RivuletError('INTERNAL', text, { reason: 'TYPE_MISMATCH', details: { peer } });
}
