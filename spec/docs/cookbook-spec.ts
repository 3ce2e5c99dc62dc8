import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { root } from '../support/packageJson.js';

const run = promisify(execFile);
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** Each recipe: its file, the code that the cookbook shows of it, and the output that it promises. */
const recipes = read('docs/cookbook.md')
  .split(/^### /m)
  .slice(1)
  .map(section => {
    const [, file] = /\]\(\.\.\/(examples\/cookbook\/[\w-]+\.mjs)\)/.exec(section) ?? [];
    const [, code] = /^```ts no-run\n([^]*?)^```$/m.exec(section) ?? [];
    const [, output] = /^```text\n([^]*?)^```$/m.exec(section) ?? [];
    return { title: section.split('\n')[0] ?? '', file, code, output };
  });

describe('the cookbook', () => {
  it('should have recipes', () => {
    expect(recipes.length).toBeGreaterThan(15);
  });

  it.each(recipes)('should tell the truth: $title', async ({ file = '', code, output }) => {
    // The comment of the file is the sentence above the code.
    expect(read(file).replace(/^\/\*\*[^]*?\*\/\n/, '')).toBe(code);
    const { stdout, stderr } = await run(process.execPath, [join(root, file)], { timeout: 15_000 });
    expect({ stdout, stderr }).toEqual({ stdout: output, stderr: '' });
  });
});
