import { acceptFloat, acceptInteger } from './checkNumbers.js';
import { describeValue } from './describeValue.js';
import { findNonJson } from './jsonDocument.js';
import { compileJsonSchema } from './jsonSchema.js';
import type { Failure, Run } from './jsonSchemaRules.js';
import { MAX_STEPS, patternCompiler } from './re2.js';
import { SPEC_LIMITS } from './requireSpec.js';
import type { Constraints, VariableSpec } from './specs.js';
import { dataTypeOf, elementCount, fitsShape } from './tensors.js';
import { isTensor } from './values.js';
import { Violation, wrongType, type Accept, type Work } from './violation.js';

/**
 * Compiles a spec into the function that takes the values of a variable. It is the one check of values that there is:
 * a server runs it on every write.
 *
 * - float: a number, NaN and the infinities included unless there is a bound; a bigint that a float holds exactly.
 * - integer: a whole number within 2^53, or a bigint of 64 bits, signed. Becomes a bigint where the spec says `big`,
 *   otherwise a number where that is exact. -0 becomes 0.
 * - string, choice, module: a string. Half of a surrogate pair has no form in UTF-8 and is refused.
 * - embedding: a Float32Array. tensor: a shape, and a typed array of product(shape) elements.
 * - json: plain JSON, at most 100 levels deep; a bigint within 2^53 becomes a number.
 *
 * Patterns and JSON Schemas come from anybody who may register a variable. Patterns run in linear time. What would still
 * take too long, about 50 ms at worst, is refused: patterns when they are compiled, a value when it is checked.
 *
 * @param work Gets added what it costs to compile the patterns.
 *
 * @example
 * ```ts
 * const accept = compileAccept({ type: 'float', constraints: { max: 150 } });
 * const accepted = accept(160);
 * if (accepted instanceof Violation) console.log(accepted.message); // 160 is above the max of 150
 * ```
 *
 * @throws RivuletError INVALID_ARGUMENT where RE2 refuses a pattern, or where the JSON Schema cannot be used.
 */
export function compileAccept({ type, constraints }: VariableSpec, work?: Work): Accept {
  switch (type) {
    case 'float':
      return acceptFloat(constraints);
    case 'integer':
      return acceptInteger(constraints);
    case 'string':
    case 'choice':
    case 'module':
      return acceptString(constraints, work);
    case 'boolean':
      return value => (typeof value === 'boolean' ? value : wrongType(value, 'a boolean'));
    case 'embedding':
      return acceptEmbedding(constraints);
    case 'tensor':
      return acceptTensor(constraints);
    case 'json':
      return acceptJson(constraints, work);
  }
}

/** Half of a surrogate pair. */
const LONE_SURROGATE = /\p{Surrogate}/u;

function acceptString(constraints: Constraints, compileWork: Work | undefined): Accept {
  const { minLength = 0, maxLength = Infinity, patterns = [], choices = [] } = constraints;
  const compilePattern = patternCompiler(compileWork);
  const finders = patterns.map(compilePattern);
  const allowed = choices.length > 0 ? new Set(choices) : undefined;

  const violationOfPatterns = (value: string, work: Work | undefined): Violation | undefined => {
    const budget = { steps: MAX_STEPS };
    for (const [i, find] of finders.entries()) {
      const before = budget.steps;
      const isFound = find(value, budget);
      // What was not tried cost nothing.
      if (work && isFound !== undefined) work.steps += before - budget.steps;
      if (isFound) continue;
      const shown = `the pattern ${describeValue(patterns[i])}`;
      return isFound === undefined
        ? new Violation('patterns', `${describeValue(value)} is too long to be matched against ${shown}`)
        : new Violation('patterns', `${describeValue(value)} does not match ${shown}`);
    }
    return undefined;
  };

  return (value, work) => {
    if (typeof value !== 'string') return wrongType(value, 'a string');
    if (allowed && !allowed.has(value)) {
      return new Violation('choices', `${describeValue(value)} is not one of ${describeValue(choices, 200)}`);
    }
    if (value.length < minLength) return wrongLength('minLength', value, `fewer than ${minLength}`);
    if (value.length > maxLength) return wrongLength('maxLength', value, `more than ${maxLength}`);
    if (LONE_SURROGATE.test(value)) return wrongType(value, 'text: it holds half of a surrogate pair');
    return (finders.length > 0 ? violationOfPatterns(value, work) : undefined) ?? value;
  };
}

function wrongLength(constraint: 'minLength' | 'maxLength', value: string, problem: string): Violation {
  return new Violation(constraint, `${describeValue(value)} has ${value.length} characters, ${problem}`);
}

function acceptEmbedding({ dimensions }: Constraints): Accept {
  return value => {
    if (!(value instanceof Float32Array)) return wrongType(value, 'a Float32Array');
    if (dimensions === undefined || value.length === dimensions) return value;
    return new Violation('dimensions', `${describeValue(value)} does not have ${dimensions} dimensions`);
  };
}

function acceptTensor({ shape = [], dataType }: Constraints): Accept {
  return value => {
    if (!isTensor(value)) return wrongType(value, 'a tensor: { shape, data } with a typed array for data');
    const refuse = (constraint: 'type' | 'shape' | 'dataType', problem: string) =>
      new Violation(constraint, `${describeValue(value)} ${problem}`);
    if (value.shape.length > SPEC_LIMITS.tensorDimensions) {
      return refuse('type', `has more than ${SPEC_LIMITS.tensorDimensions} dimensions`);
    }
    if (elementCount(value.shape) !== value.data.length) {
      return refuse('type', `has ${value.data.length} elements, which its shape does not`);
    }
    if (!fitsShape(value.shape, shape))
      return refuse('shape', `does not have the shape ${shape.join(' x ')} (0: any size)`);
    if (dataType && dataTypeOf(value) !== dataType) return refuse('dataType', `does not hold ${dataType}`);
    return value;
  };
}

function acceptJson({ jsonSchema }: Constraints, compileWork: Work | undefined): Accept {
  const obeys = jsonSchema ? compileJsonSchema(jsonSchema, patternCompiler(compileWork)) : undefined;
  if (compileWork && jsonSchema) compileWork.steps += jsonSchema.length;

  return (value, work) => {
    const document = typeof value === 'bigint' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
    const notJson = findNonJson(document);
    if (notJson) return new Violation('type', describeFailure(document, notJson), notJson.path);
    const run: Run = { steps: MAX_STEPS, depth: 0, givenUp: undefined };
    const failure = obeys?.(document, run);
    if (work) work.steps += MAX_STEPS - Math.max(0, run.steps);
    if (run.givenUp || run.steps < 0) {
      const problem = run.givenUp ?? 'takes too long to check against its JSON Schema';
      return new Violation('jsonSchema', `${describeValue(document)} ${problem}`);
    }
    return failure ? new Violation('jsonSchema', describeFailure(document, failure), failure.path) : document;
  };
}

function describeFailure(document: unknown, { path, problem }: Failure): string {
  return path ? `in ${describeValue(document)}, ${path} ${problem}` : `${describeValue(document)} ${problem}`;
}
