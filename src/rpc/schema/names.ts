const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Whether protobuf takes this for the name of a field, a message, a method or a service. */
export function isIdentifier(name: string): boolean {
  return IDENTIFIER.test(name);
}

/** Makes an identifier of any text, or an empty string if nothing in it can stand in one. */
export function identifierOf(text: string): string {
  const name = text.replace(/[^A-Za-z0-9_]+/g, '_');
  return isIdentifier(name) && /[A-Za-z0-9]/.test(name) ? name : '';
}

/** `line_items` and `lineItems` become `LineItems`. */
export function pascalCase(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** `inProgress` and `in-progress` become `IN_PROGRESS`. */
export function upperSnakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .split(/[^A-Za-z0-9]+/)
    .filter(word => word !== '')
    .join('_')
    .toUpperCase();
}

/** The name that a field has in JSON unless told otherwise, as protoc makes it: `user_id` becomes `userId`. */
export function defaultJsonName(name: string): string {
  return name.replace(/_+([^_]?)/g, (_match, next: string) => next.toUpperCase());
}

/** The name of the message that protobuf makes for the entries of a map. */
export function mapEntryName(field: string): string {
  const jsonName = defaultJsonName(field);
  return `${jsonName.charAt(0).toUpperCase()}${jsonName.slice(1)}Entry`;
}

/** `shop.v1` and `Users` of `shop.v1.Users`. */
export function splitName(fullName: string): readonly [scope: string, name: string] {
  const dot = fullName.lastIndexOf('.');
  return dot < 0 ? ['', fullName] : [fullName.slice(0, dot), fullName.slice(dot + 1)];
}

/** Puts a name into a scope, which may be empty. */
export function joinName(scope: string, name: string): string {
  return scope === '' ? name : `${scope}.${name}`;
}
