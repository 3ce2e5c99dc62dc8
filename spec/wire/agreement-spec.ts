import { fc } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { RivuletError } from '../../src/errors/index.js';
import { agreements, type Agreement } from './support/generatedReads.js';
import { handWrites } from './support/handWrites.js';
import { damagedMessages, hasRepeats, messageOf, typeOf } from './support/messages.js';

/** What the hand-written readers refuse and the generated code takes. */
const STRICTER = /beyond 2\^53|more than 10 bytes|groups nested deeper/;

describe.each(agreements)('$type by hand', agreement => {
  const { type, byHand, byGenerated } = agreement;

  it('should read what the generated code writes', () => {
    const message = typeOf(type);
    fc.assert(
      fc.property(messageOf(message), plain => {
        const bytes = message.encode(message.fromObject(plain)).finish();
        expect(byHand(bytes)).toEqual(byGenerated(bytes));
      }),
      { numRuns: 200 },
    );
  });

  it('should have a writer that the generated code reads', () => {
    const message = typeOf(type);
    fc.assert(
      fc.property(messageOf(message), plain => {
        const read = byGenerated(message.encode(message.fromObject(plain)).finish());
        const bytes = handWrites[type]!(read);
        expect(byGenerated(bytes)).toEqual(read);
      }),
      { numRuns: 200 },
    );
  });

  it('should agree with the generated code on damaged bytes', () => {
    fc.assert(
      fc.property(damagedMessages(typeOf(type)), bytes => requireAgreement(agreement, bytes)),
      { numRuns: 800 },
    );
  });

  it('should agree with the generated code on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), bytes => requireAgreement(agreement, bytes)),
      { numRuns: 500 },
    );
  });

  it.each([3, 9, 10, 11, 150, 100_000])('should end on a varint of %i continuation bytes', count => {
    for (const tag of [0x08, 0x0a, 0x1a, 0x22]) {
      for (const end of [[], [0], [1, 1, 1]]) {
        const bytes = Uint8Array.from([tag, ...new Array<number>(count).fill(0x80), ...end]);
        requireAgreement(agreement, bytes);
        requireAgreement(agreement, Uint8Array.from([0x0a, ...bytes.subarray(0, 100), ...end]));
      }
    }
  });
});

function requireAgreement({ type, byHand, byGenerated }: Agreement, bytes: Uint8Array): void {
  const hand = attempt(() => byHand(bytes));
  const generated = attempt(() => byGenerated(bytes));
  if (hand.thrown !== undefined) {
    expect(hand.thrown).toBeInstanceOf(RivuletError);
    const { rawMessage, code } = hand.thrown as RivuletError;
    expect(code).toMatch(/INVALID_ARGUMENT|RESOURCE_EXHAUSTED|INTERNAL/);
    // Its content makes no sense, whatever its form.
    if (!rawMessage.startsWith('The message cannot be read') || STRICTER.test(rawMessage)) return;
    expect({ text: rawMessage, isTaken: generated.thrown === undefined }).toEqual({ text: rawMessage, isTaken: false });
    return;
  }
  expect(generated.thrown).toBeUndefined();
  if (!hasRepeats(typeOf(type), bytes)) expect(hand.value).toEqual(generated.value);
}

function attempt(read: () => unknown): { readonly value?: unknown; readonly thrown?: unknown } {
  try {
    return { value: read() };
  } catch (thrown) {
    return { thrown };
  }
}
