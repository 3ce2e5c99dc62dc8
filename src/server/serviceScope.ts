import type { SessionStore } from '../store/index.js';
import type { Authenticator } from './authentication.js';
import type { FailureMapper } from './failures.js';
import type { LoopTurn } from './loopTurn.js';
import type { OpenStreams } from './openStreams.js';

/** What the services of a server share. */
export interface ServiceScope {
  readonly store: SessionStore;
  readonly authenticate: Authenticator;
  readonly mapFailure: FailureMapper;
  readonly streams: OpenStreams;
  readonly turn: LoopTurn;
  /** From 0 to 1, like Math.random. */
  readonly random: () => number;
  /**
   * Calls back once when a frame has left for its reader, which the next frame waits for. Undefined where a frame that is
   * taken has left.
   */
  readonly onceGone?: ((frame: object, callback: () => void) => void) | undefined;
}
