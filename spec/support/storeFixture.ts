import type { VariableSpec, VariableValue } from '../../src/variables/index.js';
import {
  createSessionStore,
  openWatchCursor,
  type Session,
  type WatchCursor,
  type WatchOptions,
} from '../../src/store/index.js';
import type { Operation, Write, WriteOutcome } from '../../src/wire/index.js';
import { entriesOf, type FrameEntry } from './frameEntries.js';
import { manualClock } from './manualClock.js';

const floatSpec: VariableSpec = { type: 'float', constraints: {} };

/** A store with a session `lab` in it. Epochs are `e1`, `e2` and so on. */
export function openStore(options: Parameters<typeof createSessionStore>[0] = {}) {
  const clock = manualClock();
  let epochs = 0;
  const store = createSessionStore({ clock, createEpoch: () => `e${++epochs}`, ...options });
  const { session } = store.open('lab', { ttlMs: 0, metadata: {} });
  return { store, session, clock };
}

export function register(name: string, initial: VariableValue = 0, spec: VariableSpec = floatSpec): Operation {
  return { kind: 'register', name, spec, initial, metadata: {}, mustNotExist: false };
}

export function set(target: string | number, value: VariableValue): Operation {
  return { kind: 'set', target, value };
}

export function remove(name: string): Operation {
  return { kind: 'delete', name };
}

export function rollback(name: string, version: number): Operation {
  return { kind: 'rollback', name, version };
}

export function apply(session: Session, operations: readonly Operation[], more: Partial<Write> = {}): WriteOutcome {
  const write = { sequence: 0, operations, independent: false, metadata: {}, eventTime: undefined, ...more };
  return session.apply(write, { source: 'spec' });
}

/** Applies, and throws what the write fails with. */
export function mustApply(session: Session, ...operations: Operation[]): WriteOutcome {
  const outcome = apply(session, operations);
  for (const { error } of outcome.failures) throw error;
  return outcome;
}

/** A watch of names, from their present values on. */
export function watchOf(session: Session, names: readonly string[], options: Partial<WatchOptions> = {}): WatchCursor {
  const nothing = { names: [], patterns: [] };
  return openWatchCursor(session, {
    kept: nothing,
    added: { names, patterns: [] },
    delivery: 'every',
    bookmarkIntervalMs: 5_000,
    ...options,
  });
}

/** The entries of all frames that are ready. */
export function drain(cursor: WatchCursor): FrameEntry[] {
  return drainFrames(cursor).flatMap(entriesOf);
}

export function drainFrames(cursor: WatchCursor): Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (let frame = cursor.next(); frame; frame = cursor.next()) frames.push(frame);
  return frames;
}

/** An entry in a few characters, so that a spec shows a whole frame in a line. */
export function brief(entry: FrameEntry): string {
  switch (entry.entry) {
    case 'opened':
      return `opened ${entry.revision}`;
    case 'bind':
      return `bind ${entry.handle}=${entry.name}`;
    case 'commit':
      return `commit ${entry.revision}`;
    case 'change': {
      const kind = entry.kind === 'set' ? '' : ` ${entry.kind}`;
      const coalesced = entry.coalesced === 1 ? '' : ` x${entry.coalesced}`;
      return `${entry.handle}v${entry.version}${entry.value === undefined ? '' : `=${String(entry.value)}`}${kind}${coalesced}`;
    }
    case 'reset':
    case 'closing':
      return `${entry.entry} ${entry.reason}`;
    case 'snapshotBegin':
      return `begin ${entry.revision}`;
    case 'snapshotEnd':
      return `end ${entry.revision}`;
    default:
      return `${entry.entry} ${entry.revision}`;
  }
}

export function briefly(entries: readonly FrameEntry[]): string[] {
  return entries.map(brief);
}
