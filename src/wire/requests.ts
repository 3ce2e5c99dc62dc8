import { RivuletError } from '../errors/index.js';
import { readOutcome, writeOutcome, type WriteOutcome } from './answers.js';
import { ByteReader } from './ByteReader.js';
import { ByteWriter } from './ByteWriter.js';
import type { ValueForm } from './values.js';
import { readWrite, writeOperation, writeWriteHead, type Operation, type Write } from './writes.js';

// WriteRequest and WriteResponse: one write, for clients without streams.

export interface WriteRequest {
  readonly sessionId: string;
  readonly clientId: string;
  readonly epoch: string;
  readonly source: string;
  readonly write: Write;
}

export interface WriteResponse {
  readonly epoch: string;
  readonly outcome: WriteOutcome;
}

const text = (number: number) => (number << 3) | 2;

const SESSION_ID = text(1);
const CLIENT_ID = text(2);
const EPOCH = text(3);
const SOURCE = text(4);
const WRITE = text(5);

const RESPONSE_EPOCH = text(1);
const RESPONSE_OUTCOME = text(2);

/** `formFor` gives the form in which the value of an operation goes over the wire. */
export function encodeWriteRequest(request: WriteRequest, formFor: (operation: Operation) => ValueForm): Uint8Array {
  const { sessionId, clientId, epoch, source, write } = request;
  const writer = new ByteWriter();
  writer.tag(SESSION_ID).text(sessionId).tag(CLIENT_ID).text(clientId);
  writer.tag(EPOCH).text(epoch).tag(SOURCE).text(source);
  const start = writer.tag(WRITE).open();
  writeWriteHead(writer, write);
  for (const operation of write.operations) writeOperation(writer, operation, formFor(operation));
  writer.close(start);
  return writer.copy();
}

export function decodeWriteRequest(bytes: Uint8Array): WriteRequest {
  const reader = new ByteReader(bytes);
  let sessionId = '';
  let clientId = '';
  let epoch = '';
  let source = '';
  let write: Write | undefined;
  while (!reader.isAtEnd) {
    const tag = reader.tag();
    if (tag === SESSION_ID) sessionId = reader.text();
    else if (tag === CLIENT_ID) clientId = reader.text();
    else if (tag === EPOCH) epoch = reader.text();
    else if (tag === SOURCE) source = reader.text();
    else if (tag === WRITE) write = readWrite(reader, reader.enter());
    else reader.skip(tag);
  }
  if (!write) throw new RivuletError('INVALID_ARGUMENT', 'The request has no write in it.', { reason: 'MALFORMED' });
  return { sessionId, clientId, epoch, source, write };
}

export function encodeWriteResponse({ epoch, outcome }: WriteResponse): Uint8Array {
  const writer = new ByteWriter(128);
  const start = writer.tag(RESPONSE_EPOCH).text(epoch).tag(RESPONSE_OUTCOME).open();
  writeOutcome(writer, outcome);
  writer.close(start);
  return writer.copy();
}

export function decodeWriteResponse(bytes: Uint8Array): WriteResponse {
  const reader = new ByteReader(bytes);
  let epoch = '';
  let outcome: WriteOutcome | undefined;
  while (!reader.isAtEnd) {
    const tag = reader.tag();
    if (tag === RESPONSE_EPOCH) epoch = reader.text();
    else if (tag === RESPONSE_OUTCOME) outcome = readOutcome(reader, reader.enter());
    else reader.skip(tag);
  }
  if (!outcome) throw new RivuletError('INTERNAL', 'The answer of the server has no outcome in it. Is it Rivulet?');
  return { epoch, outcome };
}
