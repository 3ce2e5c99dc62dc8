import { Client, credentials, type ServiceError } from '@grpc/grpc-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { implement, method, RpcError, service } from '../../src/rpc/index.js';
import { createClient } from '../../src/client/index.js';
import { createServer } from '../../src/server/index.js';
import { errorFromStatus, statusDetailsKey, toolsService, variablesService } from '../../src/wire/index.js';

const Item = z.object({ n: z.int() });
const demo = service('demo', { who: method(Item, Item) });
const other = { fail: { ...variablesService.listSessions, path: '/spec.v1.Other/Fail' } };
const implementation = {
  fail() {
    throw new Error('never called');
  },
};
/** No message at all: its first field is cut off. */
const garbage = Buffer.from([0x0a, 0xff]);

const paths = [
  ...[...Object.values(variablesService), ...Object.values(toolsService)].map(({ path }) => path),
  ...['/spec.v1.Other/Fail', '/demo/who', '/grpc.health.v1.Health/Check', '/grpc.health.v1.Health/Watch'],
];

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a request that cannot be decoded', () => {
  it.each(paths)('should be INVALID_ARGUMENT for %s', async path => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const services = [implement(demo, { who: item => item }), { definition: other, implementation }];
    await using server = await createServer({ port: 0, services }).listen();
    const client = new Client(server.address, credentials.createInsecure());
    const asIs = (bytes: Buffer) => bytes;
    const call = client.makeBidiStreamRequest(path, asIs, asIs);
    call.end(garbage);
    call.resume();
    const { code, details, metadata } = await new Promise<ServiceError>(resolve => call.once('error', resolve));
    const [trailer] = metadata.get(statusDetailsKey) as Buffer[];
    client.close();
    expect(errorFromStatus(code, details, trailer)).toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'MALFORMED' });
    expect(error).not.toHaveBeenCalled();
  });
});

describe('a bug of a handler', () => {
  it('should be on the console by default, with its stack and the id that the caller gets', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const bug = new Error('a bug');
    const who = () => {
      throw bug;
    };
    await using server = await createServer({ port: 0, services: [implement(demo, { who })] }).listen();
    await using client = createClient(server.address);
    const failure = await client
      .service(demo)
      .who({ n: 1 })
      .catch((thrown: unknown) => RpcError.from(thrown));
    const { id } = (failure as RpcError).details;
    expect(failure).toMatchObject({ code: 'INTERNAL', details: { id: expect.any(String) } });
    expect(log.mock.calls).toEqual([
      [`rivulet: Unhandled error in handler demo.who (${id as string})`, { id, path: '/demo/who' }, bug],
    ]);
  });

  it('should say nothing of an error that is meant for the caller', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const who = () => {
      throw RpcError.notFound('Nobody.');
    };
    await using server = await createServer({ port: 0, services: [implement(demo, { who })] }).listen();
    await using client = createClient(server.address);
    await expect(client.service(demo).who({ n: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(log).not.toHaveBeenCalled();
  });
});
