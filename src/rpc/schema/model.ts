/** The scalar types of protobuf. */
export type ScalarType =
  | 'double'
  | 'float'
  | 'int32'
  | 'int64'
  | 'uint32'
  | 'uint64'
  | 'sint32'
  | 'sint64'
  | 'fixed32'
  | 'fixed64'
  | 'sfixed32'
  | 'sfixed64'
  | 'bool'
  | 'string'
  | 'bytes';

/**
 * What a field holds. `as` says how JavaScript sees it where there is a choice: an integer of 64 bits as a number within
 * the safe range or as a bigint, a `google.protobuf.Timestamp` as a Date or as its seconds and nanoseconds.
 */
export type FieldType =
  | { readonly kind: 'scalar'; readonly scalar: ScalarType; readonly as?: 'number' | undefined }
  | { readonly kind: 'enum'; readonly enum: EnumModel }
  | { readonly kind: 'message'; readonly message: MessageModel; readonly as?: 'date' | undefined };

/** The types that may be the key of a map. */
export type MapKeyType = Exclude<ScalarType, 'double' | 'float' | 'bytes'>;

/**
 * What a message gives for a field that is not on the wire: its zero value, `null`, or no property at all.
 */
export type Absence = 'zero' | 'null' | 'missing';

/** A field of a message: `name`, its number, and what it holds. */
export interface FieldModel {
  /** In the `.proto`, and the property of the value. */
  readonly name: string;
  readonly jsonName: string;
  readonly number: number;
  readonly type: FieldType;
  /** `repeated` is an array; `map` an object whose values are of `type`. */
  readonly label: 'singular' | 'repeated' | 'map';
  /** Only of maps. */
  readonly keyType?: MapKeyType | undefined;
  /** Whether a field that has its zero value is on the wire all the same, `optional` in proto3. */
  readonly hasPresence: boolean;
  /** Must be there when a message is written. */
  readonly isRequired: boolean;
  readonly whenAbsent: Absence;
  /** Whether numbers of a repeated field are written without a tag each. */
  readonly isPacked: boolean;
  /** The name of the oneof that it is a member of. */
  readonly oneof?: string | undefined;
  readonly comment?: string | undefined;
  readonly isDeprecated?: boolean | undefined;
}

/** A discriminated union: a message with one oneof, whose value in JavaScript has the discriminator within it. */
export interface UnionForm {
  readonly discriminator: string;
  /** The value of the discriminator, by the name of the member of the oneof. */
  readonly values: ReadonlyMap<string, string | number | bigint | boolean>;
}

/** A message of protobuf. */
export interface MessageModel {
  readonly name: string;
  /** With package and enclosing messages, such as `shop.v1.GetUserResponse.Address`. */
  readonly fullName: string;
  readonly fields: readonly FieldModel[];
  readonly messages: readonly MessageModel[];
  readonly enums: readonly EnumModel[];
  readonly union?: UnionForm | undefined;
  readonly comment?: string | undefined;
  readonly isDeprecated?: boolean | undefined;
}

/** One value of an enum. `value` is what JavaScript has for it. */
export interface EnumValueModel {
  readonly name: string;
  readonly number: number;
  /** `undefined` for `X_UNSPECIFIED`, which stands for nothing that the schema allows. */
  readonly value: string | number | undefined;
}

export interface EnumModel {
  readonly name: string;
  readonly fullName: string;
  readonly values: readonly EnumValueModel[];
  readonly comment?: string | undefined;
}

export interface MethodModel {
  readonly name: string;
  readonly input: MessageModel;
  readonly inputStream: boolean;
  readonly output: MessageModel;
  readonly outputStream: boolean;
  readonly idempotency?: 'IDEMPOTENT' | 'NO_SIDE_EFFECTS' | undefined;
  readonly comment?: string | undefined;
}

export interface ServiceModel {
  readonly name: string;
  readonly fullName: string;
  readonly methods: readonly MethodModel[];
  readonly comment?: string | undefined;
}

/** One `.proto` file. */
export interface FileModel {
  /** Its path, such as `shop/v1/users.proto`. */
  readonly name: string;
  /** Empty where it has none. */
  readonly package: string;
  readonly messages: readonly MessageModel[];
  readonly enums: readonly EnumModel[];
  readonly services: readonly ServiceModel[];
}
