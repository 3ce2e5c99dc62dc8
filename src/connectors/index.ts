export type { Codec, DeadLetter } from './codec.js';
export type { RetryPolicy } from './retry.js';
export { acknowledge, type Acknowledgeable, type MaybePromise, type Sink, type SinkWriter } from './sink.js';
export type { ConnectorStatus, HasStatus } from './status.js';
export { detached, type DetachedOptions, type DetachedSink } from './sinks/detached.js';
export { mapSink } from './sinks/mapSink.js';
export { sinkTo, type SinkOperator, type SinkToOptions } from './sinkTo.js';
