import { RivuletError } from '../../errors/index.js';
import { describeValue, type Violation } from '../../variables/index.js';
import type { ClosingReason } from '../../wire/index.js';

// The errors of tools that the server finds, so that each says the same thing wherever it is found.

export function unknownTool(session: string, tool: string): RivuletError {
  return new RivuletError(
    'NOT_FOUND',
    `The session ${session} has no tool ${describeValue(tool)}. No worker offers it now: list the tools that there are.`,
    { reason: 'UNKNOWN_TOOL', details: { tool } },
  );
}

export function needsMissing(tool: string, missing: readonly string[]): RivuletError {
  const names = missing.join(', ');
  return new RivuletError(
    'FAILED_PRECONDITION',
    `The tool ${tool} needs variables that are not there: ${names}. Register them first.`,
    { reason: 'NEEDS_MISSING', details: { tool, missing: names } },
  );
}

/** @param why Why it has gone, as a sentence. */
export function workerGone(tool: string, worker: string, why: string): RivuletError {
  return new RivuletError(
    'UNAVAILABLE',
    `The worker ${describeValue(worker)} has gone in the middle of a call of the tool ${tool}. ${why} Whether the tool took effect is unknown.`,
    { reason: 'WORKER_GONE', details: { tool, worker } },
  );
}

export function argumentsRefused(tool: string, message: string, path: string): RivuletError {
  return new RivuletError('INVALID_ARGUMENT', `The arguments of the tool ${tool} do not fit: ${message}.`, {
    reason: 'INVALID_ARGUMENTS',
    details: { tool, issues: [{ path: path.replace(/^\./, ''), message }] },
  });
}

/** @param what 'result' or 'chunk'. */
export function outputRefused(tool: string, what: string, problem: Violation | string): RivuletError {
  const message = typeof problem === 'string' ? problem : problem.message;
  return new RivuletError('INTERNAL', `The ${what} of the tool ${tool} is not what its worker declared: ${message}.`, {
    reason: 'INVALID_RESULT',
    details: { tool },
  });
}

/** A worker offers a tool that is there already and is not the same. */
export function declaredOtherwise(tool: string, difference: string): RivuletError {
  return new RivuletError(
    'ALREADY_EXISTS',
    `The tool ${tool} is offered by another worker, whose declaration differs in ${difference}. Offer it under another name, or end the other worker first.`,
    { reason: 'TOOL_DIFFERS', details: { tool, difference } },
  );
}

export function misuse(message: string): RivuletError {
  return new RivuletError('FAILED_PRECONDITION', message, { reason: 'STREAM_MISUSED' });
}

/** What a call gets when its session is over. */
export function sessionOver(session: string, reason: ClosingReason, message: string): RivuletError {
  switch (reason) {
    case 'shutdown':
      return new RivuletError('UNAVAILABLE', `The server shuts down in the middle of a call. ${message}`, {
        reason: 'SHUTDOWN',
      });
    case 'session-ended':
      return new RivuletError('FAILED_PRECONDITION', message, { reason: 'SESSION_ENDED', details: { session } });
    case 'session-expired':
      return new RivuletError('ABORTED', message, { reason: 'SESSION_EXPIRED', details: { session } });
  }
}
