import { Observable } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import { isToldByServer, jsonText, toolsService, type messages } from '../../../wire/index.js';
import { isConnectionTrouble, type Connection, type Era } from '../Connection.js';
import type { Waiting } from '../options.js';
import type { Facade } from '../session/Facade.js';
import { cancelled, deadlineOf, linkAborts, orAborted } from '../waiting.js';
import type { ToolEvent, ToolRun } from './types.js';

/** The run of a tool: a call for each subscription, and for each iteration. */
export function runTool(facade: Facade, name: string, parameters: unknown, waiting: Waiting): ToolRun {
  const run = new Observable<ToolEvent>(subscriber => {
    const stop = new AbortController();
    let isOver = false;
    const follow = async () => {
      try {
        for await (const event of eventsOf(facade, name, parameters, waiting, stop.signal)) subscriber.next(event);
        isOver = true;
        subscriber.complete();
      } catch (thrown) {
        isOver = true;
        subscriber.error(thrown);
      }
    };
    void follow();
    return () => {
      if (!isOver) stop.abort(cancelled(undefined));
    };
  });
  return Object.assign(run, {
    [Symbol.asyncIterator]: () => eventsOf(facade, name, parameters, waiting, undefined),
  });
}

async function* eventsOf(
  facade: Facade,
  name: string,
  parameters: unknown,
  waiting: Waiting,
  stop: AbortSignal | undefined,
): AsyncGenerator<ToolEvent, void, undefined> {
  facade.requireOpen();
  const { core } = facade;
  const { connection } = core;
  const args = jsonText(parameters ?? {});
  const endsAt = connection.scheduler.now() + (waiting.timeoutMs ?? DEFAULT_TIMEOUT_MS);
  let isSent = false;
  const describe = () => (isSent ? `The tool ${name} has not ended` : connection.noAnswer());
  using deadline = deadlineOf(waiting, connection.scheduler, describe);
  using linked = linkAborts(deadline.signal, stop, facade.ended.signal, core.ended.signal);
  const release = connection.demand();
  try {
    // A call that may be repeated goes first where nobody knows whether the server is there: this one is made once.
    if (connection.status.state !== 'live') await core.openUntil(linked.signal);
    const era = await connection.permit(linked.signal);
    const timeoutMs = endsAt === Infinity ? 0 : Math.max(1, Math.ceil(endsAt - connection.scheduler.now()));
    const request = { sessionId: core.sessionId, name, arguments: args, timeoutMs };
    isSent = true;
    yield* exchange(connection, era, linked.signal, request);
  } finally {
    release();
  }
}

const DEFAULT_TIMEOUT_MS = 30_000;

async function* exchange(
  connection: Connection,
  era: Era,
  outer: AbortSignal,
  request: messages.v1.RunToolRequest.$Properties,
): AsyncGenerator<ToolEvent, void, undefined> {
  using linked = linkAborts(outer, era.signal);
  const { signal } = linked;
  const { transport } = connection;
  const silence = connection.firstAnswerTimer(linked.abort);
  let hasResult = false;
  try {
    const metadata = await orAborted(connection.metadata(), signal);
    for await (const { events } of transport.serverStream(toolsService.runTool, request, { signal, metadata })) {
      silence.unsubscribe();
      connection.answered(era);
      for (const message of events ?? []) {
        const event = eventOf(message);
        if (!event) continue;
        // What follows is read to its end: a call that is cancelled counts against the connection, which takes about a
        // thousand of these in a second.
        hasResult ||= event.kind === 'result';
        yield event;
      }
    }
    if (hasResult) return;
    throw new RivuletError(
      'UNAVAILABLE',
      `${transport.address} has ended the call of ${request.name} without a result.`,
    );
  } catch (thrown) {
    if (hasResult) return;
    const error = RivuletError.from(signal.aborted ? signal.reason : thrown);
    const isAnswer = isToldByServer(error);
    if (isAnswer) connection.answered(era);
    if (!isAnswer && !outer.aborted && isConnectionTrouble(error)) connection.failed(era, error);
    // What a tool throws is nothing to explain.
    throw isAnswer && !error.reason?.startsWith('TOKEN_') ? error : connection.explained(error);
  } finally {
    silence.unsubscribe();
    if (!hasResult) linked.abort();
  }
}

function eventOf({ progress, chunk, result }: messages.v1.ToolEvent.$Properties): ToolEvent | undefined {
  if (progress) return { kind: 'progress', fraction: progress.fraction ?? 0, text: progress.text ?? '' };
  if (typeof chunk === 'string') return { kind: 'chunk', value: JSON.parse(chunk) };
  if (typeof result === 'string') return { kind: 'result', value: JSON.parse(result) };
  return undefined;
}
