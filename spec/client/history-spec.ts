import { describe, expect, it } from 'vitest';
import { readHistory } from '../../src/client/core/session/history.js';
import { createLoopTurn } from '../../src/server/loopTurn.js';
import { createUnaryCalls } from '../../src/server/unaryCalls.js';
import { createSessionStore } from '../../src/store/index.js';
import { encodeHistory, type HistoryEntry } from '../../src/wire/index.js';
import { register, set, writeOf } from '../support/rawClient.js';

const everything = { limit: 0, before: undefined };
const origin = { timestamp: 0, eventTime: 0, source: '', metadata: {} };
const entry = (version: number): HistoryEntry => ({ revision: version, id: '#e-1', version, value: version, origin });

describe('reading a history by pages', () => {
  function openSession(retainedCommits: number) {
    const store = createSessionStore({ limits: { pageSize: 3, retainedCommits } });
    const { session } = store.open('lab', { ttlMs: 0, metadata: {} });
    const write = (...operations: Parameters<typeof writeOf>[1][]) =>
      session.apply(writeOf(0, ...operations), { source: '' });
    write(register('a', 1));
    for (let value = 2; value <= 8; value++) write(set('a', value));
    const { getHistory } = createUnaryCalls(store, createLoopTurn());
    const ask = (request: object) => getHistory({ sessionId: 'lab', ...request });
    return { write, ask };
  }

  it('should stay with the variable when its name is registered anew between two pages', async () => {
    const { write, ask } = openSession(1_000);
    let calls = 0;
    const { entries, truncated } = await readHistory('a', everything, async request => {
      const page = await ask(request);
      if (++calls === 1) {
        write({ kind: 'delete', name: 'a' });
        write(register('a', 100));
      }
      return page;
    });

    expect(entries.map(({ value }) => value)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(1);
    expect(truncated).toBe(false);
  });

  it('should end where what is older has gone from the log between two pages', async () => {
    const { write, ask } = openSession(100);
    let calls = 0;
    const { entries, truncated } = await readHistory('a', everything, async request => {
      calls++;
      const page = await ask(request);
      if (calls === 1) {
        write({ kind: 'delete', name: 'a' }, register('b', 0));
        for (let value = 1; value <= 1_000; value++) write(set('b', value));
      }
      return page;
    });

    expect(calls).toBe(2);
    expect(entries.map(({ value }) => value)).toEqual([6, 7, 8]);
    expect(truncated).toBe(true);
  });

  it('should refuse a server that repeats a page', async () => {
    const page = encodeHistory({ epoch: 'e', entries: [entry(4), entry(5)], truncated: true }, 'float').slice();
    await expect(readHistory('a', everything, async () => page)).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('should refuse a history without end', async () => {
    const value = 'x'.repeat(2 ** 22);
    let version = 2 ** 40;
    const ask = async () => {
      const entries = [{ ...entry(--version), value }];
      return encodeHistory({ epoch: 'e', entries, truncated: true }, 'text').slice();
    };
    await expect(readHistory('a', everything, ask)).rejects.toMatchObject({ code: 'RESOURCE_EXHAUSTED' });
    expect(version).toBeGreaterThan(2 ** 40 - 65);
  });
});
