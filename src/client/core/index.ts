export { createClientOver, type Platform } from './createClientOver.js';
export type {
  ClientOptions,
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
export type { Client } from './types.js';
