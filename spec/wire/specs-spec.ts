import { it as property } from '@fast-check/vitest';
import Long from 'long';
import { describe, expect, it } from 'vitest';
import { RivuletError } from '../../src/errors/index.js';
import { specDifference, type VariableSpec } from '../../src/variables/index.js';
import { rivulet } from '../../src/wire/generated/messages.js';
import { dataTypeFromWire, dataTypeToWire, specFromMessage, specToMessage } from '../../src/wire/specs.js';
import { arbitrarySpec } from '../variables/arbitrarySpecs.js';

const { VariableSpec: Message, VariableType: Type } = rivulet.v1;

/** The spec as it arrives at the other end. */
function sent(spec: VariableSpec): VariableSpec {
  return specFromMessage(Message.decode(Message.encode(specToMessage(spec)).finish()));
}

describe('specs on the wire', () => {
  property.prop([arbitrarySpec], { numRuns: 1000 })('should arrive as they were sent', spec => {
    expect(specDifference(sent(spec), spec)).toBeUndefined();
  });

  it.each<VariableSpec>([
    { type: 'float', constraints: { min: -0, max: Infinity, minExclusive: true } },
    { type: 'integer', constraints: { minInteger: -(2n ** 63n), maxInteger: 2n ** 63n - 1n, big: true } },
    { type: 'integer', constraints: { minInteger: 0n, maxInteger: 2n ** 53n + 1n } },
    { type: 'string', constraints: { minLength: 0, maxLength: 2 ** 32 - 1, patterns: ['^ä', '😀'], choices: [''] } },
    { type: 'boolean', constraints: {} },
    { type: 'choice', constraints: { choices: ['__proto__', 'b'] } },
    { type: 'module', constraints: {} },
    { type: 'embedding', constraints: { dimensions: 384 } },
    { type: 'tensor', constraints: { shape: [0, 640, 3], dataType: 'biguint64' } },
    { type: 'json', constraints: { jsonSchema: '{"type":"object"}' } },
  ])('should keep every field: %o', spec => {
    expect(sent(spec)).toEqual(spec);
  });

  it('should leave out flags that are false and lists that are empty', () => {
    const spec: VariableSpec = {
      type: 'string',
      constraints: { patterns: [], choices: [], min: undefined, big: false },
    };

    expect(sent(spec)).toEqual({ type: 'string', constraints: {} });
  });

  it('should take numbers for 64-bit fields of a message made by hand', () => {
    const message = {
      type: Type.VARIABLE_TYPE_INTEGER,
      constraints: { minInteger: 1, maxInteger: Long.fromNumber(5) },
    };

    expect(specFromMessage(message).constraints).toEqual({ minInteger: 1n, maxInteger: 5n });
  });

  it('should name every data type of tensors', () => {
    for (const wire of Object.values(rivulet.v1.DataType).filter(value => typeof value === 'number' && value > 0)) {
      const dataType = dataTypeFromWire(wire as rivulet.v1.DataType);
      expect(dataType && dataTypeToWire(dataType)).toBe(wire);
    }
    expect(dataTypeFromWire(0)).toBeUndefined();
  });

  it.each<[rivulet.v1.VariableSpec.$Properties, string]>([
    [{}, 'INVALID_ARGUMENT: The spec of a variable has no type that is known here (undefined)'],
    [{ type: 0 }, 'has no type that is known here (0): give it one of float, integer,'],
    [{ type: 99 as never }, 'has no type that is known here (99)'],
    [{ type: Type.VARIABLE_TYPE_STRING, constraints: { max: 1 } }, 'max is no constraint of the type string'],
    [{ type: Type.VARIABLE_TYPE_FLOAT, constraints: { big: true } }, 'big is no constraint of the type float'],
    [
      { type: Type.VARIABLE_TYPE_BOOLEAN, constraints: { choices: ['a'] } },
      'choices is no constraint of the type boolean',
    ],
    [{ type: Type.VARIABLE_TYPE_FLOAT, constraints: { min: NaN } }, 'NaN cannot be a bound'],
    [{ type: Type.VARIABLE_TYPE_FLOAT, constraints: { min: 2, max: 1 } }, 'no number lies between min 2 and max 1'],
    [{ type: Type.VARIABLE_TYPE_FLOAT, constraints: { minExclusive: true } }, 'minExclusive needs a min'],
    [{ type: Type.VARIABLE_TYPE_INTEGER, constraints: { minInteger: 2, maxInteger: 1 } }, 'no integer lies between'],
    [{ type: Type.VARIABLE_TYPE_STRING, constraints: { minLength: 2, maxLength: 1 } }, 'no string has at least 2'],
    [{ type: Type.VARIABLE_TYPE_STRING, constraints: { minLength: -1 } }, 'a length is a whole number'],
    [{ type: Type.VARIABLE_TYPE_CHOICE }, 'a choice needs at least one string to choose from'],
    [{ type: Type.VARIABLE_TYPE_EMBEDDING }, 'an embedding needs a whole number of dimensions from 1 on'],
    [{ type: Type.VARIABLE_TYPE_EMBEDDING, constraints: { dimensions: -1 } }, 'dimensions from 1 on, not -1'],
    [{ type: Type.VARIABLE_TYPE_TENSOR, constraints: { shape: [-1] } }, 'a dimension of a shape is a whole number'],
    [
      { type: Type.VARIABLE_TYPE_TENSOR, constraints: { dataType: 99 as never } },
      'no data type that is known here (99)',
    ],
  ])('should be refused where they make no sense: %o', (message, problem) => {
    expect(() => specFromMessage(message)).toThrow(RivuletError);
    expect(() => specFromMessage(message)).toThrow(/^INVALID_ARGUMENT: The spec of a variable/);
    expect(() => specFromMessage(message)).toThrow(problem);
  });

  it.each<[rivulet.v1.VariableSpec.$Properties, string]>([
    [
      { type: Type.VARIABLE_TYPE_CHOICE, constraints: { choices: new Array<string>(1001).fill('a') } },
      'the number of choices is 1001, and at most 1000',
    ],
    [
      { type: Type.VARIABLE_TYPE_CHOICE, constraints: { choices: ['x'.repeat(1001)] } },
      'the length of a choice is 1001, and at most 1000',
    ],
    [
      { type: Type.VARIABLE_TYPE_STRING, constraints: { patterns: new Array<string>(101).fill('a') } },
      'the number of patterns is 101, and at most 100',
    ],
    [
      { type: Type.VARIABLE_TYPE_STRING, constraints: { patterns: ['x'.repeat(1001)] } },
      'the length of a pattern is 1001, and at most 1000',
    ],
    [
      { type: Type.VARIABLE_TYPE_TENSOR, constraints: { shape: new Array<number>(33).fill(1) } },
      'the number of dimensions is 33, and at most 32',
    ],
    [
      { type: Type.VARIABLE_TYPE_JSON, constraints: { jsonSchema: ' '.repeat(65_537) } },
      'the length of the JSON Schema is 65537, and at most 65536',
    ],
  ])('should be refused past a limit, by its name: %#', (message, problem) => {
    expect(() => specFromMessage(message)).toThrow(
      `RESOURCE_EXHAUSTED: The spec of a variable: ${problem} is allowed.`,
    );
  });
});
