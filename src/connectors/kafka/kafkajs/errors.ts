import { RivuletError, type ErrorCode } from '../../../errors/index.js';

/** What kafkajs throws: classes that tell by their name, and errors of the protocol that tell by their type. */
interface KafkaJsError extends Error {
  readonly type?: string;
  readonly code?: unknown;
  readonly cause?: unknown;
  readonly originalError?: unknown;
}

/** https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const certificateErrors = [
  'CERT_CHAIN_TOO_LONG',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REJECTED',
  'CERT_REVOKED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];

const codes: ReadonlyMap<string, ErrorCode> = new Map<string, ErrorCode>([
  // A certificate that is not trusted, as Node names what is wrong with it.
  ...certificateErrors.map((name): [string, ErrorCode] => [name, 'FAILED_PRECONDITION']),
  ['KafkaJSSASLAuthenticationError', 'UNAUTHENTICATED'],
  ['SASL_AUTHENTICATION_FAILED', 'UNAUTHENTICATED'],
  ['UNSUPPORTED_SASL_MECHANISM', 'UNAUTHENTICATED'],
  ['ILLEGAL_SASL_STATE', 'UNAUTHENTICATED'],
  ['TOPIC_AUTHORIZATION_FAILED', 'PERMISSION_DENIED'],
  ['GROUP_AUTHORIZATION_FAILED', 'PERMISSION_DENIED'],
  ['CLUSTER_AUTHORIZATION_FAILED', 'PERMISSION_DENIED'],
  ['UNKNOWN_TOPIC_OR_PARTITION', 'NOT_FOUND'],
  ['MESSAGE_TOO_LARGE', 'RESOURCE_EXHAUSTED'],
  ['RECORD_LIST_TOO_LARGE', 'RESOURCE_EXHAUSTED'],
  ['OFFSET_OUT_OF_RANGE', 'OUT_OF_RANGE'],
  ['KafkaJSNotImplemented', 'UNIMPLEMENTED'],
  ['UNSUPPORTED_VERSION', 'UNIMPLEMENTED'],
  ['INVALID_TOPIC_EXCEPTION', 'INVALID_ARGUMENT'],
  ['INVALID_GROUP_ID', 'INVALID_ARGUMENT'],
  ['INVALID_SESSION_TIMEOUT', 'INVALID_ARGUMENT'],
  ['INVALID_PARTITIONS', 'INVALID_ARGUMENT'],
  ['INVALID_REPLICATION_FACTOR', 'INVALID_ARGUMENT'],
  ['INVALID_CONFIG', 'INVALID_ARGUMENT'],
  ['INVALID_TIMESTAMP', 'INVALID_ARGUMENT'],
  ['INVALID_RECORD', 'INVALID_ARGUMENT'],
  ['INCONSISTENT_GROUP_PROTOCOL', 'FAILED_PRECONDITION'],
  ['POLICY_VIOLATION', 'FAILED_PRECONDITION'],
  ['OUT_OF_ORDER_SEQUENCE_NUMBER', 'DATA_LOSS'],
  ['UNKNOWN_PRODUCER_ID', 'DATA_LOSS'],
]);

/**
 * An error of kafkajs as one of ours. What is not known to be for good is UNAVAILABLE, since trying again does no harm.
 *
 * kafkajs wraps errors, and calls a refused connection not worth retrying when it was wrapped often enough: what counts is
 * the innermost.
 */
export function fromKafkaJs(thrown: unknown, topic: string): RivuletError {
  if (thrown instanceof RivuletError) return thrown;
  const chain = chainOf(thrown);
  const known = chain
    .map(({ name, type, code }) => codes.get(type ?? '') ?? codes.get(name) ?? codes.get(String(code)))
    .find(code => code !== undefined);
  const innermost = chain.at(-1);
  const certificate = certificateErrors.find(name => chain.some(({ code }) => code === name));
  const text = innermost?.message ?? String(thrown);
  return new RivuletError(known ?? 'UNAVAILABLE', sentence(known, text, topic, certificate !== undefined), {
    reason: certificate ?? chain.find(({ type }) => type !== undefined)?.type,
    details: { topic },
    cause: thrown,
  });
}

function sentence(code: ErrorCode | undefined, text: string, topic: string, isCertificate: boolean): string {
  if (isCertificate)
    return `The certificate of a broker of ${topic} is not trusted: ${text}. Give the authority that signed it as ssl: { ca }.`;
  if (code === 'NOT_FOUND')
    return `There is no topic ${topic}. Make it with ensure(), or see whether the name is right.`;
  if (code === 'UNAUTHENTICATED') return `The brokers of ${topic} refused the credentials: ${text}`;
  if (code === undefined) return `The brokers of ${topic} do not answer as they should: ${text}`;
  return `Kafka says of ${topic}: ${text}`;
}

/** From the outermost to the innermost. */
function chainOf(thrown: unknown): readonly KafkaJsError[] {
  const chain: KafkaJsError[] = [];
  for (let error = thrown; error instanceof Error && !chain.includes(error);) {
    const each: KafkaJsError = error;
    chain.push(each);
    error = each.cause ?? each.originalError;
  }
  return chain;
}
