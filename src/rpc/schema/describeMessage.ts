import type { z } from 'zod';
import { RivuletError } from '../../errors/index.js';
import { describeValue } from '../../variables/describeValue.js';
import { codecOf } from './codec/index.js';
import { topMessage } from './fromZod/messages.js';
import { requireDistinctNames, type Scope } from './fromZod/scope.js';
import { isIdentifier, splitName } from './names.js';
import type { FileModel } from './model.js';
import type { MessageCodec } from './types.js';

/** A message that belongs to no service, and the file that it would stand in. */
export interface MessageDescription {
  readonly codec: MessageCodec;
  readonly file: FileModel;
}

/**
 * Gives everything that a message without a service is on the wire.
 *
 * @param name With the package before it, if there is one: `shop.v1.Order`. An id of the schema goes before it.
 * @throws RivuletError `INVALID_ARGUMENT` for what has no form in protobuf, with its path in the schema.
 */
export function describeMessage(name: string, schema: z.ZodType): MessageDescription {
  if (typeof name !== 'string' || !name.split('.').every(isIdentifier)) {
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `${describeValue(name)} cannot be the name of a message. Use letters, digits and _, with a package before it if you like: 'shop.v1.Order'.`,
      { reason: 'UNSUPPORTED_SCHEMA' },
    );
  }
  const [fullName, messageName] = splitName(name);
  const scope: Scope = { fullName, messages: [], enums: [], reserved: new Set() };
  const model = topMessage({ file: scope, shared: new Map(), open: [] }, name, messageName, schema);
  requireDistinctNames(name, scope, []);
  return {
    codec: codecOf(model, name),
    file: {
      name: `${name.replaceAll('.', '/').toLowerCase()}.proto`,
      package: fullName,
      messages: scope.messages,
      enums: scope.enums,
      services: [],
    },
  };
}
