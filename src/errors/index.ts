export { RivuletError, type ErrorCode, type ErrorDetail, type RivuletErrorOptions } from './RivuletError.js';
