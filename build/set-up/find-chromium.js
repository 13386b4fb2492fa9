import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Programs that open an app window and that Playwright can drive, best first. */
const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const macBundles = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const windowsPaths = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
];

/** An installed Chromium, Chrome or Edge; `CHROMIUM_PATH` names another one. `null` without any. */
export function findChromium() {
  return first([...named(), ...candidates()]);
}

/**
 * A browser for tests: Debian's Chromium without a window where it is installed, for it starts in a
 * third of the time; else what `findChromium` finds.
 */
export function findTestBrowser() {
  return first([...named(), ...onPath(['chromium-headless-shell']), ...candidates()]);
}

/** @param {string[]} paths */
const first = (paths) => paths.find((path) => existsSync(path)) ?? null;

const named = () => (process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : []);

/** @returns {string[]} */
function candidates() {
  if (process.platform === 'win32') return windowsCandidates();
  if (process.platform === 'darwin') return macCandidates();
  return onPath(linuxNames);
}

/** @param {string[]} names */
function onPath(names) {
  if (process.platform !== 'linux') return [];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function windowsCandidates() {
  const { ProgramFiles, 'ProgramFiles(x86)': ProgramFiles86, LOCALAPPDATA } = process.env;
  const folders = [ProgramFiles, ProgramFiles86, LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  return windowsPaths.flatMap((path) => folders.map((folder) => join(folder, ...path)));
}

function macCandidates() {
  const folders = ['/Applications', join(homedir(), 'Applications')];
  return macBundles.flatMap((name) =>
    folders.map((folder) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}
