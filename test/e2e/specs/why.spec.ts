import { expectAccessibleInBothThemes } from '../support/accessibility.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';

const sizes = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
];

test('anything in a client says why it is so, by mouse and by keyboard, and leads to its rule', async ({
  emulator,
}) => {
  test.slow();
  await emulator.shell('Set-CsClientPolicy -DisableFeedsTab $True');
  await emulator.command({ name: 'client.sign-out-and-in', sip: alice.sip });
  const stage = new StagePage(await emulator.stage());
  const { page } = stage;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const client = stage.client(alice.name);
  const walk = page.getByRole('dialog', { name: `Why? Client of ${alice.name}` });

  // By mouse: the mark at what is pointed at, and the card behind it.
  await page.keyboard.press('Alt+w');
  await client.row(bob.name).getByText('- Available').hover();
  await page.getByRole('button', { name: 'Why? Status', exact: true }).click();
  const card = page.getByRole('dialog', { name: 'Why? Status', exact: true });
  await expect(card).toContainText(`Status of ${bob.name}`);
  await expect(card).toContainText(`${bob.name} publishes one state.`);
  await card.getByRole('link', { name: 'presence/most-active-machine' }).click();
  const sources = page.getByRole('main', { name: 'Sources and conflicts' });
  await expect(
    sources.getByRole('article', { name: 'presence/most-active-machine' }),
  ).toBeInViewport();
  await sources.getByRole('radio', { name: /^Documents disagree/ }).check();
  await expect(sources.getByText('Documents disagree.').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sources).toHaveCount(0);
  await page.keyboard.press('Alt+w');

  // By keyboard: from the note through all answers to what is not there, and back.
  const note = client.me.getByRole('textbox', { name: 'Personal note' });
  for (const size of sizes) {
    await page.setViewportSize(size);
    await note.focus();
    await page.keyboard.press('Shift+F1');
    await expect(walk.getByRole('option', { selected: true })).toContainText('Note of');
    await expect(walk).toBeInViewport({ ratio: 1 });
    await expect(walk.getByRole('option', { name: /^Activity Feeds/ })).toHaveCount(1);
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
    await expect(walk).toHaveCount(0);
    await expect(note).toBeFocused();
  }
  await page.keyboard.press('Shift+F1');
  await walk.getByRole('option', { name: /^Activity Feeds/ }).click();
  await expect(walk.getByRole('region', { name: 'Answer' })).toContainText('DisableFeedsTab');
});

test('a client in a window of its own answers too', async ({ emulator }) => {
  const page = await emulator.client(bob.sip);
  await page.getByRole('button', { name: 'Why?', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Why? Style of the contact list' })).toBeVisible();
  await page.keyboard.press('Shift+F1');
  const walk = page.getByRole('dialog', { name: `Why? Client of ${bob.name}` });
  await expect(walk).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(walk.getByRole('region', { name: 'Answer' })).toContainText('Evidence');
  await page.keyboard.press('Escape');
  await expect(walk).toHaveCount(0);
});

test('axe finds nothing on answers, the walk through them and all rules in light and dark', async ({
  emulator,
}) => {
  test.slow();
  const stage = new StagePage(await emulator.stage());
  const { page } = stage;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.keyboard.press('Alt+w');
  await stage.client(alice.name).row(bob.name).getByText('- Available').hover();
  await page.getByRole('button', { name: 'Why? Status', exact: true }).click();
  const card = page.getByRole('dialog', { name: 'Why? Status', exact: true });
  await expect(card).toContainText('Evidence');
  await expectAccessibleInBothThemes(page, 'the answer at what is pointed at');
  await card.getByRole('button', { name: 'All answers of this client' }).click();
  const walk = page.getByRole('dialog', { name: `Why? Client of ${alice.name}` });
  await expect(walk).toContainText('Evidence');
  await expectAccessibleInBothThemes(page, 'all answers', { within: ['[role=dialog]'] });
  await walk.getByRole('link', { name: 'presence/most-active-machine' }).click();
  await expect(page.getByRole('main', { name: 'Sources and conflicts' })).toBeVisible();
  await expect(walk).toHaveCount(0);
  await expectAccessibleInBothThemes(page, 'sources and conflicts', { within: ['#page'] });
});
