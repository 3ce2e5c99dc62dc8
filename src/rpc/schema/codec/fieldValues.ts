import type { ByteWriter } from '../../../wire/ByteWriter.js';
import type { EnumModel, FieldType } from '../model.js';
import { compileMessage } from './compileMessage.js';
import { MAX_DEPTH, tooDeep, type MessageReader } from './MessageReader.js';
import { scalarCodec, wrongType, type WireType } from './scalars.js';
import { readDate, writeDate } from './timestamps.js';

/** How the values of a field are written and read, its tag left out. */
export interface ValueCodec {
  readonly wireType: WireType;
  /** What a field without presence has when it is not on the wire; `undefined` where there is nothing. */
  readonly zero: unknown;
  /** Refuses a value of another type. */
  write(writer: ByteWriter, value: unknown, depth: number): void;
  /** Messages go on with what was read of them before. */
  read(reader: MessageReader, existing: unknown): unknown;
}

export function valueCodec(type: FieldType): ValueCodec {
  switch (type.kind) {
    case 'scalar':
      return scalarCodec(type.scalar, type.as);
    case 'enum':
      return enumCodec(type.enum);
    case 'message':
      return type.as === 'date' ? dateCodec : messageCodec(type.message);
  }
}

function enumCodec({ values }: EnumModel): ValueCodec {
  const numbers = new Map<unknown, number>();
  const byNumber = new Map<number, unknown>();
  for (const { number, value } of values) {
    if (value !== undefined && !numbers.has(value)) numbers.set(value, number);
    if (!byNumber.has(number)) byNumber.set(number, value);
  }
  // A number that the enum does not have is given as it is, as open enums do: the schema refuses it by its value.
  const valueOf = (number: number) => (byNumber.has(number) ? byNumber.get(number) : number);
  return {
    wireType: 0,
    zero: valueOf(0),
    write(writer, value) {
      const number = numbers.get(value);
      if (number !== undefined) writeInt32(writer, number);
      else throw wrongType(`one of ${[...numbers.keys()].map(known => JSON.stringify(known)).join(', ')}`, value);
    },
    read: reader => valueOf(reader.int32()),
  };
}

function writeInt32(writer: ByteWriter, value: number): void {
  if (value >= 0) writer.varint(value);
  else scalarCodec('int32').write(writer, value);
}

const dateCodec: ValueCodec = {
  wireType: 2,
  zero: undefined,
  write(writer, value) {
    const start = writer.open();
    writeDate(writer, value);
    writer.close(start);
  },
  read: (reader, existing) => inner(reader, () => readDate(reader, existing)),
};

function messageCodec(model: Extract<FieldType, { kind: 'message' }>['message']): ValueCodec {
  const message = compileMessage(model);
  return {
    wireType: 2,
    zero: undefined,
    write(writer, value, depth) {
      const start = writer.open();
      message.write(writer, value, depth);
      writer.close(start);
    },
    read(reader, existing) {
      const outerEnd = reader.end;
      reader.end = reader.enter();
      if (++reader.depth > MAX_DEPTH) throw tooDeep();
      const value = message.read(reader, existing);
      reader.depth--;
      reader.end = outerEnd;
      return value;
    },
  };
}

function inner<T>(reader: MessageReader, read: () => T): T {
  const outerEnd = reader.end;
  reader.end = reader.enter();
  const value = read();
  reader.end = outerEnd;
  return value;
}
