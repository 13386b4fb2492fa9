import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { desktopFiles } from '../../../../electron/host/desktop/desktop-files.js';
import { presenceClasses } from '../../../../shared/lync/presence.js';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const files = desktopFiles(join(root, 'dist/main'));

it('every presence has a tray icon for plain and for dense screens', () => {
  for (const presence of presenceClasses) {
    const icon = files.trayIcon(presence);
    expect(existsSync(icon), icon).toBe(true);
    expect(existsSync(icon.replace('.png', '@2x.png')), icon).toBe(true);
  }
});

it('page and preload script are looked for where the build puts them', () => {
  expect(files.renderer).toBe(join(root, 'dist/renderer'));
  expect(dirname(files.preload)).toBe(join(root, 'dist/preload'));
  expect(existsSync(files.icon)).toBe(true);
});
