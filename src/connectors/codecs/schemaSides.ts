import type { z } from 'zod';
import { RivuletError } from '../../errors/index.js';
import { describeValue } from '../../operators/describeValue.js';
import { issueDetails, issuesText } from '../../rpc/zodIssues.js';

const MAX_ISSUES = 20;

/**
 * What bytes hold, brought to the output side of a schema.
 *
 * @throws RivuletError INVALID_ARGUMENT, `SCHEMA_MISMATCH`, with zod's issues as `details.issues`.
 */
export function decodeBy(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw misfit(value, result.error);
}

/**
 * The input side of a schema: what its codecs encode to. A transform that goes one way only leaves the value as it is.
 *
 * @throws RivuletError INVALID_ARGUMENT, `SCHEMA_MISMATCH`, with zod's issues as `details.issues`.
 */
export function encodeBy(schema: z.ZodType, value: unknown): unknown {
  let result: z.ZodSafeParseResult<unknown>;
  try {
    result = schema.safeEncode(value);
  } catch (error) {
    if (error instanceof Error && error.name === 'ZodEncodeError') return value;
    throw error;
  }
  if (result.success) return result.data;
  throw misfit(value, result.error);
}

function misfit(value: unknown, cause: z.ZodError): RivuletError {
  const { issues } = cause;
  return new RivuletError(
    'INVALID_ARGUMENT',
    `${describeValue(value)} does not fit the schema: ${issuesText(issues)}.`,
    { reason: 'SCHEMA_MISMATCH', details: { issues: issueDetails(issues.slice(0, MAX_ISSUES)) }, cause },
  );
}
