/** A device that is there. */
export interface Peer {
  readonly name: string;
  /** `host:port` of its WebSocket. */
  readonly address: string;
  /** Names one run of the device: another one after a restart. */
  readonly incarnation: string;
}

/** A device has come or gone. */
export type PeerEvent =
  | { readonly kind: 'join'; readonly peer: Peer }
  | {
      readonly kind: 'leave';
      readonly peer: Peer;
      /** It said so, its lease ran out, or another run of it holds the name now. */
      readonly reason: 'left' | 'expired' | 'replaced';
    };
