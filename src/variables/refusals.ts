import { RivuletError } from '../errors/index.js';

/**
 * Refuses a schema that has no wire form.
 *
 * @param path Its place in the shape, such as `variables.config.items[]`.
 * @param problem What about it has none.
 * @param instead What to do instead.
 */
export function refuseSchema(path: string, problem: string, instead: string): never {
  throw new RivuletError('INVALID_ARGUMENT', `${path}: ${problem}: ${instead}.`, {
    reason: 'UNSUPPORTED_SCHEMA',
    details: { path },
  });
}

const CHECK_IT = 'use the constraints of zod (min, max, regex, ...), or check the value before it is set';
const CHANGE_IT = 'change the value before it is set, or with map() where it is watched';
const NOT_JSON = 'is no JSON';

/** What has no wire form, by the name that zod has for it: the problem, and what to do instead. */
const REFUSED: Readonly<Record<string, readonly [problem: string, instead: string]>> = {
  coerce: [
    'z.coerce changes the value, and the schema is not run',
    'leave it out, and convert the value before it is set',
  ],
  custom: ['refine, superRefine, check and z.custom run code, which has no form on the wire', CHECK_IT],
  overwrite: ['trim, toLowerCase, overwrite and the like change the value, and the schema is not run', CHANGE_IT],
  pipe: ['pipe, transform, preprocess and codecs change the value, and the schema is not run', CHANGE_IT],
  transform: ['transform changes the value, and the schema is not run', CHANGE_IT],
  default: [
    'default fills in a value, and the schema is not run',
    'leave it out, and give the value to declare() or set()',
  ],
  prefault: [
    'prefault fills in a value, and the schema is not run',
    'leave it out, and give the value to declare() or set()',
  ],
  catch: ['catch replaces a value, and the schema is not run', 'leave it out: a value that does not fit is refused'],
  optional: [
    'optional stands for undefined, which has no form on the wire',
    'use nullable() here, or optional() for a property of an object',
  ],
  nonoptional: ['nonoptional has no form on the wire', 'leave both it and the optional() within it out'],
  undefined: ['undefined has no form on the wire', 'use z.null()'],
  void: ['void has no form on the wire', 'use z.null()'],
  never: ['z.never() allows no value', 'say what the variable holds'],
  nan: ['z.nan() has no form on the wire', 'use z.number(), which holds NaN too'],
  date: [`a Date ${NOT_JSON}`, 'use z.number() for milliseconds, or z.iso.datetime()'],
  bigint: ['a bigint within json has no form on the wire', 'use z.int(), z.string(), or a variable of its own'],
  map: [`a Map ${NOT_JSON}`, 'use z.record(z.string(), ...)'],
  set: [`a Set ${NOT_JSON}`, 'use z.array(...)'],
  symbol: [`a symbol ${NOT_JSON}`, 'use z.string()'],
  function: [`a function ${NOT_JSON}`, 'use a service of rivulet/rpc'],
  promise: [`a promise ${NOT_JSON}`, 'await it, and declare what it gives'],
  file: [`a File ${NOT_JSON}`, "use tensor([0], { dataType: 'uint8' }) for its bytes"],
  success: ['z.success() runs a schema, and none is run', 'use z.boolean()'],
  multiple_of: ['multipleOf and step have no form on the wire', 'use z.int() for whole numbers, or leave it out'],
};

/** Refuses what zod calls by this name, if it is something that is known to have no wire form. */
export function refuseType(path: string, type: string): never {
  const [problem, instead] = REFUSED[type] ?? [`${type} of zod has no form on the wire`, 'leave it out'];
  refuseSchema(path, problem, instead);
}
