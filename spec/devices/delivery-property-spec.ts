import { fc, test } from '@fast-check/vitest';
import { VirtualTimeScheduler } from 'rxjs';
import { describe, expect } from 'vitest';
import type { Call } from '../../src/devices/calls/call.js';
import { createLink } from '../../src/devices/calls/link.js';
import type { DeviceRecord } from '../../src/devices/registry/record.js';
import { createInbox } from '../../src/devices/serving/inbox.js';
import { createRandom } from '../support/random.js';
import { faultyConnect } from './support/faultyConnect.js';

const record: DeviceRecord = {
  ...{ state: 'serving', address: '127.0.0.1:1', incarnation: 'peer', token: 't', leaseMs: 1_000 },
  ...{ maxMessageBytes: 1_000, renewal: 1 },
};
const identity = { name: 'caller', incarnation: 'me', maxMessageBytes: 1_000 };

/** Calls over a link that breaks now and then, until virtual time is over. */
function simulate(seed: number, calls: number, breakChance: number, retireAtMs: number) {
  const scheduler = new VirtualTimeScheduler(undefined, Infinity);
  const random = createRandom(seed).next;
  const taken: number[] = [];
  const outcomes = new Map<number, string>();
  const untaken: number[] = [];

  const inbox = createInbox({
    maxPending: 1_000,
    scheduler,
    deliver(message) {
      const call = message.data as number;
      taken.push(call);
      message.hold();
      scheduler.schedule(() => message.ack(call * 2), random() * 400);
      return true;
    },
  });
  let lastId = 0;
  const link = createLink({
    ...{ record, identity, scheduler, random },
    nextId: () => (lastId += 1),
    onUntaken: call => untaken.push(Number(call.data)),
    onOver: () => {},
    connect: faultyConnect({ inbox, scheduler, random, breakChance }),
  });
  for (let n = 1; n <= calls; n++) {
    scheduler.schedule(() => {
      const settle = (outcome: string) => {
        expect(outcomes.has(n)).toBe(false);
        outcomes.set(n, outcome);
        link.remove(call);
      };
      const call: Call = {
        ...{ peer: 'peer', data: String(n), bytes: 3, sentAs: undefined },
        resolve: reply => settle(String(reply)),
        reject: error => settle(error.reason ?? error.code),
      };
      link.add(call);
    }, random() * 2_000);
  }
  if (retireAtMs < Infinity) scheduler.schedule(() => link.retire(), retireAtMs);
  // Without an end to the trouble nothing could be promised.
  scheduler.maxFrames = 120_000;
  scheduler.flush();
  link.close();
  inbox.close();
  return { taken, outcomes, untaken };
}

const seed = fc.integer({ min: 0, max: 2 ** 31 });
const breakChance = fc.constantFrom(0, 0.02, 0.1, 0.3);

describe('a message over a connection that breaks', () => {
  test.prop([seed, fc.integer({ min: 1, max: 40 }), breakChance], { numRuns: 200 })(
    'should be taken once, and have its own answer, while the peer lives',
    (from, calls, chance) => {
      const { taken, outcomes } = simulate(from, calls, chance, Infinity);
      const all = Array.from({ length: calls }, (_, i) => i + 1);
      expect([...taken].sort((a, b) => a - b)).toEqual(all);
      expect([...outcomes].sort(([a], [b]) => a - b)).toEqual(all.map(n => [n, String(n * 2)]));
    },
  );

  test.prop([seed, fc.integer({ min: 1, max: 40 }), breakChance, fc.integer({ min: 0, max: 1_500 })], { numRuns: 200 })(
    'should be taken at most once where the peer goes, and its caller be told the truth',
    (from, calls, chance, retireAtMs) => {
      const { taken, outcomes, untaken } = simulate(from, calls, chance, retireAtMs);
      expect(new Set(taken).size).toBe(taken.length);
      for (const [n, outcome] of outcomes) {
        expect([String(n * 2), 'OUTCOME_UNKNOWN']).toContain(outcome);
        if (outcome !== 'OUTCOME_UNKNOWN') expect(taken).toContain(n);
      }
      // What may go to another run of the peer was taken by none.
      for (const n of untaken) {
        expect(taken).not.toContain(n);
        expect(outcomes.has(n)).toBe(false);
      }
    },
  );
});
