import { Observable, ReplaySubject, share, timer } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import {
  closingError,
  closingReasonOf,
  toolFromMessage,
  toolsService,
  type messages,
  type ToolDescription,
} from '../../../wire/index.js';
import type { Facade } from '../session/Facade.js';
import { linkAborts } from '../waiting.js';
import { keepStream } from './keepStream.js';
import type { ToolInfo } from './types.js';

export function toolInfoOf({ spec, missing, workers }: ToolDescription): ToolInfo {
  const { name, description, parameters, result, streaming, needs } = spec;
  return {
    name,
    description,
    parameters: schemaOf(parameters),
    result: schemaOf(result),
    streaming: streaming === undefined ? undefined : schemaOf(streaming),
    needs,
    missing,
    available: missing.length === 0,
    workers,
  };
}

/** The tools of a session, live: one stream, however many subscribe. */
export function toolList$(facade: Facade): Observable<readonly ToolInfo[]> {
  const { connection, lingerMs } = facade.core;
  return new Observable<readonly ToolInfo[]>(subscriber => {
    facade.requireOpen();
    const { ended } = facade.core;
    const stop = new AbortController();
    const linked = linkAborts(stop.signal, facade.ended.signal, ended.signal);
    keepStream(connection, linked.signal, (call, answered) =>
      follow(facade, call, answered, tools => {
        subscriber.next(tools);
      }),
    ).catch((thrown: unknown) => {
      if (linked.signal.aborted) subscriber.complete();
      else subscriber.error(thrown);
    });
    return () => {
      stop.abort();
      linked[Symbol.dispose]();
    };
  }).pipe(
    share({
      connector: () => new ReplaySubject(1),
      resetOnRefCountZero: () => timer(lingerMs, connection.scheduler),
    }),
  );
}

async function follow(
  { core }: Facade,
  call: Parameters<Parameters<typeof keepStream>[2]>[0],
  answered: () => void,
  emit: (tools: readonly ToolInfo[]) => void,
): Promise<void> {
  const { transport } = core.connection;
  const request = { sessionId: core.sessionId, create: core.create };
  const tools = new Map<string, ToolInfo>();
  for await (const response of transport.serverStream(toolsService.watchTools, request, call)) {
    answered();
    const { closing, removed } = response;
    if (closing) throw closedBy(core.sessionId, closing);
    for (const name of removed ?? []) tools.delete(name);
    for (const message of response.tools ?? []) {
      const info = toolInfoOf(toolFromMessage(message));
      tools.set(info.name, info);
    }
    emit([...tools.values()].sort((a, b) => (a.name < b.name ? -1 : 1)));
  }
  throw new RivuletError('UNAVAILABLE', `${transport.address} has ended the watch of tools.`);
}

/** Why the server has ended a stream of tools. */
export function closedBy(session: string, { reason, message }: messages.v1.Closing.$Properties): RivuletError {
  return closingError(session, closingReasonOf(reason ?? 0), message ?? '');
}

/** The server has checked that it is a schema; one that is `true` says as much as an empty one. */
function schemaOf(text: string): Readonly<Record<string, unknown>> {
  const schema: unknown = text === '' ? {} : JSON.parse(text);
  return typeof schema === 'object' && schema !== null ? (schema as Record<string, unknown>) : {};
}
