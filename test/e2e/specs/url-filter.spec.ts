import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessibleInBothThemes } from '../support/accessibility.js';
import { ClientPage } from '../support/client-page.js';
import type { Emulator } from '../support/emulator.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';
import { UrlFilterPage } from '../support/url-filter-page.js';

const portal = 'https://portal.contoso.local/x';

/** The Front End that alice's messages go through. */
async function frontEndOfAlice(emulator: Emulator): Promise<string> {
  const { frontEnd } = await emulator.command({
    name: 'url.explain',
    url: portal,
    sender: alice.sip,
  });
  return frontEnd;
}

const block = (emulator: Emulator) =>
  emulator.shell('Set-CsImFilterConfiguration -Enabled $true -Action Block -IgnoreLocal $true');

test('D1, D2, D5, D7, D3: a link is blocked until the right registry is written and read', async ({
  emulator,
}) => {
  test.slow();
  await block(emulator);
  const frontEnd = await frontEndOfAlice(emulator);
  const page = await emulator.stage();
  const stage = new StagePage(page);
  const filter = new UrlFilterPage(page);
  const alices = stage.client(alice.name).conversation(bob.name);
  const bobsClient = stage.client(bob.name);
  const bobs = bobsClient.conversation(alice.name);
  await stage.client(alice.name).row(bob.name).dblclick();
  let sent = 0;
  const sendAndSee = async (blocked: boolean) => {
    await expect(alices.messages).toHaveCount(sent);
    await alices.send(`see ${portal}`);
    sent += 1;
    await expect(alices.messages).toHaveCount(sent);
    await expect(alices.last.getByText(/was not sent/)).toHaveCount(blocked ? 1 : 0);
  };

  // D1: an error for the sender, nothing for the receiver.
  await filter.open('Messages');
  await sendAndSee(true);
  await expect(alices.last).toContainText(portal);
  await expect(bobsClient.root.getByRole('group', { name: 'Alerts' })).toBeEmpty();
  await expect(filter.path).toContainText('Not reached');
  await expect(filter.decided).toHaveCount(1);

  // D5: runas asks for a password; PsExec opens a window in which nothing can be changed.
  await filter.open('Front Ends');
  await filter.choose(frontEnd);
  const runas = await filter.tryDeadEnd('runas', 'runas');
  await expect(runas.getByText(/^C:\\>/)).toContainText('Enter the password for');
  await runas.getByRole('button', { name: 'Close' }).click();
  const psexec = await filter.tryDeadEnd('PsExec', 'PsExec');
  await expect(psexec.getByRole('button', { name: 'Sites' })).toBeDisabled();
  await psexec.getByRole('button', { name: 'Close' }).click();

  // D2: the zone of the administrator, who is not the service.
  const own = await filter.tryDeadEnd('Internet Options, as oneself', 'Internet Options');
  await own.getByRole('button', { name: 'Sites' }).click();
  await own
    .getByRole('textbox', { name: 'Add this website to the zone' })
    .fill(portal.slice(0, -2));
  await own.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(own.getByRole('status')).toContainText('CONTOSO\\Administrator');
  await own.getByRole('button', { name: 'Close' }).click();
  await filter.restart(frontEnd);
  await sendAndSee(true);
  await expect(await filter.ask(portal)).toContainText(`Blocked${frontEnd}`);
  await expect(page.getByRole('region', { name: 'Detective' })).toContainText('S-1-5-20');

  // D7 and D3: keys, site, DWORD; blocked until the restart, and only here.
  await filter.open('Front Ends');
  await filter.guide.getByRole('button', { name: 'Create the keys' }).click();
  await filter.guide.getByRole('button', { name: 'Write the values' }).click();
  await expect(filter.frontEnd(frontEnd).getByRole('status')).toHaveText('Restart pending');
  await sendAndSee(true);
  await filter.guide.getByRole('button', { name: 'Restart the Front-End service' }).click();
  await expect(filter.frontEnd(frontEnd).getByRole('status')).toHaveCount(0);
  await sendAndSee(false);
  await bobsClient.root.getByRole('button', { name: /see https/ }).click();
  await expect(bobs.links).toHaveText(portal);
  await expect(await filter.ask(portal)).toContainText(`Exempt${frontEnd}`);
  const everywhere = page.getByRole('list', { name: 'On every Front End' });
  await expect(everywhere.getByText('Exempt')).toHaveCount(1);
  await expect(everywhere.getByText('Blocked')).not.toHaveCount(0);
});

test('D6: Allow defuses, Warn warns, an empty warning does nothing, disabled leaves as it is', async ({
  emulator,
}) => {
  const bobs = new ClientPage(await emulator.client(bob.sip), bob.name);
  const conversation = bobs.conversation(alice.name);
  await emulator.command({ name: 'conversation.open', sip: bob.sip, with: alice.sip });
  await bobs.row(alice.name).dblclick();
  await emulator.command({ name: 'conversation.open', sip: alice.sip, with: bob.sip });
  const cases = [
    ['-Enabled $true -Action Allow -AllowMessage Defused.', '_http://x.example/', 0, 'Defused.'],
    ['-Action Warn -WarnMessage Careful!', 'http://x.example/', 1, 'Careful!'],
    ['-WarnMessage $null', 'http://x.example/', 1, ''],
    ['-Enabled $false -Action Block', 'http://x.example/', 1, ''],
  ] as const;
  for (const [settings, text, links, note] of cases)
    await test.step(settings, async () => {
      await emulator.shell(`Set-CsImFilterConfiguration ${settings}`);
      const sent = { sip: alice.sip, conversation: bob.sip, text: 'http://x.example/' };
      await emulator.command({ name: 'conversation.send', ...sent });
      await expect(conversation.last).toContainText(`${note}${text}`);
      await expect(conversation.last.getByRole('link')).toHaveCount(links);
    });
});

test('a .reg file is imported and exported, and a bad one says where it is wrong', async ({
  emulator,
  dataFolder,
}) => {
  const page = await emulator.stage();
  const filter = new UrlFilterPage(page);
  await filter.open('Front Ends');
  const key =
    'HKEY_USERS\\S-1-5-20\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\\ZoneMap\\Domains\\contoso.local';
  const head = 'Windows Registry Editor Version 5.00\r\n\r\n';
  const choose = async (name: string, text: string) => {
    const file = join(dataFolder, name);
    writeFileSync(file, `\ufeff${head}${text}`, 'utf16le');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import .reg…' }).click();
    await (await chooser).setFiles(file);
  };
  await choose('bad.reg', `[${key}]\r\n"http"=dword:xyz\r\n`);
  await expect(page.getByRole('alert')).toContainText(/line 4/i);
  await expect(page.getByRole('rowheader')).toHaveCount(0);
  await choose('good.reg', `[${key}]\r\n"http"=dword:00000001\r\n"https"=dword:00000001\r\n`);
  await expect(page.getByRole('rowheader', { name: 'contoso.local' })).toHaveCount(2);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export .reg' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.reg$/);
});

test('axe finds nothing in messages, Front Ends and detective in light and dark', async ({
  emulator,
}) => {
  test.slow();
  await block(emulator);
  const page = await emulator.stage();
  const filter = new UrlFilterPage(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const own = { sip: alice.sip, conversation: bob.sip };
  await emulator.command({ name: 'conversation.open', sip: alice.sip, with: bob.sip });
  await emulator.command({ name: 'conversation.send', ...own, text: `see ${portal}` });
  await filter.open('Messages');
  await expect(filter.decided).toHaveCount(1);
  await expectAccessibleInBothThemes(page, 'the way of a message');
  await filter.open('Front Ends');
  await filter.guide.getByRole('button', { name: 'Create the keys' }).click();
  await filter.guide.getByRole('button', { name: 'Write the values' }).click();
  await expect(page.getByText('Restart pending')).toBeVisible();
  await expectAccessibleInBothThemes(page, 'a Front End with a restart pending');
  await (await filter.tryDeadEnd('PsExec', 'PsExec')).waitFor();
  await expectAccessibleInBothThemes(page, 'the disabled Sites button');
  await page.keyboard.press('Escape');
  await filter.ask(portal);
  await expect(filter.decided).toHaveCount(1);
  await expectAccessibleInBothThemes(page, 'the detective');
});
