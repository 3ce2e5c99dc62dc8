/**
 * Events a second through `windowBy`, for each kind of window and number of keys, beside two other ways in the same run:
 * a loop by hand that gives the same results, which is the limit, and what RxJS has today, `groupBy` with `bufferTime` or
 * `windowTime`, which cut by the clock of the machine and so answer another question.
 *
 * node bench/event-time.mjs [events] [kind] after `npm run build`
 */
import { bufferTime, filter, from, groupBy, map, mergeMap, reduce, windowTime } from 'rxjs';
import { agg, hopping, sessions, sliding, trailing, tumbling, windowBy, withEventTime } from 'rivulet/event-time';
import { hoppingLoop, sessionsLoop, slidingLoop, trailingLoop, tumblingLoop } from './support/eventTimeLoops.mjs';

const EVENTS = Number(process.argv[2] ?? 500_000);
const ONLY = process.argv[3];
/** Times are those of real life: V8 holds small integers in another way, which would flatter every way of doing this. */
const START = Date.UTC(2026, 0, 1);
const OVERLAP = 60;
const ROUNDS = 5;

/** @typedef {import('./support/eventTimeLoops.mjs').Reading} Reading */

/** Readings in order, spread evenly over the keys. @returns {Reading[]} */
function readings(keys, eventsPerMs) {
  const names = Array.from({ length: keys }, (_, i) => `sensor-${i}`);
  return Array.from({ length: EVENTS }, (_, i) => ({
    key: names[i % keys],
    time: START + Math.floor(i / eventsPerMs),
    value: (i * 7919) % 1000,
  }));
}

/** Keeps the last result, or V8 would see that nobody wants the objects of a loop by hand and not make them at all. */
const kept = [];

/** Each way sends its results here, so that they can be held to one another: how many, and the sums of what they say. */
function tally() {
  const total = { results: 0, values: 0, counts: 0, starts: 0 };
  return {
    total,
    take(result) {
      const { value, count, start } = result;
      kept[0] = result;
      total.results++;
      total.values += value;
      total.counts += count;
      total.starts += start - START;
    },
  };
}

function windowed(events, windows) {
  const { total, take } = tally();
  from(events)
    .pipe(
      withEventTime({ timestamp: r => r.time }),
      windowBy({ windows, key: r => r.key, aggregate: agg.mean(r => r.value) }),
    )
    .subscribe(item => {
      if (item.kind === 'event') take(item.value);
    });
  return total;
}

function looped(events, loop, ...sizesMs) {
  const { total, take } = tally();
  loop(events, take, ...sizesMs);
  return total;
}

const mean = list => list.reduce((sum, r) => sum + r.value, 0) / list.length;

const add = (acc, { value }) => {
  acc.n++;
  acc.sum += value;
  return acc;
};

/** What RxJS costs by itself: an object with the time of each event, and a stage that lets none through. */
function twoStages(events) {
  let results = 0;
  from(events)
    .pipe(
      map(value => ({ kind: 'event', value, timestamp: value.time })),
      filter(({ timestamp }) => timestamp < START),
    )
    .subscribe(() => results++);
  return results;
}

/** What people do today; each takes the events of one key. */
const BY_THE_CLOCK = {
  bufferTime: sizeMs => group$ =>
    group$.pipe(
      bufferTime(sizeMs),
      filter(list => list.length > 0),
      map(mean),
    ),
  windowTime: sizeMs => group$ =>
    group$.pipe(
      windowTime(sizeMs),
      mergeMap(window$ => window$.pipe(reduce(add, { n: 0, sum: 0 }))),
      filter(({ n }) => n > 0),
      map(({ n, sum }) => sum / n),
    ),
};

function byTheClock(events, cut) {
  let results = 0;
  from(events)
    .pipe(
      groupBy(r => r.key),
      mergeMap(cut),
    )
    .subscribe(() => results++);
  return results;
}

/**
 * The best of some rounds of each way, by turns, in millions of events a second of processor time: other work on the
 * machine takes wall time from us and not processor time, and what slows it down slows both ways.
 */
function rates(ways) {
  const best = ways.map(() => 0);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, run] of ways.entries()) {
      const before = process.cpuUsage();
      run();
      best[i] = Math.max(best[i], EVENTS / process.cpuUsage(before).user);
    }
  }
  return best;
}

function checkSame(kind, ours, theirs) {
  // The values are added in another order, so that the last digits may differ.
  const isSame =
    ours.results === theirs.results &&
    ours.counts === theirs.counts &&
    ours.starts === theirs.starts &&
    Math.abs(ours.values - theirs.values) <= 1e-9 * Math.abs(ours.values);
  if (!isSame) throw new Error(`${kind}: ${JSON.stringify(ours)}, but the loop has ${JSON.stringify(theirs)}`);
}

function print(...[kind, ...columns]) {
  console.log([kind.padEnd(28), ...columns.map(column => column.padStart(9))].join(' '));
}

/** Measures all kinds of windows over the same events. */
function compare(keys, eventsPerMs) {
  const events = readings(keys, eventsPerMs);
  // Sized so that sixty windows of a key overlap, however many keys share the events.
  const intervalMs = Math.max(1, keys / eventsPerMs);
  const spanMs = OVERLAP * intervalMs;
  const hopMs = Math.max(100, intervalMs);
  const sizeMs = OVERLAP * hopMs;
  const kinds = {
    tumbling: [tumbling, tumblingLoop, sizeMs],
    hopping: [hopping, hoppingLoop, sizeMs, hopMs],
    sliding: [sliding, slidingLoop, spanMs],
    trailing: [trailing, trailingLoop, spanMs],
    sessions: [sessions, sessionsLoop, intervalMs * 2],
  };

  console.log(`\n${keys} keys, ${eventsPerMs} events each ms`);
  print('', 'windowBy', 'by hand', 'ratio', 'tumbling', 'ratio', 'results');
  for (const [kind, [windows, loop, ...sizesMs]] of Object.entries(kinds)) {
    if (ONLY && kind !== ONLY) continue;
    const ours = () => windowed(events, windows(...sizesMs));
    const theirs = () => looped(events, loop, ...sizesMs);
    const total = ours();
    checkSame(kind, total, theirs());
    const [rate, limit, tumbled] = rates([ours, theirs, () => windowed(events, tumbling(sizeMs))]);
    print(
      `${kind}(${sizesMs.join(', ')})`,
      rate.toFixed(2),
      limit.toFixed(2),
      `${(limit / rate).toFixed(1)}x`,
      tumbled.toFixed(2),
      `${(tumbled / rate).toFixed(1)}x`,
      String(total.results),
    );
    if (kind !== 'tumbling') continue;
    const [beside, bare] = rates([ours, () => twoStages(events)]);
    print('  two stages of RxJS alone', beside.toFixed(2), bare.toFixed(2), `${(bare / beside).toFixed(1)}x`);
    for (const [name, cut] of Object.entries(BY_THE_CLOCK)) {
      const [again, clocked] = rates([ours, () => byTheClock(events, cut(sizeMs))]);
      print(`  groupBy + ${name}`, again.toFixed(2), clocked.toFixed(2), `${(clocked / again).toFixed(2)}x`);
    }
  }
}

console.log(`${EVENTS} events, mean by key; millions of events a second of processor time, best of ${ROUNDS}`);
for (const keys of [1, 100, 10_000]) compare(keys, 10);
console.log('\nThe worst case: each event moves the watermark');
compare(100, 1);
// The timers of bufferTime and windowTime would hold the process.
process.exit(0);
