import type { CallTransport } from '../../rpc/calling.js';

export type { CallTransport, TransportCall } from '../../rpc/calling.js';

/**
 * How calls reach a server: all that the client knows of gRPC.
 */
export interface Transport extends CallTransport {
  /** Names the server in error texts. */
  readonly address: string;
  /**
   * Forgets the connection, so that the next call makes a new one. Called after a failure, when no call of variables is
   * under way.
   */
  renew(): void;
  close(): void;
}
