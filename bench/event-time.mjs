/**
 * Events a second through `windowBy`, for each kind of window and number of keys, beside two other ways in the same run:
 * a hand-written loop that computes the same answer, which is the limit, and what RxJS has today, `groupBy` with
 * `bufferTime`, which cuts by the clock of the machine and so answers another question.
 *
 * node bench/event-time.mjs [events] after `npm run build`
 */
import { bufferTime, from, groupBy, map, mergeMap } from 'rxjs';
import { agg, hopping, sessions, sliding, trailing, tumbling, windowBy, withEventTime } from 'rivulet/event-time';

const EVENTS = Number(process.argv[2] ?? 500_000);
const EVENTS_PER_MS = 10;
const OVERLAP = 60;
const ROUNDS = 3;

/** @typedef {{ key: string, time: number, value: number }} Reading */

/** Readings in order, spread evenly over the keys. @returns {Reading[]} */
function readings(keys) {
  const names = Array.from({ length: keys }, (_, i) => `sensor-${i}`);
  return Array.from({ length: EVENTS }, (_, i) => ({
    key: names[i % keys],
    time: Math.floor(i / EVENTS_PER_MS),
    value: (i * 7919) % 1000,
  }));
}

/** Each way sends the number of its results and the sum of their values here, so that they can be held to one another. */
function tally() {
  const total = { results: 0, sum: 0 };
  return {
    total,
    take(value) {
      total.results++;
      total.sum += value;
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
      if (item.kind === 'event') take(item.value.value);
    });
  return total;
}

function tumblingLoop(events, sizeMs) {
  const { total, take } = tally();
  const means = new Map();
  let end = sizeMs;
  const close = () => {
    for (const { n, sum } of means.values()) take(sum / n);
    means.clear();
  };
  for (const { key, time, value } of events) {
    if (time >= end) {
      close();
      end = Math.floor(time / sizeMs) * sizeMs + sizeMs;
    }
    const mean = means.get(key);
    if (mean) {
      mean.n++;
      mean.sum += value;
    } else means.set(key, { n: 1, sum: value });
  }
  close();
  return total;
}

function hoppingLoop(events, sizeMs, hopMs) {
  const { total, take } = tally();
  const panes = sizeMs / hopMs;
  const keys = new Map();
  let hop = 0;
  const close = () => {
    for (const [key, ring] of keys) {
      let n = 0;
      let sum = 0;
      for (const pane of ring) {
        n += pane.n;
        sum += pane.sum;
      }
      if (n > 0) take(sum / n);
      else keys.delete(key);
      ring[(hop + 1) % panes] = { n: 0, sum: 0 };
    }
    hop++;
  };
  for (const { key, time, value } of events) {
    while (time >= (hop + 1) * hopMs) close();
    let ring = keys.get(key);
    if (!ring) {
      ring = Array.from({ length: panes }, () => ({ n: 0, sum: 0 }));
      keys.set(key, ring);
    }
    const pane = ring[hop % panes];
    pane.n++;
    pane.sum += value;
  }
  for (let i = 0; i < panes; i++) close();
  return total;
}

function trailingLoop(events, sizeMs) {
  const { total, take } = tally();
  const keys = new Map();
  for (const event of events) {
    let state = keys.get(event.key);
    if (!state) {
      state = { queue: [], head: 0, sum: 0 };
      keys.set(event.key, state);
    }
    const { queue } = state;
    queue.push(event);
    state.sum += event.value;
    while (queue[state.head].time < event.time - sizeMs) state.sum -= queue[state.head++].value;
    if (state.head > 1024) {
      queue.splice(0, state.head);
      state.head = 0;
    }
    take(state.sum / (queue.length - state.head));
  }
  return total;
}

function sessionsLoop(events, gapMs) {
  const { total, take } = tally();
  const keys = new Map();
  for (const { key, time, value } of events) {
    const session = keys.get(key);
    if (session && time <= session.end + gapMs) {
      session.end = time;
      session.n++;
      session.sum += value;
    } else {
      if (session) take(session.sum / session.n);
      keys.set(key, { end: time, n: 1, sum: value });
    }
  }
  for (const { n, sum } of keys.values()) take(sum / n);
  return total;
}

function byTheClock(events, sizeMs) {
  const { total, take } = tally();
  from(events)
    .pipe(
      groupBy(r => r.key),
      mergeMap(group$ =>
        group$.pipe(
          bufferTime(sizeMs),
          map(list => list.reduce((sum, r) => sum + r.value, 0) / list.length),
        ),
      ),
    )
    .subscribe(take);
  return total;
}

/**
 * The best of some rounds, in millions of events a second of processor time: other work on the machine takes wall time
 * from us and not processor time.
 */
function rate(run) {
  let best = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    run();
    const { user } = process.cpuUsage(before);
    best = Math.max(best, EVENTS / user);
  }
  return best;
}

function row(keys, kind, run, loop, limitKind = 'loop') {
  const ours = run();
  const theirs = loop?.();
  // The sums are added in another order, so that the last digits may differ.
  const isSame =
    theirs && ours.results === theirs.results && Math.abs(ours.sum - theirs.sum) <= 1e-9 * Math.abs(ours.sum);
  if (limitKind === 'loop' && theirs && !isSame) {
    throw new Error(`${kind}, ${keys} keys: ${JSON.stringify(ours)}, but the loop has ${JSON.stringify(theirs)}`);
  }
  const ourRate = rate(run);
  const limit = loop && rate(loop);
  const columns = [
    kind.padEnd(34),
    String(keys).padStart(6),
    ourRate.toFixed(2).padStart(8),
    limit ? limit.toFixed(2).padStart(8) : ''.padStart(8),
    limit ? `${(limit / ourRate).toFixed(1)}x`.padStart(7) : ''.padStart(7),
    String(ours.results).padStart(9),
  ];
  console.log(columns.join('  '));
  return ourRate;
}

console.log(`${EVENTS} events, ${EVENTS_PER_MS} each ms, mean by key; millions of events a second, best of ${ROUNDS}`);
console.log(['kind'.padEnd(34), 'keys'.padStart(6), 'windowBy', '    loop', '  ratio', '  results'].join('  '));
for (const keys of [1, 100, 10_000]) {
  const events = readings(keys);
  // Sized so that sixty windows of a key overlap, however many keys share the events.
  const intervalMs = Math.max(1, keys / EVENTS_PER_MS);
  const spanMs = OVERLAP * intervalMs;
  const hopMs = Math.max(100, intervalMs);
  const sizeMs = OVERLAP * hopMs;
  const tumbled = row(
    keys,
    `tumbling(${sizeMs})`,
    () => windowed(events, tumbling(sizeMs)),
    () => tumblingLoop(events, sizeMs),
  );
  row(
    keys,
    '  beside groupBy + bufferTime',
    () => windowed(events, tumbling(sizeMs)),
    () => byTheClock(events, sizeMs),
    'rxjs',
  );
  const others = {
    [`hopping(${sizeMs}, ${hopMs})`]: row(
      keys,
      `hopping(${sizeMs}, ${hopMs})`,
      () => windowed(events, hopping(sizeMs, hopMs)),
      () => hoppingLoop(events, sizeMs, hopMs),
    ),
    [`sliding(${spanMs})`]: row(keys, `sliding(${spanMs})`, () => windowed(events, sliding(spanMs))),
    [`trailing(${spanMs})`]: row(
      keys,
      `trailing(${spanMs})`,
      () => windowed(events, trailing(spanMs)),
      // Events of one ms count for one another, which a loop over one event after the other cannot see.
      intervalMs > 1 ? () => trailingLoop(events, spanMs) : undefined,
    ),
    [`sessions(${intervalMs * 2})`]: row(
      keys,
      `sessions(${intervalMs * 2})`,
      () => windowed(events, sessions(intervalMs * 2)),
      () => sessionsLoop(events, intervalMs * 2),
    ),
  };
  for (const [kind, ourRate] of Object.entries(others)) {
    console.log(`  ${kind} takes ${(tumbled / ourRate).toFixed(1)} times as long as tumbling`);
  }
}
process.exit(0);
