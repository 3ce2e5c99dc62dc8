import type { z } from 'zod';
import type { ErrorDetail } from '../../errors/index.js';
import type { MessageCodec } from '../schema/index.js';
import { RpcError } from '../RpcError.js';
import { surplusField } from './surplusField.js';

/** Issues of zod that the text of an error names; all of them are in its details. */
const NAMED_ISSUES = 3;

/** One side of a method: what goes over the wire, and what handlers and callers have of it. */
export interface MessageSide {
  readonly codec: MessageCodec;
  readonly schema: z.ZodType;
}

/** Thrown where a reply does not fit its schema: a fault of the handler, told to nobody but the log. */
export class UnfitReplyError extends Error {
  override readonly name = 'UnfitReplyError';
}

/**
 * Reads what a caller has sent.
 *
 * @throws RpcError INVALID_ARGUMENT with zod's issues as `details.issues`.
 */
export function readMessage({ codec, schema }: MessageSide, bytes: Uint8Array, whose: string): unknown {
  return parse(schema, codec.decode(bytes), whose);
}

/** Holds a value to a schema. */
export function parse(schema: z.ZodType, value: unknown, whose: string): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { issues } = result.error;
  throw RpcError.invalidArgument(`${whose} does not fit: ${summary(issues)}.`, {
    reason: 'INVALID_MESSAGE',
    details: { issues: issues.map(detailOf) },
  });
}

/**
 * Holds a reply of a handler to its schema.
 *
 * @throws UnfitReplyError
 */
export function requireFit({ codec, schema }: MessageSide, reply: unknown, isStrict: boolean): void {
  const result = schema.safeParse(reply);
  if (!result.success) throw new UnfitReplyError(`It does not fit: ${summary(result.error.issues)}.`);
  const surplus = isStrict ? surplusField(codec.model, reply) : undefined;
  if (surplus === undefined) return;
  throw new UnfitReplyError(
    `It has a field that its schema has not: ${surplus}. Nobody would get it. In production it is left out in silence.`,
  );
}

/** @throws UnfitReplyError */
export function writeReply({ codec }: MessageSide, reply: unknown): Uint8Array {
  try {
    return codec.encode(reply);
  } catch (cause) {
    throw new UnfitReplyError(`It cannot be written: ${RpcError.from(cause).rawMessage}`, { cause });
  }
}

function summary(issues: readonly z.core.$ZodIssue[]): string {
  const named = issues.slice(0, NAMED_ISSUES).map(({ path, message }) => {
    const place = pathText(path);
    return place === '' ? message : `${place}: ${message}`;
  });
  const rest = issues.length - named.length;
  return named.join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}

function detailOf({ path, code = 'custom', message }: z.core.$ZodIssue): ErrorDetail {
  return { path: path.map(part => (typeof part === 'number' ? part : String(part))), code, message };
}

/** As one would write it: `items[0].name`. */
function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? String(part) : `.${String(part)}`;
  }
  return text;
}
