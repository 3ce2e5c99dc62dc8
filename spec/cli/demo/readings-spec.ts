import { describe, expect, it } from 'vitest';
import { growthOver } from '../../../src/cli/demo/readings/growth.js';
import { machineSampler } from '../../../src/cli/demo/readings/index.js';
import type { Source } from '../../../src/cli/demo/readings/sources.js';
import { isName } from '../../../src/variables/index.js';

describe('growthOver', () => {
  const at = (a: number) => new Map([['a', a]]);

  it('should know nothing of the first look', () => {
    const growth = growthOver(1000)(at(5), 0);
    expect(growth.of('a')).toBeUndefined();
  });

  it('should tell the growth since the first look until the window is full, then over the window', () => {
    const grow = growthOver(1000);
    const seen = [0, 400, 800, 1200, 1600, 2000].map((now, i) => {
      const growth = grow(at(2 ** i), now);
      return [growth.elapsedMs, growth.of('a')];
    });

    expect(seen).toEqual([
      [0, undefined],
      [400, 1],
      [800, 3],
      [1200, 7],
      [1200, 14],
      [1200, 28],
    ]);
  });

  it('should say nothing of a counter that has fallen, came late or is gone', () => {
    const grow = growthOver(1000);
    grow(
      new Map([
        ['a', 5],
        ['gone', 1],
      ]),
      0,
    );
    const growth = grow(
      new Map([
        ['a', 4],
        ['late', 1],
      ]),
      100,
    );

    expect([growth.of('a'), growth.of('late'), growth.of('gone')]).toEqual([undefined, undefined, undefined]);
  });

  it('should begin anew when the clock was set back', () => {
    const grow = growthOver(1000);
    grow(at(1), 10_000);
    expect(grow(at(2), 5_000).of('a')).toBeUndefined();
    expect(grow(at(4), 5_100).of('a')).toBe(2);
  });
});

describe('machineSampler', () => {
  it('should leave out a source that fails, say why, and ask it no more', () => {
    let asked = 0;
    const error = new Error('not here');
    const failing = (): Source => ({
      read: () => {
        asked++;
        throw error;
      },
    });
    const sampler = machineSampler({ failing, fine: () => ({ read: () => [['a', 1]] }) });

    expect([...sampler.read()]).toEqual([['a', 1]]);
    expect([...sampler.read()]).toEqual([['a', 1]]);
    expect(asked).toBe(1);
    expect(sampler.absent.get('failing')).toBe(error);
  });

  it('should leave out a source that cannot be opened', () => {
    const sampler = machineSampler({
      broken: () => {
        throw new Error('not here');
      },
    });
    expect(sampler.read().size).toBe(0);
    expect([...sampler.absent.keys()]).toEqual(['broken']);
  });

  it('should leave out what cannot name a variable', () => {
    const odd = (): Source => ({
      read: () => [
        ['network.eth 0.in', 1],
        ['load', 2],
      ],
    });
    expect([...machineSampler({ odd }).read().keys()]).toEqual(['load']);
  });

  it('should close its sources', () => {
    let closed = 0;
    const sampler = machineSampler({ a: () => ({ read: () => [], close: () => void closed++ }) });
    sampler.close();
    sampler.close();
    expect(closed).toBe(1);
  });

  it('should read this machine', async () => {
    const sampler = machineSampler();
    sampler.read();
    // Shares come with the first tick of the kernel's clock after the first look, 10 ms at most.
    let readings = sampler.read();
    while (!readings.has('cpu.all.percent')) {
      await new Promise(resolve => setImmediate(resolve));
      readings = sampler.read();
    }
    sampler.close();

    expect([...readings.keys()].every(isName)).toBe(true);
    expect([...readings.values()].every(value => Number.isFinite(value) && value >= 0)).toBe(true);
    expect(readings.get('cpu.all.percent')).toBeLessThanOrEqual(100);
    expect(readings.get('memory.used.bytes')).toBeGreaterThan(1e6);
    expect(readings.get('process.rss.bytes')).toBeGreaterThan(readings.get('process.heapUsed.bytes')!);
    expect(readings.get('eventLoop.busy.percent')).toBeLessThanOrEqual(100);
    if (process.platform === 'linux') expect(sampler.absent).toEqual(new Map());
  });
});
