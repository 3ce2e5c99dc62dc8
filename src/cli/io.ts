import { Observable } from 'rxjs';
import type { TerminalOutput } from './demo/terminal.js';

/** Standard input. */
interface Input {
  /** Somebody may type there. */
  readonly isTTY?: boolean | undefined;
  /** Its lines, read no faster than they are wanted. */
  lines(): AsyncIterable<string>;
}

/** What a command has of the process that it runs in. */
export interface Io {
  readonly stdout: TerminalOutput & { readonly isTTY?: boolean | undefined };
  readonly stderr: { write(text: string): boolean };
  readonly stdin: Input;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user or the system wants the command to end. */
  readonly signal: AbortSignal;
}

/** Emits, and completes, once the signal is aborted. */
export function abort$(signal: AbortSignal): Observable<void> {
  return new Observable(subscriber => {
    const emit = () => {
      subscriber.next();
      subscriber.complete();
    };
    if (signal.aborted) emit();
    else signal.addEventListener('abort', emit, { once: true });
    return () => signal.removeEventListener('abort', emit);
  });
}

/**
 * Aborted with the other signal, or after a time if one is given.
 *
 * Node may collect the signal of `AbortSignal.any([..., AbortSignal.timeout(ms)])` before it fires (nodejs/node#57736).
 */
export function endAfter(signal: AbortSignal, forMs: number | undefined): AbortSignal {
  if (forMs === undefined) return signal;
  const ending = new AbortController();
  // What is waited for keeps the process alive; the timer must not do so after a failure.
  const timer = setTimeout(() => ending.abort(), forMs).unref();
  abort$(signal).subscribe(() => {
    clearTimeout(timer);
    ending.abort();
  });
  return ending.signal;
}
