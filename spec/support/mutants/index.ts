import type { Mutant } from './mutant.js';
import { streamMutants } from './streamMutants.js';
import { subscriberMutants } from './subscriberMutants.js';
import { truthMutants } from './truthMutants.js';

export type { Mutant } from './mutant.js';

/** All mutants, by whose part they are: the engine, the server, the client. */
export const mutants: Readonly<Record<string, readonly Mutant[]>> = {
  'An engine': truthMutants,
  'A server': streamMutants,
  'A client': subscriberMutants,
};
