// @ts-check
import { createChannel, createClient } from 'nice-grpc';
import { definition, message } from './bare.mjs';
import { median, options, rateOf, serve } from './role.mjs';

const channel = createChannel(`127.0.0.1:${options.port}`);
const client = /** @type {any} */ (createClient(/** @type {never} */ (definition), channel));

/** Sends what is put into it, and gives what comes back to those who wait, in order. */
function echo() {
  /** @type {Uint8Array[]} */
  let pending = [];
  /** @type {(() => void)[]} */
  const waiting = [];
  /** @type {() => void} */
  let wake = () => undefined;
  async function* requests() {
    for (;;) {
      const taken = pending;
      pending = [];
      yield* taken;
      if (pending.length === 0) await new Promise(resolve => (wake = () => resolve(undefined)));
    }
  }
  void (async () => {
    for await (const answer of client.echo(requests())) if (answer) waiting.shift()?.();
  })();
  return (/** @type {number} */ n) =>
    new Promise(resolve => {
      waiting.push(() => resolve(undefined));
      pending.push(message(n));
      wake();
    });
}

let count = 0;
if (options.role === 'watch') {
  const measure = async () => {
    void (async () => {
      for await (const item of client.watch(new Uint8Array())) if (item.length === 8) count++;
    })();
    return { rate: await rateOf(options.seconds, () => count) };
  };
  serve(null, { measure });
} else {
  const send = echo();
  serve(null, {
    measure: async () => {
      /** @type {number[]} */
      const times = [];
      for (let n = 0; n < 4_000; n++) {
        const startedAt = performance.now();
        await send(n);
        if (n >= 1_000) times.push(performance.now() - startedAt);
      }
      for (let i = 0; i < 256; i++) {
        void (async () => {
          for (;;) {
            await send(i);
            count++;
          }
        })();
      }
      return { loops: await rateOf(options.seconds, () => count), p50Ms: median(times) };
    },
  });
}
