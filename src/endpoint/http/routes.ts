import { RivuletError } from '../../errors/index.js';
import { isName } from '../../variables/index.js';

/** What a path stands for. */
export type Route =
  { readonly kind: 'health' | 'sessions' } | { readonly kind: 'variables' | 'watch'; readonly session: string };

/**
 * Reads a path. The `/` in the id of a session is written as `%2F`.
 *
 * @throws RivuletError NOT_FOUND for a path that stands for nothing; INVALID_ARGUMENT for a session that cannot be.
 */
export function routeOf(path: string): Route {
  const [, version, first, id, last, ...more] = path.split('/');
  if (version === 'v1' && more.length === 0) {
    if (first === 'health' && id === undefined) return { kind: 'health' };
    if (first === 'sessions' && id === undefined) return { kind: 'sessions' };
    const isOfSession = first === 'sessions' && id !== undefined && (last === 'variables' || last === 'watch');
    if (isOfSession) return { kind: last, session: sessionIn(id) };
  }
  throw new RivuletError(
    'NOT_FOUND',
    'There is nothing at this path. There are /v1/health, /v1/sessions, /v1/sessions/{id}/variables and /v1/sessions/{id}/watch.',
    { reason: 'UNKNOWN_PATH' },
  );
}

function sessionIn(segment: string): string {
  let id: string | undefined;
  try {
    id = decodeURIComponent(segment);
  } catch {
    // Told below: it is no name either.
  }
  if (isName(id)) return id;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    'The path has no id of a session: give 1 to 256 of the characters A-Z a-z 0-9 _ . : / and -, with / as %2F.',
    { reason: 'INVALID_NAME' },
  );
}
