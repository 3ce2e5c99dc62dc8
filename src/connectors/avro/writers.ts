import type { Type } from 'avsc';
import { RivuletError } from '../../errors/index.js';
import { checkSchemaId } from './confluent.js';
import { countGuard } from './countGuard.js';
import type { AvroSchema, SchemaLookup } from './types.js';

/** A registry has more schemas over the years than one topic has; those that were used longest ago are asked for again. */
const MAX_SCHEMAS = 1000;

/** Reads bytes that were written with one schema, and gives what the reader's schema says. */
type Read = (body: Buffer) => unknown;

export interface Writers {
  readonly own: Read;
  /** @throws {RivuletError} NOT_FOUND; FAILED_PRECONDITION where it has to be loaded before. */
  get(id: number): Read;
  /** Undefined where it is there already. */
  load(id: number): Promise<void> | undefined;
}

export interface WritersOptions {
  readonly compile: (schema: AvroSchema) => Type;
  readonly reader: Type;
  readonly own: { readonly id: number | undefined; readonly type: Type };
  readonly lookup: SchemaLookup | undefined;
}

/** Keeps the schemas that bytes were written with, each with its resolution to the reader's schema. */
export function createWriters({ compile, reader, own, lookup }: WritersOptions): Writers {
  const reads = new Map<number, Read>();
  const loading = new Map<number, Promise<void>>();
  const ownRead = readBetween(own.type, reader);
  if (own.id !== undefined) checkSchemaId(own.id);

  const find: (id: number) => ReturnType<Extract<SchemaLookup, (id: number) => unknown>> =
    typeof lookup === 'function' ? lookup : id => lookup?.get(id);

  function keep(id: number, schema: AvroSchema | undefined): Read {
    if (schema === undefined)
      throw new RivuletError(
        'NOT_FOUND',
        `The registry has no schema ${id}. Register it, or give a registry that has it.`,
        {
          details: { schemaId: String(id) },
        },
      );
    const read = readBetween(compile(schema), reader);
    if (reads.size >= MAX_SCHEMAS) for (const oldest of reads.keys()) if (reads.delete(oldest)) break;
    reads.set(id, read);
    return read;
  }

  function startLoad(id: number, found: ReturnType<typeof find>): Promise<void> {
    const load = Promise.resolve(found)
      .then(schema => void keep(id, schema))
      .finally(() => loading.delete(id));
    loading.set(id, load);
    return load;
  }

  return {
    own: ownRead,
    get(id) {
      if (id === own.id) return ownRead;
      const known = reads.get(id);
      if (known) return known;
      if (!loading.has(id)) {
        const found = find(id);
        if (!(found instanceof Promise)) return keep(id, found);
        // Whoever prepares next is told of its failure.
        startLoad(id, found).catch(() => {});
      }
      throw new RivuletError(
        'FAILED_PRECONDITION',
        `Schema ${id} has to be loaded first: await codec.prepare(bytes).`,
        {
          details: { schemaId: String(id) },
        },
      );
    },
    load(id) {
      if (id === own.id || reads.has(id)) return undefined;
      return loading.get(id) ?? startLoad(id, find(id));
    },
  };
}

function readBetween(writer: Type, reader: Type): Read {
  let resolver: ReturnType<Type['createResolver']> | undefined;
  if (writer !== reader) {
    try {
      resolver = reader.createResolver(writer);
    } catch (cause) {
      throw new RivuletError(
        'INVALID_ARGUMENT',
        `What was written with one schema cannot be read with the other: ${messageOf(cause)}. ` +
          'Give new fields a default, and renamed ones an alias.',
        { reason: 'SCHEMA_MISMATCH', cause },
      );
    }
  }
  const checkCounts = countGuard(writer);
  return body => {
    try {
      checkCounts?.(body);
      return reader.fromBuffer(body, resolver) as unknown;
    } catch (cause) {
      if (cause instanceof RivuletError) throw cause;
      throw new RivuletError('INVALID_ARGUMENT', `${body.length} bytes are not of their schema: ${messageOf(cause)}.`, {
        cause,
      });
    }
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
