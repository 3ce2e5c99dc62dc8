import type { CallContext } from 'nice-grpc';
import { openWatchCursor, type Session, type SessionStream, type WatchCursor } from '../store/index.js';
import { toNumber, variablesService, type ClosingReason, type messages } from '../wire/index.js';
import type { OpenStreams } from './openStreams.js';
import type { ServiceScope } from './serviceScope.js';
import { sessionFor } from './sessionFor.js';

const DEFAULT_BOOKMARK_MS = 5_000;
const MIN_BOOKMARK_MS = 100;
const MAX_BOOKMARK_MS = 60_000;
const JITTER = 0.1;

const DELIVERY_LATEST = 2;

/**
 * Serves one watch: frames while there is something to send, then silence and bookmarks.
 *
 * Nothing is queued. The stream is asked for a frame when the one before is on its way, and makes it from the log.
 */
export async function* serveWatch(
  scope: ServiceScope,
  request: messages.v1.WatchRequest.$Properties,
  context: CallContext,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { streams, turn } = scope;
  let pause: Pause | undefined;
  let cursor: WatchCursor | undefined;
  try {
    scope.authenticate(context);
    const session = openSession(scope, request);
    const intervalMs = intervalOf(request.bookmarkIntervalMs ?? 0);
    cursor = openCursor(session, request, intervalMs);
    pause = new Pause(scope, session, intervalMs, context.signal);
    pause.enter(streams, context.peer);
    // -1: the first frame waits for nothing.
    let busyTurn = -1;
    while (!pause.closing) {
      const gone = pause.untilGone();
      if (gone) await gone;
      // A second frame in one turn would be a small one: by its end more may have come.
      if (turn.now() === busyTurn) await turn.next();
      // Nobody reads what would be said now.
      if (context.signal.aborted) return;
      busyTurn = turn.now();
      let frame = cursor.next();
      if (!frame && !pause.closing) {
        const isIdle = (await pause.untilWoken()) === 'idle';
        // What woke it is the first thing in this turn, so it is sent at once.
        if (!isIdle) {
          busyTurn = -1;
          continue;
        }
        frame = cursor.bookmark();
      }
      if (frame) {
        pause.sending(frame);
        yield frame;
      }
    }
    const { reason, message } = pause.closing;
    yield cursor.closing(reason, message);
  } catch (thrown) {
    throw scope.mapFailure(thrown, variablesService.watch.path, context);
  } finally {
    pause?.dispose();
    cursor?.close();
  }
}

/** Where a watch waits while it has nothing to send. */
class Pause implements SessionStream {
  closing: { readonly reason: ClosingReason; readonly message: string } | undefined;
  private leave: (() => void) | undefined;
  private resume: ((why: 'woken' | 'idle') => void) | undefined;
  private cancelTimer: (() => void) | undefined;
  private readonly intervalMs: number;
  private sentAt: number;
  private readonly wake = () => this.end('woken');
  private isSending = false;
  private resumeSending: (() => void) | undefined;
  private readonly gone = () => {
    this.isSending = false;
    this.resumeSending?.();
  };
  private readonly abort = () => {
    this.gone();
    this.wake();
  };

  constructor(
    private readonly scope: ServiceScope,
    private readonly session: Session,
    intervalMs: number,
    private readonly signal: AbortSignal,
  ) {
    // Apart from each other, so that a thousand watches do not all send at the same time.
    this.intervalMs = intervalMs * (1 + JITTER * (2 * scope.random() - 1));
    this.sentAt = scope.store.clock.now();
    signal.addEventListener('abort', this.abort);
  }

  close(reason: ClosingReason, message: string): void {
    this.closing ??= { reason, message };
    this.wake();
  }

  sending(frame: Uint8Array): void {
    this.sentAt = this.scope.store.clock.now();
    const { onceGone } = this.scope;
    if (!onceGone) return;
    this.isSending = true;
    onceGone(frame, this.gone);
  }

  /** Fulfilled when the last frame has gone, or the stream has. */
  untilGone(): Promise<void> | undefined {
    if (!this.isSending || this.signal.aborted) return undefined;
    return new Promise(resolve => {
      this.resumeSending = resolve;
    });
  }

  /** Fulfilled at the next commit, when the stream is to close or has closed, or when a bookmark is due. */
  untilWoken(): Promise<'woken' | 'idle'> {
    return new Promise(resolve => {
      this.resume = resolve;
      this.session.onceCommitted(this.wake);
      // One timer while the stream is open, which a busy stream need not move: it sleeps for the rest when it fires.
      if (!this.cancelTimer) this.startTimer();
    });
  }

  /** Counts the watch in, here and in its session. */
  enter(streams: OpenStreams, peer: string): void {
    this.leave = streams.open('watches', peer, this);
    this.session.addStream(this);
    this.session.watches++;
  }

  /** Ends everything that it began. */
  dispose(): void {
    this.cancelTimer?.();
    if (this.leave) {
      this.leave();
      this.session.watches--;
      this.session.removeStream(this);
    }
    this.session.offCommitted(this.wake);
    this.signal.removeEventListener('abort', this.abort);
  }

  private startTimer(): void {
    const { clock } = this.scope.store;
    this.cancelTimer = clock.after(this.sentAt + this.intervalMs - clock.now(), () => {
      this.cancelTimer = undefined;
      if (!this.resume) return;
      if (clock.now() >= this.sentAt + this.intervalMs) this.end('idle');
      else this.startTimer();
    });
  }

  private end(why: 'woken' | 'idle'): void {
    const { resume } = this;
    if (!resume) return;
    this.resume = undefined;
    this.session.offCommitted(this.wake);
    resume(why);
  }
}

function openSession(
  scope: ServiceScope,
  { sessionId, create, resumeAfter }: messages.v1.WatchRequest.$Properties,
): Session {
  return sessionFor(scope.store, sessionId ?? '', create, resumeAfter?.epoch ?? '');
}

function openCursor(
  session: Session,
  request: messages.v1.WatchRequest.$Properties,
  bookmarkIntervalMs: number,
): WatchCursor {
  const { kept, added, resumeAfter, delivery, snapshotAtResume = false } = request;
  return openWatchCursor(session, {
    kept: { names: kept?.names ?? [], patterns: kept?.patterns ?? [] },
    added: { names: added?.names ?? [], patterns: added?.patterns ?? [] },
    resumeAfter: resumeAfter ? { epoch: resumeAfter.epoch ?? '', revision: toNumber(resumeAfter.revision) } : undefined,
    delivery: delivery === DELIVERY_LATEST ? 'latest' : 'every',
    bookmarkIntervalMs,
    snapshotAtResume: snapshotAtResume ?? false,
  });
}

function intervalOf(askedMs: number): number {
  if (askedMs === 0) return DEFAULT_BOOKMARK_MS;
  return Math.min(Math.max(askedMs, MIN_BOOKMARK_MS), MAX_BOOKMARK_MS);
}
