export { RivuletError, type ErrorCode, type RivuletErrorOptions } from './RivuletError.js';
