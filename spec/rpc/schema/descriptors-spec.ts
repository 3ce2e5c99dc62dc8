import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  codecOf,
  describeService,
  fileDescriptorSet,
  filesFromDescriptors,
  filesFromDescriptorSet,
  mergeFiles,
  protoText,
} from '../../../src/rpc/schema/index.js';
import { fileDescriptorSet as rivuletSet, messages } from '../../../src/wire/index.js';

function service(name: string, input: z.ZodType) {
  const method = {
    name: 'get',
    input,
    output: z.object({}),
    inputStream: false,
    outputStream: false,
    idempotent: false,
  };
  return describeService(name, [method]).file;
}

describe('descriptors of others', () => {
  const files = filesFromDescriptorSet(new Uint8Array(Buffer.from(rivuletSet, 'base64')));

  it('should give their services and messages', () => {
    const file = files.find(each => each.package === 'rivulet.v1')!;
    expect(file.services[0]!.methods.map(({ name }) => name)).toContain('OpenSession');
    expect(file.services[0]!.methods.some(({ inputStream, outputStream }) => inputStream && outputStream)).toBe(true);
  });

  it('should read what generated code wrote, and the other way round', () => {
    const model = files.flatMap(file => file.messages).find(({ name }) => name === 'OpenSessionRequest')!;
    const { OpenSessionRequest } = messages.v1;
    const codec = codecOf(model);
    const bytes = OpenSessionRequest.encode({ session: 'lab' } as never).finish();
    const value = codec.decode(bytes) as Record<string, unknown>;
    expect(OpenSessionRequest.decode(codec.encode(value))).toEqual(OpenSessionRequest.decode(bytes));
  });

  it.each([
    ['a group', { name: 'f', number: 1, type: 10 }, 'M.f is a group, which is not supported. Make it a message.'],
    ['a missing type', { name: 'f', number: 1, type: 11, typeName: '.other.T' }, '.other.T is missing.'],
    ['an unknown type', { name: 'f', number: 1, type: 99 }, 'M.f has the type 99, which is not known.'],
    [
      'a bad name',
      { name: '__proto__', number: 1, type: 5 },
      'M has something called "__proto__", which cannot be a name.',
    ],
  ])('should be refused for %s', (_title, field, text) => {
    const file = { name: 'a.proto', syntax: 'proto3', messageType: [{ name: 'M', field: [field] }] };
    expect(() => filesFromDescriptors({ file: [file] })).toThrow(text);
  });

  it('should be refused where they are none', () => {
    expect(() => filesFromDescriptorSet(Uint8Array.of(0x0a, 0x05))).toThrow(/cannot be read: it is cut off/);
  });

  it('should have a oneof, of which one member may be there', () => {
    const field = (name: string, number: number) => ({ name, number, type: 9, oneofIndex: 0 });
    const messageType = [{ name: 'M', oneofDecl: [{ name: 'either' }], field: [field('a', 1), field('b', 2)] }];
    const [file] = filesFromDescriptors({ file: [{ name: 'a.proto', syntax: 'proto3', messageType }] });
    const codec = codecOf(file!.messages[0]!);
    expect(codec.decode(Uint8Array.of(0x0a, 1, 0x61, 0x12, 0))).toEqual({ b: '' });
    expect(() => codec.encode({ a: 'x', b: 'y' })).toThrow('M cannot be written: only one of a, b may be there.');
  });
});

describe('services of one package', () => {
  const Shared = z.object({ x: z.int() }).meta({ id: 'Shared' });

  it('should share what is the same, and rename what is not', () => {
    const users = service('shop.Users', z.object({ user: Shared }));
    const orders = service('shop.Orders', z.object({ order: Shared }));
    const [merged, ...others] = mergeFiles([users, orders]);
    expect(others).toEqual([]);
    expect(merged!.messages.map(({ name }) => name)).toEqual([
      'GetRequest',
      'Shared',
      'GetResponse',
      'OrdersGetRequest',
    ]);
    expect(protoText(merged!)).toContain('service Orders {\n  rpc get(OrdersGetRequest) returns (GetResponse);');
    const read = filesFromDescriptorSet(fileDescriptorSet([users, orders]));
    expect(read[0]!.services.map(({ fullName }) => fullName)).toEqual(['shop.Users', 'shop.Orders']);
  });

  it('should rename what refers to something renamed', () => {
    const Other = z.object({ x: z.string() }).meta({ id: 'Shared' });
    const [merged] = mergeFiles([service('Users', z.object({ a: Shared })), service('Orders', z.object({ a: Other }))]);
    const names = merged!.messages.map(({ name }) => name);
    expect(names).toEqual(['GetRequest', 'Shared', 'GetResponse', 'OrdersGetRequest', 'OrdersShared']);
    expect(protoText(merged!)).toContain('message OrdersGetRequest {\n  OrdersShared a = 1;\n}');
  });

  it('should refuse two services of one name', () => {
    expect(() => mergeFiles([service('a.B', z.object({})), service('a.B', z.object({}))])).toThrow(/called a\.B too/);
  });
});
