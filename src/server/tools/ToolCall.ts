import { RivuletError } from '../../errors/index.js';
import { limitExceeded, type SessionStream } from '../../store/index.js';
import type { ClosingReason, messages } from '../../wire/index.js';
import type { RegisteredTool } from './registeredTool.js';
import { outputRefused, sessionOver } from './toolErrors.js';
import type { ToolRegistry, ToolWorker } from './ToolRegistry.js';

/** Chunks that may be under way between a worker and the reader, in bytes: one more chunk may pass it. */
export const CREDIT_BYTES = 262_144;

/** What a timer of Node can hold: longer than that is for ever. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

/** What goes to the caller next. */
export interface PendingEvents {
  readonly events: messages.v1.ToolEvent.$Properties[];
  /** Size of the chunks among them. */
  readonly chunkBytes: number;
}

/** One call of a tool, between its caller and its worker. It ends once, from whichever side. */
export class ToolCall implements SessionStream {
  /** Given by the worker's stream. */
  number = 0;
  /** Why it failed; undefined while it is under way, and after a result. */
  error: RivuletError | undefined;
  isOver = false;
  private events: messages.v1.ToolEvent.$Properties[];
  /** Where the progress is among the events: one waits at most, since there is no credit for it. */
  private progressAt = -1;
  private chunkBytes = 0;
  private credit = CREDIT_BYTES;
  /** What has left for the caller, and was not granted anew. */
  private owed = 0;
  private wake: (() => void) | undefined;
  private readonly endsAt: number | undefined;
  private cancelTimer: (() => void) | undefined;

  constructor(
    private readonly registry: ToolRegistry,
    private readonly tool: RegisteredTool,
    private readonly worker: ToolWorker,
    readonly args: string,
    readonly timeoutMs: number,
    private readonly now: () => number,
    after: (delayMs: number, run: () => void) => () => void,
  ) {
    this.events = [{ started: { worker: worker.source } }];
    registry.running++;
    registry.session.addStream(this);
    if (timeoutMs > 0 && timeoutMs <= MAX_TIMEOUT_MS) {
      this.endsAt = now() + timeoutMs;
      this.cancelTimer = after(timeoutMs, () => {
        const text = `The tool ${this.name} has not ended within ${timeoutMs} ms.`;
        this.abandon(new RivuletError('DEADLINE_EXCEEDED', text));
      });
    }
  }

  get name(): string {
    return this.tool.spec.name;
  }

  /** In ms, at least 1; 0 where there is no limit. */
  get timeLeftMs(): number {
    return this.endsAt === undefined ? 0 : Math.max(1, Math.ceil(this.endsAt - this.now()));
  }

  // ------------------------------------------------------------------------------------------ what the worker says

  progress(progress: messages.v1.ToolProgress.$Properties): void {
    if (Buffer.byteLength(progress.text ?? '') > this.registry.limits.toolValueBytes) {
      this.abandon(this.tooLarge('text of a progress', progress.text ?? ''));
      return;
    }
    // Whoever reads slowly wants to know how far it is, and not how far it was.
    if (this.progressAt >= 0) {
      this.events[this.progressAt] = { progress };
      return;
    }
    this.progressAt = this.events.length;
    this.push({ progress });
  }

  chunk(value: string): void {
    if (this.credit <= 0) {
      const text = `The worker of the tool ${this.name} sends chunks faster than they are read, without credit for them.`;
      this.abandon(new RivuletError('RESOURCE_EXHAUSTED', text, { reason: 'NO_CREDIT', details: { tool: this.name } }));
    } else if (this.isSound('chunk', value)) {
      const bytes = Buffer.byteLength(value);
      this.credit -= bytes;
      this.chunkBytes += bytes;
      this.push({ chunk: value });
    }
  }

  result(value: string): void {
    if (!this.isSound('result', value)) return;
    this.push({ result: value });
    this.finish(undefined);
  }

  /** Ends it with an error: that of the tool, or of its worker. */
  finish(error: RivuletError | undefined): void {
    if (this.isOver) return;
    this.isOver = true;
    this.error = error;
    this.cancelTimer?.();
    this.registry.running--;
    this.registry.session.removeStream(this);
    this.wakeUp();
  }

  // ------------------------------------------------------------------------------------------ what the caller does

  /** Takes what is pending. */
  take(): PendingEvents | undefined {
    const { events, chunkBytes } = this;
    if (events.length === 0) return undefined;
    this.events = [];
    this.progressAt = -1;
    this.chunkBytes = 0;
    return { events, chunkBytes };
  }

  /** Tells that chunks have left for the caller. */
  hasSent(chunkBytes: number): void {
    this.owed += chunkBytes;
    // In large parts, so that chunks go many at a time and not each for a grant of its own.
    if (this.owed < CREDIT_BYTES / 2 || this.isOver) return;
    this.credit += this.owed;
    this.worker.grant(this, this.owed);
    this.owed = 0;
  }

  /** Fulfilled when something is pending, or it is over. */
  untilNews(): Promise<void> {
    return new Promise(resolve => {
      if (this.events.length > 0 || this.isOver) resolve();
      else this.wake = resolve;
    });
  }

  wakeUp(): void {
    this.wake?.();
    this.wake = undefined;
  }

  /** Ends it and has the worker stop. */
  abandon(reason: RivuletError): void {
    if (this.isOver) return;
    this.finish(reason);
    this.worker.cancel(this, reason);
  }

  close(reason: ClosingReason, message: string): void {
    this.abandon(sessionOver(this.registry.session.id, reason, message));
  }

  private push(event: messages.v1.ToolEvent.$Properties): void {
    if (this.isOver) return;
    this.events.push(event);
    this.wakeUp();
  }

  private isSound(what: 'result' | 'chunk', value: string): boolean {
    try {
      if (Buffer.byteLength(value) > this.registry.limits.toolValueBytes) throw this.tooLarge(what, value);
      this.tool.requireOutput(what, value);
      return true;
    } catch (thrown) {
      this.abandon(thrown instanceof RivuletError ? thrown : outputRefused(this.name, what, 'it cannot be checked'));
      return false;
    }
  }

  private tooLarge(what: string, value: string): RivuletError {
    const text = `The ${what} of the tool ${this.name} takes ${Buffer.byteLength(value)} bytes`;
    return limitExceeded(this.registry.limits, 'toolValueBytes', text);
  }
}
