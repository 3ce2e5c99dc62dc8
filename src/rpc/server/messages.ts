import type { SafeParse } from '../../variables/index.js';
import type { MessageCodec } from '../schema/index.js';
import { RpcError } from '../RpcError.js';
import { issueDetails, issuesText } from '../zodIssues.js';
import { surplusField } from './surplusField.js';

/** One side of a method: what goes over the wire, and what handlers and callers have of it. */
export interface MessageSide {
  readonly codec: MessageCodec;
  /** `safeParse` of its schema. */
  readonly safeParse: SafeParse;
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
export function readMessage({ codec, safeParse }: MessageSide, bytes: Uint8Array, whose: string): unknown {
  const result = safeParse(codec.decode(bytes));
  if (result.success) return result.data;
  const { issues } = result.error;
  throw RpcError.invalidArgument(`${whose} does not fit: ${issuesText(issues)}.`, {
    reason: 'INVALID_MESSAGE',
    details: { issues: issueDetails(issues) },
  });
}

/**
 * Holds a reply of a handler to its schema.
 *
 * @throws UnfitReplyError
 */
export function requireFit({ codec, safeParse }: MessageSide, reply: unknown, isStrict: boolean): void {
  const result = safeParse(reply);
  if (!result.success) throw new UnfitReplyError(`It does not fit: ${issuesText(result.error.issues)}.`);
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
