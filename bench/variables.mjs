// @ts-check
/**
 * Live variables end to end, beside a bare nice-grpc stream in the same run.
 *
 *     npm run build && node bench/variables.mjs [seconds]
 *
 * Publisher, server and watcher are a process each. There are 100 float variables with one `session.watch(name)` each;
 * the watcher checks the value and the version of every update. The bare stream carries one double a message from a
 * server that makes them up to a client that counts them, or back and forth: it is what the transport alone can do.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const seconds = Number(process.argv[2] ?? 4);
const folder = new URL('support/', import.meta.url);

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

/** @param {number} rate */
const perSecond = rate => `${Math.round(rate).toLocaleString('en')}/s`;

/**
 * @param {string} name
 * @param {number} rate
 * @param {number} baseline
 */
function report(name, rate, baseline) {
  console.log(`${name.padEnd(52)} ${perSecond(rate).padStart(14)}   ${(rate / baseline).toFixed(2)} x bare stream`);
}

async function bare() {
  const server = await start('bareServer.mjs', {});
  const watcher = await start('bareClient.mjs', { role: 'watch', port: server.ready, seconds });
  const { rate } = await watcher.ask('measure');
  await watcher.stop();
  const echo = await start('bareClient.mjs', { role: 'echo', port: server.ready, seconds });
  const { loops, p50Ms } = await echo.ask('measure');
  for (const role of [echo, server]) await role.stop();
  return { rate, loops, p50Ms };
}

/** @param {number} changesPerCommit */
async function publishToWatch(changesPerCommit) {
  const server = await start('server.mjs', {});
  const publisher = await start('publisher.mjs', { port: server.ready, changesPerCommit });
  const watcher = await start('watcher.mjs', { port: server.ready, seconds });
  await publisher.ask('publish');
  const { rate } = await watcher.ask('measure');
  for (const role of [publisher, watcher, server]) await role.stop();
  return rate;
}

async function sets() {
  const server = await start('server.mjs', {});
  const setter = await start('setter.mjs', { port: server.ready, seconds });
  const result = await setter.ask('measure');
  for (const role of [setter, server]) await role.stop();
  return result;
}

const baseline = await bare();
console.log(
  `bare nice-grpc stream: ${perSecond(baseline.rate)} one way, ${perSecond(baseline.loops)} echoed by 256 loops`,
);
report('publish to watch, commits of up to 64 changes', await publishToWatch(16), baseline.rate);
report('publish to watch, commits of one change', await publishToWatch(1), baseline.rate);
const { loops, p50Ms } = await sets();
report('set awaited, 256 loops', loops, baseline.loops);
const ratio = p50Ms / baseline.p50Ms;
console.log(
  `${'set to seen, one at a time, p50'.padEnd(52)} ${`${p50Ms.toFixed(3)} ms`.padStart(14)}   ${ratio.toFixed(2)} x bare echo (${baseline.p50Ms.toFixed(3)} ms)`,
);
