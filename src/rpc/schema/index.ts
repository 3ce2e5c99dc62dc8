export { breakingChanges, type BreakingChange } from './breakingChanges.js';
export { codecOf } from './codec/index.js';
export { describeMessage, type MessageDescription } from './describeMessage.js';
export { describeService } from './describeService.js';
export { fileDescriptorSet } from './descriptors/fileDescriptorSet.js';
export {
  filesFromDescriptors,
  filesFromDescriptorSet,
  readFileDescriptor,
} from './descriptors/filesFromDescriptorSet.js';
export { IDEMPOTENCY, LABEL, SCALAR_NUMBER, TYPE_ENUM, TYPE_MESSAGE } from './descriptors/descriptorTypes.js';
export type * from './descriptors/descriptorTypes.js';
export { fromJson } from './json/fromJson.js';
export { toJson, type JsonValue } from './json/toJson.js';
export { mergeFiles } from './mergeFiles.js';
export type * from './model.js';
export { mapEntryName } from './names.js';
export { protoText } from './protoText.js';
export type * from './types.js';
