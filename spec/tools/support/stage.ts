import { firstValueFrom, toArray } from 'rxjs';
import { createClient, type Client, type NodeClientOptions, type ToolRun } from '../../../src/client/index.js';
import { RivuletError } from '../../../src/errors/index.js';
import { createServer, type Server, type ServerOptions } from '../../../src/server/index.js';
import { impatient } from '../../support/rig.js';

/** A server, a worker and a caller, each a client of its own. */
export interface Stage extends AsyncDisposable {
  readonly server: Server;
  readonly worker: Client;
  readonly caller: Client;
  /** What the worker has logged. */
  readonly log: { readonly message: string; readonly error: Error | undefined }[];
  /** One more client. */
  client(options?: NodeClientOptions): Client;
}

export async function openStage(options: ServerOptions = {}): Promise<Stage> {
  const server = await createServer({ port: 0, ...options }).listen();
  const log: Stage['log'] = [];
  const logger = { warn: (message: string, error?: Error) => void log.push({ message, error }) };
  const clients: Client[] = [];
  const client = (more: NodeClientOptions = {}) => {
    const made = createClient(server.address, { ...impatient, token: options.token, ...more });
    clients.push(made);
    return made;
  };
  return {
    server,
    worker: client({ name: 'worker', logger }),
    caller: client({ name: 'caller' }),
    log,
    client,
    async [Symbol.asyncDispose]() {
      await Promise.all(clients.map(made => made.close()));
      await server.close({ graceMs: 100 });
    },
  };
}

/** All events of a run. */
export function eventsOf<R, C>(run: ToolRun<R, C>) {
  return firstValueFrom(run.pipe(toArray()));
}

/** What a promise rejects with. */
export function failureOf(promise: Promise<unknown>): Promise<RivuletError> {
  return promise.then(
    value => {
      throw new Error(`it did not fail, and gave ${JSON.stringify(value)}`);
    },
    (thrown: unknown) => RivuletError.from(thrown),
  );
}

/** A promise, and what settles it. */
export function latch<T = void>() {
  let open!: (value: T) => void;
  const opened = new Promise<T>(resolve => (open = resolve));
  return { opened, open };
}
