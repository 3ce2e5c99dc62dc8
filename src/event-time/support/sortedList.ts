/** Items in order of time; those with the same time in order of arrival. Those before `head` are dropped. */
export interface SortedList<I extends { readonly at: number }> {
  readonly all: I[];
  head: number;
}

export function createSortedList<I extends { readonly at: number }>(): SortedList<I> {
  return { all: [], head: 0 };
}

/** The index of the first item at `at` or after; the length if there is none. */
export function firstFrom<I extends { readonly at: number }>({ all, head }: SortedList<I>, at: number): number {
  let low = head;
  let high = all.length;
  // Nearly all questions are about one end or the other.
  if (low === high || all[low]!.at >= at) return low;
  if (all[high - 1]!.at < at) return high;
  if (all[low + 1]!.at >= at) return low + 1;
  if (all[high - 2]!.at < at) return high - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the first item after `at`; the length if there is none. */
export function firstAfter<I extends { readonly at: number }>({ all, head }: SortedList<I>, at: number): number {
  let low = head;
  let high = all.length;
  if (low === high || all[low]!.at > at) return low;
  if (all[high - 1]!.at <= at) return high;
  if (all[low + 1]!.at > at) return low + 1;
  if (all[high - 2]!.at <= at) return high - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function insert<I extends { readonly at: number }>(list: SortedList<I>, item: I): void {
  const index = firstAfter(list, item.at);
  if (index === list.all.length) list.all.push(item);
  else list.all.splice(index, 0, item);
}

/** Drops the items before an index. The array itself is cut only now and then, so that dropping one costs nothing. */
export function dropBefore<I extends { readonly at: number }>(list: SortedList<I>, index: number): void {
  const { all } = list;
  // What is dropped is let go of at once, even while its place is still there.
  for (let i = list.head; i < index; i++) all[i] = undefined as never;
  list.head = Math.max(list.head, index);
  if (list.head >= 32 && list.head * 2 >= all.length) {
    all.splice(0, list.head);
    list.head = 0;
  }
}

export function lengthOf<I extends { readonly at: number }>({ all, head }: SortedList<I>): number {
  return all.length - head;
}
