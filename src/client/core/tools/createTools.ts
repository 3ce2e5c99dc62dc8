import { filter, lastValueFrom, map } from 'rxjs';
import { RivuletError } from '../../../errors/index.js';
import { toolFromMessage, toolsService } from '../../../wire/index.js';
import type { Waiting } from '../options.js';
import type { Facade } from '../session/Facade.js';
import type { Session } from '../session/types.js';
import { orAborted } from '../waiting.js';
import { toolInfoOf, toolList$ } from './listTools.js';
import { Offer } from './Offer.js';
import { runTool } from './runTool.js';
import type {
  Needs,
  OfferedTool,
  OfferOptions,
  ToolDefinition,
  ToolEvent,
  ToolInfo,
  ToolOffer,
  Tools,
} from './types.js';

const DEFAULT_GRACE_MS = 5_000;

/**
 * Makes the tools of a session.
 *
 * @param openSession Makes the session of one call of a handler.
 */
export function createTools(facade: Facade, openSession: () => Session): Tools {
  const { core } = facade;

  async function offer(
    offered: OfferedTool | readonly OfferedTool[],
    { maxCalls, ...waiting }: OfferOptions = {},
  ): Promise<ToolOffer> {
    facade.requireOpen();
    const tools = (Array.isArray(offered) ? offered : [offered]) as readonly OfferedTool[];
    requireTools(tools, maxCalls);
    for (const { needs } of tools) {
      if (!isNames(needs)) for (const [name, schema] of Object.entries(needs)) core.declare(name, schema);
    }
    const made = new Offer(core, tools, maxCalls ?? NO_LIMIT_OF_ITS_OWN, openSession, [
      facade.ended.signal,
      core.ended.signal,
    ]);
    using deadline = core.connection.deadline(waiting);
    try {
      await orAborted(made.opened, deadline.signal);
    } catch (thrown) {
      made.abort(RivuletError.from(thrown));
      throw thrown;
    }
    const close = ({ graceMs = DEFAULT_GRACE_MS }: { readonly graceMs?: number | undefined } = {}) =>
      made.close(graceMs);
    return {
      names: tools.map(({ name }) => name),
      closed: made.closed,
      close,
      [Symbol.asyncDispose]: () => close(),
    };
  }

  async function list(waiting?: Waiting): Promise<readonly ToolInfo[]> {
    facade.requireOpen();
    const { tools } = await core.call(toolsService.listTools, { sessionId: core.sessionId }, waiting);
    return (tools ?? []).map(message => toolInfoOf(toolFromMessage(message)));
  }

  const run = (tool: string | ToolDefinition, parameters?: unknown, options: Waiting = {}) =>
    runTool(facade, typeof tool === 'string' ? tool : tool.name, parameters, options);

  const call = (tool: string | ToolDefinition, parameters?: unknown, options?: Waiting): Promise<unknown> =>
    lastValueFrom(
      run(tool, parameters, options).pipe(
        filter((event): event is Extract<ToolEvent, { readonly kind: 'result' }> => event.kind === 'result'),
        map(({ value }) => value),
      ),
    );

  return { offer, list, list$: toolList$(facade), run, call } as Tools;
}

/** `Array.isArray` knows nothing of arrays that are read-only. */
function isNames(needs: Needs): needs is readonly string[] {
  return Array.isArray(needs);
}

/** On the wire: as many as the server lets it. */
const NO_LIMIT_OF_ITS_OWN = 0;

function requireTools(tools: readonly OfferedTool[], maxCalls: number | undefined): void {
  if (maxCalls !== undefined && !(Number.isSafeInteger(maxCalls) && maxCalls > 0 && maxCalls <= 0xffff_ffff)) {
    throw new RivuletError('INVALID_ARGUMENT', `maxCalls is ${maxCalls}: give an integer from 1.`);
  }
  for (const { name, handler } of tools) {
    if (typeof handler === 'function') continue;
    const text = `The tool ${name} has no handler, so that it cannot be offered: give it one with tool(definition, handler).`;
    throw new RivuletError('INVALID_ARGUMENT', text);
  }
}
