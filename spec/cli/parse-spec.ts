import { InvalidArgumentError } from 'commander';
import { describe, expect, it } from 'vitest';
import * as parse from '../../src/cli/parse.js';

describe('the arguments of commands', () => {
  it.each([
    [parse.parseDuration, '500ms', 500],
    [parse.parseDuration, '5s', 5000],
    [parse.parseDuration, '1.5m', 90_000],
    [parse.parseDuration, '2min', 120_000],
    [parse.parseDuration, '1h', 3_600_000],
    [parse.parseAddress, 'localhost:50051', 'localhost:50051'],
    [parse.parseAddress, '[::1]:80', '[::1]:80'],
    [parse.parseAddress, 'https://a.example:443', 'https://a.example:443'],
    [parse.parsePort, '0', 0],
    [parse.parsePort, '65535', 65_535],
    [parse.parseRate, '0.5', 0.5],
    [parse.parseLimit, '1000000', 1_000_000],
    [parse.parseSession, 'lab:1', 'lab:1'],
    [parse.parsePattern, 'sensor.*', 'sensor.*'],
    [parse.parseVariable, 'a/b', 'a/b'],
  ] as const)('should be read by %o from %s', (read, text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    [parse.parseDuration, ['', '5', 's', '5 s', '-5s', '0s', '5x', '1e3s', '600h', 'Infinitys']],
    [
      parse.parseAddress,
      ['', 'localhost', ':50051', 'localhost:', 'a:0', 'a:65536', 'a:b', '::1:80', 'http://a:80', 'https://', 'a b:1'],
    ],
    [parse.parsePort, ['', '-1', '65536', '1.5', 'x']],
    [parse.parseRate, ['', '0', '0.09', '101', '-1', '1e1', 'x']],
    [parse.parseLimit, ['', '0', '-1', '1.5', '1e3', '1'.repeat(16)]],
    [parse.parseSession, ['', 'a b', 'a*', 'x'.repeat(257)]],
    [parse.parsePattern, ['', 'a b', '[a]']],
    [parse.parseVariable, ['', '#id', 'ä']],
  ] as const)('should be refused by %o where they are wrong', (read, texts) => {
    for (const text of texts) expect(() => read(text), text).toThrow(InvalidArgumentError);
  });

  it('should be collected where there may be many', () => {
    expect(parse.parseVariables('b', parse.parseVariables('a'))).toEqual(['a', 'b']);
  });
});
