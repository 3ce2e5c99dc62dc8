import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importOrder } from './scripts/lint/importOrder.js';
import { layers, nodeGlobals } from './scripts/lint/layers.js';

const browserSafe = Object.keys(layers).filter(name => layers[name].browserSafe);

export default defineConfig(
  globalIgnores(['dist', 'coverage', 'docs/reference', 'src/wire/generated']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // tsc knows every name; this rule knows no types.
      'no-undef': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A number or a flag in a message is plain; an object or undefined is a mistake.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `() => subscriber.complete()` is how RxJS code reads.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Overloads carry the words and types that a union of parameters cannot.
      '@typescript-eslint/unified-signatures': 'off',
      // `void promise` says that nobody waits for it.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // noUncheckedIndexedAccess doubts each index of a loop; where a check would cost, `!` says that it is there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The empty string, 0 and false are what protobuf has for nothing: `text || undefined` is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      // What a subscriber does when it is called changes what was true before, and the compiler's narrowing cannot know:
      // the second look at `isClosed` is no mistake.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // The generated types ask for classes and enums where plain objects and numbers do, and promise more than a
      // decoded message holds.
      '@typescript-eslint/no-useless-default-assignment': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // Streams carry whatever their source failed with.
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
      // Most objects are made by factories, and their methods are closures.
      '@typescript-eslint/unbound-method': 'off',
      // `async` alone makes a throw a rejection, and some parts of an interface have nothing to do.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      // A union may name what one of its members holds already, and an index may be clearer than startsWith.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      // Dictionaries are Maps or made by Object.create(null), never by hand; the index signature says what is meant.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
    },
  },

  {
    files: ['src/**/*.ts'],
    plugins: { rivulet: { rules: { 'import-order': importOrder } } },
    rules: { 'rivulet/import-order': 'error' },
  },
  ...browserSafe.map(layer => ({
    files: [layer === '.' ? 'src/*.ts' : `src/${layer}/**/*.ts`],
    rules: { 'no-restricted-globals': ['error', ...nodeGlobals] },
  })),
  // What nobody handles is told on the console, as browsers and Node do with unhandled errors.
  { files: ['src/operators/reportFailure.ts'], rules: { 'no-console': 'off' } },
  // Standard output and standard error are the CLI's to write to.
  { files: ['src/cli/**/*.ts', 'examples/**/*.ts', 'spec/**/*.ts'], rules: { 'no-console': 'off' } },

  {
    files: ['spec/**/*.ts'],
    rules: {
      // The matchers of vitest and the marbles of RxJS are any; a spec that is wrong about a value fails.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      // What others deprecate must go on working with us.
      '@typescript-eslint/no-deprecated': 'off',
    },
  },
  {
    // Only types are looked at there.
    files: ['spec/types/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(Object.getOwnPropertyNames(globalThis).map(name => [name, 'readonly'])),
    },
  },
);
