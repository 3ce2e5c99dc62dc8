import { RivuletError } from '../errors/index.js';
import { isId, requireName } from '../variables/index.js';
import { limitExceeded } from './errors.js';
import type { Limits } from './limits.js';
import type { MemoryAccount } from './memoryBudget.js';
import type { Variable } from './variable.js';
import type { VariableTable } from './variableTable.js';
import { BINDING_BYTES } from './weights.js';

interface Binding {
  readonly name: string;
  /** What was last found under the name. Looked up again where that was removed. */
  variable: Variable | undefined;
}

/** The names that a write stream has given numbers. */
export class Bindings {
  // By number: no set looks a name up. The client chooses the numbers, so that they need a bound.
  private readonly bindings: (Binding | undefined)[] = [];

  private bytes = 0;

  constructor(
    private readonly limits: Limits,
    private readonly memory: MemoryAccount,
  ) {}

  bind(number: number, name: string): void {
    if (number >= this.limits.bindings) {
      throw limitExceeded(this.limits, 'bindings', `The write stream binds ${name} to the number ${number}`);
    }
    if (!isId(name)) requireName('variable', name);
    const bound = this.bindings[number];
    if (bound && bound.name !== name) {
      throw new RivuletError('INVALID_ARGUMENT', `The number ${number} is bound to ${bound.name} already.`, {
        reason: 'BINDING_TAKEN',
      });
    }
    if (bound) return;
    const places = Math.max(0, number + 1 - this.bindings.length);
    const bytes = 8 * places + BINDING_BYTES + 2 * name.length;
    this.memory.requireRoomForWrite(bytes, `The binding of ${name}`);
    while (this.bindings.length <= number) this.bindings.push(undefined);
    this.bindings[number] = { name, variable: undefined };
    this.bytes += bytes;
    this.memory.add(bytes);
  }

  /** The stream is over. */
  close(): void {
    this.memory.add(-this.bytes);
    this.bytes = 0;
  }

  resolve(number: number, table: VariableTable): Variable | undefined {
    const binding = this.bindings[number];
    if (!binding) return undefined;
    const { variable } = binding;
    if (variable && !variable.isRemoved) return variable;
    return (binding.variable = table.find(binding.name));
  }

  nameOf(number: number): string | undefined {
    return this.bindings[number]?.name;
  }
}
