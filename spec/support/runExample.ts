import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './packageJson.js';

/**
 * Runs a program of `examples/` as a user would, with the package that was built, and gives what it prints.
 *
 * @param file Relative to `examples`.
 */
export async function runExample(file: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'examples', file), ...args], {
    cwd: root,
  });
  return stdout;
}
