import { ClientPage } from '../support/client-page.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob, carol, diego, fay, governBy } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';

test('each status of the menu shows to its user and to a colleague, and Reset takes it back', async ({
  emulator,
}) => {
  const alices = await ClientPage.open(emulator, alice);
  const bobs = await ClientPage.open(emulator, bob);
  // A person of the Workgroup may interrupt: MS-PRES gives them another word.
  const shown = [
    ['Busy', 'Busy', 'Busy'],
    ['Do Not Disturb', 'Do not disturb', 'Urgent interruptions only'],
    ['Be Right Back', 'Be right back', 'Be right back'],
    ['Off Work', 'Off work', 'Off work'],
    ['Appear Away', 'Away', 'Away'],
    ['Available', 'Available', 'Available'],
  ] as const;
  for (const [label, own, seen] of shown) {
    await alices.chooseStatus(label);
    await expect(alices.status).toHaveAccessibleName(`Status: ${own}`);
    await expect(bobs.row(alice.name)).toHaveAccessibleName(new RegExp(`^${alice.name}, ${seen}`));
  }
  await alices.chooseStatus('Do Not Disturb');
  await alices.chooseStatus('Reset Status');
  await expect(alices.status).toHaveAccessibleName('Status: Available');
});

test('Appear Offline is in the menu only where policy allows it, and looks offline to others', {
  tag: '@page',
}, async ({ emulator }) => {
  const alices = await ClientPage.open(emulator, alice);
  await alices.status.click();
  await expect(alices.item('Appear Away')).toBeVisible();
  await expect(alices.item('Appear Offline')).toHaveCount(0);
  await alices.page.keyboard.press('Escape');
  await governBy(emulator, alice, '-EnableAppearOffline $true');
  await alices.chooseStatus('Appear Offline');
  const bobs = await ClientPage.open(emulator, bob);
  await expect(bobs.row(alice.name)).toHaveAccessibleName(new RegExp(`^${alice.name}, Offline`));
});

test('a note and a location are typed, seen, taken back with Escape, and removed', async ({
  emulator,
}) => {
  const alices = await ClientPage.open(emulator, alice);
  const bobs = await ClientPage.open(emulator, bob);
  const note = alices.me.getByRole('textbox', { name: 'Personal note' });
  await note.fill('Budget day');
  await note.press('Enter');
  await expect(bobs.row(alice.name)).toHaveAccessibleName(/note: Budget day/);
  await note.fill('Never said');
  await note.press('Escape');
  await expect(note).toHaveValue('Budget day');
  await note.fill('');
  await note.press('Enter');
  await expect(bobs.row(alice.name)).not.toHaveAccessibleName(/note:/);

  await alices.me.getByRole('button', { name: 'Set Your Location' }).click();
  const location = alices.me.getByRole('textbox', { name: 'Location' });
  await location.fill('Building 4');
  await location.press('Enter');
  await expect(alices.me.getByRole('button', { name: 'Building 4' })).toBeVisible();
  await alices.me.getByRole('button', { name: 'Location options' }).click();
  await alices.item('Remove Location').click();
  await expect(alices.me.getByRole('button', { name: 'Set Your Location' })).toBeVisible();
});

test('Groups and Status are there for everybody, Relationship where policy shows it', {
  tag: '@page',
}, async ({ emulator }) => {
  const client = new StagePage(await emulator.stage()).client(alice.name);
  const view = (name: string) => client.root.getByRole('tab', { name, exact: true });
  await expect(view('Relationship')).toHaveCount(0);
  await view('Status').click();
  for (const bucket of ['Online', 'Away']) await client.heading(bucket).click();
  await expect(client.list.getByRole('treeitem', { level: 1 })).toHaveText([
    /^Online/,
    /^Away/,
    /^Unavailable/,
    /^Unknown/,
  ]);
  await governBy(emulator, alice, '-ShowManagePrivacyRelationships $true');
  await view('Relationship').click();
  await expect(client.heading('Colleagues')).toBeVisible();
  await expect(client.heading('Workgroup')).toHaveAccessibleName('Workgroup, 2 contacts');
  await client.openContactMenu(carol.name);
  await client.item('Change Privacy Relationship').hover();
  await expect(client.radioItem('Workgroup')).toBeVisible();
  // The submenu stays open when its line is clicked, and while presence goes on.
  await client.item('Change Privacy Relationship').click();
  await emulator.command({ name: 'client.set-status', sip: bob.sip, status: 'busy' });
  await client.radioItem('Workgroup').click();
  await expect(client.heading('Workgroup')).toHaveAccessibleName('Workgroup, 3 contacts');
  await view('Groups').click();
  await expect(client.heading('Frequent Contacts')).toBeVisible();
});

test('the display menu changes lines, order and groups, and they are there after signing in again', {
  tag: '@page',
}, async ({ emulator }) => {
  const client = await ClientPage.open(emulator, alice);
  await emulator.command({ name: 'client.sign-in', sip: carol.sip });
  await emulator.command({ name: 'client.set-status', sip: carol.sip, status: 'appear-away' });
  const names = async () =>
    (await client.rows.allTextContents()).slice(0, 5).map((text) => text.split(' - ')[0]);
  const byName = [bob, carol, diego, fay].map(({ name }) => name);
  await expect.poll(names).toEqual([...byName, 'Victor Ionescu']);
  await expect(client.tile(client.row(carol.name))).toHaveCount(1);

  await client.openDisplayMenu();
  await client.radioItem('One Line').click();
  await expect(client.tile(client.list)).toHaveCount(0);
  await client.openDisplayMenu();
  await client.radioItem('Sort by Availability').click();
  await expect.poll(async () => (await names()).indexOf(carol.name)).toBe(4);
  await client.openDisplayMenu();
  await expect(client.checkItem('Show Frequent Contacts Group')).toBeChecked();
  await client.checkItem('Show Frequent Contacts Group').click();
  await expect(client.heading('Frequent Contacts')).toHaveCount(0);

  await emulator.command({ name: 'client.sign-out-and-in', sip: alice.sip });
  await expect(client.heading('Sales team')).toBeVisible();
  await expect(client.heading('Frequent Contacts')).toHaveCount(0);
  await expect(client.tile(client.list)).toHaveCount(0);
});

test('a client in a window of its own and the one on the stage follow each other', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  const onStage = stage.client(alice.name);
  const alone = await ClientPage.open(emulator, alice);
  await alone.chooseStatus('Busy');
  await expect(onStage.status).toHaveAccessibleName('Status: Busy');
  await onStage.root.getByRole('tab', { name: 'Status' }).click();
  await expect(alone.heading('Online')).toBeVisible();
});

test('Sign Out shows the sign-in screen, and Sign In brings the client back', async ({
  emulator,
}) => {
  const client = await ClientPage.open(emulator, alice);
  const { page } = client;
  await client.chooseStatus('Sign Out');
  const signIn = page.getByRole('button', { name: 'Sign In' });
  await expect(page.getByRole('textbox', { name: 'Sign-in address' })).toHaveValue(alice.sip);
  const bobs = await ClientPage.open(emulator, bob);
  await expect(bobs.row(alice.name)).toHaveAccessibleName(new RegExp(`^${alice.name}, Offline`));
  await signIn.click();
  await expect(client.row(carol.name)).toBeVisible();
  await expect(bobs.row(alice.name)).toHaveAccessibleName(new RegExp(`^${alice.name}, Available`));
});
