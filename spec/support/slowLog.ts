import { memoryLog, type CommitLog, type CommitLogFactory } from '../../src/store/index.js';

/** A log in memory whose commits become readable when they are released. */
export function slowLog() {
  const releases: (() => void)[] = [];
  const rejections: ((error: Error) => void)[] = [];
  const open: CommitLogFactory = (sessionId, epoch) => {
    const log = memoryLog()(sessionId, epoch);
    const slow: CommitLog = Object.create(log, {
      append: {
        value(commit: Parameters<CommitLog['append']>[0]) {
          const kept = {
            ...commit,
            bytes: commit.bytes.slice(),
            handles: commit.handles.slice(),
            changeStarts: commit.changeStarts.slice(),
          };
          return new Promise<void>((resolve, reject) => {
            rejections.push(reject);
            releases.push(() => {
              void log.append(kept);
              resolve();
            });
          });
        },
      },
      lastRevision: { get: () => log.lastRevision },
      compactedRevision: { get: () => log.compactedRevision },
    }) as CommitLog;
    return slow;
  };
  return { open, releases, rejections };
}
