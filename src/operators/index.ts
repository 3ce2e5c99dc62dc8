export { debounceByKey, type DebounceByKeyOptions } from './debounceByKey.js';
