import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { createDelivery, type DeliveryOptions } from '../../../src/connectors/kafka/reading/delivery.js';
import type { Position, RawMessage } from '../../../src/connectors/kafka/index.js';

interface Handed {
  readonly message: RawMessage;
  readonly position: Position;
  ack(): void;
}

function raw(partition: number, offset: number): RawMessage {
  return { topic: 't', partition, offset: BigInt(offset), timestamp: 0, headers: [], key: null, value: null };
}

const batch = (partition: number, from: number, count: number) =>
  Array.from({ length: count }, (_, at) => raw(partition, from + at));

function setUp(options: Partial<DeliveryOptions> = {}) {
  const handed: Handed[] = [];
  const flow: string[] = [];
  const delivery = createDelivery({
    maxInFlight: 3,
    hand(message, position, ack) {
      handed.push({ message, position, ack });
      return undefined;
    },
    flow: { pause: p => flow.push(`pause ${p}`), resume: p => flow.push(`resume ${p}`) },
    acknowledged: () => {},
    ...options,
  });
  const places = () => handed.map(({ message: { partition, offset } }) => `${partition}:${offset}`).join(' ');
  return { delivery, handed, flow, places };
}

describe('the delivery of messages', () => {
  it('should hand out no more than may be in flight, and the next with each acknowledgement', () => {
    const { delivery, handed, places } = setUp();
    delivery.begin(0, 0n, undefined);
    delivery.take(0, batch(0, 0, 5));
    expect(places()).toBe('0:0 0:1 0:2');
    handed[1]!.ack();
    handed[1]!.ack();
    expect(places()).toBe('0:0 0:1 0:2 0:3');
    expect([delivery.inFlight, delivery.buffered]).toEqual([3, 1]);
  });

  it('should let the partitions take turns', () => {
    const { delivery, handed, places } = setUp();
    delivery.begin(0, 0n, undefined);
    delivery.begin(1, 0n, undefined);
    delivery.isPaused = true;
    delivery.take(0, batch(0, 0, 5));
    delivery.take(1, batch(1, 0, 5));
    delivery.isPaused = false;
    delivery.run();
    handed[0]!.ack();
    expect(places()).toBe('0:0 1:0 0:1 1:1');
  });

  it('should stop a partition of which more wait than may be in flight, and start it again', () => {
    const { delivery, handed, flow } = setUp();
    delivery.begin(0, 0n, undefined);
    delivery.take(0, batch(0, 0, 8));
    expect(flow).toEqual(['pause 0']);
    handed[0]!.ack();
    expect(flow).toEqual(['pause 0']);
    handed[1]!.ack();
    expect(flow).toEqual(['pause 0', 'resume 0']);
  });

  it('should say where the whole topic stood before each message', () => {
    const { delivery, handed } = setUp();
    delivery.begin(0, 7n, undefined);
    delivery.begin(1, 20n, undefined);
    delivery.take(0, [raw(0, 9)]);
    delivery.take(1, [raw(1, 20)]);
    delivery.take(0, [raw(0, 10)]);
    expect(handed.map(({ position }) => position)).toEqual([
      { 0: 9n, 1: 20n },
      { 0: 10n, 1: 20n },
      { 0: 10n, 1: 21n },
    ]);
  });

  it('should take back what was handed out when a partition begins anew', () => {
    const { delivery, handed, places } = setUp();
    delivery.begin(0, 0n, undefined);
    delivery.take(0, batch(0, 0, 5));
    delivery.begin(0, 1n, undefined);
    expect([delivery.inFlight, delivery.buffered]).toEqual([0, 0]);
    handed[1]!.ack();
    expect(delivery.uncommitted()).toEqual({ 0: 1n });
    delivery.take(0, batch(0, 1, 1));
    expect(places()).toBe('0:0 0:1 0:2 0:1');
    expect(delivery.inFlight).toBe(1);
  });

  it('should keep what is in flight of a partition that is held, and forget what waits', () => {
    const { delivery, handed, places } = setUp();
    delivery.begin(0, 0n, undefined);
    delivery.take(0, batch(0, 0, 5));
    delivery.holdAll();
    delivery.take(0, batch(0, 3, 2));
    handed[0]!.ack();
    expect(delivery.share(0)?.tracker.next).toBe(3n);
    delivery.unhold(0);
    delivery.take(0, batch(0, 3, 2));
    expect(places()).toBe('0:0 0:1 0:2 0:3');
    expect(delivery.uncommitted()).toEqual({ 0: 1n });
  });

  it('should forget partitions that went to another member', () => {
    const { delivery, handed } = setUp();
    delivery.begin(0, 0n, undefined);
    delivery.begin(1, 0n, undefined);
    delivery.take(0, batch(0, 0, 3));
    delivery.keepOnly([1]);
    handed[0]!.ack();
    expect(delivery.inFlight).toBe(0);
    expect(delivery.uncommitted()).toEqual({ 1: 0n });
  });

  it('should hold the next message back while one is being prepared', async () => {
    const seen: bigint[] = [];
    let ready = () => {};
    const { delivery } = setUp({
      hand({ offset }) {
        seen.push(offset);
        return new Promise(resolve => {
          ready = resolve;
        });
      },
    });
    delivery.begin(0, 0n, undefined);
    delivery.take(0, batch(0, 0, 2));
    expect(seen).toEqual([0n]);
    ready();
    await expect.poll(() => seen).toEqual([0n, 1n]);
  });

  const acks = fc.array(fc.nat(50), { maxLength: 200 });
  test.prop([fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 3 }), fc.boolean(), acks])(
    'should hand out every message once, in the order of its partition, within its bound',
    (maxInFlight, partitions, atOnce, script) => {
      const open: (() => void)[] = [];
      const seen = new Map<number, bigint[]>();
      let most = 0;
      const { delivery } = setUp({
        maxInFlight,
        hand({ partition, offset }, _position, ack) {
          most = Math.max(most, delivery.inFlight);
          seen.set(partition, [...(seen.get(partition) ?? []), offset]);
          // Acknowledged while it is handed out, or later in any order.
          if (atOnce) ack();
          else open.push(ack);
          return undefined;
        },
      });
      const all = Array.from({ length: 10 }, (_, offset) => BigInt(offset));
      for (let partition = 0; partition < partitions; partition++) delivery.begin(partition, 0n, undefined);
      for (let partition = 0; partition < partitions; partition++) delivery.take(partition, batch(partition, 0, 10));
      for (const which of script) open.splice(which % Math.max(1, open.length), 1)[0]?.();
      while (open.length > 0) open.pop()!();

      expect(most).toBeLessThanOrEqual(maxInFlight);
      expect([...seen.values()]).toEqual(Array.from({ length: partitions }, () => all));
      expect([delivery.inFlight, delivery.buffered]).toEqual([0, 0]);
    },
  );
});
