import { createTimers } from '../support/timers.js';
import { createPanes } from './panes.js';
import { createCell, type Cell, type WindowContext, type WindowState } from './windowState.js';

interface Session<K, R> extends Cell<K, R> {
  /** When the session is looked at next. An entry of the timers for another time is out of date. */
  timerAt: number;
}

interface SessionsOfKey<K, R> {
  readonly key: K;
  /** In order of time. A pause longer than the gap is between any two. */
  readonly open: Session<K, R>[];
  /**
   * The last session that was dropped. An event close to it belongs to it and is late: as a session of its own it would
   * contradict what has been shown.
   */
  gone: { readonly start: number; readonly end: number } | undefined;
  /**
   * Sessions of this key that were dropped and forgotten before this state was made ended so early that an event close to
   * one is at or before this time. It is late, even where it would lead to an open session.
   */
  readonly floor: number;
}

/** Keeps session windows. Timers are lazy: an event only extends its session, and a timer that comes too early is set anew. */
export function createSessions<T, K, R>(context: WindowContext<T, K, R>, gapMs: number): WindowState<T> {
  const { aggregate, keyOf, latenessMs, accumulation } = context;
  const panes = createPanes<T, K, R, Session<K, R>>(context);
  const keys = new Map<K, SessionsOfKey<K, R>>();
  const timers = createTimers<{ readonly of: SessionsOfKey<K, R>; readonly session: Session<K, R> | undefined }>();
  let sessions = 0;

  function arm(of: SessionsOfKey<K, R>, session: Session<K, R>, at: number) {
    session.timerAt = at;
    timers.add(at, { of, session });
  }

  function add(value: T, timestamp: number) {
    const { watermark } = context;
    const key = keyOf(value);
    let of = keys.get(key);
    const isAlone = timestamp + gapMs + latenessMs <= watermark;
    if (of?.gone && timestamp <= of.gone.end + gapMs) {
      const { start, end } = timestamp < of.gone.start - gapMs ? { start: timestamp, end: timestamp } : of.gone;
      context.refuse(value, timestamp, start, end);
      return;
    }
    if (!of) {
      if (isAlone) {
        context.refuse(value, timestamp, timestamp, timestamp);
        return;
      }
      of = { key, open: [], gone: undefined, floor: watermark - gapMs - latenessMs };
      keys.set(key, of);
    }
    const session = timestamp > of.floor ? findOrMerge(of, timestamp) : undefined;
    if (!session && isAlone) {
      context.refuse(value, timestamp, timestamp, timestamp);
      return;
    }
    addTo(of, session ?? open(of, timestamp), value, timestamp);
  }

  /** The session that takes the timestamp. Where it closes the gap between two, they become one. */
  function findOrMerge({ open }: SessionsOfKey<K, R>, timestamp: number): Session<K, R> | undefined {
    // From the end, where nearly all events fall.
    let after = open.length;
    while (after > 0 && open[after - 1]!.start > timestamp + gapMs) after--;
    const session = open[after - 1];
    if (!session || timestamp > session.end + gapMs) return undefined;
    const earlier = open[after - 2];
    if (!earlier || timestamp > earlier.end + gapMs) return session;
    open.splice(after - 1, 1);
    sessions--;
    absorb(earlier, session);
    return earlier;
  }

  function absorb(earlier: Session<K, R>, later: Session<K, R>) {
    earlier.acc = aggregate.merge(earlier.acc, later.acc);
    earlier.end = later.end;
    earlier.last = later.last;
    earlier.count += later.count;
    earlier.unshown += later.unshown;
    earlier.paneIndex = Math.max(earlier.paneIndex, later.paneIndex);
    if (accumulation === 'retracting') earlier.shown = [...earlier.shown, ...later.shown];
    earlier.unshownFrom = Math.min(earlier.unshownFrom, later.unshownFrom);
    earlier.unshownSince = Math.min(earlier.unshownSince, later.unshownSince);
    panes.rearm(earlier);
    later.isClosed = true;
    later.timerAt = NaN;
  }

  function open(of: SessionsOfKey<K, R>, timestamp: number): Session<K, R> {
    const cell = createCell<K, R>(of.key, timestamp, timestamp, timestamp + gapMs, aggregate.create());
    const session = cell as Session<K, R>;
    session.timerAt = NaN;
    let at = of.open.length;
    while (at > 0 && of.open[at - 1]!.start > timestamp) at--;
    of.open.splice(at, 0, session);
    sessions++;
    return session;
  }

  function addTo(of: SessionsOfKey<K, R>, session: Session<K, R>, value: T, timestamp: number) {
    const { watermark } = context;
    session.start = Math.min(session.start, timestamp);
    session.end = Math.max(session.end, timestamp);
    session.last = session.end + gapMs;
    session.acc = aggregate.add(session.acc, value);
    session.count++;
    session.unshown++;
    const wasClosed = session.isClosed;
    session.isClosed = session.last <= watermark;
    const dueAt = session.isClosed ? session.last + latenessMs : session.last;
    if (!(session.timerAt <= dueAt) || wasClosed !== session.isClosed) arm(of, session, dueAt);
    if (timestamp < watermark + 1) context.countLate();
    if (session.isClosed) panes.show(session, 'late');
    else panes.touched(session, timestamp);
  }

  function visit({ of, session }: { of: SessionsOfKey<K, R>; session: Session<K, R> | undefined }, time: number) {
    if (!session) {
      forget(of);
      return;
    }
    if (session.timerAt !== time) return;
    const dueAt = session.isClosed ? session.last + latenessMs : session.last;
    if (dueAt > time) {
      arm(of, session, dueAt);
      return;
    }
    const isOnTime = !session.isClosed;
    session.isClosed = true;
    if (isOnTime && latenessMs > 0) arm(of, session, session.last + latenessMs);
    else drop(of, session);
    if (isOnTime) panes.show(session, 'on-time');
  }

  function drop(of: SessionsOfKey<K, R>, session: Session<K, R>) {
    of.open.splice(of.open.indexOf(session), 1);
    sessions--;
    of.gone = { start: session.start, end: session.end };
    session.timerAt = NaN;
    timers.add(forgetAt(of), { of, session: undefined });
  }

  /** From then on no event can be both in time and within the gap of what is gone. */
  function forgetAt({ gone }: SessionsOfKey<K, R>): number {
    return gone ? gone.end + 2 * gapMs + latenessMs : -Infinity;
  }

  function forget(of: SessionsOfKey<K, R>) {
    if (forgetAt(of) > context.watermark) return;
    // While a session is open that an event may lead to, what is gone before it still matters.
    if (of.open.length === 0) keys.delete(of.key);
  }

  return {
    add,
    advance() {
      panes.advance();
      timers.drain(context.watermark, visit);
    },
    size: () => Math.max(sessions, keys.size),
    clear() {
      keys.clear();
      timers.clear();
      panes.clear();
      sessions = 0;
    },
  };
}
