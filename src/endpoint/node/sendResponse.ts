import type { ServerResponse } from 'node:http';
import { once } from 'node:events';

/**
 * Sends a Response through node:http, no faster than it is read. Settles when it is sent, or the other end has gone; then
 * the body is cancelled, so that an Observable behind it is unsubscribed from.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http';
 * import { interval } from 'rxjs';
 * import { eventStream, sendResponse } from 'rivulet/endpoint';
 *
 * const server = createServer((_req, res) => void sendResponse(eventStream(interval(1_000)), res));
 * server.close();
 * ```
 */
export async function sendResponse(response: Response, res: ServerResponse): Promise<void> {
  const reader = response.body?.getReader();
  const gone = new AbortController();
  res.once('close', () => {
    gone.abort();
    // An error of the body is told where it is read.
    reader?.cancel().catch(() => {});
  });
  // A connection that was reset: 'close' follows, and tells all that matters.
  res.on('error', () => {});
  if (res.destroyed) {
    await reader?.cancel();
    return;
  }
  res.writeHead(response.status, headersOf(response));
  if (!reader || res.req.method === 'HEAD') {
    res.end();
    await reader?.cancel();
    return;
  }
  // The browser is to know that it is connected, though nothing may come for a while.
  res.flushHeaders();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done || gone.signal.aborted) break;
      if (!res.write(value)) await once(res, 'drain', { signal: gone.signal });
    }
    res.end();
  } catch (thrown) {
    // It cannot be said in the middle of a body. Half of a body must not look like a whole one.
    if (!gone.signal.aborted) res.destroy(thrown instanceof Error ? thrown : undefined);
  }
}

function headersOf({ headers }: Response): Record<string, string | string[]> {
  // The only header that may be there several times.
  const cookies = headers.getSetCookie();
  return { ...Object.fromEntries(headers), ...(cookies.length > 0 && { 'set-cookie': cookies }) };
}
