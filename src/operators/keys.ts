/** The key of an item where no other is told. */
export function nameOf(item: unknown): unknown {
  return (item as { readonly name: unknown }).name;
}

/**
 * Whether an item says that its key is gone: `kind` is `'removed'`, as in the removals of a session. An operator that
 * remembers something of each key forgets it then, so that what it holds does not grow with the keys that ever were.
 */
export function isRemoval(item: unknown): boolean {
  return (item as { readonly kind?: unknown } | null | undefined)?.kind === 'removed';
}
