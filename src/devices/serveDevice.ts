import type { Observable } from 'rxjs';
import { RivuletError } from '../errors/index.js';
import type { Calls } from './calls/types.js';
import type { Device, DeviceContext } from './device.js';
import type { Message } from './message.js';
import { settingsOf, type ServeDeviceOptions } from './options.js';
import { requireDeviceName } from './registry/record.js';
import { createRun } from './serving/run.js';
import { limitStart } from './serving/startLimit.js';
import { checked } from './serving/validation.js';
import { onceAborted } from './waiting.js';

/** A device that others can call. */
export interface RunningDevice extends Calls, AsyncDisposable {
  readonly name: string;
  /** `host:port` of its WebSocket. */
  readonly address: string;
  /** Names this run of it. */
  readonly incarnation: string;
  /**
   * Settles once the device has ended: resolves after `close` or when its loop is over, rejects with the error of its loop,
   * or with ABORTED and reason `NAME_LOST` where another one took its name. To listen is not required; such an error is
   * told to the log as well.
   */
  readonly done: Promise<void>;
  /**
   * Ends it in order: its loop is stopped, calls under way fail, what it has not acknowledged fails with
   * `OUTCOME_UNKNOWN`, the others are told that it leaves. To close again does nothing more.
   */
  close(): Promise<void>;
}

/**
 * Serves a device on a WebSocket, and lets others find it by its name.
 *
 * Names are given once: a second device of a name is refused while the first one renews its lease. One that died is
 * replaced when its lease has run out.
 *
 * @example Two devices, one of which calls the other
 * ```ts
 * import { answer, defineDevice, serveDevice } from 'rivulet/devices';
 * import { createServer } from 'rivulet/server';
 * import { z } from 'zod';
 *
 * const server = await createServer({ port: 0 }).listen();
 * const doubler = defineDevice({
 *   name: 'doubler',
 *   messages: z.number(),
 *   loop: messages$ => messages$.pipe(answer(({ data }) => data * 2)),
 * });
 * const asker = defineDevice({
 *   name: 'asker',
 *   loop: async (_, { call }) => console.log(await call('doubler', 21)),
 * });
 *
 * const serving = await serveDevice(doubler, { registry: server.address });
 * const asking = await serveDevice(asker, { registry: server.address });
 * await asking.done;
 * await serving.close();
 * await server.close();
 * ```
 *
 * @param options `options` are those of the device itself.
 * @throws RivuletError ALREADY_EXISTS with reason `NAME_TAKEN`; UNAVAILABLE where the port is taken or no Rivulet server
 * answers; INVALID_ARGUMENT for a name or an option that cannot be; what `setup` throws.
 */
export async function serveDevice<Options, State, Data, OptionsInput = Options>(
  device: Device<Options, State, Data, OptionsInput>,
  options: ServeDeviceOptions & { readonly options?: NoInfer<OptionsInput> | undefined },
): Promise<RunningDevice> {
  const name = options.name ?? device.name;
  requireDeviceName(name);
  const settings = settingsOf(options);
  const ownOptions = checked(device.options, options.options, `The options of ${name}:`);
  const start = limitStart(name, settings, options.signal);
  try {
    const run = await createRun(name, device.messages, settings, start);
    const { caller, session, signal, address, incarnation, done, end } = run;
    const calls: Calls = { call: caller.call, peers$: caller.peers$, waitForPeer: caller.waitForPeer };
    try {
      const setupContext = { name, signal, log: settings.log };
      const state = (await start.within(device.setup?.(ownOptions, setupContext))) as State;
      const context: DeviceContext<Options, State> = { ...setupContext, ...calls, options: ownOptions, state, session };
      // They were checked by the schema of the device.
      const messages$ = run.messages$ as Observable<Message<Data>>;
      await start.within(run.begin(device.loop(messages$, context)));
    } catch (thrown) {
      await end();
      throw start.signal.aborted ? start.signal.reason : thrown;
    }
    const close = () => end();
    const unfollow = onceAborted(options.signal, () => void close());
    void done.catch(() => undefined).then(unfollow);
    return { name, address, incarnation, done, ...calls, close, [Symbol.asyncDispose]: close };
  } catch (thrown) {
    throw RivuletError.from(thrown);
  } finally {
    start.lift();
  }
}
