import type { CallContext } from 'nice-grpc';
import type { SessionStream } from '../../store/index.js';
import {
  closingReasonNumber,
  toolsService,
  toolToMessage,
  type ClosingReason,
  type messages,
} from '../../wire/index.js';
import { sessionFor } from '../sessionFor.js';
import { FrameGate } from './FrameGate.js';
import type { ToolRegistry } from './ToolRegistry.js';
import type { ToolScope } from './toolScope.js';

type Response = messages.v1.WatchToolsResponse.$Properties;

/** Serves one watch of the tools of a session: all of them, and then what changes. */
export async function* serveToolWatch(
  scope: ToolScope,
  request: messages.v1.WatchToolsRequest.$Properties,
  context: CallContext,
): AsyncGenerator<Response, void, undefined> {
  const { signal } = context;
  const gate = new FrameGate(scope.onceGone, signal);
  const watch = new ToolWatch();
  const { wake } = watch;
  signal.addEventListener('abort', wake);
  let leave: (() => void) | undefined;
  try {
    scope.authenticate(context);
    const session = sessionFor(scope.store, request.sessionId ?? '', request.create, '');
    const registry = scope.toolsOf(session);
    const close = scope.streams.open('watches', context.peer, watch);
    session.addStream(watch);
    leave = () => {
      close();
      session.removeStream(watch);
      session.offCommitted(wake);
      registry.offChanged(wake);
    };
    yield gate.sending(watch.changes(registry) ?? {});
    for (;;) {
      await gate.untilGone();
      if (watch.closing || signal.aborted) break;
      const pause = watch.pause();
      registry.onceChanged(wake);
      // A variable that is registered or deleted is a commit like any other.
      if (registry.hasNeeds) session.onceCommitted(wake);
      const changes = watch.changes(registry);
      if (changes) {
        yield gate.sending(changes);
        continue;
      }
      await pause;
      // Not for each of many commits in one turn.
      await scope.turn.next();
    }
    if (watch.closing && !signal.aborted) yield { closing: watch.closing };
  } catch (thrown) {
    throw scope.mapFailure(thrown, toolsService.watchTools.path, context);
  } finally {
    leave?.();
    gate.dispose();
    signal.removeEventListener('abort', wake);
  }
}

class ToolWatch implements SessionStream {
  closing: messages.v1.Closing.$Properties | undefined;
  /** What was sent of each tool. */
  private readonly marks = new Map<string, string>();
  private resume: (() => void) | undefined;
  readonly wake = () => {
    this.resume?.();
  };

  pause(): Promise<void> {
    return new Promise(resolve => {
      this.resume = resolve;
    });
  }

  close(reason: ClosingReason, message: string): void {
    this.closing ??= { reason: closingReasonNumber(reason), message };
    this.wake();
  }

  /** What the reader does not know yet. */
  changes(registry: ToolRegistry): Response | undefined {
    const tools: messages.v1.ToolInfo.$Properties[] = [];
    const removed = new Set(this.marks.keys());
    for (const { mark, tool } of registry.list()) {
      const { name } = tool.spec;
      removed.delete(name);
      if (this.marks.get(name) === mark) continue;
      this.marks.set(name, mark);
      tools.push(toolToMessage(tool));
    }
    for (const name of removed) this.marks.delete(name);
    return tools.length + removed.size > 0 ? { tools, removed: [...removed] } : undefined;
  }
}
