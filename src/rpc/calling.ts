// What clients stand on, and users have no need of.
export { createApi } from './client/createApi.js';
export type { AnyClientMiddleware, CallScope } from './client/CallScope.js';
export type { CallTransport, TransportCall } from './client/CallTransport.js';
export type { RpcClient } from './types.js';
export { RpcError } from './RpcError.js';
export { letGo } from './streams/letGo.js';
