import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { customStatesFetcher } from '../../../../../electron/host/outside/custom-states/fetch-custom-states.js';
import { loopbackServers } from '../../../../support/loopback-server.js';
import { temporaryFolders } from '../../../../support/temporary-folder.js';

const startServer = loopbackServers();
const newFolder = temporaryFolders();
const fetchCustomStates = customStatesFetcher();
const inside = { allowPrivateAddresses: true, timeLimit: 5000 };
const states = '<customStates><!-- Präsenz --></customStates>';

function fileOf(content: string | Uint8Array): string {
  const path = join(newFolder(), 'states with a space.xml');
  writeFileSync(path, content);
  return pathToFileURL(path).href;
}

const reasonOf = async (url: string): Promise<string> => {
  const file = await fetchCustomStates(url, inside);
  return file.ok ? 'none' : file.reason;
};

describe('a file of custom states', () => {
  it('is read from file:, in UTF-8 or UTF-16', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(states, 'utf16le')]);
    for (const content of [states, `\ufeff${states}`, utf16])
      expect(await fetchCustomStates(fileOf(content), inside)).toEqual({ ok: true, text: states });
  });

  it('is downloaded from http:', async () => {
    const address = await startServer((_request, response) => void response.end(states));
    expect(await fetchCustomStates(`${address}/states.xml`, inside)).toEqual({
      ok: true,
      text: states,
    });
  });

  it('is not fetched from a private network unless the settings allow it', async () => {
    const address = await startServer((_request, response) => void response.end(states));
    const file = await fetchCustomStates(address, { ...inside, allowPrivateAddresses: false });
    expect(file).toMatchObject({ ok: false, reason: expect.stringContaining('private network') });
  });

  it('is refused when it is too large, wherever it lies', async () => {
    const large = states.padEnd(64 * 1024 + 1);
    expect(await reasonOf(fileOf(large))).toContain('at most');
    const address = await startServer((_request, response) => void response.end(large));
    expect(await reasonOf(address)).toContain('at most 64 KB are read');
  });

  it('is taken at exactly the limit', async () => {
    expect(await reasonOf(fileOf(states.padEnd(64 * 1024 - 1)))).toBe('none');
  });

  it('is refused when it is no text', async () => {
    expect(await reasonOf(fileOf(new Uint8Array([0x80, 0x81])))).toBe('The file is no text.');
  });

  it('is refused when there is none', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'states.xml'));
    expect(await reasonOf(pathToFileURL(join(folder, 'states.xml')).href)).toBe(
      'The file at this address is not read: it is a folder.',
    );
    expect(await reasonOf(pathToFileURL(join(folder, 'gone.xml')).href)).toContain('no file');
    expect(await reasonOf('file://')).toContain('a folder');
  });

  it.each([
    ['ftp://example.com/states.xml', 'http:// or https://'],
    ['states.xml', 'not a web address'],
    ['https://admin:secret@example.com/states.xml', 'A file has to be readable without signing in'],
  ])('is refused at the address "%s"', async (address, reason) => {
    expect(await reasonOf(address)).toContain(reason);
  });
});
