import { letGo } from '../../rpc/calling.js';

interface Sink {
  write(message: Uint8Array): boolean;
  end(): unknown;
  once(event: 'drain', listener: () => void): unknown;
}

/**
 * Sends all that is pulled from an iterator, as fast as the call takes it, and then ends the sending.
 *
 * @param onFailure Called with what the iterator throws, or what a message cannot be written for.
 * @returns To be called when the call is over: nothing more is pulled, and the iterator is let go of.
 */
export function sendAll<Request>(
  items: AsyncIterator<Request, unknown>,
  sink: Sink,
  serialize: (request: Request) => Uint8Array,
  onFailure: (thrown: unknown) => void,
): () => void {
  let isOver = false;
  let isDrained = false;
  let resume: (() => void) | undefined;

  const send = async () => {
    // The caller has not got what it is to call yet.
    await Promise.resolve();
    try {
      for (;;) {
        const result = await items.next();
        if (result.done) isDrained = true;
        if (isOver) return;
        if (result.done) break;
        if (sink.write(serialize(result.value))) continue;
        await new Promise<void>(resolve => {
          resume = resolve;
          sink.once('drain', resolve);
        });
      }
      sink.end();
    } catch (thrown) {
      if (isOver) return;
      onFailure(thrown);
    }
  };
  void send();

  return () => {
    if (isOver) return;
    isOver = true;
    resume?.();
    if (!isDrained) letGo(items);
  };
}
