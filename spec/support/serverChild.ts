import { setImmediate as nextTurn } from 'node:timers/promises';
import { createServer } from '../../src/server/index.js';
import type { Answer, Question, ServerSettings } from './serverProcess.js';

// The server of a ServerProcess: this file runs in the child.

const { port = 0, limits } = JSON.parse(process.argv[2] ?? '{}') as ServerSettings;
const send = (answer: Answer) => process.send?.(answer);

try {
  const server = await createServer({ port, ...(limits ? { limits } : {}) }).listen();
  process.on('message', (question: Question) => {
    if (question.ask === 'heap') {
      void collect().then(() => {
        const { heapUsed, external, arrayBuffers } = process.memoryUsage();
        send({ answer: 'heap', heap: { heapUsed, external, arrayBuffers } });
      });
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

/** Several times: what the first collection frees often holds something else. */
async function collect(): Promise<void> {
  for (let round = 0; round < 5; round++) {
    globalThis.gc?.();
    await nextTurn();
  }
}
