export type { Codec, DeadLetter } from './codec.js';
export type { RetryPolicy } from './retry.js';
export { acknowledge, type Acknowledgeable, type MaybePromise, type Sink, type SinkWriter } from './sink.js';
export type { ConnectorStatus, HasStatus } from './status.js';
export { detached, type DetachedOptions, type DetachedSink } from './sinks/detached.js';
export { mapSink } from './sinks/mapSink.js';
export { sinkTo, type SinkToOptions } from './sinkTo.js';
export { decodeWith, encodeWith, type DecodeWithOptions } from './codecs/decodeWith.js';
export { jsonCodec } from './codecs/jsonCodec.js';
export {
  protobufCodec,
  type ProtobufCodecOptions,
  type ProtobufType,
  type SchemaCodec,
} from './codecs/protobufCodec.js';
export { textCodec } from './codecs/textCodec.js';
export {
  fromEventSource,
  type EventSourceStream,
  type FromEventSourceOptions,
  type ServerEvent,
} from './fromEventSource.js';
export { fromLines, type FromLinesOptions, type LineConnection, type LineSource } from './fromLines.js';
export type { ByteStream } from './sources/chunks.js';
export type { ByteSource, ConnectionOptions } from './sources/openStream.js';
export type { PullSource } from './sources/pullSource.js';
export { timerSource, type TimerSourceOptions } from './timerSource.js';
