import { RivuletError } from '../../errors/index.js';
import type { Codec } from '../codec.js';
import { describeKey } from './describeKey.js';
import { decodeKey, encodeKey } from './keyCodec.js';
import type { ByteChange } from './byteStore.js';
import type { CacheChange, CacheKey } from './types.js';

/** Keys and values there and back, for one store. */
export interface EntryCodec<K extends CacheKey, V> {
  readonly key: (key: K) => Uint8Array;
  readonly value: (key: K, value: V) => Uint8Array;
  readonly keyOf: (bytes: Uint8Array) => K;
  readonly valueOf: (key: Uint8Array, bytes: Uint8Array) => Promise<V>;
  readonly changeOf: (change: ByteChange) => Promise<CacheChange<K, V>>;
}

export function createEntryCodec<K extends CacheKey, V>(codec: Codec<V>): EntryCodec<K, V> {
  const keyOf = (bytes: Uint8Array) => decodeKey(bytes) as K;

  async function valueOf(key: Uint8Array, bytes: Uint8Array): Promise<V> {
    try {
      await codec.prepare?.(bytes);
      return codec.decode(bytes);
    } catch (cause) {
      throw undecodable(key, bytes, codec.contentType, cause);
    }
  }

  return {
    key: encodeKey,
    value(key, value) {
      if (value === undefined)
        throw new RivuletError(
          'INVALID_ARGUMENT',
          `The value for ${describeKey(key)} is undefined, which is what a cache says of missing keys. Delete the key instead.`,
        );
      try {
        return codec.encode(value);
      } catch (cause) {
        throw new RivuletError(
          'INVALID_ARGUMENT',
          `The value for ${describeKey(key)} cannot be encoded as ${codec.contentType}: ${RivuletError.from(cause).rawMessage}`,
          { details: { key: describeKey(key) }, cause },
        );
      }
    },
    keyOf,
    valueOf,
    async changeOf(change) {
      const { kind, revision } = change;
      const key = keyOf(change.key);
      return kind === 'put'
        ? { kind, key, value: await valueOf(change.key, change.value), revision }
        : { kind, key, revision };
    },
  };
}

function undecodable(key: Uint8Array, bytes: Uint8Array, contentType: string, cause: unknown): RivuletError {
  const text = describeKey(decodeKey(key));
  return new RivuletError(
    'DATA_LOSS',
    `The value of ${text}, ${bytes.length} bytes, cannot be decoded as ${contentType}: ` +
      `${RivuletError.from(cause).rawMessage} Open the store with the codec that wrote it, or delete the key.`,
    { reason: 'UNDECODABLE', details: { key: text, contentType }, cause },
  );
}
