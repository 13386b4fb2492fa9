import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { modulesIn, readArchives } from './asar.js';
import { createElectron } from './electron.js';
import { surviveFaults } from './faults.js';
import { Link } from './link.js';
import type { DoubleFacts } from './messages.js';

/**
 * Runs a built main process in plain Node: `node run-main.mjs MAIN ARGUMENTS…`. Its imports of
 * `electron` get the double; everything else is what it would be under Electron.
 */
const [node = '', , main = '', ...args] = process.argv;
const facts = JSON.parse(process.env.ELECTRON_DOUBLE ?? '{}') as DoubleFacts;
// Without a package, Electron is told by its first operand which program to run.
process.argv = facts.isPackaged ? [node, ...args] : [node, main, ...args];
if (facts.platform) Object.defineProperty(process, 'platform', { value: facts.platform });
const link = new Link();
const { electron, answers } = createElectron(
  {
    isPackaged: facts.isPackaged === true,
    version: '0.0.0',
    ...(facts.displays ? { displays: facts.displays } : {}),
  },
  link,
);
surviveFaults(process, electron.dialog);

// A module of the double's exports: a name that Electron has and the double lacks fails to link.
const key = 'electron-double';
Object.assign(globalThis, { [key]: electron });
const names = Object.keys(electron).join(', ');
const electronModule = toModule(`export const { ${names} } = globalThis['${key}'];`);
const archive = /^.*?\.asar(?=[\\/])/.exec(main)?.[0];
// A package is an archive, whose modules the loader, a thread of its own, has to be given.
const sources = archive === undefined ? {} : modulesIn(archive);
if (archive !== undefined) readArchives();
const data = { electronModule, sources };
register(
  toModule(`let given;
  export const initialize = (data) => { given = data; };
  export const resolve = (specifier, context, next) => {
    if (specifier === 'electron') return { url: given.electronModule, shortCircuit: true };
    const { parentURL } = context;
    const url = URL.canParse(specifier, parentURL) ? new URL(specifier, parentURL).href : '';
    return url in given.sources ? { url, shortCircuit: true } : next(specifier, context);
  };
  export const load = (url, context, next) =>
    url in given.sources
      ? { format: 'module', source: given.sources[url], shortCircuit: true }
      : next(url, context);`),
  { data },
);

link.answerWith(answers);
await import(pathToFileURL(main).href);
electron.app.becomeReady();

function toModule(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}
