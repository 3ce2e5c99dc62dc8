import { constants, type ServerHttp2Stream } from 'node:http2';
import { Metadata, type ServerInterceptingCall, type ServerInterceptor } from '@grpc/grpc-js';
import { RivuletError } from '../../errors/index.js';
import { limitExceeded, type Limits } from '../../store/index.js';
import { codeNumber, fittingStatusDetails, statusDetailsKey } from '../../wire/index.js';
import type { BodyBudget, OpenBody } from './BodyBudget.js';

export interface CallGateOptions {
  /** Throws UNAUTHENTICATED for an `authorization` header that is not right. */
  readonly requireToken: (authorization: string | undefined) => void;
  readonly limits: Limits;
  readonly budget: BodyBudget;
  /** Compressed messages are accepted. */
  readonly compression: boolean;
  readonly maxMessageBytes: number;
}

/** Health probes have no token. */
const HEALTH_PATH = '/grpc.health.v1.Health/';

/** How long a call that is refused in its middle may take to read why, in ms. */
const LAST_STATUS_MS = 1_000;
/** The flag of compression and the length of the message. */
const MESSAGE_HEADER_BYTES = 5;
const COMPRESSED = 1;
/** What a chunk costs that is held: its object, its place in a list. */
const CHUNK_OVERHEAD_BYTES = 256;
/** A call may hold so little without being counted, since calls are. */
const UNCOUNTED_BYTES = 16_384;

/**
 * For the options of a grpc-js server: decides about a call when its headers arrive, before anything of its body is read,
 * and then watches how the body arrives.
 */
export function createCallGate(options: CallGateOptions): ServerInterceptor {
  const { requireToken, limits, budget, maxMessageBytes, compression } = options;
  let calls = 0;

  function requireRoom(): void {
    if (calls >= limits.calls) throw limitExceeded(limits, 'calls', `The server has ${calls} open calls`);
  }

  return ({ path, requestStream }, call) => {
    const stream = streamOf(call);
    const body: OpenBody = { held: 0, refuse };
    let isRefused = false;

    function refuse(error: RivuletError): void {
      if (isRefused) return;
      isRefused = true;
      budget.close(body);
      const hasBegun = stream.headersSent;
      call.sendStatus(statusOf(error));
      // The peer may go on to send: nothing more of it is taken.
      const end = (code: number) => {
        if (!stream.destroyed) stream.close(code);
      };
      if (!hasBegun) {
        setImmediate(end, constants.NGHTTP2_NO_ERROR);
        return;
      }
      // The status comes after what was answered before, and a peer that does not read gets neither. With any other code
      // than CANCEL Node would go on to wait for it.
      const timer = setTimeout(end, LAST_STATUS_MS, constants.NGHTTP2_CANCEL);
      timer.unref();
      stream.once('wantTrailers', () => setImmediate(end, constants.NGHTTP2_NO_ERROR));
      stream.once('close', () => clearTimeout(timer));
    }

    const start = call.start.bind(call);
    call.start = listener => {
      const receive = listener.onReceiveMetadata.bind(listener);
      // By its one parameter grpc-js knows what kind of listener it is.
      listener.onReceiveMetadata = metadata => {
        try {
          if (!path.startsWith(HEALTH_PATH)) requireToken(metadata.get('authorization')[0]?.toString());
          requireRoom();
        } catch (thrown) {
          refuse(RivuletError.from(thrown));
          return;
        }
        calls++;
        stream.once('close', () => {
          calls--;
          budget.close(body);
        });
        if (!requestStream) budget.expect(body);
        receive(metadata);
      };
      if (requestStream) {
        const receiveMessage = listener.onReceiveMessage.bind(listener);
        listener.onReceiveMessage = message => {
          budget.release(body);
          receiveMessage(message);
        };
      } else {
        const receiveEnd = listener.onReceiveHalfClose.bind(listener);
        listener.onReceiveHalfClose = () => {
          budget.close(body);
          receiveEnd();
        };
      }
      start(listener);
    };
    if (!compression) {
      const sendMetadata = call.sendMetadata.bind(call);
      call.sendMetadata = metadata => {
        metadata.set('grpc-accept-encoding', 'identity');
        sendMetadata(metadata);
      };
    }

    const header = Buffer.alloc(MESSAGE_HEADER_BYTES);
    let headerBytes = 0;
    let messageBytesLeft = 0;

    /** Follows the messages through a chunk. */
    function follow(chunk: Buffer): void {
      let at = 0;
      while (at < chunk.length) {
        if (messageBytesLeft > 0) {
          const taken = Math.min(messageBytesLeft, chunk.length - at);
          messageBytesLeft -= taken;
          at += taken;
          continue;
        }
        header[headerBytes++] = chunk[at++]!;
        if (headerBytes < MESSAGE_HEADER_BYTES) continue;
        headerBytes = 0;
        if (header[0] === COMPRESSED && !compression) throw compressionRefused();
        messageBytesLeft = header.readUInt32BE(1);
        if (messageBytesLeft > maxMessageBytes) throw tooLarge(messageBytesLeft, maxMessageBytes);
      }
    }

    interceptData(stream, (chunk, deliver) => {
      if (isRefused) return;
      try {
        follow(chunk);
      } catch (thrown) {
        refuse(RivuletError.from(thrown));
        return;
      }
      const isHeld = messageBytesLeft > 0 || headerBytes > 0 || chunk.length > UNCOUNTED_BYTES;
      if (!isHeld && body.held === 0) {
        deliver(chunk);
        return;
      }
      const kept = detached(chunk);
      budget.hold(body, kept.length + CHUNK_OVERHEAD_BYTES);
      // The budget may have refused this call.
      if (!isRefused) deliver(kept);
    });
    // grpc-js asks for its class, and uses what the interface has.
    return call as ServerInterceptingCall;
  };
}

/** The stream under a call. grpc-js keeps it to itself, and its version is fixed. */
function streamOf(call: unknown): ServerHttp2Stream {
  return (call as { readonly stream: ServerHttp2Stream }).stream;
}

/** Comes between a stream and the listener that grpc-js has put on it. */
function interceptData(stream: ServerHttp2Stream, handle: (chunk: Buffer, deliver: (chunk: Buffer) => void) => void) {
  const [deliver] = stream.listeners('data') as ((chunk: Buffer) => void)[];
  stream.removeListener('data', deliver!);
  stream.on('data', (chunk: Buffer) => handle(chunk, deliver!));
}

/** A chunk is a view of all that was read from the socket at once: one byte of it would keep 64 KiB. */
function detached(chunk: Buffer): Buffer {
  if (chunk.length * 2 > chunk.buffer.byteLength) return chunk;
  const copy = Buffer.allocUnsafeSlow(chunk.length);
  chunk.copy(copy);
  return copy;
}

function statusOf(error: RivuletError) {
  const metadata = new Metadata();
  metadata.set(statusDetailsKey, Buffer.from(fittingStatusDetails(error)));
  return { code: codeNumber(error.code), details: error.rawMessage, metadata };
}

function compressionRefused(): RivuletError {
  return new RivuletError(
    'UNIMPLEMENTED',
    'The message is compressed, which this server does not accept. Send it as it is, or start the server with compression: true.',
    { reason: 'COMPRESSION_NOT_ACCEPTED' },
  );
}

function tooLarge(bytes: number, max: number): RivuletError {
  return new RivuletError(
    'RESOURCE_EXHAUSTED',
    `The message has ${bytes} bytes, and the server takes ${max}. Send less at once, or raise the limit commitBytes.`,
    { reason: 'LIMIT_EXCEEDED', details: { limit: 'commitBytes' } },
  );
}
