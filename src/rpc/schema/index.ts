export { codecOf } from './codec/index.js';
export { describeService } from './describeService.js';
export { fileDescriptorSet } from './descriptors/fileDescriptorSet.js';
export { mergeFiles } from './mergeFiles.js';
export type * from './model.js';
export { protoText } from './protoText.js';
export type * from './types.js';
