import type { Emulator } from '../support/emulator.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';
import { UrlFilterPage } from '../support/url-filter-page.js';
import { Album } from './album.js';

const portal = 'https://portal.contoso.local/news';

type Sender = typeof alice | typeof bob;

async function send(emulator: Emulator, from: Sender, to: Sender, text: string) {
  const own = { sip: from.sip } as const;
  await emulator.command({ name: 'conversation.open', ...own, with: to.sip });
  await emulator.command({ name: 'conversation.send', ...own, conversation: to.sip, text });
}

/** A talk with everything in it: an emoticon, a link, a warning, a refusal. */
async function talk(emulator: Emulator) {
  await send(emulator, alice, bob, 'Hi Bob, got a second?');
  await emulator.command({ name: 'clock.run', duration: '00:01:00' });
  await send(emulator, bob, alice, 'Sure :) what is it?');
  await emulator.shell(
    'Set-CsImFilterConfiguration -Enabled $true -Action Warn -WarnMessage "Mind the links."',
  );
  await send(emulator, bob, alice, `Is it about ${portal}`);
  await emulator.shell('Set-CsImFilterConfiguration -Action Block');
  await emulator.command({ name: 'clock.run', duration: '00:01:00' });
  await send(emulator, alice, bob, 'No, see http://x.example/');
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`URL filter on the stage, ${colorScheme}`, async ({ emulator }) => {
    test.slow();
    const album = new Album('URL filter', colorScheme);
    const page = await emulator.stage();
    const stage = new StagePage(page);
    const filter = new UrlFilterPage(page);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 1440, height: 900 });
    await talk(emulator);
    await stage.client(alice.name).row(bob.name).dblclick();
    await stage.client(bob.name).row(alice.name).dblclick();
    await album.take(page, 'two conversations');
    await send(emulator, alice, bob, `Then ${portal}`);
    await filter.open('Messages');
    await expect(filter.decided).toHaveCount(1);
    await album.take(page, 'the way of a message');
    await filter.open('Front Ends');
    await expect(filter.guide.getByRole('button', { name: 'Create the keys' })).toBeVisible();
    await album.take(page, 'Front Ends as installed');
    await filter.guide.getByRole('button', { name: 'Create the keys' }).click();
    await filter.guide.getByRole('button', { name: 'Write the values' }).click();
    await expect(page.getByText('Restart pending')).toBeVisible();
    await album.take(page, 'restart pending');
    for (const [name, dialog] of [
      ['Internet Options, as oneself', 'Internet Options'],
      ['runas', 'runas'],
      ['PsExec', 'PsExec'],
    ] as const) {
      const shown = await filter.tryDeadEnd(name, dialog);
      await shown.waitFor();
      await album.take(page, name);
      await page.keyboard.press('Escape');
    }
    await filter.ask(portal);
    await expect(filter.decided).toHaveCount(1);
    await album.take(page, 'the detective');
    await page.getByRole('button', { name: 'Why?', exact: true }).click();
    await album.take(page, 'why-mode');
    await page.setViewportSize({ width: 1024, height: 700 });
    await filter.open('Front Ends');
    await album.take(page, 'Front Ends, small');
    album.write();
  });
