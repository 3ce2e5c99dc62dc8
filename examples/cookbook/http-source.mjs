/** Rows from an HTTP server, one JSON text a line, whose first connection breaks in the middle of a row. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fromLines, jsonCodec } from 'rivulet/connectors';
import { z } from 'zod';

const row = z.object({ id: z.number(), name: z.string() });
const lines = ['{"id":1,"name":"oven"}\n', '{"id":2,"name":"hall"}\n', '{"id":3,"name":"yard"}\n'];
let isFirst = true;
const server = createServer((request, response) => {
  const after = Number(request.url?.split('=')[1]);
  if (!isFirst) {
    response.end(lines.slice(after).join(''));
    return;
  }
  isFirst = false;
  response.write(`${lines[0]}{"id":2,"na`);
  setTimeout(() => response.destroy(), 50);
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const address = server.address();
const port = typeof address === 'object' ? address?.port : undefined;

const rows$ = fromLines(({ last }) => `http://127.0.0.1:${port}/rows?after=${last?.id ?? 0}`, {
  codec: jsonCodec(row),
  reconnect: { initialDelayMs: 10 },
});
rows$.status$.subscribe(({ state }) => console.log(`[${state}]`));

// A loop reads at its own pace; `subscribe` works as well.
for await (const { id, name } of rows$) console.log(id, name);
server.close();
