import { expect, test } from '../support/fixtures.js';
import { alice, bob, carol } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';

test('the first screen says what it is, has two people signed in and offers the stories', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  await expect(stage.page.getByRole('heading', { level: 1 })).toHaveText('Lync Client Emulator');
  await expect(stage.page.getByText('See the screen a client policy produces.')).toBeVisible();
  for (const { name } of [alice, bob]) await expect(stage.frame(name)).toBeInViewport();
  await expect(stage.guide.getByRole('tab', { name: 'Stories' })).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await expect(
    stage.guide.getByRole('button', { name: 'Whose photos you see, and who sees yours' }),
  ).toBeVisible();
  await expect(stage.clock.getByRole('button', { name: /^Play at / })).toBeVisible();
});

test('the clock stands still until it is run, goes to the next event, plays and pauses', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  await stage.page.setViewportSize({ width: 1600, height: 1000 });
  const { clock } = stage;
  const time = clock.getByRole('time');
  await expect(time).toHaveText('08:00:00');
  await clock.getByRole('button', { name: 'Run 30 minutes' }).click();
  await expect(time).toHaveText('08:30:00');
  await clock.getByRole('textbox', { name: 'Duration to run, hh:mm:ss' }).fill('00:00:07');
  await clock.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(time).toHaveText('08:30:07');
  await clock.getByRole('button', { name: 'Go to the next event' }).click();
  await expect(time).not.toHaveText('08:30:07');
  await clock.getByRole('radio', { name: '600×', exact: true }).focus();
  await stage.page.keyboard.press('Space');
  await expect(clock.getByRole('button', { name: 'Pause the clock' })).toBeVisible();
  await clock.getByRole('button', { name: 'Pause the clock' }).click();
  await expect(clock.getByRole('button', { name: 'Play at 600×' })).toBeVisible();
});

test('the log says what happened and because of what, and its filter keeps one person', {
  tag: '@page',
}, async ({ emulator }) => {
  const stage = new StagePage(await emulator.stage());
  await stage.shell.run(`New-CsClientPolicy PhotosControl | Out-Null
Grant-CsClientPolicy ${alice.sip} PhotosControl`);
  await stage.signOutAndIn(alice.name).click();
  const entries = stage.log.getByRole('listitem');
  const signedIn = entries.filter({ hasText: `${alice.name} signed in` }).first();
  await expect(signedIn).toContainText('Tag:PhotosControl');
  await signedIn.getByRole('button', { name: /^because of / }).click();
  await expect(entries.and(stage.page.locator(':focus'))).toHaveCount(1);
  await stage.log.getByRole('combobox', { name: 'Person' }).selectOption(bob.sip);
  await expect(signedIn).toHaveCount(0);
  await expect(entries.filter({ hasText: bob.name }).first()).toBeVisible();
});

test('why-mode tells of a part of a client its value, policy, scope, parameter, since and rule', {
  tag: '@page',
}, async ({ emulator }) => {
  await emulator.command({ name: 'clock.run', duration: '00:10:00' });
  await emulator.shell(`New-CsClientPolicy PhotosControl -DisplayPhoto NoPhoto | Out-Null
    Grant-CsClientPolicy ${alice.sip} PhotosControl`);
  await emulator.command({ name: 'client.sign-out-and-in', sip: alice.sip });
  const stage = new StagePage(await emulator.stage());
  const client = stage.client(alice.name);
  const chip = client.root.getByRole('button', { name: 'Why? Style of the contact list' });
  await expect(chip).toHaveCount(0);
  await stage.page.getByRole('button', { name: 'Why?', exact: true }).click();
  await chip.click();
  const answer = stage.page.getByRole('dialog', { name: 'Why? Style of the contact list' });
  const facts = {
    Value: 'classic squares',
    'Decided by': /Tag:PhotosControl/,
    Scope: 'User',
    Parameter: 'DisplayPhoto',
    Since: /08:10:00/,
    Evidence: 'Source article',
    Source: 'Demystifying Photos in Lync',
  };
  await expect(answer.getByRole('term')).toHaveText(Object.keys(facts));
  await expect(answer.getByRole('definition')).toHaveText([
    ...Object.values(facts),
    'Set-CsClientPolicy of Lync Server 2010',
  ]);
  await stage.page.keyboard.press('Escape');
  await stage.page.getByRole('button', { name: 'Why?', exact: true }).click();
  await expect(chip).toHaveCount(0);
});

test('a client for any person takes one click, and several stand side by side', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  await stage.people.getByRole('searchbox', { name: 'Find a person' }).fill('carol');
  await stage.people.getByRole('button', { name: `Sign in ${carol.name}` }).click();
  await expect(stage.frame(carol.name)).toBeInViewport();
  await stage.people.getByRole('searchbox', { name: 'Find a person' }).fill('');
  for (const { name } of [alice, bob, carol]) await expect(stage.client(name).list).toBeVisible();
  await stage
    .frame(bob.name)
    .getByRole('button', { name: `Take the client of ${bob.name} off the stage` })
    .click();
  await expect(stage.frame(bob.name)).toHaveCount(0);
  await stage.people.getByRole('button', { name: `Show the client of ${bob.name}` }).click();
  await expect(stage.frame(bob.name)).toBeVisible();
});

test('the settings choose which documented range the shell enforces', { tag: '@page' }, async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  await stage.openSettings();
  await stage.settings.getByRole('radio', { name: /^As the pages since Lync 2013 say/ }).click();
  await expect(
    stage.settings.getByRole('radio', { name: /^As the pages since Lync 2013 say/ }),
  ).toBeChecked();
  await stage.closeSettings();
  await stage.shell.run('Set-CsClientPolicy -WebServicePollInterval 06:00:00');
  await expect(stage.shell.errors).toContainText('06:00:00');
  await stage.openSettings();
  await stage.settings.getByRole('radio', { name: /^As the Lync 2010 pages say/ }).click();
  await stage.closeSettings();
  await stage.shell.run('Set-CsClientPolicy -WebServicePollInterval 06:00:00');
  await stage.inspect(alice.name);
  await expect(stage.policy('Global').getByRole('definition')).toHaveText(['06:00:00']);
});

test('a long run shows how far it is, leaves the page usable, and stops on demand', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  // A poll each second for a year: more than any machine is done with before the button is pressed.
  await emulator.command({ name: 'settings.change', profile: 'technet' });
  await emulator.shell('Set-CsClientPolicy -WebServicePollInterval 00:00:01');
  await emulator.command({ name: 'client.sign-out-and-in', sip: alice.sip });
  const running = emulator.command({ name: 'clock.run', duration: '8784:00:00' });
  const strip = stage.page.getByRole('region', { name: 'Run of the clock' });
  await expect(strip.getByRole('progressbar')).toBeVisible();
  await expect(strip).toContainText('Running to');
  await stage.people.getByRole('searchbox').fill(carol.name);
  await expect(stage.people.getByText(carol.name).first()).toBeVisible();
  await strip.getByRole('button', { name: 'Stop' }).click();
  expect(await running).toMatchObject({ stopped: true });
  await expect(strip).toBeHidden();
  await expect(stage.log).toContainText('The run was stopped before its end.');
});
