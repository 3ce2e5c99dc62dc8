/**
 * Patterns travel as RE2 syntax, which runs in linear time. It is close to that of JavaScript; the differences that
 * matter are bridged here. `\s` is ASCII in RE2.
 */

/** A RegExp as an RE2 pattern, or the reason why it cannot be one. */
export type Re2Pattern = { readonly pattern: string } | { readonly problem: string };

const FLAGS_WITHOUT_MEANING = new Set(['g', 'd', 'u']);
const FLAGS_OF_BOTH = new Set(['i', 'm', 's']);

/**
 * An escape, a class bracket, or the start of a group that is more than a group.
 *
 * A closing bracket directly after the opening one ends a class in JavaScript, and is a member of it in RE2.
 */
const TOKEN = /\\u\{([0-9a-fA-F]+)\}|\\u([0-9a-fA-F]{4})|\\([^])|\[\^\]|\[\]|[[\]]|\(\?(?:<?[=!])/g;

/**
 * Gives a RegExp as an RE2 pattern with the same meaning: flags go into the pattern, `\u` escapes become `\x`.
 *
 * Whether RE2 accepts the rest is for the engine to say; lookaround and backreferences are refused here, since no
 * rewriting would help.
 */
export function re2Of(regExp: RegExp): Re2Pattern {
  let flags = '';
  for (const flag of regExp.flags) {
    if (FLAGS_OF_BOTH.has(flag)) flags += flag;
    else if (!FLAGS_WITHOUT_MEANING.has(flag)) return { problem: `the flag ${flag}` };
  }
  let problem: string | undefined;
  let isInClass = false;
  const pattern = regExp.source.replace(TOKEN, (token, braced?: string, four?: string, escaped?: string) => {
    if (braced ?? four) return `\\x{${braced ?? four}}`;
    if (escaped !== undefined) {
      if (!isInClass && /[1-9k]/.test(escaped)) problem ??= 'a backreference';
      // `source` escapes the slash for the sake of a literal.
      return escaped === '/' ? '/' : token;
    }
    if (isInClass) {
      if (token.endsWith(']')) isInClass = false;
      return token;
    }
    if (token === '[^]') return '[\\s\\S]';
    if (token === '[]') problem ??= 'an empty class';
    else if (token === '[') isInClass = true;
    else if (token.startsWith('(')) problem ??= token.includes('<') ? 'a lookbehind' : 'a lookahead';
    return token;
  });
  if (problem) return { problem };
  return { pattern: flags ? `(?${flags})${pattern}` : pattern };
}

/** Gives the pattern that finds exactly this text. */
export function quotePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
