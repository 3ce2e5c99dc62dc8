import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { createOffsetTracker } from '../../../src/connectors/kafka/reading/offsetTracker.js';

describe('the offsets of a partition', () => {
  it('should stand before the lowest message that is not acknowledged', () => {
    const tracker = createOffsetTracker(5n);
    expect(tracker.position).toBe(5n);
    for (const offset of [5n, 6n, 9n]) tracker.handOut(offset);
    tracker.acknowledge(6n);
    expect(tracker.position).toBe(5n);
    tracker.acknowledge(5n);
    expect(tracker.position).toBe(9n);
    tracker.acknowledge(9n);
    expect(tracker.position).toBe(10n);
  });

  it('should take an acknowledgement once, and none of what was not handed out', () => {
    const tracker = createOffsetTracker(0n);
    tracker.handOut(0n);
    expect([tracker.acknowledge(0n), tracker.acknowledge(0n), tracker.acknowledge(7n)]).toEqual([true, false, false]);
  });

  const steps = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('hand out' as const), gap: fc.nat(3) }),
      fc.record({ kind: fc.constant('acknowledge' as const), which: fc.nat(1000) }),
    ),
    { maxLength: 60 },
  );

  test.prop([fc.bigInt({ min: 0n, max: 2n ** 62n }), steps])(
    'should never stand behind what is acknowledged without a gap, nor beyond what is not',
    (start, script) => {
      const tracker = createOffsetTracker(start);
      const handedOut: bigint[] = [];
      const acknowledged = new Set<bigint>();
      for (const step of script) {
        if (step.kind === 'hand out') {
          const offset = tracker.next + BigInt(step.gap);
          tracker.handOut(offset);
          handedOut.push(offset);
        } else if (handedOut.length > 0) {
          const offset = handedOut[step.which % handedOut.length]!;
          expect(tracker.acknowledge(offset)).toBe(!acknowledged.has(offset));
          acknowledged.add(offset);
        }
        const open = handedOut.filter(offset => !acknowledged.has(offset));
        const next = handedOut.length > 0 ? handedOut.at(-1)! + 1n : start;
        expect(tracker.position).toBe(open[0] ?? next);
        expect(tracker.next).toBe(next);
        expect(tracker.inFlight).toBe(open.length);
      }
    },
  );
});
