import { createSecureContext } from 'node:tls';
import { HealthDefinition, HealthServiceImpl, HealthState } from 'nice-grpc-server-health';
import { ServerReflectionService } from 'nice-grpc-server-reflection';
import type { ServerMiddleware } from 'nice-grpc';
import { RivuletError } from '../errors/index.js';
import { createSessionStore } from '../store/index.js';
import { toolsService, variablesService, type MethodDefinition } from '../wire/index.js';
import { createAuthenticator, createTokenCheck } from './authentication.js';
import { channelOptions, maxMessageBytesOf } from './channelOptions.js';
import { createFailureMapper } from './failures.js';
import { onceGone } from './frameFlow.js';
import { BodyBudget } from './grpc/BodyBudget.js';
import { createCallGate } from './grpc/callGate.js';
import { createGrpcHost } from './grpc/grpcHost.js';
import { createGuard } from './guard.js';
import { createInProcessTransport, type ServedMethod } from './inProcess.js';
import { consoleLogger } from './logger.js';
import { createLoopTurn } from './loopTurn.js';
import { OpenStreams } from './openStreams.js';
import { createRefusalLog } from './refusalLog.js';
import { createReflection } from './reflection.js';
import type { Server, ServerOptions } from './server.js';
import { descriptorsOf, serveServices } from './serveServices.js';
import { createToolsImplementation } from './tools/toolsImplementation.js';
import { createVariablesImplementation } from './variablesImplementation.js';

const SERVICE_NAMES = ['rivulet.v1.VariablesService', 'rivulet.v1.ToolsService'];
const DEFAULT_GRACE_MS = 5_000;
const DEFAULT_REQUEST_TIMEOUT_MS = 30_000;
const DEFAULT_HANDSHAKE_TIMEOUT_MS = 10_000;

/**
 * Makes a server of live variables. It does nothing before `listen`.
 *
 * @example On a free port, with everything in memory
 * ```ts
 * const server = await createServer({ port: 0 }).listen();
 * console.log(server.address);
 * await server.close();
 * ```
 *
 * @throws RivuletError INVALID_ARGUMENT for options that make no sense.
 */
export function createServer(options: ServerOptions = {}): Server {
  const { host = '127.0.0.1', port: wantedPort = 50051, tls, token, logger = consoleLogger } = options;
  requirePort(wantedPort);
  const store = createSessionStore(options);
  const streams = new OpenStreams(store.limits);
  const authenticate = createAuthenticator(token);
  const mapFailure = createFailureMapper(logger);
  const { random = Math.random } = options;
  const scope = { store, streams, authenticate, mapFailure, turn: createLoopTurn(), random, onceGone };
  const shutdown = new AbortController();
  const health = HealthState();

  const { requestTimeoutMs = DEFAULT_REQUEST_TIMEOUT_MS, handshakeTimeoutMs = DEFAULT_HANDSHAKE_TIMEOUT_MS } = options;
  const { compression = false } = options;
  requireDelay('requestTimeoutMs', requestTimeoutMs);
  requireDelay('handshakeTimeoutMs', handshakeTimeoutMs);
  const { limits, clock } = store;
  const budget = new BodyBudget(limits, requestTimeoutMs, clock);
  const maxMessageBytes = maxMessageBytesOf(limits);
  const requireToken = createTokenCheck(token);
  const gate = createCallGate({ requireToken, limits, budget, compression, maxMessageBytes });
  const grpc = createGrpcHost(channelOptions(limits, gate));
  const guard = createGuard(authenticate, mapFailure) as ServerMiddleware;
  const endingGuard = createGuard(() => {}, mapFailure, shutdown.signal) as ServerMiddleware;
  const variables = createVariablesImplementation(scope);
  const tools = createToolsImplementation(scope);
  grpc.add(variablesService, variables);
  grpc.add(toolsService, tools);
  grpc.add(HealthDefinition, HealthServiceImpl(health), [endingGuard]);
  const served = serveServices(options, { authenticate, mapFailure, logger });
  const names = [...SERVICE_NAMES, ...served.implementations.map(({ fullName }) => fullName)];
  const reflection = createReflection(Buffer.from(descriptorsOf(served.implementations)), names);
  grpc.add(ServerReflectionService, reflection, [endingGuard]);
  for (const { definition, implementation } of served.implementations) grpc.add(definition, implementation);
  const methods = new Map([...methodsOf(variablesService, variables), ...methodsOf(toolsService, tools)]);
  for (const { definition, implementation } of served.implementations) {
    for (const [path, method] of methodsOf(definition, implementation)) methods.set(path, method);
  }
  const { middleware = [] } = options;
  for (const { definition, implementation } of served.others) {
    grpc.add(definition, implementation, [guard, ...(middleware as readonly ServerMiddleware[])]);
  }

  let state: 'new' | 'opening' | 'open' | 'closed' = 'new';
  let port: number | undefined;
  let opening: Promise<unknown> | undefined;
  let closing: Promise<void> | undefined;

  async function shutDown(graceMs: number): Promise<void> {
    // Its failure is told to who listens.
    await opening?.catch(() => {});
    const wasOpen = state === 'open';
    state = 'closed';
    health.setStatus('unhealthy');
    for (const name of names) health.setStatus('unhealthy', name);
    streams.closeAll();
    store.close();
    if (!wasOpen) {
      await served.stop();
      return;
    }
    shutdown.abort();
    await grpc.close(graceMs, () => {
      // Without a grace time that is what was asked for.
      if (graceMs > 0) logger.warn('Calls were still open after the grace time and are cut off', { graceMs });
    });
    budget.dispose();
    await served.stop();
    logger.info('The server is closed');
  }

  async function ready(): Promise<void> {
    if (state === 'closed') {
      throw new RivuletError('UNAVAILABLE', 'The server is closed: make a new one.', { reason: 'SHUTDOWN' });
    }
    // What services need is there before their first call, whether the server listens or not.
    await served.start();
  }

  const server: Server = {
    get port() {
      if (port === undefined) throw notListening();
      return port;
    },
    get address() {
      return `${host.includes(':') ? `[${host}]` : host}:${this.port}`;
    },
    async listen() {
      if (state !== 'new') {
        const told = state === 'closed' ? 'The server was closed: make a new one.' : 'The server is listening already.';
        throw new RivuletError('FAILED_PRECONDITION', told, { reason: 'ALREADY_LISTENING' });
      }
      if (tls) requireCertificate(tls);
      state = 'opening';
      const target = `${host.includes(':') ? `[${host}]` : host}:${wantedPort}`;
      const bind = async () => {
        try {
          port = await grpc.listen({
            host,
            port: wantedPort,
            tls,
            bounds: { max: limits.connections, maxPerAddress: limits.connectionsPerAddress },
            handshakeTimeoutMs,
            clock,
            onRefused: createRefusalLog(logger),
          });
          state = 'open';
        } catch (cause) {
          throw new RivuletError(
            'UNAVAILABLE',
            `Cannot listen on ${target}. Is the port taken, or the host none of this machine? Port 0 takes a free one.`,
            { reason: 'CANNOT_LISTEN', cause },
          );
        }
      };
      try {
        // What services stand on is there before the first call can come.
        opening = served.start().then(bind);
        await opening;
      } catch (thrown) {
        state = 'new';
        throw thrown;
      }
      for (const name of names) health.setStatus('healthy', name);
      if (token === undefined && !isLoopback(host)) {
        logger.warn('The server can be reached from other machines and wants no token', { host });
      }
      logger.info('The server listens', { address: this.address });
      return this;
    },
    close({ graceMs = DEFAULT_GRACE_MS } = {}) {
      return (closing ??= shutDown(graceMs));
    },
    connect: () => createInProcessTransport({ methods, token, ready }),
    stats() {
      const { watches, writeStreams, connections } = streams;
      return { sessions: store.size, watches, writeStreams, connections, ...store.totals() };
    },
    async [Symbol.asyncDispose]() {
      await this.close();
    },
  };
  return server;
}

/** The methods of a service by their paths. */
function methodsOf(definition: object, implementation: object): [string, ServedMethod][] {
  return Object.entries(definition as Record<string, MethodDefinition<unknown, unknown>>).map(([name, method]) => {
    const serve = (implementation as Record<string, ServedMethod['serve']>)[name]!;
    return [method.path, { method, serve }];
  });
}

function requireCertificate({ cert, key }: NonNullable<ServerOptions['tls']>): void {
  try {
    createSecureContext({ cert: Buffer.from(cert), key: Buffer.from(key) });
  } catch (cause) {
    const why = RivuletError.from(cause).rawMessage;
    const text = `tls.cert and tls.key cannot be used (${why}). Give the text of two PEM files that belong together.`;
    throw new RivuletError('INVALID_ARGUMENT', text, { cause });
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function requirePort(port: number): void {
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return;
  throw new RivuletError(
    'INVALID_ARGUMENT',
    `The port is ${port}: give an integer from 0 to 65535; 0 takes a free one.`,
  );
}

/** What a timer of Node can hold. */
const MAX_DELAY_MS = 2 ** 31 - 1;

function requireDelay(option: string, delayMs: number): void {
  if (Number.isInteger(delayMs) && delayMs >= 1 && delayMs <= MAX_DELAY_MS) return;
  throw new RivuletError('INVALID_ARGUMENT', `${option} is ${delayMs}: give an integer from 1 to ${MAX_DELAY_MS}.`);
}

function notListening(): RivuletError {
  return new RivuletError('FAILED_PRECONDITION', 'The server does not listen yet: await listen() first.');
}
