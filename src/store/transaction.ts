import { RivuletError } from '../errors/index.js';
import {
  compileAccept,
  describeValue,
  requireName,
  specDifference,
  Violation,
  type VariableValue,
  type Work,
} from '../variables/index.js';
import type {
  ChangeKind,
  ChangeOrigin,
  Operation,
  OperationFailure,
  RegisterOperation,
  RollbackOperation,
  SetOperation,
  Write,
  WriteOutcome,
} from '../wire/index.js';
import type { Bindings } from './bindings.js';
import { isCostly, type CheckedWrite } from './checkedWrite.js';
import { CommitEncoder } from './commitEncoder.js';
import type { CommitLog, EncodedCommit } from './commitLog.js';
import { limitExceeded, refusedValue, unknownVariable, versionMismatch } from './errors.js';
import { valueOfVersion } from './history.js';
import type { Limits } from './limits.js';
import type { MemoryAccount } from './memoryBudget.js';
import { mergeMetadata, noMetadata, requireMetadataSize } from './metadata.js';
import type { OpenSnapshots } from './openSnapshots.js';
import { createVariable, type Variable, type VariableState } from './variable.js';
import type { VariableTable } from './variableTable.js';
import { STATE_BYTES, weightOfMetadata, weightOfValue } from './weights.js';

/** What a transaction works on. */
export interface TransactionScope {
  readonly epoch: string;
  readonly table: VariableTable;
  readonly log: CommitLog;
  readonly limits: Limits;
  readonly memory: MemoryAccount;
  readonly snapshots: OpenSnapshots;
}

// A write is decided in one turn, so that one encoder serves all sessions: it keeps the memory of a large commit.
const encoder = new CommitEncoder();

/**
 * Decides writes, one after the other: what they change is folded into the state at once and encoded for the log.
 *
 * A write that fails leaves nothing behind: what its operations did is undone in the opposite order.
 */
export class Transaction {
  /** What the last write comes to; undefined where it changes nothing. Valid until the next one is decided. */
  commit: EncodedCommit | undefined;
  /** What the operations so far have changed, and what was there before; undefined where nothing was. */
  private readonly changed: Variable[] = [];
  private readonly before: (VariableState | undefined)[] = [];
  private readonly removed: Variable[] = [];
  private isUndoable = false;
  /** By how much the variables grow with the write, and how much they may without anything being dropped, in bytes. */
  private growth = 0;
  private room = 0;
  /** What snapshots have yet to send, and is replaced. */
  private readonly displaced: VariableState[] = [];
  private originBytes = 0;
  private work: Work = { steps: 0 };
  private checked: CheckedWrite | undefined;
  /** The values of this write's rollbacks, by handle and version: each is read from the log once. */
  private readonly rolledBack = new Map<string, VariableValue>();
  private origin: ChangeOrigin = { timestamp: 0, eventTime: 0, source: '', metadata: noMetadata };

  constructor(private readonly scope: TransactionScope) {}

  /**
   * @param revision The revision that the commit gets, if it comes to one.
   * @param previousRevision The revision of the session; the outcome of a write that changes nothing has it.
   */
  decide(
    write: Write,
    origin: ChangeOrigin,
    previousRevision: number,
    revision: number,
    bindings: Bindings | undefined,
    work: Work,
    checked: CheckedWrite | undefined,
  ): WriteOutcome {
    const { operations, sequence } = write;
    this.work = work;
    this.checked = checked;
    if (this.rolledBack.size > 0) this.rolledBack.clear();
    this.origin = origin;
    this.commit = undefined;
    // Where the only operation fails there is nothing to undo.
    this.isUndoable = operations.length > 1;
    encoder.begin(revision, origin);
    this.growth = 0;
    this.room = this.scope.memory.roomForWrites;
    this.originBytes = origin.metadata === noMetadata ? 0 : weightOfMetadata(origin.metadata);

    const versions: number[] = [];
    let failures: OperationFailure[] = none;
    let index = 0;
    while (index < operations.length) {
      try {
        for (; index < operations.length; index++) versions.push(this.perform(operations[index]!, bindings));
      } catch (thrown) {
        const error = thrown instanceof RivuletError ? thrown : undefined;
        if (!error || !write.independent) this.undo();
        // No refusal but a fault of ours: not for the writer to read.
        if (!error) throw thrown;
        if (!write.independent) {
          return { sequence, revision: 0, versions: noVersions(operations), failures: [{ operation: index, error }] };
        }
        versions.push(0);
        if (failures === none) failures = [];
        failures.push({ operation: index, error });
        index++;
      }
    }

    if (this.removed.length > 0) {
      for (const variable of this.removed) this.scope.table.retire(variable, revision);
    }
    if (this.growth !== 0) this.scope.memory.add(this.growth);
    this.forgetChanges();
    if (encoder.changeCount > 0) {
      this.commit = encoder.finish(previousRevision, revision);
      return { sequence, revision, versions, failures };
    }
    const isFailed = failures.length > 0 && failures.length === operations.length;
    return { sequence, revision: isFailed ? 0 : previousRevision, versions, failures };
  }

  /** Gives the version that the variable then has; 0 where it is gone. */
  private perform(operation: Operation, bindings: Bindings | undefined): number {
    switch (operation.kind) {
      case 'set':
        return this.set(operation, bindings);
      case 'register':
        return this.register(operation);
      case 'delete':
        return this.delete(operation.name);
      case 'rollback':
        return this.rollback(operation);
    }
  }

  private set(operation: SetOperation, bindings: Bindings | undefined): number {
    const { target, expectedVersion, expectedId } = operation;
    const variable = typeof target === 'number' ? this.bound(target, bindings) : this.require(target);
    if (expectedVersion !== undefined && expectedVersion !== variable.state.version) {
      throw mismatch(variable, `version ${expectedVersion}`, expectedVersion);
    }
    if (expectedId !== undefined && expectedId !== '' && expectedId !== variable.id) {
      throw mismatch(variable, `the variable with the id ${describeValue(expectedId)}`, expectedVersion ?? '');
    }
    return this.change(variable, 'set', this.accepted(variable, operation, operation.value));
  }

  private register(operation: RegisterOperation): number {
    const { name, spec, initial, metadata, mustNotExist } = operation;
    const { table, limits, epoch } = this.scope;
    requireName('variable', name);
    const present = table.find(name);
    if (present) {
      if (mustNotExist) throw mismatch(present, 'none with this name', 0);
      const difference = specDifference(spec, present.spec);
      if (difference === undefined) return present.state.version;
      throw new RivuletError(
        'ALREADY_EXISTS',
        `The variable ${name} is registered with another spec: ${difference}. Declare it alike, or delete it first.`,
        { reason: 'SPEC_MISMATCH', details: { name, id: present.id } },
      );
    }
    if (table.size >= limits.variables) {
      throw limitExceeded(limits, 'variables', `The session has ${table.size} variables`);
    }
    const state: VariableState = {
      version: 0,
      value: undefined,
      origin: this.origin,
      metadata: mergeMetadata(noMetadata, metadata),
      bytes: 0,
      snapshots: 0,
    };
    requireMetadataSize(state.metadata, limits, `the variable ${name}`);
    const known = this.checked?.get(operation);
    if (known instanceof Error) throw known;
    if (!known) this.requireSteps();
    const accept = known?.accept ?? compileAccept(spec, this.work);
    const variable = createVariable(epoch, table.nextHandle(), name, spec, state, accept);
    const version = this.change(variable, 'registered', this.accepted(variable, operation, initial));
    table.add(variable);
    if (isCostly(spec)) table.hasCostly = true;
    return version;
  }

  private delete(name: string): number {
    const variable = this.require(name);
    this.change(variable, 'removed', undefined);
    this.scope.table.remove(variable);
    this.removed.push(variable);
    return 0;
  }

  private rollback(operation: RollbackOperation): number {
    const { name, version } = operation;
    const variable = this.require(name);
    this.requireSteps();
    const value = this.valueAt(variable, version);
    this.work.steps += weightOfValue(value);
    // It was accepted when it was set. What costs a look gets it, since the log may have it in another form.
    const taken = isCostly(variable.spec) ? value : this.accepted(variable, operation, value);
    return this.change(variable, 'set', taken);
  }

  private accepted(variable: Variable, operation: Operation, value: VariableValue): VariableValue {
    const known = this.checked?.get(operation);
    if (!known || known instanceof Error || known.accept !== variable.accept) {
      this.requireSteps();
      return accepted(variable, variable.accept(value, this.work));
    }
    return accepted(variable, known.taken);
  }

  private requireSteps(): void {
    const { limits } = this.scope;
    const { steps } = this.work;
    if (steps > limits.steps)
      throw limitExceeded(limits, 'steps', `The checks of the message take ${Math.ceil(steps)} steps`);
  }

  private valueAt(variable: Variable, version: number): VariableValue {
    const { state } = variable;
    if (version === state.version && state.value !== undefined) return state.value;
    const key = `${variable.handle}:${version}`;
    const known = this.rolledBack.get(key);
    if (known !== undefined) return known;
    // What this very write did before is not in the log yet.
    for (let place = this.changed.length - 1; place >= 0; place--) {
      const earlier = this.before[place];
      if (this.changed[place] === variable && earlier?.version === version && earlier.value !== undefined) {
        return earlier.value;
      }
    }
    const value = version < state.version ? valueOfVersion(this.scope.log, variable.handle, version) : undefined;
    if (value !== undefined) {
      this.rolledBack.set(key, value);
      this.work.steps += weightOfValue(value);
      return value;
    }
    const why = version < 1 || version > state.version ? 'never existed' : 'is no longer retained';
    throw new RivuletError(
      'OUT_OF_RANGE',
      `Version ${version} of the variable ${variable.name} ${why}; it is at version ${state.version}. Its history tells what is retained.`,
      { reason: 'VERSION_NOT_RETAINED', details: { name: variable.name, current: String(state.version) } },
    );
  }

  /** Last in every operation, since from here on nothing fails. */
  private change(variable: Variable, kind: ChangeKind, value: VariableValue | undefined): number {
    const { limits } = this.scope;
    const { origin } = this;
    const earlier = variable.state;
    const version = earlier.version + 1;
    let { metadata } = earlier;
    if (origin.metadata !== noMetadata) {
      metadata = mergeMetadata(metadata, origin.metadata);
      requireMetadataSize(metadata, limits, `the variable ${variable.name}`);
    }
    const size = encoder.add(variable, version, kind, value);
    if (size > limits.valueBytes || encoder.byteLength > limits.commitBytes) {
      const commitSize = encoder.byteLength;
      encoder.dropLast();
      throw size > limits.valueBytes
        ? limitExceeded(limits, 'valueBytes', `The value for the variable ${variable.name} takes ${size} bytes`)
        : limitExceeded(
            limits,
            'commitBytes',
            `With the value for ${variable.name} the commit takes ${commitSize} bytes`,
          );
    }
    let bytes = STATE_BYTES + weightOfValue(value) + this.originBytes;
    if (metadata !== noMetadata) bytes += weightOfMetadata(metadata);
    const growth = bytes - earlier.bytes + (kind === 'registered' ? variable.bytes : 0);
    // What is removed makes room, so it needs none.
    if (kind !== 'removed' && this.growth + growth + encoder.byteLength > this.room) this.makeRoom(variable, growth);
    this.growth += growth;
    if (this.isUndoable) {
      this.changed.push(variable);
      this.before.push(kind === 'registered' ? undefined : earlier);
    }
    variable.state = { version, value, origin, metadata, bytes, snapshots: 0 };
    // Not before: a snapshot that is dropped tells by the present state whether it alone has kept the earlier one.
    if (earlier.snapshots > 0) this.displace(earlier);
    return version;
  }

  private displace(state: VariableState): void {
    this.displaced.push(state);
    this.scope.snapshots.displaced(state);
  }

  /** Drops what can be dropped, or takes the change back that was just encoded and fails. */
  private makeRoom({ name }: Variable, growth: number): void {
    const { memory } = this.scope;
    const bytes = this.growth + growth + encoder.byteLength;
    try {
      memory.requireRoomForWrite(bytes, `The write up to its change of ${name}`);
    } catch (thrown) {
      encoder.dropLast();
      throw thrown;
    }
    this.room = memory.roomForWrites;
  }

  private undo(): void {
    const { table } = this.scope;
    const { changed, before } = this;
    for (let place = changed.length - 1; place >= 0; place--) {
      const variable = changed[place]!;
      const earlier = before[place];
      if (!earlier) {
        table.forget(variable);
        continue;
      }
      variable.state = earlier;
      if (variable.isRemoved) table.add(variable);
    }
    for (const state of this.displaced) this.scope.snapshots.restored(state);
    this.forgetChanges();
    this.growth = 0;
  }

  private forgetChanges(): void {
    // To set a length costs more than a whole change, also where it is 0 already.
    if (this.isUndoable) this.changed.length = this.before.length = 0;
    if (this.removed.length > 0) this.removed.length = 0;
    if (this.displaced.length > 0) this.displaced.length = 0;
  }

  private bound(binding: number, bindings: Bindings | undefined): Variable {
    const bound = bindings?.resolve(binding, this.scope.table);
    if (bound) return bound;
    const name = bindings?.nameOf(binding);
    if (name !== undefined) throw unknownVariable(name);
    throw new RivuletError('INVALID_ARGUMENT', `The number ${binding} is bound to no name in this write stream.`, {
      reason: 'UNKNOWN_BINDING',
    });
  }

  private require(nameOrId: string): Variable {
    const variable = this.scope.table.find(nameOrId);
    if (variable) return variable;
    if (!nameOrId.startsWith('#')) requireName('variable', nameOrId);
    throw unknownVariable(nameOrId.slice(0, 256));
  }
}

const none: OperationFailure[] = [];

function accepted(variable: Variable, taken: VariableValue | Violation): VariableValue {
  if (taken instanceof Violation) throw refusedValue(variable.name, taken);
  return taken;
}

function noVersions(operations: readonly Operation[]): number[] {
  return operations.map(() => 0);
}

function mismatch({ name, id, state }: Variable, expected: string, expectedVersion: number | string): RivuletError {
  return versionMismatch({ name, id, version: state.version }, expected, String(expectedVersion));
}
