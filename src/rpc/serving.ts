// What servers stand on, and users have no need of.
export { isService } from './definition.js';
export { isImplementation } from './implement.js';
export { fileDescriptorSet } from './schema/index.js';
export { deadlineKey } from './server/contextOf.js';
export { serveImplementation, type ServedImplementation } from './server/serve.js';
export type { AnyServerMiddleware, Implementation } from './types.js';
