import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, it } from 'vitest';

/**
 * A `describe` for specs against a program that is not ours: a Kafka broker, a Redis server, a browser.
 *
 * Where the program is missing, the specs are skipped and the title says why. In CI, where `CI` is set, they fail: a
 * skipped spec there would be a hole that nobody sees.
 *
 * @example
 * ```ts
 * requires('redis-server').describe('the Redis source', path => { it('should ...', ...) });
 * ```
 *
 * @param program Its name on the PATH.
 */
export function requires(program: string): { describe(title: string, specs: (path: string) => void): void } {
  const path = findProgram(program);
  return {
    describe: (title, specs) => describeWith(title, path, { name: program, isMissing: 'is not on the PATH' }, specs),
  };
}

/**
 * A `describe` for specs against something that may be missing: skips them then, and fails in CI.
 *
 * @param found What was found; undefined where it is missing.
 */
export function describeWith<T>(
  title: string,
  found: T | undefined,
  { name, isMissing }: { readonly name: string; readonly isMissing: string },
  specs: (found: T) => void,
): void {
  if (found !== undefined) {
    describe(title, () => specs(found));
    return;
  }
  const missing = `${title}: needs ${name}, which ${isMissing}`;
  if (process.env.CI)
    it(missing, () => {
      throw new Error(`${name} ${isMissing}. CI must have it.`);
    });
  else it.skip(missing);
}

/** Where a program is, as a shell would find it. */
export function findProgram(program: string, path = process.env.PATH ?? ''): string | undefined {
  return path
    .split(delimiter)
    .filter(folder => folder !== '')
    .map(folder => join(folder, program))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
