import { describe, expect, it } from 'vitest';
import { commentBlocks, markdownBlocks } from '../support/codeBlocks.js';

describe('markdownBlocks', () => {
  it('should find the blocks in ts, with their lines and what to do with them', () => {
    const text = 'a\n```ts\n1;\n2;\n```\n```sh\nls\n```\n\n```ts no-run\n3;\n```\n```ts no-check\n4;\n```\n';
    expect(markdownBlocks('a.md', text)).toEqual([
      { place: 'a.md:2', code: '1;\n2;', use: 'run' },
      { place: 'a.md:10', code: '3;', use: 'check' },
      { place: 'a.md:13', code: '4;', use: 'none' },
    ]);
  });

  it('should take a block in a list without its indent', () => {
    expect(markdownBlocks('a.md', '- a\n  ```ts\n  if (a)\n    b;\n  ```')).toMatchObject([{ code: 'if (a)\n  b;' }]);
  });

  it('should find what a block prints', () => {
    const text = '```ts\n1;\n```\n\nIt prints:\n\n```text\na\nb\n```\n\n```ts\n2;\n```\n';
    expect(markdownBlocks('a.md', text).map(({ prints }) => prints)).toEqual(['a\nb', undefined]);
  });

  it('should not look for blocks inside a longer fence', () => {
    expect(markdownBlocks('a.md', '````md\n```ts\n1;\n```\n````')).toEqual([]);
  });

  it.each([
    ['```ts norun\n```', 'a.md:1: after `ts` may stand no-run or no-check, not `norun`'],
    ['\n```typescript\n```', 'a.md:2: fence it as `ts`'],
    ['```ts\n1;', 'a.md:1: the block has no end'],
  ])('should refuse %j', (text, message) => {
    expect(() => markdownBlocks('a.md', text)).toThrow(message);
  });
});

describe('commentBlocks', () => {
  it('should find the examples that import something, and leave fragments alone', () => {
    const text = "/**\n * A.\n * ```ts\n * import 'a';\n *   b;\n * ```\n * ```ts\n * c;\n * ```\n */\nexport {};\n";
    expect(commentBlocks('a.ts', text)).toEqual([{ place: 'a.ts:3', code: "import 'a';\n  b;", use: 'run' }]);
  });
});
