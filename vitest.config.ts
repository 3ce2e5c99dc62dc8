import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['spec/**/*-spec.ts'],
    // Processes rather than threads: specs kill servers, count handles and look at the heap.
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // A rejection or a throw outside any spec fails the run.
    dangerouslyIgnoreUnhandledErrors: false,
    coverage: { include: ['src/**/*.ts'], exclude: ['src/wire/generated/**'] },
  },
});
