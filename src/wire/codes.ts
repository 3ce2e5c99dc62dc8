import type { ErrorCode } from '../errors/index.js';

/** By their numbers in gRPC, from 1. */
const codes: readonly ErrorCode[] = [
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
];

export function codeNumber(code: ErrorCode): number {
  return codes.indexOf(code) + 1;
}

export function errorCode(number: number): ErrorCode {
  return codes[number - 1] ?? 'UNKNOWN';
}
