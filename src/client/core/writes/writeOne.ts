import { RivuletError } from '../../../errors/index.js';
import { ByteWriter, writeOperation, writeSet } from '../../../wire/index.js';
import type { PendingOperation } from './PendingWrite.js';

/**
 * Writes one operation as it goes over the wire.
 *
 * @param target What stands for the variable of a set: its name, or the number that the stream has bound to it.
 * @throws RivuletError INVALID_ARGUMENT for a value that has no such form; the writer must then be rewound.
 */
export function writeOne(writer: ByteWriter, operation: PendingOperation, target: string | number): void {
  try {
    if (operation.kind === 'set') writeSet(writer, target, operation, operation.form);
    else writeOperation(writer, operation, operation.form);
  } catch (thrown) {
    const error = RivuletError.from(thrown, 'INVALID_ARGUMENT');
    const name = nameOf(operation);
    throw new RivuletError('INVALID_ARGUMENT', `The variable ${name} does not take the value: ${error.rawMessage}`, {
      reason: error.reason ?? 'TYPE_MISMATCH',
      details: { name },
      cause: thrown,
    });
  }
}

/** Why an operation cannot be sent; undefined where it can. */
export function unwritable(operation: PendingOperation): RivuletError | undefined {
  try {
    writeOne(new ByteWriter(), operation, nameOf(operation));
    return undefined;
  } catch (thrown) {
    return RivuletError.from(thrown);
  }
}

/** The variable that it is about, by its name or id. */
export function nameOf(operation: PendingOperation): string {
  return operation.kind === 'set' ? operation.target.name : operation.name;
}
