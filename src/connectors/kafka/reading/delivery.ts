import { createQueue, type Queue } from '../../../operators/queue.js';
import type { Position, RawMessage } from '../types.js';
import { createOffsetTracker, type OffsetTracker } from './offsetTracker.js';

export interface DeliveryOptions {
  readonly maxInFlight: number;
  /** Hands out a message. A promise says that the next one has to wait. */
  readonly hand: (message: RawMessage, position: Position, ack: () => void) => Promise<void> | undefined;
  /** Stops and starts the flow of a partition. */
  readonly flow: { pause(partition: number): void; resume(partition: number): void };
  /** Something was acknowledged. */
  readonly acknowledged: () => void;
}

/** What is read and not handed out, and what is handed out and not acknowledged. */
export interface Delivery {
  readonly inFlight: number;
  readonly buffered: number;
  /** Begins a partition at an offset. What was handed out of it before is taken back. */
  begin(partition: number, start: bigint, committed: bigint | undefined): void;
  /** Lets a partition that was held go on. Its buffer is empty: it has to flow from `next`. */
  unhold(partition: number): void;
  /** Hands out nothing more of a partition, and forgets what is buffered of it. */
  hold(partition: number): void;
  holdAll(): void;
  /** Forgets the partitions that are not among these. */
  keepOnly(partitions: readonly number[]): void;
  /** What is known of a partition. */
  share(partition: number): Pick<Share, 'tracker' | 'committed'> | undefined;
  take(partition: number, messages: readonly RawMessage[]): void;
  /** The positions that the broker does not know yet. */
  uncommitted(): Position;
  committed(position: Position): void;
  /** Hands out what it can. To be called when something else that held it up has changed. */
  run(): void;
  isPaused: boolean;
}

interface Share {
  readonly partition: number;
  readonly tracker: OffsetTracker;
  readonly buffer: Queue<RawMessage>;
  /** What the broker has as the group's place. */
  committed: bigint | undefined;
  isHeld: boolean;
  isFlowing: boolean;
}

/**
 * Hands out messages, one partition after the other, while fewer than `maxInFlight` are not acknowledged.
 *
 * A partition of which more than `maxInFlight` wait is stopped until they are fewer. So no more wait of a partition than
 * that and what one read brings, however slow the subscriber is.
 */
export function createDelivery({ maxInFlight, hand, flow, acknowledged }: DeliveryOptions): Delivery {
  const shares = new Map<number, Share>();
  /** The same, to take turns. */
  let ring: readonly Share[] = [];
  let turn = 0;
  let inFlight = 0;
  let isPaused = false;
  let isRunning = false;
  let isWaiting = false;
  /** Where each partition stands. */
  let places: Position = {};

  function changed() {
    ring = [...shares.values()];
    places = Object.fromEntries(ring.map(({ partition, tracker }) => [partition, tracker.next]));
  }

  function forget(share: Share) {
    inFlight -= share.tracker.inFlight;
    shares.delete(share.partition);
  }

  function nextShare(): Share | undefined {
    for (let step = 0; step < ring.length; step++) {
      const at = (turn + step) % ring.length;
      const share = ring[at]!;
      if (share.isHeld || share.buffer.size === 0) continue;
      turn = at + 1;
      return share;
    }
    return undefined;
  }

  function run() {
    // What is acknowledged while it is handed out is seen by the loop that is at work.
    if (isRunning) return;
    isRunning = true;
    while (!isPaused && !isWaiting && inFlight < maxInFlight) {
      const share = nextShare();
      if (!share) break;
      handOut(share);
    }
    isRunning = false;
    for (const share of ring) regulate(share);
  }

  function handOut(share: Share) {
    const { partition, tracker } = share;
    const message = share.buffer.shift();
    const { offset } = message;
    const position = places[partition] === offset ? places : { ...places, [partition]: offset };
    tracker.handOut(offset);
    inFlight += 1;
    places = { ...position, [partition]: tracker.next };
    const ack = () => {
      if (shares.get(partition) !== share || !tracker.acknowledge(offset)) return;
      inFlight -= 1;
      acknowledged();
      run();
    };
    const ready = hand(message, position, ack);
    if (!ready) return;
    isWaiting = true;
    void ready.then(() => {
      isWaiting = false;
      run();
    });
  }

  function regulate(share: Share) {
    if (share.isHeld) return;
    const mayFlow = share.buffer.size <= maxInFlight;
    if (mayFlow === share.isFlowing) return;
    share.isFlowing = mayFlow;
    if (mayFlow) flow.resume(share.partition);
    else flow.pause(share.partition);
  }

  function hold(share: Share) {
    share.isHeld = true;
    share.buffer.clear();
  }

  return {
    get inFlight() {
      return inFlight;
    },
    get buffered() {
      return ring.reduce((sum, { buffer }) => sum + buffer.size, 0);
    },
    get isPaused() {
      return isPaused;
    },
    set isPaused(paused) {
      isPaused = paused;
    },
    begin(partition, start, committed) {
      const before = shares.get(partition);
      if (before) forget(before);
      const tracker = createOffsetTracker(start);
      const buffer = createQueue<RawMessage>();
      shares.set(partition, { partition, tracker, buffer, committed, isHeld: false, isFlowing: true });
      changed();
    },
    unhold(partition) {
      const share = shares.get(partition);
      if (share) {
        share.isHeld = false;
        share.isFlowing = true;
      }
    },
    hold(partition) {
      const share = shares.get(partition);
      if (share) hold(share);
    },
    holdAll() {
      for (const share of ring) hold(share);
    },
    keepOnly(partitions) {
      for (const share of ring) if (!partitions.includes(share.partition)) forget(share);
      changed();
    },
    share: partition => shares.get(partition),
    take(partition, messages) {
      const share = shares.get(partition);
      if (!share || share.isHeld) return;
      for (const message of messages) share.buffer.push(message);
      run();
    },
    uncommitted: () =>
      Object.fromEntries(
        ring
          .filter(({ tracker, committed }) => tracker.position !== committed)
          .map(({ partition, tracker }) => [partition, tracker.position]),
      ),
    committed(position) {
      for (const share of ring) share.committed = position[share.partition] ?? share.committed;
    },
    run,
  };
}
