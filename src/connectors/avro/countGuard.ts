import type { Buffer } from 'node:buffer';
import type { Type, types } from 'avsc';
import { RivuletError } from '../../errors/index.js';

/** Items without any bytes, such as nulls, are bounded by nothing else. */
const MAX_EMPTY_ITEMS = 100_000;

/** Moves over a value, and refuses a count that the bytes cannot hold. Gives the place behind it. */
type Skip = (bytes: Buffer, at: number) => number;

/**
 * Makes a check for bytes that came from elsewhere. An array says how many items it has, and avsc believes it: ten bytes
 * that say four billion keep it busy for minutes, or take all memory. Undefined where a type has no arrays and no maps.
 */
export function countGuard(type: Type): ((bytes: Buffer) => void) | undefined {
  const skips = new Map<Type, Skip>();
  let hasCounts = false;

  function skipOf(part: Type): Skip {
    const known = skips.get(part);
    if (known) return known;
    // A type may hold itself, so there has to be something before it is known what.
    skips.set(part, (bytes, at) => made(bytes, at));
    const made = make(part);
    skips.set(part, made);
    return made;
  }

  function make(part: Type): Skip {
    const kind = part.typeName.replace(/:.*/, '');
    switch (kind) {
      case 'null':
        return (_bytes, at) => at;
      case 'boolean':
        return (_bytes, at) => at + 1;
      case 'float':
        return (_bytes, at) => at + 4;
      case 'double':
        return (_bytes, at) => at + 8;
      case 'fixed': {
        const { size } = part as types.FixedType;
        return (_bytes, at) => at + size;
      }
      case 'bytes':
      case 'string':
        return (bytes, at) => {
          const { value, end } = readLong(bytes, at);
          return value < 0 ? Infinity : end + value;
        };
      case 'record':
      case 'error': {
        const fields = (part as types.RecordType).fields.map(field => skipOf(field.type));
        return (bytes, at) => fields.reduce((place, skip) => skip(bytes, place), at);
      }
      case 'union': {
        const branches = (part as types.UnwrappedUnionType).types.map(skipOf);
        return (bytes, at) => {
          const { value, end } = readLong(bytes, at);
          return branches[value]?.(bytes, end) ?? Infinity;
        };
      }
      case 'array':
        return skipItems(skipOf((part as types.ArrayType).itemsType));
      case 'map': {
        const skipValue = skipOf((part as types.MapType).valuesType as Type);
        return skipItems((bytes, at) => {
          const { value, end } = readLong(bytes, at);
          return value < 0 ? Infinity : skipValue(bytes, end + value);
        });
      }
      case 'logical':
        return skipOf((part as types.LogicalType).underlyingType);
      default:
        // int, long, enum, and the longs of ours.
        return (bytes, at) => readLong(bytes, at).end;
    }
  }

  function skipItems(skip: Skip): Skip {
    hasCounts = true;
    return (bytes, at) => {
      let empty = 0;
      // Beyond the end there is nothing to check; avsc says then that the bytes are too few.
      while (at < bytes.length) {
        const block = readLong(bytes, at);
        at = block.value < 0 ? readLong(bytes, block.end).end : block.end;
        const count = Math.abs(block.value);
        if (count === 0) return at;
        for (let left = count; left > 0 && at <= bytes.length; left--) {
          const end = skip(bytes, at);
          if (end === at && ++empty > MAX_EMPTY_ITEMS) throw tooMany(count, bytes);
          at = end;
        }
        if (at > bytes.length) throw tooMany(count, bytes);
      }
      return at;
    };
  }

  const skip = skipOf(type);
  return hasCounts ? bytes => void skip(bytes, 0) : undefined;
}

/** A zigzag varint. As a number it is not exact beyond the safe range, which no count comes near. */
function readLong(bytes: Buffer, at: number): { readonly value: number; readonly end: number } {
  let zigzag = 0;
  let factor = 1;
  for (let end = at; end < bytes.length; end++) {
    const byte = bytes[end]!;
    zigzag += (byte & 0x7f) * factor;
    factor *= 128;
    if (byte < 128) return { value: zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2, end: end + 1 };
  }
  return { value: 0, end: Infinity };
}

function tooMany(count: number, bytes: Buffer): RivuletError {
  return new RivuletError(
    'INVALID_ARGUMENT',
    `An array or a map says that it has ${count} items, which ${bytes.length} bytes do not hold.`,
    { details: { count: String(count), bytes: String(bytes.length) } },
  );
}
