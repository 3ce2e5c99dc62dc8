import type { z } from 'zod';
import { RivuletError } from '../../errors/index.js';
import { describeValue } from '../../variables/index.js';

/**
 * Checks a value by a schema, if there is one.
 *
 * @param what Begins the sentence that says what is wrong.
 * @throws RivuletError INVALID_ARGUMENT with the place and what was expected there.
 */
export function checked<T>(schema: z.ZodType<T> | undefined, value: unknown, what: string): T {
  if (!schema) return value as T;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue?.path.length ? ` at ${issue.path.join('.')}` : '';
  const text = `${what} ${describeValue(value)} is not what it takes${place}: ${issue?.message ?? 'it does not match'}.`;
  throw new RivuletError('INVALID_ARGUMENT', text, { reason: 'TYPE_MISMATCH', cause: parsed.error });
}
