import { asyncScheduler } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import type { Waiting } from '../options.js';
import type { Session } from '../session/types.js';
import { deadlineOf, onAbort } from '../waiting.js';

/** The names of variables by the properties that follow them. */
export type Bindings<V extends object> = Readonly<Record<string, keyof V & string>>;

/** An object whose properties are the present values of variables. */
export type BoundVariables<V extends object, B extends Bindings<V>> = {
  readonly [K in keyof B]: V[B[K]];
} & Disposable;

/**
 * Gives an object whose properties follow variables: to read a property is to read the value seen last. It is for code
 * that wants plain settings and knows nothing of streams.
 *
 * All changes of a commit are in it at once. A variable that is deleted leaves its last value. The properties are not
 * for writing, since an assignment can neither be awaited nor refused: `session.set` is.
 *
 * @example
 * ```ts
 * using settings = await boundVariables(session, { temperature: 'llm_temperature' });
 * const answer = await model.ask(question, { temperature: settings.temperature });
 * ```
 *
 * @returns Fulfilled when all variables are present. It follows them until it is disposed of, or the session is closed.
 * When the watch fails, because the session was ended, reading a property throws the error.
 * @throws RivuletError DEADLINE_EXCEEDED where a variable is not there in time, CANCELLED.
 */
export async function boundVariables<V extends object, const B extends Bindings<V>>(
  session: Session<V>,
  bindings: B,
  waiting: Waiting = {},
): Promise<BoundVariables<V, B>> {
  const values = new Map<string, unknown>();
  const names = [...new Set(Object.values(bindings))];
  const missing = new Set<string>(names);
  let failure: RivuletError | undefined;
  using deadline = deadlineOf(waiting, asyncScheduler, () => `No value of ${[...missing].join(', ')}`);
  const { signal } = deadline;

  const bound = Object.create(null) as BoundVariables<V, B>;
  let settle: () => void = () => undefined;
  const subscription = session.watch(names).subscribe({
    next: ({ name, value }) => {
      values.set(name, value);
      if (missing.delete(name) && missing.size === 0) settle();
    },
    error: (thrown: unknown) => {
      failure = RivuletError.from(thrown);
      settle();
    },
    complete: () => {
      if (missing.size > 0) failure = closedBefore(missing);
      settle();
    },
  });
  for (const [property, name] of Object.entries(bindings)) {
    Object.defineProperty(bound, property, {
      enumerable: true,
      get: () => {
        if (failure) throw failure;
        return values.get(name);
      },
      set: () => {
        throw notForWriting(property, name);
      },
    });
  }
  Object.defineProperty(bound, Symbol.dispose, {
    value: () => {
      subscription.unsubscribe();
    },
  });

  try {
    await new Promise<void>((resolve, reject) => {
      settle = () => {
        if (failure) reject(failure);
        else resolve();
      };
      if (failure || missing.size === 0) settle();
      else if (signal.aborted) reject(RivuletError.from(signal.reason));
      else {
        onAbort(signal, () => {
          reject(RivuletError.from(signal.reason));
        });
      }
    });
    return bound;
  } catch (thrown) {
    subscription.unsubscribe();
    throw thrown;
  }
}

function closedBefore(missing: ReadonlySet<string>): RivuletError {
  const text = `The session was closed before there was a value of ${[...missing].join(', ')}.`;
  return new RivuletError('CANCELLED', text, { reason: 'CLOSED' });
}

function notForWriting(property: string, name: string): RivuletError {
  const text = `The property ${property} follows the variable ${name} and is not for writing: await session.set('${name}', value).`;
  return new RivuletError('FAILED_PRECONDITION', text, { reason: 'READ_ONLY', details: { name } });
}
