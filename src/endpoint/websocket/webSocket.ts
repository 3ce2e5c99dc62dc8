import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Observable, SchedulerLike } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import { steadyScheduler } from '../../operators/steadyScheduler.js';
import { createTokenCheck } from '../../server/authentication.js';
import type { Logger } from '../../server/index.js';
import { requireOrigin } from '../http/cors.js';
import { requestOf } from '../node/requestOf.js';
import { MAX_DELAY_MS, requireInteger } from '../requireOption.js';
import { loadWs } from './loadWs.js';
import { jsonMessages, type MessageCodec } from './MessageCodec.js';
import { CLOSE, serveConnection } from './serveConnection.js';
import { handleUpgrades, refuse } from './upgrades.js';

export interface WebSocketOptions {
  /** Bytes of a message; a longer one closes the connection with 1009. Default: 1 MiB. */
  readonly maxPayload?: number | undefined;
  /** Bytes that may wait for a slow reader; more close the connection with 1013. Default: 1 MiB. */
  readonly maxBuffered?: number | undefined;
  /** Connections at once; more are answered with 503. Default: 1,000. */
  readonly maxConnections?: number | undefined;
  /** How often the other end is to show that it lives, in ms; one that does not is cut off. 0: never. Default: 30,000. */
  readonly pingMs?: number | undefined;
  /**
   * What callers must send as `authorization: Bearer <token>` or, since browsers cannot, as `?access_token=`. Others are
   * closed with 1008. Default: everybody may connect.
   */
  readonly token?: string | undefined;
  /** Tells who may connect; others are closed with 1008. Default: everybody who has the token. */
  readonly authorize?: ((request: Request) => boolean | Promise<boolean>) | undefined;
  /** Origins whose pages may connect, `*` for all; others are answered with 403. Default: the server's own. */
  readonly origins?: readonly string[] | undefined;
  /**
   * The names that it may be asked for under, such as `localhost`; others are answered with 403. A page of a stranger can
   * have its own name resolved to this machine. Default: any.
   */
  readonly hosts?: readonly string[] | undefined;
  /** Keeps the time. Default: `asyncScheduler`, with a clock that cannot be set. */
  readonly scheduler?: SchedulerLike | undefined;
  /** Gets the errors that close connections with 1011. Default: silent. */
  readonly logger?: Pick<Logger, 'error'> | undefined;
}

/** What is known of a connection beside its messages. */
export interface WebSocketConnection {
  /** What it came with. Its signal is aborted when the connection is closed. */
  readonly request: Request;
}

export interface WebSocketEndpoint extends AsyncDisposable {
  /** Open connections. */
  readonly connections: number;
  /** Takes no more connections, closes those that are there with 1001, and cuts off who has not answered in `graceMs` (1,000). */
  close(options?: { readonly graceMs?: number | undefined }): Promise<void>;
}

type Serve<In, Out> = (messages$: Observable<In>, connection: WebSocketConnection) => Observable<Out>;

/**
 * Serves WebSockets at a path of a node:http server: a function from the messages of a connection to its replies.
 *
 * Each connection has its own call of the function. `messages$` completes when the other end has gone. When the replies
 * complete, the connection is closed with 1000; when they error, with 1011 and not a word of the error. While the other end
 * reads slowly, it is not read from.
 *
 * @example Each message doubled
 * ```ts
 * import { createServer } from 'node:http';
 * import { map } from 'rxjs';
 * import { webSocket } from 'rivulet/endpoint';
 *
 * const server = createServer();
 * const doubling = webSocket(server, '/double', messages$ => messages$.pipe(map(n => 2 * Number(n))));
 * await doubling.close();
 * ```
 *
 * @param path All of it, without a query. Several on one server are fine; those that nobody serves are 404.
 * @param options `codec` reads and writes messages; without one they are JSON.
 * @throws RivuletError FAILED_PRECONDITION where ws is not installed, ALREADY_EXISTS where the path is taken,
 * INVALID_ARGUMENT for options that make no sense.
 */
export function webSocket<In, Out>(
  server: Server,
  path: string,
  serve: Serve<In, Out>,
  options: WebSocketOptions & { readonly codec: MessageCodec<In, Out> },
): WebSocketEndpoint;
export function webSocket(
  server: Server,
  path: string,
  serve: Serve<unknown, unknown>,
  options?: WebSocketOptions,
): WebSocketEndpoint;
export function webSocket(
  server: Server,
  path: string,
  serve: Serve<unknown, unknown>,
  options: WebSocketOptions & { readonly codec?: MessageCodec<unknown> } = {},
): WebSocketEndpoint {
  const { maxPayload = 2 ** 20, maxBuffered = 2 ** 20, maxConnections = 1_000, pingMs = 30_000 } = options;
  const { codec = jsonMessages, scheduler = steadyScheduler, logger, authorize, origins, hosts } = options;
  if (!/^\/[^?#\s]*$/.test(path)) {
    throw new RivuletError('INVALID_ARGUMENT', `${JSON.stringify(path)} is no path: give one such as /chat.`);
  }
  requireInteger('maxPayload', maxPayload, 1);
  requireInteger('maxBuffered', maxBuffered, 1);
  requireInteger('maxConnections', maxConnections, 1);
  requireInteger('pingMs', pingMs, 0, MAX_DELAY_MS);
  for (const origin of origins ?? []) requireOrigin(origin);
  const checkToken = createTokenCheck(options.token);
  const { WebSocketServer } = loadWs();
  const wss = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });
  /** How to close each connection. */
  const closers = new Map<AbortController, (code: number, reason: string) => void>();
  let isClosing = false;

  const settings = { codec, maxBuffered, pingMs, scheduler, logger, isOver: () => isClosing || !server.listening };
  const stopHandling = handleUpgrades(server, path, (req, socket, head) => void upgrade(req, socket, head));

  async function upgrade(req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const gone = new AbortController();
    if (isClosing || closers.size >= maxConnections) {
      refuse(socket, 503);
      return;
    }
    if (!isHostTaken(req, hosts) || !isOriginTaken(req, origins)) {
      refuse(socket, 403);
      return;
    }
    // Counted from here on, so that those who wait to be let in are, too.
    closers.set(gone, () => socket.destroy());
    socket.once('close', () => {
      closers.delete(gone);
      gone.abort();
    });
    // ws takes care of errors once it has the socket.
    const ignore = () => {};
    socket.on('error', ignore);
    try {
      const request = requestOf(req, gone.signal);
      const isAuthorized = await mayConnect(request);
      if (gone.signal.aborted) return;
      socket.off('error', ignore);
      wss.handleUpgrade(req, socket, head, ws => {
        if (!isAuthorized) {
          ws.on('error', ignore);
          ws.close(CLOSE.unauthorized, 'unauthorized');
          return;
        }
        closers.set(
          gone,
          serveConnection(ws, messages$ => serve(messages$, { request }), settings),
        );
      });
    } catch (thrown) {
      const isInvalid = RivuletError.from(thrown).code === 'INVALID_ARGUMENT';
      // A bad request is a fault of its caller, who could fill the log with it.
      if (!isInvalid) logger?.error('A WebSocket could not be let in', { path, error: thrown });
      refuse(socket, isInvalid ? 400 : 500);
    }
  }

  async function mayConnect(request: Request): Promise<boolean> {
    try {
      const inUrl = new URL(request.url).searchParams.get('access_token');
      checkToken(request.headers.get('authorization') ?? (inUrl === null ? undefined : `Bearer ${inUrl}`));
    } catch {
      return false;
    }
    return authorize ? await authorize(request) : true;
  }

  async function close({ graceMs = 1_000 }: { readonly graceMs?: number | undefined } = {}): Promise<void> {
    isClosing = true;
    stopHandling();
    const ended = [...closers].map(([{ signal }, closeOne]) => {
      closeOne(CLOSE.goingAway, 'closing');
      return new Promise<void>(resolve => {
        if (signal.aborted) resolve();
        else signal.addEventListener('abort', () => resolve(), { once: true });
      });
    });
    const force = scheduler.schedule(() => {
      for (const client of wss.clients) client.terminate();
    }, graceMs);
    await Promise.all(ended);
    force.unsubscribe();
  }

  return {
    get connections() {
      return closers.size;
    },
    close,
    [Symbol.asyncDispose]: () => close(),
  };
}

/**
 * Browsers let every page open a WebSocket to everywhere, with the cookies of the user: the origin is for the server to
 * check. Other programs send none.
 */
function isOriginTaken({ headers }: IncomingMessage, origins: readonly string[] | undefined): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origins?.includes('*')) return true;
  if (origins) return origins.includes(origin);
  return URL.canParse(origin) && new URL(origin).host === host;
}

function isHostTaken({ headers: { host = '' } }: IncomingMessage, hosts: readonly string[] | undefined): boolean {
  if (!hosts) return true;
  const url = `http://${host}`;
  return URL.canParse(url) && hosts.includes(new URL(url).hostname);
}
