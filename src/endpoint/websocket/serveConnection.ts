import { Observable, Subject, type SchedulerLike, type Subscription } from 'rxjs';
import type { WebSocket } from 'ws';
import type { Logger } from '../../server/index.js';
import { isText, type MessageCodec } from './MessageCodec.js';

export interface ConnectionSettings<In, Out> {
  readonly codec: MessageCodec<In, Out>;
  readonly maxBuffered: number;
  /** 0: no heartbeat. */
  readonly pingMs: number;
  readonly scheduler: SchedulerLike;
  readonly logger: Pick<Logger, 'error'> | undefined;
  /** Nobody can come any more: those who are there are to go. */
  readonly isOver: () => boolean;
}

/** Why a connection is closed, by the numbers of RFC 6455. */
export const CLOSE = {
  complete: 1000,
  goingAway: 1001,
  undecodable: 1007,
  unauthorized: 1008,
  failed: 1011,
  slow: 1013,
} as const;

/**
 * Serves one connection: its messages go into an Observable, and what the Observable of the replies emits goes out.
 *
 * @returns Closes it.
 */
export function serveConnection<In, Out>(
  ws: WebSocket,
  serve: (messages$: Observable<In>) => Observable<Out>,
  { codec, maxBuffered, pingMs, scheduler, logger, isOver }: ConnectionSettings<In, Out>,
): (code: number, reason: string) => void {
  const messages = new Subject<In>();
  const binary = !isText(codec);
  // Before anybody listens, as while a reply waits for a database: what comes is kept, and bounded.
  let early: In[] | undefined = [];
  let earlyBytes = 0;
  let replies: Subscription | undefined;
  let isClosed = false;

  const messages$ = new Observable<In>(subscriber => {
    const kept = early ?? [];
    early = undefined;
    for (const message of kept) subscriber.next(message);
    return messages.subscribe(subscriber);
  });

  function stop(): void {
    if (isClosed) return;
    isClosed = true;
    heartbeat?.unsubscribe();
    messages.complete();
    replies?.unsubscribe();
  }

  function close(code: number, reason: string): void {
    // The replies may well complete because the messages do, which are over because of this.
    if (isClosed) return;
    stop();
    // The other end's answer is to be read.
    ws.resume();
    ws.close(code, reason);
  }

  function fail(thrown: unknown): void {
    logger?.error('A WebSocket failed', { error: thrown });
    // A stranger learns that it failed, and not why.
    close(CLOSE.failed, 'failed');
  }

  function receive(bytes: Uint8Array): void {
    if (isClosed) return;
    let message: In;
    try {
      message = codec.decode(bytes);
    } catch {
      close(CLOSE.undecodable, 'undecodable');
      return;
    }
    if (!early) {
      messages.next(message);
      return;
    }
    early.push(message);
    earlyBytes += bytes.length;
    if (earlyBytes > maxBuffered) close(CLOSE.slow, 'nobody reads');
  }

  /** A reader that is slow is read from no more, so that who answers each message does not run ahead of it. */
  function relieve(): void {
    if (!ws.isPaused || isClosed) return;
    if (ws.bufferedAmount <= maxBuffered / 2) ws.resume();
  }

  function send(reply: Out): void {
    if (isClosed) return;
    if (ws.bufferedAmount > maxBuffered) {
      close(CLOSE.slow, 'slow');
      return;
    }
    ws.send(codec.encode(reply), { binary }, relieve);
    if (ws.bufferedAmount > maxBuffered / 2) ws.pause();
  }

  let isAlive = true;
  let bufferedBefore = 0;
  function beat(): Subscription {
    return scheduler.schedule(() => {
      if (isOver()) {
        close(CLOSE.goingAway, 'closing');
        return;
      }
      // A pong cannot be read while it is paused; then what it takes shows that it lives.
      const hasTaken = ws.isPaused && ws.bufferedAmount < bufferedBefore;
      if (!isAlive && !hasTaken) {
        ws.terminate();
        return;
      }
      isAlive = false;
      bufferedBefore = ws.bufferedAmount;
      ws.ping();
      heartbeat = beat();
    }, pingMs);
  }
  let heartbeat = pingMs > 0 ? beat() : undefined;

  ws.on('message', (data: Buffer) => receive(new Uint8Array(data.buffer, data.byteOffset, data.length)));
  ws.on('pong', () => (isAlive = true));
  ws.on('close', stop);
  // What was too long or against the protocol: ws closes with the code for it, and 'close' follows.
  ws.on('error', () => {});
  try {
    replies = serve(messages$).subscribe({
      next: reply => {
        try {
          send(reply);
        } catch (thrown) {
          fail(thrown);
        }
      },
      error: fail,
      complete: () => close(CLOSE.complete, ''),
    });
    if (isClosed) replies.unsubscribe();
  } catch (thrown) {
    fail(thrown);
  }
  return close;
}
