import { method, service, stream } from '../../../src/rpc/index.js';
import { z } from 'zod';

const Level = z.enum(['debug', 'info', 'error']);
const Source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('device'), serial: z.string() }),
  z.object({ kind: z.literal('process'), pid: z.int32() }),
]);

/** A bit of everything that a schema can hold. */
export const Entry = z
  .object({
    id: z.bigint(),
    level: Level,
    text: z.string(),
    at: z.date(),
    payload: z.instanceof(Uint8Array),
    ratios: z.array(z.number()),
    labels: z.record(z.string(), z.string()),
    counts: z.record(z.string(), z.int()),
    source: Source.optional(),
    note: z.string().nullable(),
    retries: z.int32().default(3),
  })
  .meta({ id: 'Entry' });

/** One method of each pattern, and one that fails. */
export const telemetry = service('lab.v1.Telemetry', {
  echo: method(Entry, Entry, { idempotent: true }),
  count: method(z.object({ to: z.int32() }), stream(z.object({ value: z.int32() }))),
  aggregate: method(
    stream(z.object({ timestamp: z.number(), value: z.number() })),
    z.object({ count: z.int32(), total: z.number(), average: z.number() }),
  ),
  converse: method(stream(z.object({ text: z.string() })), stream(z.object({ text: z.string(), turn: z.int32() }))),
  fail: method(z.object({ code: z.string(), message: z.string() }), z.object({})),
});
