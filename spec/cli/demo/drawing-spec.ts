import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { sparkline } from '../../../src/cli/demo/sparkline.js';
import { formatChange, formatQuantity, unitOf } from '../../../src/cli/demo/units.js';
import { displayWidth, fit, printable, truncate } from '../../../src/cli/text.js';

describe('sparkline', () => {
  it('should draw the lowest number lowest and the highest highest', () => {
    expect(sparkline([0, 1, 2, 3, 4, 5, 6, 7], 8)).toBe('▁▂▃▄▅▆▇█');
    expect(sparkline([-1e308, 0, 1e308], 3)).toBe('▁▅█');
  });

  it('should keep to a given range', () => {
    expect(sparkline([-5, 0, 50, 100, 200], 5, { min: 0, max: 100 })).toBe('▁▁▅██');
  });

  it('should show the newest where there are too many', () => {
    expect(sparkline([9, 9, 0, 1], 2)).toBe('▁█');
    expect(sparkline([1, 2], 0)).toBe('');
  });

  it('should draw a level line low, and gaps where there is no finite number', () => {
    expect(sparkline([3, 3, 3], 5)).toBe('▁▁▁');
    expect(sparkline([0, NaN, 1, Infinity], 4)).toBe('▁ █ ');
    expect(sparkline([], 4)).toBe('');
    expect(sparkline([NaN], 4)).toBe(' ');
  });
});

describe('formatQuantity', () => {
  it('should know the unit from the name', () => {
    expect(unitOf('memory.used.bytes')).toBe('bytes');
    expect(unitOf('network.eth0.sent.bytesPerSecond')).toBe('bytesPerSecond');
    expect(unitOf('ms')).toBe('ms');
    expect(unitOf('temperature')).toBe('none');
    expect(unitOf('a.constructor')).toBe('none');
  });

  it.each([
    [12.34, 'percent', '12.3 %'],
    [0, 'bytes', '0 B'],
    [1023, 'bytes', '1023 B'],
    [1024, 'bytes', '1.0 KiB'],
    [1024 ** 2 - 1, 'bytes', '1.0 MiB'],
    [-1536, 'bytes', '-1.5 KiB'],
    [1024 ** 6, 'bytes', '1024.0 PiB'],
    [2048, 'bytesPerSecond', '2.0 KiB/s'],
    [0.456, 'ms', '0.46 ms'],
    [3, 'none', '3'],
    [0.53211, 'none', '0.53'],
    [-0, 'none', '-0'],
    [1e-5, 'none', '1.00e-5'],
    [123_456_789_012, 'none', '1.23e+11'],
    [NaN, 'percent', 'NaN'],
    [-Infinity, 'bytes', '-Infinity'],
  ] as const)('should write %d as %s: %s', (value, unit, expected) => {
    expect(formatQuantity(value, unit)).toBe(expected);
  });

  it('should write a change with its sign, and nothing where nothing would show', () => {
    expect(formatChange(0.25, 'percent')).toBe('+0.3 %');
    expect(formatChange(-2048, 'bytes')).toBe('-2.0 KiB');
    expect(formatChange(0.01, 'percent')).toBe('');
    expect(formatChange(0, 'none')).toBe('');
    expect(formatChange(NaN, 'none')).toBe('+NaN');
  });
});

describe('text for a terminal', () => {
  it('should show what a terminal would obey', () => {
    expect(printable('a\x1b[2Jb\u009bc\u202ed\r\n')).toBe('a\\u{1b}[2Jb\\u{9b}c\\u{202e}d\\u{d}\\u{a}');
    expect(printable('\ud800!')).toBe('\\u{d800}!');
    expect(printable('Grüße, 世界')).toBe('Grüße, 世界');
  });

  it('should know that some characters are two columns wide, and that some are none', () => {
    expect(displayWidth('plain')).toBe(5);
    expect(displayWidth('世界')).toBe(4);
    expect(displayWidth('e\u0301')).toBe(1);
    expect(displayWidth('\u0301')).toBe(0);
    expect(displayWidth('▁▂▃…')).toBe(4);
  });

  it('should cut and fill to a width', () => {
    expect(fit('abc', 5)).toBe('abc  ');
    expect(fit('abc', 5, 'right')).toBe('  abc');
    expect(truncate('abcdef', 4)).toBe('abc…');
    expect(truncate('世界世界', 4)).toBe('世…');
    expect(fit('世界世界', 4)).toBe('世… ');
    expect(truncate('abc', 0)).toBe('');
  });

  test.prop([fc.string({ unit: 'grapheme' }), fc.nat(20), fc.constantFrom('left' as const, 'right' as const)])(
    'should always fit exactly, whatever the text',
    (text, width, align) => {
      const safe = printable(text);
      expect(safe).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u);
      expect(displayWidth(fit(safe, width, align))).toBe(width);
    },
  );
});
