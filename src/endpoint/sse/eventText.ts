import { RivuletError } from '../../errors/index.js';
import { describeValue } from '../../variables/index.js';

/** One event as the browser gets it. */
export interface EventFields {
  /** What a browser that connects again says it has seen last. */
  readonly id?: string | undefined;
  /** Default: `message`. */
  readonly event?: string | undefined;
  readonly data: string;
}

/** It comes back in a header, and a header has little room. */
const MAX_ID_LENGTH = 1_024;
/** `EventSource` tells of its connection by events of these names. */
const RESERVED = new Set(['error', 'open']);

/**
 * Writes an event as text/event-stream wants it: each line of the data by itself, an empty line at the end.
 *
 * A carriage return ends a line there, so that it comes out as a line feed.
 *
 * @throws RivuletError INVALID_ARGUMENT for an id or a name that would not arrive as it is.
 */
export function eventText({ id, event, data }: EventFields): string {
  let text = '';
  if (event !== undefined && event !== '' && event !== 'message') text += `event: ${nameOf(event)}\n`;
  if (id !== undefined) text += `id: ${idOf(id)}\n`;
  for (const line of data.split(/\r\n|\r|\n/)) text += `data: ${line}\n`;
  return `${text}\n`;
}

/** Says nothing, and keeps the connection from looking idle. */
export const COMMENT_TEXT = ':\n\n';

function idOf(id: string): string {
  // A header loses what stands around its value.
  const isSame = id.length <= MAX_ID_LENGTH && !/[\0\r\n]|^\s|\s$/.test(id);
  if (isSame) return id;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `${describeValue(id)} cannot be the id of an event: give at most ${MAX_ID_LENGTH} characters, without line breaks and NUL, and without spaces at the ends.`,
    { reason: 'INVALID_EVENT_ID' },
  );
}

function nameOf(event: string): string {
  if (!/[\0\r\n]/.test(event) && !RESERVED.has(event)) return event;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `${describeValue(event)} cannot name an event: give it no line break, and neither "error" nor "open", by which EventSource tells of its connection.`,
    { reason: 'INVALID_EVENT_NAME' },
  );
}
