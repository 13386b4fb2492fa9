import { expectAccessibleInBothThemes } from '../support/accessibility.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';

test('whom the photo cmdlet of the article hits is told before it is done, and then it is done', async ({
  emulator,
}) => {
  await emulator.shell(`New-CsClientPolicy PhotosControl | Out-Null
Grant-CsClientPolicy ${alice.sip} PhotosControl`);
  await emulator.command({ name: 'client.sign-out-and-in', sip: alice.sip });
  const page = await emulator.stage();
  const stage = new StagePage(page);
  await stage.shell.ready();
  await stage.shell.input.fill('Set-CsClientPolicy PhotosControl -DisplayPhoto NoPhoto');
  const undo = page.getByRole('button', { name: /^Undo/ });
  const undone = (await undo.getAttribute('aria-label')) ?? '';
  await page.getByRole('button', { name: 'What would it do?' }).click();

  const effects = page.getByRole('table', { name: 'Effects of the plan' });
  const lose = effects.getByRole('row', { name: /^The page My Picture/ });
  await expect(lose.getByRole('button', { name: '1 person, 2 percent' })).toBeVisible();
  const seen = effects.getByRole('row', { name: /^Being seen with a picture/ }).getByRole('button');
  await seen.focus();
  await seen.press('Enter');
  const people = page.getByRole('grid', { name: 'People: Being seen with a picture' });
  const row = people.getByRole('row', { name: /^Alice Ahlberg/ });
  await expect(row.getByRole('gridcell').first()).toHaveText('Sales');
  await page.keyboard.press('/');
  await page.keyboard.type('Ahlberg');
  await expect(people.getByRole('row')).toHaveCount(2);
  await row.getByRole('button').press('c');
  const why = page.getByRole('region', { name: 'Why' });
  await expect(why).toContainText('Tag:PhotosControl sets DisplayPhoto to NoPhoto.');
  await page.goBack();

  // Nothing was done by looking.
  await expect(undo).toHaveAccessibleName(undone);
  await page.getByRole('button', { name: 'Do it on the stage…' }).click();
  await page
    .getByRole('dialog', { name: 'Do it on the stage?' })
    .getByRole('button', { name: 'Do it on the stage' })
    .click();
  await expect(stage.signOutAndIn(alice.name)).toBeVisible();
  await expect(stage.shell.output).toContainText('-DisplayPhoto NoPhoto');
  await stage.signOutAndIn(alice.name).click();
  await expect(stage.client(alice.name).ownPicture).toHaveCount(0);
  await expect(stage.client(bob.name).ownPicture).toBeVisible();
});

test('axe finds nothing on the page of a plan in light and dark', async ({ emulator }) => {
  const page = await emulator.stage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'What would it do?' }).click();
  const plan = page.getByRole('textbox', { name: 'Plan: cmdlets to try' });
  await expect(plan).toBeFocused();
  await expectAccessibleInBothThemes(page, 'no plan yet');
  await plan.fill('Set-CsClientPolicy -DisplayPhoto NoPhoto\nGrant-CsClientPolicy nobody None');
  await plan.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('Line 2');
  await expect(page.getByRole('grid').getByRole('button').first()).toBeVisible();
  await expectAccessibleInBothThemes(page, 'a plan of which a line went wrong');
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(plan).toHaveCount(0);
});
