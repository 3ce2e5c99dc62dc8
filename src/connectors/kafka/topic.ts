import type { Codec } from '../codec.js';
import { textCodec } from '../codecs/textCodec.js';
import { createStatus } from '../status.js';
import { createKafkaJsDriver } from './kafkajs/driver.js';
import { requireSettings, type TopicOptions } from './options.js';
import { createReader } from './reading/reader.js';
import { combineStatus } from './topicStatus.js';
import type { Topic } from './types.js';
import { createWriter } from './writing/writer.js';

/**
 * Opens a topic of Kafka, to read from and to write to. Nothing connects before the first use.
 *
 * Reading: each message is handed out at least once, and comes again after a restart or on another member of the group
 * until its `ack()`, or until `sinkTo` has written it. What is committed is the place before the lowest message that is not
 * acknowledged, so that one which is slow holds back the place and not the others.
 *
 * Writing: a message is acknowledged by all brokers that are to keep it, sent again after a failure, and written once.
 *
 * @example Count what comes, and send the count on
 * ```ts no-run
 * import { map } from 'rxjs';
 * import { jsonCodec, sinkTo } from 'rivulet/connectors';
 * import { topic } from 'rivulet/kafka';
 * import { z } from 'zod';
 *
 * const brokers = ['localhost:9092'];
 * const readings = topic({ name: 'readings', brokers, groupId: 'doubling', codec: jsonCodec(z.number()) });
 * const doubles = topic({ name: 'doubles', brokers, codec: jsonCodec(z.number()) });
 *
 * readings.messages$
 *   .pipe(
 *     map(message => ({ ...message, value: message.value * 2 })),
 *     sinkTo(doubles, { concurrency: 1000 }),
 *   )
 *   .subscribe();
 * ```
 *
 * @param options `keyCodec` says how keys are written, by default as text.
 * @throws {RivuletError} INVALID_ARGUMENT for options that no topic can have.
 */
export function topic<T, K>(options: TopicOptions<T> & { readonly keyCodec: Codec<K> }): Topic<T, K>;
export function topic<T>(options: TopicOptions<T>): Topic<T>;
export function topic<T>(options: TopicOptions<T> & { readonly keyCodec?: Codec<unknown> }): Topic<T, unknown> {
  const settings = requireSettings(options, options.keyCodec ?? (textCodec() as Codec<unknown>));
  const driver = createKafkaJsDriver(settings);
  const reading = createStatus(settings.scheduler);
  const writing = createStatus(settings.scheduler);
  const reader = createReader(driver, settings, reading);
  const writer = createWriter(driver, settings, writing);
  let closing: Promise<void> | undefined;

  async function close() {
    try {
      await reader.close();
      await writer.close();
    } finally {
      reading.closed();
      writing.closed();
    }
  }

  return {
    name: settings.name,
    messages$: reader.messages$,
    status$: combineStatus(reading.status$, writing.status$),
    get inFlight() {
      return reader.inFlight;
    },
    get buffered() {
      return reader.buffered;
    },
    seek: to => reader.seek(to),
    pause: () => reader.pause(),
    resume: () => reader.resume(),
    send: message => writer.send(message),
    write: message => writer.send(message),
    next: message => writer.next(message),
    error: error => writer.failed(error),
    complete() {},
    async flush() {
      await Promise.all([writer.flush(), reader.flush()]);
    },
    ensure: (shape = {}) => driver.ensure(shape),
    close: () => (closing ??= close()),
    async [Symbol.asyncDispose]() {
      await (closing ??= close());
    },
  };
}
