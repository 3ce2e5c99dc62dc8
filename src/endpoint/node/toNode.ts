import type { IncomingMessage, ServerResponse } from 'node:http';
import { RivuletError } from '../../errors/index.js';
import { errorResponse } from '../errorResponse.js';
import { sendResponse } from './sendResponse.js';

/** Methods that a Request cannot have. */
const UNUSABLE = new Set(['CONNECT', 'TRACE', 'TRACK']);

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
    void answer(handler, req, gone.signal).then(response => sendResponse(response, res));
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

/** The request without its body. */
function requestOf(req: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (let at = 0; at + 1 < req.rawHeaders.length; at += 2) {
    const name = req.rawHeaders[at]!;
    // HTTP/2 has its request line among the headers.
    if (!name.startsWith(':')) headers.append(name, req.rawHeaders[at + 1]!);
  }
  const isEncrypted = 'encrypted' in req.socket;
  const base = `${isEncrypted ? 'https' : 'http'}://${hostOf(req)}`;
  const { method = 'GET', url = '/' } = req;
  // The other form, with a host in the request line, is for proxies. `base + url`, for `//a` is a path here.
  const isUsable = url.startsWith('/') && URL.canParse(base + url) && !UNUSABLE.has(method);
  if (isUsable) return new Request(base + url, { method, headers, signal });
  throw new RivuletError('INVALID_ARGUMENT', 'The request is none that can be answered here: send GET with a path.');
}

function hostOf({ headers: { host } }: IncomingMessage): string {
  return host !== undefined && /^[A-Za-z0-9._-]+(:\d{1,5})?$|^\[[0-9A-Fa-f:.]+\](:\d{1,5})?$/.test(host)
    ? host
    : 'localhost';
}
