import type { CallContext } from 'nice-grpc';
import { RivuletError } from '../../errors/index.js';
import type { Session } from '../../store/index.js';
import { toNumber, toolsService, type messages } from '../../wire/index.js';
import { FrameGate } from './FrameGate.js';
import { ToolCall } from './ToolCall.js';
import { unknownTool } from './toolErrors.js';
import type { ToolScope } from './toolScope.js';

/** Serves one run of a tool: what its worker sends, until the result or the error. */
export async function* serveRun(
  scope: ToolScope,
  request: messages.v1.RunToolRequest.$Properties,
  context: CallContext,
): AsyncGenerator<messages.v1.RunToolResponse.$Properties, void, undefined> {
  const { signal } = context;
  const gate = new FrameGate(scope.onceGone, signal);
  let call: ToolCall | undefined;
  const leave = () => {
    if (!call || call.isOver) return;
    call.abandon(new RivuletError('CANCELLED', 'The caller has cancelled the call, or has gone.'));
  };
  signal.addEventListener('abort', leave);
  try {
    scope.authenticate(context);
    call = begin(scope, request);
    while (!signal.aborted) {
      await gate.untilGone();
      const pending = call.take();
      if (pending) {
        yield gate.sending({ events: pending.events });
        await gate.untilGone();
        call.hasSent(pending.chunkBytes);
      } else if (call.isOver) {
        break;
      } else {
        await call.untilNews();
      }
    }
    if (call.error && !signal.aborted) throw call.error;
  } catch (thrown) {
    throw scope.mapFailure(thrown, toolsService.runTool.path, context);
  } finally {
    leave();
    gate.dispose();
    signal.removeEventListener('abort', leave);
  }
}

function begin(scope: ToolScope, request: messages.v1.RunToolRequest.$Properties): ToolCall {
  const { sessionId, name, arguments: args, timeoutMs } = request;
  const registry = scope.toolsOf(sessionOf(scope, sessionId ?? '', name ?? ''));
  const text = args || '{}';
  const { tool, worker } = registry.choose(name ?? '', text);
  const { clock } = scope.store;
  const call = new ToolCall(registry, tool, worker, text, toNumber(timeoutMs), () => clock.now(), clock.after);
  worker.start(call);
  return call;
}

/** A session that is not there has no tools, which is all that a caller wants to know. */
function sessionOf({ store }: ToolScope, sessionId: string, name: string): Session {
  try {
    return store.require(sessionId);
  } catch (thrown) {
    if (RivuletError.from(thrown).reason === 'UNKNOWN_SESSION') throw unknownTool(sessionId, name);
    throw thrown;
  }
}
