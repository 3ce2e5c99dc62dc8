/** One operation of a history on something shared. */
export interface Operation<Call> {
  /** Names it in a report. */
  readonly id: string;
  readonly call: Call;
  readonly invokedAt: number;
  /** Infinity for one whose effect may come at any later time. */
  readonly returnedAt: number;
}

/** What the operations would do if there were only one at a time. */
export interface SequentialModel<State, Call> {
  readonly initial: State;
  /** The states in which the operation may leave it, given what it returned. None: it cannot have returned that here. */
  step(state: State, call: Call): readonly State[];
  /** The same text for equal states, and for those only. */
  key(state: State): string;
}

export interface Linearization {
  readonly isLinearizable: boolean;
  /** The ids in an order that explains what all returned; otherwise the longest that was found. */
  readonly order: readonly string[];
  /** Where there is no order: the operations of which one would have to come next. */
  readonly stuck: readonly string[];
}

/**
 * Looks for an order of the operations that explains what each returned, and in which an operation comes before another one
 * if it returned before that was invoked.
 *
 * The search is that of Wing and Gong; what was tried is remembered as Lowe does, by the set of operations that are done and the
 * state that they left.
 *
 * @see Jeannette M. Wing and Chun Gong, Testing and Verifying Concurrent Objects, 1993
 * @see Gavin Lowe, Testing for Linearizability, 2017
 */
export function linearize<State, Call>(
  model: SequentialModel<State, Call>,
  operations: readonly Operation<Call>[],
): Linearization {
  const sorted = [...operations].sort((one, other) => one.invokedAt - other.invokedAt);
  const isDone = new Uint8Array(sorted.length);
  const tried = new Set<string>();
  const path: { readonly index: number; readonly choices: Iterator<Choice<State>> }[] = [];
  let longest: readonly number[] = [];
  let stuck: readonly number[] = [];
  let first = 0;

  /** The operations that may come next: all that no other one has returned before. */
  function candidates(): number[] {
    const found: number[] = [];
    let firstReturn = Infinity;
    for (let index = first; index < sorted.length; index++) {
      const { invokedAt, returnedAt } = sorted[index]!;
      if (isDone[index]) continue;
      if (invokedAt > firstReturn) break;
      found.push(index);
      firstReturn = Math.min(firstReturn, returnedAt);
    }
    return found;
  }

  function* choicesFrom(state: State): Generator<Choice<State>> {
    for (const index of candidates()) {
      for (const next of model.step(state, sorted[index]!.call)) yield { index, next };
    }
  }

  /** The operations done: all before the first one that is not, and these. */
  function keyOf(state: State): string {
    let text = `${first}`;
    let left = path.length - first;
    for (let index = first; left > 0; index++) {
      if (!isDone[index]) continue;
      text += `,${index}`;
      left--;
    }
    return `${text}|${model.key(state)}`;
  }

  function mark(index: number, value: 0 | 1): void {
    isDone[index] = value;
    if (value === 0) first = Math.min(first, index);
    else while (first < sorted.length && isDone[first]) first++;
  }

  let choices: Iterator<Choice<State>> = choicesFrom(model.initial);
  while (path.length < sorted.length) {
    const { done, value } = choices.next();
    if (done) {
      if (path.length >= longest.length) {
        longest = path.map(({ index }) => index);
        stuck = candidates();
      }
      const back = path.pop();
      if (!back) break;
      mark(back.index, 0);
      choices = back.choices;
      continue;
    }
    const { index, next } = value;
    mark(index, 1);
    path.push({ index, choices });
    const key = keyOf(next);
    if (tried.has(key)) {
      path.pop();
      mark(index, 0);
      continue;
    }
    tried.add(key);
    choices = choicesFrom(next);
  }

  const isLinearizable = path.length === sorted.length;
  const idOf = (index: number) => sorted[index]!.id;
  return {
    isLinearizable,
    order: (isLinearizable ? path.map(({ index }) => index) : longest).map(idOf),
    stuck: isLinearizable ? [] : stuck.map(idOf),
  };
}

interface Choice<State> {
  readonly index: number;
  readonly next: State;
}

// ------------------------------------------------------------------------------------------------- one variable

/** A call on one variable, with what it returned. */
export type RegisterCall =
  | { readonly does: 'get'; readonly value: unknown }
  | {
      readonly does: 'set';
      readonly value: unknown;
      readonly expectedVersion?: number | undefined;
      readonly outcome:
        | { readonly kind: 'done'; readonly version: number }
        /** The version was another one, which the error gives. */
        | { readonly kind: 'mismatch'; readonly version: number }
        /** It took effect once or not at all. */
        | { readonly kind: 'unknown' };
    };

export interface Register {
  readonly value: unknown;
  readonly version: number;
}

/** One variable: its versions grow by one, and a conditional `set` writes only at its version. */
export function registerModel(initial: Register): SequentialModel<Register, RegisterCall> {
  return {
    initial,
    key: ({ value, version }) => `${version} ${JSON.stringify(value)}`,
    step(state, call) {
      if (call.does === 'get') return call.value === state.value ? [state] : [];
      const { value, expectedVersion, outcome } = call;
      const isMet = expectedVersion === undefined || expectedVersion === state.version;
      const after = { value, version: state.version + 1 };
      switch (outcome.kind) {
        case 'done':
          return isMet && outcome.version === after.version ? [after] : [];
        case 'mismatch':
          return !isMet && outcome.version === state.version ? [state] : [];
        case 'unknown':
          return isMet ? [after, state] : [state];
      }
    },
  };
}
