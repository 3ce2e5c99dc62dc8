export { END_OF_TIME, type Receiver, type Timed } from './timed.js';
export { withEventTime, type EventTimeOptions } from './withEventTime.js';
export { dropTime } from './dropTime.js';
export { tapWatermark } from './tapWatermark.js';
export { mergeTimed } from './mergeTimed.js';
export {
  globalWindow,
  hopping,
  sessions,
  sliding,
  trailing,
  tumbling,
  type AlignedOptions,
  type Windows,
} from './windows.js';
export type { Aggregate, AnyAggregate } from './aggregate.js';
export { agg, type Agg } from './agg.js';
export { early, onClose, type EarlyOptions, type Emit } from './emit.js';
export type { Accumulation, LateEvent, Pane, WindowResult, WindowStats } from './windowTypes.js';
export { windowBy, type WindowByOptions } from './windowBy.js';
export { asOfJoin, type AsOfJoinOptions, type Joined } from './asOfJoin.js';
export { intervalJoin, type IntervalJoined, type IntervalJoinOptions } from './intervalJoin.js';
export { tableJoin, type TableJoined, type TableJoinOptions } from './tableJoin.js';
export type { JoinReceivers, JoinStats, LateJoinEvent } from './joining/joinTypes.js';
export { alignTimed, type AlignOptions } from './alignTimed.js';
export {
  checkpoint,
  dependency,
  type Checkpoint,
  type CheckpointOptions,
  type Dependency,
  type Downtime,
} from './checkpoint.js';
