/** A TypeScript example in a document or in a comment. */
export interface CodeBlock {
  /** Where it stands: `docs/guide.md:12`, the line of its fence, from 1. */
  readonly place: string;
  readonly code: string;
  /** What may be done with it: `run` includes `check`. */
  readonly use: 'run' | 'check' | 'none';
  /** What it prints, where a `text` block after it says so. */
  readonly prints?: string | undefined;
}

const uses = new Map<string, CodeBlock['use']>([
  ['', 'run'],
  ['no-run', 'check'],
  ['no-check', 'none'],
]);

/**
 * The blocks of a Markdown text that are fenced as `ts`, `ts no-run` or `ts no-check`.
 *
 * @throws Error at any other word after `ts`, and at another name for the language: such a block would go unchecked.
 */
export function markdownBlocks(file: string, text: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const fence = /^(\s*)(`{3,})(\S*)\s*(.*?)\s*$/.exec(lines[at]!);
    if (!fence) continue;
    const [, indent = '', ticks = '', language = '', word = ''] = fence;
    const length = lines.slice(at + 1).findIndex(line => line.trim() === ticks);
    const place = `${file}:${at + 1}`;
    if (length < 0) throw new Error(`${place}: the block has no end`);
    if (/^(typescript|tsx|js|javascript|mjs)$/i.test(language))
      throw new Error(`${place}: fence it as \`ts\`, so that it is checked, and not as \`${language}\``);
    if (language === 'ts') {
      const use = uses.get(word);
      if (!use) throw new Error(`${place}: after \`ts\` may stand no-run or no-check, not \`${word}\``);
      const code = lines.slice(at + 1, at + 1 + length).map(line => line.slice(indent.length));
      const prints = printedAfter(lines.slice(at + length + 2));
      blocks.push({ place, code: code.join('\n'), use, ...(prints === undefined ? {} : { prints }) });
    }
    at += length + 1;
  }
  return blocks;
}

/** What a `text` block holds that follows a line that ends with `prints:`. */
function printedAfter(lines: readonly string[]): string | undefined {
  const [introduction, fence, ...rest] = lines.filter(line => line.trim() !== '');
  if (!introduction?.endsWith('prints:') || fence !== '```text') return undefined;
  return rest.slice(0, rest.indexOf('```')).join('\n');
}

/**
 * The blocks in the comments of a source file that stand for themselves: those that import something. Others are
 * fragments for the eye.
 */
export function commentBlocks(file: string, text: string): CodeBlock[] {
  // Line by line, so that the lines keep their numbers.
  const comments = text.split(/\r?\n/).map(line => /^\s*\* ?(.*)$/.exec(line)?.[1] ?? '');
  return markdownBlocks(file, comments.join('\n')).filter(({ code }) => /^import /m.test(code));
}
