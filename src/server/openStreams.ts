import { limitExceeded, type Limits, type SessionStream } from '../store/index.js';

interface PeerStreams {
  watches: number;
  writeStreams: number;
}

/** The streams that are open on a server, by the connection they belong to. */
export class OpenStreams {
  watches = 0;
  writeStreams = 0;
  private readonly peers = new Map<string, PeerStreams>();
  private readonly streams = new Set<SessionStream>();

  constructor(private readonly limits: Limits) {}

  /** Connections with a stream on them. */
  get connections(): number {
    return this.peers.size;
  }

  /**
   * Counts a stream in.
   *
   * @param peer The address and port at the other end: one connection.
   * @returns Counts it out.
   * @throws RivuletError RESOURCE_EXHAUSTED where the connection has too many.
   */
  open(kind: 'watches' | 'writeStreams', peer: string, stream: SessionStream): () => void {
    const limit = kind === 'watches' ? 'watchesPerConnection' : 'writeStreamsPerConnection';
    const counts = this.peers.get(peer) ?? { watches: 0, writeStreams: 0 };
    if (counts[kind] >= this.limits[limit]) {
      const what = kind === 'watches' ? 'watches' : 'write streams';
      throw limitExceeded(this.limits, limit, `The connection has ${counts[kind]} open ${what}`);
    }
    this.peers.set(peer, counts);
    this.streams.add(stream);
    counts[kind]++;
    this[kind]++;
    return () => {
      if (!this.streams.delete(stream)) return;
      counts[kind]--;
      this[kind]--;
      if (counts.watches === 0 && counts.writeStreams === 0) this.peers.delete(peer);
    };
  }

  /** Closes all of them for a shutdown. */
  closeAll(): void {
    for (const stream of [...this.streams]) stream.close('shutdown', 'The server shuts down. Connect again.');
  }
}
