import { describeValue } from '../../../variables/describeValue.js';
import type { EnumModel, EnumValueModel } from '../model.js';
import { pascalCase, upperSnakeCase } from '../names.js';
import { refuseForm } from './refusals.js';

const MIN_NUMBER = -0x8000_0000;
const MAX_NUMBER = 0x7fff_ffff;

/**
 * The members of an enum of zod by name. TypeScript's enums of numbers have their names by number as well, and two names
 * for one value cannot be told apart on the wire: the first stands.
 */
export function enumMembers(entries: Readonly<Record<string, string | number>>): ReadonlyMap<string, string | number> {
  const numbers = new Set(Object.values(entries).filter(value => typeof value === 'number'));
  const members = new Map<string, string | number>();
  const seen = new Set<string | number>();
  for (const [name, value] of Object.entries(entries)) {
    const isReverse = typeof value === 'string' && entries[value] === Number(name) && numbers.has(Number(name));
    if (isReverse || seen.has(value)) continue;
    seen.add(value);
    members.set(name, value);
  }
  return members;
}

/**
 * An enum of protobuf: values with the name of the enum before them, `X_UNSPECIFIED = 0`, words numbered in order, numbers
 * as they are.
 */
export function enumModel(
  path: string,
  name: string,
  fullName: string,
  members: ReadonlyMap<string, string | number>,
  comment: string | undefined,
): EnumModel {
  const prefix = upperSnakeCase(name);
  const unspecified = `${prefix}_UNSPECIFIED`;
  const areNumbers = typeof [...members.values()][0] === 'number';
  if (members.size === 0) refuseForm(path, 'an enum without values allows none', 'give it some');

  const values: EnumValueModel[] = [];
  const seen = new Map<string, string>();
  for (const [member, value] of members) {
    if ((typeof value === 'number') !== areNumbers) {
      refuseForm(path, 'an enum of words and numbers has no form in protobuf', 'use one of both');
    }
    if (typeof value === 'number') requireInt32(path, value);
    const word = upperSnakeCase(member);
    if (word === '') {
      refuseForm(path, `${describeValue(member)} has no letter or digit that a name could be made of`, 'rename it');
    }
    // The protobuf compiler refuses what would be the same in other languages.
    const spelling = pascalCase(word.toLowerCase());
    const other = seen.get(spelling);
    if (other !== undefined) {
      refuseForm(path, `${describeValue(other)} and ${describeValue(member)} have the same name`, 'rename one of them');
    }
    seen.set(spelling, member);
    const valueName = `${prefix}_${word}`;
    const number = typeof value === 'number' ? value : valueName === unspecified ? 0 : values.length + 1;
    values.push({ name: valueName, number, value });
  }
  return { name, fullName, values: withZeroFirst(path, values, unspecified), comment };
}

/** The first value of an enum must be 0. */
function withZeroFirst(path: string, values: readonly EnumValueModel[], unspecified: string): EnumValueModel[] {
  const zero = values.find(({ number }) => number === 0);
  if (zero) return [zero, ...values.filter(value => value !== zero)];
  if (values.some(({ name }) => name === unspecified)) {
    refuseForm(path, `${unspecified} must have the number 0`, 'rename it or give it 0');
  }
  return [{ name: unspecified, number: 0, value: undefined }, ...values];
}

function requireInt32(path: string, value: number): void {
  if (Number.isInteger(value) && value >= MIN_NUMBER && value <= MAX_NUMBER) return;
  refuseForm(
    path,
    `${value} cannot be the number of an enum value`,
    `use whole numbers from ${MIN_NUMBER} to ${MAX_NUMBER}`,
  );
}
