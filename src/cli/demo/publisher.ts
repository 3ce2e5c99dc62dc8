import {
  catchError,
  defer,
  finalize,
  from,
  ignoreElements,
  interval,
  map,
  mergeMap,
  of,
  switchMap,
  timer,
  type Observable,
} from 'rxjs';
import type { Client } from '../../client/index.js';
import { RivuletError } from '../../errors/index.js';
import { machineShape } from './machine.js';
import { machineSampler, type Readings, type Sampler } from './readings/index.js';

/** Time between the first two looks at the machine, in ms: the kernel counts in steps of 10. */
const FIRST_LOOK_MS = 200;
/** How long a reading waits for a server that is away, in ms. */
const HOLD_MS = 60_000;

export interface PublishOptions {
  readonly sessionId: string;
  /** Readings a second. */
  readonly rateHz: number;
  /** Reads the machine. Default: all that this one tells. */
  readonly openSampler?: (() => Sampler) | undefined;
}

/**
 * Publishes readings of this machine for as long as it is subscribed to. Emits the errors of readings that did not arrive.
 *
 * Each look at the machine is one atomic commit. While the server is away, the looks go on: they are written when it is
 * back, with the time at which they were taken. Those that have waited for a minute are given up.
 *
 * Errors where the readings cannot be declared: no server, or another kind of variable under the name of one.
 */
export function publishMachine(
  client: Client,
  { sessionId, rateHz, openSampler = machineSampler }: PublishOptions,
): Observable<RivuletError> {
  return defer(() => {
    const sampler = openSampler();
    sampler.read();

    return timer(FIRST_LOOK_MS).pipe(
      map(() => sampler.read()),
      switchMap(async first => {
        const session = client.session(sessionId, { variables: machineShape(first.keys()) });
        await session.declare(Object.fromEntries(first));
        return { session, names: first };
      }),
      switchMap(({ session, names }) =>
        interval(1000 / rateHz).pipe(
          map(() => only(names, sampler.read())),
          mergeMap(readings => {
            const update = session.update(readings, { eventTime: Date.now(), timeoutMs: HOLD_MS });
            return from(update).pipe(
              ignoreElements(),
              catchError((error: unknown) => of(RivuletError.from(error))),
            );
          }),
        ),
      ),
      finalize(() => sampler.close()),
    );
  });
}

/** A device that appears later was never declared. */
function only(declared: Readings, readings: Readings): Record<string, number> {
  return Object.fromEntries([...readings].filter(([name]) => declared.has(name)));
}
