import { compileAccept, type Accept, type VariableSpec, type VariableValue } from '../variables/index.js';
import { ByteWriter, formFor, writeBind, type ChangeOrigin, type Metadata, type ValueForm } from '../wire/index.js';

/** A variable from its registration to its removal. One that is registered again under the name is another one. */
export interface Variable {
  /** Its number in the session: never used twice in an epoch. */
  readonly handle: number;
  readonly name: string;
  readonly id: string;
  readonly spec: VariableSpec;
  /** How its values go over the wire. */
  readonly form: ValueForm;
  readonly accept: Accept;
  /** What it is at present. Replaced as a whole, so that a snapshot or an undo is one reference. */
  state: VariableState;
  isRemoved: boolean;
  /** Its bind entry for a frame, encoded at its first use, for all streams. */
  bindEntry: Uint8Array | undefined;
}

export interface VariableState {
  readonly version: number;
  /** Undefined where it was removed. */
  readonly value: VariableValue | undefined;
  /** The commit that brought it about. */
  readonly origin: ChangeOrigin;
  /** The metadata of all its writes, merged. */
  readonly metadata: Metadata;
}

/** @throws RivuletError INVALID_ARGUMENT where the spec has something in it that cannot be checked. */
export function createVariable(
  epoch: string,
  handle: number,
  name: string,
  spec: VariableSpec,
  state: VariableState,
): Variable {
  return {
    handle,
    name,
    id: idOf(epoch, handle),
    spec,
    form: formFor(spec),
    accept: compileAccept(spec),
    state,
    isRemoved: false,
    bindEntry: undefined,
  };
}

/** The handle in an id of this epoch; undefined where it is of another one. */
export function handleOfId(epoch: string, id: string): number | undefined {
  const prefix = `#${epoch}-`;
  if (!id.startsWith(prefix)) return undefined;
  const handle = Number(id.slice(prefix.length));
  // `Number` reads much that is no handle: the way back tells.
  return idOf(epoch, handle) === id ? handle : undefined;
}

export function bindEntryOf(variable: Variable): Uint8Array {
  if (variable.bindEntry) return variable.bindEntry;
  const writer = new ByteWriter(256);
  writeBind(writer, variable.handle, variable.name, variable.id, variable.spec);
  variable.bindEntry = writer.copy();
  return variable.bindEntry;
}

function idOf(epoch: string, handle: number): string {
  return `#${epoch}-${handle}`;
}
