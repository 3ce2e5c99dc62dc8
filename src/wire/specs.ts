import Long from 'long';
import { RivuletError } from '../errors/index.js';
import {
  describeValue,
  requireSpec,
  type Constraints,
  type DataType,
  type VariableSpec,
  type VariableType,
} from '../variables/index.js';
import { rivulet } from './generated/messages.js';

const WireType = rivulet.v1.VariableType;
const WireDataType = rivulet.v1.DataType;

const WIRE_TYPES: Readonly<Record<VariableType, rivulet.v1.VariableType>> = {
  float: WireType.VARIABLE_TYPE_FLOAT,
  integer: WireType.VARIABLE_TYPE_INTEGER,
  string: WireType.VARIABLE_TYPE_STRING,
  boolean: WireType.VARIABLE_TYPE_BOOLEAN,
  choice: WireType.VARIABLE_TYPE_CHOICE,
  module: WireType.VARIABLE_TYPE_MODULE,
  embedding: WireType.VARIABLE_TYPE_EMBEDDING,
  tensor: WireType.VARIABLE_TYPE_TENSOR,
  json: WireType.VARIABLE_TYPE_JSON,
};

const WIRE_DATA_TYPES: Readonly<Record<DataType, rivulet.v1.DataType>> = {
  float32: WireDataType.DATA_TYPE_FLOAT32,
  float64: WireDataType.DATA_TYPE_FLOAT64,
  int8: WireDataType.DATA_TYPE_INT8,
  uint8: WireDataType.DATA_TYPE_UINT8,
  int16: WireDataType.DATA_TYPE_INT16,
  uint16: WireDataType.DATA_TYPE_UINT16,
  int32: WireDataType.DATA_TYPE_INT32,
  uint32: WireDataType.DATA_TYPE_UINT32,
  bigint64: WireDataType.DATA_TYPE_BIGINT64,
  biguint64: WireDataType.DATA_TYPE_BIGUINT64,
};

const TYPES = new Map(Object.entries(WIRE_TYPES).map(([type, wire]) => [wire, type as VariableType]));
const DATA_TYPES = new Map(Object.entries(WIRE_DATA_TYPES).map(([type, wire]) => [wire, type as DataType]));

/** The type of a tensor's elements as it goes over the wire. */
export function dataTypeToWire(dataType: DataType): rivulet.v1.DataType {
  return WIRE_DATA_TYPES[dataType];
}

/** The type of a tensor's elements, from the wire; undefined where it is unset or unknown. */
export function dataTypeFromWire(wire: rivulet.v1.DataType): DataType | undefined {
  return DATA_TYPES.get(wire);
}

/** Gives a spec the form that it has on the wire. */
export function specToMessage({ type, constraints }: VariableSpec): rivulet.v1.VariableSpec.$Properties {
  const { minInteger, maxInteger, patterns, choices, shape, dataType, ...rest } = constraints;
  return {
    type: WIRE_TYPES[type],
    constraints: {
      ...withoutUndefined(rest),
      // Given a bigint, the generated code would write 0.
      ...(minInteger !== undefined && { minInteger: Long.fromBigInt(minInteger) }),
      ...(maxInteger !== undefined && { maxInteger: Long.fromBigInt(maxInteger) }),
      ...(patterns && { patterns: [...patterns] }),
      ...(choices && { choices: [...choices] }),
      ...(shape && { shape: [...shape] }),
      ...(dataType && { dataType: WIRE_DATA_TYPES[dataType] }),
    },
  };
}

/**
 * Reads a spec from the wire, and makes sure that it makes sense. Constraints that are set to what is no limit, such as
 * an empty list, are left out.
 *
 * @param message A message as it was decoded, or one made by hand.
 * @throws RivuletError INVALID_ARGUMENT where the type is unknown, where a constraint does not belong to it, or where no
 * value could obey; RESOURCE_EXHAUSTED where it passes a limit.
 */
export function specFromMessage(message: rivulet.v1.VariableSpec.$Properties): VariableSpec {
  const type = TYPES.get(message.type ?? WireType.VARIABLE_TYPE_UNSPECIFIED);
  if (!type) {
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `The spec of a variable has no type that is known here (${describeValue(message.type)}): ` +
        `give it one of ${[...TYPES.values()].join(', ')}.`,
      { reason: 'INVALID_SPEC' },
    );
  }
  const spec = { type, constraints: constraintsFrom(message.constraints ?? {}) };
  requireSpec(spec, 'The spec of a variable');
  return spec;
}

function constraintsFrom(message: rivulet.v1.Constraints.$Properties): Constraints {
  const { min, max, minInteger, maxInteger, minLength, maxLength, dimensions } = message;
  return withoutUndefined({
    min: min ?? undefined,
    max: max ?? undefined,
    minExclusive: message.minExclusive || undefined,
    maxExclusive: message.maxExclusive || undefined,
    minInteger: minInteger == null ? undefined : bigintOf(minInteger),
    maxInteger: maxInteger == null ? undefined : bigintOf(maxInteger),
    big: message.big || undefined,
    minLength: minLength ?? undefined,
    maxLength: maxLength ?? undefined,
    patterns: message.patterns?.length ? message.patterns : undefined,
    choices: message.choices?.length ? message.choices : undefined,
    dimensions: dimensions ?? undefined,
    shape: message.shape?.length ? message.shape : undefined,
    dataType: message.dataType ? dataTypeOf(message.dataType) : undefined,
    jsonSchema: message.jsonSchema || undefined,
  });
}

function dataTypeOf(wire: rivulet.v1.DataType): DataType {
  const dataType = DATA_TYPES.get(wire);
  if (dataType) return dataType;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `The spec of a variable has no data type that is known here (${describeValue(wire)}): ` +
      `give it one of ${[...DATA_TYPES.values()].join(', ')}.`,
    { reason: 'INVALID_SPEC' },
  );
}

/** A 64-bit field is a Long once it is decoded. */
function bigintOf(value: number | Long): bigint {
  return Long.isLong(value) ? value.toBigInt() : BigInt(value);
}

function withoutUndefined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const set = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as { [K in keyof T]: Exclude<T[K], undefined> };
}
