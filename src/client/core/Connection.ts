import { BehaviorSubject, type Observable, type SchedulerLike, type Subscription } from 'rxjs';
import { RivuletError } from '../../errors/index.js';
import { timeOfDay } from '../../operators/steadyScheduler.js';
import type { MethodDefinition } from '../../wire/index.js';
import { Backoff } from './Backoff.js';
import { HELD_TOO_MUCH } from './ByteBudget.js';
import { nextState, type ConnectionEvent, type ConnectionState } from './connectionMachine.js';
import type { ReconnectPolicy, Waiting } from './options.js';
import type { Status } from './status.js';
import type { Transport } from './Transport.js';
import { deadlineOf, linkAborts, onAbort, orAborted, type LinkedAbort } from './waiting.js';

/** From one connecting to the next failure. */
export interface Era {
  /** Aborted when the connection fails: everything on it ends. */
  readonly signal: AbortSignal;
}

export interface ConnectionOptions {
  readonly transport: Transport;
  readonly policy: ReconnectPolicy;
  readonly token: string | (() => string | Promise<string>) | undefined;
  readonly scheduler: SchedulerLike;
  readonly random: () => number;
}

/** One connection to a server, and the one loop that makes it anew: see `connectionMachine.ts`. */
export class Connection {
  readonly transport: Transport;
  readonly policy: ReconnectPolicy;
  readonly scheduler: SchedulerLike;
  readonly random: () => number;
  readonly status$: Observable<Status>;

  private readonly token: ConnectionOptions['token'];
  private readonly statusSubject: BehaviorSubject<Status>;
  private readonly backoff: Backoff;
  private state: ConnectionState = 'idle';
  private demands = 0;
  private era = new AbortController();
  private timer: Subscription | undefined;
  private cause: RivuletError | undefined;
  /** The transport has to forget its connection before the next attempt. */
  private isBroken = false;
  private readonly waiting = new Set<{ readonly resolve: (era: Era) => void; readonly reject: (e: Error) => void }>();

  constructor({ transport, policy, token, scheduler, random }: ConnectionOptions) {
    this.transport = transport;
    this.policy = policy;
    this.token = token;
    this.scheduler = scheduler;
    this.random = random;
    this.backoff = this.newBackoff();
    this.statusSubject = new BehaviorSubject<Status>({ state: 'idle', since: timeOfDay(scheduler), missing: [] });
    this.status$ = this.statusSubject.asObservable();
  }

  /** Why the connection is not there; undefined while it is. */
  get lastFailure(): RivuletError | undefined {
    return this.state === 'reconnecting' || this.state === 'connecting' ? this.cause : undefined;
  }

  get status(): Status {
    return this.statusSubject.value;
  }

  newBackoff(): Backoff {
    return new Backoff(this.policy, () => this.scheduler.now(), this.random);
  }

  /** Says that something is wanted of the server, until the returned function is called. */
  demand(): () => void {
    this.demands++;
    this.handle('demand');
    let isDone = false;
    return () => {
      if (isDone) return;
      isDone = true;
      if (--this.demands === 0) this.handle('release');
    };
  }

  /** Waits until a call may be made. Rejects where there are to be no more attempts. */
  permit(signal: AbortSignal): Promise<Era> {
    if (this.state === 'connecting' || this.state === 'live') return Promise.resolve(this.era);
    if (this.state === 'failed' && this.cause) return Promise.reject(this.cause);
    if (this.state === 'closed') return Promise.reject(closedError());
    if (signal.aborted) return Promise.reject(RivuletError.from(signal.reason));
    return new Promise((resolve, reject) => {
      const callOff = onAbort(signal, () => {
        this.waiting.delete(waiter);
        reject(RivuletError.from(signal.reason));
      });
      const waiter = {
        resolve: (era: Era) => {
          callOff();
          resolve(era);
        },
        reject: (error: Error) => {
          callOff();
          reject(error);
        },
      };
      this.waiting.add(waiter);
    });
  }

  answered(era: Era): void {
    if (era !== this.era) return;
    this.cause = undefined;
    this.backoff.works();
    this.handle('answer');
  }

  /** Tells that the connection does not work; of an era that is over that is no news. */
  failed(era: Era, cause: RivuletError): void {
    if (era !== this.era || this.state === 'reconnecting' || this.state === 'closed') return;
    this.cause = cause;
    this.isBroken = true;
    const delayMs = this.demands > 0 ? this.backoff.fails() : 0;
    if (delayMs === undefined) {
      this.cause = this.exhausted(cause);
      this.handle('exhausted');
    } else {
      this.handle('failure', delayMs);
    }
    this.era.abort(cause);
  }

  /** A call that may be repeated: tried until it is answered or the time is over. */
  async call<Request, Response>(
    method: MethodDefinition<Request, Response>,
    request: Request,
    waiting: Waiting = {},
  ): Promise<Response> {
    using deadline = this.deadline(waiting);
    return await this.callUntil(method, request, deadline.signal);
  }

  /** The time of something that may take several calls. */
  deadline(waiting: Waiting): LinkedAbort {
    return deadlineOf(waiting, this.scheduler, () => this.noAnswer());
  }

  /** Like `call`, with the signal of a deadline. */
  async callUntil<Request, Response>(
    method: MethodDefinition<Request, Response>,
    request: Request,
    signal: AbortSignal,
  ): Promise<Response> {
    const release = this.demand();
    try {
      for (;;) {
        const era = await this.permit(signal);
        try {
          return await this.attempt(method, request, era, signal);
        } catch (thrown) {
          if (signal.aborted) throw RivuletError.from(signal.reason);
          const cause = RivuletError.from(thrown);
          if (!isConnectionTrouble(cause) && !era.signal.aborted) throw this.explained(cause);
          this.failed(era, cause);
        }
      }
    } finally {
      release();
    }
  }

  get hasToken(): boolean {
    return this.token !== undefined;
  }

  async metadata(): Promise<Readonly<Record<string, string>>> {
    if (this.token === undefined) return {};
    try {
      return { authorization: `Bearer ${typeof this.token === 'function' ? await this.token() : this.token}` };
    } catch (cause) {
      const text = `The client's \`token\` function failed: ${RivuletError.from(cause).rawMessage}`;
      throw new RivuletError('UNAUTHENTICATED', text, { reason: 'TOKEN_FAILED', cause });
    }
  }

  /** Says more about errors whose text does not say what to do. */
  explained(error: RivuletError): RivuletError {
    const { address } = this.transport;
    if (error.code === 'UNIMPLEMENTED') {
      const text = `The server at ${address} is not Rivulet: it does not know the service rivulet.v1.VariablesService. Check the address.`;
      return new RivuletError('UNIMPLEMENTED', text, { reason: 'NOT_RIVULET', cause: error });
    }
    if (error.code === 'UNAUTHENTICATED' && error.reason !== 'TOKEN_FAILED') {
      const text = `The server at ${address} wants another token: ${error.rawMessage} Give one as the client's \`token\`.`;
      const { reason, details } = error;
      return new RivuletError('UNAUTHENTICATED', text, { reason, details, cause: error });
    }
    return error;
  }

  close(): void {
    if (this.state === 'closed') return;
    this.handle('close');
    this.era.abort(closedError());
    this.transport.close();
    this.statusSubject.complete();
  }

  private async attempt<Request, Response>(
    method: MethodDefinition<Request, Response>,
    request: Request,
    era: Era,
    signal: AbortSignal,
  ): Promise<Response> {
    using linked = linkAborts(signal, era.signal);
    const silence = this.firstAnswerTimer(linked.abort);
    try {
      const metadata = await orAborted(this.metadata(), linked.signal);
      const response = await this.transport.unary(method, request, { signal: linked.signal, metadata });
      this.answered(era);
      return response;
    } catch (thrown) {
      throw linked.signal.aborted ? RivuletError.from(linked.signal.reason) : RivuletError.from(thrown);
    } finally {
      silence.unsubscribe();
    }
  }

  /** A peer that accepts the connection and then says nothing would never time out by itself. */
  firstAnswerTimer(abort: (reason: RivuletError) => void): Subscription {
    const { firstFrameTimeoutMs } = this.policy;
    return this.scheduler.schedule(() => {
      const text = `${this.transport.address} has not answered for ${firstFrameTimeoutMs} ms. Is a Rivulet server listening there?`;
      abort(new RivuletError('UNAVAILABLE', text, { reason: 'SILENT' }));
    }, firstFrameTimeoutMs);
  }

  private handle(event: ConnectionEvent, delayMs = 0): void {
    const next = nextState(this.state, event);
    if (next === this.state) return;
    this.state = next;
    this.timer?.unsubscribe();
    this.timer = undefined;
    const now = timeOfDay(this.scheduler);
    switch (next) {
      case 'idle':
        break;
      case 'connecting':
        if (this.isBroken) this.transport.renew();
        this.isBroken = false;
        this.era = new AbortController();
        break;
      case 'reconnecting':
        this.timer = this.scheduler.schedule(() => {
          this.handle('due');
        }, delayMs);
        break;
      case 'live':
      case 'failed':
      case 'closed':
        break;
    }
    this.publish(next, now, delayMs);
    this.settleWaiting(next);
  }

  private settleWaiting(state: ConnectionState): void {
    if (state === 'reconnecting' || state === 'idle') return;
    const waiters = [...this.waiting];
    this.waiting.clear();
    for (const { resolve, reject } of waiters) {
      if (state === 'connecting' || state === 'live') resolve(this.era);
      else reject(state === 'failed' && this.cause ? this.cause : closedError());
    }
  }

  private publish(state: ConnectionState, now: number, delayMs: number): void {
    const { cause } = this;
    if (state === 'reconnecting' && cause) {
      const { attempt } = this.backoff;
      this.statusSubject.next({ state, since: now, attempt, nextAttemptAt: now + delayMs, cause, missing: [] });
    } else if (state === 'idle' || state === 'connecting' || state === 'live' || state === 'closed') {
      this.statusSubject.next({ state, since: now, missing: [] });
    } else {
      this.statusSubject.next({ state: 'idle', since: now, missing: [] });
    }
  }

  /** That nothing came, and why as far as it is known. */
  noAnswer(): string {
    const why = this.cause;
    return `No answer from ${this.transport.address}${why ? ` (${why.rawMessage.replace(/[.?]$/, '')})` : ''}`;
  }

  private exhausted(cause: RivuletError): RivuletError {
    const { maxAttempts } = this.policy;
    const attempts = maxAttempts === 0 ? '' : ` after ${maxAttempts} attempts`;
    return new RivuletError(cause.code, `${cause.rawMessage} Gave up${attempts}: the client's \`reconnect\` says so.`, {
      reason: 'ATTEMPTS_EXHAUSTED',
      details: cause.details,
      cause,
    });
  }
}

/** What the connection is to blame for, so that all calls on it are concerned. */
export function isConnectionTrouble(error: RivuletError): boolean {
  return error.code === 'UNAVAILABLE';
}

/** What no retrying mends. */
export function isFatal(error: RivuletError): boolean {
  switch (error.code) {
    case 'UNAUTHENTICATED':
    case 'PERMISSION_DENIED':
    case 'INVALID_ARGUMENT':
    case 'UNIMPLEMENTED':
    case 'FAILED_PRECONDITION':
      return true;
    default:
      return error.reason === 'ATTEMPTS_EXHAUSTED' || error.reason === 'CLOSED' || error.reason === HELD_TOO_MUCH;
  }
}

export function closedError(): RivuletError {
  return new RivuletError('FAILED_PRECONDITION', 'The client is closed. Make a new one with createClient().', {
    reason: 'CLOSED',
  });
}
