import type { RivuletError } from '../../../errors/index.js';
import type { VariableSpec } from '../../../variables/index.js';
import type { FeedVariable } from './FeedVariable.js';
import { Watchers } from './Watchers.js';

/** What a session knows of a variable that is declared in it. */
export interface Expectation {
  readonly isBig: boolean;
  readonly accept: FeedVariable['accept'];
  /** How what is declared differs from what is registered. */
  readonly mismatch: RivuletError | undefined;
}

/** The variables of a feed: the fold of what its stream has delivered. */
export class FeedTable {
  private readonly byHandle: (FeedVariable | undefined)[] = [];
  private readonly byName = new Map<string, FeedVariable>();
  private readonly byId = new Map<string, FeedVariable>();

  constructor(private readonly expect: (name: string, spec: VariableSpec) => Expectation) {}

  [Symbol.iterator](): Iterator<FeedVariable> {
    return this.byName.values();
  }

  withHandle(handle: number): FeedVariable | undefined {
    return this.byHandle[handle];
  }

  /** By name or id. */
  find(key: string): FeedVariable | undefined {
    return this.byName.get(key) ?? this.byId.get(key);
  }

  /** Streams bind anew what an earlier one has bound already. */
  bind(handle: number, name: string, id: string, spec: VariableSpec): FeedVariable {
    const known = this.byHandle[handle];
    if (known) return known;
    const predecessor = this.byName.get(name);
    if (predecessor) {
      predecessor.predecessor = undefined;
      this.byId.delete(predecessor.id);
    }
    const { isBig, accept, mismatch } = this.expect(name, spec);
    const variable: FeedVariable = {
      handle,
      name,
      id,
      spec,
      isBig,
      accept,
      mismatch,
      isPresent: false,
      value: undefined,
      version: 0,
      origin: undefined,
      watchers: new Watchers(),
      isRemovalDelayed: false,
      predecessor,
    };
    this.byHandle[handle] = variable;
    this.add(variable);
    return variable;
  }

  /** Takes a declaration that came after the variable. */
  declared(name: string): void {
    const variable = this.byName.get(name);
    if (!variable) return;
    Object.assign(variable, this.expect(name, variable.spec));
    if (variable.isBig && typeof variable.value === 'number') variable.value = BigInt(variable.value);
  }

  /** A table that knows what the handles mean, and no value yet. */
  copyOfBindings(): FeedTable {
    const copy = new FeedTable(this.expect);
    for (const variable of this.byHandle) {
      if (!variable) continue;
      const bound = { ...variable, isPresent: false, version: 0, value: undefined, predecessor: undefined };
      copy.byHandle[variable.handle] = bound;
      if (this.byName.get(variable.name) === variable) copy.add(bound);
    }
    return copy;
  }

  /** Remembers a variable that is gone with its history, for those who still have its value. */
  bury(variable: FeedVariable): FeedVariable {
    const buried = { ...variable, isPresent: false, predecessor: undefined };
    this.byName.set(variable.name, buried);
    return buried;
  }

  drop(variable: FeedVariable): void {
    if (this.byHandle[variable.handle] === variable) this.byHandle[variable.handle] = undefined;
    if (this.byName.get(variable.name) === variable) this.byName.delete(variable.name);
    this.byId.delete(variable.id);
  }

  private add(variable: FeedVariable): void {
    this.byName.set(variable.name, variable);
    this.byId.set(variable.id, variable);
  }
}
