import { Client, credentials, status, type StatusObject } from '@grpc/grpc-js';
import type protobuf from 'protobufjs';
import { z } from 'zod';
import { createClient, tool } from '../../src/client/index.js';
import { toolsService, variablesService } from '../../src/wire/index.js';
import type { Random } from '../support/random.js';
import { startPoliteClient, startServerProcess } from '../support/serverProcess.js';
import { damagedMessages, messageOf, typeOf } from '../wire/support/messages.js';
import { damaged, describeFuzzer, sampleOf, type FuzzTarget } from './fuzz.js';

// An input is the number of a method and the bytes of its request.

const methods = [
  ...Object.entries(variablesService).map(([name, { path }]) => ({ path, type: requestOf(name) })),
  ...Object.entries(toolsService).map(([name, { path }]) => ({ path, type: requestOf(name) })),
  ...['/grpc.health.v1.Health/Check', '/grpc.health.v1.Health/Watch'].map(path => ({ path, type: undefined })),
  {
    path: '/grpc.reflection.v1.ServerReflection/ServerReflectionInfo',
    type: undefined,
  },
];

function requestOf(method: string): protobuf.Type {
  return typeOf(`${method[0]!.toUpperCase()}${method.slice(1)}Request`);
}

function inputOf(path: string, request: Uint8Array): Uint8Array {
  const index = methods.findIndex(method => method.path.endsWith(`/${path}`));
  return Uint8Array.from([index, ...request]);
}

function encoded(type: string, request: object): Uint8Array {
  const message = typeOf(type);
  return message.encode(message.fromObject(request)).finish();
}

const endless = Uint8Array.from([0x0a, ...new Array<number>(150).fill(0x80)]);
const overlong = Uint8Array.from([0x08, ...new Array<number>(9).fill(0x80), 0x01]);
const corpus: Record<string, Uint8Array> = {
  '2,000 times the same name': inputOf(
    'GetVariables',
    encoded('GetVariablesRequest', { sessionId: 'lab', names: new Array<string>(2_000).fill('text') }),
  ),
  'a listing in 5 bytes': inputOf('ListVariables', encoded('ListVariablesRequest', { sessionId: 'lab' })),
  'a history before the first version': inputOf(
    'GetHistory',
    encoded('GetHistoryRequest', { sessionId: 'lab', name: 'a', beforeVersion: '18446744073709551615' }),
  ),
  '10,000 rollbacks': inputOf(
    'Write',
    encoded('WriteRequest', {
      sessionId: 'lab',
      write: {
        operations: Array.from({ length: 10_000 }, (_, index) => ({ rollback: { name: 'a', version: index + 1 } })),
      },
    }),
  ),
  'a glob of 25 KB': inputOf(
    'ListVariables',
    encoded('ListVariablesRequest', { sessionId: 'lab', pattern: '*a'.repeat(12_500) }),
  ),
};
for (const [what, json] of Object.entries({
  open: '['.repeat(100_000),
  closed: '['.repeat(50_000) + ']'.repeat(50_000),
})) {
  const operations = [
    { register: { name: `deep.${what}`, spec: { type: 9 }, initial: { json } } },
    { set: { name: 'document', value: { json } } },
  ];
  const write = { operations };
  corpus[`JSON in depth, ${what}`] = inputOf('Write', encoded('WriteRequest', { sessionId: 'lab', write }));
  corpus[`arguments in depth, ${what}`] = inputOf(
    'RunTool',
    encoded('RunToolRequest', { sessionId: 'lab', name: 'add', arguments: json }),
  );
}
for (const [index, { path }] of methods.entries()) {
  corpus[`a varint without end to ${path}`] = Uint8Array.from([index, ...endless]);
  corpus[`a varint of 150 bytes as a tag to ${path}`] = Uint8Array.from([index, ...endless.subarray(1)]);
  corpus[`an over-long varint to ${path}`] = Uint8Array.from([index, ...overlong]);
  corpus[`a field that is cut off, to ${path}`] = Uint8Array.from([index, 0x0a, 0xff]);
  corpus[`groups in groups to ${path}`] = Uint8Array.from([index, ...new Array<number>(50_000).fill(0x0b)]);
  corpus[`nothing to ${path}`] = Uint8Array.of(index);
}

/** Without it first, all of a stream of writes is refused. */
const opened = encoded('WriteStreamRequest', { entries: [{ open: { sessionId: 'lab', clientId: 'fuzz' } }] });
const names = ['a', 'b', 'text', 'fuzzed'];

/** Sets what would only be refused at once if it were random. */
function aim(message: Record<string, unknown>, random: Random): void {
  for (const [field, value] of Object.entries(message)) {
    if (field === 'sessionId') message[field] = random.chance(0.95) ? 'lab' : value;
    else if (/^(name|target)$/.test(field) && typeof value === 'string' && random.chance(0.8)) {
      message[field] = random.pick(names);
    } else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value)) {
      aim(value as Record<string, unknown>, random);
    }
  }
}

function generate(random: Random): Uint8Array {
  const index = random.below(methods.length);
  const { type } = methods[index]!;
  if (!type) return Uint8Array.from([index, ...damaged(Uint8Array.from([0x0a, 1, 97, 0x1a, 1, 98]), random)]);
  if (random.chance(0.2)) return Uint8Array.from([index, ...sampleOf(damagedMessages(type), random)]);
  const message = { sessionId: '', ...sampleOf(messageOf(type), random) };
  aim(message, random);
  // The session of the others must not end.
  if (type.name === 'EndSessionRequest') message.sessionId = 'ended';
  let bytes = type.encode(type.fromObject(message)).finish();
  if (type.name === 'WriteStreamRequest' && random.chance(0.8)) bytes = Uint8Array.from([...opened, ...bytes]);
  return Uint8Array.from([index, ...(random.chance(0.3) ? bytes : damaged(bytes, random))]);
}

/** Never the answer to bytes, whatever they are. */
const failures = [status.INTERNAL, status.UNKNOWN, status.UNAVAILABLE, status.DATA_LOSS, status.UNIMPLEMENTED];

async function open(): Promise<FuzzTarget> {
  const server = await startServerProcess();
  const client = createClient(server.address);
  const lab = client.session('lab', {
    variables: { a: z.number(), b: z.boolean(), text: z.string(), document: z.array(z.unknown()) },
  });
  await lab.declare({ a: 0, b: true, text: 'x'.repeat(100_000), document: [] });
  const parameters = z.object({ x: z.number(), y: z.number() });
  await lab.tools.offer(tool('add', { parameters }, ({ x, y }) => x + y));
  const polite = await startPoliteClient(server.address);
  const raw = new Client(server.address, credentials.createInsecure());
  const asIs = (bytes: Buffer) => bytes;

  return {
    async send(input) {
      const { path } = methods[input[0]! % methods.length]!;
      const call = raw.makeBidiStreamRequest(path, asIs, asIs, { deadline: Date.now() + 10_000 });
      let isAnswered = false;
      call.on('data', () => {
        isAnswered = true;
        // A watch does not end by itself.
        if (path.includes('Watch')) call.cancel();
      });
      call.on('error', () => {});
      const ended = new Promise<StatusObject>(resolve => call.once('status', resolve));
      call.write(Buffer.from(input.subarray(1)));
      call.end();
      const { code, details } = await ended;
      if (isAnswered && code === status.CANCELLED) return;
      if (failures.includes(code) || code === status.DEADLINE_EXCEEDED || code === status.CANCELLED) {
        throw new Error(`${path} answered ${status[code]}: ${details}`);
      }
    },
    async check() {
      const report = await polite.report();
      if (report.failures.length > 0) throw new Error(`A polite client was not served: ${report.failures.join(', ')}`);
    },
    async [Symbol.asyncDispose]() {
      raw.close();
      await client.close();
      await polite.close();
      await server.kill();
    },
  };
}

describeFuzzer({ name: 'requests', open, corpus, generate, count: 300 });
