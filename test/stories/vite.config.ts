import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** The program of `npm run stories`, built as the command line is. */
export default defineConfig({
  root: `${root}test/stories`,
  publicDir: false,
  define: { __VERSION__: JSON.stringify(version) },
  ssr: { noExternal: true },
  build: {
    outDir: `${root}dist/stories-program`,
    emptyOutDir: true,
    target: 'node20',
    ssr: `${root}test/stories/run.ts`,
    sourcemap: true,
    rollupOptions: { external: [/^@playwright\//, /^node:/] },
  },
});
