import type { RefusedBecause } from './grpc/listener.js';
import type { Logger } from './logger.js';

/** What somebody has to configure. Clients try again for ever, so that each is a warning once. */
const MISTAKES: Partial<Readonly<Record<RefusedBecause, string>>> = {
  TLS: 'A client speaks TLS to this server, which has no certificate. Give the server tls, or the client http://',
  'no TLS': 'A client does not speak TLS to this server, which does. Give the client tls or https://',
};

/** Makes what logs the connections that are not accepted. */
export function createRefusalLog(logger: Logger): (why: RefusedBecause, address: string) => void {
  const warned = new Set<RefusedBecause>();
  return (why, address) => {
    const mistake = MISTAKES[why];
    if (mistake !== undefined && !warned.has(why)) {
      warned.add(why);
      logger.warn(mistake, { address });
    } else logger.debug?.('A connection was refused', { why, address });
  };
}
