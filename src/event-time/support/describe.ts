const LONGEST = 200;

/** Names a value in the text of an error: shortened, and safe for what JSON refuses. */
export function describeValue(value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? `${part}n` : part));
  } catch {
    // Cyclic, or with a getter that throws. Its type is better than no name at all.
  }
  text ??= typeof value === 'object' ? Object.prototype.toString.call(value) : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}
