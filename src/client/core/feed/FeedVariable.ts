import type { RivuletError } from '../../../errors/index.js';
import type { Accept, VariableSpec, VariableValue } from '../../../variables/index.js';
import type { ChangeOrigin } from '../../../wire/index.js';
import type { Watchers } from './Watchers.js';

/** What a feed knows of a variable that it follows. */
export interface FeedVariable {
  readonly handle: number;
  readonly name: string;
  readonly id: string;
  /** False before its first value and after its removal. */
  isPresent: boolean;
  /** The last value, also after its removal. */
  value: VariableValue | undefined;
  version: number;
  origin: ChangeOrigin | undefined;
  readonly spec: VariableSpec;
  /** What its description takes. */
  readonly bytes: number;
  /** Declared as a bigint, however small. */
  isBig: boolean;
  /** Set where every value is to be checked. */
  accept: Accept | undefined;
  /** It is not what is declared. */
  mismatch: RivuletError | undefined;
  /** Those who get its changes. */
  watchers: Watchers;
  /** It went with its epoch, and may be registered again: who delays removals still has its value. */
  isRemovalDelayed: boolean;
  /** The variable that had this name before, and was removed. */
  predecessor: FeedVariable | undefined;
}
