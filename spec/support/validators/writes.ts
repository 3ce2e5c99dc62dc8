import { writeTag, type Position, type Validator, type Violation } from '../history.js';
import { indexOf, type TruthIndex } from './truthIndex.js';

/** One write, one effect: acknowledged once, unknown at most once, rejected not at all. */
export const writesHaveOneEffect: Validator = ({ truth, writes }) => {
  const violations: Violation[] = [];
  const blame = (text: string) => violations.push({ point: 'one write, one effect', text });
  const effects = new Map<string, { epoch: string; revision: number }[]>();
  for (const { epoch, commits } of truth.epochs) {
    for (const { revision, metadata } of commits) {
      const tag = metadata[writeTag];
      if (tag === undefined) continue;
      const list = effects.get(tag);
      if (list) list.push({ epoch, revision });
      else effects.set(tag, [{ epoch, revision }]);
    }
  }
  const index = indexOf(truth);

  for (const { tag, outcome, mayBeEmpty } of writes) {
    const found = effects.get(tag) ?? [];
    const places = found.map(({ epoch, revision }) => `${epoch}@${revision}`).join(' and ');
    if (found.length > 1) blame(`${tag} was applied ${found.length} times, at ${places}`);
    if (outcome.kind === 'rejected' && found.length > 0) {
      blame(`${tag} was rejected with ${outcome.code} and was applied at ${places}`);
    }
    if (outcome.kind !== 'acknowledged' || (mayBeEmpty && found.length === 0)) continue;
    const { epoch, revision } = outcome.at;
    const isThere = found.some(
      at => (epoch === undefined || at.epoch === epoch) && (revision === undefined || at.revision === revision),
    );
    const told = `${tag} was acknowledged${revision === undefined ? '' : ` at ${epoch ?? 'a place'}@${revision}`}`;
    if (epoch !== undefined && !index.has(epoch)) blame(`${told}, in an epoch that never was`);
    else if (!isThere && !mayBeLost(index, outcome.at)) blame(`${told} and was applied at ${places || 'no place'}`);
  }
  return violations;
};

/** A server that was killed may have acknowledged what it told nobody else. */
function mayBeLost(index: TruthIndex, { epoch, revision = Infinity }: Partial<Position>): boolean {
  return [...index.values()].some(
    truth => truth.isOver && revision > truth.completeUpTo && (epoch === undefined || epoch === truth.epoch),
  );
}
