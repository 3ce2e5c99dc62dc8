import { RivuletError } from '../../errors/index.js';

const MAGIC = 0;
export const HEADER_BYTES = 5;

/** @throws {RivuletError} INVALID_ARGUMENT for an id that has no 4 bytes. */
export function headerOf(id: number): Uint8Array {
  const header = new Uint8Array(HEADER_BYTES);
  header[0] = MAGIC;
  new DataView(header.buffer).setUint32(1, id);
  return header;
}

/** The id of the schema that bytes were written with. */
export function readHeader(bytes: Uint8Array): number {
  if (bytes.byteLength < HEADER_BYTES || bytes[0] !== MAGIC)
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `${bytes.byteLength} bytes do not begin with Confluent's header, a zero and a schema id in 4 bytes. ` +
        'Leave `confluent` out for plain Avro.',
    );
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(1);
}

/** @throws {RivuletError} INVALID_ARGUMENT */
export function checkSchemaId(id: number): void {
  if (Number.isInteger(id) && id >= 0 && id <= 0xffffffff) return;
  throw new RivuletError('INVALID_ARGUMENT', `The schema id is ${id}. Give the whole number that the registry gave.`);
}
