import { AsyncLocalStorage } from 'node:async_hooks';
import { RivuletError } from '../../errors/index.js';

/** One holder a key at a time, first come first served. Keys that nobody holds or waits for take no room. */
export interface KeyLocks {
  /** Runs `fn` once nobody else holds the key. */
  run<R>(key: string, fn: () => Promise<R>): Promise<R>;
}

/** Who holds a key. What was begun meanwhile, such as a timer, remembers it for longer than that. */
interface Holder {
  isHeld: boolean;
}

/** @param describe The key as text for a message. */
export function createKeyLocks(describe: (key: string) => string): KeyLocks {
  const tails = new Map<string, Promise<unknown>>();
  const held = new AsyncLocalStorage<ReadonlyMap<string, Holder>>();

  return {
    async run(key, fn) {
      const outer = held.getStore();
      if (outer?.get(key)?.isHeld)
        throw new RivuletError(
          'FAILED_PRECONDITION',
          `A transaction on ${describe(key)} began inside another one on the same key and would wait for itself. ` +
            'Use the outer transaction for both.',
        );
      const previous = tails.get(key);
      const turn = (async () => {
        await previous;
        const holder: Holder = { isHeld: true };
        const stillHeld = [...(outer ?? [])].filter(([, { isHeld }]) => isHeld);
        try {
          return await held.run(new Map([...stillHeld, [key, holder]]), fn);
        } finally {
          holder.isHeld = false;
        }
      })();
      const tail = turn.then(
        () => undefined,
        () => undefined,
      );
      tails.set(key, tail);
      try {
        return await turn;
      } finally {
        if (tails.get(key) === tail) tails.delete(key);
      }
    },
  };
}
