import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { browserTemporal } from '../../build/vite.config.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The benches, and the page they compare the client with, built as the program itself is built. */
export default defineConfig({
  root: `${root}test/bench/page`,
  publicDir: false,
  define: { __VERSION__: JSON.stringify('bench') },
  plugins: [react(), browserTemporal],
  build: { emptyOutDir: true },
  environments: {
    client: {
      build: {
        outDir: `${root}dist/bench/page`,
        target: 'chrome120',
        modulePreload: { polyfill: false },
        rollupOptions: {
          input: ['bare-list', 'mount', 'timeline'].map(
            (page) => `${root}test/bench/page/${page}.html`,
          ),
        },
      },
    },
    benches: {
      consumer: 'server',
      build: {
        outDir: `${root}dist/bench/program`,
        target: 'node20',
        ssr: true,
        sourcemap: true,
        rollupOptions: {
          input: { run: `${root}test/bench/run.ts`, measure: `${root}test/bench/measure.ts` },
          external: [/^@playwright\//, /^@sinonjs\//, 'ws', /^node:/],
        },
      },
      resolve: { noExternal: true },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments))
        if (['client', 'benches'].includes(environment.name)) await builder.build(environment);
    },
  },
});
