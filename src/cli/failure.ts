import { RivuletError } from '../errors/index.js';
import { describeValue } from '../variables/index.js';
import { printable } from './text.js';

/** Says in one line what went wrong. */
export function failureLine(error: unknown): string {
  const { message } = RivuletError.from(error);
  return `rivulet: ${printable(message.replace(/\s*\n\s*/g, ' '))}`;
}

/** Takes from the text of an error what grpc-js wraps it in, and the full stop, so that it can stand in a sentence. */
export function reasonOf(message: string): string {
  const reason = message
    .replace(/No connection established\. Last error: (?:Error: )?/, '')
    .replace(/ Resolution note:\s*$/, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  return printable(reason.replace(/\.$/, ''));
}

/** Says all that is known of what went wrong: the stack, and that of each cause. */
export function failureDetails(error: unknown): string {
  const parts: string[] = [];
  // A cause may be its own cause.
  for (let e = error, depth = 0; e !== undefined && depth < 8; depth++) {
    parts.push(e instanceof Error ? (e.stack ?? e.message) : describeValue(e));
    e = e instanceof Error ? e.cause : undefined;
  }
  return parts.join('\ncaused by: ');
}
