import type { SchedulerLike } from 'rxjs';
import type { connect, OutletEvents } from '../../../src/devices/calls/connect.js';
import type { Inbox } from '../../../src/devices/serving/inbox.js';

export interface Faults {
  readonly inbox: Inbox;
  readonly scheduler: SchedulerLike;
  readonly random: () => number;
  /** How likely a connection breaks at a frame, before that arrives; both directions count. */
  readonly breakChance: number;
}

const LATENCY_MS = 3;
/** From then on nothing breaks any more, so that what retries comes to an end. */
const CALM_FROM_MS = 20_000;

/** Connections to an inbox in virtual time: frames arrive in order, later, until one finds the connection broken. */
export function faultyConnect({ inbox, scheduler, random, breakChance }: Faults): typeof connect {
  const breaks = () => scheduler.now() < CALM_FROM_MS && random() < breakChance;

  return (_destination, identity, events: OutletEvents) => {
    let isBroken = false;
    let disconnect = () => {};
    // Each side learns of the break at a time of its own.
    const breakOff = () => {
      if (isBroken) return;
      isBroken = true;
      scheduler.schedule(() => disconnect(), random() * 20);
      scheduler.schedule(() => events.closed('broken'), random() * 20);
    };
    const carry = (arrive: () => void) => {
      scheduler.schedule(() => {
        if (isBroken) return;
        if (breaks()) breakOff();
        else arrive();
      }, LATENCY_MS);
    };
    let receive: (text: string) => void = () => {};
    carry(() => {
      const connection = inbox.connect(identity, {
        send: text => {
          carry(() => {
            events.alive();
            events.received(text);
          });
        },
        refuse: breakOff,
      });
      ({ receive, disconnect } = connection);
      carry(() => events.opened());
    });
    return {
      unsentBytes: 0,
      send: text => carry(() => receive(text)),
      ping: () => carry(() => carry(() => events.alive())),
      close: breakOff,
      terminate: breakOff,
    };
  };
}
