import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findTestBrowser } from '../build/set-up/find-chromium.js';
import type { HostOptions } from './e2e/support/fixtures.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const chromium = findTestBrowser();
// Containers run as root, and Chromium's sandbox does not.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/**
 * Specs of what is the same page on every host, whatever brings its frames: one host without the
 * real runtime is enough. The contract's tests go through every transport. Single tests of this
 * kind, in specs that also show what a host does, are tagged `@page`.
 */
const alikeOnEveryHost = [
  'accessibility',
  'calendar',
  'client-keyboard',
  'compare',
  'contacts',
  'inspection',
  'photos',
  'planner',
  'policy-form',
  'policy-scopes',
  'presence',
  'resultant-policy',
  'stage-layout',
  'stories',
  'timeline',
  'url-filter',
  'visibility',
  'what-if',
  'why',
  'zoom',
].map((name) => `**/${name}.spec.ts`);

/**
 * The same specs on each host. `npm test` names the projects that can run: `electron` needs the
 * real runtime, its path in `ELECTRON_PATH`.
 */
export default defineConfig<HostOptions>({
  testDir: `${root}test/e2e`,
  outputDir: `${root}node_modules/.cache/e2e`,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // What fails once is a defect, of the program or of the spec.
  retries: 0,
  workers: 2,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['dot'], ['json']] : [['list']],
  use: {
    headless: true,
    // So large that every pane of the stage has a place of its own.
    viewport: { width: 1600, height: 1000 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    actionTimeout: 10_000,
    // What was done and said, without pictures of the page at each step, which cost a sixth of the time: those are had
    // with `--trace retain-on-failure`.
    trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      args,
      ...(chromium && existsSync(chromium) ? { executablePath: chromium } : {}),
    },
  },
  projects: [
    // First, for the longest tests are here: begun last, one of them would keep a core alone.
    { name: 'program', testDir: 'e2e/program' },
    { name: 'browser', testDir: 'e2e/specs', use: { hostKind: 'browser' } },
    {
      name: 'electron-double',
      testDir: 'e2e/specs',
      testIgnore: alikeOnEveryHost,
      grepInvert: /@page/,
      use: { hostKind: 'electron-double' },
    },
    { name: 'electron', testDir: 'e2e/specs', use: { hostKind: 'electron' } },
    { name: 'browser-host', testDir: 'e2e/browser', use: { hostKind: 'browser' } },
    { name: 'electron-host', testDir: 'e2e/electron', use: { hostKind: 'electron-double' } },
    { name: 'gallery', testDir: 'e2e/gallery', use: { hostKind: 'browser' } },
  ],
});
