import type { SchedulerLike, Subscription } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import type { DeviceRecord } from '../registry/record.js';
import type { Call } from './call.js';
import { connect as connectSocket, type Identity, type Outlet } from './connect.js';
import { callText, parseAnswer } from './frames.js';

const FIRST_DELAY_MS = 50;
const MAX_DELAY_MS = 2_000;
/** How long a connection without calls is kept. */
const IDLE_MS = 30_000;
/** What may wait for a peer that does not read, in bytes. */
const MAX_UNSENT_BYTES = 16 * 2 ** 20;

export interface LinkOptions {
  readonly record: DeviceRecord;
  readonly identity: Identity;
  /** Gives numbers that grow; one sequence for all links of a device. */
  readonly nextId: () => number;
  /** The peer took none of it: it may go to another run of the peer. */
  readonly onUntaken: (call: Call) => void;
  /** It is retired, and has neither calls nor a connection any more. */
  readonly onOver: () => void;
  readonly scheduler: SchedulerLike;
  readonly random: () => number;
  readonly connect?: typeof connectSocket | undefined;
}

/** The calls to one run of a peer, over one connection at a time. */
export interface Link {
  add(call: Call): void;
  /** The call is settled, whatever became of it. */
  remove(call: Call): void;
  /** Why the last connection failed, where there is none. */
  readonly trouble: string | undefined;
  /** The peer is gone: what has no answer when the connection is lost will get none. */
  retire(): void;
  close(): void;
}

export function createLink({
  record,
  identity,
  nextId,
  onUntaken,
  onOver,
  scheduler,
  random,
  connect = connectSocket,
}: LinkOptions): Link {
  /** Not sent yet, in order. */
  const unsent = new Set<Call>();
  /** Sent at least once, by id, lowest first. */
  const sent = new Map<number, Call>();
  let outlet: Outlet | undefined;
  let isOpen = false;
  let isRetired = false;
  let isClosed = false;
  let failures = 0;
  let trouble: string | undefined;
  let isAlive = true;
  let isOpeningLater = false;
  let timer: Subscription | undefined;

  const untaken = (call: Call) => {
    call.sentAs = undefined;
    onUntaken(call);
  };

  const send = (id: number, call: Call, again: boolean) => {
    const [settled = id] = sent.keys();
    outlet?.send(callText(again ? { id, settled, again } : { id, settled }, call.data));
  };

  const sendFirst = (call: Call) => {
    if (outlet && outlet.unsentBytes > MAX_UNSENT_BYTES) {
      unsent.delete(call);
      const text = `${call.peer} does not read what it is sent: ${outlet.unsentBytes} bytes wait. Call it less often, or later.`;
      call.reject(new RivuletError('RESOURCE_EXHAUSTED', text, { reason: 'LIMIT_EXCEEDED' }));
      return;
    }
    unsent.delete(call);
    const id = nextId();
    call.sentAs = id;
    sent.set(id, call);
    send(id, call, false);
  };

  /** While calls wait, silence means that the connection is dead; without calls it is let go of after a while. */
  const watchOver = () => {
    timer?.unsubscribe();
    if (!isOpen) return;
    if (sent.size === 0) {
      timer = scheduler.schedule(() => outlet?.close(), IDLE_MS);
      return;
    }
    isAlive = false;
    outlet?.ping();
    timer = scheduler.schedule(() => {
      if (isAlive) watchOver();
      else outlet?.terminate();
    }, record.leaseMs);
  };

  const open = () => {
    if (outlet || isOpeningLater || isClosed) return;
    outlet = connect(record, identity, {
      opened() {
        isOpen = true;
        failures = 0;
        trouble = undefined;
        for (const [id, call] of sent) send(id, call, true);
        for (const call of [...unsent]) sendFirst(call);
        watchOver();
      },
      received,
      alive() {
        isAlive = true;
      },
      closed(why) {
        outlet = undefined;
        isOpen = false;
        trouble = why;
        timer?.unsubscribe();
        if (isRetired) giveUp();
        else if (sent.size + unsent.size > 0) openLater();
      },
    });
  };

  /** Full jitter, so that many callers of a peer that was away do not come back in waves. */
  const openLater = () => {
    const bound = Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(failures, 10));
    failures += 1;
    isOpeningLater = true;
    timer = scheduler.schedule(() => {
      isOpeningLater = false;
      open();
    }, random() * bound);
  };

  const received = (text: string) => {
    let answer;
    try {
      answer = parseAnswer(text);
    } catch (error) {
      trouble = RivuletError.from(error).rawMessage;
      outlet?.terminate();
      return;
    }
    const call = sent.get(answer.id);
    // One that was given up has its answer late.
    if (!call) return;
    sent.delete(answer.id);
    if ('closing' in answer) untaken(call);
    else if ('error' in answer) {
      const { code, message, reason, details } = answer.error;
      call.reject(new RivuletError(code, message, { reason, details: { ...details, peer: call.peer } }));
    } else call.resolve(answer.data);
    if (sent.size === 0) watchOver();
  };

  const giveUp = () => {
    timer?.unsubscribe();
    isClosed = true;
    const waiting = [...unsent];
    const unknown = [...sent.values()];
    unsent.clear();
    sent.clear();
    for (const call of waiting) untaken(call);
    for (const call of unknown) {
      const text = `${call.peer} was gone before it acknowledged the message, which it may have taken. Find out, or send it again where that does no harm.`;
      call.reject(new RivuletError('ABORTED', text, { reason: 'OUTCOME_UNKNOWN', details: { peer: call.peer } }));
    }
    onOver();
  };

  return {
    get trouble() {
      return trouble;
    },
    add(call) {
      unsent.add(call);
      if (!isOpen) {
        open();
        return;
      }
      const wasQuiet = sent.size === 0;
      sendFirst(call);
      if (wasQuiet) watchOver();
    },
    remove(call) {
      unsent.delete(call);
      if (call.sentAs !== undefined && sent.get(call.sentAs) === call) sent.delete(call.sentAs);
    },
    retire() {
      isRetired = true;
      if (!isOpen) {
        outlet?.terminate();
        giveUp();
      }
    },
    close() {
      isClosed = true;
      timer?.unsubscribe();
      outlet?.close();
    },
  };
}
