import { z } from 'zod';
import { RivuletError, type ErrorCode } from '../../errors/index.js';
import { describeValue } from '../../variables/index.js';

/** What two devices speak. */
export const SUBPROTOCOL = 'rivulet.devices.v1';
/** Who calls, in the request that opens a connection. */
export const NAME_HEADER = 'rivulet-device';
export const INCARNATION_HEADER = 'rivulet-incarnation';
/** The longest reply that the caller takes. */
export const MAX_BYTES_HEADER = 'rivulet-max-message-bytes';
/** What a frame has beside its data, at most, in bytes; an error has its texts cut. */
export const ENVELOPE_BYTES = 16_384;
const MAX_TEXT = 2_000;

/** gRPC's, as RivuletError has them. */
const codes = [
  ...['CANCELLED', 'UNKNOWN', 'INVALID_ARGUMENT', 'DEADLINE_EXCEEDED', 'NOT_FOUND', 'ALREADY_EXISTS'],
  ...['PERMISSION_DENIED', 'RESOURCE_EXHAUSTED', 'FAILED_PRECONDITION', 'ABORTED', 'OUT_OF_RANGE', 'UNIMPLEMENTED'],
  ...['INTERNAL', 'UNAVAILABLE', 'DATA_LOSS', 'UNAUTHENTICATED'],
] as ErrorCode[];

const id = z.int().min(1);

const callSchema = z.strictObject({
  id,
  /** All calls with a lower id have been settled: nobody asks for their answers again. */
  settled: id,
  /** It was sent before, on a connection that broke. */
  again: z.literal(true).optional(),
  data: z.unknown().optional(),
});

const detailsSchema = z.record(z.string(), z.json());

const answerSchema = z.union([
  z.strictObject({ id, data: z.unknown().optional() }),
  /** It was not taken, for the device is closing: another run of it may. */
  z.strictObject({ id, closing: z.literal(true) }),
  z.strictObject({
    id,
    error: z.strictObject({
      code: z.enum(codes),
      message: z.string(),
      reason: z.string().optional(),
      details: detailsSchema,
    }),
  }),
]);

export type CallFrame = z.output<typeof callSchema>;
export type AnswerFrame = z.output<typeof answerSchema>;

/** @throws RivuletError INVALID_ARGUMENT for what is no frame of ours. */
export function parseCall(text: string): CallFrame {
  return parse(callSchema, text);
}

/** @throws RivuletError INVALID_ARGUMENT for what is no frame of ours. */
export function parseAnswer(text: string): AnswerFrame {
  return parse(answerSchema, text);
}

function parse<T>(schema: z.ZodType<T>, text: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text, refusePrototype);
  } catch (cause) {
    throw new RivuletError('INVALID_ARGUMENT', `${describeValue(text)} is no JSON: ${String(cause)}.`, { cause });
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new RivuletError('INVALID_ARGUMENT', `${describeValue(text)} is no frame of ${SUBPROTOCOL}.`);
}

/** An own `__proto__` is harmless until somebody merges it. */
function refusePrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('it has a key __proto__');
  return value;
}

/**
 * Encodes data as JSON; undefined as nothing.
 *
 * @throws RivuletError INVALID_ARGUMENT for what JSON would change or leave out without a word.
 */
export function encodeData(data: unknown): string | undefined {
  if (data === undefined) return undefined;
  try {
    return JSON.stringify(data, requireJson);
  } catch (cause) {
    if (cause instanceof RivuletError) throw cause;
    const text = `${describeValue(data)} is no JSON: ${RivuletError.from(cause).rawMessage}.`;
    throw new RivuletError('INVALID_ARGUMENT', text, { cause });
  }
}

function requireJson(key: string, value: unknown): unknown {
  const isJson =
    typeof value === 'number' ? Number.isFinite(value) : !['bigint', 'function', 'symbol'].includes(typeof value);
  if (isJson) return value;
  const place = key === '' ? '' : ` at ${JSON.stringify(key)}`;
  throw new RivuletError('INVALID_ARGUMENT', `${describeValue(value)}${place} is no JSON: send what JSON can hold.`);
}

/** The frame of a call, with data that is encoded already. */
export function callText(call: Omit<CallFrame, 'data'>, data: string | undefined): string {
  return withData(JSON.stringify(call), data);
}

/** The frame of an acknowledgement, with a reply that is encoded already. */
export function ackText(id: number, reply: string | undefined): string {
  return withData(JSON.stringify({ id }), reply);
}

function withData(head: string, data: string | undefined): string {
  return data === undefined ? head : `${head.slice(0, -1)},"data":${data}}`;
}

export function closingText(id: number): string {
  return JSON.stringify({ id, closing: true });
}

/** The frame of a failure. Stacks and causes stay here. */
export function failText(id: number, thrown: unknown): string {
  const { code, rawMessage, reason, details } = RivuletError.from(thrown);
  const error = { code, message: rawMessage.slice(0, MAX_TEXT), reason: reason?.slice(0, MAX_TEXT), details };
  const text = JSON.stringify({ id, error: { ...error, details: isSent(details) ? details : {} } });
  return text.length <= ENVELOPE_BYTES / 4 ? text : JSON.stringify({ id, error: { ...error, details: {} } });
}

/** Whether it arrives. From JavaScript anything may come as details, and a failure must not fail itself. */
function isSent(details: unknown): boolean {
  try {
    return detailsSchema.safeParse(JSON.parse(JSON.stringify(details), refusePrototype)).success;
  } catch {
    return false;
  }
}
