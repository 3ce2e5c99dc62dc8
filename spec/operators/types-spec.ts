import {
  EMPTY,
  firstValueFrom,
  type MonoTypeOperatorFunction,
  NEVER,
  type Observable,
  of,
  type OperatorFunction,
} from 'rxjs';
import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  allOf,
  auditByKey,
  changeMagnitude,
  debounceByKey,
  distinctByKey,
  filterChanges,
  holdsFor,
  pairwiseByKey,
  pauseWhen,
  retryBackoff,
  scanByKey,
  significantChange,
  throttleByKey,
  toAsyncIterable,
  waitFor,
  when,
} from '../../src/operators/index.js';

/** Updates as a session gives them: a union told apart by `name`. */
interface Update<N extends string, T> {
  readonly kind: 'initial' | 'change' | 'resync';
  readonly name: N;
  readonly value: T;
  readonly previous: T | undefined;
  readonly source: string;
}
type Temperature = Update<'temperature', number>;
type Mode = Update<'mode', 'auto' | 'manual'>;
interface Removed {
  readonly kind: 'removed';
  readonly name: 'mode';
  readonly value: undefined;
  readonly previous: 'auto' | 'manual' | undefined;
}
interface Values {
  readonly temperature: number;
  readonly mode: 'auto' | 'manual';
}

// The type checker does the work; what runs is only there to be checked.
describe('the types of the operators', () => {
  const temperature$: Observable<Temperature> = EMPTY;
  const mode$: Observable<Mode> = EMPTY;
  const both$: Observable<Temperature | Mode> = EMPTY;
  const values$: Observable<Values> = EMPTY;

  it('should keep the item through operators by key', () => {
    const sampled$ = temperature$.pipe(significantChange(0.5), throttleByKey(1000));
    expectTypeOf(sampled$).toEqualTypeOf<Observable<Temperature>>();
    expectTypeOf(both$.pipe(debounceByKey(10), auditByKey(10), distinctByKey())).toEqualTypeOf(both$);
    const options = { leading: undefined, trailing: true, maxWaitMs: undefined, scheduler: undefined };
    expectTypeOf(both$.pipe(debounceByKey(10, options))).toEqualTypeOf(both$);
  });

  it('should narrow the value by the name behind an operator', () => {
    const chosen$ = both$.pipe(
      throttleByKey(10),
      filterChanges(u => u.name === 'mode' || u.value > 3),
    );
    expectTypeOf(chosen$).toEqualTypeOf(both$);
    expectTypeOf(filterChanges((u: Temperature) => u.value > (u.previous ?? 0))).toEqualTypeOf<
      MonoTypeOperatorFunction<Temperature>
    >();
    const removals$: Observable<Mode | Removed> = EMPTY;
    removals$.pipe(
      distinctByKey(),
      filterChanges(u => u.kind === 'removed' || u.value === 'auto'),
    );
  });

  it('should take a key where there is no name', () => {
    const numbers$: Observable<number> = EMPTY;
    const isOdd = (n: number) => n % 2;
    expectTypeOf(numbers$.pipe(throttleByKey(5, { key: isOdd }))).toEqualTypeOf(numbers$);
    expectTypeOf(numbers$.pipe(debounceByKey(5, { key: n => n % 2, maxWaitMs: 10 }))).toEqualTypeOf(numbers$);
    expectTypeOf(numbers$.pipe(auditByKey(5, { key: isOdd }))).toEqualTypeOf(numbers$);
    expectTypeOf(numbers$.pipe(pairwiseByKey({ key: isOdd }))).toEqualTypeOf<Observable<[number, number]>>();
    expectTypeOf(numbers$.pipe(distinctByKey((a, b) => a === b, { key: isOdd }))).toEqualTypeOf(numbers$);

    // @ts-expect-error a number has no name
    numbers$.pipe(throttleByKey(5));
    // @ts-expect-error a number has no name
    numbers$.pipe(debounceByKey(5, { leading: true }));
    // @ts-expect-error a number has no name
    numbers$.pipe(pairwiseByKey());
    // @ts-expect-error a number has no name and no value
    numbers$.pipe(distinctByKey());
    // @ts-expect-error no such option
    both$.pipe(throttleByKey(5, { leeding: true }));
  });

  it('should give what pairs and folds make', () => {
    expectTypeOf(both$.pipe(pairwiseByKey())).toEqualTypeOf<Observable<[Temperature | Mode, Temperature | Mode]>>();
    const counts$ = both$.pipe(
      scanByKey(
        (n, u) => n + u.name.length,
        () => 0,
      ),
    );
    expectTypeOf(counts$).toEqualTypeOf<Observable<number>>();
  });

  it('should measure numbers only', () => {
    // @ts-expect-error not all of these are numbers
    both$.pipe(significantChange(0.5));
    // @ts-expect-error a mode is no number
    mode$.pipe(significantChange(0.5, { relative: true }));
    expectTypeOf(changeMagnitude).returns.toEqualTypeOf<number | undefined>();
    expect(changeMagnitude({ name: 'a', value: 3, previous: 1 })).toBe(2);
  });

  it('should narrow by a type guard', async () => {
    const isAuto = (v: Values): v is Values & { readonly mode: 'auto' } => v.mode === 'auto';
    expectTypeOf(values$.pipe(when(isAuto))).toEqualTypeOf<Observable<Values & { readonly mode: 'auto' }>>();
    expectTypeOf(values$.pipe(when(v => v.temperature > 30))).toEqualTypeOf(values$);

    const hot$: Observable<Values> = of({ temperature: 31, mode: 'auto' });
    const hot = await waitFor(hot$, v => v.temperature > 30, { timeoutMs: 30_000 });
    expectTypeOf(hot).toEqualTypeOf<Values>();
    const auto = await waitFor(hot$, isAuto, { signal: undefined, timeoutMs: undefined });
    expectTypeOf(auto.mode).toEqualTypeOf<'auto'>();
    expect(auto).toBe(hot);
  });

  it('should make conditions, and take them', async () => {
    expectTypeOf(holdsFor((v: Values) => v.temperature > 30, 1000)).toEqualTypeOf<OperatorFunction<Values, boolean>>();
    expectTypeOf(allOf(of(true), [true], Promise.resolve(false))).toEqualTypeOf<Observable<boolean>>();
    // @ts-expect-error not a condition
    allOf(of(1));
    expect(await firstValueFrom(allOf())).toBe(true);
  });

  it('should keep the item through what retries, pauses and iterates', () => {
    expectTypeOf(temperature$.pipe(retryBackoff())).toEqualTypeOf(temperature$);
    expectTypeOf(temperature$.pipe(pauseWhen(NEVER, { limit: 5 }))).toEqualTypeOf(temperature$);
    expectTypeOf(toAsyncIterable(temperature$)).toEqualTypeOf<AsyncIterable<Temperature>>();
    // @ts-expect-error the limit is not optional
    expect(() => temperature$.pipe(pauseWhen(NEVER))).toThrow();
    // @ts-expect-error no such choice
    toAsyncIterable(temperature$, { onFull: 'block' });
  });
});
