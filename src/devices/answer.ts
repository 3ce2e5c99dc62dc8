import { defer, EMPTY, from, mergeMap, of, tap, type Observable, type OperatorFunction } from 'rxjs';
import { RivuletError } from '../errors/index.js';
import type { Message } from './message.js';

export interface AnswerOptions {
  /** How many messages are handled at a time; the others wait in order. Default: 1. */
  readonly concurrency?: number | undefined;
}

/**
 * Handles each message with a function, acknowledges it with what that gives, and emits that, too.
 *
 * Where the function throws or rejects, the message fails with the error and its sender is told; the stream goes on with
 * the next message. A device that waits longer than its callers is told nothing: they give up by themselves.
 *
 * @example A thermometer that takes a moment
 * ```ts
 * loop: messages$ => messages$.pipe(answer(async ({ data }) => ({ celsius: await read(data.channel) })))
 * ```
 *
 * @param handle Gives the reply: JSON, or nothing.
 * @throws RivuletError INVALID_ARGUMENT for a concurrency that is no whole number from 1.
 */
export function answer<Data, Reply>(
  handle: (message: Message<Data>) => Reply | PromiseLike<Reply>,
  { concurrency = 1 }: AnswerOptions = {},
): OperatorFunction<Message<Data>, Reply> {
  if (!Number.isSafeInteger(concurrency) || concurrency < 1) {
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `concurrency of answer is ${concurrency}. Give it a whole number from 1.`,
    );
  }
  const handled = (message: Message<Data>): Observable<Reply> =>
    defer(async () => {
      try {
        const reply = await handle(message);
        message.ack(reply);
        return of(reply);
      } catch (error) {
        message.fail(error);
        return EMPTY;
      }
    }).pipe(mergeMap(reply$ => from(reply$)));
  return messages$ =>
    messages$.pipe(
      // At once, for a message that waits for its turn is not acknowledged by itself.
      tap(message => message.hold()),
      mergeMap(handled, concurrency),
    );
}
