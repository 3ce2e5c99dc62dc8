import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findProgram, requires } from './requires.js';

describe('findProgram', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rivulet-programs-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'broker'), '');
  writeFileSync(join(folder, 'notes'), '');
  chmodSync(join(folder, 'broker'), 0o755);

  it('should find a program in a folder of the path', () => {
    expect(findProgram('broker', ['', '/nowhere', folder].join(delimiter))).toBe(join(folder, 'broker'));
  });

  it('should not take a file that cannot be run', () => {
    expect(findProgram('notes', folder)).toBeUndefined();
  });

  it('should not find what is not there', () => {
    expect(findProgram('other', folder)).toBeUndefined();
  });
});

requires('node').describe('requires, of a program that is there', path => {
  it('should run the specs with its path', () => {
    expect(path).toBe(findProgram('node'));
  });
});
