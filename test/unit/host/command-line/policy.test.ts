import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../../support/command-line.js';
import { smallEstate } from '../../../support/small-estate.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();

function policy(...args: readonly string[]) {
  const organisation = join(temporaryFolder(), 'estate.json');
  writeFileSync(organisation, JSON.stringify(smallEstate));
  return commandLine(['policy', ...args, '--organisation', organisation]);
}

describe('lync-emulator policy', () => {
  it('prints what governs a person, a setting a line', async () => {
    const { code, said, complained } = await policy('ben');
    expect([code, complained]).toEqual([0, '']);
    expect(said).toContain('# Resultant policy of Ben Smith <ben@labs.treyresearch.example>\n');
    expect(said).toContain('\nCsClientPolicy.DisplayPhoto = NoPhoto (set)\n');
    expect(said).toContain('\nCsFileTransferFilterConfiguration.Action = BlockAll (set)\n');
  });

  it.each([
    'BEN@labs.treyresearch.example',
    'sip:ben@labs.treyresearch.example',
    'Ben Smith',
    'smith',
    'TREYRESEARCH\\ben',
  ])('takes a person by %s', async (name) => {
    const { said, complained } = await policy(name);
    expect(complained).toBe('');
    expect(said).toContain('<ben@labs.treyresearch.example>');
  });

  it('prints where two people differ', async () => {
    const { said } = await policy('ann', '--compare', 'ben');
    expect(said).toMatch(/^--- Ann Beebe.*\n\+\+\+ Ben Smith/);
    expect(said).toContain(
      '\n-CsClientPolicy.DisplayPhoto = AllPhotos (default)\n+CsClientPolicy.DisplayPhoto = NoPhoto (set)\n',
    );
  });

  it('prints JSON', async () => {
    const one: unknown = JSON.parse((await policy('ben', '--json')).said);
    expect(one).toMatchObject({ sip: 'ben@labs.treyresearch.example' });
    const both: unknown = JSON.parse((await policy('ben', '--json', '--compare', 'ann')).said);
    expect(both).toMatchObject({ differences: [{ cmdlet: 'CsClientPolicy' }, {}, {}, {}, {}, {}] });
  });

  it('says who may be meant where nobody is called so', async () => {
    const nobody = await policy('bem');
    expect(nobody.code).toBe(1);
    expect(nobody.complained).toContain(
      'Nobody is called bem. Did you mean Ben Smith (ben@labs.treyresearch.example)?',
    );
    expect((await policy()).code).toBe(2);
  });
});
