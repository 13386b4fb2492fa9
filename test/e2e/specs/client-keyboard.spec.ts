import { ClientPage } from '../support/client-page.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';

test('the whole client works without a mouse, Options included', async ({ emulator }) => {
  const client = await ClientPage.open(emulator, alice);
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
