import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { defineBench } from '../measurement.js';
import { median } from '../statistics.js';
import { withBrowser } from '../support/browser.js';
import { untilEnd } from '../support/node-process.js';

const rounds = 7;

/** Its one expectation is looked at as early as one can be. */
const scenario = `scenario: The first assertion
steps:
  - expect: { client: alice, row: bob, presence: Available }
`;

/** What an author of tests waits for: the first assertion of a run, and an emulator of their own per test. */
export const fromOutside = defineBench({
  name: 'from-outside',
  figures: {
    run: {
      // To the end of the process, which is later than the assertion.
      name: 'Process start to first assertion of run',
      unit: 'ms',
      floor: 'an empty Node process',
      // With what an earlier start compiled at hand.
      times: 2.2,
    },
    fixture: { name: "The Playwright fixture's cost per test", unit: 'ms', below: 45 },
  },
  async run() {
    const bare = await repeat(() => untilEnd(['-e', '']));
    const folder = mkdtempSync(join(tmpdir(), 'lync-bench-'));
    const file = join(folder, 'first.yaml');
    writeFileSync(file, scenario);
    const run = await repeat(() => untilEnd(['dist/main/cli.cjs', 'run', file]));
    rmSync(folder, { recursive: true });
    const fixture = await withBrowser((browser) => measureFixture(browser, rounds));
    return { run: { here: run, beside: bare }, fixture };
  },
});

async function repeat(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await measure());
  return median(times);
}

/** What a test's fixture does with the built package. */
interface PlaywrightPackage {
  startEmulator(browser: Browser): Promise<{ close(): Promise<void> }>;
}

/**
 * Milliseconds that an emulator of its own costs a test, from its start to its end, pages not
 * counted; the first one, which loads the program, is not either.
 */
async function measureFixture(browser: Browser, rounds: number): Promise<number> {
  const built = pathToFileURL(`${process.cwd()}/dist/main/playwright.cjs`).href;
  const { startEmulator } = (await import(built)) as PlaywrightPackage;
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const started = performance.now();
    await (await startEmulator(browser)).close();
    if (round > 0) times.push(performance.now() - started);
  }
  return median(times);
}
