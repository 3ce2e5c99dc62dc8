import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { map } from 'rxjs';
import { WebSocket } from 'ws';
import { webSocket } from '../../src/endpoint/index.js';
import type { Random } from '../support/random.js';
import { damaged, describeFuzzer, type FuzzTarget } from './fuzz.js';

// An input is all that a client sends: the request to upgrade, and what follows.

const HANDSHAKE =
  'GET /echo HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n' +
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
const handshake = new TextEncoder().encode(HANDSHAKE);

interface FrameShape {
  readonly opcode: number;
  readonly content: Uint8Array;
  /** The bits FIN and RSV1 to RSV3. */
  readonly bits?: number;
  readonly isMasked?: boolean;
  /** What it says of its length. */
  readonly length?: number;
  /** 0, 2 or 8 bytes after the first for the length. */
  readonly lengthBytes?: number;
}

function frame({ opcode, content, bits = 8, isMasked = true, length = content.length, lengthBytes }: FrameShape) {
  const extended = lengthBytes ?? (length < 126 ? 0 : length < 65_536 ? 2 : 8);
  const header = Buffer.alloc(2 + extended);
  header[0] = (bits << 4) | opcode;
  header[1] = (isMasked ? 0x80 : 0) | (extended === 0 ? length & 0x7f : extended === 2 ? 126 : 127);
  if (extended === 2) header.writeUInt16BE(length & 0xffff, 2);
  if (extended === 8) header.writeBigUInt64BE(BigInt(length), 2);
  // A mask of zeros leaves the content as it is.
  return Buffer.concat([header, Buffer.alloc(isMasked ? 4 : 0), content]);
}

const text = (content: string) => new TextEncoder().encode(content);
const input = (...frames: Uint8Array[]) => Buffer.concat([handshake, ...frames]);
const hello = frame({ opcode: 1, content: text('{"n":1}') });
const close = (code: number) => frame({ opcode: 8, content: Uint8Array.from([code >> 8, code & 255]) });

const corpus: Record<string, Uint8Array> = {
  'a message': input(hello, close(1000)),
  'a message without a mask': input(frame({ opcode: 1, content: text('1'), isMasked: false })),
  'a length of 2^63': input(frame({ opcode: 2, content: text('1'), length: 2 ** 63, lengthBytes: 8 })),
  'a length of 2^53': input(frame({ opcode: 2, content: text('1'), length: 2 ** 53, lengthBytes: 8 })),
  'a length in more bytes than it needs': input(frame({ opcode: 1, content: text('1'), lengthBytes: 8 })),
  'a message over the limit': input(frame({ opcode: 1, content: Buffer.alloc(100_000, 'x') })),
  'fragments over the limit': input(
    frame({ opcode: 1, content: Buffer.alloc(40_000, '1'), bits: 0 }),
    ...Array.from({ length: 4 }, () => frame({ opcode: 0, content: Buffer.alloc(40_000, '1'), bits: 0 })),
  ),
  'fragments without content': input(
    frame({ opcode: 1, content: text('1'), bits: 0 }),
    ...Array.from({ length: 5_000 }, () => frame({ opcode: 0, content: text(''), bits: 0 })),
  ),
  'a continuation of nothing': input(frame({ opcode: 0, content: text('1') })),
  'a text within a text': input(frame({ opcode: 1, content: text('1'), bits: 0 }), hello),
  'opcodes that are not known': input(...[3, 7, 11, 15].map(opcode => frame({ opcode, content: text('1') }))),
  'reserved bits': input(...[9, 10, 12, 15].map(bits => frame({ opcode: 1, content: text('1'), bits }))),
  'text that is not UTF-8': input(frame({ opcode: 1, content: Uint8Array.from([0x22, 0xc3, 0x28, 0x22]) })),
  'text that is not JSON': input(frame({ opcode: 1, content: text('{"n":') })),
  'JSON in depth': input(frame({ opcode: 1, content: text('['.repeat(30_000)) })),
  'JSON in depth, closed': input(frame({ opcode: 1, content: text('['.repeat(30_000) + ']'.repeat(30_000)) })),
  'a ping of 126 bytes': input(frame({ opcode: 9, content: Buffer.alloc(126) })),
  'a ping in fragments': input(frame({ opcode: 9, content: text('1'), bits: 0 })),
  'many pings': input(...Array.from({ length: 5_000 }, () => frame({ opcode: 9, content: text('ping') }))),
  'pongs that nobody asked for': input(
    ...Array.from({ length: 5_000 }, () => frame({ opcode: 10, content: text('') })),
  ),
  'a close of one byte': input(frame({ opcode: 8, content: Uint8Array.of(3) })),
  'closes with codes that nobody may send': input(close(1005)),
  'a close with a code of 0': input(close(0)),
  'messages after the close': input(close(1000), hello, hello),
  'half a frame': input(hello.subarray(0, 5)),
  'no key': text(HANDSHAKE.replace(/Sec-WebSocket-Key.*\r\n/, '')),
  'a version that is not known': text(HANDSHAKE.replace('13', '99')),
  'a path that is none': text(HANDSHAKE.replace('/echo', '//')),
  'a host that is none': text(HANDSHAKE.replace('localhost', 'a b:99999')),
  'an origin that is none': text(HANDSHAKE.replace('Host', 'Origin: http://[::1\r\nHost')),
  'a method without upgrade': text(HANDSHAKE.replace('GET', 'POST')),
  'half a request': handshake.subarray(0, 60),
};

function generate(random: Random): Uint8Array {
  const frames = Array.from({ length: 1 + random.below(6) }, () => {
    const content = random.chance(0.6) ? text('{"n":[1,2,"x"]}') : Buffer.alloc(random.below(300), random.below(256));
    return frame({
      opcode: random.pick([0, 1, 1, 1, 2, 8, 9, 10, random.below(16)]),
      content,
      bits: random.pick([8, 8, 8, 0, random.below(16)]),
      isMasked: random.chance(0.9),
      length: random.pick([content.length, content.length, content.length, random.below(2 ** 17)]),
      ...(random.chance(0.2) && { lengthBytes: random.pick([0, 2, 8]) }),
    });
  });
  const sent = random.chance(0.5) ? Buffer.concat(frames) : damaged(Buffer.concat(frames), random);
  const head = random.chance(0.8) ? handshake : damaged(handshake, random);
  return Buffer.concat([head, sent]);
}

async function open(): Promise<FuzzTarget> {
  const server = createServer((_request, response) => response.end('plain'));
  const faults: unknown[] = [];
  const note = (thrown: unknown) => faults.push(thrown);
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
  const endpoint = webSocket(server, '/echo', messages$ => messages$.pipe(map(message => ({ message }))), {
    maxPayload: 65_536,
    maxConnections: 50,
    logger: { error: (what, fields) => note({ what, ...fields }) },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const polite = new WebSocket(`ws://127.0.0.1:${port}/echo`);
  await once(polite, 'open');

  return {
    async send(bytes) {
      const socket = connect(port, '127.0.0.1');
      const closed = new Promise(resolve => socket.once('close', resolve));
      socket.on('error', () => {});
      socket.resume();
      socket.end(bytes);
      // Nothing comes after the end, so that a server has no reason to keep it.
      const cut = setTimeout(() => {
        note(new Error('The connection was kept for 10 s after its end.'));
        socket.destroy();
      }, 10_000);
      await closed;
      clearTimeout(cut);
      if (faults.length > 0) {
        const [fault] = faults.splice(0);
        throw fault instanceof Error ? fault : new Error(JSON.stringify(fault), { cause: fault });
      }
    },
    async check() {
      polite.send('[1]');
      const [answer] = (await once(polite, 'message')) as [Buffer];
      if (answer.toString() !== '{"message":[1]}') throw new Error(`A polite client got ${answer.toString()}`);
    },
    async [Symbol.asyncDispose]() {
      process.off('uncaughtException', note);
      process.off('unhandledRejection', note);
      polite.terminate();
      await endpoint.close({ graceMs: 0 });
      server.close();
      server.closeAllConnections();
    },
  };
}

describeFuzzer({ name: 'websocket', open, corpus, generate, count: 500 });
