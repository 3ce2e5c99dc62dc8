import type { Aggregate, AnyAggregate } from './aggregate.js';

/** The aggregates that are ready to use; `agg` holds them. */
export interface Agg {
  /** How many events. */
  count<T = unknown>(): Aggregate<T, number, number>;
  sum<T>(f: (v: T) => number): Aggregate<T, number, number>;
  /** The arithmetic mean. */
  mean<T>(f: (v: T) => number): Aggregate<T, { n: number; sum: number }, number>;
  /** The variance of a sample (n - 1, as VARIANCE in Flink SQL); NaN for one event. Algorithm: Welford; merging: Chan et al. */
  variance<T>(f: (v: T) => number): Aggregate<T, { n: number; mean: number; m2: number }, number>;
  /** The least number; NaN if there is one. */
  min<T>(f: (v: T) => number): AnyAggregate<T, number>;
  /** The greatest number; NaN if there is one. */
  max<T>(f: (v: T) => number): AnyAggregate<T, number>;
  /** The event that came first. Where parts are joined (overlapping windows, sessions) the parts are in order of time. */
  first<T>(): AnyAggregate<T, T>;
  /** The event that came last. Where parts are joined (overlapping windows, sessions) the parts are in order of time. */
  last<T>(): AnyAggregate<T, T>;
  /** All events, as they came. Where parts are joined (overlapping windows, sessions) the parts are in order of time. */
  collect<T>(): Aggregate<T, T[], readonly T[]>;
  /** As `Array.prototype.reduce` over the events. Keeps them all until then. `fn` must not change the seed. */
  reduce<T, A>(fn: (acc: A, v: T) => A, seed: A): AnyAggregate<T, A>;
  /** Several at once, by name. */
  all<T, M extends Record<string, AnyAggregate<T, unknown>>>(
    aggregates: M,
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- inference through any, as in AnyAggregate
  ): AnyAggregate<T, { [K in keyof M]: M[K] extends Aggregate<never, any, infer R> ? R : never }>;
}

interface Slot<T> {
  item: T;
  isEmpty: boolean;
}

/**
 * Ready aggregates for {@link windowBy}, in one namespace so that `count`, `first` and the like do not collide with RxJS.
 *
 * @example Mean and extremes of each minute
 * ```ts
 * windowBy({
 *   windows: tumbling(60_000),
 *   aggregate: agg.all({ mean: agg.mean((r: Reading) => r.c), low: agg.min((r: Reading) => r.c), n: agg.count() }),
 * });
 * ```
 */
export const agg: Agg = {
  count: () => ({
    create: () => 0,
    add: acc => acc + 1,
    merge: (a, b) => a + b,
    remove: acc => acc - 1,
    result: acc => acc,
  }),

  sum: f => ({
    create: () => 0,
    add: (acc, value) => acc + f(value),
    merge: (a, b) => a + b,
    result: acc => acc,
  }),

  mean: f => ({
    create: () => ({ n: 0, sum: 0 }),
    add(acc, value) {
      acc.n++;
      acc.sum += f(value);
      return acc;
    },
    merge(a, b) {
      a.n += b.n;
      a.sum += b.sum;
      return a;
    },
    result: ({ n, sum }) => sum / n,
  }),

  variance: f => ({
    create: () => ({ n: 0, mean: 0, m2: 0 }),
    add(acc, value) {
      const x = f(value);
      const delta = x - acc.mean;
      acc.n++;
      acc.mean += delta / acc.n;
      acc.m2 += delta * (x - acc.mean);
      return acc;
    },
    merge(a, b) {
      if (b.n === 0) return a;
      const n = a.n + b.n;
      const delta = b.mean - a.mean;
      a.m2 += b.m2 + (delta * delta * a.n * b.n) / n;
      a.mean += (delta * b.n) / n;
      a.n = n;
      return a;
    },
    result: ({ n, m2 }) => m2 / (n - 1),
  }),

  min: f => extreme(Math.min, Infinity, f),
  max: f => extreme(Math.max, -Infinity, f),

  first: <T>() => slot<T>(false),
  last: <T>() => slot<T>(true),

  collect: <T>() => list<T, readonly T[]>(items => items.slice()),
  reduce: <T, A>(fn: (acc: A, v: T) => A, seed: A) =>
    list<T, A>(items => items.reduce((acc, value) => fn(acc, value), seed)),

  all: aggregates => {
    const names = Object.keys(aggregates);
    const parts = Object.values(aggregates);
    return {
      create: () => parts.map(part => part.create() as unknown),
      add(accs: unknown[], value) {
        for (let i = 0; i < parts.length; i++) accs[i] = parts[i]!.add(accs[i], value);
        return accs;
      },
      merge(a: unknown[], b: unknown[]) {
        for (let i = 0; i < parts.length; i++) a[i] = parts[i]!.merge(a[i], b[i]);
        return a;
      },
      // Made from entries, so that a name like __proto__ is a name and nothing else.
      result: (accs: unknown[]) =>
        Object.fromEntries(names.map((name, i) => [name, parts[i]!.result(accs[i])])) as never,
    };
  },
};

function extreme<T>(
  choose: (a: number, b: number) => number,
  none: number,
  f: (v: T) => number,
): Aggregate<T, number, number> {
  return {
    create: () => none,
    add: (acc, value) => choose(acc, f(value)),
    merge: choose,
    result: acc => acc,
  };
}

function slot<T>(replace: boolean): Aggregate<T, Slot<T>, T> {
  function put(acc: Slot<T>, item: T) {
    if (acc.isEmpty || replace) acc.item = item;
    acc.isEmpty = false;
    return acc;
  }
  return {
    create: () => ({ item: undefined as T, isEmpty: true }),
    add: put,
    merge: (a, b) => (b.isEmpty ? a : put(a, b.item)),
    result: acc => acc.item,
  };
}

function list<T, R>(result: (items: T[]) => R): Aggregate<T, T[], R> {
  return {
    create: () => [],
    add(acc, value) {
      acc.push(value);
      return acc;
    },
    merge(a, b) {
      for (const value of b) a.push(value);
      return a;
    },
    result,
  };
}
