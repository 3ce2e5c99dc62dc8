import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  breakingChanges,
  describeService,
  fileDescriptorSet,
  filesFromDescriptorSet,
  type FileModel,
} from '../../../src/rpc/schema/index.js';

interface Version {
  readonly input?: z.ZodType;
  readonly output?: z.ZodType;
  readonly name?: string;
  readonly method?: string;
  readonly inputStream?: boolean;
  readonly idempotent?: boolean;
  readonly more?: boolean;
}

function filesOf(version: Version): readonly FileModel[] {
  const { input = z.object({}), output = z.object({}), name = 'shop.v1.Users', method = 'run' } = version;
  const { inputStream = false, idempotent = false, more = false } = version;
  const one = { name: method, input, output, inputStream, outputStream: false, idempotent };
  return [describeService(name, more ? [one, { ...one, name: 'another' }] : [one]).file];
}

const linesOf = (before: Version, after: Version) =>
  breakingChanges(filesOf(before), filesOf(after)).map(({ path, text }) => `${path.replace('shop.v1.', '')}: ${text}`);
const input = (shape: z.core.$ZodLooseShape): Version => ({ input: z.object(shape) });

describe('a breaking change', () => {
  it.each<[string, Version, Version, string[]]>([
    [
      'removed field',
      input({ a: z.int(), b: z.int() }),
      input({ a: z.int() }),
      ['RunRequest.b: the field with the number 2 is gone'],
    ],
    [
      'changed number',
      input({ a: z.int() }),
      input({ a: z.int().meta({ field: 2 }) }),
      ['RunRequest.a: the number was 1 and is 2'],
    ],
    [
      'inserted field',
      input({ a: z.int() }),
      input({ z: z.int(), a: z.int() }),
      ['RunRequest.a: the number was 1 and is 2'],
    ],
    [
      'changed type',
      input({ a: z.int() }),
      input({ a: z.string() }),
      ['RunRequest.a: the type was int64 and is string'],
    ],
    [
      'array',
      input({ a: z.int() }),
      input({ a: z.array(z.int()) }),
      ['RunRequest.a: the type was int64 and is repeated int64'],
    ],
    [
      'record',
      input({ a: z.string() }),
      input({ a: z.record(z.string(), z.string()) }),
      ['RunRequest.a: the type was string and is map<string, string>'],
    ],
    [
      'renamed field',
      input({ a: z.int() }),
      input({ b: z.int() }),
      ['RunRequest.a: the name of number 1 was a and is b'],
    ],
    [
      'optional to required',
      input({ a: z.int().optional() }),
      input({ a: z.int() }),
      ['RunRequest.a: the field was optional and is required'],
    ],
    [
      'required to optional',
      input({ a: z.int() }),
      input({ a: z.int().optional() }),
      ['RunRequest.a: the field was required and is optional'],
    ],
    [
      'required message',
      input({ a: z.date().optional() }),
      input({ a: z.date() }),
      ['RunRequest.a: the field was optional and is required'],
    ],
    [
      'new required message',
      input({}),
      input({ a: z.date() }),
      ['RunRequest.a: the new field must be there, and older peers do not send it'],
    ],
    [
      'removed enum value',
      input({ a: z.enum(['x', 'y']) }),
      input({ a: z.enum(['x']) }),
      ['RunRequest.A.A_Y: the value with the number 2 is gone'],
    ],
    [
      'renumbered enum',
      input({ a: z.enum({ X: 1 }) }),
      input({ a: z.enum({ X: 2 }) }),
      ['RunRequest.A.A_X: the number was 1 and is 2'],
    ],
    [
      'renamed enum value',
      input({ a: z.enum({ X: 1 }) }),
      input({ a: z.enum({ Y: 1 }) }),
      ['RunRequest.A.A_X: the name of number 1 was A_X and is A_Y'],
    ],
    [
      'removed method',
      { more: true },
      {},
      [
        'Users.another: the method is gone',
        'AnotherRequest: the message is gone',
        'AnotherResponse: the message is gone',
      ],
    ],
    ['streaming', {}, { inputStream: true }, ['Users.run: the input was one message and is a stream']],
    ['no longer idempotent', { idempotent: true }, {}, ['Users.run: the method is no longer idempotent']],
    [
      'renamed message',
      {},
      { input: z.object({}).meta({ id: 'Run' }) },
      ['Users.run: the input was shop.v1.RunRequest and is shop.v1.Run', 'RunRequest: the message is gone'],
    ],
    [
      'renamed package',
      {},
      { name: 'shop.v2.Users' },
      ['Users: the service is gone', 'RunRequest: the message is gone', 'RunResponse: the message is gone'],
    ],
    [
      'removed option of a union',
      { input: z.discriminatedUnion('k', [z.object({ k: z.literal('a') }), z.object({ k: z.literal('b') })]) },
      { input: z.discriminatedUnion('k', [z.object({ k: z.literal('a') })]) },
      ['RunRequest.b: the field with the number 2 is gone', 'RunRequest.B: the message is gone'],
    ],
  ])('should be named: %s', (_title, before, after, lines) => {
    expect(linesOf(before, after)).toEqual(lines);
  });

  it.each<[string, Version, Version]>([
    ['nothing', input({ a: z.int() }), input({ a: z.int() })],
    ['new method', {}, { more: true }],
    ['new optional field', input({ a: z.int() }), input({ a: z.int(), b: z.date().optional() })],
    ['new field that has a zero value', input({}), input({ a: z.int(), b: z.array(z.int()), c: z.string() })],
    ['new enum value', input({ a: z.enum(['x']) }), input({ a: z.enum(['x', 'y']) })],
    ['narrower range', input({ a: z.int() }), input({ a: z.int().min(5).describe('five or more') })],
    ['optional to default', input({ a: z.int().optional() }), input({ a: z.int().default(3) })],
    [
      'other order with numbers',
      input({ a: z.int(), b: z.int() }),
      input({ b: z.int().meta({ field: 2 }), a: z.int().meta({ field: 1 }) }),
    ],
    ['now idempotent', {}, { idempotent: true }],
    ['deprecated', input({ a: z.int() }), input({ a: z.int().meta({ deprecated: true }) })],
  ])('should not be seen in what is compatible: %s', (_title, before, after) => {
    expect(linesOf(before, after)).toEqual([]);
    const read = (version: Version) => filesFromDescriptorSet(fileDescriptorSet(filesOf(version)));
    expect(breakingChanges(read(before), read(after))).toEqual([]);
  });
});
