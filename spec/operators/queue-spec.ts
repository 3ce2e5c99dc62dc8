import { describe, expect, it } from 'vitest';
import { createQueue } from '../../src/operators/queue.js';
import { collectGarbage } from './support/trackKey.js';

describe('createQueue', () => {
  it('should give back in order, whatever the mix of push and shift', () => {
    const queue = createQueue<number>();
    const model: number[] = [];
    for (let at = 0; at < 5000; at += 1) {
      const pushes = (at * 7919) % 11 < 6;
      if (pushes || model.length === 0) {
        queue.push(at);
        model.push(at);
      } else {
        expect(queue.shift()).toBe(model.shift());
      }
      expect(queue.size).toBe(model.length);
    }
    expect(model.length).toBeGreaterThan(100);

    queue.clear();
    expect(queue.size).toBe(0);
    queue.push(1);
    expect(queue.shift()).toBe(1);
  });

  it('should not grow with what went through it', () => {
    const queue = createQueue<number>();
    queue.push(0);
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    for (let at = 1; at < 2_000_000; at += 1) {
      queue.push(at);
      queue.shift();
    }
    collectGarbage();

    expect(process.memoryUsage().heapUsed - before).toBeLessThan(4 * 1024 * 1024);
    expect(queue.size).toBe(1);
  });
});
