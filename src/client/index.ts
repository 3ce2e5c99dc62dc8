export * from './core/index.js';
export { createClient, type NodeClientOptions } from './node/createClient.js';
export type { TlsOptions } from './node/transport.js';
