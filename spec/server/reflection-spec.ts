import { createChannel, createClientFactory, type Channel } from 'nice-grpc';
import { ServerReflectionService } from 'nice-grpc-server-reflection';
import protobuf from 'protobufjs';
import descriptor from 'protobufjs/ext/descriptor.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import reflection from 'nice-grpc-server-reflection/lib/proto/grpc/reflection/v1/reflection_pb.js';
import { implement, method, service } from '../../src/rpc/index.js';
import { createServer, type Server } from '../../src/server/index.js';

const { ServerReflectionRequest } = reflection;

/** A client that knows nothing of us: what it calls it learns from the server. */
function createGenericClient(channel: Channel) {
  const client = createClientFactory().create(ServerReflectionService, channel);
  async function ask(request: reflection.ServerReflectionRequest) {
    async function* requests() {
      yield request;
    }
    for await (const response of client.serverReflectionInfo(requests())) return response;
    throw new Error('no answer');
  }

  async function filesOf(request: reflection.ServerReflectionRequest): Promise<protobuf.Message[]> {
    const answer = await ask(request);
    const found = answer.getFileDescriptorResponse()?.getFileDescriptorProtoList_asU8() ?? [];
    const files: protobuf.Message[] = [];
    for (const bytes of found) {
      const file = descriptor.FileDescriptorProto.decode(bytes);
      const { dependency } = descriptor.FileDescriptorProto.toObject(file) as { dependency?: string[] };
      files.push(file);
      for (const name of dependency ?? [])
        files.push(...(await filesOf(new ServerReflectionRequest().setFileByFilename(name))));
    }
    return files;
  }

  return {
    async services(): Promise<string[]> {
      const answer = await ask(new ServerReflectionRequest().setListServices(''));
      return answer
        .getListServicesResponse()!
        .getServiceList()
        .map(service => service.getName());
    },
    async rootOf(symbol: string): Promise<protobuf.Root> {
      const file = await filesOf(new ServerReflectionRequest().setFileContainingSymbol(symbol));
      const set = descriptor.FileDescriptorSet.encode(descriptor.FileDescriptorSet.create({ file })).finish();
      const root = protobuf.Root.fromDescriptor(set);
      root.resolveAll();
      return root;
    },
    call(root: protobuf.Root, service: string, name: string, request: object): AsyncIterable<object> {
      const method = root.lookupService(service).methods[name]!;
      method.resolve();
      const definition = {
        path: `/${service}/${name}`,
        requestStream: false,
        responseStream: true,
        requestSerialize: (message: object) => method.resolvedRequestType!.encode(message).finish(),
        requestDeserialize: (bytes: Uint8Array) => bytes,
        responseSerialize: (bytes: Uint8Array) => bytes,
        responseDeserialize: (bytes: Uint8Array) =>
          method.resolvedResponseType!.toObject(method.resolvedResponseType!.decode(bytes), { longs: Number }),
        options: {},
      } as const;
      return createClientFactory()
        .create({ call: definition }, channel)
        .call(method.resolvedRequestType!.fromObject(request));
    },
  };
}

describe('reflection', () => {
  let server: Server;
  let channel: Channel;
  beforeEach(async () => {
    server = await createServer({ port: 0 }).listen();
    channel = createChannel(server.address);
  });
  afterEach(async () => {
    channel.close();
    await server.close({ graceMs: 0 });
  });

  it('should let a client that knows nothing of us find, describe and call the service', async () => {
    const client = createGenericClient(channel);
    const [service] = await client.services();
    expect(service).toBe('rivulet.v1.VariablesService');

    const root = await client.rootOf(service!);
    expect(Object.keys(root.lookupService(service!).methods)).toContain('WriteStream');
    expect(root.lookupType('rivulet.v1.VariableInfo').fields.metadata).toBeInstanceOf(protobuf.MapField);

    const opened: object[] = [];
    for await (const answer of client.call(root, service!, 'OpenSession', {
      sessionId: 'lab',
      spec: { ttlMs: 5000, metadata: { made: 'by hand' } },
    })) {
      opened.push(answer);
    }
    expect(opened).toMatchObject([{ ttlMs: 5000, created: true }]);
  });

  it('should describe each service, whichever file of the package it is in', async () => {
    const client = createGenericClient(channel);
    expect(await client.services()).toContain('rivulet.v1.ToolsService');

    const root = await client.rootOf('rivulet.v1.ToolsService');
    const { OfferTools } = root.lookupService('rivulet.v1.ToolsService').methods;
    expect(OfferTools).toMatchObject({ requestStream: true, responseStream: true });
    const { status } = root.lookupType('rivulet.v1.CallFailure').fields;
    expect(status!.resolve().resolvedType?.fullName).toBe('.google.rpc.Status');
    const { create } = root.lookupType('rivulet.v1.OfferOpen').fields;
    expect(create!.resolve().resolvedType?.fullName).toBe('.rivulet.v1.SessionSpec');
  });

  it('should describe files under their own names, with what they need', async () => {
    const root = await createGenericClient(channel).rootOf('google.rpc.Status');
    expect(root.lookupType('google.rpc.Status').fields.details!.resolve().resolvedType?.fullName).toBe(
      '.google.protobuf.Any',
    );
  });

  it('should describe services that are in no package', async () => {
    const users = service('users', { getUser: method(z.object({ userId: z.int() }), z.object({ id: z.int() })) });
    const handlers = implement(users, { getUser: ({ userId }) => ({ id: userId }) });
    await using packageless = await createServer({ port: 0, services: [handlers] }).listen();
    const own = createChannel(packageless.address);
    try {
      const client = createGenericClient(own);
      expect(await client.services()).toContain('users');
      for (const symbol of ['users', 'users.getUser', 'GetUserRequest']) {
        const root = await client.rootOf(symbol);
        expect(Object.keys(root.lookupService('users').methods)).toEqual(['getUser']);
      }
    } finally {
      own.close();
    }
  });

  it('should say what it does not know by the name that was asked for', async () => {
    const client = createClientFactory().create(ServerReflectionService, channel);
    async function* requests() {
      yield new ServerReflectionRequest().setFileContainingSymbol('shop');
    }
    for await (const answer of client.serverReflectionInfo(requests())) {
      expect(answer.getErrorResponse()?.getErrorMessage()).toBe('Symbol not found: shop');
    }
    expect.assertions(1);
  });
});
