import { RivuletError, type ErrorCode } from '../errors/index.js';
import { ByteReader } from './ByteReader.js';
import type { ByteWriter } from './ByteWriter.js';
import { codeNumber, errorCode } from './codes.js';
import { closingReasonNumber, closingReasonOf, type ClosingReason } from './closing.js';
import { decodeMessage } from './decodeMessage.js';
import { rivulet } from './generated/messages.js';
import { toNumber } from './integers.js';

// What became of writes, and the answers of a WriteStreamResponse that say so.

export interface OperationFailure {
  readonly operation: number;
  readonly error: RivuletError;
}

export interface WriteOutcome {
  readonly sequence: number;
  /** 0 where nothing was committed. */
  readonly revision: number;
  readonly versions: readonly number[];
  readonly failures: readonly OperationFailure[];
}

/** What the client does with the answers. */
export interface AnswerSink {
  opened(epoch: string, revision: number, decided: number): void;
  outcome(outcome: WriteOutcome): void;
  closing(reason: ClosingReason, message: string): void;
}

const field = (number: number) => number << 3;
const nested = (number: number) => (number << 3) | 2;

// WriteStreamResponse, WriteStreamAnswer
const ANSWER = nested(1);
const OPENED = nested(1);
const OUTCOME = nested(2);
const CLOSING = nested(3);

// WriteOutcome
const SEQUENCE = field(1);
const OUTCOME_REVISION = field(2);
const OUTCOME_VERSIONS = nested(3);
const OUTCOME_VERSION = field(3);
const OUTCOME_ERROR = nested(4);

export function writeOpenedAnswer(writer: ByteWriter, epoch: string, revision: number, decided: number): void {
  const answer = writer.tag(ANSWER).open();
  const message = rivulet.v1.WriteOpened.encode({ epoch, revision, decided }).finish();
  writer.tag(OPENED).blob(message).close(answer);
}

export function writeClosingAnswer(writer: ByteWriter, reason: ClosingReason, message: string): void {
  const answer = writer.tag(ANSWER).open();
  const encoded = rivulet.v1.Closing.encode({ reason: closingReasonNumber(reason), message }).finish();
  writer.tag(CLOSING).blob(encoded).close(answer);
}

export function writeOutcomeAnswer(writer: ByteWriter, outcome: WriteOutcome): void {
  const answer = writer.tag(ANSWER).open();
  const start = writer.tag(OUTCOME).open();
  writeOutcome(writer, outcome);
  writer.close(start).close(answer);
}

/** Writes the fields of a WriteOutcome. */
export function writeOutcome(writer: ByteWriter, { sequence, revision, versions, failures }: WriteOutcome): void {
  writer.tag(SEQUENCE).varint(sequence);
  if (revision !== 0) writer.tag(OUTCOME_REVISION).varint(revision);
  if (versions.length > 0) {
    const packed = writer.tag(OUTCOME_VERSIONS).open();
    for (const version of versions) writer.varint(version);
    writer.close(packed);
  }
  for (const { operation, error } of failures) {
    const { code, rawMessage: message, reason = '' } = error;
    const details = textsOf(error.details);
    const encoded = rivulet.v1.OperationError.encode({ operation, code: codeNumber(code), message, reason, details });
    writer.tag(OUTCOME_ERROR).blob(encoded.finish());
  }
}

/** Reads a WriteStreamResponse. */
export function readAnswers(bytes: Uint8Array, sink: AnswerSink): void {
  const reader = new ByteReader(bytes);
  while (!reader.isAtEnd) {
    const tag = reader.tag();
    if (tag !== ANSWER) {
      reader.skip(tag);
      continue;
    }
    const end = reader.enter();
    while (reader.at < end) {
      const answerTag = reader.tag();
      if (answerTag === OUTCOME) {
        sink.outcome(readOutcome(reader, reader.enter()));
      } else if (answerTag === OPENED) {
        const { epoch, revision, decided } = decodeMessage(rivulet.v1.WriteOpened, reader.blob());
        sink.opened(epoch ?? '', toNumber(revision), toNumber(decided));
      } else if (answerTag === CLOSING) {
        const { reason, message } = decodeMessage(rivulet.v1.Closing, reader.blob());
        sink.closing(closingReasonOf(reason ?? 0), message ?? '');
      } else {
        reader.skip(answerTag);
      }
    }
    reader.requireEnd(end);
  }
}

const noFailures: readonly OperationFailure[] = Object.freeze([]);

/** Reads the fields of a WriteOutcome up to `end`. */
export function readOutcome(reader: ByteReader, end: number): WriteOutcome {
  let sequence = 0;
  let revision = 0;
  const versions: number[] = [];
  let failures: OperationFailure[] | undefined;
  while (reader.at < end) {
    const tag = reader.tag();
    switch (tag) {
      case SEQUENCE:
        sequence = reader.varint();
        break;
      case OUTCOME_REVISION:
        revision = reader.varint();
        break;
      case OUTCOME_VERSIONS: {
        const versionsEnd = reader.enter();
        while (reader.at < versionsEnd) versions.push(reader.varint());
        reader.requireEnd(versionsEnd);
        break;
      }
      case OUTCOME_VERSION:
        versions.push(reader.varint());
        break;
      case OUTCOME_ERROR: {
        const { operation, code, message, reason, details } = decodeMessage(rivulet.v1.OperationError, reader.blob());
        (failures ??= []).push({
          operation: operation ?? 0,
          error: errorOf(errorCode(code ?? 2), message, reason, details),
        });
        break;
      }
      default:
        reader.skip(tag);
    }
  }
  reader.requireEnd(end);
  return { sequence, revision, versions, failures: failures ?? noFailures };
}

function errorOf(
  code: ErrorCode,
  message: string | null | undefined,
  reason: string | null | undefined,
  details: Record<string, string> | null | undefined,
): RivuletError {
  return new RivuletError(code, message ?? '', { reason: reason || undefined, details: { ...details } });
}

/** The facts about a refused write are strings on the wire. */
function textsOf(details: RivuletError['details']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(details).map(([name, detail]) => [
      name,
      typeof detail === 'string' ? detail : JSON.stringify(detail),
    ]),
  );
}
