import type { Observable } from 'rxjs';
import type { Session } from '../client/index.js';
import type { Bookmark, Commit, Cursor } from '../variables/index.js';

/** Which variables: one, several, or all whose names match a pattern. */
export type Selection = string | readonly string[] | { readonly match: string };

export type AnyCommit = Commit<Record<string, unknown>, string>;

/** A commit or a snapshot: what has a revision and updates. */
export type WholeCommit = Exclude<AnyCommit, { readonly kind: 'reset' }>;

/** The commits of a selection, with bookmarks. Whose names these are does not matter here: they come from a URL. */
export function commitsOf<V extends object>(
  session: Session<V>,
  names: Selection,
  options: { readonly delivery?: 'every' | 'latest' | undefined; readonly resumeAfter?: Cursor | undefined } = {},
): Observable<AnyCommit | Bookmark> {
  const untyped = session as unknown as Session;
  const all = { ...options, bookmarks: true } as const;
  if (typeof names === 'object' && 'match' in names) return untyped.commits(names, all);
  return untyped.commits(typeof names === 'string' ? [names] : names, all);
}
