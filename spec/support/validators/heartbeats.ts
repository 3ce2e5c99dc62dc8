import type { Validator, Violation } from '../history.js';

const MAX_LATEST_FRAME_BYTES = 16 * 1024;

/**
 * W9: no stream is silent for two intervals.
 *
 * @param graceMs How much longer a silence may look to the recorder than it was: 0 for made-up times, and as long as
 * the recorder itself may have been kept from reading where the times are real.
 */
export function heartbeatsComeInTime({ graceMs }: { readonly graceMs: number }): Validator {
  return ({ streams }) =>
    streams.flatMap(({ id, frames }) => {
      const violations: Violation[] = [];
      let intervalMs = Infinity;
      let lastMs: number | undefined;
      for (const { atMs, entries } of frames) {
        if (lastMs !== undefined && atMs - lastMs > 2 * intervalMs + graceMs) {
          violations.push({
            point: 'W9',
            text: `${id}: ${atMs - lastMs} ms without a frame, at ${intervalMs} ms each`,
          });
        }
        lastMs = atMs;
        for (const entry of entries) if (entry.kind === 'opened') intervalMs = entry.bookmarkIntervalMs;
      }
      return violations;
    });
}

/** W10: what is coalesced comes in frames of at most 16 KiB, unless one commit is more. */
export const latestFramesAreSmall: Validator = ({ streams }) =>
  streams
    .filter(({ delivery }) => delivery === 'latest')
    .flatMap(({ id, frames }) =>
      frames
        .filter(({ sizeBytes, entries }) => {
          const commits = entries.filter(({ kind }) => kind === 'commit').length;
          const changes = entries.filter(({ kind }) => kind === 'change').length;
          return sizeBytes > MAX_LATEST_FRAME_BYTES && commits !== 1 && changes > 1;
        })
        .map(({ sizeBytes }): Violation => ({ point: 'W10', text: `${id}: a frame has ${sizeBytes} bytes` })),
    );
