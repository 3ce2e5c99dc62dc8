import { describe, expect, it } from 'vitest';
import { createKeyLocks } from '../../../src/connectors/cache/keyLocks.js';

describe('createKeyLocks', () => {
  it('should refuse what would wait for itself, however deep', async () => {
    const locks = createKeyLocks(key => key);
    const nested = locks.run('a', () => locks.run('b', () => locks.run('a', async () => 1)));
    await expect(nested).rejects.toMatchObject({ code: 'FAILED_PRECONDITION' });
    expect(await locks.run('a', async () => 2)).toBe(2);
  });

  it('should let in what was begun while the key was held, once it is not any more', async () => {
    const locks = createKeyLocks(key => key);
    let begun: Promise<number> | undefined;
    let open = () => {};
    const opened = new Promise<void>(resolve => (open = resolve));
    await locks.run('a', async () => {
      begun = opened.then(() => locks.run('a', async () => 1));
    });
    open();
    expect(await begun).toBe(1);
  });

  it('should let in one after the other, also after one has failed', async () => {
    const locks = createKeyLocks(key => key);
    const order: string[] = [];
    const enter = (name: string, fails: boolean) =>
      locks.run('a', async () => {
        order.push(`${name} in`);
        await Promise.resolve();
        order.push(`${name} out`);
        if (fails) throw new Error(name);
      });
    await Promise.allSettled([enter('first', true), enter('second', false)]);
    expect(order).toEqual(['first in', 'first out', 'second in', 'second out']);
  });
});
