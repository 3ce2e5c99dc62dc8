/** What one stream knows of a handle, as bits. 0 where it has not seen it yet. */
export const KNOWN = 1;
/** Selected, and continued from a cursor. */
export const KEPT = 2;
/** Selected, and begun with its present value. */
export const ADDED = 4;
/** The stream has told its reader what the handle means. */
export const BOUND = 8;

/** V8 keeps arrays of up to 64 bytes in its own heap, where they cost the least. */
const PAGE_BITS = 6;
const PAGE_SIZE = 1 << PAGE_BITS;
const PAGE_MASK = PAGE_SIZE - 1;
/** What a page takes in memory. */
const PAGE_BYTES = PAGE_SIZE + 192;
/** What a place for a page takes, with the room that V8 leaves for more. A dropped page leaves its place. */
const PLACE_BYTES = 12;

/**
 * A byte for each handle of a session, so that the hot path of a watch looks at a number and never at a name.
 *
 * In pages, since handles are never used twice: where variables come and go for a year, only the pages with present
 * ones take memory.
 */
export class HandleFlags {
  /** What it takes in memory. */
  bytes = 0;
  private readonly pages: (Uint8Array | undefined)[] = [];

  /** @param isInUse Tells whether a variable with this handle may still be met. */
  constructor(private readonly isInUse: (handle: number) => boolean) {}

  get(handle: number): number {
    const page = this.pages[handle >>> PAGE_BITS];
    return page === undefined ? 0 : page[handle & PAGE_MASK]!;
  }

  set(handle: number, flags: number): void {
    const number = handle >>> PAGE_BITS;
    let page = this.pages[number];
    if (!page) {
      this.dropUnused();
      const places = this.pages.length;
      while (this.pages.length < number) this.pages.push(undefined);
      this.pages[number] = page = new Uint8Array(PAGE_SIZE);
      this.bytes += PAGE_BYTES + PLACE_BYTES * (this.pages.length - places);
    }
    page[handle & PAGE_MASK] = flags;
  }

  private dropUnused(): void {
    for (let number = 0; number < this.pages.length; number++) {
      const page = this.pages[number];
      if (page && !page.some((flags, index) => flags !== 0 && this.isInUse((number << PAGE_BITS) | index))) {
        this.pages[number] = undefined;
        this.bytes -= PAGE_BYTES;
      }
    }
  }
}
