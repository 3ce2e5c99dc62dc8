import type { ServerInterceptingCall, ServerInterceptor } from '@grpc/grpc-js';
import { deadlineKey } from '../rpc/serving.js';

/** For the options of a grpc-js server: tells handlers when their caller gives up, which nice-grpc does not pass on. */
export const tellDeadline: ServerInterceptor = (_method, call) => {
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
    start(listener);
  };
  // grpc-js asks for its class, and uses what the interface has.
  return call as ServerInterceptingCall;
};
