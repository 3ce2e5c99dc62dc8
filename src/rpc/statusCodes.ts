import type { ErrorCode } from '../errors/index.js';

/**
 * The seventeen status codes of gRPC with their numbers, for what speaks in numbers: metrics, proxies, other languages.
 *
 * @example
 * ```ts
 * console.log(statusCodes.OK, statusCodes.NOT_FOUND); // 0 5
 * ```
 */
export const statusCodes = {
  OK: 0,
  CANCELLED: 1,
  UNKNOWN: 2,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  ABORTED: 10,
  OUT_OF_RANGE: 11,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
  DATA_LOSS: 15,
  UNAUTHENTICATED: 16,
} as const satisfies Readonly<Record<ErrorCode | 'OK', number>>;
