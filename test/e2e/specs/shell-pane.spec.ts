import type { Locator } from '@playwright/test';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';

const policy = 'PhotosControl';

/** The share of each colour in the text of a block. */
async function colours(block: Locator): Promise<readonly number[]> {
  const colour = await block.evaluate((element) => getComputedStyle(element).color);
  return (colour.match(/\d+/g) ?? []).map(Number);
}

test('the photo cmdlets of the article, typed one by one, walk alice’s client through its looks', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  const { shell } = stage;
  const client = stage.client(alice.name);
  const expectChoices = async (count: number) => {
    await client.options.open();
    await client.options.turnTo('My Picture');
    await expect(client.options.pictureChoices).toHaveCount(count);
    await client.options.press('Cancel');
  };

  await shell.type(`New-CsClientPolicy -Identity ${policy} | Out-Null`);
  await shell.type(`Set-CsClientPolicy -Identity ${policy} -DisplayPhoto AllPhotos`);
  await shell.type(`Grant-CsClientPolicy -Identity ${alice.sip} -PolicyName ${policy}`);
  await stage.signOutAndIn(alice.name).click();
  await expect(stage.signOutAndIn(alice.name)).toHaveCount(0);
  await expectChoices(3);

  await shell.type(`Set-CsClientPolicy -Identity ${policy} -DisplayPhoto PhotosFromADOnly`);
  await stage.signOutAndIn(alice.name).click();
  await expect(stage.signOutAndIn(alice.name)).toHaveCount(0);
  await expectChoices(2);

  await shell.type(`Set-CsClientPolicy -Identity ${policy} -DisplayPhoto NoPhoto`);
  await stage.signOutAndIn(alice.name).click();
  await expect(client.ownPicture).toHaveCount(0);
  await client.options.open();
  await expect(client.options.tab('My Picture')).toHaveCount(0);
  const bobs = stage.client(bob.name);
  await expect(bobs.photos(bobs.row(alice.name))).toHaveCount(0);
  await expect(shell.errors).toHaveCount(0);
});

test('cmdlets pasted from a web page, with its dashes and quotation marks, run in order', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  await stage.shell.run(
    [
      `New–CsClientPolicy –Identity “${policy}” | Out–Null`,
      `Set–CsClientPolicy —Identity ‘${policy}’ —DisplayPhoto PhotosFromADOnly`,
      `Grant–CsClientPolicy –Identity “sip:${alice.sip}” –PolicyName “${policy}”`,
      `(Get–CsClientPolicy –Identity “${policy}”).DisplayPhoto # “as it is now”`,
    ].join('\n'),
  );
  await expect(stage.shell.output).toContainText(/now”\s*PhotosFromADOnly\s*$/);
  await expect(stage.signOutAndIn(alice.name)).toBeVisible();
  await expect(stage.shell.errors).toHaveCount(0);
});

test('an error is red, names cmdlet, parameter and offer, and leaves nothing half done', {
  tag: '@page',
}, async ({ emulator }) => {
  const stage = new StagePage(await emulator.stage());
  const { shell } = stage;
  await shell.run(`New-CsClientPolicy ${policy} -WebServicePollInterval 00:04:59`);
  for (const part of ['New-CsClientPolicy', 'WebServicePollInterval', '00:04:59', '00:05:00'])
    await expect(shell.errors).toContainText(part);
  const [red = 0, green = 0, blue = 0] = await colours(shell.errors);
  expect(red - Math.max(green, blue)).toBeGreaterThan(60);
  await shell.run(`Get-CsClientPolicy ${policy}`);
  await expect(shell.errors).toHaveCount(2);
});

test('Tab completes cmdlet, parameter and value; the arrow keys bring lines back', {
  tag: '@page',
}, async ({ emulator }) => {
  const { shell, page } = new StagePage(await emulator.stage());
  const { keyboard } = page;
  const offered = page.getByRole('listbox').getByRole('option');
  await shell.ready();

  await keyboard.type('get-cscl');
  await keyboard.press('Tab');
  await shell.expectLine(/Get-CsClientPolicy ?/);
  await keyboard.press('Enter');
  await expect(shell.output).toContainText('DisplayPhoto');
  await shell.ready();

  await keyboard.type('Set-CsClientPolicy -DisableEm');
  await keyboard.press('Tab');
  await expect(offered).toHaveText([/DisableEmailComparisonCheck/, /DisableEmoticons/]);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await shell.expectLine(/Set-CsClientPolicy -DisableEmoticons ?/);
  await keyboard.type(' $true -DisplayPhoto photosf');
  await keyboard.press('Tab');
  await shell.expectLine(/Set-CsClientPolicy .+ -DisplayPhoto PhotosFromADOnly ?/);
  await keyboard.press('Enter');
  await shell.ready();

  await keyboard.press('ArrowUp');
  await shell.expectLine(/Set-CsClientPolicy -DisableEmoticons .+PhotosFromADOnly ?/);
  await keyboard.press('ArrowUp');
  await shell.expectLine(/Get-CsClientPolicy ?/);
  await keyboard.press('ArrowDown');
  await shell.expectLine(/Set-CsClientPolicy .+/);
});

test('keys pressed faster than the shell answers are kept, in order', { tag: '@page' }, async ({
  emulator,
}) => {
  const { shell, page } = new StagePage(await emulator.stage());
  const { keyboard } = page;
  await shell.input.focus();
  await keyboard.type("'one'");
  await keyboard.press('Enter');
  await keyboard.type("'two', 'three' | ForEach-Object {");
  await keyboard.press('Enter');
  await keyboard.type('"<$_>" }');
  await keyboard.press('Enter');
  await keyboard.type('get-cscl');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await shell.ready();
  await expect(shell.output).toContainText(
    /one\s[\s\S]*<two>\s*<three>[\s\S]*Get-CsClientPolicy[\s\S]*DisplayPhoto/,
  );
  await expect(shell.errors).toHaveCount(0);
});

test('keys pressed before the editor has loaded wait for it, in order', { tag: '@page' }, async ({
  emulator,
}) => {
  const stage = await emulator.stage();
  let deliver: () => void = () => undefined;
  const delivered = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  await stage.route(/shell-editor/, async (route) => {
    await delivered;
    await route.fallback();
  });
  const { shell } = new StagePage(stage);
  await shell.input.focus();
  await stage.keyboard.type('get-cscl');
  await stage.keyboard.press('Tab');
  await stage.keyboard.press('Enter');
  await expect(shell.input).toBeFocused();
  deliver();
  await expect(shell.output).toContainText(/Get-CsClientPolicy[\s\S]*DisplayPhoto/);
  await expect(shell.errors).toHaveCount(0);
});

test('an open brace asks for more lines with >>, and runs when it is closed', {
  tag: '@page',
}, async ({ emulator }) => {
  const { shell, page } = new StagePage(await emulator.stage());
  await shell.ready();
  await page.keyboard.type("'bob', 'carol' | ForEach-Object {");
  await page.keyboard.press('Enter');
  await expect(shell.pane.getByText('>>').last()).toBeVisible();
  await page.keyboard.type('"hello $_" }');
  await page.keyboard.press('Enter');
  await expect(shell.output).toContainText(/hello bob\s+hello carol/);
  await expect(shell.output).toContainText('>>');
});

test('-Confirm asks as PowerShell does: No leaves the policy, Yes removes it', async ({
  emulator,
}) => {
  await emulator.shell(`New-CsClientPolicy ${policy}`);
  const stage = new StagePage(await emulator.stage());
  const { shell } = stage;
  await stage.inspect(alice.name);
  const question = shell.pane.getByRole('group', { name: /Confirm/ });
  await shell.run(`Remove-CsClientPolicy ${policy} -Confirm`);
  await question.getByRole('button', { name: /^N No$/ }).click();
  await expect(question).toHaveCount(0);
  await expect(stage.policy(`Tag:${policy}`)).toBeVisible();

  await shell.run(`Remove-CsClientPolicy ${policy} -Confirm`);
  await expect(question.getByRole('button', { name: /^Y Yes$/ })).toBeFocused();
  await stage.page.keyboard.press('y');
  await expect(stage.policy(`Tag:${policy}`)).toHaveCount(0);
  await expect(shell.input).toBeFocused();
});

test('the screen is cleared by its button, by Ctrl+L and by Clear-Host', { tag: '@page' }, async ({
  emulator,
}) => {
  const { shell, page } = new StagePage(await emulator.stage());
  const print = async () => {
    await shell.run("'some text'");
    await expect(shell.output).toContainText(/'some text'\s*some text/);
  };
  await print();
  await shell.pane.getByRole('button', { name: 'Clear the shell' }).click();
  await expect(shell.output).not.toContainText('some text');
  await print();
  await page.keyboard.press('Control+l');
  await expect(shell.output).not.toContainText('some text');
  await print();
  await shell.run('Clear-Host');
  await expect(shell.output).not.toContainText('some text');
});

const excessive = [
  {
    what: 'a megabyte of text',
    text: `'${'x'.repeat(1_048_576)}'`,
    limit: /takes at most 20,?000|32,?768/,
    keepsTheHostBusy: false,
  },
  {
    what: '10,000 statements',
    text: '1;'.repeat(10_000),
    limit: /2,?000/,
    keepsTheHostBusy: false,
  },
  {
    what: 'deep nesting',
    text: `${'('.repeat(500)}1${')'.repeat(500)}`,
    limit: /48/,
    keepsTheHostBusy: false,
  },
  {
    what: 'an endless loop',
    text: 'while ($true) { $policy = Get-CsClientPolicy Global }',
    limit: /250,?000|not supported|while/i,
    keepsTheHostBusy: true,
  },
] as const;

for (const { what, text, limit, keepsTheHostBusy } of excessive) {
  test(`${what} in the shell is refused or stopped at a stated limit, and the window goes on`, {
    tag: keepsTheHostBusy ? [] : '@page',
  }, async ({ emulator }) => {
    const stage = new StagePage(await emulator.stage());
    await stage.shell.run(text);
    await expect(stage.shell.errors).toContainText(limit);
    await stage.clock.getByRole('button', { name: 'Run 5 minutes' }).click();
    await expect(stage.clock.getByRole('time')).toHaveText('08:05:00');
    await stage.shell.run('1 + 1');
    await expect(stage.shell.output).toContainText(/1 \+ 1\s*2\s*$/);
  });
}
