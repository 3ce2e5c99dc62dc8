import { createHash } from 'node:crypto';
import { RivuletError } from '../../errors/index.js';
import type { RedisArgument } from './client.js';
import type { RedisConnection } from './connection.js';

/** A script in Lua, which Redis runs as one step. */
export interface RedisScript {
  run(
    connection: RedisConnection,
    keys: readonly string[],
    args: readonly (RedisArgument | number)[],
    options?: { readonly isRepeatable?: boolean },
  ): Promise<unknown>;
}

export function redisScript(lua: string): RedisScript {
  const sha = createHash('sha1').update(lua).digest('hex');
  return {
    async run(connection, keys, args, { isRepeatable = false } = {}) {
      const send = isRepeatable ? connection.repeat : connection.send;
      const rest = [keys.length, ...keys, ...args];
      try {
        return await send(['EVALSHA', sha, ...rest]);
      } catch (error) {
        if (!(error instanceof RivuletError) || !error.rawMessage.includes('NOSCRIPT')) throw error;
        return send(['EVAL', lua, ...rest]);
      }
    },
  };
}
