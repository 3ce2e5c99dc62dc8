import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { createClient } from 'rivulet/client';
import { serveDevice } from 'rivulet/devices';
import { createServer } from 'rivulet/server';
import { buzzer } from './buzzer.mjs';
import { clock } from './clock.mjs';
import { iopin } from './iopin.mjs';

const PROBE_TIMEOUT_MS = 5_000;

/**
 * Runs a command of the circuit.
 *
 * @param {readonly string[]} args
 * @param {object} io
 * @param {AbortSignal} io.signal Aborted, with the name of the signal, when the command is to end.
 * @param {(line: string) => void} io.print Takes the dialogue.
 * @param {(line: string) => void} io.tell Takes everything else.
 * @returns The exit code: 0, 1 for a failure, 2 for a wrong command line, 130 after Ctrl-C, 143 after SIGTERM.
 */
export async function runCircuit(args, { signal, print, tell }) {
  const program = new Command('circuit')
    .description('a clock, an I/O pin and a buzzer that find and call each other')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(`circuit: ${text.trim().replace(/\s*\n\s*/g, ' ')}\n`) });

  const run = (device, options) => serveOne(device, options, { signal, tell });
  addDevice(program, 'clock', 'tick, and tell the I/O pin')
    .addOption(ticksOption())
    .addOption(delayOption())
    .action(o => run(clock(print), { ...o, options: { ticks: o.ticks, delayMs: o.delay, waitMs: o.wait } }));
  addPinOptions(addDevice(program, 'iopin', 'make bits of each tick, and tell the buzzer')).action(o =>
    run(iopin(print), { ...o, options: { chance: o.chance, sequence: o.sequence, seed: o.seed, waitMs: o.wait } }),
  );
  addDevice(program, 'buzzer', 'sound on 1, and say ... on 0')
    .addOption(soundOption())
    .action(o => run(buzzer(print), { ...o, options: { sound: o.sound } }));
  addPinOptions(program.command('demo').description('all three in one process, with a server of their own'))
    .addOption(ticksOption().default(5))
    .addOption(delayOption())
    .addOption(soundOption())
    .addOption(waitOption())
    .action(options => demo(options, { signal, print, tell }));

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!signal.aborted) {
      tell((error.rawMessage ?? error.message).replace(/\s*\n\s*/g, ' '));
      return 1;
    }
  }
  if (!signal.aborted) return 0;
  tell(signal.reason === 'SIGINT' ? 'stopped by Ctrl-C.' : `stopped by ${signal.reason}.`);
  return signal.reason === 'SIGINT' ? 130 : 143;
}

/** One device, on a server that runs already, until it ends or is told to. */
async function serveOne(device, { server, port, lease, options }, { signal, tell }) {
  await requireServer(server, signal);
  const running = await serveDevice(device, {
    registry: server,
    port,
    leaseMs: lease,
    options,
    signal,
    log: logTo(tell),
  });
  tell(`${running.name} is ready.`);
  await running.done;
}

/** The whole circuit. It ends with the clock. */
async function demo({ ticks, delay, chance, sequence, seed, sound, wait }, { signal, print, tell }) {
  const server = await createServer({ port: 0 }).listen();
  const devices = [];
  const start = async (device, options) => {
    const running = await serveDevice(device, { registry: server.address, options, signal, log: logTo(tell) });
    devices.unshift(running);
    return running;
  };
  try {
    await start(buzzer(print), { sound });
    await start(iopin(print), { chance, sequence, seed, waitMs: wait });
    const { done } = await start(clock(print), { ticks, delayMs: delay, waitMs: wait });
    await done;
  } finally {
    for (const running of devices) await running.close();
    await server.close({ graceMs: 500 });
  }
}

/** Who types a command wants to know at once that no server is there; the library would wait for one. */
async function requireServer(address, signal) {
  const client = createClient(address, { reconnect: false });
  try {
    await client.session('devices').ready({ timeoutMs: PROBE_TIMEOUT_MS, signal });
  } catch (error) {
    if (error.code !== 'UNAVAILABLE' && error.code !== 'DEADLINE_EXCEEDED') throw error;
    const text = `No Rivulet server answers at ${address}. Start one with "npx rivulet serve", or name it with --server.`;
    throw new Error(text, { cause: error });
  } finally {
    await client.close();
  }
}

/** What a device only mentions is left out, and what it ends with is told once, by the command. */
const logTo = tell => ({
  info() {},
  warn: (message, { error } = {}) => tell(error === undefined ? `${message}.` : `${message}: ${error}`),
  error() {},
});

function addDevice(program, name, description) {
  return program
    .command(name)
    .description(description)
    .option('--server <host:port>', 'the Rivulet server on which the devices find each other', '127.0.0.1:50051')
    .option('--port <port>', 'port to listen on; 0 takes a free one', whole(0, 65_535), 0)
    .addOption(
      new Option('--lease <duration>', 'how long it is missed after it died').argParser(duration).default(3000, '3s'),
    )
    .addOption(waitOption());
}

function addPinOptions(command) {
  return command
    .option('--chance <p>', 'how likely a bit is 1, from 0 to 1', probability, 0.5)
    .option('--sequence <n>', 'bits of a tick', whole(1, 64), 3)
    .option(
      '--seed <n>',
      'the same seed makes the same bits',
      whole(0, 2 ** 32 - 1),
      Math.floor(Math.random() * 2 ** 32),
    );
}

const ticksOption = () => new Option('--ticks <n>', 'how many ticks; default: without end').argParser(whole(1, 1e9));
const delayOption = () =>
  new Option('--delay <duration>', 'time between ticks').argParser(duration).default(1000, '1s');
const soundOption = () => new Option('--sound <text>', 'what it sounds like').default('bzzz');
const waitOption = () =>
  new Option('--wait <duration>', 'how long to wait for a device that is missing, and for its answer')
    .argParser(duration)
    .default(10_000, '10s');

function duration(text) {
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(text) ?? [];
  const ms = Math.round(Number(digits) * { ms: 1, s: 1000, m: 60_000 }[unit]);
  if (ms <= 3_600_000) return ms;
  throw new InvalidArgumentError('Give a time up to an hour with its unit: 500ms, 5s or 2m.');
}

function whole(least, most) {
  return text => {
    if (/^\d{1,15}$/.test(text) && Number(text) >= least && Number(text) <= most) return Number(text);
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
}

function probability(text) {
  if (/^(?:0(?:\.\d+)?|1(?:\.0+)?|\.\d+)$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a number from 0 to 1.');
}
