import { z } from 'zod';
import { createClient, tool } from '../../../src/client/index.js';

// The worker of a WorkerProcess: this file runs in the child.

const [address = '', session = ''] = process.argv.slice(2);

const wait = tool('wait', { streaming: z.string() }, async (_, { chunk }) => {
  await chunk('waiting');
  await new Promise(() => {});
});
const pid = tool('pid', { result: z.int() }, () => process.pid);

await createClient(address, { name: 'child' }).session(session).tools.offer([wait, pid]);
// A parent that is gone leaves no worker behind.
process.once('disconnect', () => process.exit(0));
process.send?.('offered');
