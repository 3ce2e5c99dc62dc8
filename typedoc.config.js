import { readFileSync } from 'node:fs';

const { exports } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  // What users import is what they look up.
  entryPoints: Object.values(exports)
    .filter(target => typeof target === 'object')
    .map(({ default: module }) => module.replace(/^\.\/dist/, './src').replace(/\.js$/, '.ts')),
  tsconfig: 'tsconfig.build.json',
  out: 'docs/reference',
  readme: 'none',
  excludeInternal: true,
  // What our interfaces have from RxJS is told there.
  excludeExternals: true,
  validation: { notExported: false, invalidLink: true, invalidPath: true, notDocumented: false },
  treatValidationWarningsAsErrors: true,
};
