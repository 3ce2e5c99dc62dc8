import { Observable } from 'rxjs';
import type { TerminalOutput } from './demo/terminal.js';

/** What a command has of the process that it runs in. */
export interface Io {
  readonly stdout: TerminalOutput & { readonly isTTY?: boolean | undefined };
  readonly stderr: { write(text: string): boolean };
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

/** Aborted with the other signal, or after a time if one is given. */
export function endAfter(signal: AbortSignal, forMs: number | undefined): AbortSignal {
  return forMs === undefined ? signal : AbortSignal.any([signal, AbortSignal.timeout(forMs)]);
}
