import { createClient, type Session } from '../../client/index.js';

const SESSION = 'devices';

/** A session to find each other in, and how to let go of it. */
export interface OpenSession {
  readonly session: Session;
  release(): Promise<void>;
}

/** Opens the session `devices` at an address, or takes the one that is given, which is left open. */
export function openSession(name: string, registry: string | Session, leaseMs: number): OpenSession {
  if (typeof registry !== 'string') return { session: registry, release: async () => {} };
  const client = createClient(registry, {
    name: `device-${name}`,
    // A server that says nothing must be noticed before the silence is taken for that of the peers.
    bookmarkIntervalMs: Math.ceil(leaseMs / 4),
    // After a restart of the server everybody is to be there again within about a lease.
    reconnect: { initialDelayMs: Math.min(250, leaseMs), maxDelayMs: leaseMs },
  });
  return { session: client.session(SESSION), release: () => client.close() };
}
