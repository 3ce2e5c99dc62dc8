import type { Subscription, SchedulerLike } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import { ackText, closingText, encodeData, ENVELOPE_BYTES, failText, parseCall } from '../calls/frames.js';
import type { CallFrame } from '../calls/frames.js';
import type { Message } from '../message.js';

/** Answers that are kept for one caller because it may ask again. No caller of ours has more calls under way. */
const MAX_ANSWERS_A_CALLER = 10_000;
/** What answers may be kept for all callers together, as characters of JSON. */
const MAX_ANSWER_CHARACTERS = 16 * 2 ** 20;
const MAX_CALLERS = 1_000;
/** How long a caller without a connection is remembered. Who comes back later is told that the outcome is unknown. */
const REMEMBER_MS = 600_000;

/** Who opened a connection, by its own account. */
export interface Caller {
  readonly name: string;
  readonly incarnation: string;
  /** The longest reply that it takes. */
  readonly maxMessageBytes: number;
}

/** The way back to a caller. */
interface ReturnPath {
  send(text: string): void;
  /** Breaks the connection off: the caller does not keep to the protocol. */
  refuse(why: string): void;
}

export interface InboxOptions {
  /** Hands a message to the device. Gives whether anybody took it. */
  readonly deliver: (message: Message) => boolean;
  /** The most messages that are held unacknowledged. */
  readonly maxPending: number;
  readonly scheduler: SchedulerLike;
}

/** Where messages come in, each of them once. */
export interface Inbox {
  /** A caller has a connection, the first or another one. */
  connect(caller: Caller, path: ReturnPath): { receive(text: string): void; disconnect(): void };
  /** From now on nothing is taken any more. */
  refuseNew(): void;
  /** Fails what is not acknowledged yet. */
  close(): void;
}

interface Memory {
  readonly caller: Caller;
  /** What was answered, by id; undefined where the answer is still to come. Oldest first. */
  readonly answers: Map<number, string | undefined>;
  lastId: number;
  settled: number;
  path: ReturnPath | undefined;
  forget: Subscription | undefined;
}

/**
 * Takes each message once, however often it is sent.
 *
 * A caller numbers its calls upwards, and says with each one below which number all are settled. What lies above, and was
 * seen, is remembered with its answer. A message that is sent again gets that answer, or waits for it. Where the answer
 * is no longer there, for the memory is bounded, it fails with `OUTCOME_UNKNOWN`; it is never taken twice.
 */
export function createInbox({ deliver, maxPending, scheduler }: InboxOptions): Inbox {
  /** By incarnation, those without a connection first that lost it first. */
  const memories = new Map<string, Memory>();
  const pending = new Set<(error: RivuletError) => void>();
  let keptCharacters = 0;
  let isClosing = false;

  const drop = (memory: Memory, id: number) => {
    keptCharacters -= memory.answers.get(id)?.length ?? 0;
    memory.answers.delete(id);
  };

  const forgetCaller = (memory: Memory) => {
    memory.forget?.unsubscribe();
    // A connection that closes later has nothing to remember.
    memory.path = undefined;
    for (const id of [...memory.answers.keys()]) drop(memory, id);
    if (memories.get(memory.caller.incarnation) === memory) memories.delete(memory.caller.incarnation);
  };

  /** Oldest first, until there is room. */
  const makeRoom = () => {
    for (const memory of memories.values()) {
      for (const [id, answer] of memory.answers) {
        if (keptCharacters <= MAX_ANSWER_CHARACTERS) return;
        if (answer !== undefined) drop(memory, id);
      }
    }
  };

  const answer = (memory: Memory, id: number, text: string) => {
    if (id >= memory.settled && memories.get(memory.caller.incarnation) === memory) {
      memory.answers.set(id, text);
      keptCharacters += text.length;
    } else memory.answers.delete(id);
    memory.path?.send(text);
    makeRoom();
  };

  const take = (memory: Memory, { id, data }: CallFrame) => {
    memory.answers.set(id, undefined);
    if (pending.size >= maxPending) {
      const text = `The device holds ${maxPending} messages that are not acknowledged yet and takes no more. Call it less often, or later.`;
      answer(memory, id, failText(id, new RivuletError('RESOURCE_EXHAUSTED', text, { reason: 'LIMIT_EXCEEDED' })));
      return;
    }
    let state = 'open' as 'open' | 'held' | 'settled';
    const settle = (text: string) => {
      if (state === 'settled') {
        const why = 'This message was acknowledged before. Call hold() before the subscriber returns, or use answer().';
        throw new RivuletError('FAILED_PRECONDITION', why, { reason: 'ALREADY_ACKNOWLEDGED' });
      }
      state = 'settled';
      pending.delete(abandon);
      answer(memory, id, text);
    };
    const abandon = (error: RivuletError) => settle(failText(id, error));
    const message: Message = {
      id: `${memory.caller.incarnation}/${id}`,
      from: memory.caller.name,
      data,
      hold() {
        if (state === 'open') state = 'held';
      },
      ack(reply) {
        const text = ackText(id, encodeData(reply));
        if (Buffer.byteLength(text) > memory.caller.maxMessageBytes + ENVELOPE_BYTES) {
          const why = `The reply is longer than the ${memory.caller.maxMessageBytes} bytes that ${memory.caller.name} takes. Raise its maxMessageBytes, or send less.`;
          settle(failText(id, new RivuletError('RESOURCE_EXHAUSTED', why, { reason: 'MESSAGE_TOO_LARGE' })));
        } else settle(text);
      },
      fail: error => settle(failText(id, error)),
    };
    pending.add(abandon);
    try {
      const isTaken = deliver(message);
      if (state !== 'open') return;
      if (isTaken) message.ack();
      else
        message.fail(
          new RivuletError('UNIMPLEMENTED', 'The device listens to no messages.', { reason: 'NOT_LISTENING' }),
        );
    } catch (error) {
      if (state !== 'settled') message.fail(error);
    }
  };

  const receive = (memory: Memory, isFresh: boolean, text: string) => {
    let call: CallFrame;
    try {
      call = parseCall(text);
    } catch (error) {
      memory.path?.refuse(RivuletError.from(error).rawMessage);
      return;
    }
    const { id } = call;
    memory.settled = Math.max(memory.settled, call.settled);
    for (const [known, answered] of memory.answers) {
      if (known >= memory.settled) break;
      if (answered !== undefined) drop(memory, known);
    }
    if (memory.answers.has(id)) {
      const known = memory.answers.get(id);
      if (known !== undefined) memory.path?.send(known);
      return;
    }
    if (id <= memory.lastId || (isFresh && call.again)) {
      const why = 'The message came before, and what became of it is no longer known here.';
      memory.path?.send(failText(id, new RivuletError('ABORTED', why, { reason: 'OUTCOME_UNKNOWN' })));
      return;
    }
    if (isClosing) {
      memory.path?.send(closingText(id));
      return;
    }
    memory.lastId = id;
    if (memory.answers.size >= MAX_ANSWERS_A_CALLER) {
      memory.path?.refuse(`more than ${MAX_ANSWERS_A_CALLER} calls that are not settled`);
      return;
    }
    take(memory, call);
  };

  const oldestAbsent = () => [...memories.values()].find(memory => memory.path === undefined);

  return {
    connect(caller, path) {
      const known = memories.get(caller.incarnation);
      const memory: Memory = known ?? {
        caller,
        answers: new Map(),
        lastId: 0,
        settled: 1,
        path: undefined,
        forget: undefined,
      };
      memory.forget?.unsubscribe();
      memory.path?.refuse('replaced by another connection');
      memory.path = path;
      // To the end: it is the youngest now.
      memories.delete(caller.incarnation);
      memories.set(caller.incarnation, memory);
      while (memories.size > MAX_CALLERS) {
        const oldest = oldestAbsent();
        if (!oldest) break;
        forgetCaller(oldest);
      }
      return {
        receive: text => {
          if (memory.path === path) receive(memory, !known, text);
        },
        disconnect: () => {
          if (memory.path !== path) return;
          memory.path = undefined;
          memory.forget = scheduler.schedule(() => forgetCaller(memory), REMEMBER_MS);
        },
      };
    },
    refuseNew() {
      isClosing = true;
    },
    close() {
      isClosing = true;
      const why = 'The device ended before it acknowledged the message.';
      for (const abandon of [...pending]) abandon(new RivuletError('ABORTED', why, { reason: 'OUTCOME_UNKNOWN' }));
      for (const memory of [...memories.values()]) forgetCaller(memory);
    },
  };
}
