import { RpcError } from '../RpcError.js';

const KEY = /^[0-9a-z_.-]+$/i;
const VALUE = /^[\x20-\x7e]*$/;
/** A call with one of these is broken, or never begins. */
const RESERVED =
  /^(?:grpc-.*|connection|content-length|content-type|host|http2-settings|keep-alive|proxy-connection|te|transfer-encoding|upgrade)$/i;

/**
 * Holds metadata to what gRPC can send. Values are not in the text, for they may be secret.
 *
 * @throws RpcError INVALID_ARGUMENT with `INVALID_METADATA`.
 */
export function requireMetadata(metadata: Readonly<Record<string, string>>, path: string): void {
  for (const [key, value] of Object.entries(metadata)) {
    const why = problemOf(key, value);
    if (why === undefined) continue;
    throw RpcError.invalidArgument(`The metadata ${JSON.stringify(key)} cannot be sent to ${path}: ${why}.`, {
      reason: 'INVALID_METADATA',
      details: { key },
    });
  }
}

function problemOf(key: string, value: unknown): string | undefined {
  if (!KEY.test(key)) return 'give a key of letters, digits, `-`, `_` and `.`';
  if (RESERVED.test(key)) return 'HTTP/2 and gRPC have this key for themselves';
  if (/-bin$/i.test(key)) return 'a key that ends with `-bin` stands for bytes';
  if (typeof value !== 'string') return `its value is of the type ${typeof value}: give a string`;
  return VALUE.test(value) ? undefined : 'its value has characters other than those of ASCII that print. Encode it';
}
