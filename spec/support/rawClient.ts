import { createChannel, createClientFactory, Metadata, type ClientError } from 'nice-grpc';
import { type RivuletError } from '../../src/errors/index.js';
import type { VariableSpec, VariableValue } from '../../src/variables/index.js';
import {
  beginWriteEntry,
  ByteWriter,
  endWriteEntry,
  errorFromStatus,
  formOf,
  readAnswers,
  statusDetailsKey,
  variablesService,
  writeAcknowledgedEntry,
  writeBindEntry,
  writeOpenEntry,
  writeOperation,
  type Operation,
  type Write,
  type WriteOpen,
  type WriteOutcome,
} from '../../src/wire/index.js';
import { entriesOf, type FrameEntry } from './frameEntries.js';

/** Speaks the wire format and nothing more, so that specs of the server see what it really sends. */
export function createRawClient(address: string, token?: string) {
  // A connection of its own: channels share theirs otherwise.
  const channel = createChannel(address, undefined, { 'grpc.use_local_subchannel_pool': 1 });
  const trailers = new WeakMap<object, Metadata>();
  const factory = createClientFactory().use(async function* (call, options) {
    let trailer: Metadata | undefined;
    const metadata = Metadata(options.metadata);
    if (token !== undefined) metadata.set('authorization', `Bearer ${token}`);
    try {
      return yield* call.next(call.request, { ...options, metadata, onTrailer: received => (trailer = received) });
    } catch (thrown) {
      if (trailer && thrown instanceof Error) trailers.set(thrown, trailer);
      throw thrown;
    }
  });
  const calls = factory.create(variablesService, channel);

  return {
    calls,
    channel,
    close: () => channel.close(),
    /** What a failed call threw, with the details of its status. */
    errorOf(thrown: unknown): RivuletError {
      const { code, details } = thrown as ClientError;
      return errorFromStatus(code, details, trailers.get(thrown as object)?.get(statusDetailsKey), thrown);
    },
  };
}

export type RawClient = ReturnType<typeof createRawClient>;

const floatSpec: VariableSpec = { type: 'float', constraints: {} };

export function register(name: string, initial: VariableValue, spec: VariableSpec = floatSpec): Operation {
  return { kind: 'register', name, spec, initial, metadata: {}, mustNotExist: false };
}

export function set(target: string | number, value: VariableValue): Operation {
  return { kind: 'set', target, value };
}

export function writeOf(sequence: number, ...operations: Operation[]): Write {
  return { sequence, operations, independent: false, metadata: {}, eventTime: undefined };
}

/** A write stream by hand: what is put into one message goes as one. */
export function openWriteStream(client: RawClient, open: Partial<WriteOpen> & { readonly sessionId: string }) {
  const messages: Uint8Array[] = [];
  let wake = () => {};
  let isEnded = false;
  async function* requests() {
    for (;;) {
      const message = messages.shift();
      if (message) yield message;
      else if (isEnded) return;
      else await new Promise<void>(resolve => (wake = resolve));
    }
  }
  const abort = new AbortController();
  const answers = client.calls.writeStream(requests(), { signal: abort.signal })[Symbol.asyncIterator]();
  // The call begins when its answers are asked for.
  let next = answers.next();
  next.catch(() => {});
  const opened: { epoch: string; revision: number; decided: number }[] = [];
  const outcomes: WriteOutcome[] = [];
  const closings: string[] = [];
  const sizes: number[] = [];

  const stream = {
    opened,
    outcomes,
    closings,
    /** How many answers each message had. */
    sizes,
    send(fill: (writer: ByteWriter) => void) {
      const writer = new ByteWriter();
      fill(writer);
      messages.push(writer.copy());
      wake();
    },
    write(...writes: Write[]) {
      stream.send(writer => {
        for (const write of writes) putWrite(writer, write);
      });
    },
    bind(binding: number, name: string) {
      stream.send(writer => writeBindEntry(writer, binding, name));
    },
    acknowledge(sequence: number) {
      stream.send(writer => writeAcknowledgedEntry(writer, sequence));
    },
    /** Reads one message of answers; false at the end. */
    async read(): Promise<boolean> {
      const { done, value } = await next;
      if (done) return false;
      next = answers.next();
      next.catch(() => {});
      const before = outcomes.length;
      readAnswers(value, {
        opened: (epoch, revision, decided) => opened.push({ epoch, revision, decided }),
        outcome: outcome => outcomes.push(outcome),
        closing: reason => closings.push(reason),
      });
      sizes.push(outcomes.length - before);
      return true;
    },
    async readOutcomes(count: number): Promise<WriteOutcome[]> {
      while (outcomes.length < count && (await stream.read()));
      return outcomes;
    },
    end() {
      isEnded = true;
      wake();
    },
    cancel: () => abort.abort(),
  };
  const defaults = { create: { ttlMs: 0, metadata: {} }, clientId: '', source: 'spec', epoch: '', acknowledged: 0 };
  stream.send(writer => writeOpenEntry(writer, { ...defaults, ...open }));
  return stream;
}

export function putWrite(writer: ByteWriter, write: Write): void {
  const mark = beginWriteEntry(writer, write);
  for (const operation of write.operations) writeOperation(writer, operation, formOfOperation(operation));
  endWriteEntry(writer, mark);
}

export function formOfOperation(operation: Operation) {
  if (operation.kind === 'set') return formOf(operation.value);
  return operation.kind === 'register' ? formOf(operation.initial) : 'float';
}

type WatchRequest = Parameters<RawClient['calls']['watch']>[0];

/** A watch by hand. */
export function openWatch(client: RawClient, request: WatchRequest) {
  const abort = new AbortController();
  const frames = client.calls.watch(request, { signal: abort.signal })[Symbol.asyncIterator]();
  const entries: FrameEntry[] = [];
  const watch = {
    /** Everything read so far. */
    entries,
    cancel: () => abort.abort(),
    /** Reads one frame; undefined at the end. */
    async read(): Promise<FrameEntry[] | undefined> {
      const { done, value } = await frames.next();
      if (done) return undefined;
      const read = entriesOf(value);
      entries.push(...read);
      return read;
    },
    /** Reads until an entry is there; false where the stream ends before. */
    async readUntil(isIt: (entry: FrameEntry) => boolean): Promise<boolean> {
      for (;;) {
        const frame = await watch.read();
        if (!frame) return false;
        if (frame.some(isIt)) return true;
      }
    },
  };
  return watch;
}
