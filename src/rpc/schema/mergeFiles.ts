import { RivuletError } from '../../errors/index.js';
import type { EnumModel, FileModel, MessageModel } from './model.js';
import { joinName, pascalCase } from './names.js';
import { messageTextOf } from './protoText.js';
import { renameTypes } from './renameTypes.js';
import { allMessages, referredBy } from './walkModels.js';

/**
 * Puts the services of each package into one file.
 *
 * A message that several services have with the same id or the same name stands there once, if it is the same. If it is
 * not, the later one gets the name of its service before its own: `OrdersGetRequest`. The names of messages are not on the
 * wire.
 */
export function mergeFiles(files: readonly FileModel[]): readonly FileModel[] {
  const merged = new Map<string, FileModel>();
  for (const file of files) {
    const before = merged.get(file.package);
    merged.set(file.package, before === undefined ? file : join(before, file));
  }
  return [...merged.values()];
}

function join(before: FileModel, file: FileModel): FileModel {
  requireDistinctServices(before, file);
  const conflicts = conflictsOf(before, file);
  const known = new Set(declared(before).map(({ fullName }) => fullName));
  const prefix = file.services.map(({ name }) => pascalCase(name)).join('');
  const renamed = renameTypes(file, name => {
    if (!conflicts.has(joinName(file.package, name))) return name;
    let wanted = `${prefix}${name}`;
    while (known.has(joinName(file.package, wanted))) wanted += 'Type';
    return wanted;
  });
  const isNew = ({ fullName }: MessageModel | EnumModel) => !known.has(fullName);
  return {
    name: `${file.package === '' ? 'services' : file.package.replaceAll('.', '/')}.proto`,
    package: file.package,
    messages: [...before.messages, ...renamed.messages.filter(isNew)],
    enums: [...before.enums, ...renamed.enums.filter(isNew)],
    services: [...before.services, ...renamed.services],
  };
}

function requireDistinctServices(before: FileModel, file: FileModel): void {
  const taken = new Set([...before.services, ...declared(before)].map(({ fullName }) => fullName));
  for (const { fullName } of file.services) {
    if (!taken.has(fullName)) continue;
    throw new RivuletError(
      'INVALID_ARGUMENT',
      `Something else is called ${fullName} too. Rename the service, or put it into a package of its own.`,
      { reason: 'NAME_TAKEN', details: { name: fullName } },
    );
  }
}

function declared({ messages, enums }: FileModel): readonly (MessageModel | EnumModel)[] {
  return [...messages, ...enums];
}

/** The full names at the top of a file that another one has for something else, or for what refers to such. */
function conflictsOf(before: FileModel, file: FileModel): ReadonlySet<string> {
  const textOf = (type: MessageModel | EnumModel, of: FileModel) =>
    'fields' in type ? messageTextOf(type, of) : JSON.stringify(type.values);
  const texts = new Map(declared(before).map(type => [type.fullName, textOf(type, before)]));
  for (const { name, fullName } of before.services) texts.set(fullName, name);
  const conflicts = new Set<string>();
  for (const type of declared(file)) {
    const text = texts.get(type.fullName);
    if (text !== undefined && text !== textOf(type, file)) conflicts.add(type.fullName);
  }
  for (let size = -1; size !== conflicts.size;) {
    size = conflicts.size;
    for (const message of file.messages) {
      const refers = [...allMessages({ messages: [message] })].flatMap(({ fields }) => fields.map(referredBy));
      const isTouched = refers.some(type => type !== undefined && conflicts.has(topOf(file, type.fullName)));
      if (isTouched && texts.has(message.fullName)) conflicts.add(message.fullName);
    }
  }
  return conflicts;
}

/** The full name of the outermost message around a type. */
function topOf(file: FileModel, fullName: string): string {
  const start = file.package === '' ? 0 : file.package.length + 1;
  const dot = fullName.indexOf('.', start);
  return dot < 0 ? fullName : fullName.slice(0, dot);
}
