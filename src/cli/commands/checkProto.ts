import type { Command } from 'commander';
import { RivuletError } from '../../errors/index.js';
import { breakingChanges } from '../../rpc/schema/index.js';
import type { Io } from '../io.js';
import { loadComparableFiles } from '../proto/loadFiles.js';
import { printable } from '../text.js';

/** `rivulet check-proto`: names what would break those that still have the older services. */
export function addCheckProto(program: Command, io: Io): void {
  program
    .command('check-proto')
    .description('name the breaking changes between two versions of services; fails if there are any')
    .argument('<old>', 'a .proto, or a .ts or .js that exports what service() gives')
    .argument('<new>', 'the same, as it is now')
    .action((before: string, after: string) => checkProto(before, after, io));
}

async function checkProto(before: string, after: string, io: Io): Promise<void> {
  const changes = breakingChanges(await loadComparableFiles(before), await loadComparableFiles(after));
  for (const { path, text } of changes) io.stdout.write(`${printable(`${path}: ${text}`)}\n`);
  if (changes.length === 0) return;
  const count = changes.length === 1 ? '1 breaking change' : `${changes.length} breaking changes`;
  throw new RivuletError('FAILED_PRECONDITION', `${count} between ${before} and ${after}.`);
}
