/**
 * Windows by hand: what one would write in a loop over an array that is in order, if that were all one ever needed. Each
 * loop refuses what is late, closes windows as time goes on, and gives each result to `take` with its key, its bounds, its
 * mean and its count, as `windowBy` does. None of them waits for events out of order, takes late ones again, shows early
 * panes, or takes another aggregate than a mean, and all of them subtract what leaves a window, which is exact here
 * because the values are whole numbers.
 *
 * @typedef {{ key: string, time: number, value: number }} Reading
 * @typedef {{ key: string, start: number, end: number, value: number, count: number }} Result
 */

/** @param {Reading[]} events @param {(result: Result) => void} take @returns how many events were late */
export function tumblingLoop(events, take, sizeMs) {
  const means = new Map();
  let start = -Infinity;
  let end = -Infinity;
  let late = 0;
  const close = () => {
    for (const [key, { n, sum }] of means) take({ key, start, end, value: sum / n, count: n });
    means.clear();
  };
  for (const { key, time, value } of events) {
    if (time < start) {
      late++;
      continue;
    }
    if (time >= end) {
      close();
      start = Math.floor(time / sizeMs) * sizeMs;
      end = start + sizeMs;
    }
    const mean = means.get(key);
    if (mean) {
      mean.n++;
      mean.sum += value;
    } else means.set(key, { n: 1, sum: value });
  }
  close();
  return late;
}

/** Keeps a sum for each hop and key, and adds up those of a window when it closes. */
export function hoppingLoop(events, take, sizeMs, hopMs) {
  const panes = sizeMs / hopMs;
  const keys = new Map();
  let hop = Math.floor(events[0].time / hopMs);
  let late = 0;
  const close = () => {
    const end = (hop + 1) * hopMs;
    for (const [key, ring] of keys) {
      let n = 0;
      let sum = 0;
      for (const pane of ring) {
        n += pane.n;
        sum += pane.sum;
      }
      if (n > 0) take({ key, start: end - sizeMs, end, value: sum / n, count: n });
      else keys.delete(key);
      const oldest = ring[(hop + 1) % panes];
      oldest.n = 0;
      oldest.sum = 0;
    }
    hop++;
  };
  for (const { key, time, value } of events) {
    if (time < hop * hopMs) {
      late++;
      continue;
    }
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
  return late;
}

/** One result for each distinct set of events that are at most `sizeMs` apart. */
export function slidingLoop(events, take, sizeMs) {
  return rangesLoop(events, sizeMs + 1, (state, end) => {
    // A window that begins just after an event ends when that event would be out of it, if anything is in it by then.
    if (state.n > 0) take({ key: state.key, start: end - sizeMs, end, value: state.sum / state.n, count: state.n });
  });
}

/** One result for each event, over it, those of its time, and what came up to `sizeMs` before. */
export function trailingLoop(events, take, sizeMs) {
  return rangesLoop(events, Infinity, (state, end, entered) => {
    leave(state, end - sizeMs);
    for (let i = 0; i < entered; i++) {
      take({ key: state.key, start: end - sizeMs, end, value: state.sum / state.n, count: state.n });
    }
  });
}

/** Calls `ends` for a key when an event comes in, once all of its time are there, and `reachMs` after it. */
function rangesLoop(events, reachMs, ends) {
  const keys = new Map();
  let now = -Infinity;
  let late = 0;
  for (const event of events) {
    if (event.time < now) {
      late++;
      continue;
    }
    now = event.time;
    let state = keys.get(event.key);
    if (!state) {
      state = { key: event.key, queue: [], head: 0, entered: 0, n: 0, sum: 0 };
      keys.set(event.key, state);
    }
    closeUntil(state, now, reachMs, ends);
    state.queue.push(event);
  }
  for (const state of keys.values()) closeUntil(state, Infinity, reachMs, ends);
  return late;
}

function closeUntil(state, until, reachMs, ends) {
  const { queue } = state;
  for (;;) {
    const enters = state.entered < queue.length ? queue[state.entered].time : Infinity;
    const leaves = state.head < state.entered ? queue[state.head].time + reachMs : Infinity;
    const end = Math.min(enters, leaves);
    if (end >= until) break;
    const before = state.entered;
    while (state.entered < queue.length && queue[state.entered].time === end) {
      state.sum += queue[state.entered++].value;
      state.n++;
    }
    leave(state, end - reachMs + 1);
    ends(state, end, state.entered - before);
  }
  if (state.head > 1024) {
    queue.splice(0, state.head);
    state.entered -= state.head;
    state.head = 0;
  }
}

/** Takes out what is before `start`. */
function leave(state, start) {
  const { queue } = state;
  while (state.head < state.entered && queue[state.head].time < start) {
    state.sum -= queue[state.head++].value;
    state.n--;
  }
}

/** Closes the session of a key at its next event; one whose key never comes back is held until the end. */
export function sessionsLoop(events, take, gapMs) {
  const keys = new Map();
  let now = -Infinity;
  let late = 0;
  const close = (key, { start, end, n, sum }) => take({ key, start, end, value: sum / n, count: n });
  for (const { key, time, value } of events) {
    if (time < now) {
      late++;
      continue;
    }
    now = time;
    const session = keys.get(key);
    if (session && time <= session.end + gapMs) {
      session.end = time;
      session.n++;
      session.sum += value;
    } else {
      if (session) close(key, session);
      keys.set(key, { start: time, end: time, n: 1, sum: value });
    }
  }
  for (const [key, session] of keys) close(key, session);
  return late;
}
