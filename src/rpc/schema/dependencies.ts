import type { FileModel } from './model.js';
import { allMessages, referredMessages } from './walkModels.js';
import { timestampFile } from './wellKnown.js';

/**
 * The paths of the files that a file imports.
 *
 * @param others The files that stand beside it.
 */
export function dependenciesOf(file: FileModel, others: readonly FileModel[] = []): readonly string[] {
  const own = new Set([...allMessages(file)].map(({ fullName }) => fullName));
  const paths = new Set<string>();
  for (const { fullName } of referredMessages(file)) {
    if (own.has(fullName)) continue;
    const owner = [...others, timestampFile].find(other =>
      [...allMessages(other)].some(message => message.fullName === fullName),
    );
    if (owner) paths.add(owner.name);
  }
  return [...paths].sort();
}
