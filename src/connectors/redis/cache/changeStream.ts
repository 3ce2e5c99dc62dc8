import { Observable, share } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import type { ByteChange } from '../../cache/byteStore.js';
import type { RedisConnection } from '../connection.js';

/** How long Redis lets a read wait for changes, in ms. A longer one would only find out later that history is gone. */
const BLOCK_MS = 2000;
const READ_COUNT = 256;

type StreamEntry = readonly [id: Buffer, fields: readonly Buffer[]];
type StreamReply = readonly (readonly [stream: Buffer, entries: readonly StreamEntry[]])[] | null;

/**
 * The changes of a store, read from its stream: those after a revision, or from now on, which is one reading for all.
 *
 * A connection that breaks costs nothing, since the stream is read on from the last revision.
 */
export function followChanges(
  connection: RedisConnection,
  stream: string,
  lastRevision: () => Promise<number>,
): (after?: number) => Observable<ByteChange> {
  const read = (after: number | undefined) =>
    new Observable<ByteChange>(subscriber => {
      // Asked for at once on the connection that writes go by, so that what is written after the subscription comes.
      const start = after === undefined ? lastRevision() : Promise.resolve(after);
      const reading = connection.duplicate();
      subscriber.add(reading.destroy);
      subscriber.add(connection.status$.subscribe(({ state }) => state === 'closed' && subscriber.complete()));

      async function run() {
        let last = await start;
        while (!subscriber.closed) {
          const reply = (await reading.repeat([
            'XREAD',
            'COUNT',
            READ_COUNT,
            'BLOCK',
            BLOCK_MS,
            'STREAMS',
            stream,
            `${last}-0`,
          ])) as StreamReply;
          if (!reply) {
            const present = await lastRevision();
            if (present < last) throw historyLost(last, present);
            continue;
          }
          for (const entry of reply[0]![1]) {
            const change = toChange(entry);
            if (change.revision !== last + 1) throw fellBehind(last, change.revision);
            last = change.revision;
            if (subscriber.closed) return;
            subscriber.next(change);
          }
        }
      }
      run().catch((error: unknown) => subscriber.error(error));
    });

  const live$ = read(undefined).pipe(share());
  return after => (after === undefined ? live$ : read(after));
}

function toChange([id, fields]: StreamEntry): ByteChange {
  const revision = Number.parseInt(id.toString('latin1'), 10);
  const [, kind, , key, , value] = fields as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
  const text = kind.toString('latin1');
  return text === 'put' ? { kind: text, key, value, revision } : { kind: text as 'deleted' | 'evicted', key, revision };
}

function fellBehind(last: number, next: number): RivuletError {
  return new RivuletError(
    'OUT_OF_RANGE',
    `Redis no longer has the changes from revision ${last + 1} to ${next - 1}. ` +
      'Subscribe again for the present state, and raise changesKept where readers are away for longer.',
    { reason: 'CHANGES_LOST', details: { last: String(last), next: String(next) } },
  );
}

function historyLost(last: number, present: number): RivuletError {
  return new RivuletError(
    'DATA_LOSS',
    `Redis was at revision ${last} and is at ${present}: it lost what it had. Subscribe again for the present state.`,
    { reason: 'CHANGES_LOST', details: { last: String(last), present: String(present) } },
  );
}
