import type { SessionStore } from '../store/index.js';
import type { LoopTurn } from './loopTurn.js';
import type { OpenStreams } from './openStreams.js';

/** What the services of a server share. */
export interface ServiceScope {
  readonly store: SessionStore;
  readonly streams: OpenStreams;
  readonly turn: LoopTurn;
  /** From 0 to 1, like Math.random. */
  readonly random: () => number;
}
