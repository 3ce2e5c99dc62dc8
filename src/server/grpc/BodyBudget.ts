import { RivuletError } from '../../errors/index.js';
import { limitExceeded, type Clock, type Limits } from '../../store/index.js';

/** The body of a request while it arrives. */
export interface OpenBody {
  /** What is held of it, in bytes. The budget writes it. */
  held: number;
  /** Ends its call. */
  refuse(error: RivuletError): void;
}

/** Deadlines are checked this many times within one: nobody minds that one fires a little late. */
const CHECKS_PER_DEADLINE = 8;

/**
 * The bodies of requests that arrive, of all connections: how many bytes they hold, and since when they are expected.
 *
 * When they hold too much, the oldest is refused. A body that arrives as fast as its connection allows is never the
 * oldest for long, and one that never ends is.
 */
export class BodyBudget {
  private heldBytes = 0;
  private readonly holders = new Set<OpenBody>();
  /** With the number of the check before which each began, oldest first. */
  private readonly expected = new Map<OpenBody, number>();
  private checks = 0;
  private cancelCheck: (() => void) | undefined;

  constructor(
    private readonly limits: Limits,
    private readonly bodyTimeoutMs: number,
    private readonly clock: Clock,
  ) {}

  /** Counts what has arrived of a body. It may refuse this body or others. */
  hold(body: OpenBody, bytes: number): void {
    if (body.held === 0) this.holders.add(body);
    body.held += bytes;
    this.heldBytes += bytes;
    while (this.heldBytes > this.limits.bodyBytes) {
      const [oldest] = this.holders;
      const what = `The requests that arrive hold ${this.heldBytes} bytes, and this is the oldest of them`;
      this.close(oldest!);
      oldest!.refuse(limitExceeded(this.limits, 'bodyBytes', what));
    }
  }

  /** What arrived is no longer held: it was delivered. */
  release(body: OpenBody): void {
    if (body.held === 0) return;
    this.holders.delete(body);
    this.heldBytes -= body.held;
    body.held = 0;
  }

  /** Sets the deadline of a body. */
  expect(body: OpenBody): void {
    this.expected.set(body, this.checks);
    if (!this.cancelCheck) this.startCheck();
  }

  /** The body is complete, or its call is over. */
  close(body: OpenBody): void {
    this.expected.delete(body);
    this.release(body);
  }

  dispose(): void {
    this.cancelCheck?.();
    this.cancelCheck = undefined;
  }

  private startCheck(): void {
    this.cancelCheck = this.clock.after(this.bodyTimeoutMs / CHECKS_PER_DEADLINE, () => {
      this.cancelCheck = undefined;
      this.checks++;
      for (const [body, since] of this.expected) {
        if (this.checks - since <= CHECKS_PER_DEADLINE) break;
        this.close(body);
        body.refuse(
          new RivuletError(
            'DEADLINE_EXCEEDED',
            `The request was not complete within ${this.bodyTimeoutMs} ms. Send its message and end it sooner.`,
            { reason: 'REQUEST_TIMEOUT' },
          ),
        );
      }
      if (this.expected.size > 0) this.startCheck();
    });
  }
}
