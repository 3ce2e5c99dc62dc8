export type { Selection } from './commitsOf.js';
export { errorResponse } from './errorResponse.js';
export { httpFace, type HttpFace, type HttpFaceOptions } from './http/httpFace.js';
export type { SessionSource, SessionSummary } from './http/SessionSource.js';
export { sendResponse } from './node/sendResponse.js';
export { toNode } from './node/toNode.js';
export { eventStream, type EventStreamOptions, type ResumableSource, type StreamOptions } from './sse/eventStream.js';
export type { OnSlow } from './sse/EventBody.js';
export { lastEventId } from './sse/lastEventId.js';
export { toJson } from './toJson.js';
export { watchEvents, type WatchEventsOptions } from './watchEvents.js';
export type { MessageCodec } from './websocket/MessageCodec.js';
export {
  webSocket,
  type WebSocketConnection,
  type WebSocketEndpoint,
  type WebSocketOptions,
} from './websocket/webSocket.js';
