const MAX_LENGTH = 80;

/** A key, or what was taken for one, as text for a message. */
export function describeKey(key: unknown): string {
  const text = describe(key, 0);
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}...` : text;
}

function describe(key: unknown, depth: number): string {
  switch (typeof key) {
    case 'string':
      return JSON.stringify(key.slice(0, MAX_LENGTH));
    case 'bigint':
      return `${key}n`;
    case 'number':
    case 'boolean':
    case 'undefined':
      return String(key);
    case 'object':
      if (key === null) return 'null';
      if (key instanceof Date) return Number.isNaN(key.getTime()) ? 'Invalid Date' : key.toISOString();
      if (!Array.isArray(key)) return 'An object';
      if (depth > 2) return '[...]';
      return `[${key
        .slice(0, 8)
        .map(element => describe(element, depth + 1))
        .join(', ')}]`;
    default:
      return `A ${typeof key}`;
  }
}
