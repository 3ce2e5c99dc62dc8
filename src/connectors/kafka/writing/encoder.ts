import { RivuletError } from '../../../errors/index.js';
import { describeValue } from '../../../operators/describeValue.js';
import { invalid } from '../../../operators/checks.js';
import type { EncodedMessage } from '../driver.js';
import type { Settings } from '../options.js';
import type { Header, HeadersInit, OutgoingMessage } from '../types.js';

/** What the format of Kafka adds at most: to a batch, to each message in it, and to each header. */
const BATCH_BYTES = 61;
const MESSAGE_BYTES = 21;
const HEADER_BYTES = 10;

/** A message as it is written, and how many bytes it takes at most in a batch of its own. */
export interface Encoded {
  readonly message: EncodedMessage;
  readonly bytes: number;
  readonly partition: number | undefined;
}

const utf8 = new TextEncoder();

/** @throws {RivuletError} INVALID_ARGUMENT for what is no message, RESOURCE_EXHAUSTED for one that is too large. */
export function encodeMessage<T, K>(outgoing: OutgoingMessage<T, K>, settings: Settings<T, K>): Encoded {
  requireMessage(outgoing);
  const { value, key, headers, partition, timestamp } = outgoing;
  if (partition !== undefined && !(Number.isSafeInteger(partition) && partition >= 0))
    throw invalid('partition of a message', partition, 'a whole number from 0');
  if (timestamp !== undefined && !(Number.isSafeInteger(timestamp) && timestamp >= 0))
    throw invalid('timestamp of a message', timestamp, 'whole ms since the Unix epoch');
  const message: EncodedMessage = {
    key: key === undefined ? null : settings.keyCodec.encode(key),
    value: settings.hasTombstone && value === settings.tombstone ? null : settings.codec.encode(value),
    headers: headers === undefined ? [] : encodeHeaders(headers),
    timestamp,
  };
  const bytes = sizeOf(message);
  if (bytes > settings.maxMessageBytes) throw tooLarge(settings.name, bytes, settings.maxMessageBytes);
  return { message, bytes, partition };
}

function requireMessage(outgoing: unknown): void {
  if (typeof outgoing === 'object' && outgoing !== null && 'value' in outgoing) return;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `A topic was given ${describeValue(outgoing)} to send. Give it { value }, with key, headers, partition or timestamp where wanted.`,
  );
}

function encodeHeaders(headers: HeadersInit): readonly Header[] {
  const pairs = Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  return pairs.map(([name, value]) => [name, typeof value === 'string' ? utf8.encode(value) : value]);
}

function sizeOf({ key, value, headers }: EncodedMessage): number {
  const own = BATCH_BYTES + MESSAGE_BYTES + (key?.length ?? 0) + (value?.length ?? 0);
  // A character of a name takes at most 3 bytes for each of its units in UTF-16.
  return headers.reduce((sum, [name, bytes]) => sum + HEADER_BYTES + name.length * 3 + bytes.length, own);
}

/** The error for a message above the limit, of this client or, where that is lower, of the broker. */
export function tooLarge(topic: string, bytes: number, limit: number | undefined, cause?: unknown): RivuletError {
  const of = limit === undefined ? 'than the broker takes for this topic' : `than the limit of ${limit} bytes`;
  const remedy =
    limit === undefined
      ? 'raise max.message.bytes of the topic'
      : 'raise maxMessageBytes, and max.message.bytes of the topic';
  return new RivuletError(
    'RESOURCE_EXHAUSTED',
    `A message to ${topic} takes up to ${bytes} bytes, more ${of}. Send less in one message, or ${remedy}.`,
    {
      reason: 'MESSAGE_TOO_LARGE',
      details: { topic, bytes: `${bytes}`, ...(limit === undefined ? {} : { limit: `${limit}` }) },
      cause,
    },
  );
}
