import { defineConfig } from '@playwright/test';

/** Names a browser where Playwright has none of its own. */
const { CHROMIUM_PATH } = process.env;
// Containers run as root, and Chromium's sandbox does not.
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: 'tests',
  fullyParallel: true,
  reporter: 'list',
  use: {
    launchOptions: { args, ...(CHROMIUM_PATH ? { executablePath: CHROMIUM_PATH } : {}) },
  },
});
