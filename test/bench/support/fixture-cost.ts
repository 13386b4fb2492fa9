import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';
import { median } from '../statistics.js';

/** What a test's fixture does with the built package. */
interface PlaywrightPackage {
  startEmulator(browser: Browser): Promise<{ close(): Promise<void> }>;
}

/**
 * Milliseconds that an emulator of its own costs a test, from its start to its end, pages not
 * counted; the first one, which loads the program, is not either.
 */
export async function measureFixture(browser: Browser, rounds: number): Promise<number> {
  const built = pathToFileURL(`${process.cwd()}/dist/main/playwright.js`).href;
  const { startEmulator } = (await import(built)) as PlaywrightPackage;
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const started = performance.now();
    await (await startEmulator(browser)).close();
    if (round > 0) times.push(performance.now() - started);
  }
  return median(times);
}
