import type { Client } from '../../client/index.js';
import { RivuletError } from '../../errors/index.js';
import type { BidiCall, CallOptions } from '../../rpc/index.js';
import { filesFromDescriptors, readFileDescriptor, type FileProto, type ServiceModel } from '../../rpc/schema/index.js';
import { errorFromStatus } from '../../wire/index.js';
import { reflectionServices, type ReflectionRequest, type ReflectionResponse } from './reflectionService.js';

/** More than any API has; a server that sends files for ever is cut off. */
const MAX_FILES = 10_000;

/** What a server says of itself. */
export interface Reflection {
  /** The names of its services. */
  names(): Promise<readonly string[]>;
  /**
   * One service, with the messages of its methods.
   *
   * @throws RivuletError what the server says where it has no such service.
   */
  service(name: string): Promise<ServiceModel>;
}

/**
 * Asks a server of any make what it serves, and lets go of it.
 *
 * @throws RivuletError UNIMPLEMENTED where it serves no reflection.
 */
export async function reflect<T>(
  client: Client,
  address: string,
  options: CallOptions,
  use: (reflection: Reflection) => Promise<T>,
): Promise<T> {
  for (const definition of reflectionServices) {
    const call = client.service(definition).ServerReflectionInfo.open(options);
    try {
      // The first question shows whether the server knows this version at all.
      const names = namesOf(await ask(call, { list_services: '*' }));
      return await use(reflectionOver(call, names));
    } catch (error) {
      if (!(error instanceof RivuletError) || error.code !== 'UNIMPLEMENTED') throw error;
    } finally {
      call.cancel();
    }
  }
  const text = `The server at ${address} tells nobody what it serves: it has no gRPC reflection. Print its .proto with "rivulet proto", or turn reflection on.`;
  throw new RivuletError('UNIMPLEMENTED', text, { reason: 'NO_REFLECTION' });
}

function reflectionOver(call: Call, names: readonly string[]): Reflection {
  return {
    names: async () => names,
    async service(name) {
      const files = new Map<string, FileProto>();
      let isNew = await collect({ file_containing_symbol: name });
      // Servers may leave out the files that a file imports.
      while (isNew) {
        isNew = false;
        const imported = new Set([...files.values()].flatMap(({ dependency }) => dependency ?? []));
        for (const file of imported) {
          if (!files.has(file)) isNew = (await collect({ file_by_filename: file })) || isNew;
        }
      }
      const models = filesFromDescriptors({ file: [...files.values()] });
      const found = models.flatMap(({ services }) => services).find(({ fullName }) => fullName === name);
      if (found) return found;
      throw new RivuletError('DATA_LOSS', `The server lists ${name}, and describes it nowhere.`);

      async function collect(question: ReflectionRequest): Promise<boolean> {
        const { file_descriptor_response: answer } = await ask(call, question);
        const before = files.size;
        for (const bytes of answer?.file_descriptor_proto ?? []) {
          const file = readFileDescriptor(bytes);
          files.set(file.name ?? '', file);
        }
        if (files.size > MAX_FILES) {
          throw new RivuletError('RESOURCE_EXHAUSTED', `The server describes ${name} in more than ${MAX_FILES} files.`);
        }
        return files.size > before;
      }
    },
  };
}

type Call = BidiCall<ReflectionRequest, ReflectionResponse>;

async function ask(call: Call, question: ReflectionRequest): Promise<ReflectionResponse> {
  // A server that does not know the method fails the first of the two that comes to know it.
  await call.send(question);
  const answer = await call.next();
  if (!answer) throw new RivuletError('UNAVAILABLE', 'The server has ended the reflection without an answer.');
  const { error_response: error } = answer;
  if (error) throw errorFromStatus(error.error_code, error.error_message, undefined);
  return answer;
}

function namesOf({ list_services_response: list }: ReflectionResponse): readonly string[] {
  return (list?.service ?? []).map(({ name }) => name);
}
