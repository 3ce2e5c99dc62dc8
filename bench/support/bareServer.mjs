// @ts-check
import { createServer } from 'nice-grpc';
import { definition } from './bare.mjs';
import { serve } from './role.mjs';

/** @type {Uint8Array[]} */
let queue = [];
/** @type {() => void} */
let wake = () => undefined;

const server = createServer();
server.add(
  /** @type {never} */ (definition),
  /** @type {never} */ ({
    publish: async (/** @type {AsyncIterable<Uint8Array>} */ messages) => {
      for await (const message of messages) {
        queue.push(message);
        wake();
        // Like any relay that keeps nothing for ever: the publisher waits for the watcher.
        while (queue.length > 10_000) await new Promise(resolve => setImmediate(resolve));
      }
      return new Uint8Array();
    },
    watch: async function* () {
      for (;;) {
        const taken = queue;
        queue = [];
        yield* taken;
        if (queue.length === 0) await new Promise(resolve => (wake = () => resolve(undefined)));
      }
    },
    echo: async function* (/** @type {AsyncIterable<Uint8Array>} */ messages) {
      yield* messages;
    },
  }),
);
serve(await server.listen('127.0.0.1:0'));
