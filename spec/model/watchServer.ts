import {
  names,
  nothing,
  registration,
  type Change,
  type Cursor,
  type KeyRef,
  type Name,
  type SentChange,
  type Server,
  type Stream,
  type Values,
} from './watchState.js';

// The server's side of the model: the log, and the cursors of streams in it, as src/store/watchCursor.ts has them. The
// end of each frame is free here, where the server has limits of bytes: every way of cutting the log into frames that
// those could make is one of the model.

export type CommitKind = 'a' | 'a+c' | 'b';

export const revisionOf = ({ log }: Server): number => log.length;

/** What is present after a revision. */
export function valuesAt({ log }: Pick<Server, 'log'>, revision: number): Values {
  const values = nothing();
  for (let at = 0; at < revision; at++) for (const change of log[at]!) applyTo(values, change);
  return values;
}

export function applyTo(values: Values, { name, kind, id, version }: Change): void {
  values[name] = kind === 'removed' ? null : { id, version };
}

/** One more commit: `a` alone, `a` and `c` as one, or `b`, which is registered where it is absent and removed otherwise. */
export function commit(server: Server, kind: CommitKind): void {
  const revision = revisionOf(server) + 1;
  const { a, b, c } = valuesAt(server, revision - 1);
  const set = (name: Name): Change => {
    const { id, version } = (name === 'a' ? a : c)!;
    return { name, kind: 'set', id, version: version + 1 };
  };
  if (kind === 'a') server.log.push([set('a')]);
  else if (kind === 'a+c') server.log.push([set('a'), set('c')]);
  else if (b) server.log.push([{ name: 'b', kind: 'removed', id: b.id, version: b.version + 1 }]);
  else server.log.push([registration(server.epoch, revision, 'b')]);
}

/** What commits in (after, upTo] come to. A variable that was registered and removed within them is not mentioned. */
export function netEffect(
  { log }: Server,
  after: number,
  upTo: number,
  isSelected: (name: Name) => boolean,
): readonly SentChange[] {
  const nets = new Map<string, { last: Change; isRegistered: boolean; count: number }>();
  for (let at = after; at < upTo; at++) {
    for (const change of log[at]!) {
      if (!isSelected(change.name)) continue;
      const net = nets.get(change.id);
      nets.delete(change.id);
      nets.set(change.id, {
        last: change,
        isRegistered: net?.isRegistered ?? change.kind === 'registered',
        count: (net?.count ?? 0) + 1,
      });
    }
  }
  return [...nets.values()]
    .filter(({ last, isRegistered }) => !(isRegistered && last.kind === 'removed'))
    .map(({ last, isRegistered, count }) => ({
      ...last,
      kind: isRegistered ? 'registered' : last.kind,
      coalesced: count,
    }));
}

/** The changes of one commit as they are. */
export function changesOf(
  { log }: Server,
  revision: number,
  isSelected: (name: Name) => boolean,
): readonly SentChange[] {
  return log[revision - 1]!.filter(({ name }) => isSelected(name)).map(change => ({ ...change, coalesced: 1 }));
}

const includes = (refs: readonly KeyRef[], name: Name) => refs.some(ref => ref.name === name);

/** What the stream's cursor sends of commits at present: what is kept alone, until it is where the stream began. */
function selectionOf({ kept, added }: Stream, isReplaying: boolean): (name: Name) => boolean {
  return name => includes(kept, name) || (!isReplaying && includes(added, name));
}

/** Takes a request. Its first frame says where it starts. */
export function accept(server: Server, stream: Stream): void {
  const { resumeAfter, kept, added } = stream;
  const start = revisionOf(server);
  const reset =
    resumeAfter && resumeAfter.epoch !== server.epoch
      ? 'epoch-changed'
      : resumeAfter && resumeAfter.revision < server.compacted
        ? 'compacted'
        : null;
  const isReplaying = resumeAfter !== null && reset === null && kept.length > 0;
  const hasKept = resumeAfter === null || reset !== null;
  stream.cursor = {
    start,
    position: isReplaying ? resumeAfter.revision : start,
    isReplaying,
    snapshot: hasKept || added.length > 0 ? { revision: start, hasKept } : null,
    sent: 0,
  };
  stream.frames.push({ kind: 'opened', epoch: server.epoch, revision: start, reset });
}

/** What the cursor may do next: `upTo` says how many commits it takes as one. */
export type Move = 'reset' | 'snapshot' | 'bookmark' | 'pass' | { readonly upTo: number };

export function movesOf(server: Server, stream: Stream, isLatest: boolean): readonly Move[] {
  const cursor = stream.cursor!;
  const isBehindLog = cursor.position < server.compacted;
  if (isBehindLog && (cursor.isReplaying || !cursor.snapshot)) return ['reset'];
  if (!cursor.isReplaying && cursor.snapshot) return ['snapshot'];
  const limit = cursor.isReplaying ? cursor.start : revisionOf(server);
  const isSelected = selectionOf(stream, cursor.isReplaying);
  const wanted: number[] = [];
  for (let revision = cursor.position + 1; revision <= limit; revision++) {
    if (changesOf(server, revision, isSelected).length > 0) wanted.push(revision);
  }
  if (wanted.length > 0) return (isLatest ? wanted : wanted.slice(0, 1)).map(upTo => ({ upTo }));
  if (cursor.isReplaying || cursor.position < limit) return ['pass'];
  return cursor.sent < cursor.position ? ['bookmark'] : [];
}

export function move(server: Server, stream: Stream, step: Move, isLatest: boolean): void {
  const cursor = stream.cursor!;
  switch (step) {
    case 'reset':
      cursor.isReplaying = false;
      cursor.position = revisionOf(server);
      cursor.snapshot = { revision: cursor.position, hasKept: true };
      stream.frames.push({ kind: 'reset' });
      return;
    case 'snapshot': {
      const { revision, hasKept } = cursor.snapshot!;
      const values = valuesAt(server, revision);
      for (const name of names) {
        const isWanted = includes(stream.added, name) || includes(stream.kept, name);
        if (!isWanted || (!hasKept && includes(stream.kept, name))) values[name] = null;
      }
      stream.frames.push({ kind: 'snapshot', revision, values });
      cursor.snapshot = null;
      cursor.sent = revision;
      return;
    }
    case 'bookmark':
      stream.frames.push({ kind: 'bookmark', revision: cursor.position });
      cursor.sent = cursor.position;
      return;
    case 'pass':
      finishReplay(cursor, cursor.isReplaying ? cursor.start : revisionOf(server));
      return;
    default: {
      const isSelected = selectionOf(stream, cursor.isReplaying);
      const changes = isLatest
        ? netEffect(server, cursor.position, step.upTo, isSelected)
        : changesOf(server, step.upTo, isSelected);
      cursor.position = step.upTo;
      if (changes.length === 0) return;
      cursor.sent = step.upTo;
      stream.frames.push({ kind: 'commit', revision: step.upTo, changes });
    }
  }
}

function finishReplay(cursor: Cursor, position: number): void {
  cursor.position = position;
  cursor.isReplaying = false;
}
