import { buildIfStale } from './set-up/build-if-stale.js';
import { tool } from './set-up/project.js';
import { provideChromium } from './set-up/provide-chromium.js';
import { runNode } from './set-up/run.js';
import { setUp } from './set-up/set-up.js';
import { runBrowserTests } from './suites/browser-tests.js';
import { closingLine } from './suites/tally.js';

await setUp();
const chromium = await provideChromium();
if (!chromium || !(await buildIfStale())) process.exit(1);
const config = 'test/workbench/vite.config.ts';
if ((await runNode(tool('vite', 'build', '--config', config, '--logLevel', 'error'))) !== 0)
  process.exit(1);
const tally = await runBrowserTests({ chromium, electron: null, projects: ['gallery'] });
console.log(`${closingLine(tally)}. The pictures are in dist/gallery.`);
process.exitCode = tally.failed === 0 ? 0 : 1;
