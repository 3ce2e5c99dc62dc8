import { RivuletError } from '../../errors/index.js';
import { MAX_RETRY_AFTER_MS } from './http.js';

/** An event as it came: its data is still bytes. */
export interface RawEvent {
  readonly id: string;
  readonly event: string;
  readonly data: Uint8Array;
}

/** Puts the lines of an event stream together, by the rules of the HTML standard. */
export interface EventParser {
  /** The events that end with one of these lines. */
  push(lines: readonly Uint8Array[]): RawEvent[];
  /** What the server told to wait before connecting again, in ms. */
  readonly retryMs: number | undefined;
  /** The id to ask for what comes after the last event that has ended. */
  readonly lastId: string;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const COLON = 0x3a;
const SPACE = 0x20;
const LF = Uint8Array.of(0x0a);

/**
 * @param firstId The id of the last event, which later ones without an id have as well.
 * @param maxEventBytes The most data that one event may have.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export function eventParser(firstId: string, maxEventBytes: number): EventParser {
  /** That of the event which is under way; it counts once the event has ended. */
  let id = firstId;
  let lastId = firstId;
  let event = '';
  let data: Uint8Array[] = [];
  let length = 0;
  let retryMs: number | undefined;

  function take(line: Uint8Array) {
    const colon = line.indexOf(COLON);
    if (colon === 0) return;
    const name = decoder.decode(colon < 0 ? line : line.subarray(0, colon));
    const value =
      colon < 0 ? line.subarray(line.length) : line.subarray(line[colon + 1] === SPACE ? colon + 2 : colon + 1);
    if (name === 'data') {
      length += value.byteLength + 1;
      if (length - 1 > maxEventBytes) throw tooLarge(maxEventBytes);
      data.push(value.slice(), LF);
    } else if (name === 'event') event = decoder.decode(value);
    else if (name === 'id') {
      const text = decoder.decode(value);
      if (!text.includes('\0')) id = text;
    } else if (name === 'retry') {
      const text = decoder.decode(value);
      if (/^\d+$/.test(text)) retryMs = Math.min(Number(text), MAX_RETRY_AFTER_MS);
    }
  }

  /** Undefined for an event without data; its id counts none the less. */
  function dispatch(): RawEvent | undefined {
    const found = data.length === 0 ? undefined : { id, event: event || 'message', data: join() };
    lastId = id;
    event = '';
    data = [];
    length = 0;
    return found;
  }

  function join(): Uint8Array {
    // All but the line end behind the last one.
    const joined = new Uint8Array(length - 1);
    let at = 0;
    for (const piece of data.slice(0, -1)) {
      joined.set(piece, at);
      at += piece.byteLength;
    }
    return joined;
  }

  return {
    get retryMs() {
      return retryMs;
    },
    get lastId() {
      return lastId;
    },
    push(lines) {
      const events: RawEvent[] = [];
      for (const line of lines) {
        if (line.byteLength > 0) {
          take(line);
          continue;
        }
        const found = dispatch();
        if (found) events.push(found);
      }
      return events;
    },
  };
}

function tooLarge(maxEventBytes: number): RivuletError {
  return new RivuletError(
    'RESOURCE_EXHAUSTED',
    `An event has more than ${maxEventBytes} bytes of data. Raise maxEventBytes where such events are meant.`,
    { reason: 'EVENT_TOO_LARGE', details: { limit: String(maxEventBytes) } },
  );
}
