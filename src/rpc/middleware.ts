type Next<C> = (request: unknown, context: C) => AsyncGenerator<unknown, unknown, undefined>;

interface MiddlewareCall<C> {
  readonly request: unknown;
  readonly next: Next<C>;
}

/** A middleware of nice-grpc, of either side: what they have in common. `C` is the context or the options. */
export type Middleware<C> = (call: never, context: C) => AsyncGenerator<unknown, unknown, undefined>;

/** Makes one middleware of many, of which the first is outermost; undefined for none. */
export function compose<C>(middleware: readonly Middleware<C>[]): Middleware<C> | undefined {
  if (middleware.length === 0) return undefined;
  return middleware.reduceRight(around);
}

function around<C>(inner: Middleware<C>, outer: Middleware<C>): Middleware<C> {
  const both = (call: MiddlewareCall<C>, context: C) => {
    const next: Next<C> = (request, given) => inner({ ...call, request } as never, given);
    return outer({ ...call, next } as never, context);
  };
  return both;
}

/** A generator that yields nothing and returns: what a middleware takes for one message. */
export function generateOne<T>(answer: () => Promise<T>): AsyncGenerator<never, T, undefined> {
  const generator = {
    next: async () => ({ done: true as const, value: await answer() }),
    return: async (value: T | PromiseLike<T>) => ({ done: true as const, value: await value }),
    throw: (thrown: unknown) => Promise.reject(thrown),
    [Symbol.asyncIterator]: () => generator,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
  return generator;
}

/** Gives what a generator returns. */
export async function returned(generator: AsyncGenerator<unknown, unknown, undefined>, name: string): Promise<unknown> {
  const result = await generator.next();
  if (result.done) {
    if (result.value !== undefined) return result.value;
    throw new Error(`A middleware of ${name} has returned nothing, where a message is to be returned.`);
  }
  await generator.return(undefined);
  throw new Error(`A middleware of ${name} has yielded a message, where one is to be returned.`);
}
