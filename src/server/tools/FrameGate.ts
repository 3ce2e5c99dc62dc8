import type { ServiceScope } from '../serviceScope.js';

/**
 * Holds a stream back until its last frame has left, so that what it sends next is made when it can be sent, and what the
 * reader is slow to read waits where it can be counted.
 */
export class FrameGate {
  private isSending = false;
  private resume: (() => void) | undefined;
  private readonly open = () => {
    this.isSending = false;
    this.resume?.();
    this.resume = undefined;
  };

  constructor(
    private readonly onceGone: ServiceScope['onceGone'],
    private readonly signal: AbortSignal,
  ) {
    signal.addEventListener('abort', this.open);
  }

  sending<F extends object>(frame: F): F {
    if (this.onceGone) {
      this.isSending = true;
      this.onceGone(frame, this.open);
    }
    return frame;
  }

  /** Fulfilled when the last frame has left, or the stream is gone. */
  async untilGone(): Promise<void> {
    if (!this.isSending || this.signal.aborted) return;
    await new Promise<void>(resolve => {
      this.resume = resolve;
    });
  }

  dispose(): void {
    this.signal.removeEventListener('abort', this.open);
  }
}
