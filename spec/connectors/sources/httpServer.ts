import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HttpServer extends AsyncDisposable {
  readonly url: string;
  readonly requests: readonly IncomingMessage[];
}

/** A server on a free port. Its handler gets the number of the request, from 0. */
export async function serveHttp(
  handler: (request: IncomingMessage, response: ServerResponse, number: number) => unknown,
): Promise<HttpServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    handler(request, response, requests.length - 1);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`,
    requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Resolves once the text is with the kernel, so that a connection that is cut next loses none of it. */
export function send(response: ServerResponse, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    response.write(text, error => (error ? reject(error) : resolve()));
  });
}

/** Sends a text, and cuts the connection a little later, when it has arrived. */
export async function sendAndCut(response: ServerResponse, text: string): Promise<void> {
  await send(response, text);
  await new Promise(resolve => setTimeout(resolve, 20));
  response.destroy();
}
