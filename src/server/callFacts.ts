import type { ServerInterceptingCall, ServerInterceptor } from '@grpc/grpc-js';
import { deadlineKey } from '../rpc/serving.js';

/**
 * For the options of a grpc-js server: tells handlers when their caller gives up, which nice-grpc does not pass on, and
 * never takes a caller who has cancelled for one who has said all.
 */
export const callFacts: ServerInterceptor = (method, call) => {
  const start = call.start.bind(call);
  call.start = listener => {
    const receive = listener.onReceiveMetadata.bind(listener);
    // By its one parameter grpc-js knows what kind of listener it is.
    listener.onReceiveMetadata = metadata => {
      const deadline = Number(call.getDeadline());
      // Whatever a caller has put there is not to be believed.
      metadata.remove(deadlineKey);
      if (deadline < Infinity) metadata.set(deadlineKey, String(deadline));
      receive(metadata);
    };
    if (method.requestStream) {
      let isCancelled = false;
      const cancel = listener.onCancel.bind(listener);
      listener.onCancel = () => {
        isCancelled = true;
        cancel();
      };
      const end = listener.onReceiveHalfClose.bind(listener);
      // To Node a stream that is reset has ended first, and is closed in the same turn.
      listener.onReceiveHalfClose = () => {
        setImmediate(() => {
          if (!isCancelled) end();
        });
      };
    }
    start(listener);
  };
  // grpc-js asks for its class, and uses what the interface has.
  return call as ServerInterceptingCall;
};
