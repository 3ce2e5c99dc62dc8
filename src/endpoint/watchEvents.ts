import {
  concatMap,
  defer,
  EMPTY,
  firstValueFrom,
  from,
  merge,
  NEVER,
  of,
  race,
  Subject,
  switchMap,
  timer,
  type Observable,
} from 'rxjs';
import type { Session } from '../client/index.js';
import type { Bookmark, Cursor, RemovedUpdate, ValueUpdate } from '../variables/index.js';
import { commitsOf, type AnyCommit, type Selection, type WholeCommit } from './commitsOf.js';
import { errorResponse } from './errorResponse.js';
import { EventBody } from './sse/EventBody.js';
import type { EventFields } from './sse/eventText.js';
import { endResponse, eventResponse, streamSettings, type StreamOptions } from './sse/eventStream.js';
import { END_ID, lastEventId } from './sse/lastEventId.js';
import { toJson } from './toJson.js';

export interface WatchEventsOptions extends StreamOptions {
  /** 'every' change, or the net effect of several commits where the reader is slow. Default: 'every'. */
  readonly delivery?: 'every' | 'latest' | undefined;
  /** Where to start for a browser that has no Last-Event-ID yet. Default: with the present values. */
  readonly resumeAfter?: Cursor | undefined;
}

/** What one event tells. */
type WatchItem = WholeCommit | Bookmark | (WholeCommit & { readonly reset: 'compacted' | 'epoch-changed' });

/** How long an answer may wait for the first event or error, which settles its status. */
const FIRST_EVENT_MS = 5_000;

/**
 * Sends the changes of a session's variables as server-sent events, so that a browser which connects again misses nothing
 * and sees nothing twice.
 *
 * One event is one commit, whole, and its id is the commit's cursor. A browser sends back the id that it has seen last, and
 * gets the commits after it; where the log does not reach back that far, an event `reset` with the reason and all present
 * values. While nothing changes, `bookmark` events carry the id onward. A slow reader costs no memory that grows: its watch
 * is let go of and resumed.
 *
 * @example Behind any server that takes a Request and gives a Response
 * ```ts
 * import { createClient, type Session } from 'rivulet/client';
 * import { watchEvents } from 'rivulet/endpoint';
 *
 * const lab: Session = createClient('localhost:50051').session('lab');
 * export const handler = (request: Request) => watchEvents(lab, ['temperature', 'mode'], request);
 * ```
 *
 * @param names One name, several, or `{ match: 'sensor.*' }`.
 * @returns Settles with the first event. What goes wrong before is a response with its status, and never rejects.
 */
export async function watchEvents<V extends object>(
  session: Session<V>,
  names: Selection,
  request: Pick<Request, 'headers' | 'signal'>,
  options: WatchEventsOptions = {},
): Promise<Response> {
  try {
    return await openWatchEvents(session, names, request, options, () => {});
  } catch (thrown) {
    return errorResponse(thrown, options.headers);
  }
}

/**
 * The same, but rejects with what goes wrong before the first event.
 *
 * @param onClosed Called once, when the reader has all that it will get, or there is nothing to read.
 * @param present$ Emits whether the session is there, and true when it is. Until then the stream is open, and silent.
 */
export async function openWatchEvents<V extends object>(
  session: Session<V>,
  names: Selection,
  request: Pick<Request, 'headers' | 'signal'>,
  options: WatchEventsOptions,
  onClosed: () => void,
  present$?: Observable<boolean>,
): Promise<Response> {
  const { delivery, resumeAfter } = options;
  const lastId = lastEventId(request) ?? resumeAfter;
  if (lastId === END_ID) {
    onClosed();
    return endResponse(options);
  }
  let body: EventBody<WatchItem> | undefined;
  const absent = new Subject<void>();
  const noteAbsence$ = defer(() => {
    absent.next();
    return NEVER;
  });
  try {
    const settings = streamSettings(options);
    body = new EventBody<WatchItem>({
      ...settings,
      open: id => {
        const items$ = commitsOf(session, names, { delivery, resumeAfter: id as Cursor | undefined }).pipe(withReset());
        return present$ ? present$.pipe(switchMap(isThere => (isThere ? items$ : noteAbsence$))) : items$;
      },
      fieldsOf,
      lastEventId: lastId,
      onSlow: 'resume',
    });
    body.closed.addEventListener('abort', onClosed, { once: true });
    const response = eventResponse(body, options, request.signal);
    const late$ = merge(absent, timer(FIRST_EVENT_MS, settings.scheduler));
    const settled = firstValueFrom(race(from(body.first), late$));
    body.start();
    // A server that cannot be reached is no reason to leave the browser without an answer for ever.
    await settled;
    return response;
  } catch (thrown) {
    if (body) body.cancel();
    else onClosed();
    throw thrown;
  }
}

/**
 * Makes one item of a reset and the snapshot after it. As two events, a connection that breaks between them would leave the
 * browser with the id of the new history and none of its values.
 */
function withReset() {
  return (items: Observable<AnyCommit | Bookmark>): Observable<WatchItem> => {
    let reset: 'compacted' | 'epoch-changed' | undefined;
    return items.pipe(
      concatMap((item): Observable<WatchItem> => {
        if (item.kind === 'reset') {
          reset = item.reason;
          return EMPTY;
        }
        const reason = reset;
        reset = undefined;
        return of(reason && item.kind === 'snapshot' ? { ...item, reset: reason } : item);
      }),
    );
  };
}

function fieldsOf(item: WatchItem): EventFields {
  const { cursor, revision } = item;
  if (item.kind === 'bookmark') return { id: cursor, event: 'bookmark', data: toJson({ revision }) };
  const updates = item.updates.map(updateBody);
  if (item.kind === 'commit') {
    const { timestamp, source, metadata } = item;
    return { id: cursor, event: 'commit', data: toJson({ revision, timestamp, source, metadata, updates }) };
  }
  if ('reset' in item) return { id: cursor, event: 'reset', data: toJson({ reason: item.reset, revision, updates }) };
  return { id: cursor, event: 'snapshot', data: toJson({ revision, updates }) };
}

/** An update as it is told: without `previous`, which a watch that was resumed does not know. */
export function updateBody(update: ValueUpdate | RemovedUpdate) {
  const { kind, name, id, version, value, timestamp, eventTime, source, metadata, coalesced } = update;
  return { kind, name, id, version, value, timestamp, eventTime, source, metadata, coalesced };
}
