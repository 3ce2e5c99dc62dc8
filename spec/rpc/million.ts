import { z } from 'zod';
import { method, service, stream } from '../../src/rpc/index.js';

const Item = z.object({ n: z.int32() });

/** What memory-spec and its child share. */
export const million = service('million', {
  down: method(z.object({}), stream(Item)),
  up: method(stream(Item), z.object({ count: z.int32(), sum: z.number() })),
});
