import { lastValueFrom, toArray } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EMPTY } from 'rxjs';
import {
  implement,
  method,
  RivuletError,
  RpcError,
  service,
  statusCodes,
  stream,
  type ErrorCode,
} from '../../src/rpc/index.js';
import { createServer, type LogFields } from '../../src/server/index.js';
import { serve } from './support.js';

const Ask = z.object({ code: z.string() });
const Answer = z.object({ text: z.string() });
const failing = service('failing', {
  ask: method(Ask, Answer),
  askMany: method(Ask, stream(Answer)),
  nested: method(
    z.object({ list: z.array(z.object({ n: z.int().min(0).max(9) })), name: z.string().min(3).optional() }),
    z.object({ text: z.string(), inner: z.object({ a: z.int() }).optional(), all: z.array(z.object({ a: z.int() })) }),
  ),
  upload: method(stream(z.object({ n: z.int().min(0) })), Answer),
});
type Handlers = Parameters<typeof implement<(typeof failing)['methods']>>[1];
const handlers: Handlers = {
  ask: ({ code }) => {
    throw new RpcError(code as ErrorCode, `About ${code}.`, {
      reason: 'WHY',
      details: { name: 'x', list: [1, null, { a: true }] },
    });
  },
  askMany: ({ code }) => {
    throw new RpcError(code as ErrorCode, `About ${code}.`);
  },
  nested: () => ({ text: '', all: [] }),
  upload: async items => {
    let n = 0;
    for await (const item of items) n += item.n;
    return { text: String(n) };
  },
};

interface Entry {
  readonly message: string;
  readonly fields: LogFields | undefined;
}

function recordingLogger() {
  const entries: Entry[] = [];
  const record = (message: string, fields?: LogFields) => {
    entries.push({ message, fields });
  };
  return { logger: { info() {}, warn: record, error: record }, entries };
}

const codes = (Object.keys(statusCodes) as (keyof typeof statusCodes)[]).filter(code => code !== 'OK');

describe('the codes', () => {
  it('should be seventeen, with the numbers of gRPC', () => {
    expect(Object.values(statusCodes)).toEqual(Array.from({ length: 17 }, (_, number) => number));
  });

  it('should each have a factory', () => {
    for (const code of codes) {
      const name = code.toLowerCase().replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());
      const factories = RpcError as unknown as Record<string, ((message: string) => RpcError) | undefined>;
      expect(factories[name]!('Why.')).toMatchObject({
        name: 'RpcError',
        code,
        rawMessage: 'Why.',
        message: `${code}: Why.`,
      });
    }
  });

  it.each(codes)('should arrive as thrown: %s', async code => {
    await using rig = await serve([implement(failing, handlers)]);
    const api = rig.client.service(failing);
    const failure: unknown = await api.ask({ code }).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(RpcError);
    expect(failure).toBeInstanceOf(RivuletError);
    expect(failure).toMatchObject({
      code,
      rawMessage: `About ${code}.`,
      reason: 'WHY',
      details: { name: 'x', list: [1, null, { a: true }] },
    });
    await expect(lastValueFrom(api.askMany({ code }))).rejects.toMatchObject({ name: 'RpcError', code });
  });
});

describe('RpcError.from', () => {
  it('should keep what there is', () => {
    const error = RpcError.notFound('No.');
    expect(RpcError.from(error)).toBe(error);
    const given = new RivuletError('ABORTED', 'Lost.', { reason: 'R', details: { a: 1 } });
    expect(RpcError.from(given)).toMatchObject({
      name: 'RpcError',
      code: 'ABORTED',
      reason: 'R',
      details: { a: 1 },
      cause: given,
    });
    expect(RpcError.from('text', 'INTERNAL')).toMatchObject({ code: 'INTERNAL', rawMessage: 'text' });
  });
});

describe('a fault of a handler', () => {
  it('should leave without its text, under the id that the log has', async () => {
    const { logger, entries } = recordingLogger();
    const ask = () => {
      throw new Error('secret: the password is 1234');
    };
    await using rig = await serve([implement(failing, { ...handlers, ask })], { logger });
    const failure = RpcError.from(
      await rig.client
        .service(failing)
        .ask({ code: '' })
        .catch((thrown: unknown) => thrown),
    );
    expect(failure.code).toBe('INTERNAL');
    expect(JSON.stringify([failure.message, failure.details])).not.toContain('secret');
    expect(failure.details.id).toEqual(expect.any(String));
    expect(entries.map(({ fields }) => fields?.id)).toEqual([failure.details.id]);
    expect(entries[0]?.fields?.error).toMatchObject({ message: 'secret: the password is 1234' });
  });

  it.each([
    ['a field that is missing', () => ({}) as never, /text/],
    ['a field of another type', () => ({ text: 5 }) as never, /text/],
    ['nothing', () => undefined as never, /ask/],
    ['an Observable that is empty', () => EMPTY, /without a value/],
  ])('should be a reply with %s', async (_, ask, text) => {
    const { logger, entries } = recordingLogger();
    await using rig = await serve([implement(failing, { ...handlers, ask })], { logger });
    await expect(rig.client.service(failing).ask({ code: '' })).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(String(entries[0]?.fields?.error)).toMatch(text);
  });

  it('should be a surplus field of a reply, unless told otherwise', async () => {
    const nested = () => ({ text: 'a', all: [{ a: 1 }, { a: 2, b: 3 }] });
    const { logger, entries } = recordingLogger();
    await using strict = await serve([implement(failing, { ...handlers, nested })], { logger });
    await expect(strict.client.service(failing).nested({ list: [] })).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(String(entries[0]?.fields?.error)).toContain('all[1].b');
    await using lax = await serve([implement(failing, { ...handlers, nested })], { strictReplies: false });
    await expect(lax.client.service(failing).nested({ list: [] })).resolves.toEqual({
      text: 'a',
      all: [{ a: 1 }, { a: 2 }],
    });
  });
});

describe('a message that does not fit', () => {
  it('should be INVALID_ARGUMENT with the issues of zod', async () => {
    await using rig = await serve([implement(failing, handlers)]);
    const input = { list: [{ n: 1 }, { n: 10 }, { n: -1 }], name: 'ab' };
    const failure = RpcError.from(
      await rig.client
        .service(failing)
        .nested(input)
        .catch((thrown: unknown) => thrown),
    );
    expect(failure.code).toBe('INVALID_ARGUMENT');
    expect(failure.rawMessage).toContain('list[1].n');
    expect(failure.details.issues).toEqual([
      { path: ['list', 1, 'n'], code: 'too_big', message: expect.any(String) },
      { path: ['list', 2, 'n'], code: 'too_small', message: expect.any(String) },
      { path: ['name'], code: 'too_small', message: expect.any(String) },
    ]);
  });

  it('should fit into a trailer, however much is wrong', async () => {
    await using rig = await serve([implement(failing, handlers)]);
    const list = Array.from({ length: 5000 }, () => ({ n: 10 }));
    const failure = RpcError.from(
      await rig.client
        .service(failing)
        .nested({ list })
        .catch((thrown: unknown) => thrown),
    );
    expect(failure.code).toBe('INVALID_ARGUMENT');
    const issues = failure.details.issues as readonly unknown[];
    expect(issues.length).toBeGreaterThan(3);
    expect(failure.details.leftOut).toEqual({ issues: 5000 - issues.length });
  });

  it('should end a stream at the item that is wrong', async () => {
    await using rig = await serve([implement(failing, handlers)]);
    await expect(rig.client.service(failing).upload([{ n: 1 }, { n: -1 }])).rejects.toMatchObject({
      code: 'INVALID_ARGUMENT',
      details: { issues: [{ path: ['n'], code: 'too_small', message: expect.any(String) }] },
    });
  });

  it('should not be sent where it has no form', async () => {
    await using rig = await serve([implement(failing, handlers)]);
    await expect(rig.client.service(failing).ask({ code: 5 as never })).rejects.toMatchObject({
      name: 'RpcError',
      code: 'INVALID_ARGUMENT',
      rawMessage: expect.stringContaining('The input of failing.ask cannot be sent'),
    });
  });

  it('should be told of a reply that another server has sent', async () => {
    const other = service('failing', { ask: method(Ask, z.object({ text: z.string().optional() })) });
    await using rig = await serve([implement(other, { ask: () => ({}) })]);
    const stricter = service('failing', { ask: method(Ask, z.object({ text: z.string().min(1) })) });
    await expect(rig.client.service(stricter).ask({ code: '' })).rejects.toMatchObject({
      code: 'INTERNAL',
      reason: 'INVALID_REPLY',
      rawMessage: expect.stringMatching(
        /^The server's reply to failing\.ask does not fit: text: [^\n[]+\. Do both sides/,
      ),
    });
  });
});

describe('what is no service', () => {
  it('should be refused with what to give instead', async () => {
    const refused = (text: string) => expect.objectContaining({ code: 'INVALID_ARGUMENT', rawMessage: text });
    expect(() => service('failing', { ask: Ask as never })).toThrow(
      refused('failing.ask is no method: give what method(input, output) makes.'),
    );
    expect(() => createServer({ services: [failing as never] })).toThrow(
      refused('The service failing has no handlers: give what implement(service, handlers) makes.'),
    );
    await using rig = await serve([implement(failing, handlers)]);
    expect(() => rig.client.service({ name: 'failing', methods: {} })).toThrow(
      refused('This is no service: give what service(name, methods) makes.'),
    );
  });
});

describe('what is not there', () => {
  it('should be UNIMPLEMENTED, with its name', async () => {
    const wider = service('failing', { ask: method(Ask, Answer), more: method(stream(Ask), stream(Answer)) });
    await using rig = await serve([
      implement(service('other', { ask: method(Ask, Answer) }), { ask: () => ({ text: '' }) }),
    ]);
    const api = rig.client.service(wider);
    await expect(api.ask({ code: '' })).rejects.toMatchObject({
      code: 'UNIMPLEMENTED',
      rawMessage: expect.stringContaining('/failing/ask'),
    });
    await expect(lastValueFrom(api.more([]).pipe(toArray()))).rejects.toMatchObject({
      code: 'UNIMPLEMENTED',
      rawMessage: expect.stringContaining('/failing/more'),
    });
  });
});
