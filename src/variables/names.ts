import { RivuletError } from '../errors/index.js';
import { describeValue } from './describeValue.js';

const NAME = /^[A-Za-z0-9_.:/-]{1,256}$/;
const PATTERN = /^[A-Za-z0-9_.:/*-]{1,256}$/;

/** Tells whether this can name a variable or a session: 1 to 256 of `[A-Za-z0-9_.:/-]`. */
export function isName(text: unknown): text is string {
  return typeof text === 'string' && NAME.test(text);
}

/**
 * Makes sure that this can name a variable, a session or a tool.
 *
 * @param kind What it is to name, for the error.
 * @throws RivuletError INVALID_ARGUMENT with the rule and the value.
 */
export function requireName(kind: 'variable' | 'session' | 'tool', text: unknown): asserts text is string {
  if (isName(text)) return;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `${describeValue(text)} cannot name a ${kind}: give it 1 to 256 of the characters A-Z a-z 0-9 _ . : / and -.`,
    { reason: 'INVALID_NAME' },
  );
}

/** Tells whether this is the id of a variable and not its name: ids start with `#`, names cannot. */
export function isId(text: string): boolean {
  return text.startsWith('#');
}

/** Tells whether this is a pattern over names: 1 to 256 of `[A-Za-z0-9_.:/-]` and `*`. */
export function isPattern(text: unknown): text is string {
  return typeof text === 'string' && PATTERN.test(text);
}

/**
 * Makes sure that this is a pattern over names.
 *
 * @throws RivuletError INVALID_ARGUMENT with the rule and the value.
 */
export function requirePattern(text: unknown): asserts text is string {
  if (isPattern(text)) return;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `${describeValue(text)} is no pattern over names: give it 1 to 256 of the characters A-Z a-z 0-9 _ . : / - and *, ` +
      'where * stands for any run of characters.',
    { reason: 'INVALID_PATTERN' },
  );
}

/**
 * Gives a function that tells whether a name matches a pattern, in which `*` stands for any run of characters, the
 * empty one included. A pattern without `*` matches one name.
 *
 * No pattern is slow: what stands between two `*` is looked for once, from left to right, and never again.
 *
 * @example
 * ```ts
 * const isSensor = globMatcher('sensor.*');
 * isSensor('sensor.kitchen'); // true
 * isSensor('sensors'); // false
 * ```
 *
 * @throws RivuletError INVALID_ARGUMENT where it is no pattern.
 */
export function globMatcher(pattern: string): (name: string) => boolean {
  requirePattern(pattern);
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return name => name === pattern;
  // `**` means the same as `*`.
  const inner = rest.filter(part => part !== '');
  const minLength = first.length + last.length;

  return name => {
    if (name.length < minLength || !name.startsWith(first) || !name.endsWith(last)) return false;
    const end = name.length - last.length;
    let from = first.length;
    for (const part of inner) {
      // The leftmost place is the best one: it leaves the most to the parts that follow.
      const at = name.indexOf(part, from);
      if (at < 0) return false;
      from = at + part.length;
    }
    return from <= end;
  };
}
