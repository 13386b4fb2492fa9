import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../../../electron/host/command-line/options.js';
import {
  givenToken,
  tokenOptions,
} from '../../../../electron/host/command-line/serve/given-token.js';
import {
  listenOptions,
  listenWarning,
  readListening,
} from '../../../../electron/host/command-line/serve/listen-options.js';
import { commandLine } from '../../../support/command-line.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();
const token = '0123456789abcdef0123456789abcdef';

const tokenOf = (args: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  givenToken(parseOptions(tokenOptions, args).values, environment);
const listen = (args: readonly string[], given: string | null = null) =>
  readListening(parseOptions(listenOptions, args).values, given);

function tokenFile(text: string): string {
  const file = join(temporaryFolder(), 'token');
  writeFileSync(file, text);
  return file;
}

describe('the token of serve', () => {
  it('is a new one unless it is given', async () => {
    expect(await tokenOf([])).toBeNull();
  });

  it('comes from a file, else from the environment', async () => {
    const environment = { LYNC_EMULATOR_TOKEN: token.toUpperCase() };
    expect(await tokenOf([], environment)).toBe(token.toUpperCase());
    expect(await tokenOf(['--token-file', tokenFile(`${token}\n`)], environment)).toBe(token);
  });

  it.each([
    ['nothing', ''],
    ['a short one', token.slice(1)],
    ['one letter again and again', 'a'.repeat(64)],
    ['two words', `${token} ${token}`],
    ['one that no header can carry', `${token}\u00e4`],
    ['a very long one', token.repeat(7)],
  ])('is refused when it is %s, and not repeated', async (_name, text) => {
    const problem = /has to be 32 to 200 random letters, digits, - and _/;
    await expect(tokenOf([], { LYNC_EMULATOR_TOKEN: text })).rejects.toThrow(problem);
    const told = await tokenOf(['--token-file', tokenFile(text)]).catch(String);
    expect(told).toMatch(problem);
    if (text !== '') expect(told).not.toContain(text);
  });

  it('is refused on the command line, which others can read', async () => {
    const { code, complained } = await commandLine(['serve', '--token', token]);
    expect(code).toBe(2);
    expect(complained).toContain('Everybody on this machine can read --token');
    expect(complained).not.toContain(token);
  });

  it('is missed where the file is not there or is none', async () => {
    const folder = temporaryFolder();
    for (const file of [join(folder, 'none'), folder])
      await expect(tokenOf(['--token-file', file])).rejects.toThrow(`The token file ${file}`);
  });
});

describe('where serve listens', () => {
  it('is loopback unless something else is asked for', () => {
    expect(listen([])).toEqual({ address: '127.0.0.1', names: [] });
    expect(listen(['--host', 'localhost'])).toEqual({ address: '127.0.0.1', names: [] });
    expect(listen(['--host', '::1'])).toEqual({ address: '::1', names: [] });
    expect(listenWarning(listen([]))).toBeNull();
  });

  it.each(['0.0.0.0', '::', '192.168.0.7'])('is %s only with a token that was given', (address) => {
    expect(() => listen(['--host', address])).toThrow(
      `--host ${address} lets other machines in, so a token has to be given: set LYNC_EMULATOR_TOKEN`,
    );
    expect(listen(['--host', address], token)).toEqual({ address, names: [] });
  });

  it('is warned of beyond loopback, with the names that are taken', () => {
    const open = listen(['--host', '0.0.0.0', '--allow-host', 'Emulator'], token);
    expect(open).toEqual({ address: '0.0.0.0', names: ['emulator'] });
    expect(listenWarning(open)).toMatch(
      /^Warning: other machines reach .* without encryption.* an IP address, localhost, emulator, in the Host header\.$/,
    );
  });

  it.each([
    [['--host', 'example.com'], '--host is example.com, expected an IP address'],
    [['--host', '0.0.0.0:80'], '--host is 0.0.0.0:80, expected an IP address'],
    [['--allow-host', 'emulator'], 'give --host 0.0.0.0 as well'],
    [['--host', '0.0.0.0', '--allow-host', 'a:1'], '--allow-host is a:1, expected one name'],
    [['--host', '0.0.0.0', '--allow-host', '*'], '--allow-host is *, expected one name'],
  ])('is refused as %j', (args, problem) => {
    expect(() => listen(args, token)).toThrow(problem);
  });
});
