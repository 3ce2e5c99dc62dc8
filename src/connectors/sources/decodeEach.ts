import { RivuletError } from '../../errors/index.js';
import type { Receiver } from '../../event-time/index.js';
import type { Codec, DeadLetter } from '../codec.js';

export interface DecodeEachOptions<I, T> {
  readonly codec: Codec<T>;
  readonly bytesOf: (input: I) => Uint8Array;
  readonly deadLetter: Receiver<DeadLetter> | undefined;
  /** Is told of an error that ends the stream, before it does. */
  readonly failed: (error: unknown) => void;
}

/** Decodes batches, each item only when it is asked for. */
export async function* decodeEach<I, T, R>(
  batches: AsyncIterable<readonly I[]>,
  { codec, bytesOf, deadLetter, failed }: DecodeEachOptions<I, T>,
  finish: (input: I, value: T) => R,
): AsyncGenerator<Iterable<R>, void> {
  /** Undefined for what went to the dead letters. */
  function decode(input: I, failure?: { readonly error: unknown }): { readonly item: R } | undefined {
    const bytes = bytesOf(input);
    let value: T;
    try {
      if (failure) throw failure.error;
      value = codec.decode(bytes);
    } catch (error) {
      if (!deadLetter) throw error;
      // A copy: the bytes are a part of a larger chunk, which would be kept for as long as the letter is.
      deadLetter.next({ input: bytes.slice(), error: RivuletError.from(error) });
      return undefined;
    }
    return { item: finish(input, value) };
  }

  function* decodeBatch(batch: readonly I[]): Generator<R> {
    try {
      for (const input of batch) {
        const decoded = decode(input);
        if (decoded) yield decoded.item;
      }
    } catch (error) {
      failed(error);
      throw error;
    }
  }

  async function prepare(input: I): Promise<{ readonly error: unknown } | undefined> {
    try {
      await codec.prepare?.(bytesOf(input));
      return undefined;
    } catch (error) {
      return { error };
    }
  }

  async function* decodeSlowly(batch: readonly I[]): AsyncGenerator<R[]> {
    try {
      for (const input of batch) {
        const decoded = decode(input, await prepare(input));
        if (decoded) yield [decoded.item];
      }
    } catch (error) {
      failed(error);
      throw error;
    }
  }

  for await (const batch of batches) {
    if (codec.prepare) yield* decodeSlowly(batch);
    else yield decodeBatch(batch);
  }
}
