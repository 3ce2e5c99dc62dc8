/**
 * A message to a device. Its sender waits until it is acknowledged.
 *
 * It is acknowledged by itself once all subscribers of `messages$` have returned. Whoever needs longer, or has a reply,
 * uses {@link answer}, or calls `hold` at once and `ack` or `fail` later.
 */
export interface Message<Data = unknown> {
  /** Unique for all time. A message that is sent again after a broken connection has the same one, and comes once. */
  readonly id: string;
  /** The name of the sender. */
  readonly from: string;
  readonly data: Data;
  /** Keeps it from being acknowledged by itself. To be called before the subscriber returns. */
  hold(): void;
  /**
   * Acknowledges it.
   *
   * @param reply What `call` resolves with: any JSON.
   * @throws RivuletError FAILED_PRECONDITION where it was acknowledged or failed before; INVALID_ARGUMENT for a reply that
   * is no JSON.
   */
  ack(reply?: unknown): void;
  /**
   * Fails it: `call` rejects with code, message, reason and details of this error. Of what is no RivuletError the code is
   * UNKNOWN.
   *
   * @throws RivuletError FAILED_PRECONDITION where it was acknowledged or failed before.
   */
  fail(error: unknown): void;
}
