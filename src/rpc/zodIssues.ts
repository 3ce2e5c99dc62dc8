import type { z } from 'zod';
import type { ErrorDetail } from '../errors/index.js';

/** Issues that the text of an error names; all of them are in its details. */
const NAMED_ISSUES = 3;

/** What does not fit, in words. */
export function issuesText(issues: readonly z.core.$ZodIssue[]): string {
  const named = issues.slice(0, NAMED_ISSUES).map(({ path, message }) => {
    const place = pathText(path);
    return place === '' ? message : `${place}: ${message}`;
  });
  const rest = issues.length - named.length;
  return named.join('; ') + (rest > 0 ? `; and ${rest} more` : '');
}

/** What does not fit, for programs. */
export function issueDetails(issues: readonly z.core.$ZodIssue[]): ErrorDetail[] {
  return issues.map(({ path, code = 'custom', message }) => ({
    path: path.map(part => (typeof part === 'number' ? part : String(part))),
    code,
    message,
  }));
}

/** As one would write it: `items[0].name`. */
export function pathText(path: readonly PropertyKey[]): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? String(part) : `.${String(part)}`;
  }
  return text;
}
