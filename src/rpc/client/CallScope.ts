import type { SchedulerLike } from 'rxjs';
import type { z } from 'zod';
import type { SafeParse } from '../../variables/index.js';
import type { CallTransport } from './CallTransport.js';

/** A `ClientMiddleware` of nice-grpc, whatever options it takes. */
export type AnyClientMiddleware = (call: never, options: never) => AsyncGenerator<unknown, unknown, undefined>;

/** What a client brings along for its calls. */
export interface CallScope {
  /** @throws RivuletError FAILED_PRECONDITION where the client is closed. */
  transport(): CallTransport;
  /** The client's own metadata, such as its token. */
  metadata(): Promise<Readonly<Record<string, string>>> | undefined;
  /** Makes `safeParse` of the schemas of replies, where it is not that of zod: `linearSafeParse`. */
  readonly safeParseOf?: ((schema: z.ZodType, where: string) => SafeParse) | undefined;
  /** The first is outermost. */
  readonly middleware: readonly AnyClientMiddleware[];
  readonly scheduler: SchedulerLike;
  /** Calls under way, by what breaks them off. */
  readonly running: Set<(reason: Error) => void>;
}
