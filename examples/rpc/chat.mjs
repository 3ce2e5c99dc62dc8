/**
 * A chat room: each guest says and hears over one call, and a guest who goes away is missed.
 *
 *     node examples/rpc/chat.mjs
 */
import { Observable, Subject } from 'rxjs';
import { createClient } from 'rivulet/client';
import { implement, method, service, stream } from 'rivulet/rpc';
import { createServer } from 'rivulet/server';
import { z } from 'zod';

const RoomEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('came'), who: z.string() }),
  z.object({ kind: z.literal('said'), who: z.string(), text: z.string() }),
  z.object({ kind: z.literal('left'), who: z.string() }),
]);
const chat = service('examples.Chat', {
  join: method(stream(z.object({ text: z.string().max(1000) })), stream(RoomEvent)),
});

const room$ = new Subject();

/** What a guest hears. It completes with what the guest says; a lost connection unsubscribes it. */
const visit = (who, messages$) =>
  new Observable(guest => {
    guest.add(room$.subscribe(event => guest.next(event)));
    room$.next({ kind: 'came', who });
    guest.add(() => room$.next({ kind: 'left', who }));
    guest.add(
      messages$.subscribe({
        next: ({ text }) => room$.next({ kind: 'said', who, text }),
        error: error => guest.error(error),
        complete: () => guest.complete(),
      }),
    );
  });

const server = await createServer({
  port: 0,
  services: [implement(chat, { join: (messages$, { metadata }) => visit(metadata['guest'] ?? 'somebody', messages$) })],
}).listen();
const client = createClient(server.address);
const { join } = client.service(chat);

const line = ({ kind, who, text }) => (kind === 'said' ? `${who}: ${text}` : `${who} ${kind}`);
const hear = async guest => console.log(line(await guest.next()));

const ann = join.open({ metadata: { guest: 'Ann' } });
await hear(ann);
const bob = join.open({ metadata: { guest: 'Bob' } });
await hear(ann);
await bob.send({ text: 'Good morning!' });
await hear(ann);
await ann.send({ text: 'You are early, Bob.' });
await hear(ann);
// As if the connection were lost: the server notices.
bob.cancel();
await hear(ann);
await ann.end();
console.log('after the end:', await ann.next());

await client.close();
await server.close();
