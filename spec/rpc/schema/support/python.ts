import { spawnSync } from 'node:child_process';
import { describe, it } from 'vitest';
import { findProgram } from '../../../support/requires.js';

/** A `describe` for specs that need Python with a module. Skipped, or failed in CI, where there is none. */
export function pythonWith(module: string): { describe(title: string, specs: (python: string) => void): void } {
  const python = findProgram('python3');
  const hasModule = python !== undefined && spawnSync(python, ['-c', `import ${module}`]).status === 0;
  return {
    describe(title, specs) {
      if (hasModule) {
        describe(title, () => specs(python));
        return;
      }
      const missing = `${title}: needs python3 with ${module}, which is not there`;
      if (process.env.CI)
        it(missing, () => {
          throw new Error(`python3 with ${module} is not there. CI must have it.`);
        });
      else it.skip(missing);
    },
  };
}
