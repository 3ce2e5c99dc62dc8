import { filter, firstValueFrom } from 'rxjs';
import { z } from 'zod';
import { createClient } from '../../src/client/index.js';
import type { PoliteReport } from './serverProcess.js';

// The client of a PoliteClient: this file runs in the child.

const { address, token } = JSON.parse(process.argv[2]!) as { address: string; token?: string };
const session = createClient(address, { ...(token !== undefined && { token }) }).session('polite', {
  variables: { count: z.number() },
});
await session.declare({ count: 0 });
const values$ = session.watch('count');
values$.subscribe();

const failures: string[] = [];
let served = 0;
let asked: (() => void)[] = [];
process.on('message', () => {
  asked.push(() => process.send?.({ served, failures } satisfies PoliteReport));
});
process.once('disconnect', () => process.exit(0));

for (;;) {
  try {
    const seen = firstValueFrom(values$.pipe(filter(({ value }) => value === served + 1)));
    await session.set('count', served + 1);
    await seen;
    served++;
  } catch (thrown) {
    failures.push(String(thrown));
  }
  for (const answer of asked) answer();
  asked = [];
}
