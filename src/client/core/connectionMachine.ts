// The reconnect loop of a connection: all its states, all its events, and what each does in each.
//
// Every way to *connecting*, and what guards it against a loop:
//
// | from         | by        | guard                                                                                |
// | ------------ | --------- | ------------------------------------------------------------------------------------ |
// | idle         | `demand`  | something is wanted of the server; a failure does not lead back to idle              |
// | reconnecting | `due`     | the delay is over: full jitter up to a bound that grows with each attempt, which     |
// |              |           | starts anew only after `healthyAfterMs` of health                                    |
// | failed       | `demand`  | something new is wanted; the attempts stay used up, so one more failure fails again  |
//
// There is no way from *connecting* or *live* to *connecting*: a failure goes through *reconnecting* and its delay. So
// does a stream that the server completes, and one that fails at once.

export type ConnectionState = 'idle' | 'connecting' | 'live' | 'reconnecting' | 'failed' | 'closed';

export type ConnectionEvent =
  /** Something is wanted of the server. */
  | 'demand'
  /** Nothing is wanted any more. */
  | 'release'
  /** The server has answered: the first frame of a stream, or a call. */
  | 'answer'
  /** Something failed that may be tried again. */
  | 'failure'
  /** The last attempt that is allowed failed. */
  | 'exhausted'
  /** The delay is over. */
  | 'due'
  | 'close';

const stay = undefined;

/** The next state; undefined for no change. The type demands every state and every event. */
const transitions: Readonly<Record<ConnectionState, Readonly<Record<ConnectionEvent, ConnectionState | undefined>>>> = {
  idle: {
    demand: 'connecting',
    release: stay,
    // Late news of a call that nobody waits for any more.
    answer: stay,
    failure: stay,
    exhausted: stay,
    due: stay,
    close: 'closed',
  },
  connecting: {
    demand: stay,
    release: 'idle',
    answer: 'live',
    failure: 'reconnecting',
    exhausted: 'failed',
    due: stay,
    close: 'closed',
  },
  live: {
    demand: stay,
    release: 'idle',
    answer: stay,
    failure: 'reconnecting',
    exhausted: 'failed',
    due: stay,
    close: 'closed',
  },
  reconnecting: {
    // Whoever comes now waits with the others.
    demand: stay,
    release: 'idle',
    answer: stay,
    // Of the same connection: streams fail together.
    failure: stay,
    exhausted: stay,
    due: 'connecting',
    close: 'closed',
  },
  failed: {
    // After the attempts are used up only a new wish starts again.
    demand: 'connecting',
    release: 'idle',
    answer: stay,
    failure: stay,
    exhausted: stay,
    due: stay,
    close: 'closed',
  },
  closed: {
    demand: stay,
    release: stay,
    answer: stay,
    failure: stay,
    exhausted: stay,
    due: stay,
    close: stay,
  },
};

export function nextState(state: ConnectionState, event: ConnectionEvent): ConnectionState {
  return transitions[state][event] ?? state;
}
