import type { VariableSpec, VariableType } from '../variables/index.js';
import type { ValueForm } from './values.js';

const forms: Readonly<Record<VariableType, ValueForm>> = {
  float: 'float',
  integer: 'integer',
  string: 'text',
  boolean: 'boolean',
  choice: 'text',
  module: 'text',
  embedding: 'embedding',
  tensor: 'tensor',
  json: 'json',
};

/** The form in which the values of a variable go over the wire. */
export function formFor(spec: VariableSpec): ValueForm {
  return forms[spec.type];
}
