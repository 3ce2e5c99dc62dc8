import type { ScalarType } from '../model.js';

/** The values of `fileDescriptorSetModel`, as far as they are read and written. */
export interface FileSet {
  readonly file?: readonly FileProto[];
}

export interface FileProto {
  readonly name?: string;
  readonly package?: string;
  readonly dependency?: readonly string[];
  readonly messageType?: readonly MessageProto[];
  readonly enumType?: readonly EnumProto[];
  readonly service?: readonly ServiceProto[];
  readonly options?: { readonly features?: Features };
  readonly syntax?: string;
}

export interface Features {
  readonly fieldPresence?: number;
  readonly repeatedFieldEncoding?: number;
  readonly messageEncoding?: number;
}

export interface MessageProto {
  readonly name?: string;
  readonly field?: readonly FieldProto[];
  readonly nestedType?: readonly MessageProto[];
  readonly enumType?: readonly EnumProto[];
  readonly options?: { readonly deprecated?: boolean; readonly mapEntry?: boolean; readonly features?: Features };
  readonly oneofDecl?: readonly { readonly name?: string }[];
}

export interface FieldProto {
  readonly name?: string;
  readonly number?: number;
  readonly label?: number;
  readonly type?: number;
  readonly typeName?: string;
  readonly options?: { readonly packed?: boolean; readonly deprecated?: boolean; readonly features?: Features };
  readonly oneofIndex?: number;
  readonly jsonName?: string;
  readonly proto3Optional?: boolean;
}

export interface EnumProto {
  readonly name?: string;
  readonly value?: readonly { readonly name?: string; readonly number?: number }[];
}

export interface ServiceProto {
  readonly name?: string;
  readonly method?: readonly MethodProto[];
}

export interface MethodProto {
  readonly name?: string;
  readonly inputType?: string;
  readonly outputType?: string;
  readonly options?: { readonly idempotencyLevel?: number };
  readonly clientStreaming?: boolean;
  readonly serverStreaming?: boolean;
}

export const LABEL = { optional: 1, required: 2, repeated: 3 } as const;
export const TYPE_GROUP = 10;
export const TYPE_MESSAGE = 11;
export const TYPE_ENUM = 14;
export const IDEMPOTENCY = { NO_SIDE_EFFECTS: 1, IDEMPOTENT: 2 } as const;

/** The numbers of the scalar types. */
export const SCALAR_NUMBER: Readonly<Record<ScalarType, number>> = {
  double: 1,
  float: 2,
  int64: 3,
  uint64: 4,
  int32: 5,
  fixed64: 6,
  fixed32: 7,
  bool: 8,
  string: 9,
  bytes: 12,
  uint32: 13,
  sfixed32: 15,
  sfixed64: 16,
  sint32: 17,
  sint64: 18,
};

export const SCALAR_BY_NUMBER: ReadonlyMap<number, ScalarType> = new Map(
  Object.entries(SCALAR_NUMBER).map(([name, number]) => [number, name as ScalarType]),
);
