import { RivuletError } from '../errors/index.js';
import { describeValue, type Tensor, type TypedArray, type VariableValue } from '../variables/index.js';
import type { ByteReader } from './ByteReader.js';
import type { ByteWriter } from './ByteWriter.js';
import { jsonText } from './json.js';

/** How a value looks on the wire: the fields of the message Value. */
export type ValueForm = 'float' | 'integer' | 'text' | 'boolean' | 'embedding' | 'tensor' | 'json';

const FLOAT = (1 << 3) | 1;
const INTEGER = 2 << 3;
const TEXT = (3 << 3) | 2;
const BOOLEAN = 4 << 3;
const EMBEDDING = (5 << 3) | 2;
const TENSOR = (6 << 3) | 2;
const JSON_TEXT = (7 << 3) | 2;
const TENSOR_SHAPE = (1 << 3) | 2;
const TENSOR_SHAPE_ITEM = 1 << 3;
const TENSOR_DATA_TYPE = 2 << 3;
const TENSOR_DATA = (3 << 3) | 2;

/** By the numbers of the enum DataType. */
const arrayTypes: readonly ((TypedArrayType & (new (buffer: ArrayBuffer) => TypedArray)) | undefined)[] = [
  undefined,
  Float32Array,
  Float64Array,
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  BigInt64Array,
  BigUint64Array,
];

interface TypedArrayType {
  readonly BYTES_PER_ELEMENT: number;
}

/** The form in which a value goes over the wire where the type of its variable is not known. */
export function formOf(value: VariableValue): ValueForm {
  switch (typeof value) {
    case 'number':
      return 'float';
    case 'bigint':
      return 'integer';
    case 'string':
      return 'text';
    case 'boolean':
      return 'boolean';
    default:
      if (value instanceof Float32Array) return 'embedding';
      // Also for what the types do not allow: whoever encodes it says what is wrong with it.
      return ArrayBuffer.isView((value as Partial<Tensor> | null | undefined)?.data) ? 'tensor' : 'json';
  }
}

/**
 * Writes the fields of a Value.
 *
 * Throws INVALID_ARGUMENT for what has no such form: an integer beyond 64 bits, a string with a lone surrogate, JSON
 * with something in it that JSON cannot hold.
 */
export function writeValue(writer: ByteWriter, form: ValueForm, value: VariableValue): void {
  switch (form) {
    case 'float':
      if (typeof value !== 'number') throw mismatch('a number', value);
      writer.tag(FLOAT).double(value);
      return;
    case 'integer':
      writeInteger(writer, value);
      return;
    case 'text':
      if (typeof value !== 'string') throw mismatch('a string', value);
      if (!value.isWellFormed()) {
        throw new RivuletError(
          'INVALID_ARGUMENT',
          `The string ${describeValue(value)} has a lone surrogate, which UTF-8 cannot hold. Pass it through toWellFormed().`,
        );
      }
      writer.tag(TEXT).text(value);
      return;
    case 'boolean':
      if (typeof value !== 'boolean') throw mismatch('a boolean', value);
      writer.tag(BOOLEAN).varint(value ? 1 : 0);
      return;
    case 'embedding':
      if (!(value instanceof Float32Array)) throw mismatch('a Float32Array', value);
      writer.tag(EMBEDDING).blob(bytesOf(value));
      return;
    case 'tensor':
      writeTensor(writer, value);
      return;
    case 'json':
      writer.tag(JSON_TEXT).text(jsonText(value));
      return;
  }
}

/** Reads the fields of a Value up to `end`. Typed arrays are copies of their own. */
export function readValue(reader: ByteReader, end: number): VariableValue {
  let value: VariableValue | undefined;
  while (reader.at < end) {
    const tag = reader.tag();
    switch (tag) {
      case FLOAT:
        value = reader.double();
        break;
      case INTEGER:
        value = reader.zigzag();
        break;
      case TEXT:
        value = reader.text();
        break;
      case BOOLEAN:
        value = reader.bool();
        break;
      case EMBEDDING:
        value = elementsOf(Float32Array, reader.blob());
        break;
      case TENSOR:
        value = readTensor(reader, reader.enter());
        break;
      case JSON_TEXT:
        value = parseJson(reader.text());
        break;
      default:
        reader.skip(tag);
    }
  }
  reader.requireEnd(end);
  if (value === undefined) throw new RivuletError('INVALID_ARGUMENT', 'The message has a Value without content.');
  return value;
}

function writeInteger(writer: ByteWriter, value: VariableValue): void {
  if (typeof value === 'number' ? !Number.isSafeInteger(value) : typeof value !== 'bigint') {
    throw mismatch('an integer (a bigint beyond 2^53)', value);
  }
  if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value) {
    throw new RivuletError('INVALID_ARGUMENT', `The integer ${describeValue(value)} does not fit into 64 bits.`);
  }
  writer.tag(INTEGER).zigzag(value as number | bigint);
}

function writeTensor(writer: ByteWriter, value: VariableValue): void {
  const { shape, data } = value as Tensor;
  const dataType = arrayTypes.findIndex(type => type !== undefined && data instanceof type);
  if (!Array.isArray(shape) || dataType < 0) throw mismatch('a tensor, { shape, data: a typed array }', value);
  const sizes: readonly number[] = shape;
  if (sizes.some(size => !Number.isSafeInteger(size) || size < 0 || size >= 2 ** 32)) {
    throw mismatch('a tensor whose shape holds integers from 0', value);
  }
  requireElements(sizes, data.length);
  const tensor = writer.tag(TENSOR).open();
  const packed = writer.tag(TENSOR_SHAPE).open();
  for (const size of sizes) writer.varint(size);
  writer.close(packed);
  writer.tag(TENSOR_DATA_TYPE).varint(dataType).tag(TENSOR_DATA).blob(bytesOf(data)).close(tensor);
}

function readTensor(reader: ByteReader, end: number): Tensor {
  const shape: number[] = [];
  let dataType = 0;
  let bytes: Uint8Array | undefined;
  while (reader.at < end) {
    const tag = reader.tag();
    switch (tag) {
      case TENSOR_SHAPE: {
        const sizesEnd = reader.enter();
        while (reader.at < sizesEnd) shape.push(reader.uint32());
        reader.requireEnd(sizesEnd);
        break;
      }
      case TENSOR_SHAPE_ITEM:
        shape.push(reader.uint32());
        break;
      case TENSOR_DATA_TYPE:
        dataType = reader.uint32();
        break;
      case TENSOR_DATA:
        bytes = reader.blob();
        break;
      default:
        reader.skip(tag);
    }
  }
  reader.requireEnd(end);
  const type = arrayTypes[dataType];
  if (!type) throw new RivuletError('INVALID_ARGUMENT', `The tensor has the data type ${dataType}, which is none.`);
  const data = elementsOf(type, bytes ?? new Uint8Array());
  requireElements(shape, data.length);
  return { shape, data };
}

function requireElements(shape: readonly number[], count: number): void {
  const wanted = shape.reduce((product, size) => product * size, 1);
  if (wanted === count) return;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `The tensor of the shape ${describeValue([...shape])} needs ${wanted} elements, but has ${count}.`,
  );
}

function bytesOf(array: TypedArray): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function elementsOf<A extends TypedArray>(
  type: { new (buffer: ArrayBuffer): A; readonly BYTES_PER_ELEMENT: number },
  bytes: Uint8Array,
): A {
  if (bytes.length % type.BYTES_PER_ELEMENT !== 0) {
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `${bytes.length} bytes are no whole number of elements of ${type.BYTES_PER_ELEMENT} bytes.`,
    );
  }
  // A copy, since the elements may lie across their natural boundaries in the message. Not by `slice`: a Buffer of Node,
  // which is what comes from the network there, would give a view of itself.
  return new type(new Uint8Array(bytes).buffer);
}

function parseJson(text: string): VariableValue {
  try {
    return JSON.parse(text) as VariableValue;
  } catch (cause) {
    throw new RivuletError('INVALID_ARGUMENT', `The value ${describeValue(text)} is not JSON.`, { cause });
  }
}

function mismatch(wanted: string, value: VariableValue): RivuletError {
  return new RivuletError('INVALID_ARGUMENT', `Expected ${wanted}, got ${describeValue(value)}.`);
}
