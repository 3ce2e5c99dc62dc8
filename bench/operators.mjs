// @ts-check
/**
 * What an operator costs for each item, beside what RxJS offers for the same.
 *
 *     npm run build && node bench/operators.mjs [name ...]
 *
 * Each pair is measured in turn, several times over, in one process. A line shows the median of both and of their ratios,
 * with the most that the ratio may be. The exit code is 1 if one is above that.
 *
 * Clock and timers are the real ones. The waits are longer than a measurement, so what is measured is the cost of an
 * item, not of the timer that ends its wait.
 */
import {
  allOf,
  anyOf,
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
} from 'rivulet/operators';
import {
  asyncScheduler,
  auditTime,
  combineLatest,
  concatMap,
  debounceTime,
  distinctUntilChanged,
  filter,
  firstValueFrom,
  from,
  groupBy,
  lastValueFrom,
  map,
  mergeMap,
  NEVER,
  pairwise,
  retry,
  scan,
  Subject,
  throttleTime,
} from 'rxjs';
import { Bench } from 'tinybench';

/** @typedef {{ name: string, value: number, previous: number | undefined }} Update */
/** @typedef {import('rxjs').OperatorFunction<Update, unknown>} Operator */
/** @typedef {{ name: string, atMost: number, ours: () => unknown, rxjs: () => unknown }} Pair */

const ROUNDS = 5;
const ROUND_MS = 150;
const ITEMS = 10_000;
const KEYS = 100;
const WAIT_MS = 60_000;

/** A walk of 100 variables, in turns, by steps of up to 1. @type {Update[]} */
const updates = Array.from({ length: ITEMS }, (_, at) => ({
  name: `sensor.${at % KEYS}`,
  value: Math.floor(at / KEYS) + ((at * 7919) % 100) / 100,
  previous: at < KEYS ? undefined : Math.floor(at / KEYS) - 1,
}));

/** How much a keyed operator may take of `groupBy` and `mergeMap`; with a clock reading for each item; and without key. */
const BY_KEY = 0.5;
const BY_KEY_WITH_CLOCK = 0.7;
const PLAIN = 1.5;

/** @type {Pair[]} */
const pairs = [
  byKey('debounceByKey', BY_KEY_WITH_CLOCK, debounceByKey(WAIT_MS), debounceTime(WAIT_MS)),
  byKey(
    'throttleByKey',
    BY_KEY,
    throttleByKey(WAIT_MS),
    throttleTime(WAIT_MS, asyncScheduler, { leading: true, trailing: true }),
  ),
  byKey('auditByKey', BY_KEY, auditByKey(WAIT_MS), auditTime(WAIT_MS)),
  byKey('pairwiseByKey', BY_KEY, pairwiseByKey(), pairwise()),
  byKey(
    'scanByKey',
    BY_KEY,
    scanByKey(
      (sum, { value }) => sum + value,
      () => 0,
    ),
    scan((sum, { value }) => sum + value, 0),
  ),
  byKey(
    'distinctByKey',
    BY_KEY,
    distinctByKey(),
    distinctUntilChanged((a, b) => Object.is(a.value, b.value)),
  ),
  byKey(
    'significantChange',
    BY_KEY,
    significantChange(0.5),
    distinctUntilChanged((a, b) => Math.abs(a.value - b.value) < 0.5),
  ),
  plain(
    'filterChanges',
    filterChanges(({ value }) => value > 20),
    filter(({ value }) => value > 20),
  ),
  plain(
    'changeMagnitude',
    map(changeMagnitude),
    map(({ value, previous }) => (previous === undefined ? undefined : Math.abs(value - previous))),
  ),
  plain(
    'when',
    when(({ value }) => value % 2 > 1),
    filter(({ value }) => value % 2 > 1),
  ),
  plain(
    'holdsFor',
    holdsFor(({ value }) => value >= 0, WAIT_MS),
    source =>
      source.pipe(
        map(({ value }) => value >= 0),
        distinctUntilChanged(),
      ),
  ),
  plain('retryBackoff', retryBackoff(), retry()),
  plain(
    'pauseWhen',
    pauseWhen(NEVER, { limit: 1 }),
    filter(() => true),
  ),
  conditions('allOf', allOf, states => states.every(Boolean)),
  conditions('anyOf', anyOf, states => states.some(Boolean)),
  {
    name: 'waitFor',
    atMost: PLAIN,
    ours: () => waitFor(from(updates), update => update === updates[ITEMS - 1]),
    rxjs: () => firstValueFrom(from(updates).pipe(filter(update => update === updates[ITEMS - 1]))),
  },
  {
    name: 'toAsyncIterable',
    atMost: PLAIN,
    ours: async () => {
      for await (const update of toAsyncIterable(from(updates), { limit: ITEMS })) void update;
    },
    rxjs: () => lastValueFrom(from(updates).pipe(concatMap(async update => update))),
  },
];

const wanted = process.argv.slice(2);
let failures = 0;
console.log(`${ITEMS} items of ${KEYS} keys, median of ${ROUNDS} rounds, Node ${process.version}`);
console.log('operator             ns/item   RxJS ns/item   ratio   at most');
for (const pair of pairs) {
  if (wanted.length > 0 && !wanted.includes(pair.name)) continue;
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measure(pair));
  const ratio = median(rounds.map(({ ours, rxjs }) => ours / rxjs));
  if (ratio > pair.atMost) failures += 1;
  console.log(
    pair.name.padEnd(20),
    median(rounds.map(({ ours }) => ours))
      .toFixed(1)
      .padStart(7),
    median(rounds.map(({ rxjs }) => rxjs))
      .toFixed(1)
      .padStart(14),
    ratio.toFixed(2).padStart(7),
    `${pair.atMost.toFixed(2).padStart(9)}${ratio > pair.atMost ? '  ABOVE' : ''}`,
  );
}
process.exitCode = failures > 0 ? 1 : 0;

/**
 * @param {Pair} pair
 * @returns {Promise<{ ours: number, rxjs: number }>} The medians, in ns for each item.
 */
async function measure({ ours, rxjs }) {
  const bench = new Bench({ time: ROUND_MS, warmupTime: ROUND_MS / 3, throws: true });
  bench.add('ours', ours).add('rxjs', rxjs);
  const [first, second] = await bench.run();
  return { ours: perItem(first), rxjs: perItem(second) };
}

/** @param {number[]} values */
function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** @param {import('tinybench').Task | undefined} task */
function perItem(task) {
  const result = task?.result;
  if (!result || !('latency' in result)) throw new Error(`${task?.name} has no result`);
  return (result.latency.p50 * 1e6) / ITEMS;
}

/**
 * @param {string} name
 * @param {number} atMost
 * @param {Operator} ours
 * @param {Operator} inGroup The RxJS operator for a single key.
 * @returns {Pair}
 */
function byKey(name, atMost, ours, inGroup) {
  return {
    name,
    atMost,
    ours: () => push(ours),
    rxjs: () =>
      push(source =>
        source.pipe(
          groupBy(update => update.name),
          mergeMap(group => inGroup(group)),
        ),
      ),
  };
}

/**
 * @param {string} name
 * @param {Operator} ours
 * @param {Operator} relative
 * @returns {Pair}
 */
function plain(name, ours, relative) {
  return { name, atMost: PLAIN, ours: () => push(ours), rxjs: () => push(relative) };
}

/**
 * @param {string} name
 * @param {typeof allOf} ours
 * @param {(states: boolean[]) => boolean} combine
 * @returns {Pair}
 */
function conditions(name, ours, combine) {
  /** @param {(conditions: Subject<boolean>[]) => import('rxjs').Observable<boolean>} make */
  const run = make => {
    const sources = Array.from({ length: 4 }, () => new Subject());
    const subscription = make(sources).subscribe();
    for (let at = 0; at < ITEMS; at += 1) sources[at % 4]?.next(at % 7 < 4);
    subscription.unsubscribe();
  };
  return {
    name,
    atMost: PLAIN,
    ours: () => run(sources => ours(...sources)),
    rxjs: () => run(sources => combineLatest(sources).pipe(map(combine), distinctUntilChanged())),
  };
}

/** @param {Operator} operator */
function push(operator) {
  const source = new Subject();
  const subscription = source.pipe(operator).subscribe();
  for (const update of updates) source.next(update);
  subscription.unsubscribe();
}
