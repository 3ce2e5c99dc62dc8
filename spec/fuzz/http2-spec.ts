import type { Random } from '../support/random.js';
import { frameOf, messageOf, openTcp, PREFACE } from '../support/rawHttp2.js';
import { startPoliteClient, startServerProcess } from '../support/serverProcess.js';
import { damaged, describeFuzzer, type FuzzTarget } from './fuzz.js';

// An input is all that a client sends over one connection.

const [DATA, HEADERS, PRIORITY, RST_STREAM, SETTINGS, PUSH_PROMISE, PING, GOAWAY, WINDOW_UPDATE, CONTINUATION] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
];
const END_STREAM = 1;
const END_HEADERS = 4;

const text = (content: string) => new TextEncoder().encode(content);
const numbers = (...values: number[]) =>
  Uint8Array.from(values.flatMap(value => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]));

/** Header fields by HPACK, each as a literal that nothing is compressed in. */
function fields(...pairs: readonly (readonly [string, string])[]): Uint8Array {
  return Buffer.concat(
    pairs.flatMap(([name, value]) => [
      Uint8Array.of(0, name.length),
      text(name),
      Uint8Array.of(value.length),
      text(value),
    ]),
  );
}

function callOf(method: string): Uint8Array {
  return fields(
    [':method', 'POST'],
    [':scheme', 'http'],
    [':path', `/rivulet.v1.VariablesService/${method}`],
    [':authority', 'localhost'],
    ['content-type', 'application/grpc+proto'],
    ['te', 'trailers'],
  );
}

const open = (stream: number, method = 'OpenSession') => frameOf(HEADERS, END_HEADERS, stream, callOf(method));
const lab = Uint8Array.from([0x0a, 3, ...text('lab')]);
const send = (stream: number, content: Uint8Array = lab, length = content.length) =>
  frameOf(DATA, END_STREAM, stream, messageOf(length, content));
const inputOf = (...frames: Uint8Array[]) => Buffer.concat([PREFACE, ...frames]);
const times = (count: number, make: (index: number) => Uint8Array) =>
  Array.from({ length: count }, (_, index) => make(index));
const stream = (index: number) => 2 * index + 1;
const endless = Uint8Array.from([0x0a, ...new Array<number>(150).fill(0x80)]);

const corpus: Record<string, Uint8Array> = {
  'a call': inputOf(open(1), send(1)),
  'a varint without end': inputOf(open(1), send(1, endless)),
  'a varint without end to a stream of writes': inputOf(open(1, 'WriteStream'), send(1, endless)),
  'a message of 4 GiB': inputOf(open(1), send(1, lab, 2 ** 32 - 1)),
  'a message of nothing': inputOf(open(1), frameOf(DATA, END_STREAM, 1)),
  'a compressed message': inputOf(open(1), frameOf(DATA, END_STREAM, 1, messageOf(5, lab, true))),
  'half a message': inputOf(open(1), send(1, lab, 6)),
  'two messages to a call with one': inputOf(open(1), frameOf(DATA, 0, 1, messageOf(5, lab)), send(1)),
  'no preface': Buffer.concat([open(1), send(1)]),
  'HTTP/1.1': text('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'),
  'half a preface': PREFACE.subarray(0, 10),
  'a client hello of TLS': Uint8Array.from([0x16, 3, 1, 0, 5, 1, 0, 0, 1, 3]),
  'streams that are reset at once': inputOf(
    ...times(2_000, index => Buffer.concat([open(stream(index)), frameOf(RST_STREAM, 0, stream(index), numbers(8))])),
  ),
  'calls of no method that are reset at once': inputOf(
    ...times(20, index =>
      Buffer.concat([open(stream(index), 'None'), frameOf(RST_STREAM, 0, stream(index), numbers(8))]),
    ),
  ),
  'a call of no method before an error of the protocol': inputOf(open(1, 'None'), frameOf(DATA, 0, 0, lab)),
  'a request that is not of gRPC, before an error of the protocol': inputOf(
    frameOf(HEADERS, END_HEADERS, 1, fields([':method', 'GET'], [':scheme', 'http'], [':path', '/'])),
    frameOf(DATA, 0, 0, lab),
  ),
  'bodies that never end': inputOf(...times(2_000, index => open(stream(index)))),
  'headers that never end': inputOf(
    frameOf(HEADERS, 0, 1, callOf('OpenSession')),
    ...times(2_000, index => frameOf(CONTINUATION, 0, 1, fields([`x-${index}`, 'y'.repeat(100)]))),
  ),
  'continuations without content': inputOf(
    frameOf(HEADERS, 0, 1, callOf('OpenSession')),
    ...times(5_000, () => frameOf(CONTINUATION, 0, 1)),
  ),
  'data without content': inputOf(open(1), ...times(5_000, () => frameOf(DATA, 0, 1))),
  'a flood of pings': inputOf(...times(10_000, () => frameOf(PING, 0, 0, new Uint8Array(8)))),
  'a flood of settings': inputOf(...times(10_000, () => frameOf(SETTINGS, 0, 0))),
  'a flood of priorities': inputOf(...times(5_000, index => frameOf(PRIORITY, 0, stream(index), new Uint8Array(5)))),
  'a window that overflows': inputOf(...times(3, () => frameOf(WINDOW_UPDATE, 0, 0, numbers(2 ** 31 - 1)))),
  'a window of 0': inputOf(frameOf(SETTINGS, 0, 0, Uint8Array.from([0, 4, 0, 0, 0, 0])), open(1), send(1)),
  'a table of headers of 4 GiB': inputOf(
    frameOf(SETTINGS, 0, 0, Uint8Array.from([0, 1, 255, 255, 255, 255])),
    open(1),
    send(1),
  ),
  'an entry of the table again and again': inputOf(
    frameOf(
      HEADERS,
      END_HEADERS,
      1,
      Buffer.concat([
        callOf('OpenSession'),
        Uint8Array.of(0x40, 1),
        text('x'),
        Uint8Array.of(100),
        new Uint8Array(100).fill(97),
        new Uint8Array(10_000).fill(0xbe),
      ]),
    ),
    send(1),
  ),
  'a promise of a client': inputOf(
    frameOf(PUSH_PROMISE, END_HEADERS, 1, Buffer.concat([numbers(2), callOf('OpenSession')])),
  ),
  'a farewell, and more': inputOf(frameOf(GOAWAY, 0, 0, numbers(0, 0)), open(1), send(1)),
  'a frame of a type that is not known': inputOf(frameOf(200, 255, 1, new Uint8Array(100)), open(1), send(1)),
  'a stream of an even number': inputOf(open(2), send(2)),
  'streams that go back': inputOf(open(5), send(5), open(3), send(3)),
};

function generate(random: Random): Uint8Array {
  const methods = ['OpenSession', 'GetVariables', 'ListVariables', 'Write', 'WriteStream', 'Watch', 'None'];
  const frames = times(1 + random.below(8), index => {
    const id = random.chance(0.8) ? stream(index >> 1) : random.below(2 ** 31);
    const content = random.chance(0.5) ? lab : new Uint8Array(random.below(40)).fill(random.below(256));
    const frame = random.pick([
      () => open(id, random.pick(methods)),
      () => open(id, random.pick(methods)),
      () => send(id, content, random.pick([content.length, content.length, random.below(2 ** 32)])),
      () => frameOf(random.below(12), random.below(256), id, content),
      () => frameOf(SETTINGS, 0, 0, Uint8Array.from([0, 1 + random.below(8), ...numbers(random.below(2 ** 32))])),
      () => frameOf(WINDOW_UPDATE, 0, random.pick([0, id]), numbers(random.below(2 ** 32))),
      () => frameOf(RST_STREAM, 0, id, numbers(random.below(16))),
    ])();
    return random.chance(0.05) ? Buffer.concat(times(random.below(1_000), () => frame)) : frame;
  });
  const sent = Buffer.concat(frames);
  const preface = random.chance(0.95) ? PREFACE : damaged(PREFACE, random);
  // Damage costs as much as there are bytes.
  return Buffer.concat([preface, random.chance(0.5) && sent.length < 5_000 ? damaged(sent, random) : sent]);
}

const MAX_WAIT_MS = 50;
const MAX_PEAK_BYTES = 512 * 2 ** 20;

async function openTarget(): Promise<FuzzTarget> {
  const server = await startServerProcess({ handshakeTimeoutMs: 1_000, requestTimeoutMs: 1_000 });
  const polite = await startPoliteClient(server.address);
  return {
    async send(input) {
      const { socket, closed } = await openTcp(server.port);
      socket.end(input);
      // Many inputs leave the connection open, which the server's keepalive ends after 18 s: too long to wait for here.
      let pause: NodeJS.Timeout | undefined;
      await Promise.race([closed, new Promise(resolve => (pause = setTimeout(resolve, MAX_WAIT_MS)))]);
      clearTimeout(pause);
      socket.resetAndDestroy();
      await closed;
    },
    async check() {
      const { failures } = await polite.report();
      if (failures.length > 0) throw new Error(`A polite client was not served: ${failures.join(', ')}`);
      const { heapUsed, external } = await server.peak();
      if (heapUsed + external > MAX_PEAK_BYTES) throw new Error(`The server held ${heapUsed + external} bytes.`);
    },
    async [Symbol.asyncDispose]() {
      await polite.close();
      await server.kill();
    },
  };
}

describeFuzzer({ name: 'http2', open: openTarget, corpus, generate, count: 200 });
