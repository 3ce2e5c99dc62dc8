import { RivuletError, type ErrorDetail, type RivuletErrorOptions } from '../errors/index.js';
import { codeNumber, errorCode } from './codes.js';
import { google } from './generated/messages.js';
import { readStruct, writeStruct } from './struct.js';

/** The trailer that carries the details of a status, by the convention of gRPC. */
export const statusDetailsKey = 'grpc-status-details-bin';

const errorInfoUrl = 'type.googleapis.com/google.rpc.ErrorInfo';
const structUrl = 'type.googleapis.com/google.protobuf.Struct';
const domain = 'rivulet';

/**
 * Gives the content of {@link statusDetailsKey} for an error: a google.rpc.Status with an ErrorInfo,
 * and a google.protobuf.Struct for those details that are no strings.
 */
export function statusDetailsOf({ code, rawMessage: message, reason = '', details }: RivuletError): Uint8Array {
  const metadata: Record<string, string> = {};
  const rest: Record<string, ErrorDetail> = {};
  for (const [name, detail] of Object.entries(details)) {
    if (typeof detail === 'string') metadata[name] = detail;
    else rest[name] = detail;
  }
  const any = [{ type_url: errorInfoUrl, value: google.rpc.ErrorInfo.encode({ reason, domain, metadata }).finish() }];
  if (Object.keys(rest).length > 0) any.push({ type_url: structUrl, value: writeStruct(rest) });
  return google.rpc.Status.encode({ code: codeNumber(code), message, details: any }).finish();
}

/** Gives a failed call as a RivuletError; `statusDetails` is its {@link statusDetailsKey}, where it has one. */
export function errorFromStatus(
  code: number,
  message: string,
  statusDetails: Uint8Array | undefined,
  cause?: unknown,
): RivuletError {
  const told = statusDetails && detailsIn(statusDetails);
  const error = new RivuletError(errorCode(code), message, { ...told, cause });
  if (told) toldByServer.add(error);
  return error;
}

const toldByServer = new WeakSet<RivuletError>();

/** Tells an error that a server has sent from one that the way to it has made: both can be UNAVAILABLE. */
export function isToldByServer(error: RivuletError): boolean {
  return toldByServer.has(error);
}

function detailsIn(statusDetails: Uint8Array): RivuletErrorOptions | undefined {
  try {
    const all = google.rpc.Status.decode(statusDetails).details ?? [];
    const valueOf = (url: string) => all.find(any => any.type_url === url)?.value;
    const info = google.rpc.ErrorInfo.decode(valueOf(errorInfoUrl) ?? new Uint8Array());
    const rest = valueOf(structUrl);
    return { reason: info.reason || undefined, details: { ...info.metadata, ...(rest && readStruct(rest)) } };
  } catch {
    // Details of somebody else's making: the code and the message say enough.
    return undefined;
  }
}
