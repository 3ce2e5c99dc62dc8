import { fc } from '@fast-check/vitest';
import protobuf from 'protobufjs';
import { rivulet } from '../../../src/wire/generated/messages.js';
import { ByteWriter, formOf, specToMessage, writeValue } from '../../../src/wire/index.js';
import type { VariableValue } from '../../../src/variables/index.js';
import { arbitrarySpec } from '../../variables/arbitrarySpecs.js';

// Messages of the .proto file, whole and damaged.

const root = new protobuf.Root();
root.resolvePath = (_origin, target) => (target.startsWith('proto/') ? target : `proto/${target}`);
root.loadSync(['proto/rivulet/v1/variables.proto', 'proto/rivulet/v1/tools.proto']).resolveAll();

export function typeOf(name: string): protobuf.Type {
  return root.lookupType(`rivulet.v1.${name}`);
}

const text = fc.string({ unit: 'binary', maxLength: 40 });
const safe = fc.oneof(fc.maxSafeNat(), fc.nat(300));
const uint32 = fc.oneof(fc.nat(300), fc.nat(0xffff_ffff));

const int64 = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.integer().map(BigInt),
  fc.maxSafeInteger().map(BigInt),
);
const numbers = fc.oneof(fc.float32Array({ maxLength: 9 }), fc.float64Array({ maxLength: 9 }));
const tensors = fc
  .oneof(numbers, fc.int8Array(), fc.uint16Array(), fc.int32Array(), fc.bigInt64Array(), fc.bigUint64Array())
  .map(data => ({ shape: [data.length], data }));
/** Any value of any type. */
const arbitraryValue: fc.Arbitrary<VariableValue> = fc.oneof(
  fc.double(),
  int64,
  text,
  fc.boolean(),
  fc.float32Array({ maxLength: 9 }),
  tensors,
  fc.jsonValue().filter(value => typeof value === 'object') as fc.Arbitrary<VariableValue>,
);

const values = arbitraryValue.map(value => {
  const writer = new ByteWriter();
  writeValue(writer, formOf(value), value);
  return rivulet.v1.Value.decode(writer.copy());
});

/** A message of a type, as the generated code takes it. */
export function messageOf(type: protobuf.Type): fc.Arbitrary<Record<string, unknown>> {
  if (type.name === 'Value') return values as fc.Arbitrary<never>;
  if (type.name === 'VariableSpec') return arbitrarySpec.map(specToMessage) as fc.Arbitrary<never>;
  const required = new Set<string>();
  const fields = type.fieldsArray.filter(field => !field.partOf || field.partOf.name.startsWith('_'));
  const model: Record<string, fc.Arbitrary<unknown>> = {};
  for (const field of fields) {
    model[field.name] = fieldOf(field);
    // Without these the reader has nothing to read, which it refuses.
    if (/Value$|Spec$|^(Value|Write|WriteOutcome|VariableInfo)$/.test(field.type) && !field.repeated) {
      if (field.type !== 'SessionSpec') required.add(field.name);
    }
  }
  const plain = fc.record(model, { requiredKeys: [...required] });
  const oneofs = type.oneofsArray.filter(({ name }) => !name.startsWith('_'));
  return oneofs.reduce<fc.Arbitrary<Record<string, unknown>>>((messages, { fieldsArray }) => {
    const member = fc.oneof(...fieldsArray.map(field => fieldOf(field).map(value => ({ [field.name]: value }))));
    return fc.tuple(messages, member).map(([message, one]) => ({ ...message, ...one }));
  }, plain);
}

function fieldOf(field: protobuf.Field): fc.Arbitrary<unknown> {
  const one = scalarOf(field);
  if (field.map) return fc.dictionary(fc.oneof(text, fc.constant('__proto__')), text, { maxKeys: 3 });
  return field.repeated ? fc.array(one, { maxLength: 5 }) : one;
}

function scalarOf(field: protobuf.Field): fc.Arbitrary<unknown> {
  const { resolvedType, type } = field;
  if (resolvedType instanceof protobuf.Type) return messageOf(resolvedType);
  if (resolvedType) return fc.constantFrom(...Object.values(resolvedType.values));
  switch (type) {
    case 'string':
      return text;
    case 'bytes':
      return fc.uint8Array({ maxLength: 20 });
    case 'bool':
      return fc.boolean();
    case 'double':
      return fc.double();
    case 'uint64':
      return safe;
    case 'int32':
      return fc.integer({ min: 1, max: 16 });
    default:
      return uint32;
  }
}

type Damage = (bytes: Uint8Array) => Uint8Array;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Uint8Array, fraction: number) => Math.floor(fraction * bytes.length);
function splice(bytes: Uint8Array, start: number, removed: number, added: Uint8Array | readonly number[]): Uint8Array {
  return Uint8Array.from([...bytes.subarray(0, start), ...added, ...bytes.subarray(start + removed)]);
}
/** The present byte, in more bytes than it needs. */
function longer(byte: number, count: number): number[] {
  return [byte | 0x80, ...Array.from({ length: count }, () => 0x80), 0];
}

const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map<Damage>(
    ([p, byte]) =>
      bytes =>
        splice(bytes, at(bytes, p), 1, [byte]),
  ),
  fc.tuple(place, fc.nat(7)).map<Damage>(([p, bit]) => bytes => {
    return bytes.map((byte, index) => (index === at(bytes, p) ? byte ^ (1 << bit) : byte));
  }),
  place.map<Damage>(p => bytes => bytes.subarray(0, at(bytes, p))),
  fc.tuple(place, fc.nat(9)).map<Damage>(
    ([p, count]) =>
      bytes =>
        splice(bytes, at(bytes, p), count, []),
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 6 })).map<Damage>(
    ([p, added]) =>
      bytes =>
        splice(bytes, at(bytes, p), 0, added),
  ),
  fc.tuple(place, fc.nat(160)).map<Damage>(([p, count]) => bytes => {
    const index = at(bytes, p);
    return splice(bytes, index, 1, longer(bytes[index] ?? 0, count));
  }),
  fc.tuple(place, fc.nat(30)).map<Damage>(([p, size]) => bytes => {
    const start = at(bytes, p);
    return splice(bytes, start, 0, bytes.subarray(start, start + size));
  }),
);

/** What may happen to bytes on their way: up to three accidents. */
export const damageOf: fc.Arbitrary<Damage> = fc
  .array(damage, { maxLength: 3 })
  .map(damages => bytes => damages.reduce((damaged, change) => change(damaged), bytes));

/** The bytes of messages of a type, most of them damaged. */
export function damagedMessages(type: protobuf.Type): fc.Arbitrary<Uint8Array> {
  const whole = messageOf(type).map(message => type.encode(type.fromObject(message)).finish());
  return fc.tuple(whole, damageOf).map(([bytes, change]) => change(bytes));
}

/**
 * True where a field that is to be there once is there several times, or a oneof has several members: the generated code
 * merges messages, and the hand-written readers take the last, or each in its turn. No writer of ours does that.
 */
export function hasRepeats(type: protobuf.Type, bytes: Uint8Array): boolean {
  const reader = protobuf.Reader.create(bytes);
  const seen = new Set<string>();
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    const field = type.fieldsById[tag >>> 3];
    if (!field || (tag & 7) !== wireTypeOf(field)) {
      reader.skipType(tag & 7);
      continue;
    }
    const isMessage = field.resolvedType instanceof protobuf.Type;
    const key = field.partOf?.name ?? field.name;
    if (!field.repeated && !field.map && (isMessage || field.partOf)) {
      if (seen.has(key)) return true;
      seen.add(key);
    }
    if (field.map || !isMessage) reader.skipType(tag & 7);
    else if (hasRepeats(field.resolvedType as protobuf.Type, reader.bytes())) return true;
  }
  return false;
}

function wireTypeOf(field: protobuf.Field): number {
  if (field.map || field.resolvedType instanceof protobuf.Type) return 2;
  if (field.type === 'string' || field.type === 'bytes') return 2;
  return field.type === 'double' ? 1 : 0;
}
