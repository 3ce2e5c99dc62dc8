import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint, Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { importOrder } from '../../scripts/lint/importOrder.js';
import { below, layers, nodeGlobals } from '../../scripts/lint/layers.js';

const root = join(import.meta.dirname, '../..');

describe('the import order', () => {
  const linter = new Linter({ cwd: root });
  const lint = (file: string, code: string) =>
    linter
      .verify(
        code,
        {
          files: ['**/*.ts'],
          plugins: { rivulet: { rules: { 'import-order': importOrder } } },
          rules: { 'rivulet/import-order': 'error' },
          languageOptions: { parser: tseslint.parser },
        },
        join(root, 'src', file),
      )
      .map(({ message }) => message);

  it.each([
    ['operators/when.ts', "import { map } from 'rxjs';"],
    ['operators/when.ts', "import { operate } from './operate.js';"],
    ['operators/when.ts', "import { RivuletError } from '../errors/index.js';"],
    ['event-time/windowBy.ts', "import { operate } from '../operators/index.js';"],
    ['event-time/windowBy.ts', "import { operate } from '../operators/operate.js';"],
    ['wire/messages.ts', "import { rivulet } from './generated/messages.js';"],
    ['server/createServer.ts', "import { createServer } from 'nice-grpc';"],
    ['server/createServer.ts', "import { readFile } from 'node:fs/promises';"],
    ['server/watch/frames.ts', "import { Session } from '../sessions/Session.js';"],
    ['client/core/session.ts', "import { valueOf } from '../../variables/index.js';"],
    ['client/node/transport.ts', "import type { Transport } from '../core/Transport.js';"],
    ['client/index.ts', "export * from './core/index.js';"],
    ['index.ts', "export * from './client/core/index.js';"],
    ['cli/main.ts', "import { createServer } from '../server/index.js';"],
  ])('should let %s say: %s', (file, code) => {
    expect(lint(file, code)).toEqual([]);
  });

  it.each([
    [
      'operators/when.ts',
      "import '../variables/index.js';",
      'operators may not import variables; it may import errors.',
    ],
    ['operators/when.ts', "import type { A } from '../event-time/index.js';", 'operators may not import event-time'],
    ['operators/when.ts', "import { z } from 'zod';", 'operators may not import zod; it may import rxjs.'],
    [
      'operators/when.ts',
      "import { ajax } from 'rxjs/ajax';",
      'operators may not import rxjs/ajax; it may import rxjs.',
    ],
    ['errors/index.ts', "import { map } from 'rxjs';", 'errors may not import rxjs; it may import no package.'],
    [
      'errors/index.ts',
      "export * from '../wire/index.js';",
      'errors may not import wire; it may import nothing of src.',
    ],
    ['variables/index.ts', "const fs = await import('node:fs');", 'must run in a browser, which has no node:fs'],
    ['variables/index.ts', "import { Buffer } from 'buffer';", 'must run in a browser, which has no buffer'],
    ['wire/index.ts', "import { Metadata } from '@grpc/grpc-js';", 'which has no @grpc/grpc-js'],
    ['client/core/index.ts', "import { createChannel } from 'nice-grpc';", 'which has no nice-grpc'],
    ['client/core/index.ts', "export { a } from '../node/index.js';", 'client/core may not import client/node'],
    ['store/index.ts', "import '../server/index.js';", 'store may not import server'],
    ['client/index.ts', "import '../server/index.js';", 'client may not import server'],
    [
      'event-time/windowBy.ts',
      "import '../operators/when.js';",
      'Import operators/index.js, the public face of operators',
    ],
    ['server/index.ts', "import '../variables/values.js';", 'Import variables/index.js, the public face of variables'],
    ['server/index.ts', "type A = import('../cli/main.js').A;", 'server may not import cli'],
    ['server/index.ts', "import '../../spec/support/proxy.js';", 'which is outside src'],
    ['server/index.ts', "import { when } from 'rivulet/operators';", 'may not import the package that it is'],
    ['index.ts', "export * from './client/index.js';", '. may not import client'],
    ['novel/index.ts', "import { map } from 'rxjs';", 'novel has no place in the import order'],
  ])('should not let %s say: %s', (file, code, message) => {
    expect(lint(file, code)).toEqual([expect.stringContaining(message)]);
  });

  it('should have no cycle and no gap', () => {
    for (const name of Object.keys(layers)) {
      expect(below(name)).not.toContain(name);
      expect(Object.keys(layers)).toEqual(expect.arrayContaining([...below(name)]));
    }
  });

  it('should have a place for every folder of src', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter(entry => entry.isDirectory());
    const places = Object.keys(layers).map(name => name.split('/')[0]);
    expect(places).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
  });
});

// The first of these loads the whole program.
describe('eslint.config.js', { timeout: 60_000 }, () => {
  const eslint = new ESLint({ cwd: root });
  // The rules that know types need a file of the project: the text stands in for the file's own.
  const lint = async (code: string) => {
    const [result] = await eslint.lintText(code, { filePath: join(root, 'src/operators/operate.ts') });
    return result!.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
  };

  it('should hold the import order', async () => {
    expect(await lint("export * from '../wire/index.js';\n")).toEqual([
      'rivulet/import-order: operators may not import wire; it may import errors.',
    ]);
  });

  it.each(nodeGlobals)('should refuse %s in what runs in a browser', async name => {
    expect(await lint(`export const found: unknown = ${name};\n`)).toContainEqual(
      expect.stringContaining(`no-restricted-globals: Unexpected use of '${name}'`),
    );
  });

  it('should refuse any in an exported type, written or inferred', async () => {
    expect(await lint('export function parse(text: string): any {\n  return text;\n}\n')).toContainEqual(
      expect.stringContaining('no-explicit-any'),
    );
    expect(await lint('export function parse(text: string) {\n  return JSON.parse(text);\n}\n')).toContainEqual(
      expect.stringContaining('no-unsafe-return'),
    );
  });

  it('should refuse a promise that nobody waits for', async () => {
    expect(await lint('export function start(work: () => Promise<void>) {\n  work();\n}\n')).toContainEqual(
      expect.stringContaining('no-floating-promises'),
    );
  });
});
