import type { SchedulerLike } from 'rxjs';
import { RpcError, type AnyClientMiddleware, type CallScope, type CallTransport } from '../../rpc/calling.js';
import { closedError, type Connection } from './Connection.js';
import type { Platform } from './createClientOver.js';

/** The RPC calls of a client: its transport, which is made before the first of them, and all that are under way. */
export class Calls implements CallScope {
  readonly running = new Set<(reason: Error) => void>();
  readonly scheduler: SchedulerLike;
  readonly safeParseOf: CallScope['safeParseOf'];
  private own: (CallTransport & { close(): void }) | undefined;
  private isClosed = false;

  constructor(
    private readonly platform: Platform,
    private readonly connection: Connection,
    readonly middleware: readonly AnyClientMiddleware[],
  ) {
    this.scheduler = connection.scheduler;
    this.safeParseOf = platform.safeParseOf;
  }

  transport(): CallTransport {
    if (this.isClosed) throw RpcError.from(closedError());
    const { openCalls, transport } = this.platform;
    if (!openCalls) return transport;
    return (this.own ??= openCalls());
  }

  metadata(): Promise<Readonly<Record<string, string>>> | undefined {
    return this.connection.hasToken ? this.connection.metadata() : undefined;
  }

  /** Breaks off what is under way. */
  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const abort of [...this.running]) {
      abort(RpcError.cancelled('The client was closed while the call was under way.', { reason: 'CLOSED' }));
    }
    this.own?.close();
  }
}
