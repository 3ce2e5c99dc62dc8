// @ts-check
/** The same service twice: from zod schemas, and from generated code for nice-grpc. */
import { method, service, stream } from 'rivulet/rpc';
import { z } from 'zod';

const Ask = z.object({ id: z.int32() });
const Item = z.object({
  id: z.int32(),
  name: z.string(),
  value: z.number(),
  active: z.boolean(),
  tags: z.array(z.string()).default([]),
});
const Count = z.object({ count: z.int32() });

export const bench = service('bench.Rivulet', {
  get: method(Ask, Item),
  down: method(Ask, stream(Item)),
  up: method(stream(Item), Count),
});

/** @param {number} id */
export const item = id => ({ id, name: 'a sensor somewhere', value: id / 3, active: true, tags: ['room', 'north'] });

/** @param {string} generated Where the generated code is. */
export async function bareDefinition(generated) {
  const { bench: messages } = await import(generated);
  /**
   * @param {string} name
   * @param {any} request
   * @param {any} response
   * @param {boolean} requestStream
   * @param {boolean} responseStream
   */
  const one = (name, request, response, requestStream, responseStream) => ({
    path: `/bench.Bare/${name}`,
    requestStream,
    responseStream,
    requestSerialize: (/** @type {any} */ message) => request.encode(message).finish(),
    requestDeserialize: (/** @type {Uint8Array} */ bytes) => request.decode(bytes),
    responseSerialize: (/** @type {any} */ message) => response.encode(message).finish(),
    responseDeserialize: (/** @type {Uint8Array} */ bytes) => response.decode(bytes),
    options: {},
  });
  const { Ask, Count, Item } = messages;
  return {
    get: one('get', Ask, Item, false, false),
    down: one('down', Ask, Item, false, true),
    up: one('up', Item, Count, true, false),
  };
}
