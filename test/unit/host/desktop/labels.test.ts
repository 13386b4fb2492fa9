import { expect, it } from 'vitest';
import { menuLabel, trayToolTip } from '../../../../electron/host/desktop/labels.js';
import { Menu } from '../../../support/electron-double/menu.js';

it('a name is in a menu as it is', () => {
  for (const name of ['R&D', 'A && B', '&', 'no mark', 'a & b & c'])
    expect(Menu.buildFromTemplate([{ label: menuLabel(name) }]).describe()[0]?.label).toBe(name);
});

it('Windows wants three marks for one in the tooltip of the tray, others want one', () => {
  expect(trayToolTip('R&D', 'win32')).toBe('R&&&D');
  expect(trayToolTip('R&D', 'linux')).toBe('R&D');
  expect(trayToolTip('R&D', 'darwin')).toBe('R&D');
});
