import { RivuletError } from '../../../errors/index.js';
import { cursorOf } from '../../../variables/index.js';
import { decodeHistory, type HistoryAnswer, type HistoryEntry } from '../../../wire/index.js';
import type { SessionCore } from './SessionCore.js';

/** Which part of a history. */
export interface HistoryRange {
  /** 0: all that is retained. */
  readonly limit: number;
  /** Undefined: begins with the newest. */
  readonly before: number | undefined;
}

/** So that a server that never comes to an end does not fill the memory of a client. */
const MAX_BYTES = 256 * 2 ** 20;
const MAX_UINT32 = 2 ** 32 - 1;

/** @throws {RivuletError} INVALID_ARGUMENT for a range that cannot be. */
export function requireHistoryRange({ limit, before }: HistoryRange): void {
  if (!Number.isSafeInteger(limit) || limit < 0) {
    const text = `The limit of a history is ${limit}: give an integer from 1, or 0 for all that is retained.`;
    throw new RivuletError('INVALID_ARGUMENT', text);
  }
  if (before !== undefined && !(Number.isSafeInteger(before) && before >= 1)) {
    const text = `The option before of a history is ${before}: give a version, which is an integer from 1.`;
    throw new RivuletError('INVALID_ARGUMENT', text);
  }
}

/**
 * Reads page after page, from the newest, until the limit is reached or nothing older is retained.
 *
 * @param ask Asks the server for one page.
 * @throws {RivuletError} RESOURCE_EXHAUSTED where the pages take more than 256 MiB.
 */
export async function readHistory(
  name: string,
  { limit, before }: HistoryRange,
  ask: (request: { name: string; limit: number; beforeVersion: number }) => Promise<Uint8Array>,
): Promise<HistoryAnswer> {
  const pages: (readonly HistoryEntry[])[] = [];
  let missing = limit === 0 ? Infinity : limit;
  let request = { name, limit: Math.min(limit, MAX_UINT32), beforeVersion: before ?? 0 };
  let byteLength = 0;
  let epoch = '';
  for (;;) {
    const bytes = await ask(request).catch((thrown: unknown) => {
      // The variable has gone from the log since the first page, and what is older with it.
      if (pages.length > 0 && RivuletError.from(thrown).reason === 'UNKNOWN_VARIABLE') return undefined;
      throw thrown;
    });
    if (!bytes) return { epoch, entries: pages.reverse().flat(), truncated: true };
    byteLength += bytes.length;
    if (byteLength > MAX_BYTES) throw tooLong(name);
    const page = decodeHistory(bytes);
    requireOrder(name, page.entries, request.beforeVersion || Infinity);
    epoch = page.epoch;
    pages.push(page.entries);
    missing -= page.entries.length;
    const oldest = page.entries[0];
    if (!oldest || !page.truncated || missing <= 0) {
      return { epoch, entries: pages.reverse().flat(), truncated: page.truncated };
    }
    // By id, since the name may be registered anew between two pages.
    request = { name: oldest.id, limit: Math.min(missing, MAX_UINT32), beforeVersion: oldest.version };
    if (missing === Infinity) request.limit = 0;
  }
}

/** So that each page is a step further back. */
function requireOrder(name: string, entries: readonly HistoryEntry[], before: number): void {
  let next = before;
  for (let index = entries.length - 1; index >= 0; index--) {
    const { version } = entries[index]!;
    if (version >= next) {
      const text = `The server answered with version ${version} of the variable ${name} where one below ${next} belongs. The server has a bug.`;
      throw new RivuletError('INTERNAL', text, { details: { name } });
    }
    next = version;
  }
}

function tooLong(name: string): RivuletError {
  const text = `The history of the variable ${name} takes more than ${MAX_BYTES} bytes: read it by parts, with limit and before.`;
  return new RivuletError('RESOURCE_EXHAUSTED', text, { details: { name } });
}

export function historyUpdate(
  core: SessionCore,
  name: string,
  epoch: string,
  { revision, id, version, value, origin }: HistoryEntry,
  before: HistoryEntry | undefined,
) {
  const isFirst = version === 1;
  return {
    kind: isFirst ? 'initial' : 'change',
    name,
    id,
    value: core.valueOf(name, value),
    previous: before?.id === id ? core.valueOf(name, before.value) : undefined,
    version,
    revision,
    cursor: cursorOf(epoch, revision),
    ...origin,
    coalesced: isFirst ? 0 : 1,
  };
}
