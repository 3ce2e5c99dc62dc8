import { Subscription } from 'rxjs';
import { Backoff } from '../../../client/core/Backoff.js';
import type { RivuletError } from '../../../errors/index.js';
import { delay, isPermanent } from '../../retry.js';
import type { StatusWriter } from '../../status.js';
import type { DriverConsumer, KafkaDriver, PartitionBounds } from '../driver.js';
import type { Settings } from '../options.js';
import type { Position } from '../types.js';
import type { Delivery } from './delivery.js';
import { offsetOf, placeOf, requirePartitions, type Seeks } from './places.js';

export interface MembershipOptions {
  readonly driver: KafkaDriver;
  readonly settings: Settings<unknown, unknown>;
  readonly status: StatusWriter;
  readonly seeks: Seeks;
  readonly delivery: Delivery;
  /** What retrying cannot mend. */
  readonly fail: (error: unknown) => void;
}

/** This process as a member of the group, for the time of one subscription. */
export interface Membership {
  readonly flow: { pause(partition: number): void; resume(partition: number): void };
  connect(): void;
  /** There is something to commit, soon. */
  commitSoon(): void;
  /** Resolves when everything is committed, or the membership is over. */
  flush(): Promise<void>;
  seek(to: Position | 'start' | 'end'): Promise<void>;
  /** Nothing more is wanted, but what is in flight may still be acknowledged. */
  hush(): void;
  /** Commits a last time and leaves. */
  leave(): Promise<void>;
}

/**
 * Joins the group, and joins it again when the broker was lost or the group is formed anew.
 *
 * A partition that comes back to this member goes on where it was, with what is in flight, unless the group has gone
 * beyond that or was set back in the meantime. Kafka's clients begin at the committed offset instead and hand out again
 * what is in flight, which is allowed, and not needed.
 */
export function createMembership(options: MembershipOptions): Membership {
  const { driver, settings, status, seeks, delivery, fail } = options;
  const { scheduler, logger, commitIntervalMs } = settings;
  const backoff = new Backoff(settings.retry, () => scheduler.now(), settings.random);
  const timers = new Subscription();
  const over = new AbortController();
  let consumer: DriverConsumer | undefined;
  let closing: Promise<unknown> = Promise.resolve();
  let assigned: readonly number[] | undefined;
  /** Whether the topic was there before. Then it may be missing for a moment, while brokers start. */
  let wasThere = false;
  let commitTimer: Subscription | undefined;
  let committing: Promise<boolean> = Promise.resolve(true);
  let awaitingAssignment: (() => void)[] = [];

  async function connect() {
    try {
      await driver.partitionCount();
    } catch (error) {
      lost(error);
      return;
    }
    wasThere = true;
    if (over.signal.aborted) return;
    const opened = driver.consume({
      assigned: partitions => {
        if (consumer === opened) void place(partitions);
      },
      rebalancing: () => {
        if (consumer !== opened) return;
        void commit();
        suspend();
      },
      messages: (partition, messages) => {
        if (consumer === opened) delivery.take(partition, messages);
      },
      failed: error => {
        if (consumer === opened) lost(error);
      },
    });
    consumer = opened;
  }

  function suspend() {
    assigned = undefined;
    delivery.holdAll();
  }

  function lost(error: unknown) {
    if (over.signal.aborted) return;
    suspend();
    closing = consumer?.close() ?? closing;
    consumer = undefined;
    const mayComeBack = wasThere && (error as RivuletError).code === 'NOT_FOUND';
    const delayMs = isPermanent(error) && !mayComeBack ? undefined : backoff.fails();
    if (delayMs === undefined) {
      fail(error);
      return;
    }
    status.retrying(backoff.attempt, delayMs, error);
    logger.warn('The connection to Kafka was lost', { topic: settings.name, error: String(error) });
    const timer = scheduler.schedule(() => {
      timers.remove(timer);
      // Two members of one process would only take partitions from each other.
      void closing.then(() => (over.signal.aborted ? undefined : connect()));
    }, delayMs);
    timers.add(timer);
  }

  /** Lets the partitions flow that are ours from now on. */
  async function place(partitions: readonly number[]) {
    suspend();
    const mine = (assigned = partitions);
    const bounds = await boundsOr(lost);
    if (!bounds || assigned !== mine || over.signal.aborted) return;
    delivery.keepOnly(partitions);
    try {
      requirePartitions(settings.name, seeks.named(), bounds);
      for (const partition of partitions) placeOne(partition, bounds.get(partition));
    } catch (error) {
      fail(error);
      return;
    }
    seeks.clear();
    backoff.works();
    status.set('connected');
    commitSoon();
    for (const resolve of awaitingAssignment.splice(0)) resolve();
    delivery.run();
  }

  async function boundsOr(failed: (error: unknown) => void) {
    try {
      return await driver.bounds();
    } catch (error) {
      failed(error);
      return undefined;
    }
  }

  function placeOne(partition: number, known: PartitionBounds | undefined) {
    const bounds = known ?? { start: 0n, end: 0n, committed: undefined };
    const target = seeks.of(partition);
    if (target !== undefined) {
      const offset = offsetOf(target, partition, bounds);
      delivery.begin(partition, offset, bounds.committed);
      consumer?.start(partition, offset);
      return;
    }
    const share = delivery.share(partition);
    if (share && isStillOurs(share, bounds)) {
      delivery.unhold(partition);
      consumer?.start(partition, share.tracker.next);
      return;
    }
    const { offset, isLost } = placeOf(bounds, settings.fromBeginning);
    if (isLost)
      logger.warn('Messages were deleted before they were read', {
        topic: settings.name,
        partition,
        offset: `${offset}`,
      });
    delivery.begin(partition, offset, bounds.committed);
    consumer?.start(partition, offset);
  }

  /** Goes to the target of a seek, or on from where the partition was if there is no such place. */
  function tryPlacing(partition: number, bounds: PartitionBounds | undefined): readonly unknown[] {
    try {
      placeOne(partition, bounds);
      return [];
    } catch (error) {
      seeks.done(partition);
      placeOne(partition, bounds);
      return [error];
    } finally {
      seeks.done(partition);
    }
  }

  function commitSoon() {
    if (commitTimer || !assigned || Object.keys(delivery.uncommitted()).length === 0) return;
    commitTimer = scheduler.schedule(() => {
      if (commitTimer) timers.remove(commitTimer);
      commitTimer = undefined;
      void commit();
    }, commitIntervalMs);
    timers.add(commitTimer);
  }

  /** One after the other, so that an older place never overwrites a newer one. Returns whether it worked. */
  function commit(): Promise<boolean> {
    const by = consumer;
    if (!by || !assigned) return committing;
    const position: Position = delivery.uncommitted();
    committing = committing.then(async () => {
      if (Object.keys(position).length === 0) return true;
      try {
        await by.commit(position);
        delivery.committed(position);
        // A seek while it was under way has gone behind what is committed now.
        commitSoon();
        return true;
      } catch (error) {
        // It stays uncommitted, for the next time. A group that is being formed anew refuses it, and that is no trouble.
        logger.debug?.('Acknowledgements could not be committed', { topic: settings.name, error: String(error) });
        commitSoon();
        return false;
      }
    });
    return committing;
  }

  return {
    flow: {
      pause: partition => consumer?.pause(partition),
      resume: partition => consumer?.resume(partition),
    },
    connect() {
      status.set('connecting');
      void connect();
    },
    commitSoon,
    async flush() {
      while (!over.signal.aborted && Object.keys(delivery.uncommitted()).length > 0) {
        if (!assigned) await new Promise<void>(resolve => awaitingAssignment.push(resolve));
        else if (!(await commit())) await delay(commitIntervalMs, scheduler, over.signal);
      }
    },
    async seek(to) {
      const mine = assigned;
      const partitions = seeks.add(to, mine);
      if (!mine) return;
      for (const partition of partitions) {
        consumer?.pause(partition);
        delivery.hold(partition);
      }
      // Where that fails, the partitions are assigned anew once the broker is back, and go there then.
      const bounds = await boundsOr(lost);
      if (!bounds || assigned !== mine || over.signal.aborted) return;
      const failures = partitions.flatMap(partition => tryPlacing(partition, bounds.get(partition)));
      commitSoon();
      delivery.run();
      if (failures.length > 0) throw failures[0];
      if (typeof to === 'object') requirePartitions(settings.name, Object.keys(to).map(Number), bounds);
    },
    hush() {
      for (const partition of assigned ?? []) consumer?.pause(partition);
      delivery.holdAll();
    },
    async leave() {
      const isCommitted = () => !assigned || Object.keys(delivery.uncommitted()).length === 0;
      while ((await commit()) && !isCommitted());
      over.abort();
      timers.unsubscribe();
      for (const resolve of awaitingAssignment.splice(0)) resolve();
      awaitingAssignment = [];
      await (consumer?.close() ?? closing);
      consumer = undefined;
      assigned = undefined;
    },
  };
}

/** Whether the group has neither gone beyond what this member did nor been set back behind it. */
function isStillOurs(
  {
    tracker,
    committed,
  }: { readonly tracker: { readonly position: bigint; readonly next: bigint }; readonly committed: bigint | undefined },
  bounds: PartitionBounds,
): boolean {
  const known = bounds.committed ?? -1n;
  return (
    known >= (committed ?? -1n) &&
    known <= tracker.position &&
    tracker.next >= bounds.start &&
    tracker.next <= bounds.end
  );
}
