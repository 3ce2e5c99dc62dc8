import { isTypedArray, type VariableSpec, type VariableValue } from '../variables/index.js';
import type { Metadata } from '../wire/index.js';

// What things take in memory, in bytes, encoded bytes not included. Measured by `bench/memory.mjs`, which fills a server
// with each kind and compares what is counted with the heap and the buffers: a kind that is counted as less than it takes
// fails there.

/** A session with nothing in it. */
export const SESSION_BYTES = 4_096;
/** A variable, without its spec and state. */
export const VARIABLE_BYTES = 2_048;
/** What a spec takes for each byte of its encoded form. */
const SPEC_FACTOR = 8;
const SCHEMA_FACTOR = 32;
const RE2_BYTES = 8_192;
const RE2_CHARACTER_BYTES = 512;
/** The state of a variable with a number as its value. */
export const STATE_BYTES = 224;
/** A writing client, without its id and answers. */
export const CLIENT_BYTES = 512;
/** A remembered answer, beyond its encoded bytes. */
export const ANSWER_BYTES = 320;
/** A name that a write stream has bound. */
export const BINDING_BYTES = 128;
/** A watch, without its selection. */
export const WATCH_BYTES = 2_048;
/** A name in the selection of a watch, beyond its characters. */
export const SELECTED_NAME_BYTES = 96;
/** A pattern in the selection of a watch, and what each of its characters takes when it is compiled. */
export const PATTERN_BYTES = 1_024;
export const PATTERN_CHARACTER_BYTES = 128;
/** A snapshot that is being sent, and each variable in it. */
export const SNAPSHOT_BYTES = 512;
export const SNAPSHOT_ITEM_BYTES = 16;
const METADATA_BYTES = 128;
const METADATA_KEY_BYTES = 112;
const BUFFER_BYTES = 320;
const ARRAY_BYTES = 64;
const ELEMENT_BYTES = 24;
const OBJECT_BYTES = 128;
const PROPERTY_BYTES = 160;

/** What metadata takes; nothing where there is none. */
export function weightOfMetadata(metadata: Metadata): number {
  let bytes = 0;
  for (const key in metadata) bytes += METADATA_KEY_BYTES + 2 * (key.length + metadata[key]!.length);
  return bytes === 0 ? 0 : METADATA_BYTES + bytes;
}

/** What a spec takes, with what is compiled from it. */
export function weightOfSpec({ constraints }: VariableSpec, encodedBytes: number): number {
  const { patterns = [], jsonSchema = '' } = constraints;
  let bytes = SPEC_FACTOR * encodedBytes + SCHEMA_FACTOR * jsonSchema.length;
  for (const pattern of patterns) bytes += RE2_BYTES + RE2_CHARACTER_BYTES * pattern.length;
  return bytes;
}

/** What a value takes beyond the state that it is in. */
export function weightOfValue(value: VariableValue | undefined): number {
  switch (typeof value) {
    case 'number':
    case 'boolean':
    case 'undefined':
      return 0;
    case 'string':
      return weightOfText(value);
    case 'bigint':
      return 32;
    default:
      if (value instanceof Float32Array) return BUFFER_BYTES + value.byteLength;
      return weightOfTree(value);
  }
}

/** V8 takes one byte for a character where all are ASCII, and two where one is not. */
function weightOfText(text: string): number {
  return Buffer.byteLength(text) > text.length ? 2 * text.length : text.length;
}

/** Each node of JSON or of a tensor. No recursion: JSON may be deep. */
function weightOfTree(root: unknown): number {
  let bytes = 0;
  const left: unknown[] = [root];
  while (left.length > 0) {
    const node = left.pop();
    if (typeof node === 'string') {
      bytes += 32 + 2 * node.length;
    } else if (isTypedArray(node)) {
      bytes += BUFFER_BYTES + node.byteLength;
    } else if (Array.isArray(node)) {
      bytes += ARRAY_BYTES + ELEMENT_BYTES * node.length;
      for (const item of node) if (typeof item === 'object' || typeof item === 'string') left.push(item);
    } else if (typeof node === 'object' && node !== null) {
      bytes += OBJECT_BYTES;
      for (const key in node) {
        bytes += PROPERTY_BYTES + 2 * key.length;
        const item = (node as Record<string, unknown>)[key];
        if (typeof item === 'object' || typeof item === 'string') left.push(item);
      }
    }
  }
  return bytes;
}
