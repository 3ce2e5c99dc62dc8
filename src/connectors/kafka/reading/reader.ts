import { Observable, Subscription, type Subscriber } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import { isPermanent } from '../../retry.js';
import { settle, toWriter } from '../../sinks/writer.js';
import type { StatusWriter } from '../../status.js';
import type { KafkaDriver } from '../driver.js';
import { closedError, type Settings } from '../options.js';
import type { Message, Position, RawMessage } from '../types.js';
import { createDecoder, undecodable } from './decoder.js';
import { createDelivery } from './delivery.js';
import { createMembership } from './membership.js';
import { createSeeks } from './places.js';

/** The side of a topic that reads. */
export interface Reader<T, K> {
  readonly messages$: Observable<Message<T, K>>;
  readonly inFlight: number;
  readonly buffered: number;
  seek(to: Position | 'start' | 'end'): Promise<void>;
  pause(): void;
  resume(): void;
  flush(): Promise<void>;
  close(): Promise<void>;
}

interface Reading {
  readonly inFlight: number;
  readonly buffered: number;
  seek(to: Position | 'start' | 'end'): Promise<void>;
  setPaused(isPaused: boolean): void;
  flush(): Promise<void>;
  complete(): void;
}

export function createReader<T, K>(driver: KafkaDriver, settings: Settings<T, K>, status: StatusWriter): Reader<T, K> {
  const seeks = createSeeks();
  let reading: Reading | undefined;
  let leaving: Promise<void> = Promise.resolve();
  let isPaused = false;
  let isClosed = false;

  function read(subscriber: Subscriber<Message<T, K>>): Reading {
    const { scheduler, drainMs, deadLetter } = settings;
    const decoder = createDecoder(settings);
    const letters = deadLetter && toWriter(deadLetter);
    const letterSubscription = new Subscription();
    let drained: (() => void) | undefined;

    const delivery = createDelivery({
      maxInFlight: settings.maxInFlight,
      hand(raw, position, ack) {
        const ready = decoder.prepare(raw);
        if (!ready) {
          hand(raw, position, ack);
          return undefined;
        }
        return ready.then(
          () => hand(raw, position, ack),
          (error: unknown) => {
            // A registry that does not answer says nothing about the message.
            if (isPermanent(error)) refuse(raw, undecodable(raw, error), ack);
            else fail(error);
          },
        );
      },
      flow: {
        pause: partition => membership.flow.pause(partition),
        resume: partition => membership.flow.resume(partition),
      },
      acknowledged() {
        membership.commitSoon();
        if (delivery.inFlight === 0) drained?.();
      },
    });
    const membership = createMembership({ driver, settings, status, seeks, delivery, fail });

    function hand(raw: RawMessage, position: Position, ack: () => void) {
      let decoded;
      try {
        decoded = decoder.decode(raw);
      } catch (error) {
        refuse(raw, RivuletError.from(error), ack);
        return;
      }
      const { topic, partition, offset, timestamp, headers } = raw;
      const { key, value } = decoded;
      subscriber.next({ topic, partition, offset, timestamp, headers, key, value, position, ack });
    }

    function refuse(raw: RawMessage, error: RivuletError, ack: () => void) {
      if (!letters) {
        fail(error);
        return;
      }
      try {
        settle(letters.write({ input: raw, error }), letterSubscription, ack, fail);
      } catch (failure) {
        fail(failure);
      }
    }

    function fail(error: unknown) {
      status.closed(error);
      subscriber.error(error);
    }

    async function leave() {
      // The subscriber may still be at work on what it has: a `take(1)` before a slow sink.
      delivery.isPaused = true;
      membership.hush();
      if (delivery.inFlight > 0) await drain();
      await membership.leave();
      letterSubscription.unsubscribe();
      if (status.current.state !== 'closed') status.set('idle');
    }

    function drain(): Promise<void> {
      return new Promise(resolve => {
        const timer = scheduler.schedule(resolve, drainMs);
        drained = () => {
          timer.unsubscribe();
          resolve();
        };
      });
    }

    delivery.isPaused = isPaused;
    subscriber.add(() => {
      reading = undefined;
      leaving = leave();
    });
    void leaving.then(() => {
      if (!subscriber.closed) membership.connect();
    });

    return {
      get inFlight() {
        return delivery.inFlight;
      },
      get buffered() {
        return delivery.buffered;
      },
      seek: to => membership.seek(to),
      setPaused(paused) {
        delivery.isPaused = paused;
        if (!paused) delivery.run();
      },
      flush: () => membership.flush(),
      complete: () => subscriber.complete(),
    };
  }

  function refusal(): RivuletError | undefined {
    if (isClosed) return closedError(settings.name);
    if (settings.groupId === undefined)
      return new RivuletError(
        'FAILED_PRECONDITION',
        `The topic ${settings.name} was made without a groupId, which reading needs.`,
      );
    if (reading)
      return new RivuletError(
        'FAILED_PRECONDITION',
        `messages$ of the topic ${settings.name} is in use. Put share() behind it for several subscribers, or make another topic().`,
      );
    return undefined;
  }

  return {
    messages$: new Observable(subscriber => {
      const error = refusal();
      if (error) subscriber.error(error);
      else reading = read(subscriber);
    }),
    get inFlight() {
      return reading?.inFlight ?? 0;
    },
    get buffered() {
      return reading?.buffered ?? 0;
    },
    async seek(to) {
      if (isClosed) throw closedError(settings.name);
      if (reading) await reading.seek(to);
      else seeks.add(to, undefined);
    },
    pause() {
      isPaused = true;
      reading?.setPaused(true);
    },
    resume() {
      isPaused = false;
      reading?.setPaused(false);
    },
    flush: async () => reading?.flush(),
    async close() {
      isClosed = true;
      reading?.complete();
      await leaving;
    },
  };
}
