import { Kafka, logLevel, type Admin, type KafkaConfig, type LogEntry, type RetryOptions, type SASLOptions } from 'kafkajs';
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
    ssl: ssl === true ? {} : ssl,
    ...(sasl === undefined ? {} : { sasl: saslOptions(sasl) }),
    retry: shortRetry,
    connectionTimeout: 5000,
    logLevel: logger.debug ? logLevel.INFO : logLevel.WARN,
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

function saslOptions(sasl: Sasl): SASLOptions {
  if (sasl.mechanism !== 'oauthbearer') return sasl;
  const { mechanism, token } = sasl;
  return { mechanism, oauthBearerProvider: async () => ({ value: await token() }) };
}

/** What kafkajs says of an error is what the driver throws as well, so that it is no error here. */
function log(logger: Logger, { namespace, level, log: { message, timestamp: _, logger: _by, stack: _stack, ...fields } }: LogEntry) {
  const text = `kafkajs ${namespace}: ${message}`;
  if (level >= logLevel.INFO) logger.debug?.(text, fields);
  else logger.info(text, fields);
}
