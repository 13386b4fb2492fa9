import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The job, the worker that it hands its inputs to, and the emulator that it kills, for plain Node. */
export default defineConfig({
  root,
  publicDir: false,
  define: { __VERSION__: JSON.stringify('fuzz') },
  build: {
    outDir: `${root}dist/fuzz/program`,
    emptyOutDir: true,
    target: 'node20',
    ssr: true,
    sourcemap: true,
    rollupOptions: {
      input: {
        run: `${root}test/fuzz/run.ts`,
        worker: `${root}test/fuzz/worker.ts`,
        changes: `${root}test/support/endless-changes.ts`,
      },
      external: [/^node:/],
    },
  },
  ssr: { noExternal: true },
});
