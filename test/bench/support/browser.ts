import { type Browser, chromium } from '@playwright/test';

/** The size of a popped-out client; both pages have it. */
export const viewport = { width: 340, height: 640 };

/** Runs `work` with a headless browser. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const { CHROMIUM_PATH } = process.env;
  const browser = await chromium.launch({
    ...(CHROMIUM_PATH === undefined ? {} : { executablePath: CHROMIUM_PATH }),
    // Containers run as root, and Chromium's sandbox does not.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}
