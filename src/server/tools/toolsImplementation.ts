import type { CallContext, ServiceImplementation } from 'nice-grpc';
import { toolsService, toolToMessage, type messages } from '../../wire/index.js';
import type { ServiceScope } from '../serviceScope.js';
import { FrameGate } from './FrameGate.js';
import { OfferStream } from './OfferStream.js';
import { serveRun } from './runTool.js';
import { createToolScope, type ToolScope } from './toolScope.js';
import { serveToolWatch } from './watchTools.js';

/** The tools service on a store. Like the variables service it needs no middleware. */
export function createToolsImplementation(serviceScope: ServiceScope): ServiceImplementation<typeof toolsService> {
  const scope = createToolScope(serviceScope);
  const { store, authenticate, mapFailure } = scope;

  return {
    async listTools({ sessionId }, context) {
      try {
        authenticate(context);
        const registry = scope.toolsOf(store.require(sessionId ?? ''));
        return { tools: [...registry.list()].map(({ tool }) => toolToMessage(tool)) };
      } catch (thrown) {
        throw mapFailure(thrown, toolsService.listTools.path, context);
      }
    },
    watchTools: (request, context) => serveToolWatch(scope, request, context),
    runTool: (request, context) => serveRun(scope, request, context),
    offerTools: (requests, context) => serveOffer(scope, requests, context),
  };
}

/** Serves one stream of a worker. */
async function* serveOffer(
  scope: ToolScope,
  requests: AsyncIterable<messages.v1.OfferToolsRequest.$Properties>,
  context: CallContext,
): AsyncGenerator<messages.v1.OfferToolsResponse.$Properties, void, undefined> {
  const gate = new FrameGate(scope.onceGone, context.signal);
  const offer = new OfferStream(scope, context);
  try {
    scope.authenticate(context);
    const reading = offer.readAll(requests);
    while (!context.signal.aborted) {
      await gate.untilGone();
      const answers = offer.take();
      if (answers) yield gate.sending({ answers });
      else if (offer.isDone) break;
      else await offer.untilAnswers();
    }
    // What broke the reading off breaks the stream off, too.
    if (!offer.isClosing) await reading;
  } catch (thrown) {
    throw scope.mapFailure(thrown, toolsService.offerTools.path, context);
  } finally {
    offer.dispose();
    gate.dispose();
  }
}
