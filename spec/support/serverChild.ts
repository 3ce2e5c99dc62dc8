import { setImmediate as nextTurn } from 'node:timers/promises';
import { createServer } from '../../src/server/index.js';
import { jumpOnSignal } from './campaign/clockJumps.js';
import type { Answer, HeapUse, Question, ServerSettings } from './serverProcess.js';

// The server of a ServerProcess: this file runs in the child.

const { port = 0, ...settings } = JSON.parse(process.argv[2] ?? '{}') as ServerSettings;
jumpOnSignal();
const send = (answer: Answer) => process.send?.(answer);

const SAMPLE_MS = 20;
let peak = memory();
setInterval(() => (peak = highest(peak, memory())), SAMPLE_MS).unref();

try {
  const server = await createServer({ port, ...settings }).listen();
  process.on('message', (question: Question) => {
    if (question.ask === 'heap') {
      void collect().then(() => {
        send({ answer: 'heap', heap: memory() });
      });
    } else if (question.ask === 'peak') {
      send({ answer: 'peak', peak: highest(peak, memory()) });
      peak = memory();
    } else {
      void server.close({ graceMs: 1_000 }).then(() => process.exit(0));
    }
  });
  // A parent that is gone leaves no server behind.
  process.once('disconnect', () => process.exit(0));
  send({ answer: 'listening', port: server.port });
} catch (error) {
  send({ answer: 'failed', message: String(error) });
  process.exit(1);
}

function memory(): HeapUse {
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return { heapUsed, external, arrayBuffers };
}

function highest(a: HeapUse, b: HeapUse): HeapUse {
  return {
    heapUsed: Math.max(a.heapUsed, b.heapUsed),
    external: Math.max(a.external, b.external),
    arrayBuffers: Math.max(a.arrayBuffers, b.arrayBuffers),
  };
}

/** Several times: what the first collection frees often holds something else. */
async function collect(): Promise<void> {
  for (let round = 0; round < 5; round++) {
    globalThis.gc?.();
    await nextTurn();
  }
}
