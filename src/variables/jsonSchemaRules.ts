import { describeValue } from './describeValue.js';
import type { Budget, Finder } from './re2.js';

/** Where a document does not obey its schema, and how. */
export interface Failure {
  /** The place in the document, such as `.items[3].name`. Those above the failure add to it on its way up. */
  path: string;
  /** What the value there would have to be: `must be a string`. */
  readonly problem: string;
}

/** One check of a document. */
export interface Run extends Budget {
  depth: number;
  /** Why the check was given up. What the rules say after that means nothing. */
  givenUp: string | undefined;
}

/** A schema or a keyword, ready to be used. Gives nothing where the value obeys it. */
export type Rule = (value: unknown, run: Run) => Failure | undefined;

/** What a keyword needs to become a rule. */
export interface KeywordContext {
  /** The schema that the keyword is part of. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Compiles a schema within it. */
  compile(schema: unknown): Rule;
  compilePattern(pattern: string): Finder;
  /** Refuses the JSON Schema. */
  refuse(problem: string): never;
}

/** Makes a rule of what stands beside a keyword; undefined where there is nothing to check. */
export type Keyword = (operand: unknown, context: KeywordContext) => Rule | undefined;

/** Makes a failure at the place that a rule looks at. */
export function failure(problem: string): Failure {
  return { path: '', problem };
}

/** The place of a property in a path: `.name`, or `["first name"]`. */
export function placeOf(key: string): string {
  return /^[A-Za-z_$][\w$]{0,63}$/.test(key) ? `.${key}` : `[${describeValue(key, 64)}]`;
}
