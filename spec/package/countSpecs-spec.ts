import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../support/packageJson.js';

describe('the last line of CI', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rivulet-report-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const report = join(folder, 'report.json');
  const count = (file: string) =>
    execFileSync(process.execPath, [join(root, 'scripts/countSpecs.mjs'), file], { encoding: 'utf8' });
  const counts = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
  const passed = { status: 'passed', assertionResults: [{ status: 'passed' }] };
  const failed = { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] };

  it('should tell what passed and what failed', () => {
    writeFileSync(report, JSON.stringify({ ...counts, testResults: [passed, failed] }));
    expect(count(report)).toBe('5 passed, 1 failed\n');
  });

  it('should tell what was skipped', () => {
    writeFileSync(report, JSON.stringify({ ...counts, numPendingTests: 2, numTodoTests: 1, testResults: [failed] }));
    expect(count(report)).toBe('5 passed, 1 failed, 3 skipped\n');
  });

  it('should count a file that did not load as one failed', () => {
    const notLoaded = { status: 'failed', assertionResults: [] };
    writeFileSync(report, JSON.stringify({ ...counts, testResults: [failed, notLoaded] }));
    expect(count(report)).toBe('5 passed, 2 failed\n');
  });

  it('should count a run without a report as one failed', () => {
    expect(count(join(folder, 'none.json'))).toBe('0 passed, 1 failed\n');
  });
});
