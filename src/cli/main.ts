#!/usr/bin/env node
import { runCli } from './runCli.js';

const ending = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Who asks twice does not want to wait for an orderly end.
    if (ending.signal.aborted) process.exit(130);
    ending.abort();
  });
}

// `rivulet watch ... | head` closes the pipe when it has seen enough: that is an end and no failure.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') process.exitCode = 1;
  ending.abort();
});

const { stdout, stderr, env } = process;
const code = await runCli(process.argv.slice(2), { stdout, stderr, env, signal: ending.signal });
process.exitCode ||= code;
