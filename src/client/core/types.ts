import type { Observable } from 'rxjs';
import type { RpcClient } from '../../rpc/calling.js';
import type { Shape, Values } from '../../variables/index.js';
import type { SessionOptions } from './options.js';
import type { Session } from './session/types.js';
import type { Status } from './status.js';

/** A client of one server. It connects when something is wanted of the server, and not before. */
export interface Client extends RpcClient {
  /** A session without declarations: its values are `unknown`. */
  session(id: string): Session;
  /**
   * A session with declared variables.
   *
   * @throws RivuletError INVALID_ARGUMENT for a schema that no variable can have, with its path.
   */
  session<const S extends Shape>(id: string, options: SessionOptions<S>): Session<Values<S>>;
  /** How it stands with the connection, from now on; starts with how it is. */
  readonly status$: Observable<Status>;
  /** Closes all sessions and the connection. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}
