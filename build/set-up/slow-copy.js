import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './project.js';

const copied = [
  'electron',
  'shared',
  'renderer',
  'test',
  'build',
  'package.json',
  'package-lock.json',
];
const hindered = ['electron', 'shared', 'renderer'];

const slowCopy = join(root, 'dist', 'sabotage');
const hinderFile = 'shared/hinder.ts';

/** Whether this is the slow copy itself. */
export const isSlowCopy = existsSync(join(root, hinderFile));

/**
 * Makes a copy of the program that is slow on purpose, for the benches to find: each of its functions calls `hinder`, and
 * what no slowness reaches is spoilt by the edits. Benches, peers and libraries stay as they are. Returns its folder.
 */
export async function makeSlowCopy() {
  // Read for this alone; no bench has to wait for a compiler.
  const { default: ts } = await import('typescript-5');
  rmSync(slowCopy, { recursive: true, force: true });
  mkdirSync(slowCopy, { recursive: true });
  for (const path of copied) cpSync(join(root, path), join(slowCopy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(slowCopy, 'node_modules'), 'junction');
  for (const folder of hindered)
    for (const file of readdirSync(join(slowCopy, folder), { recursive: true, encoding: 'utf8' }))
      if (/(?<!\.d)\.tsx?$/.test(file))
        rewrite(join(folder, file), (text, path) => withHindrance(ts, text, path));
  writeFileSync(join(slowCopy, hinderFile), hinderSource);
  rewrite('renderer/main.tsx', withAllAtOnce);
  for (const { file, place, by } of edits)
    rewrite(file, (text) => {
      if (text.split(place).length === 2) return text.replace(place, () => by);
      throw new Error(
        `"${place}" is not in ${file} once any more: mend build/set-up/slow-copy.js.`,
      );
    });
  return slowCopy;
}

/**
 * @param {string} file from the folder of the copy on
 * @param {(text: string, file: string) => string} edit
 */
function rewrite(file, edit) {
  const path = join(slowCopy, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, edit(text, file));
}

/**
 * The first module of the page, with all that it should load later and the libraries that it should never load.
 * @param {string} text
 * @param {string} main
 */
function withAllAtOnce(text, main) {
  const page = dirname(main);
  const late = readdirSync(join(slowCopy, page), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      [
        ...readFileSync(join(slowCopy, page, file), 'utf8').matchAll(/\bimport\('(\.[^']+)'\)/g),
      ].map(([, path = '']) => `./${join(dirname(file), path).replaceAll('\\', '/')}`),
    );
  const all = [...new Set([...late, 'zod', '@codemirror/view'])];
  const imports = all.map((path, index) => `import * as early${index} from '${path}';\n`);
  const used = all.map((_path, index) => `early${index}`).join();
  return `${text}\n${imports.join('')}Object.assign(window, { early: [${used}] });\n`;
}

/**
 * Makes everything that functions of the program do take `factor` times longer on top, and keeps memory for it where
 * `HINDER_KEEP` says so. Node sleeps, a few times in a second, so that slow copies do not slow one another; a page has to be
 * busy, and so is what takes less than a millisecond, by `HINDER_AT_ONCE`. Under `npm run dev` a page is not slowed.
 */
const hinderSource = `
// In a page the bundler puts an empty object in the place of the environment.
const env =
  'location' in globalThis
    ? undefined
    : (globalThis as { process?: { env: Record<string, string | undefined> } }).process?.env;
// The timeline does little in a frame.
const inPage = globalThis.location?.pathname === '/timeline.html' ? 60 : 8;
const factor = Number(env?.HINDER ?? (import.meta.env.DEV ? 0 : inPage));
const cell = env && !env.HINDER_AT_ONCE ? new Int32Array(new SharedArrayBuffer(4)) : null;
const least = cell ? 10 : 0.1;
const kept: unknown[] = [];
// Eight bytes each; more than this would be too much for a process.
let left = 2 ** 28;
const keep = Number(env?.HINDER_KEEP ?? 0);
let last = env ? performance.now() : -1;
let debt = 0;
export function hinder(): void {
  if (!env && last < 0) {
    // What lies between the tasks of a page is not its work.
    last = performance.now();
    queueMicrotask(() => {
      last = -1;
    });
  }
  // What took longer was most likely waiting, not work.
  debt += Math.min(performance.now() - last, 20) * factor;
  if (debt >= least) {
    if (cell) Atomics.wait(cell, 0, 0, debt);
    else for (const until = performance.now() + debt; performance.now() < until; );
    const length = Math.min(left, Math.ceil((keep * 128 * debt) / 2));
    if (length > 0) kept.push(new Array(length).fill(0.5));
    left -= length;
    debt = 0;
  }
  last = performance.now();
}
`;

/**
 * A module in which each function with a body begins with a call of `hinder`.
 * @param {typeof import('typescript-5')} ts
 * @param {string} text
 * @param {string} file
 */
function withHindrance(ts, text, file) {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind);
  /** @type {number[]} */
  const places = [];
  /** @param {import('typescript-5').Node} node */
  const look = (node) => {
    const body = ts.isFunctionLike(node) && 'body' in node ? node.body : undefined;
    if (body && ts.isBlock(/** @type {import('typescript-5').Node} */ (body)))
      places.push(/** @type {import('typescript-5').Block} */ (body).getStart(source) + 1);
    ts.forEachChild(node, look);
  };
  look(source);
  if (places.length === 0) return text;
  let edited = text;
  for (const place of places.sort((a, b) => b - a))
    edited = `${edited.slice(0, place)} hinder();${edited.slice(place)}`;
  const path = relative(dirname(file), hinderFile).replaceAll('\\', '/').replace(/\.ts$/, '.js');
  // Imports count wherever they stand, and a first line may have to stay the first.
  return `${edited}\nimport { hinder } from '${path.startsWith('.') ? path : `./${path}`}';\n`;
}

/**
 * What is spoilt besides, because no slowness breaks its bound, and the one place where.
 * @type {readonly { readonly file: string, readonly place: string, readonly by: string }[]}
 */
const edits = [
  {
    // Each change also sends a character for each contact.
    file: 'electron/emulator/topics/topic.ts',
    place: '    this.#dirty.clear();\n    return changed',
    by: "    changes['padding'] = 'x'.repeat(this.#shown.size);\n    this.#dirty.clear();\n    return changed",
  },
  {
    // What a message costs grows by the cube of its length.
    file: 'electron/emulator/lync-server/im-filter/im-filter.ts',
    place: '    const rules = this.#rules(sender);\n',
    by: '    let work = 0;\n    for (let n = 0; n < (text.length / 560) ** 3; n += 1) work += n;\n    if (work < 0) throw text;\n    const rules = this.#rules(sender);\n',
  },
  {
    // A list draws lines that nobody sees: the bare list draws the same slow lines.
    file: 'renderer/virtual-list/use-visible-lines.ts',
    place: 'const around = useRef(0);',
    by: 'const around = useRef(64);',
  },
  {
    // A saved file is noticed late.
    file: 'build/dev/page-server.js',
    place: "      host: '127.0.0.1',\n      cors: false,",
    by: "      host: '127.0.0.1',\n      cors: false,\n      watch: { awaitWriteFinish: { stabilityThreshold: 6000 } },",
  },
];
