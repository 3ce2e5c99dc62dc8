import { Observable, Subject, type SchedulerLike, type Subscription } from 'rxjs';
import type { Peer, PeerEvent } from './peers.js';
import type { DeviceRecord } from './record.js';

/** Who is there, judged by the records that the session shows. */
export interface PeerTable {
  /** A record was written. */
  see(name: string, record: DeviceRecord): void;
  /** The session cannot be seen now: nobody's silence means anything. */
  loseSight(): void;
  /** It can be seen again: everybody's lease begins anew. */
  regainSight(): void;
  find(name: string): DeviceRecord | undefined;
  readonly events$: Observable<PeerEvent>;
  /** Completes `events$` and stops its timers. */
  close(): void;
}

interface Entry {
  readonly peer: Peer;
  record: DeviceRecord;
  lease: Subscription | undefined;
}

/**
 * Keeps the leases of all peers.
 *
 * A lease is a timer that each renewal starts again. No clock is read: neither those of two machines, which differ, nor
 * that of this one, which can be set.
 *
 * @param scheduler Keeps the time.
 */
export function createPeerTable(scheduler: SchedulerLike): PeerTable {
  const entries = new Map<string, Entry>();
  const events = new Subject<PeerEvent>();
  let hasSight = true;

  const renew = (entry: Entry) => {
    entry.lease?.unsubscribe();
    entry.lease = undefined;
    if (!hasSight) return;
    const expire = () => {
      leave(entry, 'expired');
    };
    // A process that was held up finds its timers due before it has read what came meanwhile: one more turn for that.
    const oneMoreTurn = () => {
      entry.lease = scheduler.schedule(expire);
    };
    entry.lease = scheduler.schedule(oneMoreTurn, entry.record.leaseMs);
  };

  const leave = (entry: Entry, reason: 'left' | 'expired' | 'replaced') => {
    entry.lease?.unsubscribe();
    entries.delete(entry.peer.name);
    events.next({ kind: 'leave', peer: entry.peer, reason });
  };

  return {
    see(name, record) {
      const known = entries.get(name);
      if (known && record.state === 'serving' && isSameRun(known.record, record)) {
        known.record = record;
        renew(known);
        return;
      }
      if (known) leave(known, isSameRun(known.record, record) ? 'left' : 'replaced');
      if (record.state !== 'serving') return;
      const { address, incarnation } = record;
      const entry: Entry = { peer: { name, address, incarnation }, record, lease: undefined };
      entries.set(name, entry);
      renew(entry);
      events.next({ kind: 'join', peer: entry.peer });
    },
    loseSight() {
      hasSight = false;
      for (const entry of entries.values()) entry.lease?.unsubscribe();
    },
    regainSight() {
      if (hasSight) return;
      hasSight = true;
      for (const entry of entries.values()) renew(entry);
    },
    find: name => entries.get(name)?.record,
    events$: new Observable(subscriber => {
      // Who comes or goes while the present ones are told is told after them.
      const meanwhile: PeerEvent[] = [];
      let isTold = false;
      const present = [...entries.values()];
      subscriber.add(
        events.subscribe({
          next: event => {
            if (isTold) subscriber.next(event);
            else meanwhile.push(event);
          },
          complete: () => subscriber.complete(),
        }),
      );
      for (const { peer } of present) subscriber.next({ kind: 'join', peer });
      for (const event of meanwhile) subscriber.next(event);
      isTold = true;
    }),
    close() {
      for (const entry of entries.values()) entry.lease?.unsubscribe();
      events.complete();
    },
  };
}

/** Somebody who writes another address under an incarnation does not get what was meant for the old one. */
function isSameRun(a: DeviceRecord, b: DeviceRecord): boolean {
  return a.incarnation === b.incarnation && a.address === b.address && a.token === b.token;
}
