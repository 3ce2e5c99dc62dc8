import type { Methods, Service } from './definition.js';
import type { Dependencies, Provided } from './dependencies.js';
import { RpcError } from './RpcError.js';
import type { Additions, AnyServerMiddleware, Handler, Handlers, Implementation } from './types.js';

export interface ImplementOptions<Ms extends readonly AnyServerMiddleware[], D extends Dependencies> {
  /** Middlewares of nice-grpc around the handlers, the first outermost. Handlers find what they add in the context. */
  readonly middleware?: readonly [...Ms] | undefined;
  /** Dependencies by name, which handlers find in the context: see `perServer` and `perCall`. */
  readonly provide?: D | undefined;
  /** Items of an Observable reply that may wait to be sent. Default: 10,000. */
  readonly maxBuffered?: number | undefined;
}

/** A handler as it is called, whatever its types. */
export type AnyHandler = Handler<never, never, never>;

interface Implemented extends Implementation {
  readonly handlers: Readonly<Record<string, unknown>>;
  readonly options: ImplementOptions<readonly AnyServerMiddleware[], Dependencies>;
}

const implementedTag: unique symbol = Symbol.for('rivulet.rpc.implementation');

/**
 * Puts handlers under a service, for `createServer({ services: [...] })`.
 *
 * A handler gets the parsed input and the context of the call. It answers with what the definition says: a value, a
 * promise or an Observable, of which the first value counts, for one message; an Observable, an async iterable or an
 * array for a stream.
 *
 * @example
 * ```ts
 * const greeter = service('greeter', {
 *   greet: method(z.object({ name: z.string() }), z.object({ text: z.string() })),
 * });
 * const server = createServer({ services: [implement(greeter, { greet: ({ name }) => ({ text: `Hello, ${name}` }) })] });
 * ```
 *
 * @throws RivuletError INVALID_ARGUMENT where a method has no handler.
 */
export function implement<
  M extends Methods,
  const Ms extends readonly AnyServerMiddleware[] = readonly [],
  // eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- no dependencies
  D extends Dependencies = Readonly<Record<never, never>>,
>(
  definition: Service<M>,
  handlers: NoInfer<Handlers<M, Additions<Ms> & Provided<D>>>,
  options: ImplementOptions<Ms, D> = {},
): Implementation {
  for (const name of Object.keys(definition.methods)) {
    if (typeof (handlers as Readonly<Record<string, unknown>>)[name] === 'function') continue;
    const text = `${definition.name}.${name} has no handler: give \`implement\` a function for each method.`;
    throw RpcError.invalidArgument(text, { details: { service: definition.name, method: name } });
  }
  const { maxBuffered } = options;
  if (maxBuffered !== undefined && !(maxBuffered >= 1)) {
    throw RpcError.invalidArgument(`maxBuffered is ${maxBuffered}: give a number from 1.`);
  }
  const implementation: Implementation = { service: definition };
  return Object.defineProperty(implementation, implementedTag, {
    value: { service: definition, handlers, options } satisfies Implemented,
  });
}

/** True for what `implement` made, also by another copy of this library. */
export function isImplementation(value: object): value is Implementation {
  return implementedTag in value;
}

export function implementedOf(implementation: Implementation): Implemented {
  return (implementation as unknown as { readonly [implementedTag]: Implemented })[implementedTag];
}
