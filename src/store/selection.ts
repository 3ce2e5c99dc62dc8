import { globMatcher, isId, requireName } from '../variables/index.js';
import { limitExceeded } from './errors.js';
import type { Limits } from './limits.js';

/** Variables, by name or id and by pattern, as a watch asks for them. */
export interface SelectionRequest {
  readonly names: readonly string[];
  readonly patterns: readonly string[];
}

/** Tells which variables are selected. */
export interface Selection {
  /** Names and ids. */
  readonly names: ReadonlySet<string>;
  readonly hasPatterns: boolean;
  readonly isEmpty: boolean;
  matches(variable: { readonly name: string; readonly id: string }): boolean;
}

/** One for all watches that have nothing to keep, or nothing to add. */
const emptySelection: Selection = { names: new Set(), hasPatterns: false, isEmpty: true, matches: () => false };

/** @throws RivuletError INVALID_ARGUMENT for what is no name or pattern. */
export function compileSelection({ names, patterns }: SelectionRequest): Selection {
  if (names.length === 0 && patterns.length === 0) return emptySelection;
  for (const name of names) if (!isId(name)) requireName('variable', name);
  const selected = new Set(names);
  const matchers = patterns.map(globMatcher);
  return {
    names: selected,
    hasPatterns: matchers.length > 0,
    isEmpty: selected.size === 0 && matchers.length === 0,
    matches: ({ name, id }) => selected.has(name) || selected.has(id) || matchers.some(matches => matches(name)),
  };
}

/** @throws RivuletError RESOURCE_EXHAUSTED for more than one watch may select, with what it keeps and what it adds. */
export function requireSelectionSize(selections: readonly SelectionRequest[], limits: Limits): void {
  const names = selections.reduce((sum, selection) => sum + selection.names.length, 0);
  const patterns = selections.reduce((sum, selection) => sum + selection.patterns.length, 0);
  if (names > limits.selectedNames) {
    throw limitExceeded(limits, 'selectedNames', `The selection has ${names} names`);
  }
  if (patterns > limits.selectedPatterns) {
    throw limitExceeded(limits, 'selectedPatterns', `The selection has ${patterns} patterns`);
  }
}
