export { RivuletError, type ErrorCode, type ErrorDetail } from '../errors/index.js';
export { callLogging, type CallLogger } from './callLogging.js';
export {
  descriptionOf,
  isService,
  method,
  service,
  stream,
  type Io,
  type Method,
  type MethodOptions,
  type Methods,
  type Service,
  type StreamOf,
} from './definition.js';
export {
  perCall,
  perServer,
  type CallDependency,
  type Defer,
  type Dependencies,
  type Provided,
  type ServerDependency,
} from './dependencies.js';
export type { Middleware } from './middleware.js';
export { implement, type ImplementOptions } from './implement.js';
export { RpcError, StreamClosedError } from './RpcError.js';
export { statusCodes } from './statusCodes.js';
export type {
  Additions,
  AnyServerMiddleware,
  Api,
  BidiCall,
  CallContext,
  Caller,
  CallOptions,
  Handler,
  Handlers,
  Implementation,
  In,
  Out,
  Reply,
  RpcClient,
  RpcStream,
  UploadCall,
} from './types.js';
