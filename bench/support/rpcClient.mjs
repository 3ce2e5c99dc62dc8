// @ts-check
import { createChannel, createClient as createBareClient } from 'nice-grpc';
import { createClient } from 'rivulet/client';
import { cpuMs, options, rateOf, serve } from './role.mjs';
import { bareDefinition, bench, item } from './rpcDefinitions.mjs';

const { kind, port, seconds, generated } = options;
const address = `127.0.0.1:${port}`;
/** @type {any} */
const api =
  kind === 'bare'
    ? createBareClient(/** @type {any} */ (await bareDefinition(generated)), createChannel(address))
    : createClient(address).service(bench);

let done = 0;
let isOver = false;

/** @param {number} loops */
async function unary(loops) {
  isOver = false;
  const running = Array.from({ length: loops }, async () => {
    for (; !isOver; done++) {
      const { id } = await api.get({ id: 7 });
      if (id !== 7) throw new Error(`${id} is not what was asked for.`);
    }
  });
  const rate = await rateOf(seconds, () => done);
  isOver = true;
  await Promise.all(running);
  return rate;
}

serve(undefined, {
  cpuMs,
  count: () => done,
  sequential: () => unary(1),
  concurrent: () => unary(64),
  async down() {
    const reading = (async () => {
      let next = 0;
      for await (const { id } of api.down({ id: 1 })) {
        if (id !== next) throw new Error(`${id} came, where ${next} was to come.`);
        next = (next + 1) % 1_000_000;
        done++;
        if (isOver) break;
      }
    })();
    isOver = false;
    const rate = await rateOf(seconds, () => done);
    isOver = true;
    await reading;
    return rate;
  },
  async observe() {
    const subscription = api.down({ id: 1 }).subscribe(() => done++);
    const rate = await rateOf(seconds, () => done);
    subscription.unsubscribe();
    return rate;
  },
  async up() {
    isOver = false;
    const before = done;
    async function* items() {
      for (; !isOver; done++) yield item(done % 1_000_000);
    }
    const reply = api.up(items());
    const rate = await rateOf(seconds, () => done);
    isOver = true;
    const { count } = await reply;
    if (count !== done - before) throw new Error(`${count} of ${done - before} items arrived.`);
    return rate;
  },
});
