import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The job and the worker that it hands its inputs to, for plain Node. */
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
      input: { run: `${root}test/fuzz/run.ts`, worker: `${root}test/fuzz/worker.ts` },
      external: [/^node:/],
    },
  },
  ssr: { noExternal: true },
});
