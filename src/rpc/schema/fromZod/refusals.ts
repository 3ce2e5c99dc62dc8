import { RivuletError } from '../../../errors/index.js';

/**
 * Refuses a schema that has no form in protobuf.
 *
 * @param path Its place, such as `users.getUser input.address.zip`.
 * @param problem What about it has none.
 * @param instead What to do instead.
 */
export function refuseForm(path: string, problem: string, instead: string): never {
  throw new RivuletError('INVALID_ARGUMENT', `${path}: ${problem}: ${instead}.`, {
    reason: 'UNSUPPORTED_SCHEMA',
    details: { path },
  });
}

const CHANGE_LATER = 'describe the input side here, and change the value with .transform() or .pipe() behind it';

/** What has no form in protobuf, by the name that zod has for it: the problem, and what to do instead. */
const REFUSED: Readonly<Record<string, readonly [problem: string, instead: string]>> = {
  coerce: [
    'z.coerce takes anything, and a field has a type',
    'use the type without coerce, and convert before the call',
  ],
  transform: ['z.preprocess and z.transform take anything, and a field has a type', CHANGE_LATER],
  any: ['z.any() has no type', 'say what it holds, or use z.string() with JSON in it'],
  unknown: ['z.unknown() has no type', 'say what it holds, or use z.string() with JSON in it'],
  never: ['z.never() allows no value', 'leave the field out'],
  tuple: ['protobuf has no tuples', 'use z.object() with a field for each item, or z.array()'],
  set: ['protobuf has no sets', 'use z.array(), and z.array().transform(items => new Set(items)) to get a Set'],
  map: ['a Map has no form in protobuf', 'use z.record(z.string(), ...)'],
  union: [
    'protobuf cannot tell the members of this union apart',
    'use z.discriminatedUnion(), z.enum() or z.literal([...]) for several words, or .nullable() for null',
  ],
  intersection: ['protobuf has no intersections', 'use .extend() to make one object of both'],
  custom: [
    'z.custom and z.instanceof have no type on the wire, apart from z.instanceof(Uint8Array)',
    'say what it holds',
  ],
  null: ['z.null() holds nothing', 'leave the field out, or use .nullable() on a type'],
  undefined: ['z.undefined() holds nothing', 'leave the field out, or use .optional() on a type'],
  void: ['z.void() holds nothing', 'use z.object({})'],
  nan: ['z.nan() has no form in protobuf', 'use z.number()'],
  nonoptional: ['nonoptional has no form in protobuf', 'leave both it and the optional() within it out'],
  symbol: ['a symbol has no form in protobuf', 'use z.string() or z.enum()'],
  function: ['a function has no form in protobuf', 'make it a method of the service'],
  promise: ['a promise has no form in protobuf', 'await it, and describe what it gives'],
  file: ['a File has no form in protobuf', 'use z.instanceof(Uint8Array) for its bytes, or a stream of them'],
  success: ['z.success() has no form in protobuf', 'use z.boolean()'],
};

/** Refuses what zod calls by this name. */
export function refuseType(path: string, type: string): never {
  const [problem, instead] = REFUSED[type] ?? [`${type} of zod has no form in protobuf`, 'use another type'];
  refuseForm(path, problem, instead);
}
