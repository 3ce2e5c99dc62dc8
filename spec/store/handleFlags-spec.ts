import { describe, expect, it } from 'vitest';
import { HandleFlags } from '../../src/store/handleFlags.js';

describe('the flags of handles', () => {
  it('should count the places of pages that are gone', () => {
    const flags = new HandleFlags(() => false);
    for (let handle = 0; handle < 64_000; handle += 64) flags.set(handle, 1);
    expect(flags.get(63_936)).toBe(1);

    // Of a thousand places of eight bytes, and not of as many pages.
    expect(flags.bytes).toBeGreaterThan(8_000);
    expect(flags.bytes).toBeLessThan(16_000);
  });
});
