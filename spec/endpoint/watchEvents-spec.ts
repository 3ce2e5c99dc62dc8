import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClientOver, type Client, type Session } from '../../src/client/index.js';
import { watchEvents, type Selection, type WatchEventsOptions } from '../../src/endpoint/index.js';
import { createServer, type Server } from '../../src/server/index.js';
import { readResponse, request } from './support.js';
import { eventually } from '../support/withRig.js';

describe('watchEvents', () => {
  let server: Server;
  let client: Client;
  let lab: Session;
  beforeEach(async () => {
    server = createServer({ limits: { retainedCommits: 100 } });
    client = createClientOver({ transport: server.connect() }, { bookmarkIntervalMs: 100, lingerMs: 0 });
    lab = client.session('lab');
    await lab.register('a', z.int(), 1);
    await lab.register('b', z.int(), 2);
  });
  afterEach(async () => {
    await client.close();
    await server.close();
  });

  async function watch(names: Selection, lastId?: string, options?: WatchEventsOptions) {
    const headers = lastId === undefined ? undefined : { 'last-event-id': lastId };
    return readResponse(await watchEvents(lab, names, request('/', headers), options));
  }
  const parsed = ({ event, data }: { event: string; data: string }) => ({ event, ...(JSON.parse(data) as object) });

  it('should begin with the present values, and give each commit whole, with its cursor as its id', async () => {
    const reading = await watch(['a', 'b']);
    const [snapshot] = await reading.until(events => events.length === 1);
    expect(parsed(snapshot!)).toMatchObject({
      event: 'snapshot',
      revision: 2,
      updates: [
        { kind: 'initial', name: 'a', value: 1 },
        { kind: 'initial', name: 'b', value: 2 },
      ],
    });
    const { revision } = await lab.update({ a: 10, b: 20 }, { metadata: { by: 'hand' } });
    const events = await reading.until(seen => seen.some(({ event }) => event === 'commit'));
    const commit = events.find(({ event }) => event === 'commit')!;
    expect(commit.id).toBe(`${snapshot!.id!.split('@')[0]}@${revision}`);
    expect(parsed(commit)).toEqual({
      event: 'commit',
      revision,
      timestamp: expect.any(Number),
      source: expect.stringMatching(/^rivulet-/),
      metadata: { by: 'hand' },
      updates: [
        expect.objectContaining({ kind: 'change', name: 'a', value: 10, version: 2, coalesced: 1 }),
        expect.objectContaining({ kind: 'change', name: 'b', value: 20, version: 2, coalesced: 1 }),
      ],
    });
    expect(commit.data).not.toContain('previous');
    await reading.cancel();
  });

  it('should go on after the Last-Event-ID, without a snapshot', async () => {
    const { cursor } = await lab.set('a', 2);
    await lab.set('a', 3);
    await lab.set('b', 3);
    await lab.set('a', 4);
    const reading = await watch('a', cursor);
    const events = await reading.until(seen => seen.filter(({ event }) => event === 'commit').length === 2);
    const values = events
      .filter(({ event }) => event !== 'bookmark')
      .map(event => parsed(event) as unknown as { updates: { value: number }[] });
    expect(values.map(({ updates }) => updates.map(({ value }) => value))).toEqual([[3], [4]]);
    await reading.cancel();
  });

  it('should carry the id of an idle browser onward', async () => {
    const reading = await watch('a');
    await reading.until(events => events.length === 1);
    const { cursor, revision } = await lab.set('b', 5);
    const events = await reading.until(seen => seen.at(-1)?.id === cursor);
    expect(parsed(events.at(-1)!)).toEqual({ event: 'bookmark', revision });
    await reading.cancel();
  });

  it('should tell of removals', async () => {
    const reading = await watch({ match: '*' });
    await reading.until(events => events.length === 1);
    await lab.delete('a');
    const events = await reading.until(seen => seen.some(({ event }) => event === 'commit'));
    expect(parsed(events.find(({ event }) => event === 'commit')!)).toMatchObject({
      updates: [{ kind: 'removed', name: 'a' }],
    });
    expect(events.at(-1)!.data).not.toContain('"value"');
    await reading.cancel();
  });

  it('should reset, with all present values in the same event, where the log does not reach back', async () => {
    const { cursor } = await lab.set('a', 2);
    for (let n = 3; n <= 400; n++) await lab.set('a', n);
    const reading = await watch('a', cursor);
    const [reset] = await reading.until(events => events.length === 1);
    expect(parsed(reset!)).toMatchObject({
      event: 'reset',
      reason: 'compacted',
      updates: [{ kind: 'resync', name: 'a', value: 400 }],
    });
    expect(reset!.id).toMatch(/@401$/);
    await reading.cancel();
  });

  it('should reset where the history is another one', async () => {
    const reading = await watch('a', 'another@1');
    const [reset] = await reading.until(events => events.length === 1);
    expect(parsed(reset!)).toMatchObject({ event: 'reset', reason: 'epoch-changed', revision: 2 });
    await reading.cancel();
  });

  it('should lose and repeat nothing while the reader is slow, nor hold more than it may', async () => {
    const reading = await watch('a', undefined, { maxBuffered: 3 });
    const seen = () => reading.events.flatMap(({ event, data }) => (event === 'commit' ? [data] : []));
    await reading.until(events => events.length === 1);
    for (let n = 2; n <= 50; n++) await lab.set('a', n);
    await reading.until(() => seen().length === 49);
    const values = seen().map(data => (JSON.parse(data) as { updates: [{ value: number }] }).updates[0].value);
    expect(values).toEqual(Array.from({ length: 49 }, (_, n) => n + 2));
    await reading.cancel();
    await eventually(() => server.stats().watches).toBe(0);
  });

  it('should end a browser whose session was ended, and tell it why', async () => {
    const reading = await watch('a');
    await reading.until(events => events.length === 1);
    const other = createClientOver({ transport: server.connect() });
    await other.session('lab').end();
    await other.close();
    const events = await reading.toEnd();
    expect(events.at(-1)).toMatchObject({ event: 'failure', id: 'rivulet:end' });
    expect(parsed(events.at(-1)!)).toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'SESSION_ENDED' });
    const again = await watchEvents(lab, 'a', request('/', { 'last-event-id': 'rivulet:end' }));
    expect(again.status).toBe(204);
  });

  it('should answer with a status where it fails before the first event', async () => {
    const response = await watchEvents(lab, 'a b', request('/'), { headers: { 'x-from': 'here' } });
    expect([response.status, response.headers.get('x-from')]).toEqual([400, 'here']);
    await lab.close();
    expect((await watchEvents(lab, 'a', request('/'))).status).toBe(400);
  });

  it('should begin after a cursor that the caller knows', async () => {
    const { cursor } = await lab.set('a', 2);
    await lab.set('a', 3);
    const reading = await watch('a', undefined, { resumeAfter: cursor });
    const [first] = await reading.until(events => events.length === 1);
    expect(parsed(first!)).toMatchObject({ event: 'commit', updates: [{ value: 3 }] });
    await reading.cancel();
  });
});
