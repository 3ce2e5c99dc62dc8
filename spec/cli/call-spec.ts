import { createServer as createGrpcServer } from 'nice-grpc';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concat, NEVER, of, Subject } from 'rxjs';
import { z } from 'zod';
import { implement, method, RpcError, service, stream } from '../../src/rpc/index.js';
import { createServer, type Server } from '../../src/server/index.js';
import { toAsyncIterable } from '../../src/operators/index.js';
import { cli, startCli } from './support/startCli.js';

const users = service('shop.v1.Users', {
  getUser: method(z.object({ userId: z.int() }), z.object({ id: z.int(), name: z.string(), at: z.date() }), {
    idempotent: true,
  }),
  listUsers: method(z.object({ limit: z.int32().default(2) }), stream(z.object({ id: z.int32() }))),
  aggregate: method(
    stream(z.object({ timestamp: z.number(), value: z.number() })),
    z.object({ count: z.int32(), total: z.number() }),
  ),
  talk: method(
    stream(z.object({ text: z.string() })),
    stream(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('echo'), text: z.string() }),
        z.object({ kind: z.literal('bye'), said: z.int32() }),
      ]),
    ),
  ),
  whoAmI: method(z.object({}), z.object({ trace: z.string() })),
  wait: method(z.object({}), stream(z.object({}))),
});

describe('call', () => {
  let server: Server;
  let address: string;

  beforeAll(async () => {
    const handlers = implement(users, {
      getUser: ({ userId }) => {
        if (userId !== 42) throw RpcError.notFound(`There is no user ${userId}.`);
        return { id: userId, name: 'Ada', at: new Date(0) };
      },
      listUsers: ({ limit }) => Array.from({ length: limit }, (_, id) => ({ id })),
      aggregate: async points => {
        let count = 0;
        let total = 0;
        for await (const { value } of points) {
          count++;
          total += value;
        }
        return { count, total };
      },
      talk: async function* (messages) {
        let said = 0;
        for await (const { text } of messages) {
          said++;
          yield { kind: 'echo', text };
        }
        yield { kind: 'bye', said };
      },
      whoAmI: (_, { metadata }) => ({ trace: metadata.trace ?? '' }),
      wait: () => concat(of({}), NEVER),
    });
    server = await createServer({ port: 0, services: [handlers] }).listen();
    address = server.address;
  });
  afterAll(() => server.close({ graceMs: 0 }));

  it('should print the answer to one message', async () => {
    expect(await cli(['call', address, 'shop.v1.Users.getUser', '{"userId": 42}'])).toEqual({
      exitCode: 0,
      stdout: '{"id":"42","name":"Ada","at":"1970-01-01T00:00:00Z"}\n',
      stderr: '',
    });
  });

  it('should take the method as gRPC writes it', async () => {
    const { stdout } = await cli(['call', address, 'shop.v1.Users/getUser', '{"userId": "42"}']);
    expect(stdout).toMatch(/Ada/);
    const withSlash = await cli(['call', address, '/shop.v1.Users/getUser', '{"userId": "42"}']);
    expect(withSlash.stdout).toBe(stdout);
  });

  it('should take the message from standard input', async () => {
    const { stdout } = await cli(['call', address, 'shop.v1.Users.getUser'], { stdin: ['{"userId":42}', ''] });
    expect(stdout).toMatch(/Ada/);
  });

  it('should print each item of a stream as a line, with the defaults of the server', async () => {
    const { stdout } = await cli(['call', address, 'shop.v1.Users.listUsers']);
    expect(stdout).toBe('{"id":0}\n{"id":1}\n');
  });

  it('should send each line of standard input', async () => {
    const stdin = ['{"timestamp":1,"value":10.5}', '{"timestamp":2,"value":20.25}'];
    const { stdout } = await cli(['call', address, 'shop.v1.Users.aggregate'], { stdin });
    expect(stdout).toBe('{"count":2,"total":30.75}\n');
  });

  it('should answer each line before the next is typed', async () => {
    const typed$ = new Subject<string>();
    const running = startCli(['call', address, 'shop.v1.Users.talk'], { stdin: toAsyncIterable(typed$) });
    for (const text of ['one', 'two']) {
      const heard = running.stdout.until(new RegExp(`^\\{"echo":\\{"text":"${text}"\\}\\}$`, 'm'));
      // The line is only read once the call is under way.
      while (!typed$.observed) await new Promise(setImmediate);
      typed$.next(JSON.stringify({ text }));
      await heard;
    }
    typed$.complete();
    expect(await running.exitCode).toBe(0);
    expect(running.stdout.text).toMatch(/\{"bye":\{"said":2\}\}\n$/);
  });

  it('should send metadata along', async () => {
    const { stdout } = await cli(['call', address, 'shop.v1.Users.whoAmI', '--metadata', 'trace=a=b']);
    expect(stdout).toBe('{"trace":"a=b"}\n');
  });

  it('should list the methods where none is given', async () => {
    const { stdout, exitCode } = await cli(['call', address]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('shop.v1.Users.getUser(shop.v1.GetUserRequest) returns (shop.v1.GetUserResponse)\n');
    expect(stdout).toContain('shop.v1.Users.talk(stream shop.v1.TalkRequest) returns (stream shop.v1.TalkResponse)\n');
    expect(stdout).toContain('rivulet.v1.VariablesService.Watch(');
  });

  it('should end with Ctrl-C', async () => {
    const running = startCli(['call', address, 'shop.v1.Users.wait']);
    await running.stdout.until(/\n/);
    running.interrupt();
    expect(await running.exitCode).toBe(130);
  });

  it.each([
    [['shop.v1.Users.getUser', '{"userId": 7}'], 'NOT_FOUND: There is no user 7.'],
    [['shop.v1.Users.getUser', '{"userid": 7}'], /^INVALID_ARGUMENT: .*userid.*userId/],
    [['shop.v1.Users.getUser', '{"userId": "x"}'], /^INVALID_ARGUMENT: .*userId/],
    [['shop.v1.Users.getUser', '{userId: 7}'], /^INVALID_ARGUMENT: Message 1 is no JSON: /],
    [['shop.v1.Users.getUser', '{}', '{}'], 'INVALID_ARGUMENT: getUser takes one message, and there is more than one.'],
    [
      ['shop.v1.Users.getuser', '{}'],
      /^NOT_FOUND: shop\.v1\.Users has no method getuser\. It has getUser, listUsers, /,
    ],
    [['shop.v1.User.getUser', '{}'], /^NOT_FOUND: The server has no service shop\.v1\.User\. It has .*shop\.v1\.Users/],
    [
      ['shop.v1.Users'],
      /^INVALID_ARGUMENT: shop\.v1\.Users is a service: name one of its methods, shop\.v1\.Users\.getUser, /,
    ],
    [['getUser', '{}'], /^NOT_FOUND: The server has no service getUser\. It has /],
  ])('should say what is wrong: %j', async (args, text) => {
    const { exitCode, stdout, stderr } = await cli(['call', address, ...args]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    const line = stderr.replace(/^rivulet: /, '').replace(/\n$/, '');
    if (typeof text === 'string') expect(line).toBe(text);
    else expect(line).toMatch(text);
    expect(line).not.toContain('\n');
  });

  it('should say that a server tells nobody what it serves', async () => {
    const silent = createGrpcServer();
    const port = await silent.listen('127.0.0.1:0');
    const { exitCode, stderr } = await cli(['call', `127.0.0.1:${port}`, 'users.getUser', '{}']);
    await silent.shutdown();
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^rivulet: UNIMPLEMENTED: The server at \S+ tells nobody what it serves/);
  });

  it('should say that nobody answers', async () => {
    const { exitCode, stderr } = await cli(['call', '127.0.0.1:1', 'users.getUser', '{}']);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^rivulet: UNAVAILABLE: No Rivulet server answers at 127\.0\.0\.1:1 /);
  });
});
