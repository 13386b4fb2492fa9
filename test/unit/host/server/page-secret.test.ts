import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keptPageSecret } from '../../../../electron/host/server/page-secret.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();

describe('the secret of the sessions of pages', () => {
  it('is the same at each start on a folder, and another one on another', async () => {
    const [here, there] = [temporaryFolder(), temporaryFolder()];
    const secret = await keptPageSecret(here);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await keptPageSecret(here)).toBe(secret);
    expect(await keptPageSecret(there)).not.toBe(secret);
  });

  it.skipIf(process.platform === 'win32')('is for the owner of the folder alone', async () => {
    const folder = temporaryFolder();
    const secret = await keptPageSecret(folder);
    const file = join(folder, 'page-secret');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    chmodSync(file, 0o644);
    expect(await keptPageSecret(folder)).not.toBe(secret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(['', 'short', 'A'.repeat(5000)])('is replaced where it is broken: %j', async (text) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'page-secret'), text, { mode: 0o600 });
    const secret = await keptPageSecret(folder);
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(readFileSync(join(folder, 'page-secret'), 'utf8')).toBe(`${secret}\n`);
  });

  it('is good for this run where it cannot be kept', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'page-secret'));
    expect(await keptPageSecret(folder)).toMatch(/^[\w-]{43}$/);
    expect(await keptPageSecret(join(folder, 'none'))).toMatch(/^[\w-]{43}$/);
  });
});
