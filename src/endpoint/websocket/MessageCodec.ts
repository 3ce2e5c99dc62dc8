import { toJson } from '../toJson.js';

/** How messages are written and read. */
export interface MessageCodec<In, Out = In> {
  encode(value: Out): Uint8Array;
  /** Throws where the bytes are none of its messages. */
  decode(bytes: Uint8Array): In;
  /** What is `text/...` or JSON goes as text messages, anything else as binary ones. */
  readonly contentType: string;
}

/** JSON as `toJson` writes it. */
export const jsonMessages: MessageCodec<unknown> = {
  encode: value => new TextEncoder().encode(toJson(value)),
  decode: bytes => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown,
  contentType: 'application/json',
};

export function isText({ contentType }: Pick<MessageCodec<unknown>, 'contentType'>): boolean {
  return /^(text\/|application\/(.+\+)?json\b)/.test(contentType);
}
