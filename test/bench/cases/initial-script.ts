import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineBench, type Figure } from '../measurement.js';

const page = 'dist/renderer';

/** What the page must not load before somebody asks for it, by the source it is built from. */
const late = [
  { name: "the shell's editor", source: 'node_modules/@codemirror/' },
  { name: 'the Options dialog', source: 'renderer/client/options/options-dialog' },
  { name: 'the conversation window', source: 'renderer/client/conversation/conversation-window' },
  { name: 'the Front Ends', source: 'renderer/stage/front-ends/front-ends-pane' },
  { name: 'the timeline', source: 'renderer/stage/timeline/timeline-pane' },
  { name: 'what the actions of the stage do', source: 'renderer/stage/actions/stage-actions' },
  { name: 'the frame of full pages', source: 'renderer/stage/pages/full-page' },
  { name: 'the list of people', source: 'renderer/stage/people/people-pane' },
  { name: 'the console', source: 'renderer/stage/shell/shell-pane' },
  { name: 'what the console does', source: 'renderer/stage/shell/shell-actions' },
  { name: 'the forms of policies', source: 'renderer/stage/policy/policy-form-store' },
  { name: 'an open menu', source: 'renderer/client/menu/menu.tsx' },
  { name: 'what a menu of a contact offers', source: 'renderer/client/contact-list/contact-menu' },
  { name: 'what the display options offer', source: 'display-items' },
  { name: 'what the main menu offers', source: 'renderer/client/toolbar/main-menu' },
  { name: 'the chips of "why?"', source: 'renderer/client/why/why-chip' },
  { name: 'the sign-in of a client', source: 'renderer/client/sign-in-pane' },
  { name: 'the page of a visitor who is refused', source: 'renderer/refused-page' },
] as const;

/** What the page must not load at all. */
const never = [{ name: 'the schemas of the contract', source: 'node_modules/zod/' }] as const;

const absent = [...late, ...never];

/** The scripts that the page loads before it shows anything, and what is not in them. */
export const initialScript = defineBench({
  name: 'initial-script',
  figures: {
    initial: { name: 'Initial script, gzip', unit: 'KB', below: 110 },
    later: { name: 'Scripts loaded later, gzip', unit: 'KB' },
    ...Object.fromEntries(
      absent.map(({ name, source }): [string, Figure] => [
        source,
        { name: `Initial scripts that hold ${name}`, unit: 'scripts', below: 1 },
      ]),
    ),
  },
  async run() {
    const html = readFileSync(join(page, 'index.html'), 'utf8');
    const initial = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(
      ([, file = '']) => file,
    );
    const lazy = readdirSync(join(page, 'assets'))
      .filter((name) => name.endsWith('.js'))
      .map((name) => `assets/${name}`)
      .filter((file) => !initial.includes(file));
    for (const { name, source } of late)
      if (![...initial, ...lazy].some((file) => holds(file, source)))
        throw new Error(`No script holds ${name}, ${source}: it has moved.`);
    return {
      initial: kilobytes(initial),
      later: kilobytes(lazy),
      ...Object.fromEntries(
        absent.map(({ source }) => [source, initial.filter((file) => holds(file, source)).length]),
      ),
    };
  },
});

function kilobytes(files: readonly string[]): number {
  const bytes = files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(page, file))).length,
    0,
  );
  return bytes / 1000;
}

/** By its source map, so that no renaming in the bundle hides anything. */
function holds(file: string, source: string): boolean {
  const mapFile = join(page, `${file}.map`);
  // A chunk of the bundler's own helpers has no source, and no map.
  if (!existsSync(mapFile)) return false;
  const map = JSON.parse(readFileSync(mapFile, 'utf8')) as { sources: string[] };
  return map.sources.some((path) => path.includes(source));
}
