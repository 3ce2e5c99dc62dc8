import type { CallContext } from 'nice-grpc';
import { RivuletError } from '../errors/index.js';
import type { Session, SessionStream, WriteContext } from '../store/index.js';
import {
  ByteWriter,
  readWritesInSlices,
  variablesService,
  writeClosingAnswer,
  writeOpenedAnswer,
  writeOutcomeAnswer,
  type ClosingReason,
  type Write,
  type WriteOpen,
  type WriteOutcome,
  type WriteSink,
} from '../wire/index.js';
import type { ServiceScope } from './serviceScope.js';
import { sessionFor } from './sessionFor.js';
import { requireShort } from './requireShort.js';

/** After so long the writes of one message let others have a turn of the event loop. */
const MAX_TURN_MS = 10;

/** Answers waiting to be sent beyond which no more writes are read: the reader of the answers is slow. */
const MAX_WAITING_BYTES = 65_536;

/** Serves one write stream: reads writes, decides them in their order, and sends the answers that have come together. */
export async function* serveWriteStream(
  scope: ServiceScope,
  requests: AsyncIterable<Uint8Array>,
  context: CallContext,
): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = new WriteStream(scope, context);
  try {
    scope.authenticate(context);
    const reading = stream.readAll(requests);
    for (;;) {
      const answers = stream.takeAnswers();
      if (answers) yield answers;
      else if (stream.isDone) break;
      else await stream.untilAnswers();
    }
    // What broke the reading off breaks the stream off, too.
    if (!stream.isClosing) await reading;
  } catch (thrown) {
    throw scope.mapFailure(thrown, variablesService.writeStream.path, context);
  } finally {
    stream.dispose();
  }
}

class WriteStream implements SessionStream, WriteSink {
  isClosing = false;
  /** Nothing comes after the answers that wait. */
  isDone = false;
  /** True while the answers speak of commits that are not in the log yet. */
  private isHeld = false;
  private session: Session | undefined;
  /** What the checks of the present message cost. */
  private readonly work = { steps: 0 };
  private context: WriteContext = { source: '' };
  private leave: (() => void) | undefined;
  private readonly answers = new ByteWriter(1024);
  private answersReady: (() => void) | undefined;
  private answersTaken: (() => void) | undefined;

  constructor(
    private readonly scope: ServiceScope,
    private readonly call: CallContext,
  ) {}

  /** Reads until the writer ends. Never rejects by itself alone: the caller awaits it. */
  readAll(requests: AsyncIterable<Uint8Array>): Promise<void> {
    const reading = this.read(requests).finally(() => {
      this.isDone = true;
      this.answersReady?.();
    });
    reading.catch(() => {});
    return reading;
  }

  takeAnswers(): Uint8Array | undefined {
    const { answers } = this;
    if (answers.length === 0 || this.isHeld) return undefined;
    const taken = answers.copy();
    answers.rewind();
    this.answersTaken?.();
    return taken;
  }

  untilAnswers(): Promise<void> {
    return new Promise(resolve => {
      this.answersReady = resolve;
    });
  }

  close(reason: ClosingReason, message: string): void {
    if (this.isClosing) return;
    this.isClosing = true;
    this.isDone = true;
    // What is not in the log yet is not answered. The writer asks again where it goes on.
    if (this.isHeld) this.answers.rewind();
    this.isHeld = false;
    writeClosingAnswer(this.answers, reason, message);
    this.answersReady?.();
  }

  dispose(): void {
    this.isClosing = true;
    this.answersTaken?.();
    this.leave?.();
    if (!this.session) return;
    this.session.removeStream(this);
    const { client, bindings } = this.context;
    bindings?.close();
    if (!client) return;
    client.streams--;
    client.lastSeenAt = this.scope.store.clock.now();
  }

  open({ sessionId, create, clientId, source, epoch, acknowledged }: WriteOpen): void {
    if (this.session) throw misuse('The write stream is open already.');
    requireShort('client id', clientId);
    requireShort('source', source);
    const { store, streams } = this.scope;
    const session = sessionFor(store, sessionId, create, epoch);
    if (epoch === session.epoch) requireKnown(session, clientId);
    const client = clientId === '' ? undefined : session.clients.open(clientId, store.clock.now());
    this.leave = streams.open('writeStreams', this.call.peer, this);
    this.session = session;
    session.addStream(this);
    if (client) {
      client.streams++;
      client.acknowledge(acknowledged);
    }
    this.context = { source, client, bindings: session.createBindings(), work: this.work };
    writeOpenedAnswer(this.answers, session.epoch, session.revision, client?.decided ?? 0);
  }

  bind(binding: number, name: string): void {
    this.requireOpen();
    this.context.bindings!.bind(binding, name);
  }

  write(write: Write): void {
    this.answer(this.requireOpen().apply(write, this.context));
  }

  writeInSlices(write: Write): Iterable<undefined> | undefined {
    const session = this.requireOpen();
    const slices = session.checkInSlices(write, this.context);
    return slices && this.applyChecked(session, write, slices);
  }

  unreadable(sequence: number, error: RivuletError): void {
    this.answer(this.requireOpen().refuse(sequence, error, this.context.client));
  }

  acknowledged(sequence: number): void {
    this.requireOpen();
    this.context.client?.acknowledge(sequence);
  }

  private *applyChecked(
    session: Session,
    write: Write,
    slices: NonNullable<ReturnType<Session['checkInSlices']>>,
  ): Generator<undefined, void, undefined> {
    const checked = yield* slices;
    this.answer(session.apply(write, this.context, checked));
    yield;
  }

  private async read(requests: AsyncIterable<Uint8Array>): Promise<void> {
    for await (const message of requests) {
      if (this.isClosing) return;
      this.isHeld = true;
      this.work.steps = 0;
      await this.decide(message);
      if (this.isClosing) return;
      const appended = this.session?.whenAppended();
      if (appended) await appended;
      this.isHeld = false;
      if (this.answers.length > 0) this.answersReady?.();
      while (this.answers.length > MAX_WAITING_BYTES && !this.isClosing) await this.untilTaken();
    }
  }

  /** Decides the writes of a message in their order. Other callers have their turn between two writes. */
  private async decide(message: Uint8Array): Promise<void> {
    let turnBegan = performance.now();
    for (const _ of readWritesInSlices(message, this)) {
      if (performance.now() - turnBegan < MAX_TURN_MS) continue;
      await this.scope.turn.next();
      if (this.isClosing) return;
      turnBegan = performance.now();
    }
  }

  private answer(outcome: WriteOutcome): void {
    writeOutcomeAnswer(this.answers, outcome);
  }

  private untilTaken(): Promise<void> {
    return new Promise(resolve => {
      this.answersTaken = resolve;
    });
  }

  private requireOpen(): Session {
    if (this.session) return this.session;
    throw misuse('The first entry of a write stream must open it.');
  }
}

/** @throws RivuletError ABORTED where nobody knows what became of the writes that the client has sent before. */
function requireKnown(session: Session, clientId: string): void {
  if (clientId === '' || session.clients.find(clientId)) return;
  throw new RivuletError(
    'ABORTED',
    `The session ${session.id} remembers nothing of the client. Give up the writes without an outcome, and open anew without an epoch.`,
    { reason: 'OUTCOME_UNKNOWN' },
  );
}

function misuse(message: string): RivuletError {
  return new RivuletError('FAILED_PRECONDITION', message, { reason: 'STREAM_MISUSED' });
}
