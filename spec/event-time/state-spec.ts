import { Subject } from 'rxjs';
import { describe, expect, it } from 'vitest';
import {
  agg,
  hopping,
  sessions,
  sliding,
  trailing,
  tumbling,
  windowBy,
  type Timed,
  type WindowStats,
} from '../../src/event-time/index.js';

describe('the state of windowBy', () => {
  it.each([
    ['tumbling', tumbling(10)],
    ['hopping', hopping(10, 5)],
    ['sliding', sliding(10)],
    ['trailing', trailing(10)],
    ['sessions', sessions(10)],
  ])('should leave nothing behind of a million short-lived keys in %s windows', (_kind, windows) => {
    let mostOpen = 0;
    let last: WindowStats | undefined;
    let results = 0;
    const source = new Subject<Timed<number>>();
    source
      .pipe(
        windowBy({
          windows,
          key: id => `key ${id}`,
          aggregate: agg.count(),
          stats: {
            next(item) {
              last = item;
              mostOpen = Math.max(mostOpen, item.openWindows);
            },
          },
        }),
      )
      .subscribe(item => {
        if (item.kind === 'event') results++;
      });
    for (let id = 0; id < 1_000_000; id++) {
      source.next({ kind: 'event', value: id, timestamp: id });
      if (id % 100 === 99) source.next({ kind: 'watermark', timestamp: id });
    }
    source.next({ kind: 'watermark', timestamp: 1_000_100 });

    expect(results).toBeGreaterThanOrEqual(1_000_000);
    expect(mostOpen).toBeLessThan(200);
    expect(last?.openWindows).toBe(0);
  });
});
