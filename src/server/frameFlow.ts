import type { ServerInterceptingCall, ServerInterceptor } from '@grpc/grpc-js';

/** Frames on their way, and who waits for them to have gone. */
const underWay = new WeakMap<object, () => void>();

/**
 * Calls back once when a frame has left for the transport, which takes it only as far as the reader reads.
 *
 * nice-grpc goes on after 16 messages, which grpc-js holds in memory whatever their size. A watch that asked the log only
 * when its last frame has gone holds one.
 */
export function onceGone(frame: object, callback: () => void): void {
  underWay.set(frame, callback);
}

/** Tells that a frame has left: whatever carries frames says so of each. */
export function hasGone(frame: object): void {
  underWay.get(frame)?.();
}

/** For the options of a grpc-js server: makes {@link onceGone} work. */
export const tellWhenGone: ServerInterceptor = (_method, call) => {
  const sendMessage = call.sendMessage.bind(call);
  call.sendMessage = (message, callback) => {
    sendMessage(message, () => {
      callback();
      if (typeof message === 'object' && message !== null) hasGone(message as object);
    });
  };
  // grpc-js asks for its class, and uses what the interface has. An object around the call would pass each message on
  // once more.
  return call as ServerInterceptingCall;
};
