import { writeSync } from 'node:fs';
import { openCache } from '../../../../src/connectors/cache/index.js';
import type { RivuletError } from '../../../../src/errors/index.js';

// Writes to a cache, and says on its standard output which writes were acknowledged, until it is killed or cannot write.
// It is started with the path, the first number to write, how many entries are kept, and the length of a value.

const [path = '', first, kept, length] = process.argv.slice(2);
const cache = await openCache<number, { number: number; text: string }>(path, { maxEntries: Number(kept) });
const pairs = cache.store<string, number>('pairs');
const text = 'x'.repeat(Number(length));
let next = Number(first);
const say = (line: string) => writeSync(1, `${line}\n`);

async function write(number: number): Promise<void> {
  if (number % 3 !== 0) return cache.put(number, { number, text });
  return pairs.transaction('left', tx => {
    tx.put('left', number);
    tx.put('right', number);
  });
}

async function writer() {
  for (;;) {
    const number = next++;
    try {
      await write(number);
      say(String(number));
    } catch (error) {
      say(`failed ${number} ${(error as RivuletError).message}`);
      return;
    }
  }
}

await Promise.all(Array.from({ length: 8 }, writer));
// The disk was full. What is there can be read, and the cache can be closed.
say(`entries ${(await cache.stats()).entries}`);
await cache.close();
say('closed');
