import { buildIfStale } from './set-up/build-if-stale.js';
import { root, tool } from './set-up/project.js';
import { provideChromium } from './set-up/provide-chromium.js';
import { runNode } from './set-up/run.js';
import { setUp } from './set-up/set-up.js';

await setUp();
const chromium = await provideChromium();
if (!chromium || !(await buildIfStale())) process.exit(1);
const config = 'test/stories/vite.config.ts';
if ((await runNode(tool('vite', 'build', '--config', config, '--logLevel', 'warn'))) !== 0)
  process.exit(1);

// `npm run stories -- my.yaml` tells other scenarios.
const args = [`${root}dist/stories-program/run.js`, ...process.argv.slice(2)];
process.exitCode = await runNode(args, { env: { CHROMIUM_PATH: chromium } });
