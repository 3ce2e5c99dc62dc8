import { createServer as createHttpServer, type RequestListener, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An event as a reader of text/event-stream sees it. */
export interface SeenEvent {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: string;
}

/** Reads a text/event-stream, by the letter of the standard and with nothing of ours. */
export function parseEvents(text: string): SeenEvent[] {
  const events: SeenEvent[] = [];
  // What no empty line ends is no event.
  for (const block of text.split('\n\n').slice(0, -1)) {
    const lines = block.split('\n');
    const all = (field: string) =>
      lines.filter(line => line.startsWith(`${field}:`)).map(line => line.slice(field.length + 1).replace(/^ /, ''));
    const data = all('data');
    if (data.length === 0) continue;
    events.push({ event: all('event').at(-1) ?? 'message', id: all('id').at(-1), data: data.join('\n') });
  }
  return events;
}

/** Reads a response as it comes. */
export function readResponse({ body }: Response) {
  const reader = body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  return {
    get text() {
      return text;
    },
    get events() {
      return parseEvents(text);
    },
    /** Reads on until there is something to see. */
    async until(isSeen: (events: readonly SeenEvent[], text: string) => boolean): Promise<SeenEvent[]> {
      while (!isSeen(parseEvents(text), text)) {
        const { done, value } = await reader.read();
        if (done) throw new Error(`The stream has ended with ${JSON.stringify(text)}`);
        text += decoder.decode(value, { stream: true });
      }
      return parseEvents(text);
    },
    /** Reads on to the end. */
    async toEnd(): Promise<SeenEvent[]> {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return parseEvents(text);
        text += decoder.decode(value, { stream: true });
      }
    },
    cancel: () => reader.cancel(),
  };
}

export interface TestHttp extends AsyncDisposable {
  readonly server: HttpServer;
  readonly port: number;
  readonly url: string;
}

/** Serves HTTP on a free port. */
export async function serveHttp(listener: RequestListener): Promise<TestHttp> {
  const server = createHttpServer(listener);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    server,
    port,
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A request as a browser makes it. */
export function request(url: string, headers: Readonly<Record<string, string>> = {}): Request {
  return new Request(new URL(url, 'http://localhost/'), { headers });
}
