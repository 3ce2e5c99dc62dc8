/** What one instruction of a compiled pattern costs to make, in steps. */
const INSTRUCTION_STEPS = 150;

/** A Unicode class such as `\pL` brings hundreds of ranges, which are sorted, merged and perhaps folded: up to 1 ms. */
const UNICODE_CLASS_STEPS = 20_000;

/** What a class such as `\w` costs at worst: where case does not matter, each of its characters is folded. */
const SHORT_CLASS_STEPS = 1_200;

/** What it costs to fold one character of a range. */
const FOLD_STEPS = 3;

/** An atom, a group or a quantifier of a pattern. A class is one atom. */
const PART =
  /\\Q[^]*?(?:\\E|$)|\\[^]|\[\^?\]?(?:\[:\^?\w+:\]|\\[^]|[^\]\\])*\]?|\(\?[a-zA-Z-]*\)|\((?:\?(?:P?<\w*>|[a-zA-Z-]*:))?|\)|\||[*+?]\??|\{(\d+)(,?)(\d*)\}\??|[^]/gu;

const SHORT_CLASS = /\\[wWdDsS]|\[:/g;
const UNICODE_CLASS = /\\[pP]/g;
const RANGE = /(\\x\{[0-9a-fA-F]+\}|\\x[0-9a-fA-F]{2}|[^\\])-(\\x\{[0-9a-fA-F]+\}|\\x[0-9a-fA-F]{2}|[^\\\]])/gu;

/**
 * Says what it costs at worst to compile an RE2 pattern, in steps, without compiling it: a pattern of 1,000 characters may
 * stand for a million instructions, or for a hundred thousand ranges.
 */
export function compileCost(pattern: string): number {
  let steps = instructionsOf(pattern) * INSTRUCTION_STEPS;
  steps += (pattern.match(UNICODE_CLASS)?.length ?? 0) * UNICODE_CLASS_STEPS;
  steps += (pattern.match(SHORT_CLASS)?.length ?? 0) * SHORT_CLASS_STEPS;
  if (!/\(\?[a-zA-Z]*i/.test(pattern)) return steps;
  for (const [, from = '', to = ''] of pattern.matchAll(RANGE)) {
    steps += Math.max(0, codeOf(to) - codeOf(from)) * FOLD_STEPS;
  }
  return steps;
}

/** The most instructions that a pattern may come to, where every repetition is written out. */
function instructionsOf(pattern: string): number {
  const groups: number[] = [];
  let size = 2;
  let atom = 0;
  for (const [part, least = '', comma = '', most = ''] of pattern.matchAll(PART)) {
    if (part === ')') {
      atom = size + 2;
      size = (groups.pop() ?? 0) + atom;
    } else if (part.startsWith('(') && !/^\(\?[a-zA-Z-]*\)$/.test(part)) {
      groups.push(size);
      size = 0;
      atom = 0;
    } else if (least !== '') {
      const count = Math.max(Number(least) + (comma !== '' && most === '' ? 1 : 0), Number(most), 1);
      const repeated = (atom + 2) * count;
      size += repeated - atom;
      atom = repeated;
    } else if (/^[*+?]/.test(part)) {
      // Around what may be empty it takes two.
      size += 2;
      atom += 2;
    } else if (part.startsWith('\\Q')) {
      atom = 1;
      size += part.length;
    } else {
      atom = 1;
      size++;
    }
  }
  return groups.reduce((sum, outer) => sum + outer, size);
}

function codeOf(character: string): number {
  const hex = /^\\x\{?([0-9a-fA-F]+)/.exec(character)?.[1];
  return hex === undefined ? character.codePointAt(0)! : Number.parseInt(hex, 16);
}
