import { Client, status, type StatusObject } from '@grpc/grpc-js';
import type { Channel } from 'nice-grpc';

/**
 * HTTP/2 servers defend themselves against clients who begin calls only to cancel them: those on Node take about a
 * thousand at once and 33 a second after that, and then close the connection, with all the other calls on it.
 */
const MAX_CANCELLED = 500;

interface RunningCall {
  on(event: 'status', listener: (status: StatusObject) => void): unknown;
}

interface CallConnection {
  readonly client: Client;
  readonly channel: Channel;
  running: number;
  cancelled: number;
}

/** The connection of calls: another one after many that were cancelled, while the first goes on until its calls end. */
export class CallConnections {
  private current: CallConnection | undefined;
  private readonly retired = new Set<CallConnection>();

  constructor(private readonly openChannel: () => Channel) {}

  /** Begins a call, and connects before the first. */
  begin<C extends RunningCall>(make: (client: Client) => C): C {
    const connection = this.connected();
    const call = make(connection.client);
    connection.running++;
    call.on('status', ({ code }) => {
      connection.running--;
      if (code === status.CANCELLED) connection.cancelled++;
      if (connection.running === 0 && this.retired.delete(connection)) close(connection);
    });
    return call;
  }

  close(): void {
    if (this.current) close(this.current);
    this.current = undefined;
    for (const connection of this.retired) close(connection);
    this.retired.clear();
  }

  private connected(): CallConnection {
    const { current } = this;
    if (current && current.cancelled < MAX_CANCELLED) return current;
    if (current && current.running > 0) this.retired.add(current);
    else if (current) close(current);
    const channel = this.openChannel();
    // The address is that of the channel.
    const client = new Client('', undefined as never, { channelOverride: channel });
    return (this.current = { client, channel, running: 0, cancelled: 0 });
  }
}

function close({ client, channel }: CallConnection): void {
  client.close();
  channel.close();
}
