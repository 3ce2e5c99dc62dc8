import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { filesFromDescriptors, fromJson, toJson } from '../../../src/rpc/schema/index.js';
import { messageOf } from './support/schemas.js';

const modelOf = (schema: z.ZodType) => messageOf(z.object({ f: schema })).codec.model;

describe('the JSON of a value', () => {
  it.each<[z.ZodType, unknown, unknown]>([
    [z.int(), 5, '5'],
    [z.bigint(), -5n, '-5'],
    [z.int32(), 5, 5],
    [z.number(), Infinity, 'Infinity'],
    [z.instanceof(Uint8Array), Uint8Array.of(255, 254), '//4='],
    [z.date(), new Date(-1), '1969-12-31T23:59:59.999Z'],
    [z.date(), new Date(1000), '1970-01-01T00:00:01Z'],
    [z.enum(['on', 'off']), 'off', 'F_OFF'],
    [z.array(z.int()), [1], ['1']],
    [z.record(z.string(), z.boolean()), { a: true }, { a: true }],
    [z.discriminatedUnion('k', [z.object({ k: z.literal('a'), x: z.int32() })]), { k: 'a', x: 1 }, { a: { x: 1 } }],
  ])('should be that of protobuf, and give the value again: %#', (schema, value, json) => {
    const model = modelOf(schema);
    expect(toJson(model, { f: value })).toEqual({ f: json });
    expect(fromJson(model, { f: json })).toEqual({ f: value });
  });

  it.each<[z.ZodType, unknown, unknown]>([
    [z.int(), 5, 5],
    [z.int(), '5e3', 5000],
    [z.int(), 5.0, 5],
    [z.number(), 'NaN', NaN],
    [z.instanceof(Uint8Array), '__4', Uint8Array.of(255, 254)],
    [z.date(), '1970-01-01T01:00:00.000+01:00', new Date(0)],
    [z.enum(['on']), 1, 'on'],
    [z.int(), null, 0],
    [z.string().nullable(), null, null],
    [z.array(z.int()), null, []],
  ])('should be read in every form that protobuf allows: %#', (schema, json, value) => {
    expect(fromJson(modelOf(schema), { f: json })).toEqual({ f: value });
  });

  it.each<[z.ZodType, unknown, string]>([
    [z.int(), 0.5, 'RunRequest.f cannot be made of this JSON: expected an integer, got 0.5.'],
    [z.int(), 2 ** 53, 'expected an integer of this size as a string'],
    [z.boolean(), 'true', 'expected a boolean, got "true"'],
    [z.string(), 5, 'expected a string, got 5'],
    [z.instanceof(Uint8Array), '?', 'expected bytes in base64'],
    [z.date(), 'today', 'expected a time such as "2026-01-31T12:00:00Z", got "today"'],
    [z.enum(['on']), 'off', 'expected one of F_UNSPECIFIED, F_ON, got "off"'],
    [z.array(z.int()), 5, 'expected an array, got 5'],
    [z.array(z.int()), [1, 'x'], 'RunRequest.f[1] cannot be made'],
    [
      z.object({ a: z.int(), b: z.int() }),
      { c: 1 },
      'RunRequest.f cannot be made of this JSON: there is no field "c". There is a, b.',
    ],
    [z.discriminatedUnion('k', [z.object({ k: z.literal('a') })]), {}, 'exactly one of a must be there'],
  ])('should be refused with its path: %#', (schema, json, text) => {
    expect(() => fromJson(modelOf(schema), { f: json })).toThrow(text);
  });

  it('should refuse a time that JSON cannot hold', () => {
    expect(() => toJson(modelOf(z.date()), { f: new Date(8.64e15) })).toThrow(/RunRequest\.f .* the years 1 to 9999/);
  });

  it('should keep what a Date cannot: nanoseconds, and durations', () => {
    const second = { name: 'seconds', number: 1, type: 3 };
    const nanos = { name: 'nanos', number: 2, type: 5 };
    const [file] = filesFromDescriptors({
      file: [
        {
          name: 'google.proto',
          package: 'google.protobuf',
          syntax: 'proto3',
          messageType: ['Timestamp', 'Duration'].map(name => ({ name, field: [second, nanos] })),
        },
      ],
    });
    const [timestamp, duration] = file!.messages;
    const at = { seconds: 1n, nanos: 5 };
    expect(toJson(timestamp!, at)).toBe('1970-01-01T00:00:01.000000005Z');
    expect(fromJson(timestamp!, '1970-01-01T00:00:01.000000005Z')).toEqual(at);
    expect(toJson(duration!, { seconds: -1n, nanos: -500_000_000 })).toBe('-1.500s');
    expect(fromJson(duration!, '-1.5s')).toEqual({ seconds: -1n, nanos: -500_000_000 });
  });
});
