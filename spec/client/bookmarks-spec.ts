import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClientOver } from '../../src/client/index.js';
import { createServer } from '../../src/server/index.js';
import type { Bookmark, Commit } from '../../src/variables/index.js';
import { eventually } from '../support/withRig.js';

type Item = Commit<Record<string, unknown>, string> | Bookmark;

async function open() {
  const server = createServer();
  const client = createClientOver({ transport: server.connect() }, { bookmarkIntervalMs: 100, lingerMs: 0 });
  const session = client.session('lab');
  await session.register('a', z.int(), 0);
  await session.register('b', z.int(), 0);
  return {
    session,
    async [Symbol.asyncDispose]() {
      await client.close();
      await server.close();
    },
  };
}

function record(items: Item[]) {
  return { next: (item: Item) => void items.push(item) };
}

describe('commits with bookmarks', () => {
  it('should tell how far it is complete, though nothing of it changes', async () => {
    await using lab = await open();
    const items: Item[] = [];
    lab.session.commits(['a'], { bookmarks: true }).subscribe(record(items));
    await eventually(() => items[0]?.kind).toBe('snapshot');

    const { cursor, revision } = await lab.session.set('b', 1);
    await eventually(() => items.at(-1)).toEqual({ kind: 'bookmark', revision, cursor });
    expect(items.filter(({ kind }) => kind === 'commit')).toEqual([]);
  });

  it('should tell at once where a watch that missed nothing goes on', async () => {
    await using lab = await open();
    const { cursor, revision } = await lab.session.set('a', 1);
    const items: Item[] = [];
    lab.session.commits(['a'], { bookmarks: true, resumeAfter: cursor }).subscribe(record(items));
    await eventually(() => items).toEqual([{ kind: 'bookmark', revision, cursor }]);
  });

  it('should give no bookmarks to those who have not asked for them, nor after they have left', async () => {
    await using lab = await open();
    const plain: Item[] = [];
    const left: Item[] = [];
    const staying: Item[] = [];
    lab.session.commits({ match: '*' }).subscribe(record(plain));
    const leaving = lab.session.commits({ match: '*' }, { bookmarks: true }).subscribe(record(left));
    lab.session.commits({ match: '*' }, { bookmarks: true }).subscribe(record(staying));
    await eventually(() => left.some(({ kind }) => kind === 'bookmark')).toBe(true);
    leaving.unsubscribe();
    const [had, seen] = [left.length, staying.length];
    await eventually(() => staying.length).toBeGreaterThan(seen + 1);
    expect(left).toHaveLength(had);
    expect(plain.map(({ kind }) => kind)).toEqual(['snapshot']);
  });

  it('should give the commits of a pattern whole', async () => {
    await using lab = await open();
    const items: Item[] = [];
    lab.session.commits({ match: '*' }).subscribe(record(items));
    await eventually(() => items.length).toBe(1);
    await lab.session.update({ a: 1, b: 2 });
    await eventually(() => items.length).toBe(2);
    expect(items[1]).toMatchObject({
      kind: 'commit',
      updates: [
        { name: 'a', value: 1 },
        { name: 'b', value: 2 },
      ],
    });
  });
});
