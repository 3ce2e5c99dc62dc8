import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import protobuf from 'protobufjs';
import { describe, expect, it } from 'vitest';
import { codecOf, fileDescriptorSet, filesFromDescriptorSet, fromJson, toJson } from '../../../src/rpc/schema/index.js';
import { requiresPython } from '../../support/requires.js';
import { messages } from './support/arbitraries.js';
import { messageOf } from './support/schemas.js';

/** A schema and some of its values. */
const samples = messages.chain(({ schema, values }) =>
  fc.array(values, { minLength: 1, maxLength: 4 }).map(items => ({ schema, items })),
);

describe('the bytes of any schema and value', () => {
  it('should come back as the same value', () => {
    fc.assert(
      fc.property(samples, ({ schema, items }) => {
        const { codec } = messageOf(schema);
        for (const item of items) expect(codec.decode(codec.encode(item))).toEqual(item);
      }),
      { numRuns: 100 },
    );
  });

  it('should be read by protobufjs from the .proto, written again, and read back', () => {
    fc.assert(
      fc.property(samples, ({ schema, items }) => {
        const { codec, proto } = messageOf(schema);
        const root = protobuf.parse(proto, new protobuf.Root(), { keepCase: true }).root;
        if (proto.includes('google.protobuf.Timestamp')) {
          root.addJSON(protobuf.common.get('google/protobuf/timestamp.proto')!.nested!);
        }
        root.resolveAll();
        const type = root.lookupType('test.v1.RunRequest');
        for (const item of items) {
          const bytes = codec.encode(item);
          const again = type.encode(type.decode(bytes)).finish();
          expect(codec.decode(again)).toEqual(item);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('should be read by the descriptors that reflection serves', () => {
    fc.assert(
      fc.property(samples, ({ schema, items }) => {
        const { codec, file } = messageOf(schema);
        const files = filesFromDescriptorSet(fileDescriptorSet([file]));
        const model = files.at(-1)!.messages.find(({ name }) => name === 'RunRequest')!;
        const plain = codecOf(model);
        for (const item of items) {
          const bytes = codec.encode(item);
          const value = plain.decode(bytes);
          expect(codec.decode(plain.encode(value))).toEqual(item);
          // Both sources give the same JSON, and what is made of it has the same bytes.
          const json = toJson(model, value);
          expect(codec.decode(codec.encode(fromJson(codec.model, json)))).toEqual(item);
          expect(toJson(codec.model, item)).toEqual(json);
        }
      }),
      { numRuns: 60 },
    );
  });
});

requiresPython('grpc_tools').describe('Python with the protobuf compiler', python => {
  it('should take the .proto, see the same descriptors, and read and write the same values', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rivulet-protoc-'));
    try {
      const cases = fc.sample(samples, { numRuns: 60, seed: 20 }).map(({ schema, items }, index) => {
        const { codec, proto, file } = messageOf(schema);
        const renamed = { ...file, name: `case${index}.proto` };
        writeFileSync(join(folder, renamed.name), proto);
        return { codec, items, bytes: items.map(item => codec.encode(item)), set: fileDescriptorSet([renamed]) };
      });
      const request = cases.map(({ bytes, set, codec, items }) => ({
        set: Buffer.from(set).toString('base64'),
        bytes: bytes.map(each => Buffer.from(each).toString('base64')),
        json: items.map(item => toJson(codec.model, item)),
      }));
      writeFileSync(join(folder, 'request.json'), JSON.stringify(request));
      execFileSync(python, [join(import.meta.dirname, 'support/protoc.py'), folder], { stdio: 'pipe' });
      const answers = JSON.parse(readFileSync(join(folder, 'answer.json'), 'utf8')) as {
        readonly written: readonly string[];
        readonly fromJson: readonly string[];
        readonly difference: string;
      }[];

      answers.forEach(({ written, fromJson: ofJson, difference }, index) => {
        const { codec, items } = cases[index]!;
        expect(difference).toBe('');
        items.forEach((item, at) => {
          expect(codec.decode(Buffer.from(written[at]!, 'base64'))).toEqual(item);
          expect(codec.decode(Buffer.from(ofJson[at]!, 'base64'))).toEqual(item);
        });
      });
      expect(answers).toHaveLength(60);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
