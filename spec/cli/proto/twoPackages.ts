import { z } from 'zod';
import { method, service } from '../../../src/rpc/index.js';

const Empty = z.object({});

export const a = service('a.v1.First', { run: method(Empty, Empty) });
export const b = service('b.v1.Second', { run: method(Empty, Empty) });
