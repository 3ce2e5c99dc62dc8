export { defaultLimits, memoryLog } from '../store/index.js';
export type {
  Clock,
  CommitChunk,
  CommitLog,
  CommitLogFactory,
  EncodedCommit,
  Limits,
  MemoryLogOptions,
} from '../store/index.js';
export type { AnyServerMiddleware, Implementation } from '../rpc/serving.js';
export { createServer } from './createServer.js';
export type { InProcessTransport } from './inProcess.js';
export type { Logger, LogFields } from './logger.js';
export type { ServedService, Server, ServerOptions, ServerStats, TlsOptions } from './server.js';
