import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
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
register(
  toModule(`export const resolve = (specifier, context, next) =>
    specifier === 'electron'
      ? { url: ${JSON.stringify(electronModule)}, shortCircuit: true }
      : next(specifier, context);`),
);

link.answerWith(answers);
await import(pathToFileURL(main).href);
electron.app.becomeReady();

function toModule(source: string): string {
  return `data:text/javascript,${encodeURIComponent(source)}`;
}
