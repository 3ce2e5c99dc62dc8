import type { IncomingMessage, ServerResponse } from 'node:http';
import { errorResponse } from '../errorResponse.js';
import { requestOf } from './requestOf.js';
import { sendResponse } from './sendResponse.js';

/**
 * Makes a listener for node:http, or a handler for Express, of a function from Request to Response.
 *
 * What the function throws is answered as `errorResponse` does. Under `app.use('/path', ...)` the function sees the rest of
 * the path. The body of a request is not read: these are for GET.
 *
 * @example
 * ```ts
 * import { createServer } from 'node:http';
 * import { of } from 'rxjs';
 * import { eventStream, toNode } from 'rivulet/endpoint';
 *
 * const server = createServer(toNode(request => eventStream(of(1, 2, 3), { request })));
 * server.close();
 * ```
 */
export function toNode(
  handler: (request: Request) => Response | Promise<Response>,
): (req: IncomingMessage, res: ServerResponse) => void {
  return (req, res) => {
    const gone = new AbortController();
    res.once('close', () => gone.abort());
    answer(handler, req, gone.signal)
      .then(response => sendResponse(response, res))
      // A header that node:http refuses and the web does not, with a control character for one.
      .catch(() => res.destroy());
  };
}

async function answer(
  handler: (request: Request) => Response | Promise<Response>,
  req: IncomingMessage,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await handler(requestOf(req, signal));
  } catch (thrown) {
    return errorResponse(thrown);
  }
}
