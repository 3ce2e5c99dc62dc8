import { createRequire } from 'node:module';
import type { WebSocketServer } from 'ws';
import { RivuletError } from '../../errors/index.js';

interface Ws {
  readonly WebSocketServer: typeof WebSocketServer;
}

/**
 * Loads ws, which only those install who want it.
 *
 * @throws RivuletError FAILED_PRECONDITION where it is not there.
 */
export function loadWs(): Ws {
  try {
    return createRequire(import.meta.url)('ws') as Ws;
  } catch (cause) {
    const text = 'webSocket() needs the package ws: install it with `npm install ws`.';
    throw new RivuletError('FAILED_PRECONDITION', text, { reason: 'PACKAGE_MISSING', details: { name: 'ws' }, cause });
  }
}
