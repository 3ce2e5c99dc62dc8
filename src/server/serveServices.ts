import {
  fileDescriptorSet as descriptorSetOf,
  isImplementation,
  isService,
  serveImplementation,
  type Implementation,
  type ServedImplementation,
} from '../rpc/serving.js';
import { RivuletError } from '../errors/index.js';
import { ByteReader, ByteWriter, fileDescriptorSet } from '../wire/index.js';
import type { Authenticator } from './authentication.js';
import type { FailureMapper } from './failures.js';
import type { Logger } from './logger.js';
import type { ServedService, ServerOptions } from './server.js';

interface Around {
  readonly authenticate: Authenticator;
  readonly mapFailure: FailureMapper;
  readonly logger: Logger;
}

/** The services of a server beside that of its variables. */
export interface ServedServices {
  readonly implementations: readonly ServedImplementation[];
  /** Those that nice-grpc takes as they are. */
  readonly others: readonly ServedService[];
  /** Makes what the handlers depend on, once. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export function serveServices(options: ServerOptions, { authenticate, mapFailure, logger }: Around): ServedServices {
  const { services = [], middleware = [] } = options;
  const { strictReplies = process.env.NODE_ENV !== 'production' } = options;
  const scope = {
    authenticate,
    mapFailure,
    middleware,
    strictReplies,
    onTrouble: logger.error.bind(logger),
  };
  const isOurs = (service: Implementation | ServedService): service is Implementation => isImplementation(service);
  for (const { name } of (services as readonly unknown[]).filter(isService)) {
    const text = `The service ${name} has no handlers: give what implement(service, handlers) makes.`;
    throw new RivuletError('INVALID_ARGUMENT', text, { details: { service: name } });
  }
  const implementations = services.filter(isOurs).map(implementation => serveImplementation(implementation, scope));
  const others = services.filter((service): service is ServedService => !isOurs(service));
  const started: ServedImplementation[] = [];
  let starting: Promise<void> | undefined;

  async function startAll(): Promise<void> {
    try {
      for (const served of implementations) {
        await served.start();
        started.push(served);
      }
    } catch (thrown) {
      // Who starts it anew meanwhile waits for this one: what is being stopped must not be started.
      try {
        await stop();
      } finally {
        starting = undefined;
      }
      throw thrown;
    }
  }

  async function stop(): Promise<void> {
    for (const served of started.splice(0).reverse()) await served.stop();
  }
  return {
    implementations,
    others,
    start: () => (starting ??= startAll()),
    stop,
  };
}

const FILE = 1;
const FILE_NAME = 1;

/** The descriptors of all services of the server, each file once. */
export function descriptorsOf(implementations: readonly ServedImplementation[]): Uint8Array {
  const own = Buffer.from(fileDescriptorSet, 'base64');
  if (implementations.length === 0) return own;
  const sets = [own, descriptorSetOf(implementations.map(({ file }) => file))];
  const files = new Map<string, Uint8Array>();
  for (const set of sets) {
    for (const file of blobsOf(set, FILE)) {
      const [name] = blobsOf(file, FILE_NAME);
      const key = new TextDecoder().decode(name);
      if (!files.has(key)) files.set(key, file);
    }
  }
  const writer = new ByteWriter();
  for (const file of files.values()) writer.tag((FILE << 3) | 2).blob(file);
  return writer.copy();
}

/** What a message has in one of its fields with a length. */
function blobsOf(message: Uint8Array, field: number): Uint8Array[] {
  const reader = new ByteReader(message);
  const found: Uint8Array[] = [];
  while (!reader.isAtEnd) {
    const tag = reader.varint();
    if (tag === ((field << 3) | 2)) found.push(reader.blob());
    else reader.skip(tag);
  }
  return found;
}
