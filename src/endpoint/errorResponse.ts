import type { ErrorCode } from '../errors/index.js';
import { errorBody } from './errorBody.js';
import { toJson } from './toJson.js';

/** The status of HTTP for each code, as in the mapping of Google's APIs. */
const STATUSES: Readonly<Record<ErrorCode, number>> = {
  CANCELLED: 499,
  UNKNOWN: 500,
  INVALID_ARGUMENT: 400,
  DEADLINE_EXCEEDED: 504,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  PERMISSION_DENIED: 403,
  RESOURCE_EXHAUSTED: 429,
  FAILED_PRECONDITION: 400,
  ABORTED: 409,
  OUT_OF_RANGE: 400,
  UNIMPLEMENTED: 501,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  DATA_LOSS: 500,
  UNAUTHENTICATED: 401,
};

/**
 * Tells an error as JSON, `{ code, message, reason?, details }`, with the status that belongs to its code.
 *
 * Only a RivuletError tells its text; any other is INTERNAL, and what it says stays here.
 *
 * @example
 * ```ts
 * import { errorResponse } from 'rivulet/endpoint';
 * import { RivuletError } from 'rivulet';
 *
 * errorResponse(new RivuletError('NOT_FOUND', 'There is no variable temperature.')).status; // 404
 * ```
 *
 * @param status Where another one says it better.
 */
export function errorResponse(
  thrown: unknown,
  headers: Readonly<Record<string, string>> = {},
  status = STATUSES[errorBody(thrown).code],
): Response {
  return jsonResponse(errorBody(thrown), headers, status);
}

/** An answer in JSON that nobody keeps. */
export function jsonResponse(body: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): Response {
  return new Response(`${toJson(body)}\n`, {
    status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });
}
