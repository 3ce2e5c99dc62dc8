import { RivuletError } from '../../errors/index.js';

/** How long a browser may go without asking again, in seconds. */
const PREFLIGHT_MAX_AGE_S = 600;

/** What a browser says of a request that a page of another site has caused. */
const FOREIGN_SITES: readonly unknown[] = ['cross-site', 'same-site'];

export interface Cors {
  /**
   * Refuses a request that a page of another origin causes, where that is not one of those that may read. The page would
   * see nothing of the answer, but the request alone could hold a stream.
   *
   * @throws RivuletError PERMISSION_DENIED.
   */
  requireSite(request: Request): void;
  /** What goes with every answer. */
  headersFor(request: Request): Readonly<Record<string, string>>;
  /** The answer to a browser that asks whether it may. */
  preflight(request: Request): Response;
}

/**
 * Lets pages of some origins read the answers. Those of others, and all where there are none, cannot.
 *
 * @throws RivuletError INVALID_ARGUMENT for what is no origin.
 */
export function createCors(origins: readonly string[]): Cors {
  for (const origin of origins) requireOrigin(origin);
  const isForAll = origins.includes('*');

  function headersFor({ headers }: Request): Record<string, string> {
    if (origins.length === 0) return {};
    const origin = headers.get('origin');
    // Also where it is not there: a cache must not give this answer to one that asks with another.
    const vary = { vary: 'origin' };
    if (isForAll) return { 'access-control-allow-origin': '*' };
    return origin !== null && origins.includes(origin) ? { ...vary, 'access-control-allow-origin': origin } : vary;
  }

  return {
    requireSite({ headers }) {
      // Programs send none of these headers.
      if (isForAll || !FOREIGN_SITES.includes(headers.get('sec-fetch-site'))) return;
      const origin = headers.get('origin');
      if (origin !== null && origins.includes(origin)) return;
      throw new RivuletError(
        'PERMISSION_DENIED',
        'A page of another site asks, and may not. List its origin in cors, or with --cors.',
        { reason: 'CROSS_SITE' },
      );
    },
    headersFor,
    preflight: request =>
      new Response(null, {
        status: 204,
        headers: {
          ...headersFor(request),
          allow: 'GET, HEAD, OPTIONS',
          'access-control-allow-methods': 'GET, HEAD',
          'access-control-allow-headers': 'authorization, cache-control, last-event-id',
          'access-control-max-age': String(PREFLIGHT_MAX_AGE_S),
        },
      }),
  };
}

export function requireOrigin(origin: string): void {
  if (origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin)) return;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `${JSON.stringify(origin)} is no origin: give scheme, host and port alone, such as https://app.example.com, or *.`,
  );
}
