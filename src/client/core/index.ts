export { createClientOver, type Platform } from './createClientOver.js';
export type {
  ClientOptions,
  HistoryOptions,
  Logger,
  ReconnectPolicy,
  SessionOptions,
  Waiting,
  WatchOptions,
  WriteOptions,
} from './options.js';
export type {
  MatchedUpdate,
  ReactiveVariable,
  Session,
  UpdateResult,
  ValueFor,
  VariableGroup,
  VariableInfo,
  Writer,
  Written,
} from './session/types.js';
export type { HistoryLoss, Status } from './status.js';
export type { CallTransport, Transport, TransportCall } from './Transport.js';
export { boundVariables, type Bindings, type BoundVariables } from './tools/boundVariables.js';
export { tool } from './tools/tool.js';
export type {
  Ending,
  NeededValues,
  Needs,
  NoParameters,
  OfferedTool,
  OfferOptions,
  Tool,
  ToolContext,
  ToolDeclaration,
  ToolDefinition,
  ToolEvent,
  ToolHandler,
  ToolInfo,
  ToolOffer,
  ToolRun,
  Tools,
} from './tools/types.js';
export type { Client } from './types.js';
