// @ts-check
import { createServer } from 'nice-grpc';
import { definition, message } from './bare.mjs';
import { serve } from './role.mjs';

const server = createServer();
server.add(
  /** @type {never} */ (definition),
  /** @type {never} */ ({
    watch: async function* () {
      for (let n = 0; ; n++) yield message(n);
    },
    echo: async function* (/** @type {AsyncIterable<Uint8Array>} */ messages) {
      yield* messages;
    },
  }),
);
serve(await server.listen('127.0.0.1:0'));
