import { fc, test } from '@fast-check/vitest';
import { VirtualTimeScheduler } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { PeerEvent } from '../../src/devices/registry/peers.js';
import { createPeerTable } from '../../src/devices/registry/peerTable.js';
import type { DeviceRecord } from '../../src/devices/registry/record.js';

const names = ['clock', 'iopin', 'buzzer'];

const recordOf = (incarnation: string, state: DeviceRecord['state'], leaseMs = 100): DeviceRecord => ({
  ...{ state, incarnation, leaseMs, token: incarnation, address: `127.0.0.1:${incarnation.length}` },
  ...{ maxMessageBytes: 100, renewal: 1 },
});

type Step =
  | { readonly do: 'see'; readonly name: string; readonly record: DeviceRecord }
  | { readonly do: 'lose' | 'regain' }
  | { readonly do: 'pass'; readonly ms: number };

const name = fc.constantFrom(...names);
const record = fc
  .tuple(
    fc.constantFrom('a', 'bb'),
    fc.constantFrom<DeviceRecord['state']>('starting', 'serving', 'left'),
    fc.constantFrom(100, 250),
  )
  .map(([incarnation, state, leaseMs]) => recordOf(incarnation, state, leaseMs));
const steps = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ do: fc.constant('see' as const), name, record }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 1, max: 120 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('lose' as const, 'regain' as const) }) },
  ),
  { maxLength: 60 },
);

/** What should be known: time is counted down by hand, ms by ms. */
function createModel() {
  const present = new Map<string, { incarnation: string; leaseMs: number; leftMs: number }>();
  let hasSight = true;
  return {
    present,
    run(step: Step) {
      if (step.do === 'see') {
        if (step.record.state !== 'serving') present.delete(step.name);
        else {
          const { incarnation, leaseMs } = step.record;
          present.set(step.name, { incarnation, leaseMs, leftMs: leaseMs });
        }
      } else if (step.do === 'pass') {
        for (let ms = 0; hasSight && ms < step.ms; ms++)
          for (const [key, peer] of present) if ((peer.leftMs -= 1) === 0) present.delete(key);
      } else if (hasSight !== (step.do === 'regain')) {
        hasSight = step.do === 'regain';
        for (const peer of present.values()) peer.leftMs = peer.leaseMs;
      }
    },
  };
}

function createTable() {
  const scheduler = new VirtualTimeScheduler();
  const table = createPeerTable(scheduler);
  return {
    table,
    pass(ms: number) {
      const end = scheduler.frame + ms;
      scheduler.maxFrames = end;
      scheduler.flush();
      scheduler.frame = end;
    },
    get timers() {
      return scheduler.actions.length;
    },
  };
}

/** Who is there by the events alone; each must fit to those before. */
function follow(events: Map<string, string>, event: PeerEvent) {
  const { name: peer, incarnation } = event.peer;
  if (event.kind === 'join') {
    expect(events.has(peer)).toBe(false);
    events.set(peer, incarnation);
  } else {
    expect(events.get(peer)).toBe(incarnation);
    events.delete(peer);
  }
}

describe('the table of peers', () => {
  test.prop([steps], { numRuns: 500 })('should know who is there, whatever is seen and whenever', all => {
    const { table, pass } = createTable();
    const model = createModel();
    const told = new Map<string, string>();
    table.events$.subscribe(event => follow(told, event));

    for (const step of all) {
      model.run(step);
      if (step.do === 'see') table.see(step.name, step.record);
      else if (step.do === 'pass') pass(step.ms);
      else if (step.do === 'lose') table.loseSight();
      else table.regainSight();

      const expected = [...model.present].map(([key, { incarnation }]) => [key, incarnation]);
      expect(new Map(told)).toEqual(new Map(expected as [string, string][]));
      for (const key of names) expect(table.find(key)?.incarnation).toBe(model.present.get(key)?.incarnation);
      const late = new Map<string, string>();
      table.events$.subscribe(event => follow(late, event)).unsubscribe();
      expect(late).toEqual(told);
    }
  });

  it('should say why each one left', () => {
    const { table, pass } = createTable();
    const reasons: string[] = [];
    table.events$.subscribe(event => event.kind === 'leave' && reasons.push(event.reason));
    table.see('pin', recordOf('a', 'serving'));
    table.see('pin', recordOf('bb', 'serving'));
    table.see('pin', recordOf('bb', 'left'));
    table.see('pin', recordOf('a', 'serving'));
    pass(100);
    expect(reasons).toEqual(['replaced', 'left', 'expired']);
  });

  it('should have no timer left when it is closed', () => {
    const created = createTable();
    created.table.see('pin', recordOf('a', 'serving'));
    expect(created.timers).toBe(1);
    created.table.close();
    expect(created.timers).toBe(0);
  });
});
