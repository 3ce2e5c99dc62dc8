import { describe, expect, it } from 'vitest';
import { slowLog } from '../support/slowLog.js';
import { apply, briefly, drain, mustApply, openStore, register, set, watchOf } from '../support/storeFixture.js';

const defaults = { ttlMs: 0, metadata: {} };
const hour = 3_600_000;

describe('a session store', () => {
  it('should open a session once, and only lengthen its life', () => {
    const { store, session } = openStore();
    expect(session.ttlMs).toBe(hour);
    expect(store.open('lab', { ttlMs: 5, metadata: {} })).toEqual({ session, isCreated: false });
    expect(session.ttlMs).toBe(hour);
    store.open('lab', { ttlMs: 2 * hour, metadata: {} });

    expect(session.ttlMs).toBe(2 * hour);
    expect(store.open('other', defaults).isCreated).toBe(true);
  });

  it('should end a session that nobody used, and open it anew with another epoch', () => {
    const { store, session, clock } = openStore();
    clock.advance(hour - 1);
    expect(store.require('lab')).toBe(session);
    clock.advance(hour - 1);
    expect(store.size).toBe(1);
    clock.advance(1);

    expect(store.size).toBe(0);
    expect(session.isOver).toBe(true);
    expect(() => store.require('lab')).toThrow(/NOT_FOUND: There is no session lab/);
    expect(store.open('lab', defaults).session.epoch).toBe('e2');
  });

  it('should keep a session with an open stream, until its time after that', () => {
    const { store, session, clock } = openStore();
    const closings: string[] = [];
    const stream = { close: (reason: string) => closings.push(reason) };
    session.addStream(stream);
    clock.advance(5 * hour);
    expect(store.size).toBe(1);
    session.removeStream(stream);
    clock.advance(hour - 1);
    expect(store.size).toBe(1);
    clock.advance(1);

    expect(store.size).toBe(0);
    expect(closings).toEqual([]);
  });

  it('should end a short session on time, whatever others live for', () => {
    const { store, clock } = openStore();
    clock.advance(1234);
    store.open('short', { ttlMs: 50, metadata: {} });
    clock.advance(50);
    expect(store.size).toBe(1);
  });

  it('should have one timer, and none without sessions', () => {
    const { store, clock } = openStore();
    for (let number = 0; number < 20; number++) store.open(`s${number}`, { ttlMs: 100 + number, metadata: {} });
    expect(clock.timers).toBe(1);
    clock.advance(2 * hour);

    expect([store.size, clock.timers]).toEqual([0, 0]);
  });

  it('should tell those who come back to an ended session, and not those who begin anew', () => {
    const { store, session } = openStore();
    const closings: string[] = [];
    session.addStream({ close: reason => closings.push(reason) });
    store.end('lab');

    expect(closings).toEqual(['session-ended']);
    expect(() => store.requireNotEnded('lab', 'e1')).toThrow(/FAILED_PRECONDITION: The session lab was ended/);
    expect(() => store.end('lab')).toThrow(/NOT_FOUND/);
    store.open('lab', defaults);
    expect(() => store.requireNotEnded('lab', 'e1')).toThrow(/ended/);
    expect(() => store.requireNotEnded('lab', 'e2')).not.toThrow();
  });

  it('should remember so many ended sessions and no more', () => {
    const { store } = openStore({ limits: { endedSessions: 2 } });
    for (let number = 0; number < 3; number++) {
      store.open('lab', defaults);
      store.end('lab');
    }

    expect(() => store.requireNotEnded('lab', 'e1')).not.toThrow();
    expect(() => store.requireNotEnded('lab', 'e2')).toThrow(/ended/);
  });

  it('should list sessions by id, in pages', () => {
    const { store } = openStore();
    for (const id of ['b', 'c', 'a']) store.open(id, defaults);

    expect(store.list('', 2).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(store.list('b', 9).map(({ id }) => id)).toEqual(['c', 'lab']);
  });

  it('should refuse bad names, bad times and too many sessions', () => {
    const { store } = openStore({ limits: { sessions: 1, metadataSize: 3 } });

    expect(() => store.open('no name', defaults)).toThrow(/INVALID_ARGUMENT: .*cannot name a session/);
    expect(() => store.open('lab', { ttlMs: 2 ** 53, metadata: {} })).toThrow(/INVALID_ARGUMENT: The time-to-live/);
    expect(() => store.open('other', defaults)).toThrow(/RESOURCE_EXHAUSTED: .* limit sessions of 1/);
    store.end('lab');
    expect(() => store.open('other', { ttlMs: 0, metadata: { a: 'long' } })).toThrow(/limit metadataSize of 3/);
    expect(store.size).toBe(0);
  });

  describe('with a log that is slow to append', () => {
    it('should decide at once, and show what was decided when it is in the log', async () => {
      const { open, releases } = slowLog();
      const { session } = openStore({ log: open });
      const outcome = apply(session, [register('a', 1)]);
      apply(session, [set('a', 2)]);
      expect(outcome.revision).toBe(1);
      const cursor = watchOf(session, ['a']);
      expect(cursor.next()).toBeUndefined();
      let isAppended = false;
      const appended = session.whenAppended()!.then(() => (isAppended = true));
      releases[0]!();
      expect(cursor.next()).toBeUndefined();
      expect(isAppended).toBe(false);
      releases[1]!();
      await appended;

      expect(session.whenAppended()).toBeUndefined();
      expect(briefly(drain(cursor))).toEqual(['opened 2', 'begin 2', 'bind 1=a', '1v2=2', 'end 2']);
    });

    it('should give a session up whose log fails', async () => {
      const { open, rejections } = slowLog();
      const { session, store } = openStore({ log: open });
      const closings: string[] = [];
      session.addStream({ close: reason => closings.push(reason) });
      mustApply(session, register('a', 1));
      const appended = session.whenAppended()!;
      rejections[0]!(new Error('the disk is full'));

      await expect(appended).rejects.toThrow('the disk is full');
      expect(closings).toEqual(['shutdown']);
      expect(() => store.require('lab')).toThrow(/NOT_FOUND/);
    });
  });
});
