import type { DriverProducer, KafkaDriver } from '../driver.js';

/** A producer that a batch is bound to from its first attempt on. */
interface BoundProducer {
  readonly producer: DriverProducer;
  /** The batch is done with. */
  release(): void;
  /** Nothing else may be sent with it: a batch was given up of which nobody knows whether it was written. */
  retire(): void;
}

export interface Producers {
  acquire(): Promise<BoundProducer>;
  close(): Promise<void>;
}

/**
 * Opens producers as they are needed, one at a time.
 *
 * A broker knows a batch that is sent again by the number of its producer and the place in that producer's sequence. After a
 * batch was given up, its place may be taken or not; the next batch would be taken for it, acknowledged, and lost. So the
 * next one gets a producer of its own, while batches of other partitions end with the old one.
 */
export function createProducers(driver: KafkaDriver): Producers {
  interface Opened {
    readonly producer: DriverProducer;
    users: number;
  }
  let current: Promise<Opened> | undefined;
  const open = new Set<Opened>();

  async function openOne(): Promise<Opened> {
    const opened = { producer: await driver.produce(), users: 0 };
    open.add(opened);
    return opened;
  }

  async function close(opened: Opened) {
    open.delete(opened);
    await opened.producer.close();
  }

  return {
    async acquire() {
      const opening = (current ??= openOne());
      let opened: Opened;
      try {
        opened = await opening;
      } catch (error) {
        if (current === opening) current = undefined;
        throw error;
      }
      opened.users += 1;
      return {
        producer: opened.producer,
        release() {
          opened.users -= 1;
          if (opened.users === 0 && current !== opening) void close(opened);
        },
        retire() {
          if (current === opening) current = undefined;
        },
      };
    },
    async close() {
      current = undefined;
      await Promise.all([...open].map(close));
    },
  };
}
