import type { IncomingMessage } from 'node:http';
import { RivuletError } from '../../errors/index.js';

/** A name or an address, and a port. */
const HOST = /^([A-Za-z0-9._-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?$/;

/** Methods that a Request cannot have. */
const UNUSABLE = new Set(['CONNECT', 'TRACE', 'TRACK']);

/**
 * The request of node:http as the web has it, without its body.
 *
 * @throws RivuletError INVALID_ARGUMENT for what no Request can be.
 */
export function requestOf(req: IncomingMessage, signal: AbortSignal): Request {
  const headers = new Headers();
  for (let at = 0; at + 1 < req.rawHeaders.length; at += 2) {
    const name = req.rawHeaders[at]!;
    // HTTP/2 has its request line among the headers.
    if (!name.startsWith(':')) headers.append(name, req.rawHeaders[at + 1]!);
  }
  const isEncrypted = 'encrypted' in req.socket;
  // HTTP/1.0 has none.
  const { host = 'localhost' } = req.headers;
  const base = `${isEncrypted ? 'https' : 'http'}://${host}`;
  const { method = 'GET', url = '/' } = req;
  // The other form, with a host in the request line, is for proxies. `base + url`, for `//a` is a path here.
  const isUsable = HOST.test(host) && url.startsWith('/') && URL.canParse(base + url) && !UNUSABLE.has(method);
  if (isUsable) return new Request(base + url, { method, headers, signal });
  throw new RivuletError('INVALID_ARGUMENT', 'The request is none that can be answered here: send GET with a path.');
}
