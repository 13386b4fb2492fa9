import { join } from 'node:path';
import { test } from '@playwright/test';
import { preview } from 'vite';
import { projectFolder } from '../support/program.js';
import { Album } from './album.js';

/** Over the built workbench, which `npm run gallery` makes. */
for (const colorScheme of ['light', 'dark'] as const)
  test(`every state of the workbench, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(600_000);
    const workbench = await preview({
      configFile: join(projectFolder, 'test/workbench/vite.config.ts'),
    });
    try {
      const [address = ''] = workbench.resolvedUrls?.local ?? [];
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      await page.getByRole('link').first().waitFor();
      const states = await page.getByRole('link').evaluateAll((links) =>
        links.map((link) => {
          const [width = 0, height = 0] = (link.dataset.size ?? '').split(' ').map(Number);
          return { name: link.id, size: { width, height } };
        }),
      );
      const albums = new Map<string, Album>();
      for (const { name, size } of states) {
        const [room = '', state = ''] = name.split(' / ');
        const album = albums.get(room) ?? new Album(`component of ${room}`, colorScheme);
        albums.set(room, album);
        await page.setViewportSize(size);
        await page.goto(`${address}?state=${encodeURIComponent(name)}`);
        await page.locator('[data-reached]').waitFor();
        await album.take(page, state);
      }
      for (const album of albums.values()) album.write();
    } finally {
      await workbench.close();
    }
  });
