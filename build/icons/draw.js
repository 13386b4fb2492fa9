/**
 * Draws the icons beside this file: `node build/icons/draw.js`. Needed only after a change of marks.js; the results are
 * in the repository. CHROMIUM names a browser when Playwright has none of its own.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { appIcon, trayIcons } from './marks.js';

const folder = fileURLToPath(new URL('.', import.meta.url));
const { CHROMIUM } = process.env;
const browser = await chromium.launch(CHROMIUM ? { executablePath: CHROMIUM } : {});

/** @type {(svg: string, size: number, file: string) => Promise<void>} */
async function draw(svg, size, file) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: `${folder}${file}`, omitBackground: true });
  await page.close();
}

try {
  await mkdir(`${folder}tray`, { recursive: true });
  await writeFile(`${folder}favicon.svg`, appIcon());
  await draw(appIcon(), 1024, 'icon.png');
  for (const { presence, icon } of trayIcons()) {
    await draw(icon, 16, `tray/${presence}.png`);
    await draw(icon, 32, `tray/${presence}@2x.png`);
  }
} finally {
  await browser.close();
}
