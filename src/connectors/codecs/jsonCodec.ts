import type { z } from 'zod';
import { RivuletError } from '../../errors/index.js';
import { describeValue } from '../../operators/describeValue.js';
import type { Codec } from '../codec.js';
import { decodeBy, encodeBy } from './schemaSides.js';
import { decodeUtf8 } from './textCodec.js';

const encoder = new TextEncoder();

/**
 * Values as JSON, in UTF-8; with a zod schema checked both ways, and `unknown` without one.
 *
 * What JSON says goes: a Date becomes its ISO text, a field that is undefined is left out, the last of two equal keys counts.
 * What JSON would change without a word is refused instead: NaN and the infinities, bigint, undefined itself. With a schema,
 * `z.coerce.date()` or a `z.codec` brings such values back. A key `__proto__` is a plain field, and never what an object
 * inherits from; zod leaves it out.
 *
 * Throws INVALID_ARGUMENT for what is no JSON or does not fit the schema; `details.issues` then has the `path`, `code` and
 * `message` of the first 20 things that are wrong.
 *
 * @example
 * ```ts
 * import { jsonCodec } from 'rivulet/connectors';
 * import { z } from 'zod';
 *
 * const codec = jsonCodec(z.object({ name: z.string(), at: z.coerce.date() }));
 * const bytes = codec.encode({ name: 'lamp', at: new Date(0) });
 * console.log(codec.decode(bytes).at.getTime()); // 0
 * ```
 */
export function jsonCodec(): Codec<unknown>;
export function jsonCodec<S extends z.ZodType>(schema: S): Codec<z.output<S>>;
export function jsonCodec(schema?: z.ZodType): Codec<unknown> {
  return {
    contentType: 'application/json',
    encode: value => encoder.encode(writeJson(schema ? encodeBy(schema, value) : value)),
    decode(bytes) {
      const value = readJson(decodeUtf8(bytes));
      return schema ? decodeBy(schema, value) : value;
    },
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RivuletError('INVALID_ARGUMENT', `${describeValue(text)} is no JSON: ${messageOf(cause)}.`, { cause });
  }
}

function writeJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
    // NaN becomes null, as do a few others. Only where there is a null need one look.
    if (text?.includes('null')) JSON.stringify(value, refuseLossy);
  } catch (error) {
    if (error instanceof RivuletError) throw error;
    throw new RivuletError('INVALID_ARGUMENT', `${describeValue(value)} has no JSON: ${messageOf(error)}.`, {
      cause: error,
    });
  }
  if (text !== undefined) return text;
  throw new RivuletError('INVALID_ARGUMENT', `${describeValue(value)} has no JSON. Give null for nothing.`);
}

function refuseLossy(key: string, value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `JSON has no ${value}${key === '' ? '' : `, which is at ${JSON.stringify(key)}`}. Write null or a text instead.`,
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
