import {
  compileAccept,
  type Accept,
  type VariableSpec,
  type VariableValue,
  type Violation,
  type Work,
} from '../variables/index.js';
import type { Operation, Write } from '../wire/index.js';
import type { Bindings } from './bindings.js';
import type { Limits } from './limits.js';
import type { VariableTable } from './variableTable.js';

/** What the check of an operation has given. It holds for the variables whose `accept` it is of. */
interface CheckedOperation {
  readonly accept: Accept;
  readonly taken: VariableValue | Violation;
}

/** What the operations of a write have given that cost more than a look; an Error where a spec cannot be compiled. */
export type CheckedWrite = ReadonlyMap<Operation, CheckedOperation | Error>;

/** After so many steps, 10 ms at worst, others have a turn. One value may take more. */
const SLICE_STEPS = 200_000;

/** Tells whether the check of a value costs more than a look at it. */
export function isCostly({ constraints }: VariableSpec): boolean {
  return (constraints.patterns?.length ?? 0) > 0 || Boolean(constraints.jsonSchema);
}

/**
 * Checks the values of a write before it is decided, and pauses between them. What was checked against a variable that is
 * another one by then is checked again; versions are for the decision.
 */
export function* checkInSlices(
  { operations }: Write,
  table: VariableTable,
  bindings: Bindings | undefined,
  limits: Limits,
  work: Work,
): Generator<undefined, CheckedWrite, undefined> {
  const checked = new Map<Operation, CheckedOperation | Error>();
  let pauseAt = work.steps + SLICE_STEPS;
  for (const operation of operations) {
    // The decision refuses the rest.
    if (work.steps > limits.steps) break;
    const found = check(operation, table, bindings, work);
    if (found) checked.set(operation, found);
    if (work.steps < pauseAt) continue;
    yield;
    pauseAt = work.steps + SLICE_STEPS;
  }
  return checked;
}

function check(
  operation: Operation,
  table: VariableTable,
  bindings: Bindings | undefined,
  work: Work,
): CheckedOperation | Error | undefined {
  if (operation.kind === 'set') {
    const { target, value } = operation;
    const variable = typeof target === 'number' ? bindings?.resolve(target, table) : table.find(target);
    if (!variable || !isCostly(variable.spec)) return undefined;
    return { accept: variable.accept, taken: variable.accept(value, work) };
  }
  if (operation.kind !== 'register' || !isCostly(operation.spec) || table.find(operation.name)) return undefined;
  try {
    const accept = compileAccept(operation.spec, work);
    return { accept, taken: accept(operation.initial, work) };
  } catch (thrown) {
    return thrown instanceof Error ? thrown : undefined;
  }
}
