import { filter, firstValueFrom, throwError, timeout } from 'rxjs';
import type { Session } from '../../client/index.js';
import { RivuletError } from '../../errors/index.js';
import { steadyScheduler } from '../../operators/steadyScheduler.js';
import type { Logger, Server } from '../../server/index.js';
import { commitsOf, type Selection, type WholeCommit } from '../commitsOf.js';
import { errorResponse, jsonResponse } from '../errorResponse.js';
import { requireInteger } from '../requireOption.js';
import { streamSettings, type StreamOptions } from '../sse/eventStream.js';
import { openWatchEvents, updateBody } from '../watchEvents.js';
import { accepts, createAccess, requireHost } from './access.js';
import { createCors } from './cors.js';
import { cursorIn, deliveryOf, requireKnown, selectionOf } from './query.js';
import { presence } from './presence.js';
import { routeOf, type Route } from './routes.js';
import { sourceOfServer, type OwnedSource, type SessionSource } from './SessionSource.js';

export interface HttpFaceOptions extends Omit<StreamOptions, 'signal' | 'headers'> {
  /** What callers must send as `authorization: Bearer <token>`. Default: everybody may ask. */
  readonly token?: string | undefined;
  /** The origins whose pages may read the answers, such as `https://app.example.com`; `*` for all. Default: none. */
  readonly cors?: readonly string[] | undefined;
  /** The names that it may be asked for under. Default: any. */
  readonly hosts?: readonly string[] | undefined;
  /** The sessions that it shows. Default: all. */
  readonly sessions?: ((id: string) => boolean) | undefined;
  /** Open watches and reads. Default: 1,000. */
  readonly maxStreams?: number | undefined;
  /** Names of one request. Default: 100. */
  readonly maxNames?: number | undefined;
  /** Characters of a URL. Default: 8,192. */
  readonly maxUrlLength?: number | undefined;
  /** Gets what went wrong for a reason of ours. Default: silent. */
  readonly logger?: Pick<Logger, 'error'> | undefined;
}

/** A function from Request to Response, with an end. */
export interface HttpFace extends AsyncDisposable {
  (request: Request): Promise<Response>;
  /** Ends all streams, without a word, so that browsers come again; then answers 503. */
  close(): Promise<void>;
}

type Fields = Readonly<Record<string, string>>;

const DEFAULT_BOOKMARK_MS = 5_000;

/** How long a read may take, in ms. */
const READ_TIMEOUT_MS = 10_000;

/** The parameters that each route knows. */
const PARAMETERS: Readonly<Record<Route['kind'], readonly string[]>> = {
  health: [],
  sessions: [],
  variables: ['names', 'match'],
  watch: ['names', 'match', 'delivery', 'after', 'access_token'],
};

/**
 * Shows live variables over HTTP: as JSON, and as server-sent events that a browser resumes by itself.
 *
 * ```text
 * GET /v1/health                                          is it there
 * GET /v1/sessions                                        all sessions
 * GET /v1/sessions/{id}/variables?names=a,b | match=s.*   present values, as of one revision
 * GET /v1/sessions/{id}/watch?names=a,b | match=s.*       changes: &delivery=latest, &after=<cursor>
 * ```
 *
 * It only reads, and opens no session: a watch of one that is not there stays open and waits for it. Errors are JSON, `{ code, message, reason?, details }`.
 *
 * @example Of a server in the same process, behind node:http
 * ```ts
 * import { createServer as createHttpServer } from 'node:http';
 * import { httpFace, toNode } from 'rivulet/endpoint';
 * import { createServer } from 'rivulet/server';
 *
 * await using server = createServer();
 * await using face = httpFace(server, { cors: ['https://app.example.com'] });
 * const http = createHttpServer(toNode(face));
 * http.close();
 * ```
 *
 * @param source A server of this process, or a client of any. A client cannot list sessions, and opens those asked for:
 *   bound them with `sessions`.
 * @throws RivuletError INVALID_ARGUMENT for options that make no sense.
 */
export function httpFace(source: Pick<Server, 'connect'> | SessionSource, options: HttpFaceOptions = {}): HttpFace {
  const { token, hosts, logger, sessions: isShown = () => true } = options;
  const { maxStreams = 1_000, maxNames = 100, maxUrlLength = 8_192, scheduler = steadyScheduler } = options;
  requireInteger('maxStreams', maxStreams, 1);
  requireInteger('maxNames', maxNames, 1);
  requireInteger('maxUrlLength', maxUrlLength, 1);
  const { heartbeatMs } = streamSettings(options);
  const cors = createCors(options.cors ?? []);
  const requireAccess = createAccess(token);
  const owned: OwnedSource | undefined =
    'connect' in source ? sourceOfServer(source, heartbeatMs || DEFAULT_BOOKMARK_MS) : undefined;
  const sessions: SessionSource = owned ?? (source as SessionSource);
  const closing = new AbortController();
  let open = 0;

  /** A session for one request, which counts as open until it is let go of. */
  function hold(id: string): { readonly session: Session; readonly letGo: () => Promise<void> } {
    if (open >= maxStreams) {
      const text = `${open} streams are open, and there may be ${maxStreams}. Close some, or come later.`;
      const details = { limit: 'maxStreams', max: String(maxStreams) };
      throw new RivuletError('RESOURCE_EXHAUSTED', text, { reason: 'LIMIT_EXCEEDED', details });
    }
    const session = sessions.session(id);
    open++;
    return {
      session,
      letGo: () => {
        open--;
        return session.close();
      },
    };
  }

  async function watch(request: Request, id: string, query: URLSearchParams, headers: Fields): Promise<Response> {
    const selection = selectionOf(query, maxNames);
    const delivery = deliveryOf(query);
    const resumeAfter = cursorIn(query);
    const { session, letGo } = hold(id);
    const settings = { ...options, headers, delivery, resumeAfter, signal: closing.signal };
    const present$ = sessions.has && presence(() => sessions.has!(id), scheduler);
    return openWatchEvents(session, selection, request, settings, () => void letGo(), present$);
  }

  async function read(id: string, query: URLSearchParams, headers: Fields): Promise<Response> {
    const selection = selectionOf(query, maxNames);
    if ((await sessions.has?.(id)) === false) throw unknownSession(id);
    const { session, letGo } = hold(id);
    try {
      const snapshot = await firstValueFrom(
        commitsOf(session, selection).pipe(
          filter((item): item is WholeCommit => item.kind === 'snapshot'),
          timeout({ first: READ_TIMEOUT_MS, scheduler, with: () => throwError(tooLate) }),
        ),
      );
      const { revision, cursor, updates } = snapshot;
      const variables = updates.map(update => {
        const { kind: _kind, coalesced: _coalesced, ...variable } = updateBody(update);
        return variable;
      });
      return jsonResponse(
        { session: id, revision, cursor, variables, missing: missingOf(selection, variables) },
        headers,
      );
    } finally {
      await letGo();
    }
  }

  async function list(headers: Fields): Promise<Response> {
    if (!sessions.sessions) {
      throw new RivuletError('UNIMPLEMENTED', 'The sessions cannot be listed here: ask for one by its id.');
    }
    const all = await sessions.sessions();
    return jsonResponse({ sessions: all.filter(({ id }) => isShown(id)) }, headers);
  }

  async function answer(request: Request, headers: Fields): Promise<Response> {
    const { method, url } = request;
    if (url.length > maxUrlLength) {
      const text = `The URL has ${url.length} characters: give at most ${maxUrlLength}.`;
      return errorResponse(new RivuletError('INVALID_ARGUMENT', text, { reason: 'URL_TOO_LONG' }), headers, 414);
    }
    const { hostname, pathname, searchParams: query } = new URL(url);
    // Who has no token learns nothing by another name either.
    if (token === undefined) requireHost(hostname, hosts);
    cors.requireSite(request);
    const route = routeOf(pathname);
    if (method === 'OPTIONS') return cors.preflight(request);
    if (method !== 'GET' && method !== 'HEAD') return notAllowed(method, headers);
    if (route.kind !== 'health') requireAccess(request, query, route.kind === 'watch');
    requireKnown(query, PARAMETERS[route.kind]);
    const type = route.kind === 'watch' ? 'text/event-stream' : 'application/json';
    if (!accepts(request, type)) return notAcceptable(type, headers);
    if (closing.signal.aborted) throw new RivuletError('UNAVAILABLE', 'The server is closing. Come again.');
    if ('session' in route && !isShown(route.session)) throw unknownSession(route.session);
    switch (route.kind) {
      case 'health':
        return jsonResponse({ status: 'serving' }, headers);
      case 'sessions':
        return list(headers);
      case 'variables':
        return read(route.session, query, headers);
      case 'watch':
        if (method === 'HEAD') return new Response(null, { headers: { ...headers, 'content-type': type } });
        return watch(request, route.session, query, headers);
    }
  }

  async function face(request: Request): Promise<Response> {
    const headers = {
      ...cors.headersFor(request),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    };
    try {
      return await answer(request, headers);
    } catch (thrown) {
      const response = errorResponse(thrown, { ...headers, ...moreHeaders(thrown) });
      // The path alone: the query may hold the token.
      if (response.status === 500) logger?.error('A request failed', { path: pathOf(request), error: thrown });
      return response;
    }
  }

  let closed: Promise<void> | undefined;
  const close = () => {
    closing.abort();
    return (closed ??= owned?.close() ?? Promise.resolve());
  };
  return Object.assign(face, { close, [Symbol.asyncDispose]: close });
}

function missingOf(selection: Selection, variables: readonly { readonly name: string; readonly id: string }[]) {
  if (typeof selection === 'object' && 'match' in selection) return [];
  const found = new Set(variables.flatMap(({ name, id }) => [name, id]));
  return [...new Set(selection)].filter(name => !found.has(name));
}

function notAllowed(method: string, headers: Fields): Response {
  const error = new RivuletError('UNIMPLEMENTED', `${method} means nothing here: only reading does, with GET.`, {
    reason: 'METHOD_NOT_ALLOWED',
  });
  return errorResponse(error, { ...headers, allow: 'GET, HEAD, OPTIONS' }, 405);
}

function notAcceptable(type: string, headers: Fields): Response {
  const error = new RivuletError('INVALID_ARGUMENT', `This is ${type}, which the Accept header does not take.`, {
    reason: 'NOT_ACCEPTABLE',
  });
  return errorResponse(error, headers, 406);
}

function unknownSession(id: string): RivuletError {
  return new RivuletError('NOT_FOUND', `There is no session ${id}.`, { reason: 'UNKNOWN_SESSION', details: { id } });
}

function tooLate(): RivuletError {
  return new RivuletError('DEADLINE_EXCEEDED', 'The values did not come in time. Is the server there?');
}

/** What some errors want to be said beside the body. */
function moreHeaders(thrown: unknown): Fields {
  switch (RivuletError.from(thrown).code) {
    case 'UNAUTHENTICATED':
      return { 'www-authenticate': 'Bearer' };
    case 'RESOURCE_EXHAUSTED':
    case 'UNAVAILABLE':
      return { 'retry-after': '5' };
    default:
      return {};
  }
}

function pathOf({ url }: Request): string {
  return new URL(url).pathname;
}
