import { rivulet } from './generated/messages.js';
import { codec } from './services.js';

const v1 = rivulet.v1;

/** The generated code knows the path of each method. */
function pathOf(method: 'listTools' | 'watchTools' | 'runTool' | 'offerTools'): string {
  return (v1.ToolsService.prototype[method] as unknown as { readonly path: string }).path;
}

/** The service of `proto/rivulet/v1/tools.proto`. */
export const toolsService = {
  listTools: {
    path: pathOf('listTools'),
    requestStream: false,
    responseStream: false,
    ...codec(v1.ListToolsRequest, v1.ListToolsResponse),
    options: { idempotencyLevel: 'NO_SIDE_EFFECTS' },
  },
  watchTools: {
    path: pathOf('watchTools'),
    requestStream: false,
    responseStream: true,
    ...codec(v1.WatchToolsRequest, v1.WatchToolsResponse),
    options: { idempotencyLevel: 'NO_SIDE_EFFECTS' },
  },
  runTool: {
    path: pathOf('runTool'),
    requestStream: false,
    responseStream: true,
    ...codec(v1.RunToolRequest, v1.RunToolResponse),
    options: {},
  },
  offerTools: {
    path: pathOf('offerTools'),
    requestStream: true,
    responseStream: true,
    ...codec(v1.OfferToolsRequest, v1.OfferToolsResponse),
    options: {},
  },
} as const;
