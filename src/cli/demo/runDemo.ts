import { merge, NEVER, Subject } from 'rxjs';
import { createClient, type NodeClientOptions } from '../../client/index.js';
import { createServer } from '../../server/index.js';
import { connected } from '../connection.js';
import { endAfter, type Io } from '../io.js';
import { liveTable } from './liveTable.js';
import { printLines } from './printLines.js';
import { publishMachine } from './publisher.js';
import { showTable } from './showTable.js';

export interface DemoOptions {
  /** `host:port` of a server that is there. Unset: the demo starts one. */
  readonly address: string | undefined;
  readonly isWatchOnly: boolean;
  readonly sessionId: string;
  /** Readings a second. */
  readonly rateHz: number;
  /** Unset: until the user ends it. */
  readonly forMs: number | undefined;
  readonly isColoured: boolean;
  /** How long to wait for the server's first answer. */
  readonly timeoutMs: number;
  /** How the clients call the server. */
  readonly client: NodeClientOptions;
}

/**
 * Publishes readings of this machine to a server, watches them there, and shows them.
 *
 * The publisher and the watcher each have a client of their own, as two programs would: everything goes over gRPC.
 */
export async function runDemo(options: DemoOptions, io: Io): Promise<void> {
  const { sessionId, rateHz, isColoured } = options;
  const warnings$ = new Subject<Error>();
  // What the clients have to say goes into the table: written to the console, it would spoil it.
  const logger = { warn: (message: string, error?: Error) => warnings$.next(error ?? new Error(message)) };
  await using host = await hostOf(options);
  await using publisher = createClient(host.address, { ...options.client, name: 'demo-publisher', logger });
  await using watcher = createClient(host.address, { ...options.client, name: 'demo-watcher', logger });

  const session = watcher.session(sessionId);
  await connected(watcher, session, { address: host.address, timeoutMs: options.timeoutMs, signal: io.signal });

  const ending = endAfter(io.signal, options.forMs);
  const published$ = options.isWatchOnly ? NEVER : publishMachine(publisher, { sessionId, rateHz });
  const failures$ = merge(published$, warnings$);
  const table$ = liveTable(session, failures$);
  if (io.stdout.isTTY && io.env.TERM !== 'dumb') {
    const title = `rivulet · session ${sessionId} on ${host.address}`;
    await showTable(table$, { title, isColoured, ending }, io);
  } else {
    await printLines(session, table$, ending, io);
  }
}

/** The server of the demo: one that is there, or one of its own, which ends with it. */
async function hostOf({ address }: DemoOptions): Promise<AsyncDisposable & { readonly address: string }> {
  if (address !== undefined) return { address, [Symbol.asyncDispose]: () => Promise.resolve() };
  const server = await createServer({ port: 0 }).listen();
  return { address: server.address, [Symbol.asyncDispose]: () => server.close({ graceMs: 0 }) };
}
