import {
  Kafka,
  logLevel,
  type Admin,
  type KafkaConfig,
  type LogEntry,
  type RetryOptions,
  type SASLOptions,
} from 'kafkajs';
import type { Logger } from '../../../server/index.js';
import type { Sasl, Settings } from '../options.js';

/**
 * How often kafkajs itself tries again. Few times, since what it does shows nowhere; the rest is for who calls the driver.
 * All is said, because kafkajs has other defaults where NODE_ENV is `test`.
 */
export const shortRetry: RetryOptions = {
  retries: 3,
  initialRetryTime: 50,
  factor: 0.2,
  multiplier: 2,
  maxRetryTime: 1000,
};

export function createKafka(settings: Settings<unknown, unknown>): Kafka {
  const { brokers, clientId, ssl, sasl, logger } = settings;
  return new Kafka({
    brokers: [...brokers],
    clientId,
    ssl: typeof ssl === 'object' ? { ...ssl } : ssl,
    ...(sasl === undefined ? {} : { sasl: saslOptions(sasl) }),
    retry: shortRetry,
    connectionTimeout: 5000,
    logLevel: logger.debug ? logLevel.INFO : logLevel.NOTHING,
    logCreator: () => entry => log(logger, entry),
  } satisfies KafkaConfig);
}

/** Runs something with a connection for administration, which is opened for it: that happens seldom. */
export async function withAdmin<R>(kafka: Kafka, use: (admin: Admin) => Promise<R>): Promise<R> {
  const admin = kafka.admin({ retry: shortRetry });
  try {
    await admin.connect();
    return await use(admin);
  } finally {
    await admin.disconnect().catch(() => {});
  }
}

/** A copy, since kafkajs puts things into what it is given. */
function saslOptions(sasl: Sasl): SASLOptions {
  if (sasl.mechanism !== 'oauthbearer') return { ...sasl };
  const { mechanism, token } = sasl;
  return { mechanism, oauthBearerProvider: async () => ({ value: await token() }) };
}

/** For finding faults alone: what matters is thrown as well, and told by us. */
function log(
  logger: Logger,
  { namespace, log: { message, timestamp: _at, logger: _by, stack: _stack, ...fields } }: LogEntry,
) {
  logger.debug?.(`kafkajs ${namespace}: ${message}`, fields);
}
