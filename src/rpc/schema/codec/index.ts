import { RivuletError } from '../../../errors/index.js';
import { ByteWriter } from '../../../wire/ByteWriter.js';
import type { MessageCodec } from '../types.js';
import type { MessageModel } from '../model.js';
import { compileMessage } from './compileMessage.js';
import { MessageReader } from './MessageReader.js';
import { Problem } from './Problem.js';

/** Small messages are written one behind the other into a slab of this size, as Node does with its buffers. */
const SLAB_BYTES = 8192;
/** A larger message gets memory of its own. */
const SMALL_BYTES = SLAB_BYTES / 2;

let slab: ByteWriter | undefined;

/**
 * Makes what writes and reads a message, from whichever source its model comes: a schema, or the descriptors of a server.
 *
 * @example Write a message and read it again
 * ```ts
 * const codec = codecOf(file.messages[0]);
 * codec.decode(codec.encode({ userId: 42 })); // { userId: 42 }
 * ```
 *
 * @param label What the path of an error begins with. Default: the name of the message.
 */
export function codecOf<T = unknown>(model: MessageModel, label = model.name): MessageCodec<T> {
  const message = compileMessage(model);
  return {
    model,
    encode(value) {
      const writer = slab ?? new ByteWriter(SLAB_BYTES);
      // A getter of the value may write a message of its own in the middle of this one: into another slab.
      slab = undefined;
      const start = writer.length;
      try {
        message.write(writer, value, 0);
      } catch (error) {
        throw asError(label, 'cannot be written', 'WRONG_TYPE', error);
      }
      const isSmall = writer.length <= SMALL_BYTES;
      if (isSmall) slab = writer;
      return isSmall ? writer.peek(start) : writer.copy(start);
    },
    decode(bytes) {
      try {
        return message.read(new MessageReader(bytes), undefined) as T;
      } catch (error) {
        throw asError(label, 'cannot be read', 'MALFORMED', error);
      }
    },
  };
}

/** Makes an error of a {@link Problem}; anything else is handed on. */
export function asError(label: string, what: string, reason: string, thrown: unknown): unknown {
  if (!(thrown instanceof Problem)) return thrown;
  const path = label + thrown.path;
  return new RivuletError('INVALID_ARGUMENT', `${path} ${what}: ${thrown.text}.`, { reason, details: { path } });
}
