import { describe, expect, it } from 'vitest';
import { PageSet } from '../../../src/connectors/cache/lmdb/pageSet.js';

describe('a set of pages', () => {
  it('should hold the pages of a file of more than 64 GiB, each once', () => {
    const pages = new PageSet();
    const count = 2 ** 24 + 10;
    let added = 0;
    for (let page = 0; page < count; page++) if (pages.add(page)) added++;
    expect([added, pages.size]).toEqual([count, count]);

    expect([0, 7, 8, 2 ** 15, count - 1].map(page => pages.add(page))).toEqual([false, false, false, false, false]);
    expect([pages.add(count), pages.add(2 ** 40), pages.add(2 ** 40)]).toEqual([true, true, false]);
    expect(pages.size).toBe(count + 2);
  });
});
