import { Subject } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import type { VariableValue } from '../../../variables/index.js';
import type { WriteOutcome } from '../../../wire/index.js';
import { defaultTimeoutMs } from '../options.js';
import type { PendingOperation, PendingWrite, Target } from '../writes/PendingWrite.js';
import { cancelled, linkAborts, onAbort } from '../waiting.js';
import type { SessionCore } from './SessionCore.js';
import type { Writer } from './types.js';

const DEFAULT_LIMIT = 10_000;
// What one commit may hold: enough to share its head among many, little enough that nobody waits long for it.
const CHANGES_PER_COMMIT = 64;

/** What a writer is told of the values that it put into a commit. */
interface Contributor {
  answered(error: RivuletError | undefined): void;
}

/** A commit that takes values as long as it was not sent. */
interface Batch extends PendingWrite {
  readonly contributors: Contributor[];
}

const openBatches = new WeakMap<SessionCore, Batch>();

/** Puts a value into the commit that will be sent next. */
function contribute(core: SessionCore, target: Target, value: VariableValue, contributor: Contributor): void {
  const open = openBatches.get(core);
  const isOpen = open !== undefined && open === core.pipeline.lastQueued && open.operations.length < CHANGES_PER_COMMIT;
  const operation: PendingOperation = { kind: 'set', target, value, form: core.formOf(target.name, value) };
  const { gate } = core.pipeline;
  // A value that has to wait for a watch does not join a commit that need not.
  if (isOpen && (gate.holdsBack(open) || !gate.isClosedFor(operation))) {
    open.operations.push(operation);
    open.contributors.push(contributor);
    gate.add(open);
    return;
  }
  const batch = createBatch(core, [operation], [contributor], core.connection.scheduler.now() + defaultTimeoutMs);
  openBatches.set(core, batch);
  core.pipeline.push(batch);
}

function createBatch(
  core: SessionCore,
  operations: PendingOperation[],
  contributors: Contributor[],
  deadline: number,
): Batch {
  return {
    sequence: 0,
    operations,
    independent: true,
    metadata: {},
    eventTime: undefined,
    deadline,
    isSettled: false,
    waiters: undefined,
    contributors,
    leaveOut: (index, error) => {
      operations.splice(index, 1);
      for (const left of contributors.splice(index, 1)) left.answered(error);
    },
    splitAt: index => createBatch(core, operations.splice(index), contributors.splice(index), deadline),
    settle: (outcome, error) => {
      const failed = settleBatch(contributors, outcome, error);
      if (!failed) return;
      operations.forEach((operation, index) => failed.has(index) || core.remember(operation, outcome!.revision));
    },
  };
}

/** Gives the operations that failed; undefined where all did. */
function settleBatch(
  contributors: readonly Contributor[],
  outcome: WriteOutcome | undefined,
  error: RivuletError | undefined,
): ReadonlyMap<number, RivuletError> | undefined {
  const refusal = error ?? (outcome && refusalOf(outcome, contributors.length));
  if (refusal || !outcome) {
    for (const contributor of contributors) contributor.answered(refusal);
    return undefined;
  }
  if (outcome.failures.length === 0) {
    for (const contributor of contributors) contributor.answered(undefined);
    return noFailures;
  }
  const errors = new Map(outcome.failures.map(failure => [failure.operation, failure.error]));
  contributors.forEach((contributor, index) => {
    contributor.answered(errors.get(index));
  });
  return errors;
}

const noFailures: ReadonlyMap<number, RivuletError> = new Map();

/** Why a write as a whole was refused, before any of its operations was tried; undefined where it was not. */
export function refusalOf({ versions, failures }: WriteOutcome, operations: number): RivuletError | undefined {
  return versions.length < operations ? failures[0]?.error : undefined;
}

/** Tells an error to those who listen, and to the log where nobody does. */
export function report(core: SessionCore, errors: Subject<Error>, name: string, error: Error): void {
  if (errors.observed) errors.next(error);
  else core.logger.warn(`A write to ${name} of the session ${core.sessionId} failed`, error);
}

export function createWriter(
  core: SessionCore,
  name: string,
  {
    limit = DEFAULT_LIMIT,
    onFull = 'error',
  }: { readonly limit?: number | undefined; readonly onFull?: 'error' | 'latest' | undefined },
  requireOpen: () => void,
): Writer<VariableValue> {
  if (!(limit >= 1)) {
    throw new RivuletError('INVALID_ARGUMENT', `The limit of a writer is ${limit}: give it at least 1.`);
  }
  const target = core.pipeline.target(name);
  const errors = new Subject<Error>();
  let pending = 0;
  let overflow: { readonly value: VariableValue } | undefined;

  const contributor: Contributor = {
    answered: error => {
      pending--;
      if (overflow && pending < limit) {
        const { value } = overflow;
        overflow = undefined;
        write(value);
      }
      if (error) report(core, errors, name, error);
    },
  };

  function write(value: VariableValue): void {
    pending++;
    contribute(core, target, value, contributor);
  }

  return {
    get full() {
      return pending >= limit;
    },
    errors$: errors.asObservable(),
    next: value => {
      try {
        requireOpen();
      } catch (thrown) {
        report(core, errors, name, RivuletError.from(thrown));
        return;
      }
      if (pending < limit) {
        write(value);
      } else if (onFull === 'latest') {
        overflow = { value };
      } else {
        const text = `The writer of ${name} is full: ${limit} values have no answer yet. Look at \`full\` before you write, or use writeFrom().`;
        report(core, errors, name, new RivuletError('RESOURCE_EXHAUSTED', text, { reason: 'WRITER_FULL' }));
      }
    },
    error: thrown => {
      report(core, errors, name, RivuletError.from(thrown));
    },
    complete: () => undefined,
  };
}

// A window that keeps the connection busy while its answers are under way.
const WRITE_FROM_WINDOW = 1_024;

/**
 * Writes what an iterable gives, at most a window of it unanswered.
 *
 * @param signals Each ends it.
 */
export async function writeFrom(
  core: SessionCore,
  name: string,
  values: AsyncIterable<VariableValue>,
  signals: readonly (AbortSignal | undefined)[],
): Promise<void> {
  const target = core.pipeline.target(name);
  let pending = 0;
  let failure: RivuletError | undefined;
  // Whatever is waited for at the moment: an answer, or the next value.
  let wake: () => void = () => undefined;
  const fail = (error: RivuletError) => {
    failure ??= error;
    wake();
  };
  const contributor: Contributor = {
    answered: error => {
      pending--;
      if (error) failure ??= error;
      wake();
    },
  };
  const answers = async (isEnough: () => boolean) => {
    while (!failure && !isEnough()) await new Promise<void>(resolve => (wake = resolve));
  };
  const iterator = values[Symbol.asyncIterator]();
  /** Undefined when it failed meanwhile: a source may be silent for ever. */
  const pull = () =>
    new Promise<IteratorResult<VariableValue> | undefined>((resolve, reject) => {
      wake = () => {
        if (failure) resolve(undefined);
      };
      iterator.next().then(resolve, reject);
    });

  const ended = linkAborts(...signals);
  const abort = () => {
    const reason: unknown = ended.signal.reason;
    fail(reason instanceof RivuletError ? reason : cancelled(reason));
  };
  if (ended.signal.aborted) abort();
  else onAbort(ended.signal, abort);
  let isDone = false;
  try {
    while (!failure) {
      const result = await pull();
      isDone = result?.done === true;
      if (!result || isDone) break;
      pending++;
      contribute(core, target, result.value as VariableValue, contributor);
      await answers(() => pending < WRITE_FROM_WINDOW);
    }
    await answers(() => pending === 0);
    if (failure) throw failure;
  } finally {
    ended[Symbol.dispose]();
    // Not awaited: a source that waits for its next value would hold up the answer.
    if (!isDone) void Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
}
