import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleText } from '../../../../electron/host/state/kept-organisation.js';
import { commandLine } from '../../../support/command-line.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();

const readNames = (folder: string): string[] => readdirSync(folder).sort();

/** A data folder with a policy in it, whose state was made unreadable by `spoil`. */
async function spoiltFolder(spoil: (text: string) => string) {
  const folder = join(temporaryFolder(), 'data');
  const policy = 'New-CsClientPolicy -Identity Quiet; New-CsClientPolicy -Identity Loud';
  expect(await commandLine(['shell', '--data-dir', folder, policy])).toMatchObject({ code: 0 });
  const file = join(folder, 'state.jsonl');
  const text = spoil(readFileSync(file, 'utf8'));
  writeFileSync(file, text);
  return { folder, file, text };
}

const newer = (text: string) => text.replace('"schemaVersion":2', '"schemaVersion":3');
const policies = 'Get-CsClientPolicy | Select-Object Identity';

const starts: readonly (readonly string[])[] = [['serve'], ['shell', policies], ['state']];

describe('A state file that cannot be read', () => {
  it.each(starts)(
    'is not started over by %s: it says what is wrong and the ways on',
    async (name, ...operands) => {
      const { folder, file, text } = await spoiltFolder(newer);
      const names = readNames(folder);
      const args = [name ?? '', '--data-dir', folder, ...operands];
      const { code, said, complained } = await commandLine(args);
      expect(code).toBe(1);
      expect(said).not.toContain('http://');
      expect(complained).toBe(
        `${file} cannot be read, and is left as it is. schemaVersion is 3, expected 2: version development of this program wrote it. Start with --open-copy to go on with a copy of all that can be read of it, or with --start-afresh to set it aside and begin afresh.\n`,
      );
      expect(readFileSync(file, 'utf8')).toBe(text);
      expect(readNames(folder)).toEqual(names);
    },
  );

  it('goes on in a copy of all that can be read of it, and stays as it is', async () => {
    const { folder, file, text } = await spoiltFolder((whole) =>
      newer(whole).replace('"Tag:Loud"', '"Tag:"'),
    );
    const copy = `${folder}-copy-1`;
    const args = ['shell', '--open-copy', '--data-dir', folder, policies];
    const { code, said, complained } = await commandLine(args);
    expect(complained).toMatch(
      new RegExp(
        `^This is ${copy}, a copy of ${folder}, which stays as it is\\. Left out is what cannot be read: state\\.deployment\\.serverSettings\\.clientPolicies\\.policies\\[2\\]\\.identity: expected the identity of a client policy; found "Tag:"\\. Go on with the copy with --data-dir ${copy}\\.\\n$`,
      ),
    );
    expect(code).toBe(0);
    expect(said).toContain('Tag:Quiet');
    expect(said).not.toContain('Loud');
    expect(readFileSync(file, 'utf8')).toBe(text);
    const again = await commandLine(['shell', '--data-dir', copy, policies]);
    expect(again).toMatchObject({ code: 0, complained: '' });
    expect(again.said).toContain('Tag:Quiet');
  });

  it('leaves out of a copy what a newer version has added, and keeps the rest', async () => {
    const { folder } = await spoiltFolder((whole) =>
      newer(whole)
        .replace('"deployment":{', '"deployment":{"calls":[1,2],')
        .replace('"identity":"Tag:Quiet",', '"identity":"Tag:Quiet","colour":"red",'),
    );
    const args = ['shell', '--open-copy', '--data-dir', folder, policies];
    const { code, said, complained } = await commandLine(args);
    expect(complained).toContain('state.deployment.calls: ');
    expect(complained).toContain(
      'state.deployment.serverSettings.clientPolicies.policies[1].colour: ',
    );
    expect(code).toBe(0);
    expect(said).toContain('Tag:Quiet');
    expect(said).toContain('Tag:Loud');
  });

  it('begins afresh in the copy when nothing of it can be read', async () => {
    const { folder, file, text } = await spoiltFolder((whole) => whole.slice(0, 500));
    const args = ['shell', '--open-copy', '--data-dir', folder, policies];
    const { code, said, complained } = await commandLine(args);
    expect(complained).toContain('Nothing of its state can be read, so the copy begins afresh.');
    expect(code).toBe(0);
    expect(said).not.toContain('Quiet');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('is set aside under a name that is said when that is asked for', async () => {
    const { folder, file, text } = await spoiltFolder(newer);
    const args = ['shell', '--start-afresh', '--data-dir', folder, policies];
    const { code, said, complained } = await commandLine(args);
    const movedTo = join(folder, 'state.set-aside-1.jsonl');
    expect(complained).toBe(
      `The saved state was moved to ${movedTo} as it is, and the emulator began afresh.\n`,
    );
    expect(code).toBe(0);
    expect(said).not.toContain('Quiet');
    expect(readFileSync(movedTo, 'utf8')).toBe(text);
    expect(readFileSync(file, 'utf8')).not.toContain('Quiet');
  });

  it('is told as what does not belong together where it names somebody who is not there', async () => {
    const { folder, file, text } = await spoiltFolder((whole) =>
      whole.replaceAll('alice@contoso.com', 'ada@contoso.com'),
    );
    const { code, complained } = await commandLine(['shell', '--data-dir', folder, policies]);
    expect(code).toBe(1);
    expect(complained).toBe(
      `What is saved in ${folder} does not belong together, and is left as it is: Nobody has the address "ada@contoso.com". Set it aside with --start-afresh, or choose another folder with --data-dir.\n`,
    );
    expect(readFileSync(file, 'utf8')).toBe(text);
    const afresh = ['shell', '--data-dir', folder, '--start-afresh', policies];
    expect(await commandLine(afresh)).toMatchObject({ code: 0 });
  });

  it('refuses both ways at once', async () => {
    const args = ['serve', '--open-copy', '--start-afresh', '--data-dir', temporaryFolder()];
    expect(await commandLine(args)).toMatchObject({
      code: 2,
      complained: expect.stringContaining('exclude each other'),
    });
  });
});

describe('An organisation file that the state names', () => {
  it.each([
    ['gone', (file: string) => rmSync(file)],
    ['changed', (file: string) => appendFileSync(file, ' ')],
  ])(
    'keeps the program from starting when it is %s, and the state as it is',
    async (_how, spoil) => {
      const folder = join(temporaryFolder(), 'data');
      const organisation = join(temporaryFolder(), 'contoso.json');
      writeFileSync(organisation, sampleText());
      const here = ['--data-dir', folder];
      await commandLine(['shell', ...here, '--organisation', organisation, policies]);
      const [kept = ''] = readdirSync(join(folder, 'organisations'));
      spoil(join(folder, 'organisations', kept));
      const text = readFileSync(join(folder, 'state.jsonl'), 'utf8');
      const { code, complained } = await commandLine(['shell', ...here, policies]);
      expect(code).toBe(1);
      expect(complained).toBe(
        `The organisation contoso.json is missing from ${folder}, or was changed there. Give it again with --organisation as it was, set aside what was saved with --start-afresh, or choose another folder with --data-dir.\n`,
      );
      expect(readFileSync(join(folder, 'state.jsonl'), 'utf8')).toBe(text);
      const again = ['shell', ...here, '--organisation', organisation, policies];
      expect(await commandLine(again)).toMatchObject({ code: 0 });
      // What was there goes on.
      expect(readFileSync(join(folder, 'state.jsonl'), 'utf8').startsWith(text)).toBe(true);
    },
  );
});

describe('Commands that only look', () => {
  it('make no data folder', async () => {
    const folder = join(temporaryFolder(), 'nowhere');
    expect(await commandLine(['state', '--data-dir', folder])).toMatchObject({ code: 0 });
    expect(existsSync(folder)).toBe(false);
  });

  it('leave a data folder as it is, what a crash left half written too', async () => {
    const { folder, file, text } = await spoiltFolder((whole) => whole);
    const unfinished = join(folder, 'state.jsonl.unfinished');
    writeFileSync(unfinished, '{"schema');
    const names = readNames(folder);
    const { code, said } = await commandLine(['state', '--data-dir', folder]);
    expect(code).toBe(0);
    expect(said).toContain('Contoso');
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(readNames(folder)).toEqual(names);
  });

  it('are in the log of the next run, and their variables are kept', async () => {
    const here = ['shell', '--data-dir', temporaryFolder()];
    expect(await commandLine([...here, '$names = "Quiet", "Loud"'])).toMatchObject({ code: 0 });
    expect(await commandLine([...here, '$names'])).toMatchObject({
      code: 0,
      said: expect.stringContaining('Loud'),
    });
  });
});
