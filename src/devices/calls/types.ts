import type { Observable } from 'rxjs';
import type { z } from 'zod';
import type { Waiting } from '../../client/index.js';
import type { Peer, PeerEvent } from '../registry/peers.js';

/** How to call, and what the reply has to be. */
export interface CallOptions<Reply = unknown> extends Waiting {
  /** What the reply has to be; another one rejects with INTERNAL. Default: any JSON. */
  readonly reply?: z.ZodType<Reply> | undefined;
}

/** The other devices, and how to call them. */
export interface Calls {
  /**
   * Sends a message to a device and resolves with its reply, once it is acknowledged.
   *
   * A peer that is not there, or cannot be reached, is waited for. A connection that breaks is opened again, and the
   * message sent again under the same id: the peer takes it once. Where it is not known whether it was taken, since the
   * peer died before it answered, the call rejects with ABORTED and is not sent to the one that comes back.
   *
   * @param data Any JSON.
   * @throws RivuletError what the peer failed with; ABORTED with reason `OUTCOME_UNKNOWN`; DEADLINE_EXCEEDED with reason
   * `PEER_MISSING`, `PEER_UNREACHABLE` or, where it was sent, `OUTCOME_UNKNOWN`; RESOURCE_EXHAUSTED past a limit of
   * either; INVALID_ARGUMENT for what is no JSON; CANCELLED once aborted.
   */
  call<Reply = unknown>(peer: string, data: unknown, options?: CallOptions<Reply>): Promise<Reply>;
  /** Who joins and who leaves, from now on; starts with a `join` for each that is there. Completes with the device. */
  readonly peers$: Observable<PeerEvent>;
  /**
   * Resolves once a device of this name is there.
   *
   * @throws RivuletError DEADLINE_EXCEEDED with reason `PEER_MISSING`; CANCELLED once aborted.
   */
  waitForPeer(peer: string, options?: Waiting): Promise<Peer>;
}
