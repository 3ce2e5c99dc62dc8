import { handleOfId, type Variable } from './variable.js';

/** The variables of a session: those that are there, and those removed ones that its log still tells of. */
export class VariableTable {
  private readonly byName = new Map<string, Variable>();
  private readonly byHandle = new Map<number, Variable>();
  /** Removed variables, oldest removal first. */
  private retired: { readonly variable: Variable; readonly revision: number }[] = [];
  private lastHandle = 0;
  /** There is or was one whose values cost more to check than a look. */
  hasCostly = false;

  constructor(private readonly epoch: string) {}

  /** How many there are. */
  get size(): number {
    return this.byName.size;
  }

  get retiredCount(): number {
    return this.retired.length;
  }

  /** Those that are there. */
  values(): IterableIterator<Variable> {
    return this.byName.values();
  }

  /** Finds one that is there, by name or id. */
  find(nameOrId: string): Variable | undefined {
    const found = this.byName.get(nameOrId);
    if (found || !nameOrId.startsWith('#')) return found;
    const known = this.findKnown(nameOrId);
    return known?.isRemoved ? undefined : known;
  }

  /** Finds one by name or id; by id also where it was removed but the log still tells of it. */
  findKnown(nameOrId: string): Variable | undefined {
    const handle = handleOfId(this.epoch, nameOrId);
    return handle === undefined ? this.byName.get(nameOrId) : this.byHandle.get(handle);
  }

  /** One that the log tells of. */
  ofHandle(handle: number): Variable | undefined {
    return this.byHandle.get(handle);
  }

  /** A handle that was never used before. */
  nextHandle(): number {
    return ++this.lastHandle;
  }

  add(variable: Variable): void {
    variable.isRemoved = false;
    this.byName.set(variable.name, variable);
    this.byHandle.set(variable.handle, variable);
  }

  remove(variable: Variable): void {
    variable.isRemoved = true;
    this.byName.delete(variable.name);
  }

  /** Undoes `add` for a variable that no commit tells of. */
  forget(variable: Variable): void {
    this.remove(variable);
    this.byHandle.delete(variable.handle);
  }

  /** Keeps a removed variable for as long as the log has the revision. */
  retire(variable: Variable, revision: number): void {
    this.retired.push({ variable, revision });
  }

  /**
   * Forgets the removed variables that the log tells nothing of any more.
   *
   * @returns What they took in memory.
   */
  forgetRetired(compactedRevision: number): number {
    const first = this.retired[0];
    if (!first || first.revision > compactedRevision) return 0;
    const kept = this.retired.findIndex(({ revision }) => revision > compactedRevision);
    const forgotten = this.retired.splice(0, kept < 0 ? this.retired.length : kept);
    let bytes = 0;
    for (const { variable } of forgotten) {
      this.byHandle.delete(variable.handle);
      bytes += variable.bytes + variable.state.bytes;
    }
    return bytes;
  }
}
