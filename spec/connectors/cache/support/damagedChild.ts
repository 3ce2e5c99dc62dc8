import { readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openCache } from '../../../../src/connectors/cache/index.js';

// Opens every file of a folder that is named on the command line, reads and writes it, and says of each what it found: a
// line of JSON with its name, and the code of the error or the text of its entries.

const [folder = ''] = process.argv.slice(2);
const say = (line: object) => writeSync(1, `${JSON.stringify(line)}\n`);

for (const name of readdirSync(folder).filter(file => file.endsWith('.lmdb'))) {
  try {
    const cache = await openCache<number, string>(join(folder, name));
    const entries: unknown[] = [];
    for await (const entry of cache.entries()) entries.push(entry);
    const recent: unknown[] = [];
    for await (const entry of cache.store<number, string>('recent', { maxEntries: 50 }).entries()) recent.push(entry);
    await cache.put(-1, 'x'.repeat(10_000));
    await cache.deleteRange({});
    await cache.close();
    say({ name, entries, recent });
  } catch (error) {
    say({ name, code: (error as { readonly code?: unknown }).code, message: String(error) });
  }
}
