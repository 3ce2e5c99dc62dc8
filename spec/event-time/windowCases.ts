import { fc } from '@fast-check/vitest';
import {
  globalWindow,
  hopping,
  sessions,
  sliding,
  trailing,
  tumbling,
  type Windows,
} from '../../src/event-time/index.js';
import type { WindowCase } from './oracle.js';

const size = fc.integer({ min: 1, max: 12 });
/** Small windows of each kind. */
export const windowCases: Record<WindowCase['kind'], fc.Arbitrary<WindowCase>> = {
  tumbling: fc
    .record({ sizeMs: size, offsetMs: fc.integer({ min: -7, max: 7 }) })
    .map(({ sizeMs, offsetMs }) => ({ kind: 'tumbling', sizeMs, hopMs: sizeMs, offsetMs })),
  hopping: fc.record({
    kind: fc.constant('hopping'),
    sizeMs: size,
    hopMs: size,
    offsetMs: fc.integer({ min: -7, max: 7 }),
  }),
  sliding: fc.record({ kind: fc.constant('sliding'), sizeMs: fc.integer({ min: 0, max: 12 }) }),
  trailing: fc.record({ kind: fc.constant('trailing'), sizeMs: fc.integer({ min: 0, max: 12 }) }),
  sessions: fc.record({ kind: fc.constant('sessions'), gapMs: fc.integer({ min: 0, max: 8 }) }),
  global: fc.constant({ kind: 'global' }),
};

/** A random order in which no event is more than `bound` behind the greatest before it. */
export function withinBound<E extends { readonly time: number }>(list: readonly E[], bound: number): E[] {
  let greatest = -Infinity;
  return list.map(event => {
    greatest = Math.max(greatest, event.time);
    return { ...event, time: Math.max(event.time, greatest - bound) };
  });
}

/** Makes the windows of the library for those of the oracle. */
export function windowsOf(windows: WindowCase): Windows {
  switch (windows.kind) {
    case 'tumbling':
      return tumbling(windows.sizeMs, windows);
    case 'hopping':
      return hopping(windows.sizeMs, windows.hopMs, windows);
    case 'sliding':
      return sliding(windows.sizeMs);
    case 'trailing':
      return trailing(windows.sizeMs);
    case 'sessions':
      return sessions(windows.gapMs);
    case 'global':
      return globalWindow();
  }
}
