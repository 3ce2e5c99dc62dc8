import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bundleForBrowser } from '../../support/bundle.js';

const schema = fileURLToPath(new URL('../../../src/rpc/schema/index.ts', import.meta.url));

it('should describe, write and read where no code may be made of strings', async () => {
  const { code, nodeImports } = await bundleForBrowser(`
    import { z } from 'zod';
    import { describeService, protoText } from ${JSON.stringify(schema)};
    const input = z.object({ id: z.int(), tags: z.array(z.string()), at: z.date() });
    const { methods, file } = describeService('users', [
      { name: 'run', input, output: input, inputStream: false, outputStream: false, idempotent: false },
    ]);
    const codec = methods.get('run').input;
    const value = input.parse(codec.decode(codec.encode({ id: 5, tags: ['a'], at: new Date(7) })));
    console.log(JSON.stringify({ value, lines: protoText(file).split('\\n').length > 5 }));
  `);
  expect(nodeImports).toEqual([]);
  const folder = mkdtempSync(join(tmpdir(), 'rivulet-policy-'));
  try {
    const script = join(folder, 'run.cjs');
    const forbidden = 'try { new Function("return 1"); process.exit(3); } catch { /* as it should be */ }';
    writeFileSync(script, `${forbidden}\n${code}`);
    const output = execFileSync(process.execPath, ['--disallow-code-generation-from-strings', script], {
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual({ value: { id: 5, tags: ['a'], at: '1970-01-01T00:00:00.007Z' }, lines: true });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
