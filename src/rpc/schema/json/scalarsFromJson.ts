import { wrongType } from '../codec/scalars.js';
import type { ScalarType } from '../model.js';
import { bytesOf } from './base64.js';

const INTEGER = /^-?\d{1,20}$/;
const NUMBER = /^-?(?:\d+(?:\.\d+)?)(?:[eE][+-]?\d+)?$/;

/** The value of a scalar. Whether an integer fits is seen when it is written. */
export function scalarFromJson(scalar: ScalarType, as: 'number' | undefined, json: unknown): unknown {
  switch (scalar) {
    case 'string':
      if (typeof json !== 'string') throw wrongType('a string', json);
      return json;
    case 'bool':
      if (typeof json !== 'boolean') throw wrongType('a boolean', json);
      return json;
    case 'bytes':
      if (typeof json !== 'string') throw wrongType('bytes in base64', json);
      return bytesOf(json);
    case 'double':
    case 'float':
      return floatOf(json);
    default: {
      const wide = integerOf(json);
      return scalar.endsWith('64') && as !== 'number' ? wide : Number(wide);
    }
  }
}

function floatOf(json: unknown): number {
  if (typeof json === 'number') return json;
  if (json === 'NaN' || json === 'Infinity' || json === '-Infinity') return Number(json);
  if (typeof json === 'string' && NUMBER.test(json)) return Number(json);
  throw wrongType('a number', json);
}

/** A number beyond the safe range has been rounded when the JSON was parsed, and who wrote it does not know. */
function integerOf(json: unknown): bigint {
  if (typeof json === 'string' && INTEGER.test(json)) return BigInt(json);
  if (typeof json === 'string' && NUMBER.test(json) && Number.isSafeInteger(Number(json))) return BigInt(Number(json));
  if (typeof json !== 'number' || !Number.isInteger(json)) throw wrongType('an integer', json);
  if (!Number.isSafeInteger(json)) throw wrongType('an integer of this size as a string', json);
  return BigInt(json);
}
