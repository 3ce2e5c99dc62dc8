export { avroCodec } from './avroCodec.js';
export type { AvroCodecOptions, AvroSchema, ConfluentHeader, SchemaLookup } from './types.js';
