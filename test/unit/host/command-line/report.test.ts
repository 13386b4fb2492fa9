import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../../support/command-line.js';
import { generateOrganisation } from '../../../support/generate-organisation.js';
import { readableReport } from '../../../support/readable-report.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';

const temporaryFolder = temporaryFolders();
const noPhotos = 'Set-CsClientPolicy -DisplayPhoto NoPhoto';

async function report(...args: readonly string[]) {
  const folder = temporaryFolder();
  const organisation = join(folder, 'estate.json');
  writeFileSync(organisation, JSON.stringify(generateOrganisation({ people: 40, seed: 3 })));
  const out = join(folder, 'report.html');
  const result = await commandLine([
    'report',
    '--organisation',
    organisation,
    '--out',
    out,
    ...args,
  ]);
  const html = existsSync(out) ? readFileSync(out, 'utf8') : '';
  return { ...result, html, text: readableReport(html), folder };
}

describe('lync-emulator report', () => {
  it('shows a person before and after a plan, without a window', async () => {
    const { code, said, complained, text, html } = await report('person0', '--plan', noPhotos);
    expect(complained).toBe('');
    expect(code).toBe(0);
    expect(said).toContain('The report is in ');
    expect(text).toContain('Own picture');
    expect(text).toContain('Do Set-CsClientPolicy -DisplayPhoto NoPhoto');
    expect(html.split('<div class="lync-picture"')).toHaveLength(3);
  });

  it('shows what another person sees, under a title of somebody’s own, with made-up names', async () => {
    const { code, text } = await report(
      ...['person1', '--seen-by', 'person0', '--plan', noPhotos],
      ...['--question', 'Who sees it?', '--made-up-names'],
    );
    expect(code).toBe(0);
    expect(text).toContain('Who sees it?');
    expect(text).not.toContain('contoso');
  });

  it('tells whom a plan hits', async () => {
    const { code, text } = await report('--plan', noPhotos);
    expect(code).toBe(0);
    expect(text).toContain('40 people of 40 who can sign in would be affected.');
  });

  it('says who sees what of a person, and whether anyone learns how long they were away', async () => {
    const matrix = await report('person1', '--who-sees-what', '--seen-by', 'person0');
    expect(matrix.code).toBe(0);
    expect(matrix.text).toContain('Who sees what of');
    const sheet = await report('person1', '--privacy-sheet');
    expect(sheet.code).toBe(0);
    expect(sheet.text).toContain('With the update: 63 of 63 checks pass');
  });

  it('tells scenario files and folders of them, each step by step, with version and date in the head', async () => {
    const one = await report('shared/scenario/stories/last-active.yaml');
    expect(one.code).toBe(0);
    expect(one.said).toContain('ok      Away, and for how long: 9 steps');
    expect(one.text).toContain('Everything that is promised was seen.');
    expect(one.text).toMatch(/Contoso, \d+ \w+ \d{4}, \d\d:\d\d \([\w/]+\), version \w/);
    const several = await report('shared/scenario/stories', '--question', 'What can it do?');
    expect(several.code).toBe(0);
    expect(several.text).toContain('What can it do?');
    expect(several.text).toContain('When presence follows the calendar 13 2 min 39 s as promised');
  });

  it('ends with 1 when a step of a scenario fails, and leads to that step', async () => {
    const file = join(temporaryFolder(), 'wrong.yaml');
    writeFileSync(
      file,
      'scenario: Wrong\nsign-in: [alice]\nsteps:\n  - expect: { client: alice, list: classic squares }\n',
    );
    const { code, said, html, text } = await report(file);
    expect(code).toBe(1);
    expect(said).toContain('FAILED  Wrong: 1 steps');
    expect(html).toContain('<a href="#story-1-step-1">step 1</a>');
    expect(text).toContain('list: expected classic squares, seen photo tiles');
  });

  it.each([
    [['--plan', noPhotos, '--change', 'x.ps1'], 'not both'],
    [['--seen-by', 'person0'], 'Name the person whom --seen-by sees'],
    [['--privacy-sheet'], 'Name the person whom it is about'],
    [['person0', 'a.yaml'], 'Leave out person0, or name it as a .yaml file.'],
    [['person0', 'person1'], 'Leave out person1'],
    [['a.yaml', '--plan', noPhotos], 'leave out the plan'],
    [['a.yaml', '--made-up-names'], 'Change the names there'],
  ])('does not understand %j', async (args, words) => {
    const { code, complained } = await report(...args);
    expect(code).toBe(2);
    expect(complained).toContain(words);
  });

  it('says so where nobody fits, and shows who is signed in where nobody is named', async () => {
    expect(await report('zzz', '--plan', noPhotos)).toMatchObject({
      code: 1,
      complained: expect.stringContaining('Nobody is called zzz.'),
    });
    const { code, text } = await report();
    expect(code).toBe(0);
    expect(text).toContain('One client is shown as users see it.');
  });

  it('wants a file to write, and says why one cannot be written', async () => {
    expect(await commandLine(['report'])).toMatchObject({
      code: 2,
      complained: expect.stringContaining('--out is missing'),
    });
    const { code, complained } = await report('person0', '--out', '/dev/null/all.html');
    expect(code).toBe(1);
    expect(complained).toContain('/dev/null/all.html cannot be written');
  });
});
