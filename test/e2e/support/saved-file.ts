import type { Page } from '@playwright/test';
import { test } from './fixtures.js';

/** Presses what saves a file, and keeps it in the folder of the test's own results. */
export async function saved(
  page: Page,
  press: () => Promise<void>,
): Promise<{ readonly name: string; readonly path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const name = download.suggestedFilename();
  const path = test.info().outputPath(name);
  await download.saveAs(path);
  return { name, path };
}
