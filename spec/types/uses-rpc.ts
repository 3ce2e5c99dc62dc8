// Call sites of rivulet/rpc as users write them, and misuse that must not compile. tsc is the runner.
import type { CallContext as NiceCallContext, ServerMiddlewareCall } from 'nice-grpc-common';
import { createClient } from 'rivulet/client';
import { implement, method, perCall, perServer, service, stream, type CallContext, type RpcClient } from 'rivulet/rpc';
import { createServer } from 'rivulet/server';
import { concatMap, from, of, reduce, take } from 'rxjs';
import { z } from 'zod';

const User = z.object({ id: z.int(), name: z.string().default('x') });
const Point = z.object({ timestamp: z.number(), value: z.number() });
const Total = z.object({ count: z.int(), total: z.number() });
const users = service('users', {
  getUser: method(z.object({ userId: z.int() }), User),
  listUsers: method(z.object({ limit: z.int().default(100) }), stream(User)),
  aggregate: method(stream(Point), Total),
  conversation: method(stream(Point), stream(Total)),
});

implement(users, {
  getUser: async ({ userId }, c) => {
    void c.signal.aborted;
    return { id: userId };
  },
  listUsers: ({ limit }) => from([{ id: 1 }]).pipe(take(limit)),
  aggregate: points$ =>
    points$.pipe(reduce((a, p) => ({ count: a.count + 1, total: a.total + p.value }), { count: 0, total: 0 })),
  conversation: async function* (messages) {
    for await (const m of messages) yield { count: 1, total: m.value };
  },
});

declare const rpc: RpcClient;
const api = rpc.service(users);
void api.getUser({ userId: 1 }).then(u => u.name.length);
api.listUsers({}).subscribe(u => u.id);
void api.aggregate(of({ timestamp: 1, value: 2 })).then(r => r.count);
api
  .conversation(of({ timestamp: 1, value: 2 }))
  .pipe(concatMap(async r => r.total))
  .subscribe();
void api.conversation.open().send({ timestamp: 1, value: 2 });
const upload = api.aggregate.open();
await upload.send({ timestamp: 1, value: 2 });
void upload.end().then(r => r.total);

// @ts-expect-error missing methods
implement(users, { getUser: async ({ userId }) => ({ id: userId }) });
// @ts-expect-error an Observable to a unary call
void api.getUser(of({ userId: 1 }));
// @ts-expect-error not a stream
api.getUser.open();
// @ts-expect-error a required field is missing
void api.getUser({});
// @ts-expect-error a field of another type
void api.getUser({ userId: '1' });
// @ts-expect-error no such method
void api.nobody;
// @ts-expect-error one message to an upload
void api.aggregate({ timestamp: 1, value: 2 });
// @ts-expect-error a stream of something else
void api.aggregate(of({ timestamp: 1 }));
// @ts-expect-error a stream is no promise
void api.listUsers({}).then;
// @ts-expect-error an item of another type
void api.conversation.open().send({ timestamp: 1 });
// @ts-expect-error what has a method `then` passes for a promise
service('thenable', { then: method(Point, Total) });
implement(users, {
  // @ts-expect-error a reply without what is required
  getUser: () => ({ name: 'x' }),
  // @ts-expect-error one message for a stream
  listUsers: () => ({ id: 1 }),
  aggregate: points$ => points$.pipe(reduce(total => total, { count: 0, total: 0 })),
  conversation: messages => messages.pipe(concatMap(() => of({ count: 1, total: 1 }))),
});

// What middlewares and dependencies add is typed in the handlers.
async function* authenticated<Request, Response>(
  call: ServerMiddlewareCall<Request, Response, { readonly user: string }>,
  context: NiceCallContext,
) {
  return yield* call.next(call.request, { ...context, user: 'ann' });
}
class Pool {
  begin(): { readonly commit: () => void } {
    return { commit() {} };
  }
}
const echo = service('echo', { echo: method(Point, Point), all: method(stream(Point), stream(Point)) });
const pool = perServer(() => new Pool());
const transaction = perCall((context: CallContext & { readonly pool: Pool }, defer) => {
  defer(() => context.peer);
  return context.pool.begin();
});
const implementation = implement(
  echo,
  {
    echo: (point, context) => {
      void context.user.length;
      context.pool.begin();
      context.transaction.commit();
      void context.deadline?.getTime();
      context.trailer.set('x', 'y');
      void context.metadata.authorization?.length;
      // @ts-expect-error nobody adds this
      void context.tenant;
      return point;
    },
    all: (points, { user }) => (user === 'ann' ? points : []),
  },
  { middleware: [authenticated], provide: { pool, transaction }, maxBuffered: 10 },
);
createServer({ services: [implementation], middleware: [authenticated] });
const fromClient = createClient('localhost:1').service(echo);
void fromClient.echo({ timestamp: 1, value: 1 }, { timeoutMs: 5, metadata: { a: 'b' } }).then(point => point.value);
fromClient.all(fromClient.all([])).subscribe(point => point.value);
for await (const point of fromClient.all([])) void point.value;
await using call = fromClient.all.open();
void call.next().then(point => point?.value);
