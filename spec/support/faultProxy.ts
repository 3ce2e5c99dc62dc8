import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { createPipe, type Cut, type Direction, type DirectionFaults, type Pipe } from './faultPipe.js';
import { createRandom } from './random.js';

export type { Direction } from './faultPipe.js';

export interface FaultProxyOptions {
  /** The real server behind the proxy. */
  readonly target: { readonly host: string; readonly port: number };
  /** Seeds the jitter of delays. Default: 1. */
  readonly seed?: number | undefined;
}

/** What has happened at a proxy since it began to listen. */
interface ProxyCounters {
  /** Connections accepted. */
  readonly accepted: number;
  /** Connections that are there now, those that nobody answers included. */
  readonly open: number;
  /** Bytes handed on to the server. */
  readonly bytesToServer: number;
  /** Bytes handed on to clients. */
  readonly bytesToClient: number;
  /** Connections cut by {@link FaultProxy.cut}. */
  readonly cuts: number;
}

/** A TCP proxy that does to connections what networks do. */
export interface FaultProxy {
  readonly host: string;
  readonly port: number;
  /** `host:port`, as a client takes it. */
  readonly address: string;
  readonly counters: ProxyCounters;
  /** Takes a free port and accepts connections. Resolves to the proxy itself. */
  listen(): Promise<FaultProxy>;
  /** Holds back every chunk of a direction by `delayMs`, and up to `jitterMs` more. */
  delay(direction: Direction, delayMs: number, jitterMs?: number): void;
  /** Forwards chunks of a direction in pieces of at most this many bytes. */
  fragment(direction: Direction, maxPieceBytes: number): void;
  /** Stops forwarding and keeps the sockets open. Default: both directions. */
  stall(direction?: Direction): void;
  /** Sends RST on both sides of all connections. */
  reset(): void;
  /** Ends one direction of all connections with FIN. The other one goes on. */
  halfClose(direction: Direction): void;
  /** New connections are accepted, and nobody ever answers on them, not even after `heal`. */
  blackhole(): void;
  /** Stops listening, so that new connections are refused. Those that are there go on. */
  refuse(): Promise<void>;
  /** Cuts the connections that are there now with RST, each when it comes to the place; the next one, where there is none. */
  cut(direction: Direction, cut: Cut): void;
  /** Ends all faults of directions, answers new connections, and listens again on the same port. */
  heal(): Promise<void>;
  /** Leads new connections elsewhere. */
  retarget(target: { readonly host?: string | undefined; readonly port: number }): void;
  close(): Promise<void>;
}

interface Link {
  readonly pipes: Readonly<Record<Direction, Pipe>> | undefined;
  destroy(reset: boolean): void;
}

const directions: readonly Direction[] = ['toServer', 'toClient'];

/**
 * Makes a TCP proxy before a real server, for specs that pull the network away.
 *
 * @example
 * ```ts
 * const proxy = await createFaultProxy({ target: { host: '127.0.0.1', port: server.port } }).listen();
 * const client = createClient(proxy.address);
 * proxy.cut('toClient', { inFrame: true });
 * ```
 */
export function createFaultProxy({ target, seed = 1 }: FaultProxyOptions): FaultProxy {
  const host = '127.0.0.1';
  let { host: targetHost, port: targetPort } = target;
  let port = 0;
  let server: Server | undefined;
  let isBlackhole = false;
  const random = createRandom(seed);
  const faults: Record<Direction, DirectionFaults> = { toServer: noFaults(), toClient: noFaults() };
  const links = new Set<Link>();
  const cutsOfNext: { readonly direction: Direction; readonly cut: Cut }[] = [];
  const counts = { accepted: 0, bytesToServer: 0, bytesToClient: 0, cuts: 0 };

  function accept(client: Socket): void {
    counts.accepted++;
    if (isBlackhole) ignore(client);
    else join(client, connect({ host: targetHost, port: targetPort, allowHalfOpen: true }));
  }

  function ignore(client: Socket): void {
    const link: Link = { pipes: undefined, destroy: reset => destroySocket(client, reset) };
    links.add(link);
    client.on('error', noop);
    client.on('close', () => links.delete(link));
  }

  function join(client: Socket, upstream: Socket): void {
    client.setNoDelay();
    upstream.setNoDelay();
    const destroy = (reset: boolean) => {
      pipes.toServer.stop();
      pipes.toClient.stop();
      destroySocket(client, reset);
      destroySocket(upstream, reset);
    };
    const onCut = () => {
      counts.cuts++;
      destroy(true);
    };
    const pipes = {
      toServer: createPipe({
        source: client,
        sink: upstream,
        direction: 'toServer',
        faults: faults.toServer,
        random,
        onBytes: count => (counts.bytesToServer += count),
        onCut,
      }),
      toClient: createPipe({
        source: upstream,
        sink: client,
        direction: 'toClient',
        faults: faults.toClient,
        random,
        onBytes: count => (counts.bytesToClient += count),
        onCut,
      }),
    };
    const link: Link = { pipes, destroy };
    links.add(link);
    for (const { direction, cut } of cutsOfNext.splice(0)) pipes[direction].arm(cut);
    let closed = 0;
    const onClose = () => {
      if (++closed === 2) links.delete(link);
    };
    client.on('close', onClose);
    upstream.on('close', onClose);
  }

  async function listenOn(wanted: number): Promise<void> {
    const listening = createServer({ allowHalfOpen: true }, accept);
    await new Promise<void>((resolve, reject) => {
      listening.once('error', reject);
      listening.listen(wanted, host, () => resolve());
    });
    server = listening;
    port = (listening.address() as AddressInfo).port;
  }

  /** Resolves at once: the port is free then, while the connections go on. */
  async function stopListening(): Promise<void> {
    server?.close();
    server = undefined;
    await new Promise(resolve => setImmediate(resolve));
  }

  const eachPipe = (direction: Direction, act: (pipe: Pipe) => void) => {
    for (const { pipes } of links) if (pipes) act(pipes[direction]);
  };

  const proxy: FaultProxy = {
    host,
    get port() {
      return port;
    },
    get address() {
      return `${host}:${port}`;
    },
    get counters() {
      return { ...counts, open: links.size };
    },
    async listen() {
      await listenOn(port);
      return proxy;
    },
    delay(direction, delayMs, jitterMs = 0) {
      Object.assign(faults[direction], { delayMs, jitterMs });
    },
    fragment(direction, maxPieceBytes) {
      faults[direction].maxPieceBytes = maxPieceBytes;
    },
    stall(direction) {
      for (const each of direction ? [direction] : directions) faults[each].stalled = true;
    },
    reset() {
      for (const link of [...links]) link.destroy(true);
    },
    halfClose(direction) {
      eachPipe(direction, pipe => pipe.halfClose());
    },
    blackhole() {
      isBlackhole = true;
    },
    refuse: stopListening,
    cut(direction, cut) {
      if (links.size === 0) cutsOfNext.push({ direction, cut });
      eachPipe(direction, pipe => pipe.arm(cut));
    },
    async heal() {
      isBlackhole = false;
      for (const direction of directions) {
        Object.assign(faults[direction], noFaults());
        eachPipe(direction, pipe => pipe.pump());
      }
      if (!server) await listenOn(port);
    },
    retarget(next) {
      targetHost = next.host ?? targetHost;
      targetPort = next.port;
    },
    async close() {
      await stopListening();
      for (const link of [...links]) link.destroy(false);
    },
  };
  return proxy;
}

function noFaults(): DirectionFaults {
  return { delayMs: 0, jitterMs: 0, stalled: false, maxPieceBytes: Infinity };
}

function destroySocket(socket: Socket, reset: boolean): void {
  if (reset) socket.resetAndDestroy();
  else socket.destroy();
}

function noop(): void {}
