import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/packageJson.js';
import { runExample } from '../support/runExample.js';

const linesOf = async (file: string, ...args: string[]) => (await runExample(`rpc/${file}`, ...args)).split('\n');

describe('the examples of services', { timeout: 30_000 }, () => {
  it('should give the statistics of an upload, and of a conversation item by item', async () => {
    expect(await linesOf('analytics.mjs')).toEqual([
      'all at once:   3 readings, 46.6 in all, 15.53 each',
      'of nothing:    0 readings, 0.0 in all, 0.00 each',
      'so far:        1 readings, 10.5 in all, 10.50 each',
      'so far:        2 readings, 30.8 in all, 15.40 each',
      'so far:        3 readings, 46.6 in all, 15.53 each',
      'by hand, last: 18',
      '',
    ]);
  });

  it('should let guests of a room hear each other, and miss one whose call is broken off', async () => {
    expect(await linesOf('chat.mjs')).toEqual([
      'Ann came',
      'Bob came',
      'Bob: Good morning!',
      'Ann: You are early, Bob.',
      'Bob left',
      'after the end: undefined',
      '',
    ]);
  });

  it('should follow a log from a level on, and let go of it', async () => {
    expect(await linesOf('logTail.mjs')).toEqual([
      'info  started',
      'warn  slow answer: 812 ms',
      'error no answer',
      'info  stopped',
      'The server lets go of the file.',
      'NOT_FOUND: There is no log mail. There are web.',
      '',
    ]);
  });

  it('should search several indices and say how far it is', async () => {
    const docs = join(root, 'docs');
    const pages = readdirSync(docs).filter(name => name.endsWith('.md'));
    const found = pages
      .flatMap(page => readFileSync(join(docs, page), 'utf8').split('\n'))
      .filter(line => line.includes('epoch'));
    const lines = await linesOf('search.mjs', 'epoch');
    expect(lines.slice(0, -2).map(line => line.split(': ')[0])).toEqual(
      pages.map((_, at) => `${at + 1} of ${pages.length}`),
    );
    expect(
      lines
        .slice(0, -2)
        .map(line => line.split(': ')[1])
        .sort(),
    ).toEqual(pages.sort());
    expect(lines.slice(-2)).toEqual([`${found.length} lines with "epoch"`, '']);
  });
});
