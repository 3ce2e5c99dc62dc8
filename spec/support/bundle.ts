import { isBuiltin } from 'node:module';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'vite';
import { root } from './packageJson.js';

export interface Bundle {
  /** One script that needs nothing else, and leaves its exports in the global `bundle`. */
  readonly code: string;
  /** What of Node is imported, and by which file. */
  readonly nodeImports: readonly string[];
  readonly bytes: number;
  readonly gzippedBytes: number;
}

/**
 * Bundles a module for the browser, minified and without what nobody uses, as an application's build would.
 *
 * @param source The module. It imports the built package by its name.
 * @param external Packages that are left out.
 */
export async function bundleForBrowser(source: string, external: readonly string[] = []): Promise<Bundle> {
  const nodeImports: string[] = [];
  const entry: Plugin = {
    name: 'entry',
    // Before vite puts an empty module in the place of each of Node's.
    enforce: 'pre',
    resolveId(specifier, importer) {
      if (isBuiltin(specifier)) nodeImports.push(`${specifier} by ${importer ?? 'nobody'}`);
      return specifier === 'entry' ? `${root}/entry.js` : undefined;
    },
    load: id => (id === `${root}/entry.js` ? source : undefined),
  };
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [entry],
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: 'entry',
        external: [...external],
        preserveEntrySignatures: 'strict',
        output: { format: 'iife', name: 'bundle', globals: name => name },
      },
    },
  });
  if (Array.isArray(built) || !('output' in built)) throw new Error('vite gave more than one bundle');
  const { code } = built.output[0];
  return { code, nodeImports, bytes: Buffer.byteLength(code), gzippedBytes: gzipSync(code).byteLength };
}
