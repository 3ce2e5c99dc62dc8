import { createClientFactory, type Channel } from 'nice-grpc';
import { toolsService, type messages } from '../../src/wire/index.js';
import { eventually } from './withRig.js';

type Answer = messages.v1.OfferAnswer.$Properties;
type Entry = messages.v1.OfferEntry.$Properties;

/** A worker that knows the wire format and nothing else. */
export function rawWorker(channel: Channel) {
  const entries: Entry[] = [];
  const answers: Answer[] = [];
  let wake = () => {};
  let isEnded = false;
  async function* requests() {
    for (;;) {
      const next = entries.shift();
      if (next) yield { entries: [next] };
      else if (isEnded) return;
      else await new Promise<void>(resolve => (wake = resolve));
    }
  }
  const stop = new AbortController();
  const calls = createClientFactory().create(toolsService, channel);
  const over = (async () => {
    for await (const response of calls.offerTools(requests(), { signal: stop.signal })) {
      answers.push(...(response.answers ?? []));
    }
  })();
  over.catch(() => {});
  return {
    calls,
    answers,
    over,
    send(...more: Entry[]) {
      entries.push(...more);
      wake();
    },
    end() {
      isEnded = true;
      wake();
    },
    cut: () => stop.abort(),
    open(name: string, more: Partial<messages.v1.ToolSpec.$Properties> = {}, offerId = `offer of ${name}`) {
      const spec = { name, resultSchema: '{"type":"integer"}', chunkSchema: '{"type":"string"}', ...more };
      this.send({ open: { sessionId: 'lab', create: {}, offerId, source: 'raw', tools: [spec] } });
      return eventually(() => answers.some(({ opened }) => opened)).toBe(true);
    },
    async started() {
      await eventually(() => answers.some(({ start }) => start)).toBe(true);
      return answers.find(({ start }) => start)!.start!;
    },
  };
}
