import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { RivuletError } from '../../../src/errors/index.js';
import { describeService } from '../../../src/rpc/schema/index.js';

function refusal(schema: z.ZodType, name = 'users', method = 'getUser'): string {
  const one = { name: method, inputStream: false, output: z.object({}), outputStream: false, idempotent: false };
  try {
    describeService(name, [{ ...one, input: schema }]);
  } catch (error) {
    expect(error).toBeInstanceOf(RivuletError);
    expect((error as RivuletError).code).toBe('INVALID_ARGUMENT');
    return (error as RivuletError).rawMessage;
  }
  return 'nothing was refused';
}

const deep = (inner: z.ZodType) => z.object({ address: z.object({ zip: inner }) });
const field = (inner: z.ZodType) => z.object({ f: inner });
const at = 'users.getUser input.address.zip: ';

describe('what has no form in protobuf', () => {
  it.each<[string, z.ZodType, string]>([
    ['any', z.any(), 'z.any() has no type: say what it holds, or use z.string() with JSON in it.'],
    ['unknown', z.unknown(), 'z.unknown() has no type: say what it holds, or use z.string() with JSON in it.'],
    ['coerce', z.coerce.number(), 'z.coerce takes anything, and a field has a type: '],
    ['coerced date', z.coerce.date().optional(), 'z.coerce takes anything'],
    ['preprocess', z.preprocess(Number, z.number()), 'z.preprocess and z.transform take anything'],
    ['tuple', z.tuple([z.int()]), 'protobuf has no tuples: use z.object() with a field for each item, or z.array().'],
    ['set', z.set(z.int()), 'protobuf has no sets: '],
    ['Map', z.map(z.string(), z.int()), 'a Map has no form in protobuf: use z.record(z.string(), ...).'],
    ['union', z.union([z.int(), z.string()]), 'protobuf cannot tell the members of this union apart: '],
    ['json', z.json(), 'protobuf cannot tell the members of this union apart: '],
    ['intersection', z.intersection(z.object({}), z.object({})), 'protobuf has no intersections: use .extend()'],
    ['custom', z.custom<string>(), 'z.custom and z.instanceof have no type on the wire'],
    ['another class', z.instanceof(URL), 'z.custom and z.instanceof have no type on the wire'],
    ['null', z.null(), 'z.null() holds nothing: leave the field out, or use .nullable() on a type.'],
    ['undefined', z.undefined(), 'z.undefined() holds nothing'],
    ['never', z.never(), 'z.never() allows no value'],
    ['nan', z.nan(), 'z.nan() has no form in protobuf: use z.number().'],
    ['nonoptional', z.string().optional().nonoptional(), 'nonoptional has no form in protobuf'],
    ['symbol', z.symbol(), 'a symbol has no form in protobuf'],
    ['promise', z.promise(z.int()), 'a promise has no form in protobuf'],
    ['file', z.file(), 'a File has no form in protobuf'],
    ['nullish', z.int().nullish(), 'null and a missing value look the same on the wire: use .nullable() alone'],
    ['nullable default', z.int().nullable().default(1), 'null and a missing value look the same on the wire'],
    [
      'optional array',
      z.array(z.int()).optional(),
      'an empty and a missing one look the same on the wire for an array: use .default([]).',
    ],
    [
      'nullable array',
      z.array(z.int()).nullable(),
      'an empty and a missing one look the same on the wire for an array: leave nullable out',
    ],
    ['filled array', z.array(z.int()).default([1]), 'and the default is [1]: use .default([]).'],
    ['optional record', z.record(z.string(), z.int()).optional(), 'for a record: use .default({}).'],
    ['mixed literals', z.literal(['a', 1]), 'literals of several types, null and undefined have no form in protobuf'],
    ['mixed enum', z.enum({ A: 'a', B: 1 }), 'an enum of words and numbers has no form in protobuf'],
    ['fraction in an enum', z.enum({ A: 0.5 }), '0.5 cannot be the number of an enum value'],
    ['signs in an enum', z.enum(['+', '-']), '"+" has no letter or digit that a name could be made of'],
    ['same names in an enum', z.enum(['a-b', 'a_b']), '"a-b" and "a_b" have the same name: rename one of them.'],
    ['open object', z.looseObject({}), 'keys that are not declared have no field'],
    ['catchall', z.object({}).catchall(z.int()), 'keys that are not declared have no field'],
    ['numeric keys', z.map(z.int(), z.int()), 'a Map has no form in protobuf'],
  ])('should be refused with its path: %s', (_title, schema, text) => {
    expect(refusal(deep(schema))).toContain(`${at}${text.startsWith('and') || text.startsWith('for') ? '' : text}`);
    expect(refusal(deep(schema))).toContain(text);
  });

  it.each<[z.ZodType, string]>([
    [
      field(z.array(z.array(z.int()))),
      'input.f[]: an item of an array cannot be an array in protobuf: wrap it in z.object().',
    ],
    [field(z.array(z.int().nullable())), 'input.f[]: an item of an array is always there'],
    [field(z.record(z.string(), z.array(z.int()))), 'input.f.*: a value of a record cannot be an array'],
    [field(z.record(z.string(), z.int().optional())), 'input.f.*: a value of a record is always there'],
    [field(z.record(z.number(), z.int())), 'input.f: the keys of a record are strings, not number'],
    [z.string(), 'input: a message is an object, not string: use z.object() with a field for it.'],
    [z.object({}).optional(), 'input: a message is always there'],
    [z.object({ 'a-b': z.int() }), 'input.a-b: "a-b" cannot be the name of a field'],
    [z.object({ ['__proto__']: z.int() }), 'input.__proto__: a field cannot be called __proto__'],
    [z.object({ _: z.int() }), 'input._: a field cannot be called _'],
    [
      z.object({ user_id: z.int(), userId: z.int() }),
      'input.userId: protobuf takes userId and user_id for the same name',
    ],
    [z.object({ a: z.object({}), A: z.object({}) }), 'two things would be called GetUserRequest.AType'],
    [field(z.int().meta({ field: 0 })), 'input.f: 0 cannot be the number of a field: use 1 to 536870911.'],
    [field(z.int().meta({ field: 1.5 })), '1.5 cannot be the number of a field'],
    [field(z.int().meta({ field: '1' })), '"1" cannot be the number of a field'],
    [field(z.int().meta({ field: 536_870_912 })), '536870912 cannot be the number of a field'],
    [field(z.int().meta({ field: 19_500 })), 'protobuf keeps the numbers 19000 to 19999 for itself'],
    [
      z.object({ a: z.int().meta({ field: 2 }), b: z.int().meta({ field: 2 }) }),
      'input.b: the number 2 is that of users.getUser input.a: give each field its own.',
    ],
    [field(z.object({}).meta({ id: 'lower' })), 'the id "lower" cannot be the name of a message'],
    [field(z.object({}).meta({ id: 'GetUserRequest' })), 'two things would be called GetUserRequest'],
    [
      z.object({ a: z.object({}).meta({ id: 'X1' }), b: z.object({}).clone().meta({ id: 'X2' }) }),
      'nothing was refused',
    ],
    [
      z.discriminatedUnion('k', [z.object({ k: z.literal('a b') }), z.object({ k: z.literal('a_b') })]),
      'protobuf takes a_b and a_b for the same name',
    ],
    [z.discriminatedUnion('k', [z.object({ k: z.literal('?') })]), '"?" has no letter or digit'],
    [
      z.discriminatedUnion('k', [z.object({ k: z.literal(null) })]),
      'input.k: what tells the options apart is always there, and a word or a number',
    ],
  ])('should be refused where it stands: %#', (schema, text) => {
    expect(refusal(schema)).toContain(text);
  });

  it('should refuse a schema that never ends', () => {
    const endless = (): z.ZodType => z.object({ next: z.lazy(endless) });
    expect(refusal(endless())).toContain('it is nested deeper than 100');
    const self: z.ZodType = z.lazy(() => self);
    expect(refusal(field(self))).toContain('the schema leads to itself and never to a type');
  });

  it.each([
    ['', 'getUser', '"" cannot be the name of a service'],
    ['a..b', 'getUser', '"a..b" cannot be the name of a service'],
    ['users', 'get-user', 'users: "get-user" cannot be the name of a method'],
    ['users', '__proto__', 'users: "__proto__" cannot be the name of a method'],
  ])('should refuse names of services and methods: %s %s', (name, method, text) => {
    expect(refusal(z.object({}), name, method)).toContain(text);
  });
});
