import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { createFrameFinder } from './http2Frames.js';

describe('createFrameFinder', () => {
  const frame = fc.record({ type: fc.integer({ min: 0, max: 9 }), length: fc.integer({ min: 0, max: 300 }) });
  const bytesOf = ({ type, length }: { type: number; length: number }) =>
    Buffer.concat([Buffer.from([0, length >> 8, length & 0xff, type, 0, 0, 0, 0, 1]), Buffer.alloc(length, 0)]);

  test.prop([fc.array(frame), fc.boolean(), fc.infiniteStream(fc.integer({ min: 1, max: 100 }))])(
    'should find every frame, however the bytes are cut into chunks',
    (frames, hasPreface, sizes) => {
      const preface = Buffer.from(hasPreface ? 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n' : '');
      const all = Buffer.concat([preface, ...frames.map(bytesOf)]);
      const finder = createFrameFinder(hasPreface);
      const found: { type: number; length: number; at: number }[] = [];
      for (let at = 0; at < all.length;) {
        const chunk = all.subarray(at, at + Number(sizes.next().value));
        for (const { type, length, contentStart } of finder.next(chunk)) {
          found.push({ type, length, at: at + contentStart });
        }
        at += chunk.length;
      }

      let at = preface.length;
      expect(found).toEqual(
        frames.map(({ type, length }) => {
          const contentAt = at + 9;
          at = contentAt + length;
          return { type, length, at: contentAt };
        }),
      );
    },
  );
});
