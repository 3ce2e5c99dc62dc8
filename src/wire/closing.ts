/** Why the server ends a stream. */
export type ClosingReason = 'shutdown' | 'session-ended' | 'session-expired';

/** By the numbers of the enum ClosingReason. */
const reasons: readonly ClosingReason[] = ['shutdown', 'shutdown', 'session-ended', 'session-expired'];

export function closingReasonNumber(reason: ClosingReason): number {
  return reasons.lastIndexOf(reason);
}

export function closingReasonOf(number: number): ClosingReason {
  return reasons[number] ?? 'shutdown';
}
