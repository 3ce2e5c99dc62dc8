/** What the naive answers are made of: an event, and the watermark just before it came. */
export interface Arrival {
  readonly id: number;
  readonly key: string;
  readonly time: number;
  readonly watermarkBefore: number;
}

/** The answer for one window: its bounds and the events in it, by id, sorted. */
export interface Answer {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly ids: readonly number[];
}

export type WindowCase =
  | {
      readonly kind: 'tumbling' | 'hopping';
      readonly sizeMs: number;
      readonly hopMs: number;
      readonly offsetMs: number;
    }
  | { readonly kind: 'sliding' | 'trailing'; readonly sizeMs: number }
  | { readonly kind: 'sessions'; readonly gapMs: number }
  | { readonly kind: 'global' };

export function arrivals(
  events: readonly { readonly key: string; readonly time: number }[],
  outOfOrdernessMs: number,
): Arrival[] {
  let greatest = -Infinity;
  return events.map(({ key, time }, id) => {
    const arrival = { id, key, time, watermarkBefore: greatest - outOfOrdernessMs - 1 };
    greatest = Math.max(greatest, time);
    return arrival;
  });
}

/** All windows, each with the events that it had not been dropped before; by trying every window there could be. */
export function answers(windows: WindowCase, all: readonly Arrival[], latenessMs: number): Answer[] {
  const keys = [...new Set(all.map(event => event.key))];
  return keys.flatMap(key => {
    const ofKey = all.filter(event => event.key === key);
    return bounds(windows, ofKey, latenessMs).flatMap(({ start, end, isIn, last }) => {
      const ids = ofKey
        .filter(event => isIn(event.time) && event.watermarkBefore < last + latenessMs)
        .map(event => event.id);
      return ids.length > 0 ? [{ key, start, end, ids }] : [];
    });
  });
}

interface Bounds {
  readonly start: number;
  readonly end: number;
  readonly last: number;
  isIn(time: number): boolean;
}

function bounds(windows: WindowCase, events: readonly Arrival[], latenessMs: number): Bounds[] {
  const times = events.map(event => event.time);
  const closed = (start: number, end: number): Bounds => ({
    start,
    end,
    last: end,
    isIn: time => time >= start && time <= end,
  });
  switch (windows.kind) {
    case 'tumbling':
    case 'hopping': {
      const { sizeMs, hopMs, offsetMs } = windows;
      const found: Bounds[] = [];
      for (let k = -2000; k <= 2000; k++) {
        const start = k * hopMs + offsetMs;
        const end = start + sizeMs;
        if (start > Math.max(...times) || end <= Math.min(...times)) continue;
        found.push({ start, end, last: end - 1, isIn: time => time >= start && time < end });
      }
      return found;
    }
    case 'sliding': {
      const { sizeMs } = windows;
      const ending = events.filter(e => e.watermarkBefore < e.time + latenessMs).map(e => e.time);
      const leaving = events
        .filter(e => e.watermarkBefore < e.time + sizeMs + latenessMs)
        .map(e => e.time + 1 + sizeMs);
      return [...new Set([...ending, ...leaving])].map(end => closed(end - sizeMs, end));
    }
    case 'trailing':
      return events
        .filter(e => e.watermarkBefore < e.time + latenessMs)
        .map(e => closed(e.time - windows.sizeMs, e.time));
    case 'sessions': {
      const sorted = [...times].sort((a, b) => a - b);
      const found: { start: number; end: number }[] = [];
      for (const time of sorted) {
        const open = found[found.length - 1];
        if (open && time - open.end <= windows.gapMs) open.end = time;
        else found.push({ start: time, end: time });
      }
      return found.map(({ start, end }) => ({ ...closed(start, end), last: Infinity }));
    }
    case 'global':
      return [{ start: -Infinity, end: Infinity, last: Infinity, isIn: () => true }];
  }
}

export function sortAnswers(list: readonly Answer[]): string[] {
  return list.map(({ key, start, end, ids }) => `${key}[${start},${end}]{${[...ids].sort((a, b) => a - b)}}`).sort();
}
