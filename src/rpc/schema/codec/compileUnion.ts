import { describeValue } from '../../../variables/describeValue.js';
import type { MessageModel, UnionForm } from '../model.js';
import { tagOf, type Target } from './compileField.js';
import type { CompiledMessage } from './compileMessage.js';
import { valueCodec } from './fieldValues.js';
import { MAX_DEPTH, tooDeep } from './MessageReader.js';
import { Problem, within } from './Problem.js';
import { wrongType } from './scalars.js';

/**
 * A discriminated union: a message with a oneof of messages. The member that is there says what the discriminator is,
 * which is not in the message of the member.
 */
export function compileUnion(model: MessageModel, { discriminator, values }: UnionForm): CompiledMessage {
  const members = model.fields.map(({ name, number, type }) => ({
    name,
    number,
    value: values.get(name),
    tag: tagOf(number, 2),
    codec: valueCodec(type),
  }));
  const byValue = new Map(members.map(member => [member.value as unknown, member]));
  const byNumber = new Map(members.map(member => [member.number, member]));
  const allowed = () => members.map(({ value }) => describeValue(value)).join(', ');

  return {
    write(writer, value, depth) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrongType('an object', value);
      if (depth > MAX_DEPTH) throw tooDeep();
      const kind = (value as Target)[discriminator];
      const member = byValue.get(kind);
      if (!member) throw wrongType(`one of ${allowed()}`, kind).within(`.${discriminator}`);
      writer.tag(member.tag);
      member.codec.write(writer, value, depth + 1);
    },

    read(reader, existing) {
      let value = existing as Target | undefined;
      while (reader.at < reader.end) {
        const tag = reader.tag();
        const member = byNumber.get(tag >>> 3);
        if (!member) {
          reader.skip(tag);
          continue;
        }
        try {
          if (tag !== member.tag) throw new Problem(`it has the wire type ${tag & 7}, which is that of another type`);
          // The last member wins; of the same one, the later goes on with the earlier.
          const goesOn = value !== undefined && value[discriminator] === member.value;
          value = member.codec.read(reader, goesOn ? value : undefined) as Target;
        } catch (error) {
          throw within(`.${member.name}`, error);
        }
        value[discriminator] = member.value;
      }
      return value;
    },
  };
}
