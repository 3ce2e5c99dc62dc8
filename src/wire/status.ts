import { RivuletError } from '../errors/index.js';
import { codeNumber, errorCode } from './codes.js';
import { google } from './generated/messages.js';

/** The trailer that carries the details of a status, by the convention of gRPC. */
export const statusDetailsKey = 'grpc-status-details-bin';

const errorInfoUrl = 'type.googleapis.com/google.rpc.ErrorInfo';
const domain = 'rivulet';

/** Gives the content of {@link statusDetailsKey} for an error: a google.rpc.Status with an ErrorInfo. */
export function statusDetailsOf({ code, rawMessage: message, reason = '', details }: RivuletError): Uint8Array {
  const value = google.rpc.ErrorInfo.encode({ reason, domain, metadata: { ...details } }).finish();
  return google.rpc.Status.encode({
    code: codeNumber(code),
    message,
    details: [{ type_url: errorInfoUrl, value }],
  }).finish();
}

/** Gives a failed call as a RivuletError; `statusDetails` is its {@link statusDetailsKey}, where it has one. */
export function errorFromStatus(
  code: number,
  message: string,
  statusDetails: Uint8Array | undefined,
  cause?: unknown,
): RivuletError {
  const info = statusDetails && errorInfoOf(statusDetails);
  const error = new RivuletError(errorCode(code), message, {
    reason: info?.reason || undefined,
    details: { ...info?.metadata },
    cause,
  });
  if (info) told.add(error);
  return error;
}

const told = new WeakSet<RivuletError>();

/** Tells an error that a server has sent from one that the way to it has made: both can be UNAVAILABLE. */
export function isToldByServer(error: RivuletError): boolean {
  return told.has(error);
}

function errorInfoOf(statusDetails: Uint8Array): google.rpc.ErrorInfo.$Properties | undefined {
  try {
    const detail = google.rpc.Status.decode(statusDetails).details?.find(any => any.type_url === errorInfoUrl);
    return detail?.value ? google.rpc.ErrorInfo.decode(detail.value) : undefined;
  } catch {
    // Details of somebody else's making: the code and the message say enough.
    return undefined;
  }
}
