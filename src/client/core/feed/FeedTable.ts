import type { RivuletError } from '../../../errors/index.js';
import type { VariableSpec } from '../../../variables/index.js';
import { tooMuchHeld } from '../ByteBudget.js';
import type { FeedVariable } from './FeedVariable.js';
import { Watchers } from './Watchers.js';

/** What a session knows of a variable that is declared in it. */
export interface Expectation {
  readonly isBig: boolean;
  readonly accept: FeedVariable['accept'];
  /** How what is declared differs from what is registered. */
  readonly mismatch: RivuletError | undefined;
}

/** What a variable costs beyond its name, id and spec as they are encoded: its entries here, and those who watch it. */
const VARIABLE_BYTES = 1_024;

/** The variables of a feed: the fold of what its stream has delivered. */
export class FeedTable {
  /** A map, since an array with a huge index is slow to copy: the server chooses the handles. */
  private readonly byHandle = new Map<number, FeedVariable>();
  private readonly byName = new Map<string, FeedVariable>();
  private readonly byId = new Map<string, FeedVariable>();

  private bytes = 0;

  /** @param limitBytes The most that the descriptions of its variables may take. */
  constructor(
    private readonly expect: (name: string, spec: VariableSpec) => Expectation,
    private readonly limitBytes: number,
  ) {}

  [Symbol.iterator](): Iterator<FeedVariable> {
    return this.byName.values();
  }

  withHandle(handle: number): FeedVariable | undefined {
    return this.byHandle.get(handle);
  }

  /** By name or id. */
  find(key: string): FeedVariable | undefined {
    return this.byName.get(key) ?? this.byId.get(key);
  }

  /**
   * Streams bind anew what an earlier one has bound already.
   *
   * @param encodedBytes Of name, id and spec.
   */
  bind(handle: number, name: string, id: string, spec: VariableSpec, encodedBytes: number): FeedVariable {
    const known = this.byHandle.get(handle);
    if (known) return known;
    const bytes = encodedBytes + VARIABLE_BYTES;
    this.makeRoom(bytes);
    const predecessor = this.byName.get(name);
    if (predecessor) {
      predecessor.predecessor = undefined;
      this.byId.delete(predecessor.id);
      if (this.byHandle.get(predecessor.handle) !== predecessor) this.bytes -= predecessor.bytes;
    }
    const { isBig, accept, mismatch } = this.expect(name, spec);
    const variable: FeedVariable = {
      handle,
      name,
      id,
      spec,
      bytes,
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
    this.byHandle.set(handle, variable);
    this.bytes += bytes;
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
    const copy = new FeedTable(this.expect, this.limitBytes);
    for (const variable of this.byHandle.values()) {
      const bound = { ...variable, isPresent: false, version: 0, value: undefined, predecessor: undefined };
      copy.byHandle.set(variable.handle, bound);
      copy.bytes += bound.bytes;
      if (this.byName.get(variable.name) === variable) copy.add(bound);
    }
    return copy;
  }

  /** Remembers a variable that is gone with its history, for those who still have its value. */
  bury(variable: FeedVariable): FeedVariable {
    const buried = { ...variable, isPresent: false, predecessor: undefined };
    this.add(buried);
    this.bytes += buried.bytes;
    return buried;
  }

  drop(variable: FeedVariable): void {
    const isBound = this.byHandle.get(variable.handle) === variable;
    const isNamed = this.byName.get(variable.name) === variable;
    if (isBound) this.byHandle.delete(variable.handle);
    if (isNamed) this.byName.delete(variable.name);
    if (isBound || isNamed) this.bytes -= variable.bytes;
    if (this.byId.get(variable.id) === variable) this.byId.delete(variable.id);
  }

  /** Removed variables are kept for what a registration has as `previous`, but not beyond the limit. */
  private makeRoom(bytes: number): void {
    if (this.bytes + bytes <= this.limitBytes) return;
    for (const variable of [...this.byHandle.values(), ...this.byName.values()]) {
      if (!variable.isPresent && variable.version > 0 && !variable.isRemovalDelayed) this.drop(variable);
    }
    // Room for more than one, so that not every variable that comes looks at all of them.
    if (this.bytes + bytes > this.limitBytes - this.limitBytes / 16) {
      throw tooMuchHeld('descriptions of variables', this.limitBytes);
    }
  }

  private add(variable: FeedVariable): void {
    this.byName.set(variable.name, variable);
    this.byId.set(variable.id, variable);
  }
}
