// Call sites of tools, and misuse that must not type check.
import { of } from 'rxjs';
import { z } from 'zod';
import { boundVariables, createClient, tool, type ToolEvent } from 'rivulet/client';

type Eq<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const ok = <T extends true>(): void => {};

const lab = createClient('localhost:50051').session('lab', {
  variables: { temperature: z.number(), mode: z.enum(['auto', 'manual']) },
});

const summarise = tool(
  'summarise',
  {
    description: 'Summarises the last readings',
    parameters: z.object({ minutes: z.int().default(5), since: z.iso.datetime().optional() }),
    result: z.object({ text: z.string(), mode: z.enum(['auto', 'manual']) }),
    streaming: z.string(),
    needs: { temperature: z.number() },
  },
  async ({ minutes, since }, { session, progress, chunk, signal, deadline }) => {
    ok<Eq<typeof minutes, number>>();
    ok<Eq<typeof since, string | undefined>>();
    progress(0.5, 'reading');
    await chunk('a line');
    signal.throwIfAborted();
    deadline?.getTime();
    return { text: (await session.get('temperature')).toFixed(), mode: 'auto' };
  },
);

// Literals stay what they are, in results and in chunks.
tool('a', { result: z.enum(['on', 'off']) }, () => 'on');
tool('b', { result: z.enum(['on', 'off']) }, async () => 'off');
tool('c', { result: z.int(), streaming: z.enum(['on', 'off']) }, async function* () {
  yield 'on' as const;
  return 1;
});
tool('d', {}, () => {});
tool('e', {}, async () => {});
tool('f', { streaming: z.number() }, () => of(1, 2));
tool('g', { needs: ['temperature'] }, async (_, { session }) => {
  const value = await session.get('temperature');
  ok<Eq<typeof value, unknown>>();
});
tool('h', { parameters: z.string().transform(text => text.length), result: z.number() }, length => length.valueOf());

lab.tools.run(summarise, { minutes: 5 }).subscribe(event => {
  ok<Eq<typeof event, ToolEvent<{ text: string; mode: 'auto' | 'manual' }, string>>>();
});
for await (const event of lab.tools.run(summarise, {})) if (event.kind === 'chunk') event.value.length.toFixed();
const { mode } = await lab.tools.call(summarise, {});
ok<Eq<typeof mode, 'auto' | 'manual'>>();
const anything = await lab.tools.call('summarise', { minutes: 5 });
ok<Eq<typeof anything, unknown>>();

const shout = tool('shout', { parameters: z.string(), result: z.string() });
await lab.tools.offer([summarise, tool(shout, text => text.toUpperCase())], { maxCalls: 4 });
void lab.tools.call(shout, 'hello').then(text => text.length);

using settings = await boundVariables(lab, { heat: 'temperature', how: 'mode' });
ok<Eq<typeof settings.heat, number>>();
ok<Eq<typeof settings.how, 'auto' | 'manual'>>();

// @ts-expect-error not for writing
settings.heat = 3;
// @ts-expect-error no such variable
void boundVariables(lab, { heat: 'temprature' });
// @ts-expect-error wrong parameters
lab.tools.run(summarise, { minutes: 'five' });
// @ts-expect-error a definition without a handler
void lab.tools.offer(shout);
// @ts-expect-error the wrong result
tool('i', { result: z.string() }, () => 5);
// @ts-expect-error not one of the choices
tool('j', { result: z.enum(['on', 'off']) }, async () => 'of');
// @ts-expect-error a result that is missing
tool('k', { result: z.string() }, async () => {});
// @ts-expect-error the wrong chunks
tool('l', { streaming: z.string() }, () => of(1));
// @ts-expect-error chunks that were not declared
tool('m', { result: z.int() }, async (_, { chunk }) => (await chunk('x'), 1));
// @ts-expect-error no such variable
tool('n', { needs: { temperature: z.number() } }, async (_, { session }) => void (await session.get('humidity')));
