import { readFile } from 'node:fs/promises';
import { expectAccessibleInBothThemes } from '../support/accessibility.js';
import { ClientPage } from '../support/client-page.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob, carol, governBy } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';

test('two people write to each other on the stage: toast, answer, unread, tabs', async ({
  emulator,
}) => {
  await emulator.command({ name: 'client.sign-in', sip: carol.sip });
  const stage = new StagePage(await emulator.stage());
  const alices = stage.client(alice.name).conversation(bob.name);
  const bobsClient = stage.client(bob.name);
  const bobs = bobsClient.conversation(alice.name);

  await stage.client(alice.name).row(bob.name).dblclick();
  await expect(alices.input).toBeFocused();
  await alices.send('Got a second? :)');
  await expect(alices.last).toContainText('Got a second?');
  await expect(alices.last.getByRole('img', { name: 'Smile' })).toBeVisible();

  const alerts = bobsClient.root.getByRole('group', { name: 'Alerts' });
  await alerts.getByRole('button', { name: /Got a second/ }).click();
  await expect(bobs.last).toContainText('Got a second?');
  await expect(alerts.getByRole('button')).toHaveCount(0);
  await bobs.send('For <b>you</b>, always.');
  await expect(alices.last).toContainText('For <b>you</b>, always.');
  await expect(alices.root.getByText(/^Last message received on /)).toBeVisible();

  const own = { sip: carol.sip, conversation: alice.sip };
  await emulator.command({ name: 'conversation.open', sip: carol.sip, with: alice.sip });
  await emulator.command({ name: 'conversation.send', ...own, text: 'Lunch?' });
  await alices.root.getByRole('tab', { name: `${carol.name}, 1 unread` }).click();
  const withCarol = stage.client(alice.name).conversation(carol.name);
  await expect(withCarol.last).toContainText('Lunch?');
  await withCarol.input.press('Escape');
  await expect(withCarol.root).toHaveCount(0);
  await expect(alices.messages).toHaveCount(2);

  await alices.button('Minimize').click();
  await expect(alices.root).toHaveCount(0);
  const client = stage.client(alice.name).root;
  await client.getByRole('button', { name: 'Conversations', exact: true }).click();
  await client.getByRole('list', { name: 'Conversations' }).getByRole('button').click();
  await expect(alices.messages).toHaveCount(2);
});

test('everything is done by keyboard: open, format, emoticon, send, link, save, close', async ({
  emulator,
}) => {
  const page = await emulator.client(alice.sip);
  const client = new ClientPage(page, alice.name);
  const conversation = client.conversation(bob.name);
  const row = client.row(bob.name);
  await client.list.getByRole('treeitem').first().focus();
  await page.keyboard.type(bob.name.slice(0, 5));
  await page.keyboard.press('Enter');
  await expect(conversation.input).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(conversation.button('Font')).toBeFocused();
  await page.keyboard.press('Enter');
  await conversation.root.getByRole('button', { name: 'Bold' }).press('Space');
  await conversation.button('Emoticons').press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('one');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('https://portal.contoso.local:8443/x');
  await page.keyboard.press('Enter');
  await expect(conversation.input).toHaveValue('');
  await expect(conversation.last).toContainText(/one\n?https:/);
  await expect(conversation.last.getByText('one')).toHaveCSS('font-weight', '700');

  await conversation.links.press('Enter');
  const leave = page.getByRole('dialog', { name: 'Open this link?' });
  await expect(leave.getByText('portal.contoso.local:8443', { exact: true })).toBeVisible();
  await expect(leave.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(leave).toHaveCount(0);
  await expect(conversation.links).toBeFocused();

  const download = page.waitForEvent('download');
  await conversation.button('More options').press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(client.item('Save As…')).toBeFocused();
  await page.keyboard.press('Enter');
  const saved = await download;
  expect(saved.suggestedFilename()).toBe(`${bob.name}.txt`);
  expect(await readFile(await saved.path(), 'utf8')).toContain('https://portal.contoso.local:8443');
  await conversation.input.press('Escape');
  await expect(conversation.root).toHaveCount(0);
  await expect(row).toBeFocused();
});

test('IMWarning, EnableURL, emoticons, formatting and saving are as the policy says', {
  tag: '@page',
}, async ({ emulator }) => {
  await governBy(
    emulator,
    alice,
    `-IMWarning 'This may be recorded.' -EnableURL $false -DisableEmoticons $true -DisableSavingIM $true -DisableHtmlIm $true -DisableRTFIM $true`,
  );
  const client = new ClientPage(await emulator.client(alice.sip), alice.name);
  const conversation = client.conversation(bob.name);
  await client.openContactMenu(bob.name);
  await client.item('Send an Instant Message').click();
  await expect(conversation.log.getByRole('note')).toHaveText('This may be recorded.');
  await conversation.send('www.contoso.com :)');
  await expect(conversation.last).toContainText('www.contoso.com :)');
  await expect(conversation.links).toHaveCount(0);
  await expect(conversation.log.getByRole('img')).toHaveCount(0);
  for (const [name, parameter] of [
    ['Font', /DisableHtmlIm|DisableRTFIM/],
    ['Emoticons', /DisableEmoticons/],
  ] as const) {
    await expect(conversation.button(name)).toHaveAttribute('aria-disabled', 'true');
    await expect(conversation.button(name)).toHaveAttribute('title', parameter);
  }
  await conversation.button('More options').click();
  await expect(client.item('Save As…')).toHaveAttribute('aria-disabled', 'true');
  await expect(client.item('Save As…')).toHaveAttribute('title', /DisableSavingIM/);
});

test('without photos the window has a square, and why-mode answers for each thing in it', {
  tag: '@page',
}, async ({ emulator }) => {
  await governBy(emulator, alice, '-DisplayPhoto NoPhoto -EnableURL $false');
  const page = await emulator.stage();
  const stage = new StagePage(page);
  const client = stage.client(alice.name);
  const conversation = client.conversation(bob.name);
  await client.row(bob.name).dblclick();
  await expect(client.photos(conversation.root)).toHaveCount(0);
  await page.getByRole('button', { name: 'Why?', exact: true }).click();
  const why = conversation.root.getByRole('group', { name: 'What policy decides here' });
  await why.getByRole('button', { name: 'Why? Clickable links' }).click();
  await expect(page.getByRole('dialog', { name: 'Why? Clickable links' })).toContainText(
    'Tag:For-alice',
  );
});

test('axe finds nothing in conversations in light and dark', { tag: '@page' }, async ({
  emulator,
}) => {
  test.slow();
  await governBy(emulator, alice, `-IMWarning 'This may be recorded.'`);
  const page = await emulator.stage();
  const stage = new StagePage(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const client = stage.client(alice.name);
  const conversation = client.conversation(bob.name);
  await client.row(bob.name).dblclick();
  await conversation.send('See https://portal.contoso.local/x :)');
  await expect(conversation.links).toBeVisible();
  await emulator.shell('Set-CsImFilterConfiguration -Enabled $true -Action Block');
  await conversation.send('And http://x.example/');
  await expect(conversation.last).toContainText('not sent');
  await expectAccessibleInBothThemes(page, 'a conversation and a toast on the stage');
  await conversation.button('Font').click();
  await conversation.button('Emoticons').click();
  await expectAccessibleInBothThemes(page, 'formatting bar and emoticons', {
    within: ['[role=dialog]'],
  });
  await page.keyboard.press('Escape');
  await conversation.links.first().click();
  await page.getByRole('button', { name: 'Open in Browser' }).waitFor();
  await expectAccessibleInBothThemes(page, 'the question before a link', {
    within: ['dialog[open]'],
  });
});
