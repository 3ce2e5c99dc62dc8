import { z } from 'zod';
import { refuseForm, refuseType } from './refusals.js';

/** What is told about a schema with `.meta()` and `.describe()`, the outermost first. */
export interface Told {
  /** The number of the field. */
  readonly field: unknown;
  /** The name of the message or enum. */
  readonly id: unknown;
  readonly comment: string | undefined;
  readonly isDeprecated: boolean;
}

/** A schema without what is wrapped around it. */
export interface Unwrapped {
  readonly schema: z.core.$ZodTypes;
  readonly told: Told;
  readonly isNullable: boolean;
  /** A value may be missing: `optional`, `default`, `prefault`. */
  readonly isOptional: boolean;
  /** It may be missing since `catch` replaces it. */
  readonly isCaught: boolean;
  /** The values of `default` and `prefault`. */
  readonly defaults: readonly unknown[];
}

/** More than anybody wraps by hand: a lazy schema that leads to itself. */
const MAX_WRAPPERS = 64;

/** Goes to the schema that says what is on the wire: the input side of pipes and codecs. */
export function unwrap(path: string, outermost: z.core.$ZodType): Unwrapped {
  let schema = outermost as z.core.$ZodTypes;
  let isNullable = false;
  let isOptional = false;
  let isCaught = false;
  const defaults: unknown[] = [];
  const metas: Readonly<Record<string, unknown>>[] = [];
  const done = (): Unwrapped => ({ schema, told: toldBy(metas), isNullable, isOptional, isCaught, defaults });

  for (let depth = 0; depth < MAX_WRAPPERS; depth++) {
    const { def } = schema._zod;
    if ('coerce' in def && def.coerce) refuseType(path, 'coerce');
    const meta = z.globalRegistry.get(schema);
    if (meta) metas.push(meta);
    switch (def.type) {
      case 'optional':
        isOptional = true;
        schema = def.innerType as z.core.$ZodTypes;
        break;
      case 'nullable':
        isNullable = true;
        schema = def.innerType as z.core.$ZodTypes;
        break;
      case 'default':
      case 'prefault':
        isOptional = true;
        defaults.push(def.defaultValue);
        schema = def.innerType as z.core.$ZodTypes;
        break;
      case 'catch':
        isCaught = true;
        schema = def.innerType as z.core.$ZodTypes;
        break;
      case 'readonly':
        schema = def.innerType as z.core.$ZodTypes;
        break;
      case 'lazy':
        schema = (schema as z.core.$ZodLazy)._zod.innerType as z.core.$ZodTypes;
        break;
      case 'pipe':
        schema = def.in as z.core.$ZodTypes;
        break;
      default:
        return done();
    }
  }
  return refuseForm(path, 'the schema leads to itself and never to a type', 'put an object between');
}

function toldBy(metas: readonly Readonly<Record<string, unknown>>[]): Told {
  const first = (key: string) => metas.find(meta => meta[key] !== undefined)?.[key];
  const description = first('description');
  return {
    field: first('field'),
    id: first('id'),
    comment: typeof description === 'string' ? description : undefined,
    isDeprecated: first('deprecated') === true,
  };
}
