import { createHash, timingSafeEqual } from 'node:crypto';
import type { CallContext } from 'nice-grpc';
import { RivuletError } from '../errors/index.js';

/** Throws UNAUTHENTICATED for a call that may not be made. */
export type Authenticator = (context: CallContext) => void;

/** Lets those in who send `authorization: Bearer <token>`; everybody where there is no token. */
export function createAuthenticator(token: string | undefined): Authenticator {
  if (token === undefined) return () => {};
  if (token === '') throw new RivuletError('INVALID_ARGUMENT', 'The token is empty: give one, or leave it out.');
  const wanted = digest(token);
  return ({ metadata }) => {
    const given = metadata.get('authorization');
    const bearer = given?.match(/^Bearer (.+)$/i)?.[1];
    // Digests, since `timingSafeEqual` wants equal lengths, and the length would tell something.
    if (bearer !== undefined && timingSafeEqual(digest(bearer), wanted)) return;
    throw new RivuletError(
      'UNAUTHENTICATED',
      given === undefined
        ? 'This server wants a token, and the call has none.'
        : 'The token of the call is not the one.',
      { reason: given === undefined ? 'TOKEN_MISSING' : 'TOKEN_WRONG' },
    );
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
