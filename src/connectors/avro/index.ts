export { avroCodec } from './avroCodec.js';
export { schemaRegistry, type SchemaRegistryOptions } from './schemaRegistry.js';
export type { AvroCodecOptions, AvroSchema, ConfluentHeader, SchemaLookup } from './types.js';
