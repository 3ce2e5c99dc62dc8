// @ts-check
/**
 * Calls and streams of a service from zod schemas, beside bare nice-grpc with generated code in the same run.
 *
 *     npm run build && node bench/rpc.mjs [seconds]
 *
 * Server and client are a process each. Both sides carry the same message of five fields; ours is checked by its schema
 * on both sides, which nice-grpc's is not. The second ratio is by what both processes have used of a processor, which a
 * busy machine disturbs less.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pbjs from 'protobufjs-cli/pbjs.js';

const ROUNDS = 3;
const seconds = Number(process.argv[2] ?? 3);
const folder = new URL('support/', import.meta.url);
// Where the imports of the generated code are found.
const output = new URL('../dist/bench/', import.meta.url);

// Replies are looked through for surplus fields in development only.
const production = { ...process.env, NODE_ENV: 'production' };

/**
 * Starts a role in a process of its own.
 *
 * @param {string} file
 * @param {Record<string, unknown>} options
 */
async function start(file, options) {
  const child = fork(fileURLToPath(new URL(file, folder)), [JSON.stringify(options)], {
    stdio: 'inherit',
    env: production,
  });
  const [ready] = await once(child, 'message');
  return {
    ready,
    /** @param {string} message */
    ask: async message => {
      child.send(message);
      const [answer] = await once(child, 'message');
      return answer;
    },
    stop: async () => {
      child.send('stop');
      await once(child, 'exit');
    },
  };
}

async function generate() {
  mkdirSync(output, { recursive: true });
  const file = fileURLToPath(new URL('messages.js', output));
  const proto = fileURLToPath(new URL('rpc.proto', folder));
  const args = ['-t', 'static-module', '-w', 'esm', '--dependency', 'protobufjs/minimal.js', '-r', 'bench', '-o', file];
  await promisify(pbjs.main)([...args, proto]);
  return new URL('messages.js', output).href;
}

const generated = await generate();

/**
 * @param {'bare' | 'rivulet'} kind
 * @param {string} role
 */
async function measure(kind, role) {
  const server = await start('rpcServer.mjs', { kind, generated });
  const client = await start('rpcClient.mjs', { kind, generated, port: server.ready, seconds });
  const used = async () => (await client.ask('cpuMs')) + (await server.ask('cpuMs'));
  const before = await used();
  const rate = await client.ask(role);
  const perCpuSecond = ((await client.ask('count')) * 1_000) / ((await used()) - before);
  for (const each of [client, server]) await each.stop();
  return { rate, perCpuSecond };
}

/** @param {number} rate */
const perSecond = rate => `${Math.round(rate).toLocaleString('en')}/s`;

/**
 * @param {string} name
 * @param {string} role
 * @param {string} bareRole
 */
async function compare(name, role, bareRole = role) {
  // In turns, for the machine is not equally fast all the time.
  const total = { ours: 0, bare: 0, oursCpu: 0, bareCpu: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await measure('bare', bareRole);
    const ours = await measure('rivulet', role);
    total.bare += bare.rate / ROUNDS;
    total.ours += ours.rate / ROUNDS;
    total.bareCpu += bare.perCpuSecond;
    total.oursCpu += ours.perCpuSecond;
  }
  const ratio = `${(total.ours / total.bare).toFixed(2)} x bare nice-grpc (${perSecond(total.bare)})`;
  const cpu = `${(total.oursCpu / total.bareCpu).toFixed(2)} x as many a second of processor`;
  console.log(`${name.padEnd(36)} ${perSecond(total.ours).padStart(12)}   ${ratio}; ${cpu}`);
}

const only = process.argv[3];
for (const [name, role, bareRole] of [
  ['unary calls, one after the other', 'sequential'],
  ['unary calls, 64 at once', 'concurrent'],
  ['items streamed down, for await', 'down'],
  ['items streamed down, Observable', 'observe', 'down'],
  ['items streamed up', 'up'],
]) {
  if (name && role && (only ?? role) === role) await compare(name, role, bareRole);
}
