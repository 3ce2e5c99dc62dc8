import { after } from './bytes.js';
import type { ByteEntry, ByteReader } from './byteStore.js';
import type { EntryCodec } from './entryCodec.js';
import { isEmptyRange, requireLimit, toByteRange } from './ranges.js';
import type { CacheKey, CacheReader, ReadRange } from './types.js';

/** The most entries that are read at once. */
const PAGE_ENTRIES = 256;

/**
 * What can be read of a store or a snapshot.
 *
 * @param requireOpen Throws where it is closed.
 */
export function createReader<K extends CacheKey, V>(
  source: ByteReader,
  codec: EntryCodec<K, V>,
  requireOpen: () => void,
): CacheReader<K, V> {
  const range = <T>(
    options: ReadRange<K> | undefined,
    hasValues: boolean,
    decode: (entry: ByteEntry) => T | Promise<T>,
  ): AsyncIterable<Awaited<T>> => {
    // Outside of the generator, so that a wrong bound throws where it is written and not where it is first used.
    const bounds = toByteRange(options ?? {});
    const limit = requireLimit(options?.limit);
    const reverse = options?.reverse ?? false;
    requireOpen();

    async function* read() {
      let { lower, upper } = bounds;
      let left = limit;
      while (left > 0 && !isEmptyRange({ lower, upper })) {
        requireOpen();
        const page = await source.page({ lower, upper, reverse, limit: Math.min(left, PAGE_ENTRIES), hasValues });
        for (const entry of page.entries) yield await decode(entry);
        const last = page.entries.at(-1);
        if (page.isLast || !last) return;
        left -= page.entries.length;
        if (reverse) upper = last.key;
        else lower = after(last.key);
      }
    }
    return { [Symbol.asyncIterator]: read };
  };

  return {
    async get(key) {
      requireOpen();
      const bytes = codec.key(key);
      const stored = await source.get(bytes);
      return stored && codec.valueOf(bytes, stored.value);
    },
    async has(key) {
      requireOpen();
      return (await source.get(codec.key(key))) !== undefined;
    },
    keys: options => range(options, false, ({ key }) => codec.keyOf(key)),
    values: options => range(options, true, ({ key, value }) => codec.valueOf(key, value)),
    entries: options =>
      range(options, true, async ({ key, value }): Promise<[K, V]> => [
        codec.keyOf(key),
        await codec.valueOf(key, value),
      ]),
  };
}
