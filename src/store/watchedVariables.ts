import type { ByteWriter } from '../wire/index.js';
import { ADDED, BOUND, HandleFlags, KEPT, KNOWN } from './handleFlags.js';
import type { Selection } from './selection.js';
import type { Variable } from './variable.js';
import type { VariableTable } from './variableTable.js';

/** The variables of a session as one stream sees them: which are selected, and which of them its reader knows. */
export class WatchedVariables {
  private readonly flags: HandleFlags;

  constructor(
    private readonly table: VariableTable,
    private readonly kept: Selection,
    private readonly added: Selection,
  ) {
    this.flags = new HandleFlags(handle => table.ofHandle(handle) !== undefined);
  }

  /** What it takes in memory for the variables that it has met, in bytes. */
  get bytes(): number {
    return this.flags.bytes;
  }

  /** The flags of a handle. */
  flagsOf(handle: number): number {
    return this.flags.get(handle) || this.classify(handle);
  }

  /** The selected variables that are there. */
  present(mask: number): Variable[] {
    const { kept, added, table } = this;
    if (kept.hasPatterns || added.hasPatterns) {
      return [...table.values()].filter(({ handle }) => this.flagsOf(handle) & mask);
    }
    // By name, so that a watch of one variable costs the same however many there are.
    const found = new Set<Variable>();
    for (const { names } of [kept, added]) {
      for (const name of names) {
        const variable = table.find(name);
        if (variable && this.flagsOf(variable.handle) & mask) found.add(variable);
      }
    }
    return [...found];
  }

  /** The size of the entry that binds a handle; 0 where it is bound. */
  bindSize(handle: number): number {
    if (this.flags.get(handle) & BOUND) return 0;
    const variable = this.table.ofHandle(handle);
    return variable ? variable.bindEntry.length : 0;
  }

  /** Writes the entry that binds a handle that the log tells of, unless it is bound. */
  bind(writer: ByteWriter, handle: number): void {
    const variable = this.table.ofHandle(handle);
    if (variable) this.bindVariable(writer, variable);
  }

  /**
   * Writes the entry that binds a variable, unless it is bound.
   *
   * @returns True where it was not.
   */
  bindVariable(writer: ByteWriter, variable: Variable): boolean {
    const { handle } = variable;
    const flags = this.flags.get(handle);
    if (flags & BOUND) return false;
    writer.raw(variable.bindEntry);
    this.flags.set(handle, flags | BOUND);
    return true;
  }

  /** Takes back `bind`, for an entry that does not stay in its frame. */
  unbind(handle: number): void {
    this.flags.set(handle, this.flags.get(handle) & ~BOUND);
  }

  private classify(handle: number): number {
    const variable = this.table.ofHandle(handle);
    if (!variable) return 0;
    const flags = KNOWN | (this.kept.matches(variable) ? KEPT : this.added.matches(variable) ? ADDED : 0);
    this.flags.set(handle, flags);
    return flags;
  }
}
