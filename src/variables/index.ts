export { compileAccept } from './check.js';
export { describeValue } from './describeValue.js';
export { documentSchemaOf } from './documentSchema.js';
export { shapeOf, specOf } from './fromZod.js';
export { embedding, moduleName, tensor } from './kinds.js';
export { linearSafeParse, type SafeParse } from './linearPatterns.js';
export { globMatcher, isId, isName, isPattern, requireName, requirePattern } from './names.js';
export { requireSpec, SPEC_LIMITS } from './requireSpec.js';
export { specDifference, type Constraints, type DataType, type VariableSpec, type VariableType } from './specs.js';
export { dataTypeOf, elementCount, type ArrayOf } from './tensors.js';
export { schemaOf } from './toZod.js';
export {
  cursorOf,
  parseCursor,
  type Bookmark,
  type Commit,
  type Cursor,
  type RemovalOf,
  type RemovedUpdate,
  type Shape,
  type UpdateOf,
  type Values,
  type ValueUpdate,
} from './updates.js';
export {
  isTensor,
  isTypedArray,
  sameValue,
  type Json,
  type Tensor,
  type TypedArray,
  type VariableValue,
} from './values.js';
export { Violation, type Accept, type Work } from './violation.js';
export { requireLinearPatterns } from './zodNodes.js';
