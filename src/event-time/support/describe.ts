const LONGEST = 200;

/** Names a value in the text of an error: shortened, and safe for what JSON refuses. */
export function describeValue(value: unknown): string {
  // JSON has no word for NaN, the infinities and undefined.
  if (typeof value === 'number' || value === undefined) return String(value);
  let text: string | undefined;
  try {
    text = JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));
  } catch {
    // Cyclic, or with a getter that throws. Its type is better than no name at all.
  }
  text ??= Object.prototype.toString.call(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}
