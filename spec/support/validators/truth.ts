import type { EpochTruth, History, Point, Validator, Violation } from '../history.js';

/** What the commits of a session say about each other: revisions, times and versions grow, ids and handles are new. */
export const truthIsSound: Validator = ({ truth, streams }) => {
  const violations: Violation[] = [];
  const blame = (point: Point, text: string) => violations.push({ point, text });
  const epochOfId = new Map<string, string>();
  for (const epoch of truth.epochs) checkEpoch(epoch, epochOfId, blame);
  checkBinds(streams, blame);
  return violations;
};

function checkEpoch(
  { epoch, start, commits }: EpochTruth,
  epochOfId: Map<string, string>,
  blame: (point: Point, text: string) => void,
): void {
  let revision = start.revision;
  let timestamp = 0;
  const live = new Map(start.present.map(({ id, name, version }) => [id, { name, version }]));
  const idOfHandle = new Map(start.present.map(({ handle, id }) => [handle, id]));
  for (const { id } of start.present) epochOfId.set(id, epoch);

  for (const commit of commits) {
    if (commit.revision <= revision) blame('W3', `epoch ${epoch}: revision ${commit.revision} follows ${revision}`);
    if (commit.timestamp < timestamp) blame('timestamps', `epoch ${epoch}: the time goes back at ${commit.revision}`);
    ({ revision, timestamp } = commit);
    for (const { handle, name, id, version, kind } of commit.changes) {
      const at = `epoch ${epoch}, revision ${revision}: ${name} (${id})`;
      const before = live.get(id);
      if (kind === 'registered') {
        if (epochOfId.has(id)) blame('identity', `${at} has an id that was in use in epoch ${epochOfId.get(id)}`);
        if (idOfHandle.has(handle)) blame('identity', `${at} has the handle ${handle} of ${idOfHandle.get(handle)}`);
        if (version !== 1) blame('versions', `${at} is registered at version ${version}`);
        epochOfId.set(id, epoch);
        idOfHandle.set(handle, id);
        live.set(id, { name, version });
        continue;
      }
      if (!before) blame('identity', `${at} is ${kind} and was not there`);
      if (idOfHandle.get(handle) !== id) blame('identity', `${at} has the handle ${handle}, which is not its own`);
      if (kind === 'removed') {
        live.delete(id);
      } else {
        if (before && version !== before.version + 1) blame('versions', `${at}: ${version} follows ${before.version}`);
        live.set(id, { name, version });
      }
    }
  }
}

/** A handle means the same variable in all streams of an epoch. */
function checkBinds(streams: History['streams'], blame: (point: Point, text: string) => void): void {
  const idOfHandle = new Map<string, string>();
  for (const { id: stream, frames } of streams) {
    let epoch = '';
    for (const { entries } of frames) {
      for (const entry of entries) {
        if (entry.kind === 'opened') epoch = entry.epoch;
        if (entry.kind !== 'bind') continue;
        const key = `${epoch} ${entry.handle}`;
        const before = idOfHandle.get(key);
        if (before !== undefined && before !== entry.id) {
          blame('identity', `${stream}: handle ${entry.handle} is ${entry.id} here and ${before} elsewhere`);
        }
        idOfHandle.set(key, entry.id);
      }
    }
  }
}
