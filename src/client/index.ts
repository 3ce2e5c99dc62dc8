export { RivuletError, type ErrorCode } from '../errors/index.js';
export { embedding, moduleName, parseCursor, tensor } from '../variables/index.js';
export type * from '../variables/index.js';
export * from './core/index.js';
export { createClient, type NodeClientOptions } from './node/createClient.js';
export type { TlsOptions } from './node/channel.js';
