import { filter, firstValueFrom, map, merge, race, timer, type SchedulerLike, type Subscription } from 'rxjs';
import type { Session } from '../../client/index.js';
import { RivuletError } from '../../errors/index.js';
import type { Logger } from '../../server/index.js';
import { deadline } from '../waiting.js';
import { createPeerTable, type PeerTable } from './peerTable.js';
import { deviceOf, recordSchema, RECORDS, vacant, variableOf, type DeviceRecord } from './record.js';

/** How many renewals a lease has room for: two may be lost. */
const RENEWALS_A_LEASE = 3;
/** How long after a lost race for a name the next look follows at the latest, in ms. */
const LOOK_AGAIN_MS = 100;
const LEAVE_TIMEOUT_MS = 1_000;

export interface RegistryOptions {
  readonly session: Session;
  readonly name: string;
  /** The record of this run, but for what changes while it runs. */
  readonly record: Omit<DeviceRecord, 'state' | 'renewal'>;
  readonly scheduler: SchedulerLike;
  readonly log: Logger;
  /** The name is lost, or the session: the device cannot go on. */
  readonly onLost: (error: RivuletError) => void;
}

/** How long to try to get the name. */
interface Claim {
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** The place of one device among the others. */
export interface Registry {
  readonly peers: PeerTable;
  /**
   * Takes the name, and keeps it by renewals.
   *
   * @throws RivuletError ALREADY_EXISTS with reason `NAME_TAKEN` where another one has it and is alive.
   */
  claim(claim: Claim): Promise<void>;
  /** From now on others may call. */
  serve(): Promise<void>;
  /** Gives the name back, if it is still ours and the session can be reached. */
  leave(): Promise<void>;
  /** Lets go of the session. */
  close(): void;
}

/** What a variable holds, and at which version. */
interface Found {
  readonly version: number;
  readonly record: DeviceRecord;
}

/**
 * Takes part in a session of devices.
 *
 * The record of a device is a variable that is only ever written on condition of its version, so that of two that want
 * one name one gets it. Whether the holder of a name is alive shows by its renewals alone.
 */
export function createRegistry({ session, name, record, scheduler, log, onLost }: RegistryOptions): Registry {
  const variable = variableOf(name);
  const peers = createPeerTable(scheduler);
  const renewEveryMs = record.leaseMs / RENEWALS_A_LEASE;
  const ending = new AbortController();
  let state: DeviceRecord['state'] = 'left';
  let renewal = 0;
  /** Undefined where a write has failed and the record must be looked at again. */
  let version: number | undefined;
  let isFailing = false;
  let ticking: Subscription | undefined;
  let write = Promise.resolve();

  const holdsIt = (found: DeviceRecord) => found.state !== 'left' && found.incarnation !== record.incarnation;
  const mine = (): DeviceRecord => ({ ...record, state, renewal: (renewal += 1) });

  const lose = (holder: DeviceRecord) => {
    ticking?.unsubscribe();
    // There is nothing to give back.
    state = 'left';
    const text = `Another device took the name ${name} while this one could not renew its lease, and serves at ${holder.address}. Give one of them another name, or a longer lease.`;
    onLost(new RivuletError('ABORTED', text, { reason: 'NAME_LOST', details: { name, address: holder.address } }));
  };

  // Not the removals: who leaves says so. A record that is gone was deleted, or lost with the memory of the server, and is
  // written again by who is alive.
  const watching = session.watch({ match: RECORDS }).subscribe({
    next: update => {
      const device = deviceOf(update.name);
      const { data: seen } = recordSchema.safeParse(update.value);
      if (!seen) log.warn('A device has a record that cannot be read', { device });
      else if (device !== name) peers.see(device, seen);
      // What was there before our own last write arrives late, and says nothing.
      else if (state !== 'left' && version !== undefined && update.version > version && holdsIt(seen)) lose(seen);
    },
    error: (thrown: unknown) => onLost(RivuletError.from(thrown)),
  });
  watching.add(
    session.status$.subscribe(status => {
      if (status.state === 'reconnecting') peers.loseSight();
      else if (status.state === 'live') peers.regainSight();
    }),
  );

  const records$ = session.watch(variable).pipe(
    map(update => ({ version: update.version, parsed: recordSchema.safeParse(update.value) })),
    // What cannot be read holds no name.
    map(({ version, parsed }): Found => ({ version, record: parsed.success ? parsed.data : vacant })),
  );

  /** The record as it stands, which it makes sure is there. */
  async function look(timeoutMs: number, signal: AbortSignal): Promise<Found> {
    await session.register(variable, recordSchema, vacant, { timeoutMs, signal });
    const overdue = () => new RivuletError('DEADLINE_EXCEEDED', `${variable} did not show within ${timeoutMs} ms.`);
    return firstValueFrom(merge(records$, deadline({ timeoutMs, signal }, scheduler, overdue)));
  }

  async function put(expectedVersion: number, timeoutMs: number, signal?: AbortSignal): Promise<void> {
    version = undefined;
    ({ version } = await session.set(variable, mine(), { expectedVersion, timeoutMs, signal }));
  }

  /** Writes the present state over what is ours, or nobody's. */
  async function renew(timeoutMs: number, signal?: AbortSignal): Promise<void> {
    let expectedVersion = version;
    if (expectedVersion === undefined) {
      const found = await look(timeoutMs, signal ?? new AbortController().signal);
      if (holdsIt(found.record)) {
        lose(found.record);
        return;
      }
      expectedVersion = found.version;
    }
    await put(expectedVersion, timeoutMs, signal);
  }

  const keep = () => {
    ticking = scheduler.schedule(() => {
      write = renew(renewEveryMs, ending.signal)
        .then(
          () => {
            if (isFailing) log.info('The lease is renewed again', { name });
            isFailing = false;
          },
          (thrown: unknown) => {
            const error = RivuletError.from(thrown);
            if (!isFailing && error.reason !== 'VERSION_MISMATCH' && !ending.signal.aborted)
              log.warn('The lease could not be renewed; it is tried again', { name, error: error.message });
            isFailing = true;
          },
        )
        .then(() => {
          if (!ending.signal.aborted && state !== 'left') keep();
        });
    }, renewEveryMs);
  };

  async function claim({ timeoutMs, signal }: Claim): Promise<void> {
    for (;;) {
      const found = await look(timeoutMs, signal);
      if (found.record.state !== 'left') await untilVacant(found, signal);
      state = 'starting';
      try {
        await put(found.version, timeoutMs, signal);
        break;
      } catch (thrown) {
        // It is not ours to give back.
        state = 'left';
        if (RivuletError.from(thrown).reason !== 'VERSION_MISMATCH') throw thrown;
        await firstValueFrom(race(changed(found), timer(LOOK_AGAIN_MS, scheduler)));
      }
    }
    keep();
  }

  const changed = (found: Found) => records$.pipe(filter(({ version }) => version !== found.version));

  /** Waits for the lease to run out, or for a sign of life of who has it. */
  async function untilVacant(found: Found, signal: AbortSignal): Promise<void> {
    const { leaseMs, address } = found.record;
    const next = await firstValueFrom(
      merge(
        race(changed(found), timer(leaseMs, scheduler)),
        deadline({ timeoutMs: Infinity, signal }, scheduler, () => new RivuletError('CANCELLED', 'Never.')),
      ),
    );
    if (typeof next === 'number' || next.record.state === 'left') return;
    const text = `There is a device ${name} already: it serves at ${next.record.address || address} and renews its lease. Give this one another name, or stop that one.`;
    throw new RivuletError('ALREADY_EXISTS', text, { reason: 'NAME_TAKEN', details: { name } });
  }

  return {
    peers,
    claim,
    async serve() {
      state = 'serving';
      await write;
      ticking?.unsubscribe();
      write = renew(record.leaseMs, ending.signal);
      await write;
      keep();
    },
    async leave() {
      ticking?.unsubscribe();
      ending.abort();
      if (state === 'left') return;
      await write.catch(() => undefined);
      state = 'left';
      try {
        await renew(Math.min(LEAVE_TIMEOUT_MS, record.leaseMs));
      } catch (thrown) {
        const { message } = RivuletError.from(thrown);
        log.info('The device could not say that it leaves: its lease runs out instead', { name, error: message });
      }
    },
    close() {
      ticking?.unsubscribe();
      ending.abort();
      watching.unsubscribe();
      peers.close();
    },
  };
}
