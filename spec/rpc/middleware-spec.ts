import { trace } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { deadlineMiddleware } from 'nice-grpc-client-middleware-deadline';
import { retryMiddleware, type RetryOptions } from 'nice-grpc-client-middleware-retry';
import type {
  CallContext as NiceCallContext,
  CallOptions as NiceCallOptions,
  ClientMiddlewareCall,
  ServerMiddlewareCall,
} from 'nice-grpc-common';
import { openTelemetryClientMiddleware, openTelemetryServerMiddleware } from 'nice-grpc-opentelemetry';
import { prometheusClientMiddleware, prometheusServerMiddleware, registry } from 'nice-grpc-prometheus';
import { lastValueFrom, NEVER, toArray } from 'rxjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  callLogging,
  implement,
  method,
  RpcError,
  service,
  stream,
  type Api,
  type CallOptions,
  type Middleware,
} from '../../src/rpc/index.js';
import { serve } from './support.js';

const Text = z.object({ text: z.string() });
const four = service('spec.v1.Four', {
  one: method(Text, Text, { idempotent: true }),
  down: method(Text, stream(Text)),
  up: method(stream(Text), Text),
  both: method(stream(Text), stream(Text)),
});

// Once: the middlewares keep the tracer that they get first.
const exporter = new InMemorySpanExporter();
beforeAll(() => {
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
});
afterAll(() => {
  trace.disable();
});

const log: string[] = [];
afterEach(() => log.splice(0));

const fails = ({ text }: { text: string }) => {
  if (text === 'fail') throw RpcError.notFound('As asked for.', { details: { text } });
};
const handlers: Parameters<typeof implement<(typeof four)['methods']>>[1] = {
  one(input) {
    log.push('handler');
    fails(input);
    return input;
  },
  async *down(input) {
    log.push('handler');
    yield input;
    fails(input);
  },
  async up(items) {
    log.push('handler');
    let text = '';
    for await (const item of items) {
      fails(item);
      text += item.text;
    }
    return { text };
  },
  async *both(items) {
    log.push('handler');
    for await (const item of items) {
      fails(item);
      yield item;
    }
  },
};

/** What wraps like an onion, on either side. */
function layer(name: string) {
  interface AnyCall {
    readonly request: unknown;
    next(request: unknown, context: unknown): AsyncGenerator<unknown, unknown, undefined>;
  }
  const wrapped = async function* ({ request, next }: AnyCall, context: unknown) {
    log.push(`${name} before`);
    try {
      return yield* next(request, context);
    } finally {
      log.push(`${name} after`);
    }
  };
  return wrapped as Middleware<never>;
}

type Texts = Promise<string>;
const patterns = {
  one: (api: never, text: string, options?: CallOptions): Texts =>
    of(api)
      .one({ text }, options)
      .then(reply => reply.text),
  down: (api: never, text: string, options?: CallOptions): Texts => joined(of(api).down({ text }, options)),
  up: (api: never, text: string, options?: CallOptions): Texts =>
    of(api)
      .up([{ text }], options)
      .then(reply => reply.text),
  both: (api: never, text: string, options?: CallOptions): Texts => joined(of(api).both([{ text }], options)),
};
function of(api: never) {
  return api as unknown as Api<(typeof four)['methods']>;
}
async function joined(items: AsyncIterable<{ readonly text: string }>): Texts {
  let all = '';
  for await (const { text } of items) all += text;
  return all;
}
const names = ['one', 'down', 'up', 'both'] as const;

describe.each(names)('middlewares around %s', name => {
  const call = patterns[name];

  it('should wrap like an onion on both sides', async () => {
    await using rig = await serve(
      [implement(four, handlers, { middleware: [layer('c'), layer('d')] })],
      { middleware: [layer('a'), layer('b')] },
      { middleware: [layer('x'), layer('y')] },
    );
    await expect(call(rig.client.service(four) as never, 'hello')).resolves.toBe('hello');
    const inside = [
      'a before',
      'b before',
      'c before',
      'd before',
      'handler',
      'd after',
      'c after',
      'b after',
      'a after',
    ];
    expect(log.filter(line => /^[xy]/.test(line))).toEqual(['x before', 'y before', 'y after', 'x after']);
    expect(log.filter(line => !/^[xy]/.test(line))).toEqual(inside);
  });

  it('should unwind at an error, which arrives with all it says', async () => {
    await using rig = await serve(
      [implement(four, handlers)],
      { middleware: [layer('a')] },
      { middleware: [layer('x'), layer('y')] },
    );
    await expect(call(rig.client.service(four) as never, 'fail')).rejects.toMatchObject({
      name: 'RpcError',
      code: 'NOT_FOUND',
      rawMessage: 'As asked for.',
      details: { text: 'fail' },
    });
    expect(log.filter(line => /^[xy]/.test(line))).toEqual(['x before', 'y before', 'y after', 'x after']);
    expect(log.filter(line => !/^[xy]/.test(line))).toEqual(['a before', 'handler', 'a after']);
  });

  it('should be able to refuse a call, and to see one that is refused', async () => {
    const refuse = async function* <Request, Response>(
      serverCall: ServerMiddlewareCall<Request, Response>,
      context: NiceCallContext,
    ) {
      if (context.metadata.get('user') === undefined) {
        throw RpcError.unauthenticated('Who are you?', { reason: 'NO_USER' });
      }
      return yield* serverCall.next(serverCall.request, context);
    };
    const ended: unknown[] = [];
    const logger = { info: (_: string, { code }: Readonly<Record<string, unknown>>) => void ended.push(code) };
    await using rig = await serve([implement(four, handlers)], { middleware: [callLogging(logger), refuse] });
    const api = rig.client.service(four) as never;
    await expect(call(api, 'hello')).rejects.toMatchObject({ code: 'UNAUTHENTICATED', reason: 'NO_USER' });
    await expect(call(api, 'hello', { metadata: { user: 'ann' } })).resolves.toBe('hello');
    expect(ended).toEqual(['UNAUTHENTICATED', 'OK']);
  });

  it('should count with Prometheus on both sides', async () => {
    registry.resetMetrics();
    await using rig = await serve(
      [implement(four, handlers)],
      { middleware: [prometheusServerMiddleware()] },
      { middleware: [prometheusClientMiddleware()] },
    );
    const api = rig.client.service(four) as never;
    await call(api, 'hello');
    await call(api, 'fail').catch(() => {});
    const metrics = await registry.metrics();
    for (const side of ['server', 'client']) {
      for (const code of ['OK', 'NOT_FOUND']) {
        const line = new RegExp(
          `^grpc_${side}_handled_total\\{.*grpc_method="${name}".*grpc_code="${code}".*\\} 1$`,
          'm',
        );
        expect(metrics).toMatch(line);
      }
    }
  });

  it('should trace with OpenTelemetry on both sides', async () => {
    exporter.reset();
    await using rig = await serve(
      [implement(four, handlers)],
      { middleware: [openTelemetryServerMiddleware()] },
      { middleware: [openTelemetryClientMiddleware()] },
    );
    await call(rig.client.service(four) as never, 'hello');
    await expect.poll(() => exporter.getFinishedSpans().length).toBe(2);
    const [first, second] = exporter.getFinishedSpans();
    expect([first?.name, second?.name]).toEqual([`spec.v1.Four/${name}`, `spec.v1.Four/${name}`]);
  });

  it('should end with the deadline middleware', async () => {
    const never = () => NEVER;
    await using rig = await serve(
      [implement(four, { one: never, down: never, up: never, both: never })],
      {},
      { middleware: [deadlineMiddleware] },
    );
    const options = { deadline: 200 } as CallOptions;
    await expect(call(rig.client.service(four) as never, 'hello', options)).rejects.toMatchObject({
      name: 'RpcError',
      code: 'DEADLINE_EXCEEDED',
    });
  });
});

describe('the retry middleware', () => {
  const options = { retryBaseDelayMs: 1, retryMaxAttempts: 5 } satisfies RetryOptions as CallOptions;

  it('should repeat what is idempotent, until it succeeds', async () => {
    let attempts = 0;
    const one = (input: { text: string }) => {
      if (++attempts < 3) throw RpcError.unavailable('Not yet.');
      return input;
    };
    await using rig = await serve([implement(four, { ...handlers, one })], {}, { middleware: [retryMiddleware] });
    await expect(rig.client.service(four).one({ text: 'a' }, options)).resolves.toEqual({ text: 'a' });
    expect(attempts).toBe(3);
  });

  it('should not repeat what is not', async () => {
    let attempts = 0;
    const once = service('spec.v1.Once', { one: method(Text, Text) });
    const one = () => {
      attempts++;
      throw RpcError.unavailable('Not yet.');
    };
    await using rig = await serve([implement(once, { one })], {}, { middleware: [retryMiddleware] });
    await expect(rig.client.service(once).one({ text: 'a' }, options)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(attempts).toBe(1);
  });
});

describe('callLogging', () => {
  it('should tell of each call when it is over, and how', async () => {
    let time = 0;
    const entries: unknown[] = [];
    const logger = { info: (message: string, fields: object) => void entries.push({ message, ...fields }) };
    const middleware = [callLogging(logger, () => (time += 5))];
    await using rig = await serve([implement(four, handlers)], {}, { middleware });
    const api = rig.client.service(four);
    await api.one({ text: 'a' });
    await api.one({ text: 'fail' }).catch(() => {});
    for await (const _ of api.down({ text: 'a' })) break;
    await expect.poll(() => entries).toHaveLength(3);
    expect(entries).toEqual([
      { message: 'A call is over', path: '/spec.v1.Four/one', code: 'OK', durationMs: 5 },
      { message: 'A call is over', path: '/spec.v1.Four/one', code: 'NOT_FOUND', durationMs: 5 },
      { message: 'A call is over', path: '/spec.v1.Four/down', code: 'CANCELLED', durationMs: 5 },
    ]);
  });
});

describe('a middleware with a fault', () => {
  const middlewareOn = async (side: string, faulty: Middleware<never>) => {
    const middleware = [faulty];
    return side === 'server'
      ? serve([implement(four, handlers, { middleware })])
      : serve([implement(four, handlers)], {}, { middleware });
  };
  const code = { server: 'INTERNAL', client: 'UNKNOWN' };

  it.each(['server', 'client'] as const)('should fail the call in every pattern: on the %s', async side => {
    // eslint-disable-next-line require-yield -- it gets no further
    const faulty = async function* () {
      throw new TypeError('A fault of the middleware.');
    };
    await using rig = await middlewareOn(side, faulty);
    for (const name of names) {
      const reply = patterns[name](rig.client.service(four) as never, 'a');
      await expect(reply).rejects.toMatchObject({ name: 'RpcError', code: code[side] });
    }
    expect(log).toEqual([]);
  });

  it.each(['server', 'client'] as const)('should not pass nothing for a message: on the %s', async side => {
    const swallowing = async function* <Request, Response>(
      { request, next }: ClientMiddlewareCall<Request, Response>,
      options: NiceCallOptions,
    ) {
      try {
        return yield* next(request, options);
      } catch {
        return undefined;
      }
    };
    await using rig = await middlewareOn(side, swallowing);
    for (const name of ['one', 'up'] as const) {
      const reply = patterns[name](rig.client.service(four) as never, 'fail');
      await expect(reply).rejects.toMatchObject({ name: 'RpcError', code: code[side] });
    }
  });
});

describe('what middlewares add', () => {
  it('should be in the context of the handler, and changed requests and replies go on', async () => {
    const authenticate = async function* <Request, Response>(
      call: ServerMiddlewareCall<Request, Response, { readonly user: string }>,
      context: NiceCallContext,
    ) {
      return yield* call.next(call.request, { ...context, user: context.metadata.get('user') ?? 'nobody' });
    };
    const shout = async function* <Request, Response>(
      call: ClientMiddlewareCall<Request, Response>,
      options: NiceCallOptions,
    ) {
      if (call.requestStream || call.responseStream) return yield* call.next(call.request, options);
      const request = { text: (call.request as { text: string }).text.toUpperCase() } as Request;
      const reply = (yield* call.next(request, options)) as { text: string };
      return { text: `${reply.text}!` } as Awaited<Response>;
    };
    const implementation = implement(
      four,
      { ...handlers, one: ({ text }, { user, metadata }) => ({ text: `${text} ${user} ${metadata.user}` }) },
      { middleware: [authenticate] },
    );
    await using rig = await serve([implementation], {}, { middleware: [shout] });
    const reply = await rig.client.service(four).one({ text: 'hi' }, { metadata: { user: 'ann' } });
    expect(reply).toEqual({ text: 'HI ann ann!' });
    const all = await lastValueFrom(rig.client.service(four).down({ text: 'hi' }).pipe(toArray()));
    expect(all).toEqual([{ text: 'hi' }]);
  });
});
