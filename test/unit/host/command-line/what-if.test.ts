import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../../support/command-line.js';
import { generateOrganisation } from '../../../support/generate-organisation.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();

/** An organisation of forty, whose first person has everybody else on the contact list, and a plan. */
function files(plan: string) {
  const folder = temporaryFolder();
  const organisation = join(folder, 'estate.json');
  const change = join(folder, 'plan.ps1');
  writeFileSync(organisation, JSON.stringify(generateOrganisation({ people: 40, seed: 3 })));
  writeFileSync(change, plan);
  return { folder, args: ['what-if', '--organisation', organisation, '--change', change] };
}

const noPhotos = 'Set-CsClientPolicy -DisplayPhoto NoPhoto';

describe('lync-emulator what-if', () => {
  it('says whom a plan hits, and that nothing was changed', async () => {
    const { args } = files(noPhotos);
    const { code, said, complained } = await commandLine(args);
    expect(complained).toBe('');
    expect(code).toBe(0);
    expect(said).toContain('Tried on a copy of Contoso: 40 people who can sign in.');
    expect(said).toMatch(/40 +100 % +The page My Picture +\[loses-my-picture\]/);
    expect(said).toMatch(/Not touched: 0 people\./);
  });

  it.each([
    ['loses photo > 0', 1],
    ['loses-photos > 0', 1],
    ['The page My Picture >= 41', 0],
    ['no-longer-seen != 39', 1],
    ['links-sent = 0', 1],
    ['links-sent > 0', 0],
  ])('ends by --fail-on "%s" with %i', async (text, code) => {
    const { args } = files(noPhotos);
    const result = await commandLine([...args, '--fail-on', text]);
    expect(result.code, result.complained).toBe(code);
    if (code === 1) expect(result.complained).toContain(text);
  });

  it('lists the effects where none of that name is', async () => {
    const { args } = files(noPhotos);
    const { code, complained } = await commandLine([...args, '--fail-on', 'lost-photos > 0']);
    expect(code).toBe(2);
    expect(complained).toContain('There is no effect "lost-photos". Did you mean loses-photos?');
    expect(complained).toContain('no-longer-seen');
  });

  it('refuses an expectation that is none', async () => {
    const { args } = files(noPhotos);
    const { code, complained } = await commandLine([...args, '--fail-on', 'loses-photos']);
    expect(code).toBe(2);
    expect(complained).toContain('such as "loses photos > 0"');
  });

  it('ends with 1 where a statement of the plan goes wrong, and still counts the others', async () => {
    const { args } = files(`Grant-CsClientPolicy nobody -PolicyName None\n${noPhotos}`);
    const { code, said, complained } = await commandLine(args);
    expect(code).toBe(1);
    expect(complained).toContain('Line 1 of the plan went wrong');
    expect(said).toContain('loses-my-picture');
  });

  it('writes CSV, JSON and one page of HTML without script', async () => {
    const { args, folder } = files(`${noPhotos} # <script>alert(1)</script>`);
    const file = (name: string) => join(folder, name);
    const reporters = ['csv', 'json', 'html'].flatMap((each) => [
      '--reporter',
      `${each}=${file(each)}`,
    ]);
    expect((await commandLine([...args, ...reporters])).code).toBe(0);
    const csv = readFileSync(file('csv'), 'utf8').split('\r\n');
    expect(csv[0]).toMatch(/^\uFEFF"Effect","What",/);
    expect(csv.filter((line) => line.startsWith('"loses-my-picture"'))).toHaveLength(40);
    const json = JSON.parse(readFileSync(file('json'), 'utf8'));
    expect(json).toMatchObject({ format: 'lync-emulator-what-if', people: 40, untouched: 0 });
    const html = readFileSync(file('html'), 'utf8');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });

  it('does not count people who cannot sign in', async () => {
    const { args, folder } = files(noPhotos);
    const estate = generateOrganisation({ people: 40, seed: 3 });
    const people = estate.people.map((person, index) => ({ ...person, enabled: index > 2 }));
    const file = JSON.stringify({ ...estate, schemaVersion: 2, people, signedIn: [] });
    writeFileSync(join(folder, 'estate.json'), file);
    const { said } = await commandLine(args);
    expect(said).toContain('37 people who can sign in');
    expect(said).toContain('Not counted, because they cannot sign in: 3 people.');
  });

  it('wants a plan', async () => {
    expect(await commandLine(['what-if'])).toMatchObject({ code: 2 });
  });
});
