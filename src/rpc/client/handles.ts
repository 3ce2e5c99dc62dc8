import { RpcError } from '../RpcError.js';
import { defaultMaxBuffered } from '../streams/pullFrom.js';
import type { BidiCall, CallOptions, UploadCall } from '../types.js';
import { Call } from './Call.js';
import { callOnce, readReplies, type CalledMethod } from './createApi.js';
import { SendQueue } from './SendQueue.js';

/** Opens a call that is sent to and read from by hand. It begins at once. */
export function openBidi(called: CalledMethod, options: CallOptions): BidiCall<unknown, unknown> {
  const { maxBuffered = defaultMaxBuffered } = options;
  let isOver = false;
  let isReplyWaiting = false;
  let call: Call | undefined;
  const letGo = () => {
    // Otherwise the reply that is asked for tells how the call has ended.
    if (isReplyWaiting) queue.close();
  };
  const queue = new SendQueue(called.name, maxBuffered, letGo, error => call?.abort(error));
  const begin = () => (call = new Call(called.scope, called.name, options));
  const replies = readReplies(called, () => queue, options, begin);

  const finish = (failure?: RpcError) => {
    isOver = true;
    queue.close(failure);
  };
  // One reply is asked for ahead, so that the end of the call is known also while nobody reads.
  let ahead = readAhead();
  let reading: Promise<unknown> = Promise.resolve();

  function readAhead(): Promise<IteratorResult<unknown, undefined>> {
    isReplyWaiting = false;
    const result = replies.next();
    result.then(
      ({ done }) => {
        if (done) finish();
        else isReplyWaiting = true;
      },
      (failure: unknown) => {
        finish(failure as RpcError);
      },
    );
    return result;
  }

  async function next(): Promise<unknown> {
    const result = await ahead;
    if (result.done) return undefined;
    // Kept where it is the last: every later `next` gives the same end.
    ahead = readAhead();
    return result.value;
  }

  const cancel = () => {
    if (isOver) return;
    finish();
    ahead = Promise.resolve({ done: true, value: undefined });
    void replies.return();
  };
  return {
    send: item => queue.send(item),
    next() {
      // One after the other, so that each gets its own reply.
      const result = reading.then(next, next);
      reading = result.catch(() => {});
      return result;
    },
    end() {
      const ended = queue.end();
      // Who does not wait for it hears of a failure from `next`.
      ended.catch(() => {});
      return ended;
    },
    cancel,
    get closed() {
      return queue.isClosed;
    },
    async [Symbol.asyncDispose]() {
      cancel();
    },
  };
}

/** Opens an upload that is sent to by hand. It begins at once. */
export function openUpload(called: CalledMethod, options: CallOptions): UploadCall<unknown, unknown> {
  const { maxBuffered = defaultMaxBuffered } = options;
  let call: Call | undefined;
  const letGo = () => {};
  const queue = new SendQueue(called.name, maxBuffered, letGo, error => call?.abort(error));
  const begin = () => (call = new Call(called.scope, called.name, options));

  const reply = callOnce(called, queue, options, begin);
  reply.then(
    () => {
      queue.close();
    },
    (failure: unknown) => {
      queue.close(failure as RpcError);
    },
  );
  const cancel = () => {
    queue.close();
    call?.abort(RpcError.cancelled(`${called.name} was cancelled by its caller.`));
  };
  return {
    send: item => queue.send(item),
    async end() {
      // What it failed with says more than that it is closed.
      queue.end().catch(() => {});
      return reply;
    },
    cancel,
    get closed() {
      return queue.isClosed;
    },
    async [Symbol.asyncDispose]() {
      cancel();
    },
  };
}
