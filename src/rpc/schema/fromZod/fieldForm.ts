import { describeValue } from '../../../variables/describeValue.js';
import type { FieldModel, FieldType } from '../model.js';
import { refuseForm } from './refusals.js';
import type { Unwrapped } from './unwrap.js';

type Form = Pick<FieldModel, 'hasPresence' | 'isRequired' | 'whenAbsent' | 'isPacked'>;

/**
 * How a field stands when it is not there. Something that is missing, `null`, and the zero value must be told apart, and
 * protobuf can tell two.
 *
 * @param many `an array` or `a record`, of which an empty and a missing one look the same on the wire.
 */
export function fieldForm(path: string, unwrapped: Unwrapped, type: FieldType, many?: string): Form {
  const { isNullable, isOptional, isCaught } = unwrapped;
  if (many !== undefined) return manyForm(path, unwrapped, type, many);
  if (isNullable && isOptional) {
    refuseForm(
      path,
      'null and a missing value look the same on the wire',
      'use .nullable() alone, or .optional() or .default() alone',
    );
  }
  if (isNullable) return { hasPresence: true, isRequired: false, whenAbsent: 'null', isPacked: false };
  const isMissing = isOptional || isCaught;
  const isMessage = type.kind === 'message';
  return {
    hasPresence: isMissing || isMessage,
    isRequired: !isMissing,
    whenAbsent: isMissing || isMessage ? 'missing' : 'zero',
    isPacked: false,
  };
}

function manyForm(path: string, { isNullable, isOptional, defaults }: Unwrapped, type: FieldType, many: string): Form {
  const empty = many === 'an array' ? '[]' : '{}';
  const looksTheSame = `an empty and a missing one look the same on the wire for ${many}`;
  if (isNullable) refuseForm(path, looksTheSame, `leave nullable out, or use .default(${empty})`);
  if (isOptional && defaults.length === 0) refuseForm(path, looksTheSame, `use .default(${empty})`);
  const filled = defaults.find(value => !isEmpty(value));
  if (filled !== undefined)
    refuseForm(path, `${looksTheSame}, and the default is ${describeValue(filled)}`, `use .default(${empty})`);
  const isPackable =
    type.kind === 'enum' || (type.kind === 'scalar' && type.scalar !== 'string' && type.scalar !== 'bytes');
  return {
    hasPresence: false,
    isRequired: !isOptional,
    whenAbsent: 'zero',
    isPacked: many === 'an array' && isPackable,
  };
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
