import { ClientPage } from '../support/client-page.js';
import type { Emulator } from '../support/emulator.js';
import { expect } from '../support/fixtures.js';
import { alice, bob, carol, fay, governPhotos, type Person } from '../support/people.js';
import { photo, sendPicture, test } from '../support/picture-server.js';
import { StagePage } from '../support/stage-page.js';

const corporate = 'Default corporate picture';
const none = 'Do not show my picture';
const web = 'Show a picture from a Web address';

/** A client in a window of its own. */
async function openClient(emulator: Emulator, person: Person) {
  return new ClientPage(await emulator.client(person.sip), person.name);
}

/** Every row is a tile; more rows may come once the list knows its height. */
async function expectTiles(client: ClientPage): Promise<void> {
  await expect(client.rows.first()).toBeVisible();
  const rowsWithoutTile = async () =>
    (await client.rows.count()) - (await client.tile(client.list).count());
  await expect.poll(rowsWithoutTile).toBe(0);
  await expect(client.ownPicture).toBeVisible();
}

async function expectSquares(client: ClientPage): Promise<void> {
  await expect(client.rows.first()).toBeVisible();
  await expect(client.tile(client.list)).toHaveCount(0);
  await expect(client.ownPicture).toHaveCount(0);
  await expect(client.photos(client.root)).toHaveCount(0);
}

test('C1 AllPhotos: Options > My Picture offers three choices, and the list has tiles', async ({
  emulator,
}) => {
  await governPhotos(emulator, alice, 'AllPhotos');
  const client = await openClient(emulator, alice);
  await expectTiles(client);
  await expect(client.photos(client.row(carol.name))).toHaveCount(1);
  await client.options.open();
  await client.options.turnTo('My Picture');
  await expect(client.options.pictureChoices).toHaveCount(3);
  for (const choice of [none, corporate, web])
    await expect(client.options.dialog.getByRole('radio', { name: choice })).toBeVisible();
  await expect(client.options.webAddress).toBeVisible();
});

test('C2 PhotosFromADOnly: the web address is absent, not just disabled, and tiles remain', async ({
  emulator,
}) => {
  await governPhotos(emulator, alice, 'PhotosFromADOnly');
  const client = await openClient(emulator, alice);
  await expectTiles(client);
  await client.options.open();
  await client.options.turnTo('My Picture');
  await expect(client.options.pictureChoices).toHaveCount(2);
  for (const choice of [none, corporate])
    await expect(client.options.dialog.getByRole('radio', { name: choice })).toBeEnabled();
  await expect(client.options.webAddress).toHaveCount(0);
  await expect(client.options.connect).toHaveCount(0);
});

test('C3 NoPhoto: squares in the whole list, no photo anywhere, no My Picture, other pages as before', async ({
  emulator,
}) => {
  const client = await openClient(emulator, alice);
  await client.options.open();
  const before = await client.options.tabs.allTextContents();
  expect(before).toContain('My Picture');
  await client.options.press('Cancel');

  await governPhotos(emulator, alice, 'NoPhoto');
  await expectSquares(client);
  await client.options.open();
  await expect(client.options.tabs).toHaveText(before.filter((title) => title !== 'My Picture'));
  for (const title of await client.options.tabs.allTextContents()) {
    await client.options.turnTo(title);
    await expect(client.options.panel(title)).toBeVisible();
  }
});

test('C4 NoPhoto, seen by others: alice’s photo is gone from bob’s client beside hers, carol’s is not', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  const bobs = stage.client(bob.name);
  await expect(bobs.photos(bobs.row(alice.name))).toHaveCount(1);
  await governPhotos(emulator, alice, 'NoPhoto');
  await expect(bobs.photos(bobs.row(alice.name))).toHaveCount(0);
  await expect(bobs.tile(bobs.row(alice.name))).toHaveCount(1);
  await expect(bobs.photos(bobs.row(carol.name))).toHaveCount(1);
  await expectTiles(bobs);
  await expectSquares(stage.client(alice.name));
});

test('C5 not before sign-in: until one button is pressed nothing changes, and the stage says pending', async ({
  emulator,
}) => {
  await governPhotos(emulator, alice, 'AllPhotos');
  const stage = new StagePage(await emulator.stage());
  const client = stage.client(alice.name);
  await emulator.shell('Set-CsClientPolicy -Identity For-alice -DisplayPhoto NoPhoto');
  await expectTiles(client);
  await expect(client.photos(client.row(carol.name))).toHaveCount(1);
  await expect(stage.frame(alice.name).getByRole('status')).toHaveText('1 pending');
  await stage.inspect(alice.name);
  const change = stage.guide.getByRole('row', { name: /DisplayPhoto/ });
  await expect(change.getByRole('cell')).toHaveText(['AllPhotos', 'NoPhoto']);
  await expect(stage.frame(bob.name).getByRole('status')).toHaveCount(0);

  await stage.signOutAndIn(alice.name).click();
  await expectSquares(client);
  await expect(stage.frame(alice.name).getByRole('status')).toHaveCount(0);
  await expect(change).toHaveCount(0);
});

test('C6 viewer rules: under NoPhoto bob sees squares only, and to alice he is a tile without a photo', async ({
  emulator,
  serve,
}) => {
  const origin = await serve(sendPicture(photo));
  await emulator.command({ name: 'settings.change', allowPrivateAddresses: true });
  const stage = new StagePage(await emulator.stage());
  const [alices, bobs] = [stage.client(alice.name), stage.client(bob.name)];
  await alices.options.open();
  await alices.options.turnTo('My Picture');
  await alices.options.connectTo(`${origin}/alice.jpg`);
  await expect(alices.options.dialog.getByText('Connected')).toBeVisible();
  await alices.options.press('OK');
  await expect(bobs.photos(bobs.row(alice.name))).toHaveCount(1);

  await governPhotos(emulator, bob, 'NoPhoto');
  await expectSquares(bobs);
  await expectTiles(alices);
  await expect(alices.tile(alices.row(bob.name))).toHaveCount(1);
  await expect(alices.photos(alices.row(bob.name))).toHaveCount(0);
  await expect(alices.photos(alices.row(carol.name))).toHaveCount(1);
});

test('C7 federation: fay sees no corporate photo of alice, and her web photo', async ({
  emulator,
  serve,
}) => {
  const origin = await serve(sendPicture(photo));
  await emulator.command({ name: 'settings.change', allowPrivateAddresses: true });
  await emulator.command({ name: 'client.sign-in', sip: fay.sip });
  const fays = await openClient(emulator, fay);
  const alices = await openClient(emulator, alice);
  const seen = fays.photos(fays.row(alice.name));
  await expect(fays.tile(fays.row(alice.name))).toHaveCount(1);
  await expect(seen).toHaveCount(0);

  await alices.options.open();
  await alices.options.turnTo('My Picture');
  await alices.options.connectTo(`${origin}/alice.jpg`);
  await alices.options.press('OK');
  await expect(seen).toHaveCount(1);
  await expect.poll(() => seen.evaluate(shownWidth)).toBe(96);

  await alices.options.open();
  await alices.options.turnTo('My Picture');
  await alices.options.dialog.getByRole('radio', { name: corporate }).check();
  await alices.options.press('OK');
  await expect(seen).toHaveCount(0);
});

/** Pixels of a picture that has arrived; 0 before. */
function shownWidth(image: Element): number {
  return image instanceof HTMLImageElement && image.complete ? image.naturalWidth : 0;
}

test('C8 enum: photosfromadonly is taken in any case, None is refused with the three that are allowed', async ({
  emulator,
}) => {
  const { shell } = new StagePage(await emulator.stage());
  await shell.run('New-CsClientPolicy PhotosControl -DisplayPhoto photosfromadonly');
  await expect(shell.output).toContainText(/DisplayPhoto +: PhotosFromADOnly/);
  await shell.run('Set-CsClientPolicy PhotosControl -DisplayPhoto None');
  const error = shell.errors.last();
  await expect(error).toContainText('Set-CsClientPolicy');
  for (const word of ['DisplayPhoto', 'None', 'NoPhoto', 'PhotosFromADOnly', 'AllPhotos'])
    await expect(error).toContainText(word);
  await shell.run('(Get-CsClientPolicy PhotosControl).DisplayPhoto');
  await expect(shell.output).toContainText(/\.DisplayPhoto\s*PhotosFromADOnly\s*$/);
});
