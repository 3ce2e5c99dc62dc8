export { createClientOver } from './client/core/index.js';
export type * from './client/core/index.js';
export { RivuletError, type ErrorCode, type RivuletErrorOptions } from './errors/index.js';
export * from './operators/index.js';
export { compileAccept, embedding, moduleName, parseCursor, sameValue, tensor } from './variables/index.js';
export type * from './variables/index.js';
