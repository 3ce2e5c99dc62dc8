import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
/** Frees at once whatever nothing holds. */
export const collectGarbage: () => void = runInNewContext('gc');

/** Makes a key, hands it to `use`, and tells from then on whether anything still holds it. */
export function trackKey(use: (key: object) => void): { isHeld(): Promise<boolean> } {
  const reference = makeKey(use);
  return {
    async isHeld() {
      // A WeakRef keeps its target until the present job is over.
      await new Promise(resolve => setImmediate(resolve));
      collectGarbage();
      return reference.deref() !== undefined;
    },
  };
}

/** A function of its own, so that no local variable outlives the use. */
function makeKey(use: (key: object) => void): WeakRef<object> {
  const key = {};
  use(key);
  return new WeakRef(key);
}
