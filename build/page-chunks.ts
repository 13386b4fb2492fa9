import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('../renderer/', import.meta.url));

/**
 * Parts of the page (`renderer/late/`) that the first screen shows beside its script, and those that are fetched unasked
 * right after it: a file each with all that they import, for a hundred small ones take longer to ask for than to read.
 */
const pageChunks: Readonly<Record<string, readonly string[]>> = {
  'first-parts': [
    'stage/actions/actions-menu.tsx',
    'stage/actions/stage-actions.ts',
    'stage/capsule/capsule-bar.tsx',
    'stage/clock/run-strip.tsx',
    'stage/drop/drop-target.tsx',
    'stage/log/event-log.tsx',
    'stage/people/people-pane.tsx',
    'stage/present/present-strip.tsx',
    'stage/shell/shell-pane.tsx',
    'stage/story/stories-pane.tsx',
    'stage/story/story-director.tsx',
  ],
  soon: [
    'client/alerts/alert-toasts.tsx',
    'client/bottom-bar/device-menu.tsx',
    'client/bottom-bar/forwarding-menu.tsx',
    'client/contact-list/display-items.tsx',
    'client/contact-list/line-menu.tsx',
    'client/menu/menu.tsx',
    'client/opened.tsx',
    'client/sign-in-pane.tsx',
    'client/toolbar/main-menu.tsx',
    'client/why/answered-chip.tsx',
    'refused-page.tsx',
    'stage/dock-pane.tsx',
    'stage/pages/page.tsx',
    'stage/policy/policy-form-store.ts',
    'stage/present/audience-page.tsx',
    'stage/report/picture-menu.tsx',
    'stage/report/report-notice.tsx',
    'stage/shell/run-queued.ts',
  ],
};
const prefix = 'page-chunk:';

/** The parts and all that they import, beside what the first script has. */
export const pageChunkGroups = Object.keys(pageChunks).map((name) => ({
  name,
  test: `${prefix}${name}`,
}));

/** Has each of {@link pageChunks} imported as one module, which has those of its parts by their paths. */
export const partsTogether: Plugin = {
  name: 'parts-together',
  enforce: 'pre',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
  load(id) {
    const parts = pageChunks[id.replace(`\0${prefix}`, '')];
    return parts?.map((part) => `export * as '${part}' from '${root}${part}';`).join('\n');
  },
  transform: {
    filter: { id: /\.tsx?$/, code: /\bimport\('\./ },
    handler: (code, id) => ({
      code: code.replaceAll(/\bimport\('(\.[^']+)\.js'\)/g, (asked, path) => {
        const file = relative(root, resolve(dirname(id), path)).replaceAll('\\', '/');
        for (const [chunk, parts] of Object.entries(pageChunks))
          for (const part of parts)
            if (part.replace(/\.tsx?$/, '') === file)
              return `import('${prefix}${chunk}').then((parts) => parts['${part}'])`;
        return asked;
      }),
      // Its lines stay where they are.
      map: null,
    }),
  },
};
