/**
 * A circuit of three devices: a clock that ticks, an I/O pin that makes bits of each tick, a buzzer that sounds on 1.
 *
 *     npm run build
 *     npm run circuit -- demo                       # all in one process, with a server of its own
 *
 * or each in a terminal of its own:
 *
 *     npx rivulet serve
 *     npm run circuit -- buzzer --sound 'bzzz'
 *     npm run circuit -- iopin --chance 0.5 --sequence 3
 *     npm run circuit -- clock --ticks 5 --delay 1s
 */
import { runCircuit } from './command.mjs';

/** One Ctrl-C may come twice: from the terminal, and from npm, which hands on what it gets itself. */
const SAME_SIGNAL_MS = 1000;

const ending = new AbortController();
let askedAt = Infinity;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    // Who asks again does not want to wait for an orderly end.
    if (performance.now() - askedAt > SAME_SIGNAL_MS) process.exit(130);
    if (!ending.signal.aborted) askedAt = performance.now();
    ending.abort(signal);
  });
}

process.exitCode = await runCircuit(process.argv.slice(2), {
  signal: ending.signal,
  print: line => console.log(line),
  tell: line => console.error(`circuit: ${line}`),
});
