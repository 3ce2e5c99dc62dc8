import { RivuletError, type ErrorCode } from '../../errors/index.js';

/** The longest that a server can ask for to be left alone. */
export const MAX_RETRY_AFTER_MS = 3_600_000;

const codes = new Map<number, ErrorCode>([
  [400, 'INVALID_ARGUMENT'],
  [401, 'UNAUTHENTICATED'],
  [403, 'PERMISSION_DENIED'],
  [404, 'NOT_FOUND'],
  [405, 'UNIMPLEMENTED'],
  [408, 'DEADLINE_EXCEEDED'],
  [409, 'ABORTED'],
  [410, 'NOT_FOUND'],
  [412, 'FAILED_PRECONDITION'],
  [413, 'RESOURCE_EXHAUSTED'],
  [429, 'RESOURCE_EXHAUSTED'],
  [501, 'UNIMPLEMENTED'],
  [504, 'DEADLINE_EXCEEDED'],
]);

/** Statuses below 500 that are worth another attempt. */
const passing = new Set([408, 425, 429]);

/**
 * Reads an address, and refuses what could never be fetched.
 *
 * @throws {RivuletError} INVALID_ARGUMENT
 */
export function requireUrl(given: string | URL): URL {
  let url: URL;
  try {
    url = new URL(given, (globalThis as { location?: { href: string } }).location?.href);
  } catch {
    throw new RivuletError(
      'INVALID_ARGUMENT',
      'The address is no URL. Give it whole, as in http://localhost:8080/lines.',
    );
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `The address begins with ${url.protocol}. Give it as http: or https:, and a file as a stream of it, by createReadStream.`,
    );
  if (url.username !== '' || url.password !== '')
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `The address of ${url.host} holds a name or a password, which fetch refuses. Give an Authorization header instead.`,
    );
  return url;
}

/** What may be shown of an address: its query may hold a secret. */
export function shownUrl(url: URL): string {
  return url.origin + url.pathname;
}

const systemCodes = new Map<unknown, ErrorCode>([
  ['ENOENT', 'NOT_FOUND'],
  ['EACCES', 'PERMISSION_DENIED'],
  ['EISDIR', 'INVALID_ARGUMENT'],
]);

/**
 * The failure of a connection, which is worth another attempt unless it is known not to be.
 *
 * @param what What did not work, as the beginning of a sentence.
 */
export function broken(what: string, thrown: unknown): RivuletError {
  if (thrown instanceof RivuletError) return thrown;
  // fetch says "fetch failed"; what did fail is the cause of that.
  const cause = thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
  const { code, message } = (cause ?? {}) as { readonly code?: unknown; readonly message?: unknown };
  const why = [code, message].find(text => typeof text === 'string' && text !== '');
  return new RivuletError(
    systemCodes.get(code) ?? 'UNAVAILABLE',
    `${what}: ${typeof why === 'string' ? why : String(thrown)}.`,
    {
      cause: thrown,
    },
  );
}

/** The failure that a status is; undefined for success. */
export function failureOf(response: Response, url: URL | undefined, now: number): RivuletError | undefined {
  if (response.ok) return undefined;
  const { status } = response;
  const retryAfterMs = passing.has(status) || status >= 500 ? readRetryAfter(response.headers, now) : undefined;
  const details = { status: String(status), ...(retryAfterMs !== undefined && { retryAfterMs: String(retryAfterMs) }) };
  const code = codes.get(status) ?? (status >= 500 ? 'UNAVAILABLE' : 'FAILED_PRECONDITION');
  const where = url ? shownUrl(url) : 'The server';
  return new RivuletError(code, `${where} answered ${status} ${response.statusText}.`.replace(' .', '.'), { details });
}

/** Whether the same request may work later. An error without a status is of the network. */
export function mayPass(error: RivuletError): boolean {
  const status = Number(error.details.status);
  if (Number.isNaN(status)) return error.code === 'UNAVAILABLE' || error.code === 'DEADLINE_EXCEEDED';
  return status >= 500 || passing.has(status);
}

/** The least that a server wants to be left alone for, in ms: seconds, or a date. */
function readRetryAfter(headers: Headers, now: number): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  const ms = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), MAX_RETRY_AFTER_MS);
}
