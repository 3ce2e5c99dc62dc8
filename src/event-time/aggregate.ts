/**
 * How a window gets its value: T are the events, A is what is kept while the window is open, R the value.
 *
 * `add`, `merge` and `remove` may change and return their first argument. `merge` must neither change nor keep the
 * second: parts of windows are shared between windows. `result` must not hand out what `add` would still change.
 *
 * Source: `AggregateFunction` in the documentation of Apache Flink.
 *
 * @example The longest text
 * ```ts
 * const longest: Aggregate<string, string, string> = {
 *   create: () => '',
 *   add: (a, text) => (text.length > a.length ? text : a),
 *   merge: (a, b) => (b.length > a.length ? b : a),
 *   result: a => a,
 * };
 * ```
 */
export interface Aggregate<T, A, R> {
  create(): A;
  add(acc: A, value: T): A;
  /** Joins two parts; b is the later one. */
  merge(a: A, b: A): A;
  /** Undoes `add` of the oldest event. Only where that is exact: sums of floats drift, and a NaN never leaves one. */
  remove?(acc: A, value: T): A;
  result(acc: A): R;
}

/** An aggregate whose inner part is its own business. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the inner type must fit both ways, as unknown does not
export type AnyAggregate<T, R> = Aggregate<T, any, R>;
