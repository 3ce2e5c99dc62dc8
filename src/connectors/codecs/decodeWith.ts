import { map, type OperatorFunction } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import type { Receiver } from '../../event-time/index.js';
import { checkLimit } from '../../operators/checks.js';
import { operate } from '../../operators/operate.js';
import { createQueue } from '../../operators/queue.js';
import type { Codec, DeadLetter } from '../codec.js';

/** What {@link decodeWith} does with what it cannot decode. */
export interface DecodeWithOptions {
  /** Gets what cannot be decoded, and the stream goes on. Default: the first such input errors the stream. */
  readonly deadLetter?: Receiver<DeadLetter> | undefined;
  /** The most inputs that wait while the codec loads a schema. One more is an error. Default: 10,000. */
  readonly maxBuffered?: number | undefined;
}

/**
 * Decodes each item, in order.
 *
 * Nothing is dropped quietly: what cannot be decoded goes to `deadLetter`, or errors the stream.
 *
 * ```text
 * source:             -{"a":1}--{"a:2}--{"a":3}-|
 * decodeWith(json):   -{a: 1}---#
 * with a deadLetter:  -{a: 1}-----------{a: 3}--|
 * ```
 *
 * A codec that has to load a schema first holds up what comes behind.
 *
 * @example
 * ```ts
 * import { of } from 'rxjs';
 * import { decodeWith, jsonCodec } from 'rivulet/connectors';
 * import { z } from 'zod';
 *
 * const lines = ['{"celsius":20}', '{"celsius":"warm"}'].map(line => new TextEncoder().encode(line));
 * const deadLetter = { next: ({ error }: { error: Error }) => console.warn(error.message) };
 * of(...lines)
 *   .pipe(decodeWith(jsonCodec(z.object({ celsius: z.number() })), { deadLetter }))
 *   .subscribe(reading => console.log(reading.celsius));
 * ```
 *
 * @throws {RivuletError} The stream errors with what the codec throws, and with RESOURCE_EXHAUSTED when too much waits.
 */
export function decodeWith<T>(
  codec: Codec<T>,
  { deadLetter, maxBuffered = 10_000 }: DecodeWithOptions = {},
): OperatorFunction<Uint8Array, T> {
  checkLimit('maxBuffered of decodeWith', maxBuffered);

  return operate(subscriber => {
    const waiting = createQueue<Uint8Array>();
    let isBusy = false;
    let isSourceComplete = false;

    function drain() {
      if (isBusy) return;
      isBusy = true;
      while (waiting.size > 0 && !subscriber.closed) {
        const bytes = waiting.shift();
        const prepared = attempt(bytes, () => codec.prepare?.(bytes));
        if (prepared?.value !== undefined) {
          prepared.value.then(
            () => resume(bytes),
            (error: unknown) => resume(bytes, { error }),
          );
          return;
        }
        if (prepared) decode(bytes);
      }
      isBusy = false;
      if (isSourceComplete) subscriber.complete();
    }

    function resume(bytes: Uint8Array, failure?: { readonly error: unknown }) {
      if (subscriber.closed) return;
      try {
        if (failure) refuse(bytes, failure.error);
        else decode(bytes);
        isBusy = false;
        drain();
      } catch (error) {
        subscriber.error(error);
      }
    }

    function decode(bytes: Uint8Array) {
      const decoded = attempt(bytes, () => codec.decode(bytes));
      if (decoded) subscriber.next(decoded.value);
    }

    function attempt<R>(bytes: Uint8Array, action: () => R): { readonly value: R } | undefined {
      try {
        return { value: action() };
      } catch (error) {
        refuse(bytes, error);
        return undefined;
      }
    }

    function refuse(input: Uint8Array, error: unknown) {
      if (!deadLetter) throw error;
      deadLetter.next({ input, error: RivuletError.from(error) });
    }

    return {
      next(bytes) {
        if (waiting.size >= maxBuffered) throw tooMany(maxBuffered);
        waiting.push(bytes);
        drain();
      },
      complete() {
        isSourceComplete = true;
        if (!isBusy) subscriber.complete();
      },
      finalize: () => waiting.clear(),
    };
  });
}

/**
 * Encodes each item. What cannot be encoded errors the stream.
 *
 * @example
 * ```ts
 * import { of } from 'rxjs';
 * import { encodeWith, jsonCodec } from 'rivulet/connectors';
 *
 * of({ celsius: 20 }).pipe(encodeWith(jsonCodec())).subscribe(bytes => console.log(bytes.length)); // 14
 * ```
 */
export function encodeWith<T>(codec: Codec<T>): OperatorFunction<T, Uint8Array> {
  return map(value => codec.encode(value));
}

function tooMany(limit: number): RivuletError {
  return new RivuletError(
    'RESOURCE_EXHAUSTED',
    `${limit} inputs wait for the codec of decodeWith to load a schema, and one more came. Raise maxBuffered, or load the ` +
      'schemas before.',
    { details: { limit: String(limit) } },
  );
}
