import type { CallContext as NiceCallContext, Metadata } from 'nice-grpc-common';
import type { CallContext } from '../types.js';

/** The metadata that tells a handler when its caller gives up, as ms since the Unix epoch. Servers set it themselves. */
export const deadlineKey = 'rivulet-deadline-ms';

/** The context of a handler, made of that of nice-grpc with all that middlewares have added to it. */
export function contextOf(nice: NiceCallContext): CallContext {
  const { metadata, sendHeader: _, ...rest } = nice;
  const deadline = metadata.get(deadlineKey);
  return {
    ...rest,
    metadata: recordOf(metadata),
    deadline: deadline === undefined ? undefined : new Date(Number(deadline)),
  };
}

function recordOf(metadata: Metadata): Readonly<Record<string, string>> {
  const record = Object.create(null) as Record<string, string>;
  for (const [key, values] of metadata) {
    if (key === deadlineKey || key.endsWith('-bin')) continue;
    record[key] = values.length === 1 ? (values[0] as string) : values.join(', ');
  }
  return record;
}
