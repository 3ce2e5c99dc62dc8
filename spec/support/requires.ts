import { execFileSync } from 'node:child_process';
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
export function requires(program: string): Requirement {
  const path = findProgram(program);
  return requirement(path, `${program}, which is not on the PATH`);
}

/**
 * The same for specs against a package of Python.
 *
 * @param module What Python imports, such as `grpc_tools`.
 */
export function requiresPython(module: string): Requirement {
  const python = findProgram('python3');
  return requirement(python && imports(python, module) ? python : undefined, `a python3 with the module ${module}`);
}

interface Requirement<T = string> {
  /** @param specs Gets what was found, such as the path of the program. */
  describe(title: string, specs: (found: T) => void): void;
}

/**
 * The same for specs against anything else that may be missing.
 *
 * @param found What was found; undefined where it is missing.
 * @param what Goes behind "needs".
 */
export function requirement<T>(found: T | undefined, what: string): Requirement<T> {
  return {
    describe(title, specs) {
      if (found !== undefined) {
        describe(title, () => specs(found));
        return;
      }
      const missing = `${title}: needs ${what}`;
      if (process.env.CI)
        it(missing, () => {
          throw new Error(`This needs ${what}. CI must have it.`);
        });
      else it.skip(missing);
    },
  };
}

function imports(python: string, module: string): boolean {
  try {
    execFileSync(python, ['-c', `import ${module}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
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
