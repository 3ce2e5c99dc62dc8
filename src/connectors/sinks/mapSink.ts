import type { Sink, SinkWriter } from '../sink.js';
import { asWriter, toWriter, type Writer } from './writer.js';

/**
 * A sink that takes other items, and makes of each the one that `sink` takes.
 *
 * With `map` before `sinkTo`, a message would lose its `ack()` on the way. So the message goes to `sinkTo`, and what is
 * written of it is chosen here.
 *
 * @example Keep the last message of each key in a cache
 * ```ts
 * topic.messages$.pipe(sinkTo(mapSink(cache, message => [message.key, message.value]))).subscribe();
 * ```
 *
 * @param project What is written of an item. What it throws counts as a failed write.
 * @throws {RivuletError} INVALID_ARGUMENT for what is no sink.
 */
export function mapSink<T, K, V>(
  sink: Sink<readonly [K, V]>,
  project: (item: T) => readonly [NoInfer<K>, NoInfer<V>],
): SinkWriter<T>;
export function mapSink<T, R>(sink: Sink<R>, project: (item: T) => R): SinkWriter<T>;
export function mapSink<T, R>(sink: Sink<R>, project: (item: T) => R): SinkWriter<T> {
  const writer = toWriter(sink);
  const mapped: SinkWriter<T> & { readonly [asWriter]: Writer<T> } = {
    write: async item => writer.write(project(item)),
    flush: async () => writer.flush(),
    [asWriter]: { ...writer, write: item => writer.write(project(item)) },
  };
  return mapped;
}
