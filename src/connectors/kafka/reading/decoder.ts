import { RivuletError } from '../../../errors/index.js';
import type { Settings } from '../options.js';
import type { RawMessage } from '../types.js';

/** A message's key and value. */
interface Decoded<T, K> {
  readonly key: K | undefined;
  readonly value: T;
}

export interface Decoder<T, K> {
  /** Loads what is needed for it; undefined where nothing is. */
  prepare(message: RawMessage): Promise<unknown> | undefined;
  /** @throws {RivuletError} INVALID_ARGUMENT */
  decode(message: RawMessage): Decoded<T, K>;
}

export function createDecoder<T, K>({
  codec,
  keyCodec,
  hasTombstone,
  tombstone,
}: Pick<Settings<T, K>, 'codec' | 'keyCodec' | 'hasTombstone' | 'tombstone'>): Decoder<T, K> {
  function decodeValue({ value }: RawMessage): T {
    if (value !== null) return codec.decode(value);
    if (hasTombstone) return tombstone as T;
    throw new RivuletError('INVALID_ARGUMENT', 'It has no value. Say with the option tombstone what stands for that.');
  }

  return {
    prepare({ key, value }) {
      const value$ = value === null ? undefined : codec.prepare?.(value);
      const key$ = key === null ? undefined : keyCodec.prepare?.(key);
      return value$ && key$ ? Promise.all([value$, key$]) : (value$ ?? key$);
    },
    decode(message) {
      try {
        return {
          key: message.key === null ? undefined : keyCodec.decode(message.key),
          value: decodeValue(message),
        };
      } catch (error) {
        throw undecodable(message, error);
      }
    },
  };
}

export function undecodable({ topic, partition, offset }: RawMessage, cause: unknown): RivuletError {
  const { rawMessage } = RivuletError.from(cause);
  return new RivuletError(
    'INVALID_ARGUMENT',
    `The message of ${topic} in partition ${partition} at offset ${offset} cannot be decoded: ${rawMessage}`,
    { reason: 'UNDECODABLE', details: { topic, partition: `${partition}`, offset: `${offset}` }, cause },
  );
}
