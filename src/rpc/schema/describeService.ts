import { RivuletError } from '../../errors/index.js';
import { describeValue } from '../../variables/describeValue.js';
import { codecOf } from './codec/index.js';
import { topMessage, type Walk } from './fromZod/messages.js';
import { requireDistinctNames, type Scope } from './fromZod/scope.js';
import type { FileModel, MethodModel } from './model.js';
import { isIdentifier, pascalCase, splitName } from './names.js';
import type { MessageCodec, MethodSchema, ServiceDescription } from './types.js';

/**
 * Gives everything that a service is on the wire: its messages, what writes and reads them, and its file.
 *
 * Made once, when the service is defined.
 *
 * @param name With the package before it, if there is one: `shop.v1.Users`.
 * @throws RivuletError `INVALID_ARGUMENT` for what has no form in protobuf, with its path in the schema.
 */
export function describeService(
  name: string,
  methods: readonly MethodSchema[],
  description?: string,
): ServiceDescription {
  requireServiceName(name);
  const [scope, serviceName] = splitName(name);
  const file: Scope = { fullName: scope, messages: [], enums: [], reserved: new Set([serviceName]) };
  const walk: Walk = { file, shared: new Map(), open: [] };
  const codecs = new Map<
    string,
    { readonly path: string; readonly input: MessageCodec; readonly output: MessageCodec }
  >();

  const models = methods.map((method): MethodModel => {
    requireMethodName(name, method.name);
    if (codecs.has(method.name)) throw invalid(`${name} has two methods called ${method.name}. Rename one of them.`);
    const path = `${name}.${method.name}`;
    const stem = pascalCase(method.name) || 'Method';
    const input = topMessage(walk, `${path} input`, `${stem}Request`, method.input);
    const output = topMessage(walk, `${path} output`, `${stem}Response`, method.output);
    codecs.set(method.name, {
      path: `/${name}/${method.name}`,
      input: codecOf(input, `${path} input`),
      output: codecOf(output, `${path} output`),
    });
    return {
      name: method.name,
      input,
      inputStream: method.inputStream,
      output,
      outputStream: method.outputStream,
      ...(method.idempotent && { idempotency: 'IDEMPOTENT' }),
      ...(method.description !== undefined && { comment: method.description }),
    };
  });
  requireDistinctNames(name, file, [serviceName]);

  const service = {
    name: serviceName,
    fullName: name,
    methods: models,
    ...(description !== undefined && { comment: description }),
  };
  return { fullName: name, methods: codecs, file: fileModel(name, file, service) };
}

function fileModel(
  name: string,
  { fullName, messages, enums }: Scope,
  service: FileModel['services'][number],
): FileModel {
  return {
    name: `${name.replaceAll('.', '/').toLowerCase()}.proto`,
    package: fullName,
    messages,
    enums,
    services: [service],
  };
}

function requireServiceName(name: unknown): asserts name is string {
  if (typeof name === 'string' && name.split('.').every(isIdentifier)) return;
  throw invalid(
    `${describeValue(name)} cannot be the name of a service. Use letters, digits and _, with a package before it if you like: 'shop.v1.Users'.`,
  );
}

function requireMethodName(service: string, name: string): void {
  if (isIdentifier(name) && name !== '__proto__') return;
  throw invalid(
    `${service}: ${describeValue(name)} cannot be the name of a method. Use letters, digits and _, beginning with a letter.`,
  );
}

function invalid(text: string): RivuletError {
  return new RivuletError('INVALID_ARGUMENT', text, { reason: 'UNSUPPORTED_SCHEMA' });
}
