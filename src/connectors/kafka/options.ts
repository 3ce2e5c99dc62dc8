import type { SchedulerLike } from 'rxjs';
import type { ConnectionOptions } from 'node:tls';
import { RivuletError } from '../../errors/index.js';
import { checkLimit, checkMs, invalid } from '../../operators/checks.js';
import { steadyScheduler } from '../../operators/steadyScheduler.js';
import type { Logger } from '../../server/index.js';
import type { Codec, DeadLetter } from '../codec.js';
import { requirePolicy, type RetryPolicy } from '../retry.js';
import type { Sink } from '../sink.js';
import type { RawMessage } from './types.js';

/** How to say who one is. */
export type Sasl =
  | {
      readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
      readonly username: string;
      readonly password: string;
    }
  | {
      readonly mechanism: 'oauthbearer';
      /** Called for each connection. */
      readonly token: () => Promise<string>;
    };

/** How {@link topic} reads and writes. */
export interface TopicOptions<T> {
  readonly name: string;
  /** Some brokers of the cluster, as `host:port`. They tell of the others. */
  readonly brokers: readonly string[];
  readonly codec: Codec<T>;
  /** The group that shares the messages and their acknowledgements, of this topic alone. Needed to read, not to write. */
  readonly groupId?: string | undefined;
  /** What this client is called in the logs of the broker. Default: `'rivulet'`. */
  readonly clientId?: string | undefined;
  /** TLS: true for the usual, or options of `node:tls`. Default: false. */
  readonly ssl?: boolean | ConnectionOptions | undefined;
  readonly sasl?: Sasl | undefined;
  /**
   * Where a group begins that has committed nothing yet: with the oldest message, or with those to come. Default: true.
   */
  readonly fromBeginning?: boolean | undefined;
  /** The most messages that are handed out and not acknowledged, over all partitions. Default: 1,000. */
  readonly maxInFlight?: number | undefined;
  /** The most bytes that one read takes of one partition; a single larger message still comes. Default: 1 MiB. */
  readonly maxBytesPerPartition?: number | undefined;
  /** How long an acknowledgement waits to be committed, in ms, together with others. Default: 1,000. */
  readonly commitIntervalMs?: number | undefined;
  /** After how long the group gives up a member that does not answer, in ms. Default: 10,000. */
  readonly sessionTimeoutMs?: number | undefined;
  /** How long what is handed out may still be acknowledged after the subscription has ended, in ms. Default: 1,000. */
  readonly drainMs?: number | undefined;
  /**
   * Gets the messages that cannot be decoded, any kind of sink. They count as acknowledged once it has them. Default: the
   * first of them errors `messages$`.
   */
  readonly deadLetter?: Sink<DeadLetter<RawMessage>> | undefined;
  /**
   * The value that stands for none, as the last message of a deleted key in a compacted topic has none: `null`, with `T`
   * including it. Default: nothing does, and such a message cannot be decoded.
   */
  readonly tombstone?: T | undefined;
  /** The largest message that may be sent, in bytes; also the largest batch. Default: 1,048,588, as brokers have it. */
  readonly maxMessageBytes?: number | undefined;
  /** The most bytes that wait to be sent. Default: 32 MiB. */
  readonly maxPendingBytes?: number | undefined;
  /** How long sending is tried, in ms. Default: 120,000. */
  readonly deliveryTimeoutMs?: number | undefined;
  /** When to try again after the broker was lost. Default: for ever, at most 30 s apart. */
  readonly retry?: Partial<RetryPolicy> | undefined;
  /** Where it tells what happens, the client library below included. Default: nowhere. */
  readonly logger?: Logger | undefined;
  /** Keeps the time of commits and retries. Default: `asyncScheduler`, with a clock that cannot be set. */
  readonly scheduler?: SchedulerLike | undefined;
  /** From 0 to less than 1, each equally likely, for the jitter of the retries. Default: `Math.random`. */
  readonly random?: (() => number) | undefined;
}

/** Options that may be left out, and what they are for whoever goes by them. */
type Optional = 'groupId' | 'sasl' | 'deadLetter' | 'tombstone' | 'retry';
type Settled<O> = { readonly [N in Exclude<keyof O, Optional>]-?: Exclude<O[N], undefined> };

/** The options with their defaults. */
export interface Settings<T, K> extends Settled<TopicOptions<T>> {
  readonly keyCodec: Codec<K>;
  readonly hasTombstone: boolean;
  readonly tombstone: T | undefined;
  readonly groupId: string | undefined;
  readonly sasl: Sasl | undefined;
  readonly deadLetter: Sink<DeadLetter<RawMessage>> | undefined;
  readonly retry: RetryPolicy;
}

/** @throws {RivuletError} INVALID_ARGUMENT */
export function requireSettings<T, K>(options: TopicOptions<T>, keyCodec: Codec<K>): Settings<T, K> {
  const settings = {
    clientId: 'rivulet',
    ssl: false,
    fromBeginning: true,
    maxInFlight: 1000,
    maxBytesPerPartition: 1024 * 1024,
    commitIntervalMs: 1000,
    sessionTimeoutMs: 10_000,
    drainMs: 1000,
    maxMessageBytes: 1_048_588,
    maxPendingBytes: 32 * 1024 * 1024,
    deliveryTimeoutMs: 120_000,
    logger: { info() {}, warn() {}, error() {} },
    scheduler: steadyScheduler,
    random: Math.random,
    ...given(options),
    keyCodec,
    hasTombstone: 'tombstone' in options,
    tombstone: options.tombstone,
    groupId: options.groupId,
    sasl: options.sasl,
    deadLetter: options.deadLetter,
    retry: requirePolicy('topic', options.retry ?? {}),
  } as Settings<T, K>;

  requireName('name of topic', settings.name);
  if (settings.groupId !== undefined) requireText('groupId of topic', settings.groupId);
  if (!Array.isArray(settings.brokers) || settings.brokers.length === 0)
    throw invalid('brokers of topic', settings.brokers, "at least one address, like ['localhost:9092']");
  for (const broker of settings.brokers) requireBroker(broker);
  if (settings.sasl !== undefined) requireSasl(settings.sasl);
  for (const name of ['maxInFlight', 'maxBytesPerPartition', 'maxMessageBytes', 'maxPendingBytes'] as const)
    checkLimit(`${name} of topic`, settings[name]);
  for (const name of ['commitIntervalMs', 'sessionTimeoutMs', 'drainMs', 'deliveryTimeoutMs'] as const)
    checkMs(`${name} of topic`, settings[name]);
  return settings;
}

/** An option that is given as undefined is as good as none. */
function given<O extends object>(options: O): O {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as O;
}

function requireName(what: string, name: unknown): void {
  // The rule of Kafka itself, which would answer much later and less clearly.
  if (typeof name === 'string' && /^[A-Za-z0-9._-]{1,249}$/.test(name) && name !== '.' && name !== '..') return;
  throw invalid(what, name, '1 to 249 of the characters A-Z a-z 0-9 . _ -');
}

function requireBroker(broker: unknown): void {
  // kafkajs finds out only when it connects, and then tries that again.
  if (typeof broker === 'string' && /^[^\s/]+:\d{1,5}$/.test(broker)) return;
  throw invalid('a broker of topic', broker, 'a host and a port, like localhost:9092');
}

const passwordMechanisms: readonly unknown[] = ['plain', 'scram-sha-256', 'scram-sha-512'];

/** Names what is wrong and never its value, which may be a secret; but for the mechanism. */
function requireSasl(sasl: Sasl): void {
  const { mechanism, username, password, token } = sasl as Readonly<Record<string, unknown>>;
  if (mechanism === 'oauthbearer') {
    if (typeof token !== 'function') throw badSasl('token', 'a function that resolves to a token');
    return;
  }
  if (!passwordMechanisms.includes(mechanism))
    throw invalid('sasl.mechanism of topic', mechanism, `one of ${passwordMechanisms.join(', ')}, oauthbearer`);
  if (typeof username !== 'string' || username === '') throw badSasl('username', 'a text that is not empty');
  if (typeof password !== 'string') throw badSasl('password', 'a text');
}

function badSasl(field: string, expected: string): RivuletError {
  const argument = `sasl.${field} of topic`;
  return new RivuletError('INVALID_ARGUMENT', `${argument} is not valid. Give it ${expected}.`, {
    details: { argument },
  });
}

function requireText(what: string, text: unknown): void {
  if (typeof text === 'string' && text !== '') return;
  throw invalid(what, text, 'a text that is not empty');
}

/** A topic that cannot be used any more. */
export function closedError(name: string): RivuletError {
  return new RivuletError('FAILED_PRECONDITION', `The topic ${name} is closed. Make a new one with topic().`);
}
