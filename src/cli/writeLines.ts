import { once } from 'node:events';
import type { Io } from './io.js';

/** Writes lines to standard output, no faster than they are read there, until they end or the signal is aborted. */
export async function writeLines(lines: AsyncIterable<string>, { stdout }: Io, signal: AbortSignal): Promise<void> {
  for await (const line of lines) {
    if (!stdout.write(`${line}\n`)) await drained(stdout, signal);
  }
}

async function drained(stdout: Io['stdout'], signal: AbortSignal): Promise<void> {
  try {
    await once(stdout, 'drain', { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
