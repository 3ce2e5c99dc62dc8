import { RivuletError } from '../../errors/index.js';
import { parseCursor, type Cursor } from '../../variables/index.js';
import type { Selection } from '../commitsOf.js';

/**
 * Reads which variables a URL asks for: `names=a,b`, or `match=sensor.*`, or all. Whether they can be names is for the
 * session to say.
 *
 * @throws RivuletError INVALID_ARGUMENT for both, none or too many.
 */
export function selectionOf(query: URLSearchParams, maxNames: number): Selection {
  const match = query.get('match');
  if (!query.has('names')) return { match: match ?? '*' };
  if (match !== null) throw invalid('Give names or match, not both.');
  const names = query.getAll('names').flatMap(text => text.split(','));
  if (names.length > maxNames) {
    throw invalid(`The request has ${names.length} names: give at most ${maxNames}, or a pattern with match.`);
  }
  return names;
}

/** @throws RivuletError INVALID_ARGUMENT for any other. */
export function deliveryOf(query: URLSearchParams): 'every' | 'latest' {
  const delivery = query.get('delivery') ?? 'every';
  if (delivery === 'every' || delivery === 'latest') return delivery;
  throw invalid(`The delivery is ${JSON.stringify(delivery)}: give every or latest.`);
}

/** @throws RivuletError INVALID_ARGUMENT for what is no cursor. */
export function cursorIn(query: URLSearchParams): Cursor | undefined {
  const after = query.get('after');
  if (after === null) return undefined;
  parseCursor(after);
  return after as Cursor;
}

/**
 * Refuses what would be ignored: `name=a` for `names=a` would otherwise be a watch of everything.
 *
 * @throws RivuletError INVALID_ARGUMENT with those that are known.
 */
export function requireKnown(query: URLSearchParams, known: readonly string[]): void {
  for (const key of query.keys()) {
    if (known.includes(key)) continue;
    const told = known.length > 0 ? `There are ${known.join(', ')}.` : 'There are none here.';
    throw invalid(`There is no parameter ${JSON.stringify(key.slice(0, 64))}. ${told}`);
  }
}

function invalid(text: string): RivuletError {
  return new RivuletError('INVALID_ARGUMENT', text, { reason: 'INVALID_QUERY' });
}
