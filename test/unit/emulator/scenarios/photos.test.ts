import { expect, it } from 'vitest';
import { runEmulator, type TestEmulator } from '../../../support/running-emulator.js';

const alice = 'alice@contoso.com';
const bob = 'bob@contoso.com';
const carol = 'carol@contoso.com';
const fay = 'fay@fabrikam.com';

/** Puts alice, or whom else, under a policy of his own with this DisplayPhoto. */
async function grantPhotos(emulator: TestEmulator, displayPhoto: string, sip = alice) {
  const name = `Photos-${displayPhoto}`;
  const result = await emulator.shell(
    `New-CsClientPolicy -Identity ${name} -DisplayPhoto ${displayPhoto}
     Grant-CsClientPolicy -Identity ${sip} -PolicyName ${name}`,
  );
  expect(result.records.filter(({ kind }) => kind === 'error')).toEqual([]);
  await emulator.signOutAndIn(sip);
}

const pictureChoices = (emulator: TestEmulator, sip: string) =>
  emulator
    .client(sip)
    .get('options')
    .pages.find(({ id }) => id === 'my-picture')
    ?.picture?.choices.map(({ source }) => source);

/** A JPEG of the smallest kind that a viewer takes. */
const jpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xda, 0, 4, 0, 0, 1, 0xff, 0xd9,
]);

async function connectWebPicture(emulator: TestEmulator, sip: string) {
  const url = 'https://pictures.example/me.jpg';
  await emulator.command({ name: 'client.connect-picture', sip, url });
  await emulator.command({ name: 'client.choose-picture', sip, source: 'web' });
}

const withDownload = () =>
  runEmulator({ download: async () => ({ ok: true, bytes: jpeg, mediaType: 'image/jpeg' }) });

it('C1 AllPhotos: three choices of picture, and photo tiles', async () => {
  const emulator = await runEmulator();
  await grantPhotos(emulator, 'AllPhotos');
  expect(pictureChoices(emulator, alice)?.toSorted()).toEqual(['corporate', 'none', 'web']);
  expect(emulator.client(alice).get('layout').style.value).toBe('photo tiles');
});

it('C2 PhotosFromADOnly: the web address is absent, tiles remain', async () => {
  const emulator = await runEmulator();
  await grantPhotos(emulator, 'PhotosFromADOnly');
  expect(pictureChoices(emulator, alice)?.toSorted()).toEqual(['corporate', 'none']);
  expect(emulator.client(alice).get('layout').style.value).toBe('photo tiles');
});

it('C3 NoPhoto: no My Picture page, classic squares, no photo anywhere, other pages unchanged', async () => {
  const emulator = await runEmulator();
  const before = emulator.client(alice).get('options').pages;
  await grantPhotos(emulator, 'NoPhoto');
  const client = emulator.client(alice);
  const titles = (pages: typeof before) => pages.map(({ title }) => title);
  expect(titles(client.get('options').pages)).toEqual(
    titles(before).filter((title) => title !== 'My Picture'),
  );
  expect(client.get('layout').style).toMatchObject({
    value: 'classic squares',
    source: 'policy',
    policy: { identity: 'Tag:Photos-NoPhoto', parameter: 'DisplayPhoto', scope: 'user' },
  });
  expect(client.get('me').photo.kind).toBe('none');
  for (const [key, value] of client.entries) {
    if (key.startsWith('contact/')) expect(value).toMatchObject({ photo: { kind: 'none' } });
  }
});

it('C4 NoPhoto, seen by others: no photo of alice, the rest of the list unchanged', async () => {
  const emulator = await runEmulator();
  const bobs = emulator.client(bob);
  const carolBefore = bobs.get(`contact/${carol}`);
  expect(bobs.get(`contact/${alice}`).photo.kind).toBe('ad');
  await grantPhotos(emulator, 'NoPhoto');
  expect(bobs.get(`contact/${alice}`).photo).toEqual({
    kind: 'none',
    href: null,
    reason: 'subject-policy',
  });
  expect(bobs.get(`contact/${carol}`)).toEqual(carolBefore);
  expect(carolBefore.photo.kind).toBe('ad');
  expect(bobs.get('layout').style.value).toBe('photo tiles');
});

it('C5 not before sign-in: nothing changes for alice, and the stage says pending', async () => {
  const emulator = await runEmulator();
  await grantPhotos(emulator, 'AllPhotos');
  const client = emulator.client(alice);
  const before = new Map(client.entries);
  await emulator.shell('Set-CsClientPolicy -Identity Photos-AllPhotos -DisplayPhoto NoPhoto');
  expect(client.entries).toEqual(before);
  expect(emulator.stage.get(`client/${alice}`).pending?.changes).toEqual([
    { parameter: 'DisplayPhoto', now: 'AllPhotos', afterSignIn: 'NoPhoto' },
  ]);
  await emulator.signOutAndIn(alice);
  expect(emulator.stage.get(`client/${alice}`).pending).toBeNull();
  expect(client.get('layout').style.value).toBe('classic squares');
});

it('C6 viewer rules: bob under NoPhoto sees nobody’s photo, and is a tile without one to alice', async () => {
  const emulator = await withDownload();
  await connectWebPicture(emulator, alice);
  const bobs = emulator.client(bob);
  expect(bobs.get(`contact/${alice}`).photo.kind).toBe('web');
  await grantPhotos(emulator, 'NoPhoto', bob);
  expect(bobs.get('layout').style.value).toBe('classic squares');
  expect(bobs.get(`contact/${alice}`).photo).toMatchObject({
    kind: 'none',
    reason: 'viewer-policy',
  });
  const alices = emulator.client(alice);
  expect(alices.get('layout').style.value).toBe('photo tiles');
  expect(alices.get(`contact/${bob}`).photo.kind).toBe('none');
});

it('C7 federation: fay sees no corporate photo of alice, but a web photo', async () => {
  const emulator = await withDownload();
  await emulator.command({ name: 'client.sign-in', sip: fay });
  const fays = emulator.client(fay);
  expect(fays.get(`contact/${alice}`).photo).toMatchObject({
    kind: 'none',
    reason: 'not-federated',
  });
  await connectWebPicture(emulator, alice);
  expect(fays.get(`contact/${alice}`).photo.kind).toBe('web');
  await emulator.command({ name: 'client.choose-picture', sip: alice, source: 'corporate' });
  expect(fays.get(`contact/${alice}`).photo.kind).toBe('none');
});

it('C8 enum: any case is taken, an unknown word is refused with the allowed ones', async () => {
  const emulator = await runEmulator();
  await emulator.shell('New-CsClientPolicy PhotosControl');
  const taken = await emulator.shell(
    'Set-CsClientPolicy -Identity PhotosControl -DisplayPhoto photosfromadonly',
  );
  expect(taken.records).toEqual([]);
  const refused = await emulator.shell('Set-CsClientPolicy PhotosControl -DisplayPhoto None');
  const [error] = refused.records;
  expect(error?.kind).toBe('error');
  for (const word of ['DisplayPhoto', 'None', 'NoPhoto', 'PhotosFromADOnly', 'AllPhotos']) {
    expect(error?.text).toContain(word);
  }
  const kept = await emulator.shell('(Get-CsClientPolicy PhotosControl).DisplayPhoto');
  expect(kept.records.map(({ text }) => text.trim())).toEqual(['PhotosFromADOnly']);
});
