import { RpcError } from './RpcError.js';
import type { CallContext } from './types.js';

/** Says what is to be done at the end. The last one said is done first. */
export type Defer = (dispose: () => unknown) => void;

const lifetime: unique symbol = Symbol('lifetime');

/** What handlers get for as long as the server runs: what `perServer` makes. */
export interface ServerDependency<T> {
  readonly [lifetime]: 'server';
  readonly make: (defer: Defer) => T | Promise<T>;
}

/** What a handler gets for one call: what `perCall` makes. */
export interface CallDependency<T, Needs = unknown> {
  readonly [lifetime]: 'call';
  readonly make: (context: CallContext & Needs, defer: Defer) => T | Promise<T>;
}

/** Dependencies by the name that handlers find them under, in their context. */
export type Dependencies = Readonly<Record<string, ServerDependency<unknown> | CallDependency<unknown, never>>>;

/** What dependencies add to the context. */
export type Provided<D extends Dependencies> = {
  readonly [K in keyof D]: D[K] extends ServerDependency<infer T>
    ? T
    : D[K] extends CallDependency<infer T, never>
      ? T
      : never;
};

/**
 * A dependency of handlers that is made when the server begins to listen, and disposed of after its last call.
 *
 * What has `Symbol.asyncDispose` or `Symbol.dispose` is disposed of by that; for the rest there is `defer`.
 *
 * @example A pool of connections
 * ```ts
 * const pool = perServer(async defer => {
 *   const made = await connect();
 *   defer(() => made.end());
 *   return made;
 * });
 * implement(users, handlers, { provide: { pool } });
 * ```
 */
export function perServer<T>(make: (defer: Defer) => T | Promise<T>): ServerDependency<T> {
  return { [lifetime]: 'server', make };
}

/**
 * A dependency of handlers that is made for each call, after the middlewares, and disposed of when the call is over, also
 * where it fails or is cancelled.
 *
 * It finds in the context what middlewares have added and the dependencies before it.
 *
 * @example A transaction a call
 * ```ts
 * const transaction = perCall(async ({ pool }: CallContext & { pool: Pool }, defer) => {
 *   const made = await pool.begin();
 *   defer(() => made.end());
 *   return made;
 * });
 * implement(users, handlers, { provide: { pool, transaction } });
 * ```
 */
export function perCall<T, Needs = unknown>(
  make: (context: CallContext & Needs, defer: Defer) => T | Promise<T>,
): CallDependency<T, Needs> {
  return { [lifetime]: 'call', make };
}

/** Everything made for something that ends, and how to dispose of it. */
export class Scope {
  private readonly disposals: (() => unknown)[] = [];
  readonly defer: Defer = dispose => {
    this.disposals.push(dispose);
  };

  constructor(private readonly onFailure: (thrown: unknown) => void) {}

  /** Disposes of a value at the end, where it knows how to be disposed of. */
  own(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const disposable = value as Partial<AsyncDisposable & Disposable>;
    if (typeof disposable[Symbol.asyncDispose] === 'function') {
      this.defer(() => disposable[Symbol.asyncDispose]!());
    } else if (typeof disposable[Symbol.dispose] === 'function') {
      this.defer(() => {
        disposable[Symbol.dispose]!();
      });
    }
  }

  /** Never rejects: a disposal that fails is told to who made the scope, and the others take place all the same. */
  async end(): Promise<void> {
    for (let dispose = this.disposals.pop(); dispose; dispose = this.disposals.pop()) {
      try {
        await dispose();
      } catch (thrown) {
        this.onFailure(thrown);
      }
    }
  }
}

export function dependenciesPerCall(provide: Dependencies): [string, CallDependency<unknown>][] {
  return Object.entries(provide).filter(
    (entry): entry is [string, CallDependency<unknown>] => entry[1][lifetime] === 'call',
  );
}

/** Makes those of the server, in the order they stand in. */
export async function makeServerDependencies(
  provide: Dependencies,
  scope: Scope,
): Promise<Readonly<Record<string, unknown>>> {
  const made: Record<string, unknown> = {};
  for (const [name, dependency] of Object.entries(provide)) {
    if (dependency[lifetime] !== 'server') continue;
    try {
      made[name] = await dependency.make(scope.defer);
    } catch (cause) {
      await scope.end();
      const why = RpcError.from(cause).rawMessage;
      throw RpcError.unavailable(`The dependency ${name} of the handlers cannot be made: ${why}`, {
        reason: 'DEPENDENCY_FAILED',
        details: { dependency: name },
        cause,
      });
    }
    scope.own(made[name]);
  }
  return made;
}
