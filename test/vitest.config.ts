import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that render; each file has a window and stores of its own. */
const pages = ['test/unit/**/*.test.tsx'];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    pool: 'threads',
    // One core less would be one of two on a small machine.
    maxWorkers: '100%',
    setupFiles: ['test/support/steady-chance.ts'],
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: { name: 'pages', include: pages, setupFiles: ['test/support/patient-queries.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'modules',
          include: ['test/unit/**/*.test.ts', 'test/contract/**/*.test.ts'],
          exclude: pages,
          // No module keeps state, so files share what they import: it is read and compiled once for all of them.
          isolate: false,
          // It works with the compiler's former interface alone.
          alias: { typescript: 'typescript-5' },
          server: { deps: { inline: ['openapi-typescript'] } },
        },
      },
    ],
  },
});
