export { ANSWERS_KEPT_MS, type ClientMemory } from './clientMemory.js';
export { systemClock, type Clock } from './clock.js';
export {
  type CommitChunk,
  type CommitLog,
  type CommitLogFactory,
  type EncodedCommit,
  type LogMemory,
} from './commitLog.js';
export { limitExceeded, unknownVariable } from './errors.js';
export { defaultLimits, type Limits } from './limits.js';
export { type MemoryBudget } from './memoryBudget.js';
export { memoryLog, type MemoryLogOptions } from './memoryLog.js';
export { type SelectionRequest } from './selection.js';
export { type Session, type SessionStream, type WriteContext } from './session.js';
export { createSessionStore, DEFAULT_TTL_MS, type SessionStore, type SessionStoreOptions } from './sessionStore.js';
export { openWatchCursor, type WatchCursor, type WatchOptions } from './watchCursor.js';
