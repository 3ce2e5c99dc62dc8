import { inspect as describeValue, isDeepStrictEqual as sameValue } from 'node:util';
import type { JointRecord, Truth, Validator, Violation } from '../history.js';
import { indexOf, type EpochIndex } from './truthIndex.js';

/** W6 for `values()` and groups: each emission is the state of all its names after some commit, in their order. */
export const jointEmissionsAreWhole: Validator = ({ truth, joint }) => joint.flatMap(record => check(record, truth));

type State = Readonly<Record<string, unknown>>;

interface KnownState {
  readonly state: State;
  readonly at: string;
  /** The first one of its epoch. */
  readonly isFirst: boolean;
  /** The last one that is known of its epoch. */
  isUncertain: boolean;
}

function check({ id, names, emissions, completeUpTo }: JointRecord, truth: Truth): readonly Violation[] {
  const violations: Violation[] = [];
  const blame = (text: string) => violations.push({ point: 'W6', text: `${id}: ${text}` });
  const states = statesOf(names, truth);
  let at = 0;
  emissions.forEach((emission, place) => {
    let found = at;
    while (found < states.length && !sameState(states[found]!.state, emission)) found++;
    // After a server was killed, what it committed last is known to nobody. Who registers its variables again may have
    // written it, so that it can be what the next epoch begins with as well: the next emission shows which it was.
    if (states[at]?.isUncertain && states[found]?.isFirst) return;
    if (found < states.length) at = found;
    else if (!states[at]?.isUncertain) {
      blame(
        `emission ${place}, ${describeValue(emission)}, is not a state that follows ${states[at]?.at ?? 'the start'}`,
      );
    }
  });

  if (completeUpTo) {
    const index = indexOf(truth).get(completeUpTo.epoch)!;
    const expected = stateAt(index, names, completeUpTo.revision);
    const last = emissions.at(-1);
    if (expected && !(last && sameState(expected, last))) {
      violations.push({ point: 'W5', text: `${id}: its last emission is not the last state` });
    }
  }
  return violations;
}

/** The states in which all names are present, in order. */
function statesOf(names: readonly string[], truth: Truth): readonly KnownState[] {
  const states: KnownState[] = [];
  const touched = new Set(names);
  for (const index of indexOf(truth).values()) {
    const revisions = index
      .between(index.startRevision, Infinity)
      .filter(({ changes }) => changes.some(({ name }) => touched.has(name)))
      .map(({ revision }) => revision);
    let isFirst = true;
    for (const revision of [index.startRevision, ...revisions]) {
      const state = stateAt(index, names, revision);
      if (state) states.push({ state, at: `${index.epoch}@${revision}`, isFirst, isUncertain: false });
      isFirst &&= !state;
    }
    const last = states.at(-1);
    if (last && index.isOver && index.completeUpTo !== Infinity) last.isUncertain = true;
  }
  return states;
}

function stateAt(index: EpochIndex, names: readonly string[], revision: number): State | undefined {
  const state: Record<string, unknown> = {};
  for (const name of names) {
    const present = index.presentAt(name, revision);
    if (!present) return undefined;
    state[name] = present.value;
  }
  return state;
}

function sameState(a: State, b: State): boolean {
  return Object.keys(a).every(name => sameValue(a[name], b[name]));
}
