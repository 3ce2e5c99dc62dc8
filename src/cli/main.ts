#!/usr/bin/env node
import { logVerbosity, setLogVerbosity } from '@grpc/grpc-js';
import { createInterface } from 'node:readline';
import { runCli } from './runCli.js';

// It writes to standard error by itself; what goes wrong comes as an error, too, and is said once.
setLogVerbosity(logVerbosity.NONE);

/** One Ctrl-C may come twice: from the terminal, and from npm, which hands on what it gets itself. */
const SAME_SIGNAL_MS = 1000;

const ending = new AbortController();
let askedAt = Infinity;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Who asks again does not want to wait for an orderly end.
    if (performance.now() - askedAt > SAME_SIGNAL_MS) process.exit(130);
    if (!ending.signal.aborted) askedAt = performance.now();
    ending.abort();
  });
}

// `rivulet watch ... | head` closes the pipe when it has seen enough: that is an end and no failure.
process.stdout.on('error', error => {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') process.exitCode = 1;
  ending.abort();
});

const { stdout, stderr, env } = process;
const stdin = { isTTY: process.stdin.isTTY, lines: () => createInterface({ input: process.stdin }) };
const code = await runCli(process.argv.slice(2), { stdin, stdout, stderr, env, signal: ending.signal });
process.exitCode ||= code;
