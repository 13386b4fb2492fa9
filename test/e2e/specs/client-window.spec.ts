import { ClientPage } from '../support/client-page.js';
import type { Emulator } from '../support/emulator.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob, carol, diego, fay, type Person } from '../support/people.js';
import { governBy } from '../support/policies.js';
import { StagePage } from '../support/stage-page.js';

async function openClient(emulator: Emulator, person: Person): Promise<ClientPage> {
  return new ClientPage(await emulator.client(person.sip), person.name);
}

test('each status of the menu shows to its user and to a colleague, and Reset takes it back', async ({
  emulator,
}) => {
  const alices = await openClient(emulator, alice);
  const bobs = await openClient(emulator, bob);
  // A person of the Workgroup may interrupt: MS-PRES gives him another word.
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

test('Appear Offline is in the menu only where policy allows it, and looks offline to others', async ({
  emulator,
}) => {
  const alices = await openClient(emulator, alice);
  await alices.status.click();
  await expect(alices.item('Appear Away')).toBeVisible();
  await expect(alices.item('Appear Offline')).toHaveCount(0);
  await alices.page.keyboard.press('Escape');
  await governBy(emulator, alice, '-EnableAppearOffline $true');
  await alices.chooseStatus('Appear Offline');
  const bobs = await openClient(emulator, bob);
  await expect(bobs.row(alice.name)).toHaveAccessibleName(new RegExp(`^${alice.name}, Offline`));
});

test('a note and a location are typed, seen, taken back with Escape, and removed', async ({
  emulator,
}) => {
  const alices = await openClient(emulator, alice);
  const bobs = await openClient(emulator, bob);
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

test('Groups and Status are there for everybody, Relationship where policy shows it', async ({
  emulator,
}) => {
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

test('the display menu changes lines, order and groups, and they are there after signing in again', async ({
  emulator,
}) => {
  const client = await openClient(emulator, alice);
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

test('a person is found, looked up on his card, and added to a group', async ({ emulator }) => {
  const client = await openClient(emulator, alice);
  const search = client.root.getByRole('searchbox', { name: 'Find a contact' });
  await search.fill('hugo');
  const found = client.page.getByRole('button', { name: /^Hugo Lindqvist, / });
  await found.click();
  const card = client.card('Hugo Lindqvist');
  await expect(card).toContainText('Executive Assistant');
  await client.page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await client.page.getByRole('button', { name: 'Add Hugo Lindqvist to contacts' }).click();
  await client.item('Sales team').click();
  await search.press('Escape');
  await expect(search).toHaveValue('');
  await expect(client.heading('Sales team')).toHaveAccessibleName(/of 7 online/);
  await expect(client.row('Hugo Lindqvist')).toBeVisible();
  await search.fill('zzz');
  await expect(client.root.getByText('No results found for “zzz”.')).toBeVisible();
  await client.root.getByRole('button', { name: 'Clear search' }).click();
  await expect(client.list).toBeVisible();
});

test('groups are created, named, filled, closed and deleted', async ({ emulator }) => {
  const client = await openClient(emulator, alice);
  const { page } = client;
  await client.heading('Sales team').click({ button: 'right' });
  await client.item('Create New Group').click();
  const name = client.list.getByRole('textbox', { name: 'Group name' });
  await name.fill('Auditors');
  await name.press('Enter');
  await expect(client.heading('Auditors')).toHaveAccessibleName('Auditors, 0 of 0 online');

  await client.openContactMenu(carol.name);
  await client.openSubmenu('Copy Contact To');
  await client.item('Auditors').click();
  await expect(client.heading('Auditors')).toHaveAccessibleName('Auditors, 1 of 1 online');

  await page.keyboard.press('Home');
  await client.heading('Sales team').click();
  await expect(client.heading('Sales team')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('End');
  await client.heading('Auditors').click({ button: 'right' });
  await client.item('Rename Group').click();
  await name.fill('Examiners');
  await name.press('Enter');
  await expect(client.heading('Examiners')).toBeVisible();
  await client.heading('Examiners').click({ button: 'right' });
  await client.item('Delete Group').click();
  await expect(client.heading('Examiners')).toHaveCount(0);
  await page.keyboard.press('Home');
  await client.heading('Frequent Contacts').click({ button: 'right' });
  await expect(client.item('Delete Group')).toBeDisabled();
  await page.keyboard.press('Escape');
});

test('a tagged contact is announced when he becomes available, and a contact can be removed', async ({
  emulator,
}) => {
  const client = await openClient(emulator, alice);
  await emulator.command({ name: 'client.sign-in', sip: diego.sip });
  await emulator.command({ name: 'client.set-status', sip: diego.sip, status: 'busy' });
  await client.openContactMenu(diego.name);
  await client.checkItem('Tag for Status Change Alerts').click();
  await expect(client.row(diego.name)).toHaveAccessibleName(/tagged for status change alerts/);
  await emulator.command({ name: 'client.set-status', sip: diego.sip, status: 'available' });
  const close = client.root.getByRole('button', { name: 'Close alert' });
  await expect(
    client.root.getByText(new RegExp(`${diego.name} is (now )?available`, 'i')),
  ).toBeVisible();
  await close.click();
  await expect(close).toHaveCount(0);

  await client.openContactMenu(diego.name);
  await client.item('Remove from Contacts List').click();
  await expect(client.row(diego.name)).toHaveCount(0);
});

test('the contact card tells who a person is and whom he works with, and gives the focus back', async ({
  emulator,
}) => {
  const client = await openClient(emulator, alice);
  await client
    .row(carol.name)
    .getByRole('button', { name: `Contact card of ${carol.name}` })
    .click();
  const card = client.card(carol.name);
  await expect(card.getByRole('heading', { name: carol.name })).toBeVisible();
  await expect(
    card.getByRole('definition').filter({ hasText: 'carol@contoso.com' }).first(),
  ).toBeVisible();
  await card.getByRole('tab', { name: 'Organization' }).click();
  await expect(card.getByRole('heading', { name: 'Managers' })).toBeVisible();
  await card.getByRole('button', { name: 'Hide details' }).click();
  await expect(card.getByRole('tablist')).toHaveCount(0);
  await client.page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
});

test('the whole client works without a mouse, Options included', async ({ emulator }) => {
  const client = await openClient(emulator, alice);
  const { page, me, options } = client;
  const { keyboard } = page;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  /** Tab by Tab to a control. */
  const reach = async (control: ReturnType<ClientPage['item']>) => {
    const isFocused = async () =>
      (await control.count()) === 1 &&
      control.evaluate((element) => element === document.activeElement);
    await expect(control).toBeVisible();
    for (let stops = 0; stops < 40 && !(await isFocused()); stops += 1) await press('Tab');
    await expect(control).toBeFocused();
  };
  await expect(client.list).toBeVisible();

  await reach(me.getByRole('textbox', { name: 'Personal note' }));
  await keyboard.type('All by keys: ');
  await press('Enter');
  await reach(client.status);
  await press('Enter', 'ArrowDown', 'Enter');
  await expect(client.status).toHaveAccessibleName('Status: Busy');
  await expect(client.status).toBeFocused();
  await reach(me.getByRole('button', { name: 'Set Your Location' }));
  await press('Enter');
  await keyboard.type('Desk');
  await press('Enter');
  await expect(me.getByRole('button', { name: 'Desk' })).toBeVisible();

  await reach(client.root.getByRole('button', { name: 'Options', exact: true }));
  await press('Enter');
  await expect(options.tab('General')).toBeFocused();
  await press('m');
  await expect(options.tab('My Picture')).toBeFocused();
  await press('Tab', 'ArrowUp');
  await expect(options.dialog.getByRole('radio', { name: 'Do not show my picture' })).toBeChecked();
  await reach(options.dialog.getByRole('button', { name: 'OK' }));
  await press('Enter');
  await expect(options.dialog).toHaveCount(0);
  await expect(client.photos(client.ownPicture)).toHaveCount(0);
  await expect(client.root.getByRole('button', { name: 'Options', exact: true })).toBeFocused();

  await reach(client.root.getByRole('button', { name: 'Show Menu' }));
  await press('Enter', 'End', 'ArrowRight', 'Enter');
  await expect(page.getByRole('dialog', { name: /^About/ })).toBeVisible();
  await press('Escape');

  await reach(client.root.getByRole('searchbox', { name: 'Find a contact' }));
  await keyboard.type('hugo');
  await reach(page.getByRole('button', { name: /^Hugo Lindqvist, / }));
  await press('Enter');
  await expect(client.card('Hugo Lindqvist')).toBeVisible();
  await press('Escape', 'Shift+Tab', 'Shift+Tab', 'Escape');

  await reach(client.root.getByRole('tab', { name: 'Groups' }));
  await press('ArrowRight');
  await expect(client.heading('Online')).toBeVisible();
  await press('ArrowLeft');
  await reach(client.root.getByRole('button', { name: 'Display options' }));
  await press('Enter', 'ArrowDown', 'Enter');
  await expect(client.tile(client.list)).toHaveCount(0);

  await reach(client.list.getByRole('treeitem').first());
  await press('ArrowDown', 'Shift+F10');
  await expect(client.item('View Contact Card')).toBeVisible();
  await press('Escape', 'Enter');
  await expect(client.conversation(bob.name).input).toBeFocused();
  await press('Escape');
  await expect(client.row(bob.name)).toBeFocused();
  await press('Alt+Enter');
  await expect(client.card(bob.name)).toBeVisible();
  await press('Escape');
  await press('ArrowUp', 'ArrowLeft');
  await expect(client.heading('Frequent Contacts')).toHaveAttribute('aria-expanded', 'false');
});

test('a client in a window of its own and the one on the stage follow each other', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  const onStage = stage.client(alice.name);
  const alone = await openClient(emulator, alice);
  await alone.chooseStatus('Busy');
  await expect(onStage.status).toHaveAccessibleName('Status: Busy');
  await onStage.root.getByRole('tab', { name: 'Status' }).click();
  await expect(alone.heading('Online')).toBeVisible();
});

test('Sign Out shows the sign-in screen, and Sign In brings the client back', async ({
  emulator,
}) => {
  const client = await openClient(emulator, alice);
  const { page } = client;
  await client.chooseStatus('Sign Out');
  const signIn = page.getByRole('button', { name: 'Sign In' });
  await expect(page.getByRole('textbox', { name: 'Sign-in address' })).toHaveValue(alice.sip);
  const bobs = await openClient(emulator, bob);
  await expect(bobs.row(alice.name)).toHaveAccessibleName(new RegExp(`^${alice.name}, Offline`));
  await signIn.click();
  await expect(client.row(carol.name)).toBeVisible();
  await expect(bobs.row(alice.name)).toHaveAccessibleName(new RegExp(`^${alice.name}, Available`));
});
