import { RivuletError } from '../../errors/index.js';
import { steadyScheduler } from '../../operators/steadyScheduler.js';
import { createApi, type CallScope, type CallTransport } from '../../rpc/calling.js';
import { requireName, type Accept, type Shape, type Values, type VariableSpec } from '../../variables/index.js';
import { Calls } from './Calls.js';
import { closedError, Connection } from './Connection.js';
import type { Client } from './types.js';
import {
  defaultBookmarkIntervalMs,
  defaultLingerMs,
  defaultMaxHeldBytes,
  defaultReconnect,
  defaultRemovalDelayMs,
  type ClientOptions,
  type ReconnectPolicy,
  type SessionOptions,
} from './options.js';
import { createSession } from './session/createSession.js';
import { requireMetadata } from './session/requireMetadata.js';
import { SessionCore } from './session/SessionCore.js';
import type { Session } from './session/types.js';
import type { Transport } from './Transport.js';

interface Held {
  readonly core: SessionCore;
  holders: number;
}

/** What a platform brings along. */
export interface Platform {
  readonly transport: Transport;
  /** Makes the transport of RPC calls, before the first. Default: `transport`, whose `renew` breaks off what is under way. */
  readonly openCalls?: (() => CallTransport & { close(): void }) | undefined;
  /**
   * For `validate: 'every'`, and for the patterns and JSON Schemas in the schemas of `describe`: `compileAccept` of this
   * library. Not built in, since its engine for patterns is large.
   */
  readonly compileAccept?: ((spec: VariableSpec) => Accept) | undefined;
  /** For the patterns in the replies of services: `linearSafeParse` of this library. Default: they run in V8. */
  readonly safeParseOf?: CallScope['safeParseOf'];
}

/** Makes a client over a transport: what `createClient` does with the transport of its platform. */
export function createClientOver(platform: Platform, options: ClientOptions = {}): Client {
  const { transport, compileAccept } = platform;
  const { scheduler = steadyScheduler, random = Math.random, logger = console, token } = options;
  const { name = `rivulet-${randomId().slice(0, 6)}`, lingerMs = defaultLingerMs } = options;
  const bookmarkIntervalMs = options.bookmarkIntervalMs ?? defaultBookmarkIntervalMs;
  requireRange('lingerMs', lingerMs, 0, MAX_MS);
  requireRange('bookmarkIntervalMs', bookmarkIntervalMs, 1, Math.floor(MAX_MS / 2));
  const { removalDelayMs = defaultRemovalDelayMs } = options;
  requireRange('removalDelayMs', removalDelayMs, 0, MAX_MS);
  const { maxHeldBytes = defaultMaxHeldBytes } = options;
  requireRange('maxHeldBytes', maxHeldBytes, 1);
  const settings = { bookmarkIntervalMs, lingerMs, removalDelayMs, maxHeldBytes };
  const connection = new Connection({ transport, policy: policyOf(options.reconnect), token, scheduler, random });
  const calls = new Calls(platform, connection, options.middleware ?? []);
  const held = new Map<string, Held>();
  /** Sessions that are on their way to their end. */
  const releasing = new Set<Promise<void>>();
  let closing: Promise<void> | undefined;

  function hold(id: string): Held {
    let entry = held.get(id);
    if (!entry) {
      // Of its own: the writes of each count from 1, those of a session that was closed and opened again, too.
      const clientId = randomId();
      const own = { id, connection, clientId, source: name };
      const core = new SessionCore({ ...own, ...settings, logger, compileAccept });
      entry = { core, holders: 0 };
      held.set(id, entry);
    }
    entry.holders++;
    return entry;
  }

  /** Writes in flight get a moment to be answered, and watches one to deliver them, before the watches complete. */
  function release(entry: Held, complete: () => void): Promise<void> {
    const released = finish(entry, complete).finally(() => releasing.delete(released));
    releasing.add(released);
    return released;
  }

  async function finish(entry: Held, complete: () => void): Promise<void> {
    const { core } = entry;
    const isLast = --entry.holders === 0;
    if (isLast) held.delete(core.sessionId);
    const isWatched = core.hasLiveWatch;
    if (!isWatched) complete();
    const drained = isLast || isWatched ? core.drain() : undefined;
    if (drained) await drained;
    complete();
    if (isLast) core.stop();
  }

  async function shutDown(): Promise<void> {
    calls.close();
    for (const entry of held.values()) {
      entry.holders = 1;
      void release(entry, () => {});
    }
    await Promise.all(releasing);
    connection.close();
  }

  function close(): Promise<void> {
    return (closing ??= shutDown());
  }

  return {
    session: <S extends Shape>(id: string, sessionOptions?: SessionOptions<S>): Session<Values<S>> => {
      if (closing) throw closedError();
      requireName('session', id);
      const entry = hold(id);
      try {
        configure(entry.core, sessionOptions);
      } catch (thrown) {
        void release(entry, () => {});
        throw thrown;
      }
      return createSession(entry.core, complete => release(entry, complete)) as unknown as Session<Values<S>>;
    },
    service: definition => createApi(definition, calls),
    status$: connection.status$,
    close,
    [Symbol.asyncDispose]: close,
  };
}

function configure(core: SessionCore, options: SessionOptions<Shape> | undefined): void {
  if (!options) return;
  const { variables, ttlMs, metadata, autoRegister, validate } = options;
  for (const [name, schema] of Object.entries(variables)) core.declare(name, schema);
  if (ttlMs !== undefined) requireRange('ttlMs', ttlMs, 1);
  if (metadata) requireMetadata(metadata);
  core.create = { ttlMs: ttlMs ?? core.create.ttlMs, metadata: metadata ?? core.create.metadata };
  if (autoRegister !== undefined) core.autoRegister = autoRegister;
  if (validate === 'every') core.validateAll();
}

function policyOf(reconnect: ClientOptions['reconnect']): ReconnectPolicy {
  const policy = { ...defaultReconnect, ...(reconnect === false ? { maxAttempts: 0 } : reconnect) };
  requireRange('reconnect.initialDelayMs', policy.initialDelayMs, 0, MAX_MS);
  requireRange('reconnect.maxDelayMs', policy.maxDelayMs, 0, MAX_MS);
  requireRange('reconnect.multiplier', policy.multiplier, 1);
  requireRange('reconnect.healthyAfterMs', policy.healthyAfterMs, 0);
  requireRange('reconnect.maxAttempts', policy.maxAttempts, 0);
  requireRange('reconnect.firstFrameTimeoutMs', policy.firstFrameTimeoutMs, 1, MAX_MS);
  return policy;
}

// What a timer of JavaScript can hold. A longer delay would be over at once.
const MAX_MS = 2 ** 31 - 1;

function requireRange(option: string, value: number, least: number, most = Infinity): void {
  if (value >= least && value <= most) return;
  const range = most === Infinity ? `from ${least}` : `from ${least} to ${most}`;
  throw new RivuletError('INVALID_ARGUMENT', `${option} is ${value}: give a number ${range}.`);
}

/** Unique among the clients of a server: the answers to its writes are kept by it. */
function randomId(): string {
  return crypto.randomUUID();
}
