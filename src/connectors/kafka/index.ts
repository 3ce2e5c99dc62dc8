export type { Sasl, TopicOptions } from './options.js';
export { topic } from './topic.js';
export type {
  Header,
  HeadersInit,
  Message,
  OutgoingMessage,
  Position,
  RawMessage,
  Sent,
  Topic,
  TopicShape,
} from './types.js';
