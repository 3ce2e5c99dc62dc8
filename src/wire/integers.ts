import Long from 'long';

/** What generated code gives for a field of 64 bits. */
export type WireInteger = number | Long | null | undefined;

/** A 64-bit field that never goes beyond 2^53: a revision, a version, a time. */
export function toNumber(value: WireInteger): number {
  if (value === null || value === undefined) return 0;
  return typeof value === 'number' ? value : value.toNumber();
}

/** A signed 64-bit field, exactly. */
export function toBigInt(value: WireInteger): bigint {
  if (value === null || value === undefined) return 0n;
  return typeof value === 'number' ? BigInt(value) : value.toBigInt();
}

/** For generated code, which writes a bigint as 0. */
export function toLong(value: bigint): Long {
  return Long.fromBigInt(value);
}
