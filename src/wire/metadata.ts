import type { ByteReader } from './ByteReader.js';
import type { ByteWriter } from './ByteWriter.js';

export type Metadata = Readonly<Record<string, string>>;

const KEY = (1 << 3) | 2;
const VALUE = (2 << 3) | 2;

/** Writes a field of the type map<string, string>. */
export function writeMetadata(writer: ByteWriter, tag: number, metadata: Metadata): void {
  for (const key of Object.keys(metadata)) {
    const entry = writer.tag(tag).open();
    writer.tag(KEY).text(key).tag(VALUE).text(metadata[key]!).close(entry);
  }
}

/** Reads one entry of a field of the type map<string, string>, into what was read before. */
export function readMetadata(reader: ByteReader, into: Record<string, string> | undefined): Record<string, string> {
  const end = reader.enter();
  let key = '';
  let value = '';
  while (reader.at < end) {
    const tag = reader.tag();
    if (tag === KEY) key = reader.text();
    else if (tag === VALUE) value = reader.text();
    else reader.skip(tag);
  }
  reader.requireEnd(end);
  const metadata = into ?? {};
  // Assigned, this one key would change the prototype of the object instead.
  if (key === '__proto__') Object.defineProperty(metadata, key, { value, enumerable: true, configurable: true });
  else metadata[key] = value;
  return metadata;
}
