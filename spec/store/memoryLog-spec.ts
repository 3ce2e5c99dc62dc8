import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommitLog, EncodedCommit } from '../../src/store/commitLog.js';
import { changeEnd, firstAfter } from '../../src/store/commitLog.js';
import { memoryLog } from '../../src/store/memoryLog.js';

interface PlainCommit {
  readonly revision: number;
  readonly head: readonly number[];
  readonly changes: readonly { readonly handle: number; readonly bytes: readonly number[] }[];
}

function encode({ revision, head, changes }: PlainCommit, previousRevision: number): EncodedCommit {
  const bytes = [...head];
  const changeStarts: number[] = [];
  for (const change of changes) {
    changeStarts.push(bytes.length);
    bytes.push(...change.bytes);
  }
  // Longer than needed, as the engine's are.
  const handles = Uint32Array.from([...changes.map(({ handle }) => handle), 999]);
  return {
    previousRevision,
    revision,
    bytes: Uint8Array.from([...bytes, 99]),
    byteLength: bytes.length,
    changeCount: changes.length,
    handles,
    changeStarts: Uint32Array.from([...changeStarts, 999]),
  };
}

function readAfter(log: CommitLog, revision: number): PlainCommit[] {
  const commits: PlainCommit[] = [];
  for (let chunk = log.chunkAfter(revision); chunk; chunk = log.chunkAfter(revision)) {
    for (let commit = firstAfter(chunk, revision); commit < chunk.commitCount; commit++) {
      const first = chunk.firstChanges[commit]!;
      const changes = [];
      for (let index = first; index < chunk.firstChanges[commit + 1]!; index++) {
        const bytes = [...chunk.bytes.subarray(chunk.changeStarts[index], changeEnd(chunk, commit, index))];
        changes.push({ handle: chunk.handles[index]!, bytes });
      }
      const head = [...chunk.bytes.subarray(chunk.commitStarts[commit], chunk.changeStarts[first])];
      revision = chunk.revisions[commit]!;
      commits.push({ revision, head, changes });
    }
  }
  return commits;
}

const change = fc.record({
  handle: fc.integer({ min: 1, max: 9 }),
  bytes: fc.array(fc.nat(255), { minLength: 1, maxLength: 20 }),
});
const commits = fc
  .array(
    fc.record({
      gap: fc.integer({ min: 1, max: 3 }),
      head: fc.array(fc.nat(255), { minLength: 1, maxLength: 5 }),
      changes: fc.array(change, { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 60 },
  )
  .map(list => {
    let revision = 0;
    return list.map(({ gap, head, changes }): PlainCommit => ({ revision: (revision += gap), head, changes }));
  });

describe('memoryLog', () => {
  const openLog = (options?: Parameters<typeof memoryLog>[0]) => memoryLog(options)('lab', 'e1');

  it('should give back what was appended, after any revision', () => {
    fc.assert(
      fc.property(commits, fc.nat(200), (appended, after) => {
        const log = openLog();
        let last = 0;
        for (const commit of appended) {
          void log.append(encode(commit, last));
          last = commit.revision;
        }
        expect(readAfter(log, after)).toEqual(appended.filter(({ revision }) => revision > after));
        expect(log.lastRevision).toBe(last);
        expect(log.compactedRevision).toBe(0);
      }),
    );
  });

  it('should retain the newest commits within its limits, and know up to where it has dropped them', () => {
    const limits = fc.record({
      maxCommits: fc.integer({ min: 1, max: 50 }),
      maxBytes: fc.integer({ min: 1, max: 2000 }),
    });
    fc.assert(
      fc.property(commits, limits, (appended, { maxCommits, maxBytes }) => {
        const log = openLog({ maxCommits, maxBytes });
        let last = 0;
        for (const commit of appended) {
          void log.append(encode(commit, last));
          last = commit.revision;
          const retained = readAfter(log, 0);
          expect(retained).toEqual(
            appended.filter(({ revision }) => revision > log.compactedRevision && revision <= last),
          );
          expect(retained.at(-1)?.revision).toBe(last);
          expect(retained.length).toBeLessThanOrEqual(Math.max(maxCommits, 1));
          const size = retained.reduce((sum, { head, changes }) => {
            return sum + 16 + head.length + changes.reduce((bytes, each) => bytes + 8 + each.bytes.length, 0);
          }, 0);
          expect(retained.length === 1 || size <= maxBytes).toBe(true);
        }
      }),
    );
  });

  it('should retain at least 15/16 of what its limits allow', () => {
    const log = openLog({ maxCommits: 160 });
    for (let revision = 1; revision <= 1000; revision++) {
      void log.append(encode({ revision, head: [1], changes: [{ handle: 1, bytes: [2] }] }, revision - 1));
      if (revision > 160) expect(readAfter(log, 0).length).toBeGreaterThanOrEqual(150);
    }
  });

  it('should find the chunk before a revision, for reading backwards', () => {
    const log = openLog({ maxCommits: 16 });
    for (let revision = 1; revision <= 5; revision++) {
      void log.append(encode({ revision, head: [1], changes: [{ handle: 1, bytes: [2] }] }, revision - 1));
    }
    const seen: number[] = [];
    for (let chunk = log.chunkBefore(Infinity); chunk; chunk = log.chunkBefore(chunk.revisions[0]!)) {
      for (let commit = chunk.commitCount - 1; commit >= 0; commit--) seen.push(chunk.revisions[commit]!);
    }
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });

  it('should refuse to append where it does not end as expected', () => {
    const log = openLog();
    const commit: PlainCommit = { revision: 1, head: [1], changes: [{ handle: 1, bytes: [2] }] };
    void log.append(encode(commit, 0));

    expect(() => void log.append(encode({ ...commit, revision: 2 }, 0))).toThrow(
      /The log ends at revision 1, expected 0/,
    );
    expect(log.lastRevision).toBe(1);
  });

  it('should tell of each commit until it is no longer listened to', () => {
    const log = openLog();
    const seen: number[] = [];
    const stop = log.onAppend(() => seen.push(log.lastRevision));
    void log.append(encode({ revision: 1, head: [1], changes: [{ handle: 1, bytes: [2] }] }, 0));
    stop();
    void log.append(encode({ revision: 2, head: [1], changes: [{ handle: 1, bytes: [2] }] }, 1));

    expect(seen).toEqual([1]);
  });

  it('should drop commits when told to, and go on', () => {
    const log = openLog();
    for (let revision = 1; revision <= 3; revision++) {
      void log.append(encode({ revision, head: [revision], changes: [{ handle: 1, bytes: [2] }] }, revision - 1));
    }
    log.compact(3);
    expect(log.compactedRevision).toBe(3);
    expect(log.chunkAfter(0)).toBeUndefined();

    void log.append(encode({ revision: 4, head: [4], changes: [{ handle: 1, bytes: [2] }] }, 3));
    expect(readAfter(log, 3).map(({ revision }) => revision)).toEqual([4]);
  });

  it('should say which part of what it may retain came after a revision', () => {
    const log = memoryLog({ maxCommits: 32 })('lab', 'e1');
    for (let revision = 1; revision <= 100; revision++) {
      void log.append(encode({ revision, head: [1], changes: [{ handle: 1, bytes: [2] }] }, revision - 1));
    }

    expect([100, 99, 92, 84].map(revision => log.shareAfter(revision))).toEqual([0, 1 / 32, 1 / 4, 1 / 2]);
    expect(log.shareAfter(log.compactedRevision)).toBeGreaterThan(14 / 16);
  });

  it('should refuse limits that retain nothing', () => {
    expect(() => memoryLog({ maxCommits: 0 })).toThrow(/maxCommits is 0: give a number from 1 on/);
    expect(() => memoryLog({ maxBytes: NaN })).toThrow(/maxBytes is NaN/);
  });
});
