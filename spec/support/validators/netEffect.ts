import type { TrueChange, TrueCommit } from '../history.js';

/** What a run of commits did to one variable. */
export interface NetEffect {
  readonly last: TrueChange;
  /** True where it was registered within the run. */
  readonly isNew: boolean;
  /** The changes that the net effect stands for. */
  readonly count: number;
}

/** The net effect of commits on what is selected, by the id of the variable. */
export function netEffect(
  commits: readonly TrueCommit[],
  selects: (change: TrueChange) => boolean,
): ReadonlyMap<string, NetEffect> {
  const effects = new Map<string, NetEffect>();
  for (const { changes } of commits) {
    for (const change of changes) {
      if (!selects(change)) continue;
      const before = effects.get(change.id);
      effects.set(change.id, {
        last: change,
        isNew: before?.isNew ?? change.kind === 'registered',
        count: (before?.count ?? 0) + 1,
      });
    }
  }
  return effects;
}
