import { EventEmitter } from 'node:events';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Dialog } from '../../support/electron-double/dialog.js';
import { Displays } from '../../support/electron-double/displays.js';
import { surviveFaults } from '../../support/electron-double/faults.js';
import type { Told } from '../../support/electron-double/messages.js';
import { NativeImage } from '../../support/electron-double/native-image.js';
import { Protocol } from '../../support/electron-double/protocol.js';
import { Session } from '../../support/electron-double/session.js';
import { Tray } from '../../support/electron-double/tray.js';
import { WebContents } from '../../support/electron-double/web-contents.js';
import { temporaryFolders } from '../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();
const icon = fileURLToPath(new URL('../../../build/icons/tray/busy.png', import.meta.url));

describe('protocol', () => {
  const answer = () => new Response('here');
  const served = async (privileges: Electron.Privileges) => {
    let isReady = false;
    const protocol = new Protocol({ isReady: () => isReady });
    protocol.registerSchemesAsPrivileged([{ scheme: 'lync', privileges }]);
    isReady = true;
    protocol.handle('lync', answer);
    return protocol;
  };

  it('takes privileges once, and before the app is ready', async () => {
    const early = new Protocol({ isReady: () => false });
    expect(() => early.handle('lync', answer)).toThrow('after the app is ready');
    early.registerSchemesAsPrivileged([]);
    expect(() => early.registerSchemesAsPrivileged([])).toThrow('only once');
    const late = new Protocol({ isReady: () => true });
    expect(() => late.registerSchemesAsPrivileged([])).toThrow('before app is ready');
  });

  it('serves no page of a scheme that is not standard, and no script that may not fetch', async () => {
    const plain = await served({});
    await expect(plain.fetch('lync://app/', 'GET', 'page')).rejects.toThrow('not privileged');
    const standard = await served({ standard: true });
    expect((await standard.fetch('lync://app/', 'GET', 'page')).status).toBe(200);
    await expect(standard.fetch('lync://app/', 'GET', 'fetch')).rejects.toThrow('not privileged');
    expect(standard.isSecure('lync://app/')).toBe(false);
    const whole = await served({ standard: true, secure: true, supportFetchAPI: true });
    expect((await whole.fetch('lync://app/', 'GET', 'fetch')).status).toBe(200);
    expect(whole.isSecure('lync://app/')).toBe(true);
  });
});

it('a session tells each of its handlers who asks', async () => {
  const session = new Session();
  const frame = { requestingUrl: 'lync://app/?client=a', isMainFrame: true };
  expect(await session.answers({}, 'media', frame)).toEqual({
    check: true,
    request: true,
    device: false,
  });
  const told: unknown[] = [];
  session.setPermissionCheckHandler((_contents, permission, origin, details) => {
    told.push([permission, origin, details]);
    return false;
  });
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    told.push([permission, details]);
    answer(false);
  });
  expect(await session.answers({}, 'media', frame)).toMatchObject({ check: false, request: false });
  expect(told).toContainEqual(['media', 'lync://app/', frame]);
  expect(told).toContainEqual(['media', frame]);
});

describe('an image', () => {
  it('is decoded, with the one for dense screens beside it', () => {
    const image = NativeImage.createFromPath(icon);
    expect(image.isEmpty()).toBe(false);
    expect(image.getSize()).toEqual({ width: 16, height: 16 });
    expect(image.scaleFactors).toEqual([1, 2]);
  });

  it('is empty where there is none, or none that can be decoded', () => {
    const folder = temporaryFolder();
    const [torso, text, copy] = ['torso.png', 'text.png', 'copy.png'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    writeFileSync(torso, readFileSync(icon).subarray(0, -20));
    writeFileSync(text, 'no image');
    copyFileSync(icon, copy);
    for (const file of [join(folder, 'none.png'), torso, text])
      expect(NativeImage.createFromPath(file).isEmpty(), file).toBe(true);
    expect(NativeImage.createFromPath(copy).scaleFactors).toEqual([1]);
  });

  it('is what a tray wants', () => {
    expect(() => new Tray(icon as never)).toThrow(TypeError);
  });
});

it('a redirection can be kept from happening', () => {
  const contents = new WebContents(1, { load: () => {}, send: () => {} });
  expect(contents.redirect('https://evil.example/', true)).toBe(false);
  contents.on('will-redirect', (event) => event.preventDefault());
  expect(contents.redirect('https://evil.example/', true)).toBe(true);
});

it('displays are known once the app is ready', () => {
  expect(() => new Displays({ isReady: () => false }).getAllDisplays()).toThrow(/ready/);
  expect(new Displays({ isReady: () => true }).getAllDisplays()).toHaveLength(1);
});

it('a message box is answered by its button, and one that is none is refused', async () => {
  const told: Told[] = [];
  const dialog = new Dialog({ isReady: () => true }, { tell: (message) => told.push(message) });
  const answered = dialog.showMessageBox({}, { message: 'Well?', buttons: ['Yes', 'No'] });
  expect(told).toMatchObject([{ kind: 'message-box', box: 1, buttons: ['Yes', 'No'] }]);
  dialog.answer(1, 1);
  expect((await answered).response).toBe(1);
  expect(() => dialog.showMessageBox({ message: 7 })).toThrow(TypeError);
  expect(() => dialog.showMessageBox({ message: 'x', type: 'odd' })).toThrow(TypeError);
});

it('an exception that nothing catches is shown, unless the program has a way of its own', () => {
  const process = new EventEmitter();
  const shown: string[] = [];
  surviveFaults(process, { showErrorBox: (_title, content) => shown.push(content) });
  process.emit('uncaughtException', new Error('lost'));
  expect(shown).toEqual([expect.stringContaining('Uncaught Exception:\nError: lost')]);
  process.on('uncaughtException', () => {});
  process.emit('uncaughtException', new Error('caught'));
  expect(shown).toHaveLength(1);
});
