import type { Observable } from 'rxjs';
import { z } from 'zod';
import { createClient, tool } from '../../../src/client/index.js';
import { method, service, stream } from '../../../src/rpc/index.js';
import type { ClosingReport, ClosingSettings } from './closingProcess.js';

// The program of a ClosingProcess: it begins all that a client can do, closes the client when it is asked to, and ends
// when nothing holds it any more. Nothing here ends it.

const { address, isSecure, ends } = JSON.parse(process.argv[2]!) as ClosingSettings;
const send = (report: ClosingReport) => process.send?.(report);

const client = createClient(address, {
  lingerMs: 100,
  logger: { warn: () => {} },
  ...(isSecure ? { tls: true as const } : {}),
});
const lab = client.session('lab', { variables: { x: z.number() } });
const open = new Set<string>();
const aborting = new AbortController();
const { signal } = aborting;

function promise(name: string, begin: () => Promise<unknown>) {
  open.add(name);
  const settled = () => open.delete(name);
  begin().then(settled, settled);
}

function follow(name: string, source$: Observable<unknown>) {
  open.add(name);
  const ended = () => open.delete(name);
  source$.subscribe({ error: ended, complete: ended });
}

const never = tool('never', {});
const waiting = service('test.v1.Waiting', {
  wait: method(z.object({}), stream(z.object({}))),
  ask: method(z.object({}), z.object({})),
});
const api = client.service(waiting);

promise('set', () => lab.set('x', 1, { signal }));
promise('update', () => lab.update({ x: 2 }, { signal }));
promise('register', () => lab.register('y', z.number(), 1, { signal }));
promise('delete', () => lab.delete('x', { signal }));
promise('get', () => lab.get('x', { signal }));
promise('get of what is not there', () => lab.get('z' as 'x', { signal }));
promise('list', () => lab.list('*', { signal }));
promise('history', () => lab.history('x', { signal }));
promise('flush', () => lab.flush());
promise('tools.list', () => lab.tools.list({ signal }));
promise('tools.call', () => lab.tools.call(never, {}, { signal }));
promise('tools.offer', async () => {
  const offer = await lab.tools.offer(
    tool(never, () => new Promise<null>(() => {})),
    { signal },
  );
  await offer.closed;
});
promise('service', () => api.ask({}, { signal }));
follow('watch', lab.watch('x'));
follow('watch of a pattern', lab.watch({ match: '*' }));
follow('values', lab.values('x'));
follow('commits', lab.commits(['x']));
follow('tools.list$', lab.tools.list$);
follow('tools.run', lab.tools.run(never, {}, { signal }));
follow('status$', lab.status$);
follow('service stream', api.wait({}, { signal }));
lab.variable('x').next(3);

client.status$.subscribe(({ state }) => send({ report: 'state', state }));
process.on('message', () => {
  void end();
});

async function end() {
  if (ends === 'abort then close') aborting.abort();
  await client.close();
  // A turn for those who wait for what has just settled.
  await new Promise(resolve => setImmediate(resolve));
  send({ report: 'closed', open: [...open] });
  process.disconnect();
}
