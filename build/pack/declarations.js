import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root } from '../set-up/project.js';

const output = join(root, 'dist', 'types');

/** Libraries whose types are part of ours, and which users of the package need not install. */
const carried = { zod: 'node_modules/zod/index.d.ts' };

/** How the compiler spells what users know, and have installed, by another name. */
const spellings = { 'playwright/test': '@playwright/test' };

/** Every way a declaration file names another one. */
const imports = /(\bfrom\s+|\bimport\s*\(?\s*)(["'])([^"']+)\2/g;

/**
 * Copies declaration files that the compiler made, and all that they refer to, into dist/types.
 * @param {string[]} entries paths from the project's folder
 */
export function writeDeclarations(entries) {
  rmSync(output, { recursive: true, force: true });
  /** @type {Set<string>} */
  const seen = new Set();
  const waiting = [...entries];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...copy(file));
  }
}

/**
 * @param {string} file
 * @returns {string[]} what it refers to
 */
function copy(file) {
  /** @type {string[]} */
  const referred = [];
  const target = join(output, placeOf(file));
  mkdirSync(dirname(target), { recursive: true });
  const text = readFileSync(sourceOf(file), 'utf8').replace(
    imports,
    (_whole, before, quote, specifier) => {
      const wanted = resolve(specifier, file);
      if (wanted === null) return `${before}${quote}${spelled(specifier)}${quote}`;
      referred.push(wanted);
      return `${before}${quote}${relative(placeOf(file), placeOf(wanted))}${quote}`;
    },
  );
  writeFileSync(target, text);
  return referred;
}

/** @param {string} specifier */
const spelled = (specifier) =>
  Object.hasOwn(spellings, specifier)
    ? spellings[/** @type {'playwright/test'} */ (specifier)]
    : specifier;

/**
 * @param {string} specifier
 * @param {string} from
 * @returns {string | null} null for what is left to the user's own packages
 */
function resolve(specifier, from) {
  if (Object.hasOwn(carried, specifier)) return carried[/** @type {'zod'} */ (specifier)];
  if (!specifier.startsWith('.')) return null;
  return posix.join(posix.dirname(from), specifier.replace(/\.js$/, '.d.ts'));
}

/** A folder named node_modules would be left out of the package. @param {string} file */
const placeOf = (file) => file.replace(/^node_modules\//, 'libraries/');

/**
 * @param {string} from
 * @param {string} to
 */
function relative(from, to) {
  const path = posix.relative(posix.dirname(from), to).replace(/\.d\.ts$/, '.js');
  return path.startsWith('.') ? path : `./${path}`;
}

/** The compiler keeps the declarations of each of its projects in a folder of its own. @param {string} file */
function sourceOf(file) {
  if (file.startsWith('node_modules/')) return join(root, file);
  const project = file.startsWith('electron/emulator/') ? 'emulator' : file.split('/')[0];
  return join(root, 'node_modules', '.cache', 'types', String(project), file);
}
