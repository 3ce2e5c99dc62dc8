/**
 * Brings the descriptors that protobufjs makes into the form that protoc gives them, which generic clients rely on: files
 * under their own names and with what they depend on, types by their full names, the entries of maps named as such.
 *
 * @param set A google.protobuf.FileDescriptorSet of protobufjs, which has one file a package.
 * @param fileOf Gives the path of the file that declares a type or a service, by its full name.
 */
export function completeDescriptors(set, fileOf) {
  const declared = new Set();
  for (const { package: scope, messageType, enumType } of set.file) {
    for (const { name } of [...messageType, ...enumType]) declared.add(`${scope}.${name}`);
  }
  const files = set.file.flatMap(file => split(file, fileOf));
  for (const file of files) {
    const dependencies = new Set();
    const uses = type => {
      if (fileOf(type) !== file.name) dependencies.add(fileOf(type));
    };
    for (const message of file.messageType) complete(message, file.package, `${file.package}.${message.name}`, uses);
    for (const { method } of file.service) {
      for (const call of method) {
        for (const field of ['inputType', 'outputType']) {
          const type = resolve(call[field], file.package);
          uses(type);
          call[field] = `.${type}`;
        }
      }
    }
    file.dependency = [...dependencies];
  }
  set.file = inOrder(files);

  function complete(message, scope, fullName, uses) {
    for (const entry of message.nestedType) {
      if (!entry.options?.mapEntry) throw new Error(`${fullName}.${entry.name} is nested: teach completeDescriptors`);
      entry.name += 'Entry';
      complete(entry, scope, `${fullName}.${entry.name}`, uses);
    }
    for (const field of message.field) {
      if (field.label !== 3 && field.options) delete field.options.packed;
      if (!field.typeName) continue;
      if (message.nestedType.some(({ name }) => name === `${field.typeName}Entry`)) {
        field.typeName = `.${fullName}.${field.typeName}Entry`;
        continue;
      }
      const type = resolve(field.typeName, scope);
      uses(type);
      field.typeName = `.${type}`;
    }
  }

  /** From the innermost scope outwards, as protobuf does. */
  function resolve(name, scope) {
    if (name.startsWith('.')) return name.slice(1);
    const parts = scope.split('.');
    for (let depth = parts.length; depth >= 0; depth--) {
      const candidate = [...parts.slice(0, depth), name].join('.');
      if (declared.has(candidate)) return candidate;
    }
    throw new Error(`${name} in ${scope} is not declared`);
  }
}

const parts = ['messageType', 'enumType', 'service', 'extension'];

/** Divides what a package declares among its files. */
function split(file, fileOf) {
  const files = new Map();
  for (const part of parts) {
    for (const declaration of file[part]) {
      const name = fileOf(`${file.package}.${declaration.name}`);
      let own = files.get(name);
      if (!own) {
        own = Object.assign(Object.create(Object.getPrototypeOf(file)), file, { name });
        for (const other of parts) own[other] = [];
        files.set(name, own);
      }
      own[part].push(declaration);
    }
  }
  return [...files.values()];
}

/** A file comes after what it depends on. */
function inOrder(files) {
  const ordered = new Set();
  const add = file => {
    for (const name of file.dependency) add(files.find(other => other.name === name));
    ordered.add(file);
  };
  files.forEach(add);
  return [...ordered];
}
