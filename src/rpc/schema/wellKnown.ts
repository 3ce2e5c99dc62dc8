import type { FieldModel, FileModel, MessageModel, ScalarType } from './model.js';

function field(name: string, number: number, scalar: ScalarType): FieldModel {
  return {
    name,
    jsonName: name,
    number,
    type: { kind: 'scalar', scalar },
    label: 'singular',
    hasPresence: false,
    isRequired: false,
    whenAbsent: 'zero',
    isPacked: false,
  };
}

/** google.protobuf.Timestamp. */
export const timestampModel: MessageModel = {
  name: 'Timestamp',
  fullName: 'google.protobuf.Timestamp',
  fields: [field('seconds', 1, 'int64'), field('nanos', 2, 'int32')],
  messages: [],
  enums: [],
};

/** The file that declares it. */
export const timestampFile: FileModel = {
  name: 'google/protobuf/timestamp.proto',
  package: 'google.protobuf',
  messages: [timestampModel],
  enums: [],
  services: [],
};
