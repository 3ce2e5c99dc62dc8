import { describe, expect, it } from 'vitest';
import { memoryLog } from '../../src/store/index.js';
import { entriesOf } from '../support/frameEntries.js';
import {
  brief,
  briefly,
  drain,
  drainFrames,
  mustApply,
  openStore,
  register,
  remove,
  set,
  watchOf,
} from '../support/storeFixture.js';

const nothing = { names: [], patterns: [] };

describe('a watch cursor', () => {
  it('should tell epoch and revision first, even where nothing matches (W1)', () => {
    const { session } = openStore();
    mustApply(session, register('other'));
    const cursor = watchOf(session, ['missing']);

    expect(drain(cursor)).toEqual([
      { entry: 'opened', epoch: 'e1', revision: 1, bookmarkIntervalMs: 5_000 },
      { entry: 'snapshotBegin', revision: 1 },
      { entry: 'snapshotEnd', revision: 1 },
    ]);
  });

  it('should send the present values between a begin and an end, each with its origin (W2)', () => {
    const { session, clock } = openStore();
    mustApply(session, register('a', 1), register('b', 2));
    clock.advance(10);
    mustApply(session, set('a', 3));
    const entries = drain(watchOf(session, ['a', 'b']));

    expect(briefly(entries)).toEqual(['opened 2', 'begin 2', 'bind 1=a', '1v2=3', 'bind 2=b', '2v1=2', 'end 2']);
    const timestamps = entries.flatMap(entry => (entry.entry === 'change' ? [entry.origin?.timestamp] : []));
    expect(timestamps).toEqual([clock.now(), clock.now() - 10]);
  });

  it('should go on with whole commits in their order, and only with what is selected (W3, W6)', () => {
    const { session } = openStore();
    mustApply(session, register('a'), register('b'), register('c'));
    const cursor = watchOf(session, ['a', 'c']);
    drain(cursor);
    mustApply(session, set('a', 1), set('b', 1), set('c', 1), set('a', 2));
    mustApply(session, set('b', 2));
    mustApply(session, set('c', 2));

    expect(briefly(drain(cursor))).toEqual(['commit 2', '1v2=1', '3v2=1', '1v3=2', 'commit 4', '3v3=2']);
  });

  it('should bind a handle once, before its first use', () => {
    const { session } = openStore();
    mustApply(session, register('a'));
    const cursor = watchOf(session, [], { added: { names: [], patterns: ['*'] } });
    drain(cursor);
    mustApply(session, set('a', 1), register('b'));
    mustApply(session, set('b', 1));

    expect(briefly(drain(cursor))).toEqual(['bind 2=b', 'commit 2', '1v2=1', '2v1=0 registered', 'commit 3', '2v2=1']);
  });

  it('should send what came after a position, and nothing of it twice (W5, W7)', () => {
    const { session } = openStore();
    mustApply(session, register('a'), register('b'));
    for (let value = 1; value <= 3; value++) mustApply(session, set('a', value), set('b', value));
    const cursor = watchOf(session, [], {
      kept: { names: ['a'], patterns: [] },
      added: nothing,
      resumeAfter: { epoch: 'e1', revision: 2 },
    });

    expect(briefly(drain(cursor))).toEqual(['opened 4', 'bind 1=a', 'commit 3', '1v3=2', 'commit 4', '1v4=3']);
  });

  it('should tell a reader that missed nothing selected that it is complete', () => {
    const { session } = openStore();
    mustApply(session, register('a'), register('b'));
    mustApply(session, set('b', 1));
    const cursor = watchOf(session, [], {
      kept: { names: ['a'], patterns: [] },
      added: nothing,
      resumeAfter: { epoch: 'e1', revision: 1 },
    });

    expect(briefly(drain(cursor))).toEqual(['opened 2', 'bookmark 2']);
  });

  it('should widen a selection: missed commits for what is kept, present values for what is added, then both (W12)', () => {
    const { session } = openStore();
    mustApply(session, register('a'), register('b'));
    mustApply(session, set('a', 1), set('b', 1));
    const cursor = watchOf(session, ['a', 'b'], {
      kept: { names: ['a'], patterns: [] },
      resumeAfter: { epoch: 'e1', revision: 1 },
    });
    mustApply(session, set('a', 2), set('b', 2));

    expect(briefly(drain(cursor))).toEqual([
      ...['opened 2', 'bind 1=a', 'commit 2', '1v2=1'],
      ...['begin 2', 'bind 2=b', '2v2=1', 'end 2'],
      ...['commit 3', '1v3=2', '2v3=2'],
    ]);
  });

  it('should send a variable registered later that is selected by name, by pattern or not at all (W13)', () => {
    const { session } = openStore();
    const cursor = watchOf(session, [], { added: { names: ['a'], patterns: ['sensor.*'] } });
    drain(cursor);
    mustApply(session, register('other'), register('sensor.x'), register('a'));

    expect(briefly(drain(cursor))).toEqual([
      ...['bind 2=sensor.x', 'bind 3=a', 'commit 1'],
      ...['2v1=0 registered', '3v1=0 registered'],
    ]);
  });

  it('should follow an id, and not the variable that has its name next', () => {
    const { session } = openStore();
    mustApply(session, register('a', 1));
    const id = session.table.find('a')!.id;
    const byId = watchOf(session, [id]);
    const byName = watchOf(session, ['a']);
    drain(byId);
    drain(byName);
    mustApply(session, remove('a'), register('a', 2));
    mustApply(session, set('a', 3));

    expect(briefly(drain(byId))).toEqual(['commit 2', '1v2 removed']);
    expect(briefly(drain(byName))).toEqual([
      'bind 2=a',
      'commit 2',
      '1v2 removed',
      '2v1=2 registered',
      'commit 3',
      '2v2=3',
    ]);
  });

  it('should replay a variable that is gone by now', () => {
    const { session } = openStore();
    mustApply(session, register('a', 1));
    mustApply(session, set('a', 2));
    mustApply(session, remove('a'));
    const cursor = watchOf(session, [], {
      kept: { names: ['a'], patterns: [] },
      added: nothing,
      resumeAfter: { epoch: 'e1', revision: 1 },
    });

    expect(briefly(drain(cursor))).toEqual(['opened 3', 'bind 1=a', 'commit 2', '1v2=2', 'commit 3', '1v3 removed']);
  });

  describe('where history was lost (W8)', () => {
    it('should reset and send everything anew in another epoch', () => {
      const { session } = openStore();
      mustApply(session, register('a', 1), register('b', 2));
      const cursor = watchOf(session, ['b'], {
        kept: { names: ['a'], patterns: [] },
        resumeAfter: { epoch: 'e0', revision: 700 },
      });
      const entries = briefly(drain(cursor));
      mustApply(session, set('a', 3), set('b', 3));

      expect([...entries, ...briefly(drain(cursor))]).toEqual([
        ...['opened 1', 'reset epoch-changed', 'begin 1', 'bind 1=a', '1v1=1', 'bind 2=b', '2v1=2', 'end 1'],
        ...['commit 2', '1v2=3', '2v2=3'],
      ]);
    });

    it('should reset where the log no longer goes back to the position', () => {
      const { session } = openStore({ log: memoryLog({ maxCommits: 2 }) });
      mustApply(session, register('a', 1));
      for (let value = 2; value <= 4; value++) mustApply(session, set('a', value));
      const resume = (revision: number) =>
        briefly(
          drain(
            watchOf(session, [], {
              kept: { names: ['a'], patterns: [] },
              added: nothing,
              resumeAfter: { epoch: 'e1', revision },
            }),
          ),
        );

      expect(resume(1)).toEqual(['opened 4', 'reset compacted', 'begin 4', 'bind 1=a', '1v4=4', 'end 4']);
      // Nothing after revision 2 was dropped.
      expect(resume(2)).toEqual(['opened 4', 'bind 1=a', 'commit 3', '1v3=3', 'commit 4', '1v4=4']);
    });

    it('should reset in the middle of a stream that falls out of the log, and bind nothing twice', () => {
      const { session } = openStore({ log: memoryLog({ maxCommits: 2 }) });
      mustApply(session, register('a', 1));
      const cursor = watchOf(session, ['a']);
      drain(cursor);
      for (let value = 2; value <= 4; value++) mustApply(session, set('a', value));
      const reset = briefly(drain(cursor));
      mustApply(session, set('a', 5));

      expect([...reset, ...briefly(drain(cursor))]).toEqual([
        ...['reset compacted', 'begin 4', '1v4=4', 'end 4'],
        ...['commit 5', '1v5=5'],
      ]);
    });

    it('should reset in the middle of a replay that falls out of the log', () => {
      const { session } = openStore({ log: memoryLog({ maxCommits: 4 }) });
      mustApply(session, register('a', 1), register('b', 1));
      for (let value = 2; value <= 4; value++) mustApply(session, set('a', value));
      const cursor = watchOf(session, ['b'], {
        kept: { names: ['a'], patterns: [] },
        resumeAfter: { epoch: 'e1', revision: 1 },
        frameBytes: 100,
      });
      const first = entriesOf(cursor.next()!);
      for (let value = 5; value <= 9; value++) mustApply(session, set('a', value));
      const entries = briefly([...first, ...drain(cursor)]);

      expect(entries[0]).toBe('opened 4');
      expect(entries.slice(entries.indexOf('reset compacted'))).toEqual([
        ...['reset compacted', 'begin 9', '1v9=9', 'bind 2=b', '2v1=1', 'end 9'],
      ]);
    });

    it('should refuse a position in the future of its epoch', () => {
      const { session } = openStore();
      mustApply(session, register('a'));
      const open = () =>
        watchOf(session, [], { kept: { names: ['a'], patterns: [] }, resumeAfter: { epoch: 'e1', revision: 2 } });

      expect(open).toThrow(/INVALID_ARGUMENT: The watch wants to go on after revision 2, but the session lab is at 1/);
    });

    it('should not mind that nothing selected was lost as long as it keeps reading', () => {
      const { session } = openStore({ log: memoryLog({ maxCommits: 2 }) });
      mustApply(session, register('a'), register('b'));
      const cursor = watchOf(session, ['a']);
      drain(cursor);
      for (let value = 2; value <= 9; value++) {
        mustApply(session, set('b', value));
        expect(briefly(drain(cursor))).toEqual([`bookmark ${value}`]);
      }
      mustApply(session, set('a', 1));

      expect(briefly(drain(cursor))).toEqual(['commit 10', '1v2=1']);
    });
  });

  describe('and its frames', () => {
    it('should be no larger than 64 KiB, with as many commits as fit', () => {
      const { session } = openStore();
      mustApply(session, register('a'));
      const cursor = watchOf(session, ['a']);
      drain(cursor);
      for (let value = 0; value < 10_000; value++) mustApply(session, set('a', value));
      const frames = drainFrames(cursor);

      expect(frames.slice(0, -1).every(({ length }) => length <= 65_536 && length > 65_000)).toBe(true);
      expect(frames.at(-1)!.length).toBeLessThanOrEqual(65_536);
      const revisions = frames.flatMap(entriesOf).flatMap(entry => (entry.entry === 'commit' ? [entry.revision] : []));
      expect(revisions).toEqual(Array.from({ length: 10_000 }, (_, index) => index + 2));
    });

    it('should carry a commit whole where that alone is larger (W6)', () => {
      const { session } = openStore();
      mustApply(session, register('a'));
      const cursor = watchOf(session, ['a'], { frameBytes: 200 });
      drain(cursor);
      mustApply(session, set('a', 1));
      mustApply(session, ...Array.from({ length: 40 }, (_, value) => set('a', value)));
      mustApply(session, set('a', 2));
      const frames = drainFrames(cursor).map(frame => entriesOf(frame).map(({ entry }) => entry));

      expect(frames.map(frame => frame.filter(entry => entry === 'commit').length)).toEqual([1, 1, 1]);
      expect(frames[1]).toHaveLength(41);
    });

    it('should split a snapshot, which stays as of its revision whatever is written meanwhile', () => {
      const { session } = openStore();
      const names = Array.from({ length: 20 }, (_, index) => `v${index}`);
      mustApply(session, ...names.map(name => register(name, 1)));
      const cursor = watchOf(session, names, { frameBytes: 150 });
      const frames = [cursor.next()!];
      mustApply(session, ...names.map(name => set(name, 2)), remove('v19'));
      frames.push(...drainFrames(cursor));
      const entries = frames.flatMap(entriesOf);
      const end = entries.findIndex(({ entry }) => entry === 'snapshotEnd');

      expect(frames.length).toBeGreaterThan(5);
      const snapshot = entries.slice(0, end).filter(entry => entry.entry === 'change');
      expect(snapshot.map(({ value }) => value)).toEqual(names.map(() => 1));
      const commit = entries.slice(end + 1).filter(entry => entry.entry === 'change');
      expect(commit.map(({ value }) => value)).toEqual([...names.map(() => 2), undefined]);
    });
  });

  describe("with delivery 'latest' (W10)", () => {
    const latest = { delivery: 'latest' } as const;

    it('should send one commit as it is', () => {
      const { session } = openStore();
      mustApply(session, register('a'), register('b'));
      const cursor = watchOf(session, ['a'], latest);
      drain(cursor);
      mustApply(session, set('a', 1), set('b', 1), set('a', 2));

      expect(briefly(drain(cursor))).toEqual(['commit 2', '1v2=1', '1v3=2']);
    });

    it('should send the net effect of several commits as one, with where each value comes from', () => {
      const { session, clock } = openStore();
      mustApply(session, register('a'), register('b'));
      const cursor = watchOf(session, ['a', 'b'], latest);
      drain(cursor);
      const started = clock.now();
      mustApply(session, set('b', 1));
      clock.advance(5);
      mustApply(session, set('a', 1), set('a', 2));
      mustApply(session, set('a', 3));
      const entries = drain(cursor);

      expect(briefly(entries)).toEqual(['commit 4', '2v2=1', '1v4=3 x3']);
      expect(entries).toMatchObject([{}, { origin: { timestamp: started } }, { origin: { timestamp: started + 5 } }]);
    });

    it('should follow variables that come and go', () => {
      const { session } = openStore();
      mustApply(session, register('set-removed', 1), register('removed-registered', 1));
      const cursor = watchOf(session, [], { ...latest, added: { names: [], patterns: ['*'] } });
      drain(cursor);
      mustApply(session, set('set-removed', 2), register('registered-set', 1), register('registered-removed', 1));
      mustApply(session, remove('set-removed'), set('registered-set', 2), remove('registered-removed'));
      mustApply(session, remove('removed-registered'), register('removed-registered', 5));

      expect(briefly(drain(cursor))).toEqual([
        ...['bind 3=registered-set', 'bind 5=removed-registered', 'commit 4'],
        ...['1v3 removed x2', '3v2=2 registered x2', '2v2 removed', '5v1=5 registered'],
      ]);
    });

    it('should fill frames of at most 16 KiB, and not go beyond whole commits', () => {
      const { session } = openStore();
      const names = Array.from({ length: 3_000 }, (_, index) => `variable-${index}`);
      mustApply(session, ...names.map(name => register(name, 1)));
      const cursor = watchOf(session, [], { ...latest, added: { names: [], patterns: ['*'] } });
      drain(cursor);
      for (const name of names) mustApply(session, set(name, 2));
      for (const name of names) mustApply(session, set(name, 3));
      const frames = drainFrames(cursor);
      const last = new Map<string, number>();
      for (const entry of frames.flatMap(entriesOf)) {
        if (entry.entry === 'change') last.set(String(entry.handle), entry.value as number);
      }

      expect(Math.max(...frames.map(({ length }) => length))).toBeLessThanOrEqual(16_384);
      expect(Math.min(...frames.slice(0, -1).map(({ length }) => length))).toBeGreaterThan(12_000);
      expect([...last.values()]).toEqual(names.map(() => 3));
      expect(brief(entriesOf(frames.at(-1)!)[0]!)).toBe('commit 6001');
    });
  });

  it.each([
    ['commits', { maxCommits: 160 }],
    ['bytes', { maxBytes: 16_384 }],
  ])('should tell an idle reader where it stands before the log has dropped that, by %s (W9)', (_by, options) => {
    const { session } = openStore({ log: memoryLog(options) });
    mustApply(session, register('a', 1), register('b'));
    const cursor = watchOf(session, ['a']);
    const nothingNew = drain(cursor).length;
    expect(nothingNew).toBeGreaterThan(0);
    let known = session.revision;
    let bookmarks = 0;
    for (let value = 1; value <= 2_000; value++) {
      mustApply(session, set('b', value));
      for (const entry of drain(cursor)) {
        expect(entry).toEqual({ entry: 'bookmark', revision: session.revision });
        known = session.revision;
        bookmarks++;
      }
      // Whoever comes back at any time has lost nothing.
      expect(known).toBeGreaterThanOrEqual(session.log.compactedRevision);
    }
    const resumed = watchOf(session, [], {
      kept: { names: ['a'], patterns: [] },
      resumeAfter: { epoch: 'e1', revision: known },
    });

    expect(session.log.compactedRevision).toBeGreaterThan(1);
    expect(briefly(drain(resumed))).not.toContain('reset compacted');
    // About 16 for each time that the log goes round, and not one for each commit.
    expect(bookmarks).toBeGreaterThan(10);
    expect(bookmarks).toBeLessThan(2_000 / 5);
  });

  it('should give bookmarks that say how far it is, and a closing', () => {
    const { session } = openStore();
    mustApply(session, register('a'), register('b'));
    const cursor = watchOf(session, ['a']);
    drain(cursor);
    mustApply(session, set('b', 1));
    expect(cursor.next()).toBeUndefined();

    expect(briefly(entriesOf(cursor.bookmark()))).toEqual(['bookmark 2']);
    expect(briefly(entriesOf(cursor.closing('session-ended', 'over')))).toEqual(['closing session-ended']);
  });

  it('should refuse selections that are too large, and name what is none', () => {
    const { session } = openStore({ limits: { selectedNames: 2, selectedPatterns: 1 } });

    expect(() => watchOf(session, ['a', 'b', 'c'])).toThrow(
      /RESOURCE_EXHAUSTED: .* 3 names, past the limit selectedNames of 2/,
    );
    expect(() => watchOf(session, [], { added: { names: [], patterns: ['a*', 'b*'] } })).toThrow(
      /selectedPatterns of 1/,
    );
    expect(() => watchOf(session, ['not a name'])).toThrow(/INVALID_ARGUMENT/);
    expect(() => watchOf(session, [], { added: { names: [], patterns: ['a b'] } })).toThrow(/INVALID_ARGUMENT/);
  });
});
