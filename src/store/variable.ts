import type { Accept, VariableSpec, VariableValue } from '../variables/index.js';
import { ByteWriter, formFor, writeBind, type ChangeOrigin, type Metadata, type ValueForm } from '../wire/index.js';
import { VARIABLE_BYTES, weightOfSpec } from './weights.js';

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
  /** Its bind entry for a frame, for all streams. */
  readonly bindEntry: Uint8Array;
  /** What it takes in memory without its state, in bytes. */
  readonly bytes: number;
}

export interface VariableState {
  readonly version: number;
  /** Undefined where it was removed. */
  readonly value: VariableValue | undefined;
  /** The commit that brought it about. */
  readonly origin: ChangeOrigin;
  /** The metadata of all its writes, merged. */
  readonly metadata: Metadata;
  /** What it takes in memory, in bytes. */
  readonly bytes: number;
  /** How many snapshots have yet to send it. */
  snapshots: number;
}

/** @param accept What checks its values. */
export function createVariable(
  epoch: string,
  handle: number,
  name: string,
  spec: VariableSpec,
  state: VariableState,
  accept: Accept,
): Variable {
  const id = idOf(epoch, handle);
  const bindEntry = bindEntryOf(handle, name, id, spec);
  return {
    handle,
    name,
    id,
    spec,
    form: formFor(spec),
    accept,
    state,
    isRemoved: false,
    bindEntry,
    bytes: VARIABLE_BYTES + weightOfSpec(spec, bindEntry.length),
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

function bindEntryOf(handle: number, name: string, id: string, spec: VariableSpec): Uint8Array {
  const writer = new ByteWriter(256);
  writeBind(writer, handle, name, id, spec);
  return writer.copy();
}

function idOf(epoch: string, handle: number): string {
  return `#${epoch}-${handle}`;
}
