import { RivuletError } from '../../errors/index.js';

/** Ends what `read` reads once the caller's signal is aborted, too, and then fails with CANCELLED. */
export async function* cancellable<T>(
  read: (signal: AbortSignal) => AsyncIterable<T>,
  reader: AbortSignal,
  caller: AbortSignal | undefined,
): AsyncGenerator<T, void> {
  if (!caller) {
    yield* read(reader);
    return;
  }
  // Not AbortSignal.any, which Node 20 keeps for as long as the caller's signal lives.
  const either = new AbortController();
  const abort = () => either.abort();
  for (const signal of [reader, caller]) {
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
  }
  try {
    yield* read(either.signal);
    if (caller.aborted && !reader.aborted) throw cancelled(caller.reason);
  } finally {
    for (const signal of [reader, caller]) signal.removeEventListener('abort', abort);
  }
}

function cancelled(cause: unknown): RivuletError {
  return new RivuletError('CANCELLED', 'The signal given for the source was aborted.', { cause });
}
