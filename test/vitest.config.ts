import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['test/unit/**/*.test.{ts,tsx}', 'test/contract/**/*.test.ts'],
    pool: 'threads',
    setupFiles: ['test/support/steady-chance.ts'],
    testTimeout: 20_000,
  },
});
