import type { Observable } from 'rxjs';
import type { z } from 'zod';
import type { Shape, Values } from '../../../variables/index.js';
import type { ToolSpec } from '../../../wire/index.js';
import type { Waiting } from '../options.js';
import type { Session } from '../session/types.js';

/** Variables that a tool needs: their names, or their schemas, which type the handler's `session`. */
export type Needs = readonly string[] | Shape;

/** An object without properties. */
export type NoParameters = z.ZodObject<Readonly<Record<string, never>>>;

/** What a tool is, in schemas of zod. */
export interface ToolDeclaration<
  P extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
  C extends z.ZodType = z.ZodType,
  N extends Needs = Needs,
> {
  /** What it does, for people and for models that choose among tools. */
  readonly description?: string | undefined;
  /** Its one argument. Default: an object without properties. */
  readonly parameters?: P | undefined;
  /** What it ends with. Default: null, for a tool that only does something. */
  readonly result?: R | undefined;
  /** The chunks that it sends on the way. Default: none. */
  readonly streaming?: C | undefined;
  /** Variables that must be present before it runs. Default: none. */
  readonly needs?: N | undefined;
}

/** A declared tool: what a caller runs by. */
export interface ToolDefinition<
  P extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
  C extends z.ZodType = z.ZodType,
  N extends Needs = Needs,
> {
  readonly name: string;
  readonly description: string;
  readonly parameters: P;
  readonly result: R;
  /** Undefined where it sends none. */
  readonly streaming: C | undefined;
  readonly needs: N;
  /** The declaration as it travels. */
  readonly spec: ToolSpec;
}

/** The variables that a handler's session is typed with. */
export type NeededValues<N extends Needs> = N extends readonly string[]
  ? Record<string, unknown>
  : N extends Shape
    ? Values<N>
    : never;

/** What a handler has besides its parameters. */
export interface ToolContext<C = unknown, V extends object = Record<string, unknown>> {
  /**
   * The session that the tool is offered in, to read and write its variables. What is subscribed to through it ends when
   * the handler does.
   */
  readonly session: Session<V>;
  /** Tells how far it is, from 0 to 1. Where the caller reads slowly, a newer one takes the place of an older one. */
  progress(fraction: number, text?: string): void;
  /**
   * Sends a chunk. Fulfilled when there is room for the next: a handler that waits for it never has much waiting.
   *
   * Rejects when the call is over, and with RESOURCE_EXHAUSTED when 10,000 chunks wait, which ends the call.
   */
  chunk(value: C): Promise<void>;
  /** Aborted when nobody waits for the call any more: the caller cancelled, its time is over, the connection is lost. */
  readonly signal: AbortSignal;
  /** When the caller's time is over; undefined where it has no limit. */
  readonly deadline: Date | undefined;
}

/** What a handler ends with. Without a declared result it is nothing. */
// eslint-disable-next-line @typescript-eslint/no-invalid-void-type -- what a function without a return gives
export type Ending<R extends z.ZodType> = R extends z.ZodNull ? null | void : z.input<R>;

/**
 * Serves the calls of a tool. It gives the result, or an async generator of chunks that returns it, or, where there is no
 * result, an Observable of chunks.
 *
 * @typeParam O What it ends with, and `I` what its chunks are: of their own, so that literals stay what they are.
 */
export type ToolHandler<
  P extends z.ZodType,
  R extends z.ZodType,
  C extends z.ZodType,
  N extends Needs,
  O extends Ending<R> = Ending<R>,
  I extends z.input<C> = z.input<C>,
> = (
  parameters: z.output<P>,
  context: ToolContext<z.input<C>, NeededValues<N>>,
) => O | Promise<O> | AsyncGenerator<I, O, void> | (R extends z.ZodNull ? Observable<I> : never);

/** A tool with its handler: what a worker offers. */
export interface Tool<
  P extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
  C extends z.ZodType = z.ZodType,
  N extends Needs = Needs,
> extends ToolDefinition<P, R, C, N> {
  readonly handler: ToolHandler<P, R, C, N>;
}

/** Any tool with its handler, whatever its types. */
export interface OfferedTool extends ToolDefinition {
  readonly handler: (parameters: never, context: never) => unknown;
}

/** What a run tells: how far it is, what comes on the way, and what it ends with. */
export type ToolEvent<R = unknown, C = unknown> =
  | { readonly kind: 'progress'; readonly fraction: number; readonly text: string }
  | { readonly kind: 'chunk'; readonly value: C }
  | { readonly kind: 'result'; readonly value: R };

/**
 * The events of a run. Cold: each subscription and each iteration is a call of its own, and ending it cancels that. To
 * iterate reads at the reader's pace, and slows the tool down to it.
 */
export type ToolRun<R = unknown, C = unknown> = Observable<ToolEvent<R, C>> & AsyncIterable<ToolEvent<R, C>>;

/** A tool as it stands in a session. */
export interface ToolInfo {
  readonly name: string;
  readonly description: string;
  /** JSON Schema (draft 7) of the parameters. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** JSON Schema of the result. */
  readonly result: Readonly<Record<string, unknown>>;
  /** JSON Schema of the chunks; undefined where it sends none. */
  readonly streaming: Readonly<Record<string, unknown>> | undefined;
  /** Names of variables that it needs. */
  readonly needs: readonly string[];
  /** Of these, what is not there. */
  readonly missing: readonly string[];
  /** Whether it can be run now: nothing is missing. */
  readonly available: boolean;
  /** How many workers offer it. */
  readonly workers: number;
}

export interface OfferOptions extends Waiting {
  /** How many calls the handlers take at a time, all tools together. Default: as many as the server lets them. */
  readonly maxCalls?: number | undefined;
}

/** Tools that a program offers, for as long as it does. */
export interface ToolOffer extends AsyncDisposable {
  /** The names of its tools. */
  readonly names: readonly string[];
  /**
   * Settles when the offer is over. Rejects where no retrying helps: the session was ended, another worker came with
   * another declaration, the token is not taken any more.
   */
  readonly closed: Promise<void>;
  /**
   * Takes the tools back: they leave the list at once, calls under way get `graceMs` (5,000) to end, and are then
   * aborted. To close again does nothing more.
   */
  close(options?: { readonly graceMs?: number | undefined }): Promise<void>;
}

/**
 * The tools of a session.
 *
 * @example
 * ```ts
 * const offer = await lab.tools.offer(summarise);
 * for (const { name, available } of await lab.tools.list()) console.log(name, available);
 * lab.tools.run(summarise, { minutes: 5 }).subscribe(event => console.log(event.kind));
 * await offer.close();
 * ```
 */
export interface Tools {
  /**
   * Offers tools to everybody in the session, and serves their calls here. Fulfilled when they are in the list. After an
   * outage they are offered again; the calls under way in it have their signals aborted.
   *
   * @throws RivuletError ALREADY_EXISTS where another worker offers a tool of that name with another declaration,
   * RESOURCE_EXHAUSTED past a limit of the server, UNIMPLEMENTED where the platform has no bidirectional streams.
   */
  offer(tools: OfferedTool | readonly OfferedTool[], options?: OfferOptions): Promise<ToolOffer>;
  /** The tools that are offered now, by name. */
  list(options?: Waiting): Promise<readonly ToolInfo[]>;
  /** The tools that are offered, whenever that changes; first as it is. Shared; connects again by itself. */
  readonly list$: Observable<readonly ToolInfo[]>;
  /**
   * Runs a tool. It is sent once and never again: where the connection breaks it fails with UNAVAILABLE, and whether the
   * tool took effect is unknown.
   *
   * Errors with NOT_FOUND where nobody offers it, FAILED_PRECONDITION and `NEEDS_MISSING` where variables are missing,
   * INVALID_ARGUMENT for parameters that do not fit, RESOURCE_EXHAUSTED where its workers are busy, UNAVAILABLE and
   * `WORKER_GONE` where the worker has gone, DEADLINE_EXCEEDED after `timeoutMs` (30,000), and with what the tool throws.
   */
  run<P extends z.ZodType, R extends z.ZodType, C extends z.ZodType>(
    tool: ToolDefinition<P, R, C>,
    parameters: NoInfer<z.input<P>>,
    options?: Waiting,
  ): ToolRun<z.output<R>, z.output<C>>;
  run(tool: string, parameters?: unknown, options?: Waiting): ToolRun;
  /** Runs a tool for its result alone. Errors like `run`. */
  call<P extends z.ZodType, R extends z.ZodType, C extends z.ZodType>(
    tool: ToolDefinition<P, R, C>,
    parameters: NoInfer<z.input<P>>,
    options?: Waiting,
  ): Promise<z.output<R>>;
  call(tool: string, parameters?: unknown, options?: Waiting): Promise<unknown>;
}
