import { expect, it } from 'vitest';
import { browserCommand } from '../../../../electron/host/server/open-in-browser.js';

const url = 'http://127.0.0.1:8080/#token=a&b';

it.each([
  ['win32', ['rundll32', 'url.dll,FileProtocolHandler', url]],
  ['darwin', ['open', url]],
  ['linux', ['xdg-open', url]],
] as const)(
  'on %s the address is handed over as one argument, without a shell',
  (platform, command) => {
    expect(browserCommand(url, platform)).toEqual(command);
  },
);
