import { RivuletError } from '../errors/index.js';
import { isId, requireName } from '../variables/index.js';
import { limitExceeded } from './errors.js';
import type { Limits } from './limits.js';
import type { Variable } from './variable.js';
import type { VariableTable } from './variableTable.js';

interface Binding {
  readonly name: string;
  /** What was last found under the name. Looked up again where that was removed. */
  variable: Variable | undefined;
}

/** The names that a write stream has given numbers. */
export class Bindings {
  // By number: no set looks a name up. The client chooses the numbers, so that they need a bound.
  private readonly bindings: (Binding | undefined)[] = [];

  constructor(private readonly limits: Limits) {}

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
    while (this.bindings.length <= number) this.bindings.push(undefined);
    this.bindings[number] ??= { name, variable: undefined };
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
