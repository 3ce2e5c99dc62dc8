import { isIPv6, type Server, type Socket } from 'node:net';

export interface SocketBounds {
  /** Connections at once. */
  readonly max: number;
  /** Connections at once from one address. */
  readonly maxPerAddress: number;
}

/**
 * The connections of listening servers, whatever became of them: a peer that says nothing is one, too.
 *
 * The bounds hold for all servers together, such as those of the addresses that one host has.
 */
export class SocketSet {
  private readonly sockets = new Set<Socket>();
  private readonly byAddress = new Map<string, number>();

  /** @param onRefused Called with the address whose connection is one too many. */
  constructor(
    private readonly bounds: SocketBounds,
    private readonly onRefused: (address: string) => void,
  ) {}

  /** Takes in the connections of a server. */
  watch(server: Server): void {
    // First of all: what is refused reaches nobody else.
    server.prependListener('connection', (socket: Socket) => this.add(socket));
  }

  /** Cuts all connections, or those that a condition holds for. */
  destroy(isMeant: (socket: Socket) => boolean = () => true): void {
    for (const socket of this.sockets) if (isMeant(socket)) socket.destroy();
  }

  private add(socket: Socket): void {
    const { max, maxPerAddress } = this.bounds;
    const key = addressKey(socket.remoteAddress ?? '');
    const count = this.byAddress.get(key) ?? 0;
    if (this.sockets.size >= max || count >= maxPerAddress) {
      socket.destroy();
      this.onRefused(key);
      return;
    }
    this.sockets.add(socket);
    this.byAddress.set(key, count + 1);
    socket.once('close', () => {
      this.sockets.delete(socket);
      const left = this.byAddress.get(key)! - 1;
      if (left > 0) this.byAddress.set(key, left);
      else this.byAddress.delete(key);
    });
  }
}

/** Whoever has one address of IPv6 mostly has all that begin with the same 64 bits. */
export function addressKey(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace(/^::ffff:/, '');
  const [head = '', tail] = address.split('%', 1)[0]!.split('::');
  const groups = head === '' ? [] : head.split(':');
  const rest = tail === undefined || tail === '' ? [] : tail.split(':');
  const filled =
    tail === undefined ? groups : [...groups, ...Array<string>(8 - groups.length - rest.length).fill('0'), ...rest];
  return `${filled.slice(0, 4).join(':')}::/64`;
}
