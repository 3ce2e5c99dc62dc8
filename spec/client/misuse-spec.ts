import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  createClient,
  type Client,
  type ClientOptions,
  type Cursor,
  type Session,
  type WatchOptions,
} from '../../src/client/index.js';
import { RivuletError, type ErrorCode } from '../../src/errors/index.js';
import { createServer, type Server, type ServerOptions } from '../../src/server/index.js';
import { collect } from '../support/collect.js';
import { localhostCertificate } from '../support/localhostCertificate.js';

const variables = { x: z.number().min(0).max(10), mode: z.enum(['auto', 'manual']) };
/** A session whose calls the compiler does not check, as in JavaScript. */
type Loose = Session<Record<string, never>>;

/** What a misuse fails with, however it fails: a throw, a rejection, or the error of an Observable. */
async function failureOf(misuse: () => unknown): Promise<RivuletError> {
  try {
    const result = misuse();
    if (typeof result === 'object' && result !== null && 'subscribe' in result) {
      const seen = collect(result as ReturnType<Session['watch']>);
      await seen.end();
      if (seen.error) throw seen.error;
    }
    await result;
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(RivuletError);
    return thrown as RivuletError;
  }
  throw new Error('nothing failed');
}

/** The code, the reason where there is one, and what the text names. */
async function expectFailure(
  misuse: () => unknown,
  code: ErrorCode,
  reason: string | undefined,
  ...says: (string | RegExp)[]
): Promise<void> {
  const error = await failureOf(misuse);
  expect({ code: error.code, reason: error.reason, text: error.rawMessage }).toMatchObject({ code, reason });
  for (const text of says) expect(error.rawMessage).toMatch(text);
  expect(error.message).toBe(`${code}: ${error.rawMessage}`);
}

describe('what cannot be', () => {
  // Nobody listens there: all of this is refused without asking.
  let client: Client;
  let session: Loose;
  beforeEach(() => {
    client = createClient('127.0.0.1:1', { lingerMs: 0 });
    session = client.session('lab', { variables }) as unknown as Loose;
  });
  afterEach(() => client.close());

  const badNames = ['', 'a b', 'a*', 'ü', 'a\n', 'x'.repeat(257), 7 as never, undefined as never, null as never];

  it.each(badNames)('should refuse %j as the name of a session', name =>
    expectFailure(() => client.session(name), 'INVALID_ARGUMENT', 'INVALID_NAME', /cannot name a session/),
  );

  const named: Readonly<Record<string, (name: string) => unknown>> = {
    watch: name => session.watch([name]),
    value: name => session.watch([name]),
    values: name => session.values(name),
    commits: name => session.commits([name]),
    variable: name => session.variable(name),
    group: name => session.group(name).changes$,
    register: name => session.register(name, z.number(), 0),
    get: name => session.get(name),
    getMany: name => session.getMany([name]),
    describe: name => session.describe(name),
    set: name => session.set(name, 1 as never),
    delete: name => session.delete(name),
    history: name => session.history(name),
    rollback: name => session.rollback(name, 1),
    writer: name => session.writer(name),
  };
  it.each(Object.keys(named))('should refuse a bad name of a variable in %s', async method => {
    for (const name of badNames) {
      await expectFailure(() => named[method]!(name), 'INVALID_ARGUMENT', 'INVALID_NAME', /cannot name a variable/);
    }
  });

  it('should show the bad name, and cut it where it is long', async () => {
    await expectFailure(() => client.session('a b'), 'INVALID_ARGUMENT', 'INVALID_NAME', '"a b"');
    const error = await failureOf(() => client.session('x'.repeat(1_000_000)));
    expect(error.rawMessage.length).toBeLessThan(500);
  });

  it('should refuse a bad name in what is declared', () =>
    expectFailure(
      () => client.session('lab', { variables: { 'a b': z.number() } }),
      'INVALID_ARGUMENT',
      'INVALID_NAME',
      '"a b"',
    ));

  it.each(['', 'a b', 'ü*', '*'.repeat(257), 7 as never])('should refuse %j as a pattern', async match => {
    await expectFailure(() => session.watch({ match }), 'INVALID_ARGUMENT', 'INVALID_PATTERN', /no pattern over names/);
    await expectFailure(() => session.list(match), 'INVALID_ARGUMENT', 'INVALID_PATTERN', /no pattern over names/);
  });

  it('should refuse to watch nothing', async () => {
    await expectFailure(() => session.watch([]), 'INVALID_ARGUMENT', undefined, /at least one name/);
    await expectFailure(() => session.values(), 'INVALID_ARGUMENT', undefined, /at least one name/);
  });

  it('should refuse to write nothing', () =>
    expectFailure(() => session.update({}), 'INVALID_ARGUMENT', undefined, /at least one value/));

  it.each(['', 'a b:1', 'host:0', 'host:65536', 'host:-1', 'host:1:2', 'ftp://host:1', 'host:port', '[::1', 'h/x:1'])(
    'should refuse %j as an address',
    address =>
      expectFailure(() => createClient(address), 'INVALID_ARGUMENT', undefined, /is no address: give host:port/),
  );

  const options: readonly (readonly [string, ClientOptions])[] = [
    ...[-1, NaN, 2 ** 31].map(lingerMs => ['lingerMs', { lingerMs }] as const),
    ...[0, -1, NaN, Infinity].map(bookmarkIntervalMs => ['bookmarkIntervalMs', { bookmarkIntervalMs }] as const),
    ...[-1, NaN].flatMap(value =>
      (['initialDelayMs', 'maxDelayMs', 'healthyAfterMs', 'maxAttempts'] as const).map(
        option => [`reconnect.${option}`, { reconnect: { [option]: value } }] as const,
      ),
    ),
    ...[0, 0.5, NaN].map(multiplier => ['reconnect.multiplier', { reconnect: { multiplier } }] as const),
    ...[0, NaN, Infinity].map(
      firstFrameTimeoutMs => ['reconnect.firstFrameTimeoutMs', { reconnect: { firstFrameTimeoutMs } }] as const,
    ),
  ];
  it.each(options)('should refuse a %s out of range: %j', (option, given) =>
    expectFailure(
      () => createClient('localhost', given),
      'INVALID_ARGUMENT',
      undefined,
      new RegExp(
        `^${option.replace('.', '\\.')} is (-?[0-9.]+|NaN|Infinity): give a number from [01]( to [0-9]+)?\\.$`,
      ),
    ),
  );

  it.each([0, -1, NaN])('should refuse %d as the ttlMs of a session', ttlMs =>
    expectFailure(
      () => client.session('other', { variables: {}, ttlMs }),
      'INVALID_ARGUMENT',
      undefined,
      `ttlMs is ${ttlMs}`,
    ),
  );

  it.each([-1, NaN])('should refuse to wait for %d ms', async timeoutMs => {
    const waits = [
      () => session.ready({ timeoutMs }),
      () => session.get('x', { timeoutMs }),
      () => session.set('x', 1 as never, { timeoutMs }),
      () => session.update({ x: 1 as never }, { timeoutMs }),
      () => session.declare({ x: 1 as never }, { timeoutMs }),
      () => session.delete('x', { timeoutMs }),
      () => session.list('*', { timeoutMs }),
    ];
    for (const wait of waits) {
      await expectFailure(wait, 'INVALID_ARGUMENT', undefined, `timeoutMs is ${timeoutMs}`);
    }
  });

  it.each([-1, 1.5, NaN, Infinity, '1' as never])('should refuse %j as a version', async version => {
    const says = new RegExp(`${version}.*give an integer from [01]`);
    const options = { expectedVersion: version };
    await expectFailure(() => session.set('x', 1 as never, options), 'INVALID_ARGUMENT', undefined, /variable x/, says);
    const batch = { expectedVersions: { x: version } };
    await expectFailure(() => session.update({ x: 1 as never }, batch), 'INVALID_ARGUMENT', undefined, says);
    await expectFailure(() => session.rollback('x', version), 'INVALID_ARGUMENT', undefined, /variable x/, says);
  });

  it.each([-1, 1.5, NaN, Infinity])('should refuse a history of %d entries', limit =>
    expectFailure(
      () => session.history('x', { limit }),
      'INVALID_ARGUMENT',
      undefined,
      `limit of a history is ${limit}`,
    ),
  );

  it.each([0, -1, 1.5, NaN, Infinity])('should refuse a history before version %d', before =>
    expectFailure(
      () => session.history('x', { before }),
      'INVALID_ARGUMENT',
      undefined,
      `option before of a history is ${before}`,
    ),
  );

  it.each([0, -1, NaN])('should refuse a writer that holds %d values', limit =>
    expectFailure(() => session.writer('x', { limit }), 'INVALID_ARGUMENT', undefined, `limit of a writer is ${limit}`),
  );

  const schemas: readonly (readonly [string, string, z.ZodType])[] = [
    ['refine', 'variables.x', z.number().refine(x => x > 0)],
    ['transform', 'variables.x', z.string().transform(text => text.length)],
    ['coerce', 'variables.x', z.coerce.number()],
    ['pipe', 'variables.x', z.string().pipe(z.string())],
    ['refine', 'variables.x.inner', z.object({ inner: z.string().refine(text => text !== '') })],
  ];
  it.each(schemas)('should refuse %s in a shape, and say that it is at %s', async (_, path, schema) => {
    const error = await failureOf(() => client.session('lab2', { variables: { x: schema } }));
    expect(error).toMatchObject({ code: 'INVALID_ARGUMENT', reason: 'UNSUPPORTED_SCHEMA', details: { path } });
    expect(error.rawMessage.startsWith(`${path}: `)).toBe(true);
  });

  it('should refuse two declarations of a name that differ, in one client', () =>
    expectFailure(
      () => client.session('lab', { variables: { x: z.string() } }),
      'INVALID_ARGUMENT',
      undefined,
      /variable x is declared twice in the session lab and differs/,
    ));

  it('should refuse what must not exist where its type is not known', () =>
    expectFailure(
      () => session.set('other', 1 as never, { expectedVersion: 0 }),
      'INVALID_ARGUMENT',
      undefined,
      /variable other is not declared in the session lab.*register\(\)/,
    ));

  it('should refuse to declare what is not in the shape', () =>
    expectFailure(
      () => session.declare({ other: 1 as never }),
      'INVALID_ARGUMENT',
      undefined,
      /variable other is not declared/,
    ));

  const cursors = ['', 'nonsense', 'e@', '@1', 'e@-1', 'e@1.5', 'e@01', 'e@99999999999999999', 'e@1@2', 7, null];
  it.each(cursors)('should refuse %j as a cursor', cursor =>
    expectFailure(
      () => session.watch('x', { resumeAfter: cursor as Cursor }),
      'INVALID_ARGUMENT',
      'INVALID_CURSOR',
      /is no cursor: take one from/,
    ),
  );

  it('should refuse a delivery that there is not', () =>
    expectFailure(
      () => session.watch('x', { delivery: 'some' } as unknown as WatchOptions),
      'INVALID_ARGUMENT',
      undefined,
      /delivery.*"some"/,
    ));

  const uses: Readonly<Record<string, (of: Loose) => unknown>> = {
    ready: of => of.ready(),
    watch: of => of.watch('x'),
    values: of => of.values('x'),
    commits: of => of.commits(['x']),
    get: of => of.get('x'),
    set: of => of.set('x', 1 as never),
    update: of => of.update({ x: 1 as never }),
    declare: of => of.declare({ x: 1 as never }),
    register: of => of.register('y', z.number(), 1),
    list: of => of.list(),
    describe: of => of.describe('x'),
    history: of => of.history('x'),
    delete: of => of.delete('x'),
    rollback: of => of.rollback('x', 1),
    flush: of => of.flush(),
    end: of => of.end(),
  };
  it.each(Object.keys(uses))('should refuse %s of a closed session', async method => {
    await session.close();
    const says = /session lab is closed.*client\.session\('lab'\)/;
    await expectFailure(() => uses[method]!(session), 'FAILED_PRECONDITION', 'CLOSED', says);
  });

  it.each(Object.keys(uses))('should refuse %s of a session of a closed client', async method => {
    await client.close();
    await expectFailure(
      () => uses[method]!(session),
      'FAILED_PRECONDITION',
      'CLOSED',
      /lab is closed|client is closed/,
    );
  });

  it('should refuse a session of a closed client, and close twice', async () => {
    await client.close();
    await client.close();
    await session.close();
    await expectFailure(() => client.session('lab'), 'FAILED_PRECONDITION', 'CLOSED', /client is closed.*createClient/);
  });
});

describe('what the server refuses', () => {
  let server: Server;
  const clients: Client[] = [];
  afterEach(async () => {
    await Promise.all(clients.splice(0).map(client => client.close()));
    await server.close({ graceMs: 0 });
  });

  const start = async (options: ServerOptions = {}) => {
    server = await createServer({ port: 0, ...options }).listen();
  };
  const connect = (options: Parameters<typeof createClient>[1] = {}, address = server.address) => {
    const client = createClient(address, { lingerMs: 20, logger: { warn: () => {} }, ...options });
    clients.push(client);
    return client;
  };
  const lab = (options?: Parameters<typeof connect>[0]) => connect(options).session('lab', { variables });

  describe('about a value', () => {
    beforeEach(() => start());

    it('should be a wrong type', async () => {
      const session = lab() as unknown as Loose;
      await session.declare({ x: 1 as never });
      const says = /variable x.*not take.*/;
      for (const value of ['text', true]) {
        await expectFailure(() => session.set('x', value as never), 'INVALID_ARGUMENT', 'TYPE_MISMATCH', says);
      }
      expect(await session.get('x')).toBe(1);
    });

    it('should be a broken constraint', async () => {
      const session = lab();
      await session.declare({ x: 1, mode: 'auto' });
      await expectFailure(() => session.set('x', 11), 'INVALID_ARGUMENT', 'CONSTRAINT_VIOLATED', /variable x.*11.*10/);
      await expectFailure(
        () => session.update({ x: 2, mode: 'off' as never }),
        'INVALID_ARGUMENT',
        'CONSTRAINT_VIOLATED',
        /variable mode.*off/,
      );
      expect(await session.getMany(['x', 'mode'])).toMatchObject({ values: { x: 1, mode: 'auto' } });
    });

    it('should be a broken constraint of the first value, too', () =>
      expectFailure(() => lab().declare({ x: 11 }), 'INVALID_ARGUMENT', 'CONSTRAINT_VIOLATED', /variable x.*11/));

    it.each([undefined, null, () => {}, Symbol('s'), new Date(NaN)])('should be what is no value: %s', async value => {
      const session = lab() as unknown as Loose;
      await session.declare({ x: 1 as never });
      await expectFailure(() => session.set('x', value as never), 'INVALID_ARGUMENT', 'TYPE_MISMATCH', /variable x/);
      expect(await session.get('x')).toBe(1);
    });

    it('should be a name that does not exist', async () => {
      const session = lab();
      const says = /variable x/;
      await expectFailure(() => session.get('x'), 'NOT_FOUND', 'UNKNOWN_VARIABLE', says);
      await expectFailure(() => session.describe('x'), 'NOT_FOUND', 'UNKNOWN_VARIABLE', says);
      await expectFailure(() => session.set('x', 1), 'NOT_FOUND', 'UNKNOWN_VARIABLE', says);
      await expectFailure(() => session.delete('x'), 'NOT_FOUND', 'UNKNOWN_VARIABLE', says);
      await expectFailure(() => session.history('x'), 'NOT_FOUND', 'UNKNOWN_VARIABLE', says);
      await expectFailure(() => session.rollback('x', 1), 'NOT_FOUND', 'UNKNOWN_VARIABLE', says);
    });

    it('should be a version that was never, and one that was passed', async () => {
      const session = lab();
      await session.declare({ x: 1 });
      await expectFailure(() => session.rollback('x', 9), 'OUT_OF_RANGE', 'VERSION_NOT_RETAINED', /Version 9.*x/);
      await session.set('x', 2);
      await expectFailure(
        () => session.set('x', 3, { expectedVersion: 1 }),
        'FAILED_PRECONDITION',
        'VERSION_MISMATCH',
        /variable x is at version 2.*expected.*1/,
      );
      expect(await session.get('x')).toBe(2);
    });

    it('should be a cursor of the future', async () => {
      const session = lab();
      const written = await session.declare({ x: 1 }).then(() => session.set('x', 2));
      const future = written.cursor.replace(/@.*/, '@1000') as Cursor;
      await expectFailure(
        () => session.watch('x', { resumeAfter: future }),
        'INVALID_ARGUMENT',
        'REVISION_IN_FUTURE',
        /after revision 1000.*lab is at/,
      );
    });
  });

  describe('about who calls', () => {
    const token = 'open sesame';

    it('should be a wrong token, and none', async () => {
      await start({ token });
      for (const [given, reason] of [
        ['guess', 'TOKEN_WRONG'],
        [undefined, 'TOKEN_MISSING'],
      ] as const) {
        const session = lab({ token: given });
        const says = [server.address, /wants another token.*`token`/];
        await expectFailure(() => session.get('x'), 'UNAUTHENTICATED', reason, ...says);
        await expectFailure(() => session.set('x', 1), 'UNAUTHENTICATED', reason, ...says);
        await expectFailure(() => session.watch('x'), 'UNAUTHENTICATED', reason, ...says);
      }
    });

    it('should never show the token that was given', async () => {
      await start({ token });
      const error = await failureOf(() => lab({ token: 'my-secret' }).get('x'));
      expect(JSON.stringify([error.message, error.details, String(error.cause)])).not.toMatch(/my-secret|sesame/);
    });

    it('should not be asked where the token function fails', async () => {
      await start({ token });
      const thrown = new Error('the vault is shut');
      const failing = [
        () => {
          throw thrown;
        },
        () => Promise.reject(thrown),
      ];
      for (const given of failing) {
        const session = lab({ token: given });
        const says = /`token` function failed: the vault is shut/;
        await expectFailure(() => session.get('x'), 'UNAUTHENTICATED', 'TOKEN_FAILED', says);
        await expectFailure(() => session.set('x', 1), 'UNAUTHENTICATED', 'TOKEN_FAILED', says);
        await expectFailure(() => session.watch('x'), 'UNAUTHENTICATED', 'TOKEN_FAILED', says);
      }
    });

    it('should be nothing with the right token, given or fetched', async () => {
      await start({ token });
      for (const given of [token, () => token, () => Promise.resolve(token)]) {
        const session = lab({ token: given });
        await session.declare({ x: 1 });
        const seen = collect(session.watch('x'));
        expect(await seen.count(1)).toMatchObject([{ value: 1 }]);
        seen.unsubscribe();
      }
    });

    it('should be taken over TLS by whoever trusts the certificate', async () => {
      await start({ tls: localhostCertificate, token });
      const session = lab({ tls: { ca: localhostCertificate.cert }, token });
      await session.declare({ x: 1 });
      const seen = collect(session.watch('x'));
      expect(await seen.count(1)).toMatchObject([{ value: 1 }]);
    });

    it('should not get through TLS to whoever does not trust the certificate', async () => {
      await start({ tls: localhostCertificate });
      const session = lab({ tls: true, reconnect: false });
      await expectFailure(() => session.get('x'), 'UNAVAILABLE', 'ATTEMPTS_EXHAUSTED', server.address, /certificate/i);
    });

    it('should not get through to whoever speaks no TLS where the server does', async () => {
      await start({ tls: localhostCertificate });
      const plain = lab({ reconnect: false });
      await expectFailure(() => plain.get('x'), 'UNAVAILABLE', 'ATTEMPTS_EXHAUSTED', server.address);
    });
  });

  describe('about what others do', () => {
    beforeEach(() => start());

    it('should be a declaration that differs', async () => {
      await lab().declare({ x: 1 });
      const other = connect().session('lab', { variables: { x: z.string() } });
      await expectFailure(
        () => other.watch('x'),
        'FAILED_PRECONDITION',
        'SPEC_MISMATCH',
        /variable x of the session lab is not what is declared here/,
      );
      await expectFailure(
        () => other.declare({ x: 'a' }),
        'ALREADY_EXISTS',
        'SPEC_MISMATCH',
        /variable x is registered with another spec/,
      );
      await expectFailure(() => other.get('x'), 'FAILED_PRECONDITION', 'SPEC_MISMATCH', /variable x/);
      expect((await other.describe('x')).type).toBe('float');
    });

    it('should be a session that somebody else ended', async () => {
      const session = lab();
      await session.declare({ x: 1 });
      const seen = collect(session.watch('x'));
      const whole = collect(session.commits(['x']));
      await seen.count(1);
      await lab().end();
      await seen.end();
      await whole.end();
      for (const { error } of [seen, whole]) {
        expect(error).toMatchObject({ code: 'FAILED_PRECONDITION', reason: 'SESSION_ENDED' });
        expect(error?.rawMessage).toMatch(/session lab was ended/);
      }
    });
  });

  describe('past a limit', () => {
    const expectLimit = (misuse: () => unknown, limit: string, max: number) =>
      expectFailure(misuse, 'RESOURCE_EXHAUSTED', 'LIMIT_EXCEEDED', new RegExp(`limit ${limit} of ${max}\\b`));

    it('should be one variable more', async () => {
      await start({ limits: { variables: 1 } });
      const session = lab();
      await session.declare({ x: 1 });
      await expectLimit(() => session.declare({ mode: 'auto' }), 'variables', 1);
      await session.set('x', 2);
    });

    it('should be a value too large', async () => {
      await start({ limits: { valueBytes: 64 } });
      const session = connect().session('lab', { variables: { text: z.string() } });
      await session.declare({ text: '' });
      await expectLimit(() => session.set('text', 'x'.repeat(65)), 'valueBytes', 64);
      await session.set('text', 'x');
      expect(await session.get('text')).toBe('x');
    });

    it('should be one session more', async () => {
      await start({ limits: { sessions: 1 } });
      const client = connect();
      await client.session('one').ready();
      const two = client.session('two', { variables });
      await expectLimit(() => two.ready(), 'sessions', 1);
      await expectLimit(() => two.get('x'), 'sessions', 1);
      await expectLimit(() => two.declare({ x: 1 }), 'sessions', 1);
    });
  });
});
