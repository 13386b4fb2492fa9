import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import {
  commandThatOpens,
  openingOf,
  openingSchema,
} from '../../../../electron/host/desktop/opening.js';
import { readStory } from '../../../../electron/host/scenario/story/open-story.js';
import { capsuleFormat } from '../../../../shared/capsule/capsule-file.js';
import { temporaryFolders } from '../../../support/temporary-folder.js';
import { zipOf } from '../../../support/zip.js';

const temporaryFolder = temporaryFolders();

it('paths are absolute, so that they mean the same in another folder', () => {
  const folder = resolve('/work');
  const far = resolve('/elsewhere/c d.json');
  const named = {
    organisationFile: 'o.json',
    capsuleFile: 'deep/c.json',
    scenarioFile: null,
    files: [far, pathToFileURL(far).href],
    inVain: ['--api-port'],
  };
  const opening = openingOf(named, folder);
  expect(opening.files).toEqual([join(folder, 'o.json'), join(folder, 'deep', 'c.json'), far, far]);
  expect(openingSchema.parse(structuredClone(opening))).toEqual(opening);
});

it('an address of another computer is no file', () => {
  const named = {
    organisationFile: null,
    capsuleFile: null,
    scenarioFile: null,
    files: ['file://host/%2F'],
    inVain: [],
  };
  expect(() => openingOf(named, '/')).toThrow('file://host/%2F is no file of this computer.');
});

it('what another process hands over is taken as files only', () => {
  for (const handed of [
    null,
    {},
    { files: 'a' },
    { files: [7] },
    { files: [], inVain: [], more: 1 },
    { files: [], inVain: ['rm -rf'] },
  ])
    expect(openingSchema.safeParse(handed).success).toBe(false);
});

it('a file is a capsule if it says so, else an organisation', async () => {
  const file = join(temporaryFolder(), 'any.json');
  for (const [text, name] of [
    [`\uFEFF{"format":"${capsuleFormat}"}`, 'capsule.open'],
    ['{"name":"Contoso"}', 'organisation.load'],
    ['{', 'organisation.load'],
  ] as const) {
    writeFileSync(file, text);
    expect(await commandThatOpens(file)).toMatchObject({ name, fileName: 'any.json' });
  }
});

it('what cannot be read is said with its reason', async () => {
  const folder = temporaryFolder();
  await expect(commandThatOpens(join(folder, 'none'))).rejects.toThrow(
    /none cannot be opened: there is no such file\.$/,
  );
  await expect(commandThatOpens(folder)).rejects.toThrow(/cannot be opened: it is a folder\.$/);
});

it('a file that did not come with a scenario is none of what every object has', () => {
  const text = 'scenario: Mine\norganisation: ./constructor\nsteps:\n  - lock: bob\n';
  const story = { fileName: 'mine.yaml', text, files: {} };
  expect(() => readStory({ name: 'story.open', story })).toThrow(
    'choose or drop constructor together with it',
  );
});

it('an archive is opened at a start only, and what to do is said', async () => {
  const file = join(temporaryFolder(), 'estate.zip');
  writeFileSync(file, zipOf([['estate.json', '{}']]));
  await expect(commandThatOpens(file)).rejects.toThrow(/start it with --organisation, or bring/);
});

it('a file whose name says so is a scenario, which is played', async () => {
  const file = join(temporaryFolder(), 'mine.yaml');
  const text = 'scenario: Mine\nsteps:\n  - lock: bob\n';
  writeFileSync(file, text);
  expect(await commandThatOpens(file)).toEqual({
    name: 'story.open',
    story: { fileName: 'mine.yaml', text, files: {} },
  });
  writeFileSync(file, 'steps: [');
  await expect(commandThatOpens(file)).rejects.toThrow('mine.yaml:1:');
});
