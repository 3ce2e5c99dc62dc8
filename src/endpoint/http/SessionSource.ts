import { createClientOver, type Session } from '../../client/index.js';
import { RivuletError } from '../../errors/index.js';
import type { InProcessTransport, Server } from '../../server/index.js';
import { toNumber, variablesService, type messages } from '../../wire/index.js';

/** What is known of a session beside its variables. */
export interface SessionSummary {
  readonly id: string;
  readonly epoch: string;
  readonly revision: number;
  /** How many variables it has. */
  readonly variables: number;
  /** How many watches are open. */
  readonly watches: number;
  /** How long it outlives its last watch and call, in ms. */
  readonly ttlMs: number;
  readonly metadata: Readonly<Record<string, string>>;
}

/** Where the sessions of an HTTP face come from. A client is one, without the parts that can be missing. */
export interface SessionSource {
  /** Opens a hold on a session; it is closed when the request is over. */
  session(id: string): Session;
  /** Tells whether there is such a session. Without it, one that is asked for is opened. */
  has?(id: string): Promise<boolean>;
  /** All sessions. Without it, `GET /v1/sessions` is 501. */
  sessions?(): Promise<readonly SessionSummary[]>;
}

export interface OwnedSource extends SessionSource {
  close(): Promise<void>;
}

/** The sessions of a server in this process, without a socket between. */
export function sourceOfServer(server: Pick<Server, 'connect'>, bookmarkIntervalMs: number): OwnedSource {
  const transport = server.connect();
  const client = createClientOver({ transport: withoutCreation(transport) }, { name: 'http', bookmarkIntervalMs });
  const ending = new AbortController();
  const call = { signal: ending.signal, metadata: {} };
  return {
    session: id => client.session(id),
    async has(sessionId) {
      try {
        await transport.unary(variablesService.getVariables, { sessionId, names: [] }, call);
        return true;
      } catch (thrown) {
        if (RivuletError.from(thrown).reason === 'UNKNOWN_SESSION') return false;
        throw thrown;
      }
    },
    async sessions() {
      const found: SessionSummary[] = [];
      let pageToken = '';
      do {
        const page = await transport.unary(variablesService.listSessions, { pageToken }, call);
        for (const message of page.sessions ?? []) found.push(summaryOf(message));
        pageToken = page.nextPageToken ?? '';
      } while (pageToken !== '');
      return found;
    },
    async close() {
      ending.abort();
      await client.close();
    },
  };
}

/** Watches that do not open their session: a URL that anybody can ask for must not fill the server. */
function withoutCreation(transport: InProcessTransport): InProcessTransport {
  return {
    ...transport,
    serverStream: (method, request, call) =>
      transport.serverStream(
        method,
        method.path === variablesService.watch.path ? { ...request, create: undefined } : request,
        call,
      ),
  };
}

type SessionMessage = NonNullable<messages.v1.ListSessionsResponse.$Properties['sessions']>[number];

function summaryOf({
  sessionId,
  epoch,
  revision,
  variables,
  watches,
  ttlMs,
  metadata,
}: SessionMessage): SessionSummary {
  return {
    id: sessionId ?? '',
    epoch: epoch ?? '',
    revision: toNumber(revision),
    variables: variables ?? 0,
    watches: watches ?? 0,
    ttlMs: toNumber(ttlMs),
    metadata: { ...metadata },
  };
}
