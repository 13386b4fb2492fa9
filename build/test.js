import { buildIfStale } from './set-up/build-if-stale.js';
import { fetchElectronRuntime, findElectronRuntime } from './set-up/electron-runtime.js';
import { findExchangelib } from './set-up/find-exchangelib.js';
import { provideChromium } from './set-up/provide-chromium.js';
import { setUp } from './set-up/set-up.js';
import { runBrowserTests } from './suites/browser-tests.js';
import { runChecks } from './suites/checks.js';
import { closingLine, sum } from './suites/tally.js';
import { runUnitTests } from './suites/unit-tests.js';

const electronLimit = 20_000;
const oneFailure = { passed: 0, failed: 1, skipped: 0 };

await setUp();
// What is downloaded leaves the cores alone, and the checks fill what the unit tests leave of them.
const [chromium, electron, ...tallies] = await Promise.all([
  provideChromium(),
  provideElectron(),
  runChecks(),
  runUnitTests(),
]);
if (!(await buildIfStale())) tallies.push(oneFailure);
else if (!chromium) {
  console.error('No browser was found and none could be installed. Name one with CHROMIUM_PATH.');
  tallies.push(oneFailure);
} else {
  const projects = [
    'browser',
    'browser-host',
    'electron-double',
    'electron-host',
    'program',
    ...(electron.executable ? ['electron'] : []),
  ];
  tallies.push(await runBrowserTests({ chromium, electron: electron.executable, projects }));
}

if (!electron.executable)
  console.log(
    `\nNOT TESTED UNDER THE REAL ELECTRON: its runtime ${electron.reason}.\nAll specs but those of pages that are alike on every host went through main, preload and IPC under a double of it.\n`,
  );
if (findExchangelib() === null)
  console.log(
    '\nNOT TESTED WITH exchangelib: no Python that has it was found. Debian has it as python3-exchangelib; EXCHANGELIB_PYTHON names another Python.\n',
  );
const total = sum(tallies);
console.log(closingLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;

async function provideElectron() {
  const executable = findElectronRuntime();
  if (executable) return { executable, reason: 'is installed' };
  return fetchElectronRuntime({ limit: electronLimit, goOn: false });
}
