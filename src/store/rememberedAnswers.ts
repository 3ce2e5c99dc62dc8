import { ByteReader, ByteWriter, readOutcome, writeOutcome, type WriteOutcome } from '../wire/index.js';
import type { MemoryAccount } from './memoryBudget.js';
import { ANSWER_BYTES } from './weights.js';

/** Up to so many versions an answer without failures is kept as it is: smaller than its encoded form, and no work. */
const PLAIN_VERSIONS = 4;
/** Acknowledged places are given back when there are so many. */
const COMPACT_AT = 1_024;

interface EncodedAnswer {
  readonly sequence: number;
  readonly bytes: Uint8Array;
}

type Answer = WriteOutcome | EncodedAnswer;

/**
 * The answers to one client, by ascending sequence.
 *
 * Those with failures are encoded: an error takes kilobytes, with its stack, and a write may have 10,000 of them.
 */
export class RememberedAnswers {
  /** What they take in memory. */
  bytes = 0;
  /** Undefined where it is forgotten. */
  private answers: (Answer | undefined)[] = [];
  /** Those before it are forgotten. */
  private head = 0;

  constructor(private readonly memory: MemoryAccount) {}

  get count(): number {
    return this.answers.length - this.head;
  }

  /** The sequence of the oldest one; undefined where there is none. */
  get oldest(): number | undefined {
    return this.answers[this.head]?.sequence;
  }

  /** @param outcome Its sequence is above all that are remembered. */
  add(outcome: WriteOutcome): void {
    const isPlain = outcome.failures.length === 0 && outcome.versions.length <= PLAIN_VERSIONS;
    const answer = isPlain ? outcome : encoded(outcome);
    this.answers.push(answer);
    const bytes = bytesOf(answer);
    this.bytes += bytes;
    this.memory.add(bytes);
  }

  find(sequence: number): WriteOutcome | undefined {
    const { answers } = this;
    let low = this.head;
    let high = answers.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (answers[middle]!.sequence < sequence) low = middle + 1;
      else high = middle;
    }
    const answer = answers[low];
    if (answer?.sequence !== sequence) return undefined;
    return 'bytes' in answer ? readOutcome(new ByteReader(answer.bytes), answer.bytes.length) : answer;
  }

  /** Forgets the answers up to a sequence. */
  forget(sequence: number): void {
    const { answers } = this;
    let bytes = 0;
    while (this.head < answers.length && answers[this.head]!.sequence <= sequence) {
      bytes += bytesOf(answers[this.head]!);
      // The array goes on for a while, and would keep it.
      answers[this.head++] = undefined;
    }
    this.bytes -= bytes;
    this.memory.add(-bytes);
    if (this.head === answers.length) this.answers = [];
    else if (this.head >= COMPACT_AT && this.head * 2 >= answers.length) this.answers = answers.slice(this.head);
    else return;
    this.head = 0;
  }
}

function encoded(outcome: WriteOutcome): EncodedAnswer {
  const writer = new ByteWriter();
  writeOutcome(writer, outcome);
  return { sequence: outcome.sequence, bytes: writer.copy() };
}

function bytesOf(answer: Answer): number {
  return 'bytes' in answer ? ANSWER_BYTES + answer.bytes.length : ANSWER_BYTES;
}
