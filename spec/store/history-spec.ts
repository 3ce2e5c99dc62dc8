import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { valueOfVersion } from '../../src/store/history.js';
import { createSessionStore } from '../../src/store/index.js';
import { register, set, writeOf } from '../support/rawClient.js';

describe('the index of versions', () => {
  it('should find each retained version and no other, while the log grows and drops its oldest commits', () => {
    const store = createSessionStore({ limits: { retainedCommits: 160 } });
    const { session } = store.open('lab', { ttlMs: 0, metadata: {} });
    const { log } = session;
    session.apply(writeOf(0, register('a', 1), register('b', 0)), { source: '' });
    const { handle } = session.table.find('a')!;
    for (let version = 2; version <= 1_000; version++) {
      // Some commits have none of it, and one in seven has several.
      if (version % 5 === 0) session.apply(writeOf(0, set('b', version)), { source: '' });
      const again = version % 7 === 0 ? [set('a', ++version)] : [];
      session.apply(writeOf(0, set('a', version - again.length), ...again), { source: '' });
      if (version % 50 > 1) continue;
      const { version: newest } = session.table.find('a')!.state;
      const found = Array.from({ length: newest + 1 }, (_, asked) => valueOfVersion(log, handle, asked));
      const oldest = found.findIndex(value => value !== undefined);
      expect(found.slice(oldest)).toEqual(Array.from({ length: newest + 1 - oldest }, (_, index) => oldest + index));
      expect(valueOfVersion(log, handle, newest + 1)).toBeUndefined();
      const versionsOf = (limit: number, before?: number) => {
        const page = session.history(session.table.find('a')!, { limit, maxBytes: 2 ** 24, before });
        return [page.entries.map(entry => entry.version), page.isTruncated];
      };
      const retained = Array.from({ length: newest + 1 - oldest }, (_, index) => oldest + index);
      expect(versionsOf(10_000)).toEqual([retained, oldest > 1]);
      for (const before of [1, oldest, oldest + 1, newest - 13, newest + 1, newest + 100]) {
        const expected = retained.filter(retainedVersion => retainedVersion < before).slice(-9);
        expect(versionsOf(9, before)).toEqual([expected, (expected[0] ?? before) > 1]);
      }
    }
    expect(log.compactedRevision).toBeGreaterThan(500);
  });

  it('should take a few bytes for each retained change, and find them in large chunks', () => {
    const { session } = createSessionStore().open('lab', { ttlMs: 0, metadata: {} });
    const names = Array.from({ length: 5_000 }, (_, number) => `v${number}`);
    session.apply(writeOf(0, ...names.map(name => register(name, 0))), { source: '' });
    for (let value = 1; value < 40; value++) {
      session.apply(writeOf(0, ...names.map(name => set(name, value))), { source: '' });
    }
    const historyOf = (name: string) =>
      session.history(session.table.find(name)!, { limit: 10_000, maxBytes: 2 ** 24, before: undefined }).entries;
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = () => {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    };
    const before = used();
    for (const name of ['v0', 'v1234', 'v4999']) {
      expect(historyOf(name).map(({ value }) => value)).toEqual(Array.from({ length: 40 }, (_, value) => value));
    }

    // Of 200,000 changes.
    expect(used() - before).toBeLessThan(4_000_000);
  });
});
