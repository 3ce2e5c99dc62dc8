import type { Schema, types } from 'avsc';

/** An Avro schema: the name of a type, a list for a union, an object for anything else; or its JSON as text. */
export type AvroSchema =
  string | readonly AvroSchema[] | { readonly type: AvroSchema; readonly [attribute: string]: unknown };

/** The schemas that others have written with, by the ids that a registry gave them. */
export type SchemaLookup =
  ReadonlyMap<number, AvroSchema> | ((id: number) => AvroSchema | undefined | Promise<AvroSchema | undefined>);

/** The header that Confluent's clients put before each message: a zero, and the id of the schema in 4 bytes. */
export interface ConfluentHeader {
  /** The id of the schema that is written with. */
  readonly id: number;
  /** Finds the schemas that others have written with. Default: only the own one is known. */
  readonly registry?: SchemaLookup | undefined;
}

/** How {@link avroCodec} writes and reads. */
export interface AvroCodecOptions {
  /** What values look like after reading, where that differs from how they are written. Default: the schema itself. */
  readonly readerSchema?: AvroSchema | undefined;
  /** Writes and expects the header of Confluent. Default: none, and all bytes are of the schema. */
  readonly confluent?: ConfluentHeader | undefined;
  /** What a `long` is: a number, where one outside the safe range is refused, or a bigint. Default: `'number'`. */
  readonly longs?: 'number' | 'bigint' | undefined;
  /** Classes for logical types, by their names, as avsc takes them. Default: none, and the plain type is used. */
  readonly logicalTypes?:
    Readonly<Record<string, new (schema: Schema, options?: unknown) => types.LogicalType>> | undefined;
}
