import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { layers } from '../../scripts/lint/layers.js';
import { bundleForBrowser } from '../support/bundle.js';
import { root } from '../support/packageJson.js';

// What a browser has beside the language itself, as far as a library may need it.
const { AbortController, AbortSignal, clearInterval, clearTimeout, crypto, DOMException, fetch, performance } =
  globalThis;
const { queueMicrotask, setInterval, setTimeout, structuredClone, TextDecoder, TextEncoder, URL } = globalThis;
const browser = {
  ...{ AbortController, AbortSignal, clearInterval, clearTimeout, console, crypto, DOMException, fetch, performance },
  ...{ queueMicrotask, setInterval, setTimeout, structuredClone, TextDecoder, TextEncoder, URL },
};

/** Runs a bundle where there is nothing of Node; gives its exports. */
function runInBrowser(code: string): Readonly<Record<string, unknown>> {
  const context = createContext({ ...browser });
  runInContext(code, context, { timeout: 5000 });
  return (context as { bundle: Record<string, unknown> }).bundle;
}

const browserSafe = Object.keys(layers)
  .filter(name => layers[name]?.browserSafe)
  .filter(name => existsSync(join(root, 'src', name, 'index.ts')))
  .map(name => ({ name, face: join('dist', name, 'index.js') }));

describe('what runs in a browser', { timeout: 60_000 }, () => {
  it('should be something', () => {
    expect(browserSafe.map(({ name }) => name)).toEqual(expect.arrayContaining(['errors', 'operators']));
  });

  it.each(browserSafe)('should bundle, and load without Node: $name', async ({ name, face }) => {
    const { code, nodeImports, bytes, gzippedBytes } = await bundleForBrowser(`export * from './${face}';`);
    console.log(`${name}: ${bytes} bytes with all it imports, ${gzippedBytes} gzipped`);

    expect(nodeImports).toEqual([]);
    expect(Object.keys(runInBrowser(code))).not.toEqual([]);
  });

  it('should show an import of Node, if there were one', async () => {
    const { nodeImports } = await bundleForBrowser("export { connect } from 'node:net';");
    expect(nodeImports).toEqual([expect.stringContaining('node:net by ')]);
  });

  it('should show a global of Node, if one were used', async () => {
    const { code } = await bundleForBrowser('export const size = Buffer.byteLength("text");');
    expect(() => runInBrowser(code)).toThrow('Buffer is not defined');
  });
});

describe('the size of a bundle', () => {
  it('should grow by less than 2 KiB gzipped for debounceByKey, beside rxjs', async () => {
    const { code, bytes, gzippedBytes } = await bundleForBrowser("export { debounceByKey } from 'rivulet/operators';", [
      'rxjs',
    ]);
    console.log(`debounceByKey: ${bytes} bytes, ${gzippedBytes} gzipped`);

    expect(code).toContain('maxWaitMs');
    expect(gzippedBytes).toBeLessThan(2048);
  });
});
