// @ts-check
/** Services with nothing in them but the transport: one double a message. */
const codec = {
  requestSerialize: (/** @type {Uint8Array} */ bytes) => bytes,
  requestDeserialize: (/** @type {Uint8Array} */ bytes) => bytes,
  responseSerialize: (/** @type {Uint8Array} */ bytes) => bytes,
  responseDeserialize: (/** @type {Uint8Array} */ bytes) => bytes,
  options: {},
};

export const definition = {
  watch: { path: '/bare.Bare/Watch', requestStream: false, responseStream: true, ...codec },
  echo: { path: '/bare.Bare/Echo', requestStream: true, responseStream: true, ...codec },
};

/** @param {number} value */
export function message(value) {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setFloat64(0, value, true);
  return bytes;
}
