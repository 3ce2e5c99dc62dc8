/** A state machine with choices, as plain data: it knows nothing of how it is explored. */
export interface Machine<State, Action> {
  readonly initial: State;
  /** Everything that can happen next, always in the same order. */
  actions(state: State): readonly Action[];
  /** The state after an action. The state that is given does not change. */
  after(state: State, action: Action): State;
  /** What is wrong with a state; undefined where nothing is. */
  violation(state: State, actions: readonly Action[]): string | undefined;
  /** The same text for equal states, and for those only. */
  key(state: State): string;
  /** One line for a trace. */
  describe(before: State, action: Action, after: State): string;
}

export interface ExploreOptions {
  /** Steps from the initial state. Default: as many as there are. */
  readonly maxDepth?: number | undefined;
  /** Ends the exploration, so that a machine without an end does not fill the memory. Default: 5 million. */
  readonly maxStates?: number | undefined;
  /** Goes on after a violation that is not looked for. Nothing is explored behind one. Default: all are. */
  readonly isLookedFor?: ((violation: string) => boolean) | undefined;
}

export interface Exploration {
  /** Different states, the initial one included. */
  readonly states: number;
  readonly transitions: number;
  /** The longest of the shortest ways to a state. */
  readonly depth: number;
  /** True where no state was left out, neither by a limit nor behind a violation. */
  readonly isExhaustive: boolean;
  readonly counterexample: Counterexample | undefined;
}

export interface Counterexample {
  readonly violation: string;
  /** A shortest way there, one line for each step. */
  readonly trace: readonly string[];
}

/**
 * Visits all states of a machine breadth first, so that the first violation found has a shortest trace.
 *
 * Of each state that was visited 53 bits of hash are kept: among a million states two have the same hash, and one of
 * them is left out, with a probability of 1 to 18,000. Of the states themselves only those of two levels are in memory;
 * a trace is found again by following its actions from the initial state.
 */
export function explore<State, Action>(
  machine: Machine<State, Action>,
  { maxDepth = Infinity, maxStates = 5_000_000, isLookedFor = () => true }: ExploreOptions = {},
): Exploration {
  const seen = new Set<number>();
  const parents: number[] = [];
  const choices: number[] = [];
  let level: { readonly state: State; readonly number: number }[] = [];
  let next: typeof level = [];
  let transitions = 0;
  let depth = 0;
  let isExhaustive = true;

  function add(state: State, parent: number, choice: number): void {
    const hash = hashOf(machine.key(state));
    if (seen.has(hash)) return;
    seen.add(hash);
    next.push({ state, number: parents.length });
    parents.push(parent);
    choices.push(choice);
  }

  function traceTo(number: number): readonly string[] {
    const way: number[] = [];
    for (let at = number; at > 0; at = parents[at]!) way.unshift(choices[at]!);
    let state = machine.initial;
    return way.map(choice => {
      const action = machine.actions(state)[choice]!;
      const after = machine.after(state, action);
      const line = machine.describe(state, action, after);
      state = after;
      return line;
    });
  }

  add(machine.initial, -1, -1);
  for (; next.length > 0; depth++) {
    level = next;
    next = [];
    for (const { state, number } of level) {
      const actions = machine.actions(state);
      const violation = machine.violation(state, actions);
      if (violation !== undefined) {
        isExhaustive = false;
        if (!isLookedFor(violation)) continue;
        const counterexample = { violation, trace: traceTo(number) };
        return { states: parents.length, transitions, depth, isExhaustive, counterexample };
      }
      if (depth >= maxDepth || parents.length >= maxStates) {
        if (actions.length > 0) isExhaustive = false;
        continue;
      }
      transitions += actions.length;
      actions.forEach((action, choice) => add(machine.after(state, action), number, choice));
    }
  }
  return { states: parents.length, transitions, depth: depth - 1, isExhaustive, counterexample: undefined };
}

/** 53 bits of a text, which is as much as a number holds exactly. @see cyrb53 by bryc, in the public domain. */
function hashOf(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}
