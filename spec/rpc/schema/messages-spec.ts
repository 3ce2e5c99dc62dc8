import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldNumbers } from '../../../src/rpc/schema/fromZod/fieldNumbers.js';
import { messageOf } from './support/schemas.js';

/** The message of the input, as it stands in the .proto. */
function messageText(schema: z.ZodType): string {
  const { proto } = messageOf(schema, z.object({}));
  return /^message RunRequest .*?^}$/ms.exec(proto)![0];
}

/** The line of a field called `f`. */
function fieldLine(schema: z.ZodType): string {
  return /^ {2}(.* f = .*;)$/m.exec(messageText(z.object({ f: schema })))![1]!;
}

describe('the field of a schema', () => {
  it.each<[z.ZodType, string]>([
    [z.number(), 'double f = 1;'],
    [z.number().min(1).multipleOf(0.5), 'double f = 1;'],
    [z.float32(), 'float f = 1;'],
    [z.int(), 'int64 f = 1;'],
    [z.number().int().positive(), 'int64 f = 1;'],
    [z.int32(), 'int32 f = 1;'],
    [z.uint32(), 'uint32 f = 1;'],
    [z.bigint(), 'int64 f = 1;'],
    [z.int64(), 'int64 f = 1;'],
    [z.uint64(), 'uint64 f = 1;'],
    [z.string().min(2).trim(), 'string f = 1;'],
    [z.uuid(), 'string f = 1;'],
    [z.templateLiteral(['a-', z.int()]), 'string f = 1;'],
    [z.boolean(), 'bool f = 1;'],
    [z.instanceof(Uint8Array), 'bytes f = 1;'],
    [z.date(), 'google.protobuf.Timestamp f = 1;'],
    [z.literal([1, 2]), 'int64 f = 1;'],
    [z.literal(0.5), 'double f = 1;'],
    [z.literal(true), 'bool f = 1;'],
    [z.literal(5n), 'int64 f = 1;'],
    [z.enum(['a', 'b']), 'F f = 1;'],
    [z.literal('a'), 'F f = 1;'],
    [z.object({}), 'F f = 1;'],
    [z.array(z.int()), 'repeated int64 f = 1;'],
    [z.array(z.string()).default([]), 'repeated string f = 1;'],
    [z.record(z.string(), z.date()), 'map<string, google.protobuf.Timestamp> f = 1;'],
    [z.record(z.enum(['x', 'y']), z.int()), 'map<string, int64> f = 1;'],
    [z.int().optional(), 'optional int64 f = 1;'],
    [z.int().nullable(), 'optional int64 f = 1;'],
    [z.int().default(5), 'optional int64 f = 1;'],
    [z.int().prefault(5), 'optional int64 f = 1;'],
    [z.int().catch(5), 'optional int64 f = 1;'],
    [z.date().optional(), 'google.protobuf.Timestamp f = 1;'],
    [z.int().readonly().brand('id'), 'int64 f = 1;'],
    [z.lazy(() => z.int()), 'int64 f = 1;'],
    [z.string().transform(text => text.length), 'string f = 1;'],
    [z.string().pipe(z.transform(Number)), 'string f = 1;'],
    [z.stringbool(), 'string f = 1;'],
    [
      z.codec(z.iso.datetime(), z.date(), { decode: text => new Date(text), encode: date => date.toISOString() }),
      'string f = 1;',
    ],
    [z.string().refine(text => text !== ''), 'string f = 1;'],
    [z.int().meta({ field: 7 }), 'int64 f = 7;'],
    [z.int().meta({ field: 7 }).optional(), 'optional int64 f = 7;'],
    [z.int().meta({ deprecated: true }), 'int64 f = 1 [deprecated = true];'],
  ])('should be what it is written as: %#', (schema, line) => {
    expect(fieldLine(schema)).toBe(line);
  });

  it('should keep its given number, and the others fill in around', () => {
    const schema = z.object({
      a: z.int(),
      b: z.int().meta({ field: 1 }),
      c: z.int(),
      d: z.int().meta({ field: 3 }),
      e: z.int(),
    });
    const numbers = Object.fromEntries(messageOf(schema).codec.model.fields.map(({ name, number }) => [name, number]));
    expect(numbers).toEqual({ a: 2, b: 1, c: 4, d: 3, e: 5 });
  });

  it('should pass over the numbers that protobuf keeps for itself', () => {
    const fields = Array.from({ length: 19_001 }, (_, index) => ({ path: `f${index}`, given: undefined }));
    expect(fieldNumbers(fields).slice(-3)).toEqual([18_999, 20_000, 20_001]);
  });

  it('should keep its name in JSON', () => {
    expect(messageText(z.object({ user_id: z.int() }))).toContain('int64 user_id = 1 [json_name = "user_id"];');
  });

  it('should have its description as a comment, which no text can leave', () => {
    const text = messageText(z.object({ f: z.int().describe('The id.\n} message Evil {\u2028} evil') }));
    expect(text).toBe('message RunRequest {\n  // The id.\n  // } message Evil {\n  // } evil\n  int64 f = 1;\n}');
  });
});

describe('an enum', () => {
  it.each<[z.ZodType, string]>([
    [z.enum(['on', 'inProgress', 'very-late']), 'F_UNSPECIFIED = 0; F_ON = 1; F_IN_PROGRESS = 2; F_VERY_LATE = 3;'],
    [z.enum({ Low: 1, High: 5 }), 'F_UNSPECIFIED = 0; F_LOW = 1; F_HIGH = 5;'],
    [z.enum({ None: 0, Low: -1 }), 'F_NONE = 0; F_LOW = -1;'],
    [z.enum({ High: 5, None: 0 }), 'F_NONE = 0; F_HIGH = 5;'],
    [z.enum({ Low: 1, 1: 'Low' } as never), 'F_UNSPECIFIED = 0; F_LOW = 1;'],
    [z.enum({ Admin: 'a' }), 'F_UNSPECIFIED = 0; F_ADMIN = 1;'],
    [z.enum(['unspecified', 'on']), 'F_UNSPECIFIED = 0; F_ON = 2;'],
  ])('should have prefixed values: %#', (schema, values) => {
    const text = messageText(z.object({ f: schema }));
    expect(/enum F \{(.*?)\}/s.exec(text)![1]!.trim().replace(/\s+/g, ' ')).toBe(values);
  });
});

describe('a message', () => {
  it('should be shared by its id, and nested without one', () => {
    const Address = z.object({ zip: z.string() }).meta({ id: 'Address', description: 'Where somebody lives.' });
    const { proto } = messageOf(z.object({ home: Address, work: Address.optional(), other: z.object({ a: z.int() }) }));
    expect(proto).toContain(
      'message RunRequest {\n  Address home = 1;\n  Address work = 2;\n  Other other = 3;\n\n  message Other {',
    );
    expect(proto.match(/message Address/g)).toHaveLength(1);
    expect(proto).toContain('// Where somebody lives.\nmessage Address {');
  });

  it('should hold itself', () => {
    interface Tree {
      name: string;
      children: Tree[];
    }
    const Tree: z.ZodType<Tree> = z.object({ name: z.string(), children: z.array(z.lazy(() => Tree)) });
    const { codec, proto } = messageOf(Tree, z.object({}));
    expect(proto).toContain('message RunRequest {\n  string name = 1;\n  repeated RunRequest children = 2;\n}');
    const value = { name: 'a', children: [{ name: 'b', children: [] }] };
    expect(codec.decode(codec.encode(value))).toEqual(value);
  });

  it('should be a oneof for a discriminated union, named after the values', () => {
    const Event = z.discriminatedUnion('type', [
      z.object({ type: z.literal('user.created'), name: z.string() }),
      z.object({ type: z.literal(['moved', 'gone']) }).meta({ id: 'Change' }),
      z.discriminatedUnion('type', [z.object({ type: z.literal('late') })]),
    ]);
    const text = messageText(Event);
    expect(text).toContain('oneof type {\n    UserCreated user_created = 1');
    expect(text).toContain('    Change moved = 2;\n    Change gone = 3;\n    Late late = 4;');
    const { codec } = messageOf(z.object({ events: z.array(Event) }));
    const value = { events: [{ type: 'user.created', name: 'x' }, { type: 'gone' }, { type: 'late' }] };
    expect(codec.decode(codec.encode(value))).toEqual(value);
  });

  it('should tell unions within unions apart', () => {
    const Failure = z.discriminatedUnion('code', [
      z.object({ status: z.literal('failed'), code: z.literal(400), reason: z.string() }),
      z.object({ status: z.literal('failed'), code: z.literal(500) }),
    ]);
    const { codec } = messageOf(z.discriminatedUnion('status', [z.object({ status: z.literal('ok') }), Failure]));
    for (const value of [
      { status: 'ok' },
      { status: 'failed', code: 400, reason: 'x' },
      { status: 'failed', code: 500 },
    ]) {
      expect(codec.decode(codec.encode(value))).toEqual(value);
    }
  });

  it('should keep what is nested away from a field of the same name', () => {
    const { proto } = messageOf(z.object({ Address: z.object({ a: z.int() }), AddressEntry: z.int() }), z.object({}));
    expect(proto).toContain('AddressType Address = 1;');
  });
});
