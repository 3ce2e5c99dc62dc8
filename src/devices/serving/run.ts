import { randomBytes, randomUUID } from 'node:crypto';
import { Subject, type Observable } from 'rxjs';
import type { z } from 'zod';
import type { Session } from '../../client/index.js';
import { RivuletError } from '../../errors/index.js';
import { createCaller, type Caller } from '../calls/caller.js';
import type { Message } from '../message.js';
import type { Settings } from '../options.js';
import { createRegistry } from '../registry/registry.js';
import { createDoor } from './door.js';
import { createInbox } from './inbox.js';
import { listen } from './listener.js';
import { openSession } from './openSession.js';
import { runLoop, type RunningLoop } from './runLoop.js';
import type { StartLimit } from './startLimit.js';
import { checked } from './validation.js';

/** One run of a device that has its name. */
export interface Run {
  readonly incarnation: string;
  readonly address: string;
  readonly session: Session;
  readonly caller: Caller;
  /** What others send. */
  readonly messages$: Observable<Message>;
  /** Aborted when it is to end. */
  readonly signal: AbortSignal;
  /** Settles when it has ended, with why if that was a failure. */
  readonly done: Promise<void>;
  /** Runs from now on what the device does, lets callers in, and tells the others. */
  begin(loop: Observable<unknown> | PromiseLike<unknown> | undefined): Promise<void>;
  /** Ends it in order, once. */
  end(failure?: RivuletError): Promise<void>;
}

/**
 * Listens, and takes the name. Who calls now waits until it begins.
 *
 * @param schema What messages have to be.
 */
export async function createRun(
  name: string,
  schema: z.ZodType | undefined,
  settings: Settings,
  start: StartLimit,
): Promise<Run> {
  const { leaseMs, maxMessageBytes, maxPending, scheduler, random, log } = settings;
  const incarnation = randomUUID();
  const messages = new Subject<Message>();
  const ending = new AbortController();
  const door = createDoor();
  let loop: RunningLoop | undefined;
  let hasBegun = false;

  /** What is to be undone, last first. */
  const undo: (() => unknown)[] = [];
  let ended: Promise<void> | undefined;
  const { promise: done, settle } = createOutcome();

  const end = (failure?: RivuletError) => {
    ended ??= (async () => {
      inbox.refuseNew();
      ending.abort();
      for (const step of undo.reverse()) {
        try {
          await step();
        } catch (thrown) {
          log.warn('A device did not end in order', { name, error: RivuletError.from(thrown).message });
        }
      }
      door.close();
      messages.complete();
      if (failure && hasBegun) log.error('A device ended with an error', { name, error: failure.message });
      settle(failure);
    })();
    return ended;
  };

  const inbox = createInbox({
    maxPending,
    scheduler,
    deliver(message) {
      if (!messages.observed) return false;
      const data = checked(schema, message.data, `The message to ${name}:`);
      messages.next({ ...message, data });
      loop?.throwIfFailed();
      return true;
    },
  });

  try {
    const { session, release } = openSession(name, settings.registry, leaseMs);
    undo.push(release);
    const token = randomBytes(24).toString('base64url');
    const { host, port, advertisedHost } = settings;
    const listener = await listen({ host, port, token, maxMessageBytes, inbox, opened: door.opened });
    undo.push(listener.close);
    const address = `${advertisedHost.includes(':') ? `[${advertisedHost}]` : advertisedHost}:${listener.port}`;

    const waiting = { timeoutMs: settings.startTimeoutMs, signal: start.signal };
    await session.ready(waiting);
    const registry = createRegistry({
      ...{ session, name, scheduler, log },
      record: { address, incarnation, token, leaseMs, maxMessageBytes },
      onLost(error) {
        if (hasBegun) void end(error);
        else start.breakOff(error);
      },
    });
    undo.push(registry.close);
    const caller = createCaller({
      ...{ maxPending, scheduler, random, sessionId: session.id },
      identity: { name, incarnation, maxMessageBytes },
      peers: registry.peers,
    });
    undo.push(caller.close, registry.leave);
    await registry.claim(waiting);

    return {
      ...{ incarnation, address, session, caller, done, end, signal: ending.signal },
      messages$: messages.asObservable(),
      async begin(what) {
        const running = runLoop(what, scheduler);
        loop = running;
        undo.push(inbox.close, () => running.stop(settings.graceMs));
        door.open();
        await registry.serve();
        hasBegun = true;
        void running.ended.then(
          () => end(),
          // What it says when it is told to end is no failure of it.
          (error: unknown) => end(ending.signal.aborted ? undefined : RivuletError.from(error)),
        );
      },
    };
  } catch (thrown) {
    await end();
    throw start.signal.aborted ? start.signal.reason : thrown;
  }
}

function createOutcome() {
  let settle: (failure?: RivuletError) => void = () => {};
  const promise = new Promise<void>((resolve, reject) => {
    settle = failure => {
      if (failure) reject(failure);
      else resolve();
    };
  });
  // The log was told, so that nobody has to listen.
  promise.catch(() => undefined);
  return { promise, settle };
}
