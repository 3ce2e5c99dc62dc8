import type { Command } from 'commander';
import { createClient } from '../../client/index.js';
import { RivuletError } from '../../errors/index.js';
import type { BidiCall, CallOptions, UploadCall } from '../../rpc/index.js';
import { dynamicService } from '../../rpc/dynamicService.js';
import { fromJson, toJson, type MethodModel, type ServiceModel } from '../../rpc/schema/index.js';
import { addClientOptions, clientOptions, explained, type ClientCommandOptions } from '../connection.js';
import type { Io } from '../io.js';
import { parseAddress, parseMetadata } from '../parse.js';
import { reflect, type Reflection } from '../reflection/reflect.js';
import { toJson as jsonText } from '../valueText.js';
import { writeLines } from '../writeLines.js';

interface CallCommandOptions extends ClientCommandOptions {
  readonly metadata?: Readonly<Record<string, string>> | undefined;
}

/** `rivulet call`: calls a method of any gRPC server that has reflection. */
export function addCall(program: Command, io: Io): void {
  const command = program
    .command('call')
    .description('call a method of a gRPC server with JSON; without a method, list those that it has')
    .argument('<address>', 'HOST:PORT of the server', parseAddress)
    .argument('[method]', 'SERVICE.METHOD, such as users.getUser')
    .argument('[messages...]', 'what to send, each a JSON object; without any, one a line from standard input')
    .option('--metadata <key=value>', 'send this along; can be given many times', parseMetadata);

  addClientOptions(command).action(
    (address: string, method: string | undefined, messages: readonly string[], options: CallCommandOptions) =>
      call(address, method, messages, options, io),
  );
}

async function call(
  address: string,
  given: string | undefined,
  messages: readonly string[],
  options: CallCommandOptions,
  io: Io,
): Promise<void> {
  await using client = createClient(address, await clientOptions(options, io));
  // On the wire the path of a method begins with a slash.
  const name = given?.replace(/^\//, '');
  const asking = { signal: io.signal, timeoutMs: options.timeout };
  const service = await reflect(client, address, asking, reflection =>
    name === undefined ? list(reflection, io) : find(reflection, name),
  ).catch((error: unknown) => {
    throw io.signal.aborted ? error : explained(address, error);
  });
  if (!service || name === undefined) return;

  const method = methodOf(service, name);
  const replies = repliesOf(method, client.service(dynamicService(service))[method.name], {
    messages: messagesOf(method, messages, io),
    options: { signal: io.signal, metadata: options.metadata },
    timeoutMs: options.timeout,
  });
  await writeLines(replies, io, io.signal);
}

/** A method of a service that is known from its descriptors: how it is called follows from its pattern. */
type AnyMethod = ((input: unknown, options: CallOptions) => unknown) & {
  open?(options: CallOptions): BidiCall<unknown, unknown> | UploadCall<unknown, unknown>;
};

interface Sending {
  readonly messages: AsyncIterable<unknown>;
  readonly options: CallOptions;
  readonly timeoutMs: number;
}

async function* repliesOf(
  method: MethodModel,
  invoke: unknown,
  { messages, options, timeoutMs }: Sending,
): AsyncGenerator<string> {
  const { inputStream, outputStream, output } = method;
  const input = inputStream ? messages : await onlyOne(messages, method);
  // Somebody types what a stream sends, and may take any time for it.
  const timed = inputStream || outputStream ? options : { ...options, timeoutMs };
  const answer = (invoke as AnyMethod)(input, timed);
  const replies = outputStream ? (answer as AsyncIterable<unknown>) : [await (answer as Promise<unknown>)];
  for await (const reply of replies) yield jsonText(toJson(output, reply));
}

async function onlyOne(messages: AsyncIterable<unknown>, { name }: MethodModel): Promise<unknown> {
  const read: unknown[] = [];
  for await (const message of messages) {
    read.push(message);
    if (read.length === 1) continue;
    throw new RivuletError('INVALID_ARGUMENT', `${name} takes one message, and there is more than one.`);
  }
  // Many methods take a message without any field.
  return read.length === 1 ? read[0] : {};
}

async function* messagesOf({ input }: MethodModel, given: readonly string[], io: Io): AsyncGenerator {
  const lines = given.length > 0 || io.stdin.isTTY === true ? given : io.stdin.lines();
  let at = 0;
  for await (const line of lines) {
    at++;
    if (line.trim() !== '') yield fromJson(input, parse(line, at));
  }
}

function parse(text: string, at: number): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const why = RivuletError.from(cause).rawMessage;
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `Message ${at} is no JSON: ${why}. Give an object, such as '{"id": 42}'.`,
      {
        cause,
      },
    );
  }
}

async function find(reflection: Reflection, name: string): Promise<ServiceModel> {
  const names = await reflection.names();
  const service = serviceNameOf(name);
  if (names.includes(service)) return reflection.service(service);
  if (names.includes(name)) {
    const { methods } = await reflection.service(name);
    const known = methods.map(one => `${name}.${one.name}`).join(', ');
    throw new RivuletError('INVALID_ARGUMENT', `${name} is a service: name one of its methods, ${known}.`);
  }
  throw new RivuletError('NOT_FOUND', `The server has no service ${service || name}. It has ${names.join(', ')}.`);
}

/** gRPC itself writes a slash before the method, people write a dot. */
function serviceNameOf(name: string): string {
  return name.slice(0, Math.max(0, name.search(/[./][^./]*$/)));
}

function methodOf({ fullName, methods }: ServiceModel, name: string): MethodModel {
  const short = name.slice(fullName.length + 1);
  const method = methods.find(one => one.name === short);
  if (method) return method;
  const known = methods.map(one => one.name).join(', ');
  throw new RivuletError('NOT_FOUND', `${fullName} has no method ${short || '""'}. It has ${known}.`);
}

async function list(reflection: Reflection, io: Io): Promise<undefined> {
  for (const name of await reflection.names()) {
    const { fullName, methods } = await reflection.service(name);
    for (const { name: method, input, inputStream, output, outputStream } of methods) {
      const takes = `${inputStream ? 'stream ' : ''}${input.fullName}`;
      const gives = `${outputStream ? 'stream ' : ''}${output.fullName}`;
      io.stdout.write(`${fullName}.${method}(${takes}) returns (${gives})\n`);
    }
  }
  return undefined;
}
