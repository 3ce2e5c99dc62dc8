/** Ends an iterator that nobody reads any more. How that goes concerns nobody, and nobody waits for it. */
export function letGo(items: AsyncIterator<unknown, unknown>): void {
  // An iterator of somebody else may throw here, or give no promise.
  const end = async () => {
    await items.return?.();
  };
  end().catch(() => {});
}
