import { existsSync } from 'node:fs';
import { isLinuxRoot } from './display.js';
import { findTestBrowser } from './find-chromium.js';
import { tool } from './project.js';
import { run, runNode } from './run.js';

const minutes = 60_000;

/**
 * A browser for the tests: an installed one, else Playwright's own, else one that is installed now.
 * @returns {Promise<string | null>} its path; `null` when none could be had
 */
export async function provideChromium() {
  const present = (await findWorking()) ?? (await findPlaywrightsOwn());
  if (present) return present;
  if (isLinuxRoot() && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium with apt…');
    await installWithApt();
    const installed = await findWorking();
    if (installed) return installed;
  }
  console.log("Installing Playwright's Chromium…");
  const deps = isLinuxRoot() ? ['--with-deps'] : [];
  await runNode(tool('playwright', 'install', ...deps, 'chromium'), {
    limit: 10 * minutes,
    quiet: true,
  });
  return findPlaywrightsOwn();
}

/** On some systems the program on the path is only a hint at how to install it. */
async function findWorking() {
  const path = findTestBrowser();
  if (!path || process.platform !== 'linux') return path;
  return (await run(path, ['--version'], { quiet: true, limit: minutes })) === 0 ? path : null;
}

async function findPlaywrightsOwn() {
  // Not before the dependencies are installed.
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

async function installWithApt() {
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true, limit: 10 * minutes };
  /** @param {string} browser */
  const install = (browser) =>
    run('apt-get', ['install', '-y', '--no-install-recommends', browser, 'xvfb', 'xauth'], options);
  // A fresh container has no package lists.
  if ((await run('apt-get', ['-qq', 'update'], options)) !== 0) return;
  // Not every system of this family has the one without a window.
  if ((await install('chromium-headless-shell')) !== 0) await install('chromium');
}
