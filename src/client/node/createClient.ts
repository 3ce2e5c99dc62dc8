import { RivuletError } from '../../errors/index.js';
import { compileAccept, describeValue, linearSafeParse } from '../../variables/index.js';
import { createClientOver, type Client, type ClientOptions } from '../core/index.js';
import { grpcCallTransport } from './callTransport.js';
import type { TlsOptions } from './channel.js';
import { niceGrpcTransport } from './transport.js';

export interface NodeClientOptions extends ClientOptions {
  /** Encrypts the connection; `true` trusts what Node trusts. Default: no encryption, unless the address is https://. */
  readonly tls?: TlsOptions | true | undefined;
}

/**
 * Makes a client of a Rivulet server.
 *
 * Lazy: nothing connects before the first use, and a server that is not there yet is waited for.
 *
 * @example
 * ```ts
 * await using client = createClient('localhost:50051', { name: 'thermostat' });
 * const lab = client.session('lab', { variables: { temperature: z.number() } });
 * ```
 *
 * @param address `host:port` or `http://host:port`, or `https://host:port` for TLS. Default port: 50051.
 * @throws RivuletError INVALID_ARGUMENT for an address or an option that cannot be.
 */
export function createClient(address: string, options: NodeClientOptions = {}): Client {
  const { isSecure, target } = parseAddress(address);
  const tls = options.tls ?? (isSecure ? true : undefined);
  const transport = niceGrpcTransport(target, tls);
  const openCalls = () => grpcCallTransport(target, tls);
  return createClientOver({ transport, openCalls, compileAccept, safeParseOf: linearSafeParse }, options);
}

const ADDRESS = /^(?:(https?):\/\/)?(\[[0-9a-fA-F:.]+\]|[^\s:/[\]]+)(?::([0-9]{1,5}))?$/;

const DEFAULT_PORT = '50051';

function parseAddress(address: string): { readonly isSecure: boolean; readonly target: string } {
  const [, protocol, host, port = DEFAULT_PORT] = (typeof address === 'string' && ADDRESS.exec(address)) || [];
  if (host === undefined || Number(port) > 65_535 || Number(port) === 0) {
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `${describeValue(address)} is no address: give host:port, such as localhost:50051, or https://host:port.`,
    );
  }
  return { isSecure: protocol === 'https', target: `${host}:${port}` };
}
