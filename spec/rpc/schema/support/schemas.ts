import type { z } from 'zod';
import { describeService, protoText, type FileModel, type MessageCodec } from '../../../../src/rpc/schema/index.js';

export interface OneMessage {
  readonly codec: MessageCodec;
  readonly file: FileModel;
  readonly proto: string;
}

/** The message of a schema, as the input of a method: `test.v1.Spec.run input`. */
export function messageOf(input: z.ZodType, output: z.ZodType = input): OneMessage {
  const methods = [{ name: 'run', input, inputStream: false, output, outputStream: false, idempotent: false }] as const;
  const { methods: described, file } = describeService('test.v1.Spec', methods);
  return { codec: described.get('run')!.input, file, proto: protoText(file) };
}

export function roundTrip(schema: z.ZodType, value: unknown): unknown {
  const { codec } = messageOf(schema);
  return codec.decode(codec.encode(value));
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
