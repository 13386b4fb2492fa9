import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { pageChunkGroups, partsTogether } from './page-chunks.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** What both bundles for Node have in common; React draws pictures of clients there, in the form that is delivered. */
const node = {
  consumer: 'server',
  resolve: { noExternal: true },
  define: { 'process.env.NODE_ENV': '"production"' },
} as const;
const nodeBuild = { outDir: `${root}dist/main`, target: 'node20', ssr: true } as const;
/** Functions and classes keep their names, so that a stack trace in a report of a fault says where it was. */
const minify = {
  compress: { keepNames: { function: true, class: true } },
  mangle: { keepNames: true },
} as const;
/**
 * Writes every character beyond ASCII as an escape, so that V8 keeps a byte for each and nothing has to be decoded. It is
 * the same wherever a script can have one, but behind a backslash and in a raw template.
 */
const ascii: Plugin = {
  name: 'ascii',
  applyToEnvironment: ({ name }) => name === 'cli',
  generateBundle(_, bundle) {
    for (const output of Object.values(bundle)) {
      if (output.type !== 'chunk') continue;
      const [kept] = /(?<!\\)(?:\\\\)*\\[^\0-\x7f]|raw`[^`]*[^\0-\x7f]/.exec(output.code) ?? [];
      if (kept) this.error(`${output.fileName} has ${kept}, which cannot be written as an escape.`);
      output.code = output.code.replace(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

/**
 * What most starts do without, by the chunk it is put into. Such a chunk is loaded with the first use of one of its
 * modules. So nothing outside of it may use them while it is evaluated itself: `extends`, a call, a table made of them. A
 * start that does ends with an error, or loads the chunk at once.
 */
const deferredChunks = {
  shell:
    /management-shell\/(?!files\/(memory-)?script-folder|cmdlets\/settings-nouns)|shared\/dumps\//,
  exchange:
    /exchange\/(ews\/(?!ews-service|zones\/zone-rules)|xml\/(?!escape-xml))|node_modules\/(saxes|xmlchars)\//,
  calendar: /node_modules\/(rrule-temporal|ical\.js)\/|exchange\/icalendar\//,
  time: /node_modules\/temporal-/,
  comparing: /emulator\/(compare|what-if|visibility|inspection)\/|shared\/report\//,
  rules: /shared\/reference\/(?!client-policy|rule\.)/,
  capsule: /host\/state\/capsule\//,
  stories: /host\/scenario\/story\/(?!stories|shipped)/,
  outside: /host\/(outside\/(?!files\/)|server)\//,
  jsonSchema: /zod\/v4\/core\/(to-)?json-schema/,
  why: /lync-client\/why\//,
  portraits: /directory\/portraits\//,
};

/**
 * Has a chunk evaluate modules of Node and {@link deferredChunks} with its first use of them, as `import defer` would: a
 * start uses few of those that the program imports.
 */
const deferredImports: Plugin = {
  name: 'deferred-imports',
  applyToEnvironment: ({ name }) => name === 'cli',
  renderChunk(code) {
    const required = code.matchAll(
      /^(?:let|const) (\w+) = require\("(node:[^"]+|\.\/cli-deferred-[^"]+)"\);$/gm,
    );
    for (const [line, name, module] of required) {
      // Not a member of that name; three dots before it spread what it gives.
      const itself = `(?<![\\w$]|(?<!\\.\\.)\\.)${name}`;
      const uses = code.match(new RegExp(`${itself}(?![\\w$])`, 'g'))?.length;
      const members = new RegExp(`${itself}(?=\\.)`, 'g');
      // One is its own line. Other uses without a member, such as a default import, need the module at once.
      if (uses !== (code.match(members)?.length ?? 0) + 1) continue;
      code = code
        .replaceAll(members, `(${name}())`)
        .replace(line, `let ${name}_; const ${name} = () => ${name}_ ??= require("${module}");`);
    }
    // The lines stay where they are.
    return { code, map: null };
  },
};

/** Alone, because it has to run before anything else is imported. */
const compileCache = { name: 'compile-cache', test: /compile-cache\.ts$/, priority: 2 };
const external = ['electron', '@playwright/test', /^node:/];

/** The page takes Temporal from the browser: see `renderer/temporal.ts`. */
export const browserTemporal: Plugin = {
  name: 'browser-temporal',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: (id) => (id === 'temporal-polyfill' ? `${root}renderer/temporal.ts` : null),
};

/**
 * Names of classes by what they are called in their style sheet and which one that is, the same in each bundle: a
 * picture that is drawn under Node wears the styles of the page.
 */
const className = (name: string, file: string): string => {
  const sheet = relative(root, file.replace(/\?.*/, '')).replaceAll('\\', '/');
  return `${name}_${createHash('sha256').update(sheet).digest('hex').slice(0, 4)}`;
};

/**
 * Lets the bundler see which classes of a style sheet a component uses: these stand in the component as texts, in
 * place of a table of all classes that are looked up.
 */
const classesByName: Plugin = {
  name: 'classes-by-name',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  transform: {
    filter: { id: /\.tsx?$/, code: '.module.css' },
    handler: (code) => ({
      code: code.replaceAll(
        /^import (\w+) from (?='[^']+\.module\.css';$)/gm,
        'import * as $1 from ',
      ),
      // Its lines stay where they are.
      map: null,
    }),
  },
};

/** A style sheet stays where all that was taken from it stands in components as text. */
const sheetsStay: Plugin = {
  name: 'sheets-stay',
  enforce: 'post',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  transform: {
    filter: { id: /\.module\.css$/ },
    handler: (code) => ({ code, map: null, moduleSideEffects: 'no-treeshake' }),
  },
};

/**
 * Four bundles from one configuration: the page, the desktop program, the sandboxed preload, and what
 * runs under Node alone. The last two share a folder, but no chunk: a package of the desktop program
 * carries its own only.
 */
export default defineConfig({
  root: `${root}renderer`,
  base: '/',
  publicDir: false,
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [
    react(),
    browserTemporal,
    partsTogether,
    classesByName,
    sheetsStay,
    deferredImports,
    ascii,
  ],
  css: { modules: { generateScopedName: className } },
  // Replaced by the host in each answer.
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    sourcemap: true,
    emptyOutDir: true,
    rollupOptions: { checks: { pluginTimings: false } },
  },
  environments: {
    client: {
      build: {
        outDir: `${root}dist/renderer`,
        target: 'chrome120',
        // Not the scripts that a late part imports, but its styles: the table of the names of all scripts would weigh more
        // in the first one than the trip saves that the browser takes to find them, on this machine.
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_file, scripts, { hostType }) =>
            hostType === 'html' ? scripts : [],
        },
        rollupOptions: {
          optimization: { inlineConst: { mode: 'all' } },
          treeshake: { propertyReadSideEffects: false },
          // What the first screen needs comes in one file: forty small ones would be compressed each by itself.
          output: {
            codeSplitting: {
              groups: [
                { name: 'first-screen', tags: ['$initial'], priority: 1 },
                ...pageChunkGroups,
              ],
            },
          },
        },
      },
    },
    main: {
      ...node,
      build: {
        ...nodeBuild,
        rollupOptions: {
          input: { main: `${root}electron/main.ts` },
          external,
          output: {
            minify,
            entryFileNames: '[name].js',
            chunkFileNames: '[name]-[hash].js',
            codeSplitting: {
              groups: [compileCache, { name: 'desktop', test: /electron\/desktop\.ts$/ }],
            },
          },
        },
      },
    },
    cli: {
      ...node,
      build: {
        ...nodeBuild,
        emptyOutDir: false,
        rollupOptions: {
          input: {
            cli: `${root}electron/cli.ts`,
            'scenario-worker': `${root}electron/scenario-worker.ts`,
            api: `${root}electron/api.ts`,
            playwright: `${root}test/playwright/package.ts`,
          },
          external,
          output: {
            // The compile cache of `electron/host/compile-cache` can take CommonJS alone.
            format: 'cjs',
            minify,
            entryFileNames: '[name].cjs',
            chunkFileNames: 'cli-[name]-[hash].cjs',
            // What is needed together comes in one file, which is found and read faster than thirty.
            codeSplitting: {
              groups: [
                compileCache,
                ...Object.entries(deferredChunks).map(([name, test]) => ({
                  name: `deferred-${name}`,
                  test,
                  priority: 3,
                  includeDependenciesRecursively: false,
                })),
                { name: 'command-line', test: /run-command-line\.ts$/, priority: 1 },
                { name: 'emulator', test: /session\/start-emulator\.ts$/ },
                { name: 'run', test: /command-line\/run\/run(-file)?\.ts$/ },
              ],
            },
          },
        },
      },
    },
    preload: {
      consumer: 'server',
      build: {
        outDir: `${root}dist/preload`,
        target: 'chrome120',
        ssr: true,
        rollupOptions: {
          input: { preload: `${root}electron/preload.ts` },
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
      resolve: { noExternal: true },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (['client', 'main', 'cli', 'preload'].includes(environment.name))
          await builder.build(environment);
      }
    },
  },
});
