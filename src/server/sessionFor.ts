import type { Session, SessionStore } from '../store/index.js';
import { sessionSpecFromMessage, type messages, type SessionSpec } from '../wire/index.js';

/**
 * Finds the session that a stream is for, or opens it where the stream says how.
 *
 * @param epoch The epoch that the stream comes from; empty where it comes from none.
 * @throws RivuletError FAILED_PRECONDITION where that epoch was ended, NOT_FOUND.
 */
export function sessionFor(
  store: SessionStore,
  sessionId: string,
  create: messages.v1.SessionSpec.$Properties | SessionSpec | null | undefined,
  epoch: string,
): Session {
  if (epoch !== '') store.requireNotEnded(sessionId, epoch);
  if (!create) return store.require(sessionId);
  return store.open(sessionId, sessionSpecFromMessage(create)).session;
}
