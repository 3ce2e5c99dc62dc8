import { Metadata, status, type ServerInterceptingCall, type ServerInterceptor } from '@grpc/grpc-js';
import { malformed, statusDetailsKey, statusDetailsOf } from '../wire/index.js';

/** What grpc-js says of a request that it cannot decode, whatever the reason. */
const UNDECODABLE = 'Error deserializing request';

/**
 * For the options of a grpc-js server: a request that cannot be decoded is a fault of its caller. grpc-js decodes before a
 * handler of ours sees the call, and takes the failure for INTERNAL.
 */
export const refuseUndecodable: ServerInterceptor = (_method, call) => {
  const sendStatus = call.sendStatus.bind(call);
  call.sendStatus = given => {
    if (given.code !== status.INTERNAL || !given.details?.startsWith(UNDECODABLE)) {
      sendStatus(given);
      return;
    }
    const error = malformed('it is not the message of this method');
    const metadata = new Metadata();
    metadata.set(statusDetailsKey, Buffer.from(statusDetailsOf(error)));
    sendStatus({ code: status.INVALID_ARGUMENT, details: error.rawMessage, metadata });
  };
  // grpc-js asks for its class, and uses what the interface has.
  return call as ServerInterceptingCall;
};
