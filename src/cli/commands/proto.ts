import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { RivuletError } from '../../errors/index.js';
import { protoText } from '../../rpc/schema/index.js';
import type { Io } from '../io.js';
import { loadServiceFiles } from '../proto/loadFiles.js';

interface ProtoOptions {
  readonly out?: string | undefined;
}

/** `rivulet proto`: gives the `.proto` of services, for the other languages. */
export function addProto(program: Command, io: Io): void {
  program
    .command('proto')
    .description('print the .proto of the services that a file exports')
    .argument('<file>', 'a .ts or .js that exports what service() gives; it is run')
    .option('--out <folder>', 'write the .proto into this folder, each package to a file of its own')
    .action((file: string, options: ProtoOptions) => proto(file, options, io));
}

async function proto(path: string, { out }: ProtoOptions, io: Io): Promise<void> {
  const files = await loadServiceFiles(path);
  if (out === undefined) {
    if (files.length > 1) {
      const text = `${path} has services of ${files.length} packages, and a .proto holds one. Give --out FOLDER.`;
      throw new RivuletError('INVALID_ARGUMENT', text);
    }
    for (const file of files) io.stdout.write(protoText(file));
    return;
  }
  for (const file of files) {
    const target = join(out, file.name);
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, protoText(file));
    } catch (cause) {
      const text = `${target} cannot be written: ${RivuletError.from(cause).rawMessage}. Give --out a folder to write into.`;
      throw new RivuletError('FAILED_PRECONDITION', text, { cause });
    }
    io.stdout.write(`${target}\n`);
  }
}
