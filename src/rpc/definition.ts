import type { z } from 'zod';
import { RivuletError } from '../errors/index.js';
import { requireLinearPatterns } from '../variables/index.js';
import { describeService, type ServiceDescription } from './schema/index.js';

// Registered, so that a definition is one even where two copies of this library are loaded.
const streamTag: unique symbol = Symbol.for('rivulet.rpc.stream');
export const descriptionTag: unique symbol = Symbol.for('rivulet.rpc.service');

/** Many of an item, one after the other: what `stream` makes. */
export interface StreamOf<S extends z.ZodType> {
  readonly [streamTag]: true;
  readonly item: S;
}

/** What goes in or comes out of a call: one message, or a stream of them. */
export type Io = z.ZodType | StreamOf<z.ZodType>;

/** One method of a service: what `method` makes. */
export interface Method<I extends Io = Io, O extends Io = Io> {
  readonly input: I;
  readonly output: O;
  readonly options: MethodOptions;
}

export type Methods = Readonly<Record<string, Method>>;

/** A service: a name, and what can be called. Both sides share it. */
export interface Service<M extends Methods> {
  readonly name: string;
  readonly methods: M;
}

export interface MethodOptions {
  /** To call it twice does no more than to call it once, so that it may be retried. Default: false. */
  readonly idempotent?: boolean | undefined;
}

/**
 * A stream of messages, as the input or the output of a method.
 *
 * @example A method that takes one message and answers with many
 * ```ts
 * const listUsers = method(z.object({ limit: z.int() }), stream(z.object({ name: z.string() })));
 * ```
 */
export function stream<S extends z.ZodType>(item: S): StreamOf<S> {
  return { [streamTag]: true, item };
}

/**
 * A method: what it takes and what it answers. One message or a stream on either side gives the four patterns of gRPC.
 *
 * @example Many points in, one total out
 * ```ts
 * const aggregate = method(stream(z.object({ value: z.number() })), z.object({ total: z.number() }));
 * ```
 */
export function method<I extends Io, O extends Io>(input: I, output: O, options: MethodOptions = {}): Method<I, O> {
  return { input, output, options };
}

/**
 * A service: a gRPC service by this name, whose messages are the zod schemas of its methods.
 *
 * @example
 * ```ts
 * const users = service('users', {
 *   getUser: method(z.object({ userId: z.int() }), z.object({ id: z.int(), name: z.string() }), { idempotent: true }),
 * });
 * ```
 *
 * @param name As in gRPC: `users`, or with a package, `shop.v1.Users`.
 * @param methods By name. `then` cannot be one: what has it passes for a promise.
 * @throws RivuletError INVALID_ARGUMENT for a schema that has no protobuf form, with its path, for a pattern that RE2 does
 * not have (a lookahead, a lookbehind or a backreference), and for a name that is none.
 */
export function service<const M extends Methods>(name: string, methods: M & { readonly then?: never }): Service<M> {
  if (Object.hasOwn(methods, 'then')) {
    const text = 'A method cannot be called `then`: what has it passes for a promise. Give it another name.';
    throw new RivuletError('INVALID_ARGUMENT', text, { details: { service: name } });
  }
  const schemas = Object.entries<Method>(methods).map(([methodName, made]) => {
    const { input, output, options } = requireMethod(name, methodName, made);
    requireLinearPatterns(itemOf(input), `The input of ${name}.${methodName}`);
    requireLinearPatterns(itemOf(output), `The output of ${name}.${methodName}`);
    return {
      name: methodName,
      input: itemOf(input),
      inputStream: isStream(input),
      output: itemOf(output),
      outputStream: isStream(output),
      idempotent: options.idempotent ?? false,
    };
  });
  const definition: Service<M> = { name, methods };
  return Object.defineProperty(definition, descriptionTag, { value: describeService(name, schemas) });
}

/** True for what `service` made, also by another copy of this library. */
export function isService(value: unknown): value is Service<Methods> {
  return typeof value === 'object' && value !== null && descriptionTag in value;
}

function requireMethod(serviceName: string, methodName: string, made: Method): Method {
  if (made?.input && made.output && made.options) return made;
  const text = `${serviceName}.${methodName} is no method: give what method(input, output) makes.`;
  throw new RivuletError('INVALID_ARGUMENT', text, { details: { service: serviceName, method: methodName } });
}

/**
 * What a service is on the wire.
 *
 * @throws RivuletError INVALID_ARGUMENT for what `service` has not made.
 */
export function descriptionOf(definition: Service<Methods>): ServiceDescription {
  if (!isService(definition)) {
    throw new RivuletError('INVALID_ARGUMENT', 'This is no service: give what service(name, methods) makes.');
  }
  return (definition as unknown as { readonly [descriptionTag]: ServiceDescription })[descriptionTag];
}

export function isStream(io: Io): io is StreamOf<z.ZodType> {
  return streamTag in io;
}

export function itemOf(io: Io): z.ZodType {
  return isStream(io) ? io.item : io;
}
