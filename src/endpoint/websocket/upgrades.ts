import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { RivuletError } from '../../errors/index.js';

/** Takes a connection over, with what came of it already. */
export type UpgradeHandler = (req: IncomingMessage, socket: Duplex, head: Buffer) => void;

const handlersOf = new WeakMap<Server, Map<string, UpgradeHandler>>();

/**
 * Handles the upgrades of one path of a server. A path that nobody handles is 404, unless somebody else listens for
 * upgrades too.
 *
 * @returns Handles them no longer.
 * @throws RivuletError ALREADY_EXISTS where the path is taken.
 */
export function handleUpgrades(server: Server, path: string, handler: UpgradeHandler): () => void {
  const handlers = handlersOf.get(server) ?? new Map<string, UpgradeHandler>();
  if (handlers.has(path)) {
    throw new RivuletError('ALREADY_EXISTS', `There is a WebSocket at ${path} already: close it first.`);
  }
  const dispatch: UpgradeHandler = (req, socket, head) => {
    const found = handlers.get((req.url ?? '/').split('?', 1)[0]!);
    if (found) found(req, socket, head);
    else if (server.listenerCount('upgrade') === 1) refuse(socket, 404);
  };
  if (!handlersOf.has(server)) {
    handlersOf.set(server, handlers);
    server.on('upgrade', dispatch);
  }
  handlers.set(path, handler);
  return () => {
    // The listener stays: without any, node:http would answer the upgrade as a plain request.
    handlers.delete(path);
  };
}

/** Answers an upgrade with a status and closes the connection. */
export function refuse(socket: Duplex, status: number): void {
  // A connection that breaks meanwhile concerns nobody.
  socket.on('error', () => {});
  // Not left half open: who never ends his side would keep it for as long as he likes.
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
