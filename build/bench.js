import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './set-up/build-if-stale.js';
import { root } from './set-up/project.js';
import { provideChromium } from './set-up/provide-chromium.js';
import { requireNode } from './set-up/require-node.js';
import { runNode } from './set-up/run.js';

const folder = join(root, 'test', 'bench');

requireNode();
const chromium = await provideChromium();
if (!chromium || !(await buildIfStale())) process.exit(1);

// `npm run bench -- contacts` runs those with "contacts" in their name.
const wanted = process.argv.slice(2);
const benches = readdirSync(folder)
  .filter((name) => name.endsWith('.bench.js'))
  .filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part)))
  .sort();
let failed = benches.length === 0;
// One after the other: two at once would measure each other.
for (const bench of benches) {
  const code = await runNode([join(folder, bench)], { env: { CHROMIUM_PATH: chromium } });
  failed ||= code !== 0;
}
process.exitCode = failed ? 1 : 0;
