import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './packageJson.js';

/** A recipe of the cookbook: its file, the code that the page shows of it, and the output that it promises. */
export interface Recipe {
  readonly title: string;
  /** From the root: `examples/cookbook/timer.mjs`. */
  readonly file: string;
  readonly code: string | undefined;
  readonly output: string | undefined;
}

/** What `docs/cookbook.md` holds, in its order. */
export const recipes: readonly Recipe[] = readFileSync(join(root, 'docs/cookbook.md'), 'utf8')
  .split(/^### /m)
  .slice(1)
  .map(section => {
    const [, file = ''] = /\]\(\.\.\/(examples\/cookbook\/[\w-]+\.mjs)\)/.exec(section) ?? [];
    const [, code] = /^```ts no-(?:run|check)\n([^]*?)^```$/m.exec(section) ?? [];
    const [, output] = /^```text\n([^]*?)^```$/m.exec(section) ?? [];
    return { title: section.split('\n')[0] ?? '', file, code, output };
  });

/** Runs the file of a recipe with the package that was built. */
export async function runRecipe(
  { file }: Recipe,
  variables: Readonly<Record<string, string>> = {},
  timeoutMs = 15_000,
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  return promisify(execFile)(process.execPath, [join(root, file)], {
    env: { ...process.env, ...variables },
    timeout: timeoutMs,
  });
}
