import { RivuletError } from '../../errors/index.js';
import { checkMs } from '../../operators/checks.js';
import { broken, failureOf, requireUrl, shownUrl } from '../sources/http.js';
import type { AvroSchema } from './types.js';

/** How {@link schemaRegistry} asks. */
export interface SchemaRegistryOptions {
  /** Sent with each request: an Authorization, for one. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How long an answer may take, in ms. Default: 10,000. */
  readonly timeoutMs?: number | undefined;
  /** Makes the requests. Default: the global `fetch`. */
  readonly fetch?: typeof fetch | undefined;
}

/** What `GET /schemas/ids/{id}` answers. */
interface Answer {
  readonly schema?: unknown;
  readonly schemaType?: unknown;
  readonly references?: readonly unknown[] | undefined;
}

/**
 * Finds schemas in a registry with the HTTP interface of Confluent's, which others have as well.
 *
 * Asks each time; `avroCodec` keeps what it was told. Undefined for an id that the registry does not know. Rejects with
 * UNAVAILABLE where there is no answer, and with FAILED_PRECONDITION for a schema that is not of Avro or needs others.
 *
 * @example
 * ```ts
 * const registry = schemaRegistry('http://localhost:8081', { headers: { Authorization: `Basic ${secret}` } });
 * const codec = avroCodec<Reading>(schema, { confluent: { id: 42, registry } });
 * ```
 *
 * @throws {RivuletError} INVALID_ARGUMENT for an address that cannot be fetched.
 */
export function schemaRegistry(
  url: string | URL,
  { headers = {}, timeoutMs = 10_000, fetch = globalThis.fetch }: SchemaRegistryOptions = {},
): (id: number) => Promise<AvroSchema | undefined> {
  const base = requireUrl(url);
  checkMs('timeoutMs of schemaRegistry', timeoutMs);

  return async id => {
    const address = new URL(`${base.href.replace(/\/$/, '')}/schemas/ids/${id}`);
    let answer: Answer;
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const accept = 'application/vnd.schemaregistry.v1+json, application/json';
      const response = await fetch(address, { headers: { Accept: accept, ...headers }, signal });
      if (response.status === 404) {
        await response.body?.cancel();
        return undefined;
      }
      const failure = failureOf(response, address, Date.now());
      if (failure) throw failure;
      answer = (await response.json()) as Answer;
    } catch (error) {
      throw broken(`${shownUrl(address)} gave no schema`, error);
    }
    return requireAvro(id, answer);
  };
}

function requireAvro(id: number, { schema, schemaType = 'AVRO', references = [] }: Answer): AvroSchema {
  if (schemaType === 'AVRO' && references.length === 0 && typeof schema === 'string') return schema;
  const what =
    schemaType !== 'AVRO' ? `is of ${String(schemaType)}` : references.length > 0 ? 'refers to others' : 'is none';
  throw new RivuletError(
    'FAILED_PRECONDITION',
    `Schema ${id} of the registry ${what}. avroCodec reads Avro schemas that are whole in themselves.`,
    { details: { schemaId: String(id) } },
  );
}
