/** Pages of one part of the bitmap: 4 KiB of it. */
const PART_PAGES = 2 ** 15;

/**
 * Numbers of pages, a bit for each. A `Set` holds 2^24 numbers at most, which are the pages of 64 GiB.
 *
 * In parts, since the numbers of a damaged file may be anything.
 */
export class PageSet {
  size = 0;
  private readonly parts = new Map<number, Uint8Array>();

  /** @returns False where it has the page already. */
  add(page: number): boolean {
    const number = Math.floor(page / PART_PAGES);
    let part = this.parts.get(number);
    if (!part) this.parts.set(number, (part = new Uint8Array(PART_PAGES / 8)));
    const bit = page % PART_PAGES;
    const mask = 1 << (bit & 7);
    if (part[bit >>> 3]! & mask) return false;
    part[bit >>> 3]! |= mask;
    this.size++;
    return true;
  }
}
