import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { customStatesFetcher } from '../../../../../electron/host/outside/custom-states/fetch-custom-states.js';
import { MemoryStore } from '../../../../../electron/host/state/storage/memory-store.js';
import type { StateStore } from '../../../../../electron/host/state/storage/state-store.js';
import { formerState } from '../../../../support/former-state.js';
import { runEmulator } from '../../../../support/running-emulator.js';
import { shownBy } from '../../../../support/shown.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const newFolder = temporaryFolders();
const alice = 'alice@contoso.com';
const states =
  '<customStates><customState ID="1" availability="busy"><activity LCID="1033">Stocktaking</activity></customState></customStates>';

/** Text that was not written for this program, in forms that come ever closer to a file of custom states. */
const foreign = [
  'root:x:0:0:hidden-words:/root:/bin/bash',
  '<hidden-words><customStates/></hidden-words>',
  '<?xml version="1.0"?><!-- hidden-words --><other hidden-words="1"/>',
  '{"hidden-words":true}',
];

describe('Of a file that is none of custom states', () => {
  it('nothing is kept: not in a capsule, the state, the log, a view or a message', async () => {
    for (const text of foreign) {
      const path = join(newFolder(), 'passwd');
      writeFileSync(path, text);
      const store = new MemoryStore();
      const emulator = await runEmulator({ store });
      await emulator.shell(`Set-CsClientPolicy -CustomStateUrl ${pathToFileURL(path).href}`);
      await emulator.signOutAndIn(alice);
      const { log, ...views } = await shownBy(emulator);
      expect(log.map(({ kind }) => kind)).toContain('custom-states.refused');
      for (const pseudonyms of [false, true]) {
        const capsule = await emulator.command({ name: 'capsule.save', pseudonyms });
        expect(capsule.text).not.toContain('hidden-words');
      }
      await emulator.close();
      const next = await runEmulator({ store });
      const seen = JSON.stringify([log, views, await shownBy(next)]);
      expect(seen).not.toContain('hidden-words');
    }
  });

  it('nothing of a capsule that holds it is taken over', async () => {
    const emulator = await runEmulator({
      fetchCustomStates: async () => ({ ok: true, text: states }),
    });
    await emulator.shell('Set-CsClientPolicy -CustomStateUrl https://files.contoso.com/states.xml');
    await emulator.signOutAndIn(alice);
    const { text } = await emulator.command({ name: 'capsule.save' });
    const held = text.replace(JSON.stringify(states), JSON.stringify(foreign[0]));
    expect(held).toContain('hidden-words');
    const copy = await runEmulator();
    await copy.command({ name: 'capsule.open', text: held });
    expect((await copy.command({ name: 'capsule.save' })).text).not.toContain('hidden-words');
    expect(JSON.stringify(await shownBy(copy))).not.toContain('hidden-words');
  });
});

describe('What is no file, or does not answer', () => {
  it.skipIf(process.platform === 'win32')(
    'keeps neither a sign-in nor the next start waiting',
    async () => {
      const folder = newFolder();
      const pipe = join(folder, 'pipe.xml');
      execFileSync('mkfifo', [pipe]);
      symlinkSync('/dev/zero', join(folder, 'zero.xml'));
      for (const path of [pipe, join(folder, 'zero.xml')]) {
        const store = new MemoryStore();
        const emulator = await runEmulator({ store });
        await emulator.shell(`Set-CsClientPolicy -CustomStateUrl ${pathToFileURL(path).href}`);
        await emulator.signOutAndIn(alice);
        await emulator.close();
        const next = await runEmulator({ store });
        const refused = (await shownBy(next)).log.filter(
          ({ kind }) => kind === 'custom-states.refused',
        );
        expect(refused.at(0)?.text).toContain('it is a pipe, a device or a socket');
      }
    },
  );

  it('is waited for no longer than five seconds by a sign-in, and two by a start that signs people in', async () => {
    const limits: number[] = [];
    const store = new MemoryStore();
    const fetchCustomStates = async (_url: string, { timeLimit }: { timeLimit: number }) => {
      limits.push(timeLimit);
      return { ok: false as const, reason: 'Nothing came.' };
    };
    const emulator = await runEmulator({ store, fetchCustomStates });
    await emulator.shell('Set-CsClientPolicy -CustomStateUrl file:///mnt/dead/states.xml');
    await emulator.signOutAndIn(alice);
    await emulator.close();
    // Whoever is signed in goes on so, with what the sign-in found.
    const next = await runEmulator({ store, fetchCustomStates });
    expect(limits).toEqual([5000]);
    await next.close();
    const url = 'file:///mnt/dead/states.xml';
    const former = formerState((deployment) => ({
      ...deployment,
      clientPolicies: JSON.parse(
        JSON.stringify(deployment.clientPolicies).replace(
          '"values":{}',
          `"values":{"CustomStateUrl":"${url}"}`,
        ),
      ),
    }));
    if (!former.ok) throw new Error(JSON.stringify(former.faults));
    const kept = Object.assign(new MemoryStore(), {
      load: async () => ({ kind: 'state' as const, state: former.state }),
    });
    const migrated = await runEmulator({ store: kept as unknown as StateStore, fetchCustomStates });
    expect(limits).toEqual([5000, 2000]);
    const { log } = await shownBy(migrated);
    expect(log.map(({ text }) => text).join('\n')).toContain('states.xml: Nothing came.');
  });

  it('is given up in time, and not asked again while it still keeps the disk waiting', async () => {
    let expire: (() => void) | null = null;
    let asked = 0;
    let answer = (_bytes: Uint8Array): void => {};
    const fetch = customStatesFetcher({
      platform: 'linux',
      read: () => {
        asked += 1;
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    });
    const options = {
      allowPrivateAddresses: false,
      timeLimit: 5000,
      startTimer: (_: number, expired: () => void) => {
        expire = expired;
        return () => {};
      },
    };
    const reasonOf = async (): Promise<string> => {
      const file = await fetching;
      return file.ok ? 'none' : file.reason;
    };
    let fetching = fetch('file:///mnt/dead/states.xml', options);
    await expect.poll(() => expire).not.toBeNull();
    (expire as unknown as () => void)();
    expect(await reasonOf()).toContain('its disk does not answer within 5 seconds');
    fetching = fetch('file:///mnt/dead/states.xml', options);
    expect(await reasonOf()).toContain('its disk still does not answer');
    expect(asked).toBe(1);
    answer(Buffer.from(states));
    await new Promise(setImmediate);
    fetching = fetch('file:///mnt/dead/states.xml', options);
    await expect.poll(() => asked).toBe(2);
    answer(Buffer.from(states));
    expect(await reasonOf()).toBe('none');
  });

  it.each([
    ['win32', 'file://server/share/states.xml', "the emulator's settings do not allow that"],
    ['win32', 'file:///%5C%5Cserver/share/states.xml', 'no file at this address'],
    ['linux', 'file://server/share/states.xml', 'names another computer'],
  ] as const)('is not read from another computer on %s: %s', async (platform, url, why) => {
    const fetch = customStatesFetcher({ platform, read: () => Promise.reject(new Error('read')) });
    const file = await fetch(url, { allowPrivateAddresses: false, timeLimit: 5000 });
    expect(file).toEqual({ ok: false, reason: expect.stringContaining(why) });
  });

  it('is read from another computer on Windows where the settings allow it', async () => {
    const read: string[] = [];
    const fetch = customStatesFetcher({
      platform: 'win32',
      read: async (path) => {
        read.push(path);
        return Buffer.from(states);
      },
    });
    const file = await fetch('file://server/share/states.xml', {
      allowPrivateAddresses: true,
      timeLimit: 5000,
    });
    expect(file).toEqual({ ok: true, text: states });
    expect(read).toEqual(['\\\\server\\share\\states.xml']);
  });
});
