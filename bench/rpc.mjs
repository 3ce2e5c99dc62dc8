// @ts-check
/**
 * Calls and streams of a service from zod schemas, beside bare nice-grpc with generated code in the same run.
 *
 *     npm run build && node bench/rpc.mjs [seconds]
 *
 * Server and client are a process each. Both sides carry the same message of five fields; ours is checked by its schema
 * on both sides, which nice-grpc's is not.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pbjs from 'protobufjs-cli/pbjs.js';

const seconds = Number(process.argv[2] ?? 3);
const folder = new URL('support/', import.meta.url);
// Where the imports of the generated code are found.
const output = new URL('../dist/bench/', import.meta.url);

/**
 * Starts a role in a process of its own.
 *
 * @param {string} file
 * @param {Record<string, unknown>} options
 */
async function start(file, options) {
  const child = fork(fileURLToPath(new URL(file, folder)), [JSON.stringify(options)], { stdio: 'inherit' });
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
 * @returns {Promise<number>}
 */
async function measure(kind, role) {
  const server = await start('rpcServer.mjs', { kind, generated });
  const client = await start('rpcClient.mjs', { kind, generated, port: server.ready, seconds });
  const rate = await client.ask(role);
  for (const each of [client, server]) await each.stop();
  return rate;
}

/** @param {number} rate */
const perSecond = rate => `${Math.round(rate).toLocaleString('en')}/s`;

/**
 * @param {string} name
 * @param {string} role
 * @param {string} bareRole
 */
async function compare(name, role, bareRole = role) {
  // Twice and in turns, for the machine is not equally fast all the time.
  let [ours, bare] = [0, 0];
  for (let round = 0; round < 2; round++) {
    bare += (await measure('bare', bareRole)) / 2;
    ours += (await measure('rivulet', role)) / 2;
  }
  const ratio = `${(ours / bare).toFixed(2)} x bare nice-grpc (${perSecond(bare)})`;
  console.log(`${name.padEnd(44)} ${perSecond(ours).padStart(12)}   ${ratio}`);
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
