import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  lockEndpoint,
  lockFolder,
} from '../../../../../electron/host/state/storage/folder-lock.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();

describe('the lock of a data folder', () => {
  it('refuses a second owner, naming the first and saying what to do', async () => {
    const folder = temporaryFolder();
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(
      `The data folder ${folder} is in use by process ${process.pid}. Close that emulator, or choose another folder with --data-dir.`,
    );
    await lock.release();
  });

  it('can be taken again once it was released', async () => {
    const folder = temporaryFolder();
    await (await lockFolder(folder)).release();
    await (await lockFolder(folder)).release();
  });

  it('does not hinder the owner of another folder', async () => {
    const [one, other] = [await lockFolder(temporaryFolder()), await lockFolder(temporaryFolder())];
    await one.release();
    await other.release();
  });

  it.skipIf(process.platform === 'win32')(
    'is taken over from a socket file whose process was killed',
    async () => {
      const folder = temporaryFolder();
      const endpoint = { path: join(folder, 'lock.sock'), isFile: true };
      const script = `require('node:net').createServer().listen(${JSON.stringify(endpoint.path)}, () => console.log('up'))`;
      const owner = spawn(process.execPath, ['-e', script], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(owner.stdout, 'data');
      owner.kill('SIGKILL');
      await once(owner, 'close');
      expect(existsSync(endpoint.path)).toBe(true);
      const lock = await lockFolder(folder, endpoint);
      await expect(lockFolder(folder, endpoint)).rejects.toThrow('is in use by process');
      await lock.release();
    },
  );

  it('is a name that goes with its process where the system has such names', () => {
    expect(lockEndpoint('/data', 'linux')).toMatchObject({ isFile: false });
    expect(lockEndpoint('C:\\data', 'win32').path).toMatch(/^\\\\\.\\pipe\\lync-client-emulator-/);
    expect(lockEndpoint('/data', 'darwin')).toMatchObject({ isFile: true });
  });
});
