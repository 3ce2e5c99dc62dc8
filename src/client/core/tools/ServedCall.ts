import { isObservable, Observable, takeUntil, tap } from 'rxjs';
import type { z } from 'zod';
import { RivuletError, type ErrorDetail } from '../../../errors/index.js';
import { toAsyncIterable } from '../../../operators/index.js';
import { issuesText, pathText } from '../../../rpc/zodIssues.js';
import { jsonText, statusOf, toNumber, type messages } from '../../../wire/index.js';
import type { Logger } from '../options.js';
import type { Session } from '../session/types.js';
import { onAbort } from '../waiting.js';
import type { OfferedTool, ToolContext } from './types.js';

type Entry = messages.v1.OfferEntry.$Properties;

/** Entries of one call that may wait for credit. */
const MAX_WAITING = 10_000;

/** What a call needs of the offer that it is part of. */
export interface ServedCallHost {
  readonly logger: Logger;
  /** The time of day. */
  now(): number;
  send(entry: Entry): void;
  /** The session of one call. It is closed when the handler has ended. */
  openSession(): Session;
  ended(call: ServedCall): void;
}

/** One call of a tool, where it is served. What it says goes out in its order, chunks as far as there is credit. */
export class ServedCall {
  readonly number: number;
  private readonly controller = new AbortController();
  private readonly waiting: { readonly entry: Entry; readonly sent?: () => void }[] = [];
  private credit: number;
  private isAnswered = false;
  private readonly deadline: Date | undefined;

  constructor(
    private readonly host: ServedCallHost,
    private readonly tool: OfferedTool,
    private readonly start: messages.v1.CallStart.$Properties,
  ) {
    this.number = toNumber(start.call);
    this.credit = start.credit ?? 0;
    const timeoutMs = toNumber(start.timeoutMs);
    this.deadline = timeoutMs === 0 ? undefined : new Date(host.now() + timeoutMs);
  }

  /** Runs the handler, and answers. Never rejects. */
  async run(): Promise<void> {
    const session = this.host.openSession();
    try {
      const parameters = await this.parametersOf(this.start.arguments || '{}');
      if (this.controller.signal.aborted) return;
      const result = await this.follow(this.tool.handler(parameters as never, this.contextWith(session) as never));
      const parsed = await this.outputOf('result', this.tool.result, result === undefined ? null : result);
      this.answer({ result: { call: this.number, value: parsed } });
    } catch (thrown) {
      this.fail(thrown);
    } finally {
      await session.close();
    }
  }

  /** Nobody waits for it any more. */
  abort(reason: RivuletError): void {
    this.isAnswered = true;
    this.waiting.length = 0;
    this.controller.abort(reason);
  }

  grant(bytes: number): void {
    this.credit += bytes;
    this.flush();
  }

  private contextWith(session: Session): ToolContext {
    return {
      session,
      signal: this.controller.signal,
      deadline: this.deadline,
      progress: (fraction, text = '') => {
        if (Number.isNaN(fraction)) {
          throw new RivuletError('INVALID_ARGUMENT', `The progress is ${fraction}: give a number from 0 to 1.`);
        }
        const progress = { fraction: Math.min(1, Math.max(0, fraction)), text };
        // In place of the one before, where that waits for credit.
        if (this.waiting.at(-1)?.entry.progress) this.waiting.pop();
        this.push({ progress: { call: this.number, progress } });
      },
      chunk: value => {
        const sent = this.chunk(value);
        // A handler that does not wait for it hears of it by its signal.
        sent.catch(() => undefined);
        return sent;
      },
    };
  }

  // --------------------------------------------------------------------------------------------- what comes of it

  private async follow(outcome: unknown): Promise<unknown> {
    if (isObservable(outcome)) return this.followObservable(outcome);
    if (isAsyncIterator(outcome)) return this.followIterator(outcome);
    return outcome;
  }

  private async followObservable(source: Observable<unknown>): Promise<null> {
    const { signal } = this.controller;
    const aborted$ = new Observable<void>(subscriber => onAbort(signal, () => subscriber.next()));
    let waiting = 0;
    const bounded$ = source.pipe(
      takeUntil(aborted$),
      tap(() => {
        if (++waiting > MAX_WAITING) throw this.tooMany();
      }),
    );
    for await (const value of toAsyncIterable(bounded$, { limit: MAX_WAITING })) {
      await this.chunk(value);
      waiting--;
    }
    return null;
  }

  private async followIterator(iterator: AsyncIterator<unknown>): Promise<unknown> {
    let isDone = false;
    try {
      for (;;) {
        const next: IteratorResult<unknown> = await iterator.next();
        isDone = next.done === true;
        if (isDone) return next.value;
        await this.chunk(next.value);
      }
    } finally {
      // Also where a chunk was refused: the generator gets to clean up.
      if (!isDone) await Promise.resolve(iterator.return?.()).catch(() => undefined);
    }
  }

  private async chunk(value: unknown): Promise<void> {
    const { signal } = this.controller;
    if (signal.aborted) throw RivuletError.from(signal.reason);
    const { streaming } = this.tool;
    if (!streaming) {
      const text = `The tool ${this.tool.name} sends a chunk and declares none: give its schema as \`streaming\`.`;
      throw new RivuletError('INTERNAL', text, { reason: 'INVALID_RESULT' });
    }
    const text = await this.outputOf('chunk', streaming, value);
    if (this.waiting.length >= MAX_WAITING) {
      const error = this.tooMany();
      this.waiting.length = 0;
      this.fail(error);
      this.controller.abort(error);
      throw error;
    }
    await new Promise<void>((resolve, reject) => {
      const callOff = onAbort(signal, () => {
        reject(RivuletError.from(signal.reason));
      });
      this.push({ chunk: { call: this.number, value: text } }, () => {
        callOff();
        resolve();
      });
      if (signal.aborted) reject(RivuletError.from(signal.reason));
    });
  }

  private tooMany(): RivuletError {
    const text = `${MAX_WAITING} chunks of the tool ${this.tool.name} wait for a caller who reads more slowly. Await chunk(), or yield from a generator.`;
    return new RivuletError('RESOURCE_EXHAUSTED', text, { reason: 'CHUNKS_WAITING' });
  }

  // -------------------------------------------------------------------------------------------------- what is said

  private push(entry: Entry, sent?: () => void): void {
    if (this.isAnswered) return;
    this.waiting.push(sent ? { entry, sent } : { entry });
    this.flush();
  }

  private answer(entry: Entry): void {
    if (this.isAnswered) return;
    this.push(entry, () => {
      this.host.ended(this);
    });
    this.isAnswered = true;
  }

  private flush(): void {
    for (let next = this.waiting[0]; next; next = this.waiting[0]) {
      const { chunk } = next.entry;
      if (chunk) {
        if (this.credit <= 0) return;
        this.credit -= utf8.encode(chunk.value ?? '').length;
      }
      this.waiting.shift();
      this.host.send(next.entry);
      next.sent?.();
    }
  }

  private fail(thrown: unknown): void {
    if (this.isAnswered) return;
    this.answer({ failure: { call: this.number, status: statusOf(this.errorOf(thrown)) } });
  }

  /** A RivuletError is meant for the caller. Anything else is a fault, whose text is not for strangers. */
  private errorOf(thrown: unknown): RivuletError {
    if (thrown instanceof RivuletError) return thrown;
    return this.internal('failed', RivuletError.from(thrown));
  }

  private internal(what: string, cause: RivuletError): RivuletError {
    const id = crypto.randomUUID();
    const { name } = this.tool;
    this.host.logger.warn(
      what === 'failed' ? `Unhandled error in tool ${name} (${id})` : `The tool ${name} ${what} (${id})`,
      cause,
    );
    return new RivuletError('INTERNAL', `The tool ${name} ${what}. Its worker's log says why, under ${id}.`, {
      details: { id },
    });
  }

  // ------------------------------------------------------------------------------------------------------ schemas

  private async parametersOf(text: string): Promise<unknown> {
    const { name, parameters } = this.tool;
    const parsed = await parameters.safeParseAsync(JSON.parse(text));
    if (parsed.success) return parsed.data;
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `The arguments of the tool ${name} do not fit: ${issuesText(parsed.error.issues)}.`,
      {
        reason: 'INVALID_ARGUMENTS',
        details: { tool: name, issues: issuesOf(parsed.error) },
      },
    );
  }

  private async outputOf(what: string, schema: z.ZodType, value: unknown): Promise<string> {
    const parsed = await schema.safeParseAsync(value);
    try {
      if (parsed.success) return jsonText(parsed.data);
    } catch (thrown) {
      throw this.internal(`has given a ${what} that is no JSON`, RivuletError.from(thrown));
    }
    throw this.internal(
      `has given a ${what} that is not as declared`,
      RivuletError.from(new TypeError(issuesText(parsed.error.issues))),
    );
  }
}

const utf8 = new TextEncoder();

/** Few enough for the trailer of a call; a path is text, as the server gives it. */
function issuesOf({ issues }: z.ZodError): ErrorDetail[] {
  return issues.slice(0, 20).map(({ path, message, code = 'custom' }) => ({ path: pathText(path), message, code }));
}

function isAsyncIterator(value: unknown): value is AsyncIterator<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;
}
