// The stream of a feed: all its states, all its events, and what each does in each.
//
// A feed has one stream. A stream cannot change its selection, so a changed selection is a reconnect: the old stream
// ends in the same turn in which the request goes out that follows it, after the last delivered revision. There is no
// moment at which two streams deliver, and so nothing to reconcile. `spec/model` visits every order of these events.
//
// Every way to *preparing*, the state that asks the server for a stream, and what guards it against a loop:
//
// | from       | by        | guard                                                                              |
// | ---------- | --------- | ---------------------------------------------------------------------------------- |
// | idle       | `change`  | somebody subscribes; a failure does not lead back to idle                          |
// | any        | `failed`  | the connection waits for its own delay before it lets a request through            |
// | backingOff | `due`     | the delay of this feed is over                                                     |
// | requested  | `refused` | what was refused is not asked for again, so that each refusal shortens the request |

export type FeedState =
  /** Nobody follows anything. */
  | 'idle'
  /** A request is due as soon as there is a connection and a token. No stream delivers. */
  | 'preparing'
  /** The request is on its way. No stream delivers. */
  | 'requested'
  /** The stream is open, and has yet to reach the revision at which it was opened. */
  | 'catchingUp'
  /** Everything that was asked for flows. */
  | 'flowing'
  /** Like `flowing`, and a request for another selection is due. */
  | 'swapping'
  /** This stream failed and the connection did not: its own delay is not over yet. */
  | 'backingOff';

export type FeedEvent =
  /** What is followed differs from what the stream was asked for. */
  | 'change'
  /** Nothing is followed any more. */
  | 'empty'
  /** The request goes out, and with it the stream before ends. */
  | 'request'
  /** The first frame came. */
  | 'opened'
  /** The stream has reached the revision at which it was opened, and what was added has its values. */
  | 'caughtUp'
  /** History was lost: a snapshot of everything follows. */
  | 'reset'
  /** The server refuses what was added to the selection. */
  | 'refused'
  /** The connection failed, or the server ended the stream. */
  | 'failed'
  /** Only this stream failed. */
  | 'streamFailed'
  /** The delay of this feed is over. */
  | 'due';

const stay = undefined;

/** The next state; undefined for no change. The type demands every state and every event. */
const transitions: Readonly<Record<FeedState, Readonly<Record<FeedEvent, FeedState | undefined>>>> = {
  idle: {
    change: 'preparing',
    empty: stay,
    request: stay,
    opened: stay,
    caughtUp: stay,
    reset: stay,
    refused: stay,
    failed: stay,
    streamFailed: stay,
    due: stay,
  },
  preparing: {
    // The request says what is followed at the moment at which it goes out.
    change: stay,
    empty: 'idle',
    request: 'requested',
    opened: stay,
    caughtUp: stay,
    reset: stay,
    refused: stay,
    failed: stay,
    streamFailed: 'backingOff',
    due: stay,
  },
  requested: {
    // Compared once the stream has caught up: a stream that is replaced before would make no progress.
    change: stay,
    empty: 'idle',
    request: stay,
    opened: 'catchingUp',
    caughtUp: stay,
    reset: stay,
    refused: 'preparing',
    failed: 'preparing',
    streamFailed: 'backingOff',
    due: stay,
  },
  catchingUp: {
    change: stay,
    empty: 'idle',
    request: stay,
    opened: stay,
    caughtUp: 'flowing',
    reset: stay,
    // A selection is refused before the first frame; later it is a failure like any other.
    refused: stay,
    failed: 'preparing',
    streamFailed: 'backingOff',
    due: stay,
  },
  flowing: {
    change: 'swapping',
    empty: 'idle',
    request: stay,
    opened: stay,
    caughtUp: stay,
    reset: 'catchingUp',
    refused: stay,
    failed: 'preparing',
    streamFailed: 'backingOff',
    due: stay,
  },
  swapping: {
    change: stay,
    empty: 'idle',
    request: 'requested',
    opened: stay,
    caughtUp: stay,
    // The swap is called off; what is followed is compared again once the snapshot is there.
    reset: 'catchingUp',
    refused: stay,
    failed: 'preparing',
    streamFailed: 'backingOff',
    due: stay,
  },
  backingOff: {
    change: stay,
    empty: 'idle',
    request: stay,
    opened: stay,
    caughtUp: stay,
    reset: stay,
    refused: stay,
    failed: stay,
    streamFailed: stay,
    due: 'preparing',
  },
};

export function nextFeedState(state: FeedState, event: FeedEvent): FeedState {
  return transitions[state][event] ?? state;
}
