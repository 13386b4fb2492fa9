import { help, readOptions, refuseUnknown } from './bench-options.js';
import { buildIfStale } from './set-up/build-if-stale.js';
import { root, tool } from './set-up/project.js';
import { provideChromium } from './set-up/provide-chromium.js';
import { runNode } from './set-up/run.js';
import { setUp } from './set-up/set-up.js';
import { isSlowCopy, makeSlowCopy } from './set-up/slow-copy.js';

let isSabotage = false;
try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(help);
    process.exit(0);
  }
  refuseUnknown(options);
  isSabotage = options.sabotage;
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${help}`);
  process.exit(2);
}
await setUp();
if (isSabotage && !isSlowCopy) {
  // Goes on in the copy, which builds and measures itself.
  const copy = await makeSlowCopy();
  process.exit(await runNode([`${copy}/build/bench.js`, ...process.argv.slice(2)]));
}
const chromium = await provideChromium();
if (!chromium || !(await buildIfStale())) process.exit(1);
// What is measured against the program is built as the program is.
const config = 'test/bench/vite.config.ts';
if ((await runNode(tool('vite', 'build', '--app', '--config', config, '--logLevel', 'warn'))) !== 0)
  process.exit(1);

const args = [`${root}dist/bench/program/run.js`, ...process.argv.slice(2)];
process.exitCode = await runNode(args, { env: { CHROMIUM_PATH: chromium } });
