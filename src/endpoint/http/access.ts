import { RivuletError } from '../../errors/index.js';
import { createTokenCheck } from '../../server/authentication.js';

/**
 * Makes the check of who may ask: those who send `authorization: Bearer <token>`.
 *
 * EventSource in a browser cannot send a header, so that a watch takes `?access_token=` as well (RFC 6750, 2.3). What is in
 * a URL ends up in histories and in the logs of proxies; nothing here writes it anywhere. It counts for watches only.
 */
export function createAccess(token: string | undefined) {
  const check = createTokenCheck(token);
  return (request: Request, query: URLSearchParams, isTokenInUrlTaken: boolean): void => {
    const inUrl = isTokenInUrlTaken ? query.get('access_token') : null;
    check(request.headers.get('authorization') ?? (inUrl === null ? undefined : `Bearer ${inUrl}`));
  };
}

/**
 * Refuses a host that is not one of those named. A page of a stranger can have its own name resolved to 127.0.0.1, and is
 * then of the same origin as what listens there; its requests still name its own host.
 *
 * @throws RivuletError PERMISSION_DENIED.
 */
export function requireHost(hostname: string, hosts: readonly string[] | undefined): void {
  if (!hosts || hosts.includes(hostname)) return;
  throw new RivuletError(
    'PERMISSION_DENIED',
    `Nothing is served under the name ${hostname.slice(0, 256)} here. Ask for ${hosts.join(' or ')}, or have a token asked for.`,
    { reason: 'UNKNOWN_HOST' },
  );
}

/** Tells whether an Accept header takes a type; without one everything is taken. */
export function accepts({ headers }: Request, type: string): boolean {
  const accept = headers.get('accept');
  if (accept === null || accept.trim() === '') return true;
  const [main] = type.split('/');
  return accept.split(',').some(range => {
    const [name = '', ...parameters] = range.split(';').map(part => part.trim().toLowerCase());
    const isRefused = parameters.some(parameter => /^q=0(\.0*)?$/.test(parameter));
    return !isRefused && [type, `${main}/*`, '*/*'].includes(name);
  });
}
