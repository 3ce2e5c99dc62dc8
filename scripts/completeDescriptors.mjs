/**
 * Brings the descriptors that protobufjs makes into the form that protoc gives them, which generic clients rely on: files
 * under their own names and with what they depend on, types by their full names, the entries of maps named as such.
 *
 * @param set A google.protobuf.FileDescriptorSet of protobufjs.
 * @param files The path of the file that declares each package, by package.
 */
export function completeDescriptors(set, files) {
  const declared = new Map();
  for (const file of set.file) {
    for (const type of [...file.messageType, ...file.enumType]) declared.set(`${file.package}.${type.name}`, file);
  }
  for (const file of set.file) {
    const dependencies = new Set();
    for (const message of file.messageType)
      complete(message, file.package, `${file.package}.${message.name}`, type => {
        const owner = declared.get(type);
        if (owner !== file) dependencies.add(files[owner.package]);
      });
    file.dependency = [...dependencies];
  }
  for (const file of set.file) file.name = files[file.package];
  // A file comes after what it depends on.
  set.file.sort((a, b) => Number(a.dependency.includes(b.name)) - Number(b.dependency.includes(a.name)));

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
