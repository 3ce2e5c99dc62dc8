import { RivuletError } from '../../errors/index.js';
import { limitExceeded, type Limits } from '../../store/index.js';
import { compileAccept, requireName, Violation, type Accept, type VariableValue } from '../../variables/index.js';
import type { ToolSpec } from '../../wire/index.js';
import { argumentsRefused, outputRefused } from './toolErrors.js';
import type { ToolWorker } from './ToolRegistry.js';

/** A tool that is offered: its declaration, ready to check with, and who serves it. */
export interface RegisteredTool {
  readonly spec: ToolSpec;
  /** Another one whenever its workers change. Unique in the session. */
  version: number;
  /** The one that was called longest ago comes first. */
  readonly workers: ToolWorker[];
  /** @throws RivuletError INVALID_ARGUMENT with `INVALID_ARGUMENTS`. */
  requireArguments(text: string): void;
  /** @throws RivuletError INTERNAL with `INVALID_RESULT`. */
  requireOutput(what: 'result' | 'chunk', text: string): void;
}

/**
 * Compiles the declaration of a tool.
 *
 * @throws RivuletError INVALID_ARGUMENT where it makes no sense, RESOURCE_EXHAUSTED where it is too large.
 */
export function compileTool(spec: ToolSpec, limits: Limits): RegisteredTool {
  const { name, parameters, result, streaming } = spec;
  requireName('tool', name);
  const bytes = sizeOf(spec);
  if (bytes > limits.toolBytes) {
    throw limitExceeded(limits, 'toolBytes', `The declaration of the tool ${name} takes ${bytes} bytes`);
  }
  for (const need of spec.needs) requireName('variable', need);
  const acceptArguments = compile(name, 'parameters', parameters);
  const acceptResult = compile(name, 'result', result);
  const acceptChunk = streaming === undefined ? undefined : compile(name, 'streaming', streaming);

  return {
    spec,
    version: 0,
    workers: [],
    requireArguments(text) {
      const document = parse(text);
      if (document === undefined) throw argumentsRefused(name, 'they are no JSON', '');
      const accepted = acceptArguments(document);
      if (accepted instanceof Violation) throw argumentsRefused(name, accepted.message, accepted.path);
    },
    requireOutput(what, text) {
      const accept = what === 'result' ? acceptResult : acceptChunk;
      if (!accept) throw outputRefused(name, what, 'it declared no chunks');
      const document = parse(text);
      if (document === undefined) throw outputRefused(name, what, 'it is no JSON');
      const accepted = accept(document);
      if (accepted instanceof Violation) throw outputRefused(name, what, accepted);
    },
  };
}

/** In what two declarations of a tool differ; undefined where they are the same. */
export function differenceOf(a: ToolSpec, b: ToolSpec): string | undefined {
  const differs = (['description', 'parameters', 'result', 'streaming'] as const).find(part => a[part] !== b[part]);
  return differs ?? (a.needs.join() === b.needs.join() ? undefined : 'needs');
}

function compile(tool: string, what: string, jsonSchema: string): Accept {
  try {
    return compileAccept({ type: 'json', constraints: jsonSchema === '' ? {} : { jsonSchema } });
  } catch (thrown) {
    const { code, rawMessage, reason, details } = RivuletError.from(thrown);
    throw new RivuletError(code, `The ${what} of the tool ${tool}: ${rawMessage}`, { reason, details, cause: thrown });
  }
}

/** Undefined where it is no JSON, which has no undefined. */
function parse(text: string): VariableValue | undefined {
  try {
    return JSON.parse(text) as VariableValue;
  } catch {
    return undefined;
  }
}

function sizeOf({ name, description, parameters, result, streaming = '', needs }: ToolSpec): number {
  return [name, description, parameters, result, streaming, ...needs].reduce(
    (bytes, text) => bytes + Buffer.byteLength(text),
    0,
  );
}
