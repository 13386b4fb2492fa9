import { ClientPage } from '../support/client-page.js';
import { expect, test } from '../support/fixtures.js';
import { alice, carol, diego } from '../support/people.js';

test('a person is found, looked up on his card, and added to a group', async ({ emulator }) => {
  const client = await ClientPage.open(emulator, alice);
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
  const client = await ClientPage.open(emulator, alice);
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
  const client = await ClientPage.open(emulator, alice);
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
  const client = await ClientPage.open(emulator, alice);
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
