import { RivuletError } from '../../errors/index.js';
import type { SavedMarks } from './marks.js';

const BIGINT = '$bigint';

/** Writes marks as text. Positions may hold bigints, which plain JSON refuses. */
export function writeMarks<P>(marks: SavedMarks<P>): string {
  return JSON.stringify(marks, (_key, value: unknown) =>
    typeof value === 'bigint' ? { [BIGINT]: value.toString() } : value,
  );
}

export function readMarks<P>(text: string): SavedMarks<P> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text, (_key, value: unknown) => (isBigint(value) ? BigInt(value[BIGINT]) : value));
  } catch (error) {
    throw unreadable(error);
  }
  if (!isSavedMarks<P>(parsed)) throw unreadable();
  return parsed;
}

function isBigint(value: unknown): value is { readonly [BIGINT]: string } {
  return typeof value === 'object' && value !== null && typeof (value as Record<string, unknown>)[BIGINT] === 'string';
}

function isSavedMarks<P>(value: unknown): value is SavedMarks<P> {
  if (typeof value !== 'object' || value === null) return false;
  const { version, markers, trail } = value as Partial<SavedMarks<P>>;
  return version === 1 && Array.isArray(markers) && Array.isArray(trail);
}

function unreadable(cause?: unknown): RivuletError {
  return new RivuletError(
    'DATA_LOSS',
    'The state of the checkpoint could not be read; give back what `save` was given, or nothing to start anew.',
    { cause },
  );
}

/** Saves one state at a time; while one is being saved, only the latest of the others waits. */
export interface Saver {
  save(): void;
  /** Resolves when everything is saved. */
  settled(): Promise<void>;
}

export function createSaver(write: () => Promise<void>, failed: (error: unknown) => void): Saver {
  let running: Promise<void> | undefined;
  let isDirty = false;

  async function run() {
    while (isDirty) {
      isDirty = false;
      await write();
    }
  }

  return {
    save() {
      isDirty = true;
      running ??= run()
        .catch(failed)
        .finally(() => {
          running = undefined;
        });
    },
    settled: async () => {
      await running;
    },
  };
}
