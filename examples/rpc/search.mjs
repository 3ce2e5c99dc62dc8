/**
 * A search over several indices at once, which tells how far it is and what it finds on the way.
 *
 *     node examples/rpc/search.mjs [WORD]
 *
 * The indices are the pages of this project's documentation.
 */
import { readdir, readFile } from 'node:fs/promises';
import { concat, defer, from, mergeMap, of } from 'rxjs';
import { createClient } from 'rivulet/client';
import { implement, method, service, stream } from 'rivulet/rpc';
import { createServer } from 'rivulet/server';
import { z } from 'zod';

const search = service('examples.Search', {
  find: method(
    z.object({ word: z.string().min(1), indices: z.array(z.string()).default([]) }),
    stream(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('hit'), index: z.string(), line: z.int32(), text: z.string() }),
        z.object({ kind: z.literal('progress'), index: z.string(), done: z.int32(), of: z.int32() }),
      ]),
    ),
  ),
});

const docs = new URL('../../docs/', import.meta.url);
const pages = (await readdir(docs)).filter(name => name.endsWith('.md')).sort();

async function hitsIn(index, word) {
  const lines = (await readFile(new URL(index, docs), 'utf8')).split('\n');
  return lines.flatMap((text, at) => (text.includes(word) ? [{ kind: 'hit', index, line: at + 1, text }] : []));
}

const server = await createServer({
  port: 0,
  services: [
    implement(search, {
      find({ word, indices }) {
        const wanted = indices.length > 0 ? indices.filter(index => pages.includes(index)) : pages;
        let done = 0;
        // Two at a time: a search of everything leaves room for the others.
        return from(wanted).pipe(
          mergeMap(
            index =>
              concat(
                defer(() => hitsIn(index, word)).pipe(mergeMap(hits => hits)),
                defer(() => of({ kind: 'progress', index, done: ++done, of: wanted.length })),
              ),
            2,
          ),
        );
      },
    }),
  ],
}).listen();
const client = createClient(server.address);
const { find } = client.service(search);

const [word = 'watermark'] = process.argv.slice(2);
let hits = 0;
await find({ word }).forEach(event => {
  if (event.kind === 'hit') hits++;
  else console.log(`${event.done} of ${event.of}: ${event.index}`);
});
console.log(`${hits} lines with "${word}"`);

await client.close();
await server.close();
