import type { FieldModel, FieldType, MessageModel, ScalarType } from '../model.js';

/** What is read and written of `google/protobuf/descriptor.proto`: enums there are numbers here. */
type Row = readonly [name: string, number: number, type: ScalarType | MessageModel, label?: 'repeated'];

function message(name: string, rows: readonly Row[]): MessageModel {
  const fullName = `google.protobuf.${name}`;
  return { name, fullName, fields: rows.map(fieldOf), messages: [], enums: [] };
}

function fieldOf([name, number, of, repeated]: Row): FieldModel {
  const label = repeated ?? 'singular';
  const type: FieldType = typeof of === 'string' ? { kind: 'scalar', scalar: of } : { kind: 'message', message: of };
  return {
    name,
    jsonName: name,
    number,
    type,
    label,
    hasPresence: label === 'singular',
    isRequired: false,
    whenAbsent: label === 'singular' ? 'missing' : 'zero',
    isPacked: false,
  };
}

const features = message('FeatureSet', [
  ['fieldPresence', 1, 'int32'],
  ['repeatedFieldEncoding', 3, 'int32'],
  ['messageEncoding', 5, 'int32'],
]);

const field = message('FieldDescriptorProto', [
  ['name', 1, 'string'],
  ['number', 3, 'int32'],
  ['label', 4, 'int32'],
  ['type', 5, 'int32'],
  ['typeName', 6, 'string'],
  [
    'options',
    8,
    message('FieldOptions', [
      ['packed', 2, 'bool'],
      ['deprecated', 3, 'bool'],
      ['features', 21, features],
    ]),
  ],
  ['oneofIndex', 9, 'int32'],
  ['jsonName', 10, 'string'],
  ['proto3Optional', 17, 'bool'],
]);

const enumType = message('EnumDescriptorProto', [
  ['name', 1, 'string'],
  [
    'value',
    2,
    message('EnumValueDescriptorProto', [
      ['name', 1, 'string'],
      ['number', 2, 'int32'],
    ]),
    'repeated',
  ],
]);

const nestedTypes: FieldModel[] = [];
const messageType: MessageModel = {
  ...message('DescriptorProto', []),
  fields: nestedTypes,
};
nestedTypes.push(
  ...(
    [
      ['name', 1, 'string'],
      ['field', 2, field, 'repeated'],
      ['nestedType', 3, messageType, 'repeated'],
      ['enumType', 4, enumType, 'repeated'],
      [
        'options',
        7,
        message('MessageOptions', [
          ['deprecated', 3, 'bool'],
          ['mapEntry', 7, 'bool'],
          ['features', 12, features],
        ]),
      ],
      ['oneofDecl', 8, message('OneofDescriptorProto', [['name', 1, 'string']]), 'repeated'],
    ] satisfies readonly Row[]
  ).map(fieldOf),
);

const method = message('MethodDescriptorProto', [
  ['name', 1, 'string'],
  ['inputType', 2, 'string'],
  ['outputType', 3, 'string'],
  ['options', 4, message('MethodOptions', [['idempotencyLevel', 34, 'int32']])],
  ['clientStreaming', 5, 'bool'],
  ['serverStreaming', 6, 'bool'],
]);

/** google.protobuf.FileDescriptorProto. */
export const fileDescriptorModel = message('FileDescriptorProto', [
  ['name', 1, 'string'],
  ['package', 2, 'string'],
  ['dependency', 3, 'string', 'repeated'],
  ['messageType', 4, messageType, 'repeated'],
  ['enumType', 5, enumType, 'repeated'],
  [
    'service',
    6,
    message('ServiceDescriptorProto', [
      ['name', 1, 'string'],
      ['method', 2, method, 'repeated'],
    ]),
    'repeated',
  ],
  ['options', 8, message('FileOptions', [['features', 50, features]])],
  ['syntax', 12, 'string'],
]);

/** google.protobuf.FileDescriptorSet. */
export const fileDescriptorSetModel = message('FileDescriptorSet', [['file', 1, fileDescriptorModel, 'repeated']]);
