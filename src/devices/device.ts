import type { Observable } from 'rxjs';
import type { z } from 'zod';
import type { Session } from '../client/index.js';
import type { Logger } from '../server/index.js';
import type { Calls } from './calls/types.js';
import type { Message } from './message.js';

/** What a device has while it starts. */
export interface SetupContext {
  /** The name that it is served under. */
  readonly name: string;
  /** Aborted when the device is to end. */
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/** What a device has while it runs: its options, what `setup` gave, the others, and the session. */
export interface DeviceContext<Options = unknown, State = unknown> extends SetupContext, Calls {
  readonly options: Options;
  /** What `setup` gave. */
  readonly state: State;
  /** The session in which the devices find each other, with the live variables of everybody. */
  readonly session: Session;
}

/**
 * A device: a name, what it does once before it starts, and what it does for as long as it runs.
 *
 * Give it to {@link serveDevice}; make it with {@link defineDevice}, which infers the types.
 */
export interface Device<Options = unknown, State = unknown, Data = unknown, OptionsInput = Options> {
  /** What others call it by: 1 to 64 of `[A-Za-z0-9_.-]`. */
  readonly name: string;
  /** What its options have to be. Default: they are passed on as they are. */
  readonly options?: z.ZodType<Options, OptionsInput> | undefined;
  /** What the messages to it have to be; others are refused with INVALID_ARGUMENT. Default: any JSON. */
  readonly messages?: z.ZodType<Data> | undefined;
  /**
   * Runs once, when the name is the device's and before anybody can find it: the place to open a port or a file. What it
   * throws ends the start.
   */
  setup?(options: Options, context: SetupContext): State | PromiseLike<State>;
  /**
   * Runs from then on. The device ends when the Observable completes or the promise settles, with its error if there is
   * one. Without either it runs until it is closed.
   *
   * @param messages$ Hot: what arrives while nobody is subscribed is refused.
   */
  loop(
    messages$: Observable<Message<Data>>,
    context: DeviceContext<Options, State>,
  ): Observable<unknown> | PromiseLike<unknown> | undefined;
}

/**
 * Gives the device back, with its types inferred from its schemas and its `setup`.
 *
 * @example A buzzer
 * ```ts
 * const buzzer = defineDevice({
 *   name: 'buzzer',
 *   options: z.object({ sound: z.string().default('buzz') }),
 *   messages: z.union([z.literal(0), z.literal(1)]),
 *   loop: (messages$, { options }) =>
 *     messages$.pipe(tap(({ data }) => console.log(data === 1 ? options.sound : '...'))),
 * });
 * ```
 */
export function defineDevice<Options, State, Data, OptionsInput>(
  device: Device<Options, State, Data, OptionsInput>,
): Device<Options, State, Data, OptionsInput> {
  return device;
}
