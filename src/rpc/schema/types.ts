import type { z } from 'zod';
import type { FileModel, MessageModel } from './model.js';

/** Writes and reads the values of one message. */
export interface MessageCodec<T = unknown> {
  readonly model: MessageModel;
  /** @throws RivuletError `INVALID_ARGUMENT` with the path of what has the wrong type. */
  encode(value: T): Uint8Array<ArrayBuffer>;
  /**
   * Gives a plain value: the input side of the schema, which the caller then runs through it.
   *
   * @throws RivuletError `INVALID_ARGUMENT` for bytes that are no such message.
   */
  decode(bytes: Uint8Array): T;
}

/** One method of a service, as zod has it. */
export interface MethodSchema {
  readonly name: string;
  readonly input: z.ZodType;
  readonly inputStream: boolean;
  readonly output: z.ZodType;
  readonly outputStream: boolean;
  readonly idempotent: boolean;
  /** Stands as a comment in the `.proto`. */
  readonly description?: string | undefined;
}

/** Everything that a service is on the wire. */
export interface ServiceDescription {
  readonly fullName: string;
  /** By the name of the method. `path` is that of gRPC: `/shop.v1.Users/getUser`. */
  readonly methods: ReadonlyMap<
    string,
    { readonly path: string; readonly input: MessageCodec; readonly output: MessageCodec }
  >;
  readonly file: FileModel;
}
