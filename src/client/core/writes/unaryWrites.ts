import { RivuletError } from '../../../errors/index.js';
import {
  ByteReader,
  ByteWriter,
  formOf,
  messages,
  readOutcome,
  readWrites,
  toNumber,
  variablesService,
  writeOpenedAnswer,
  writeOperation,
  writeOutcomeAnswer,
  writeWriteHead,
  type Write,
  type WriteOpen,
  type WriteOutcome,
} from '../../../wire/index.js';
import type { Transport, TransportCall } from '../Transport.js';

const WRITE = (5 << 3) | 2;
const OUTCOME = (2 << 3) | 2;

/**
 * A write stream over unary calls, one write after the other, for platforms without bidirectional streams. What the
 * stream promises it promises as well: the order, and one effect for one write.
 */
export async function* writesOverUnary(
  transport: Transport,
  requests: AsyncIterable<Uint8Array>,
  call: TransportCall,
): AsyncGenerator<Uint8Array> {
  const names = new Map<number, string>();
  let open: WriteOpen | undefined;
  let epoch = '';
  for await (const request of requests) {
    const entries: (WriteOpen | Write)[] = [];
    readWrites(request, {
      open: entry => entries.push(entry),
      bind: (binding, name) => names.set(binding, name),
      write: entry => entries.push(entry),
      unreadable: (_sequence, error) => {
        throw error;
      },
      acknowledged: () => undefined,
    });
    for (const entry of entries) {
      const writer = new ByteWriter();
      if ('operations' in entry) {
        if (!open) throw new RivuletError('INTERNAL', 'A write came before the stream was opened.');
        writeOutcomeAnswer(writer, await writeOnce(transport, open, epoch, named(entry, names), call));
      } else {
        open = entry;
        const { sessionId, create } = entry;
        const spec = { ttlMs: create?.ttlMs ?? 0, metadata: { ...create?.metadata } };
        const opened = await transport.unary(variablesService.openSession, { sessionId, spec }, call);
        epoch = opened.epoch ?? '';
        writeOpenedAnswer(writer, epoch, toNumber(opened.revision), 0);
      }
      yield writer.copy();
    }
  }
}

async function writeOnce(
  transport: Transport,
  open: WriteOpen,
  epoch: string,
  write: Write,
  call: TransportCall,
): Promise<WriteOutcome> {
  const { sessionId, clientId, source } = open;
  const writer = new ByteWriter();
  writer.raw(messages.v1.WriteRequest.encode({ sessionId, clientId, epoch, source }).finish());
  const start = writer.tag(WRITE).open();
  writeWriteHead(writer, write);
  for (const operation of write.operations) {
    const value = operation.kind === 'set' ? operation.value : operation.kind === 'register' ? operation.initial : 0;
    writeOperation(writer, operation, formOf(value));
  }
  writer.close(start);
  let answer: Uint8Array;
  try {
    answer = await transport.unary(variablesService.write, writer.copy(), call);
  } catch (thrown) {
    const error = RivuletError.from(thrown);
    if (!isRefusal(error)) throw error;
    // What a stream answers with an outcome is the failure of a call.
    return { sequence: write.sequence, revision: 0, versions: [], failures: [{ operation: 0, error }] };
  }
  const reader = new ByteReader(answer);
  while (!reader.isAtEnd) {
    const tag = reader.varint();
    if (tag === OUTCOME) return readOutcome(reader, reader.enter());
    reader.skip(tag);
  }
  throw new RivuletError('INTERNAL', `The answer of ${transport.address} to a write has no outcome.`);
}

/** The write is to blame. Otherwise it is the connection or the session, and the write may be sent again. */
function isRefusal({ code, reason }: RivuletError): boolean {
  switch (code) {
    case 'INVALID_ARGUMENT':
    case 'ALREADY_EXISTS':
    case 'OUT_OF_RANGE':
    case 'RESOURCE_EXHAUSTED':
      return true;
    case 'NOT_FOUND':
      return reason !== 'UNKNOWN_SESSION';
    case 'FAILED_PRECONDITION':
      return reason !== 'SESSION_ENDED';
    case 'ABORTED':
      return reason === 'OUTCOME_UNKNOWN';
    default:
      return false;
  }
}

function named(write: Write, names: ReadonlyMap<number, string>): Write {
  const operations = write.operations.map(operation =>
    operation.kind === 'set' && typeof operation.target === 'number'
      ? { ...operation, target: names.get(operation.target) ?? '' }
      : operation,
  );
  return { ...write, operations };
}
