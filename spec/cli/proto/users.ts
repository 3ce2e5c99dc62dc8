import { z } from 'zod';
import { method, service, stream } from '../../../src/rpc/index.js';

const User = z
  .object({ id: z.int(), name: z.string(), role: z.enum(['admin', 'guest']), joined: z.date().optional() })
  .meta({ id: 'User', description: 'Somebody who may log in.' });

export const users = service('shop.v1.Users', {
  getUser: method(z.object({ userId: z.int() }), User, { idempotent: true }),
  listUsers: method(z.object({ limit: z.int().default(100) }), stream(User)),
});
