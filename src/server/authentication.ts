import { createHash, timingSafeEqual } from 'node:crypto';
import type { CallContext } from 'nice-grpc';
import { RivuletError } from '../errors/index.js';

/** Throws UNAUTHENTICATED for a call that may not be made. */
export type Authenticator = (context: CallContext) => void;

/** Lets those in who send `authorization: Bearer <token>`; everybody where there is no token. */
export function createAuthenticator(token: string | undefined): Authenticator {
  const check = createTokenCheck(token);
  return ({ metadata }) => check(metadata.get('authorization'));
}

/**
 * Makes a check of `authorization` headers, in a time that does not depend on the token. Without a token all pass.
 *
 * @throws RivuletError INVALID_ARGUMENT for an empty token; the check throws UNAUTHENTICATED.
 */
export function createTokenCheck(token: string | undefined): (authorization: string | undefined) => void {
  if (token === undefined) return () => {};
  if (token === '') throw new RivuletError('INVALID_ARGUMENT', 'The token is empty: give one, or leave it out.');
  const wanted = digest(token);
  return authorization => {
    const bearer = authorization?.match(/^Bearer (.+)$/i)?.[1];
    // Digests, since `timingSafeEqual` wants equal lengths, and the length would tell something.
    if (bearer !== undefined && timingSafeEqual(digest(bearer), wanted)) return;
    const isMissing = authorization === undefined;
    throw new RivuletError(
      'UNAUTHENTICATED',
      isMissing ? 'This server wants a token, and the call has none.' : 'The token of the call is not the one.',
      { reason: isMissing ? 'TOKEN_MISSING' : 'TOKEN_WRONG' },
    );
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
