import { RivuletError } from '../../../errors/index.js';
import { isConnectionTrouble, isFatal, type Connection, type Era } from '../Connection.js';
import type { TransportCall } from '../Transport.js';
import { linkAborts, onAbort, orAborted } from '../waiting.js';

/**
 * Keeps a stream: makes it anew whenever it breaks, as soon as there is a connection.
 *
 * @param signal Ends it, in the middle or between two streams.
 * @param exchange One stream, from its call to its end. `answered` is for its first answer. It resolves when the stream
 * is done with, and rejects when it broke.
 * @returns Resolves when the exchange does. Rejects with the reason of the signal, and with what no retrying mends.
 */
export async function keepStream(
  connection: Connection,
  signal: AbortSignal,
  exchange: (call: TransportCall, answered: () => void) => Promise<void>,
  isFinal: (error: RivuletError) => boolean = isFatal,
): Promise<void> {
  const release = connection.demand();
  const backoff = connection.newBackoff();
  try {
    for (;;) {
      const era = await connection.permit(signal);
      try {
        await attempt(connection, era, signal, exchange, () => backoff.works());
        return;
      } catch (thrown) {
        const error = RivuletError.from(thrown);
        if (signal.aborted) throw error;
        if (era.signal.aborted || isConnectionTrouble(error)) {
          connection.failed(era, error);
          continue;
        }
        const delayMs = isFinal(error) ? undefined : backoff.fails();
        if (delayMs === undefined) throw connection.explained(error);
        await delay(connection, delayMs, signal);
      }
    }
  } finally {
    release();
  }
}

async function attempt(
  connection: Connection,
  era: Era,
  outer: AbortSignal,
  exchange: Parameters<typeof keepStream>[2],
  works: () => void,
): Promise<void> {
  using linked = linkAborts(outer, era.signal);
  const { signal } = linked;
  const silence = connection.firstAnswerTimer(linked.abort);
  try {
    const metadata = await orAborted(connection.metadata(), signal);
    await exchange({ signal, metadata }, () => {
      silence.unsubscribe();
      connection.answered(era);
      works();
    });
  } catch (thrown) {
    throw RivuletError.from(signal.aborted ? signal.reason : thrown);
  } finally {
    silence.unsubscribe();
    linked.abort();
  }
}

function delay({ scheduler }: Connection, delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = scheduler.schedule(() => {
      callOff();
      resolve();
    }, delayMs);
    const callOff = onAbort(signal, () => {
      timer.unsubscribe();
      reject(RivuletError.from(signal.reason));
    });
  });
}
