import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario } from '../../../electron/host/scenario/read-scenario.js';
import { storySteps } from '../../../electron/host/scenario/story/story-steps.js';
import { expectAccessibleInBothThemes } from '../support/accessibility.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';
import { StoryPlayer } from '../support/story-player.js';

const folder = join(import.meta.dirname, '../../../shared/scenario/stories');

const nameOf = (sip: string): string => (sip === alice.sip ? alice.name : bob.name);

for (const file of readdirSync(folder))
  test(`${file} is played by the keyboard alone, and each step shows what it promises`, async ({
    emulator,
  }) => {
    test.slow();
    const scenario = await loadScenario(join(folder, file));
    const steps = storySteps(scenario);
    const page = await emulator.stage();
    await page.setViewportSize({ width: 1280, height: 720 });
    // The panes take their heights when the page is opened.
    await page.reload();
    const player = new StoryPlayer(page);
    await player.button(scenario.title).press('Enter');
    await player.expectTaken(0, steps.length);
    for (const [index, { sights, show }] of steps.entries()) {
      await page.keyboard.press('Alt+ArrowRight');
      await player.expectTaken(index + 1, steps.length);
      await expect(player.sights).toHaveText(sights.map(() => /^seen: /));
      const { row, options, conversations = [], detective, timeline, calendar, card } = show;
      const shown = [
        ...(row ? [new StagePage(page).client(nameOf(row.who)).row(nameOf(row.of))] : []),
        ...(options ? [page.getByRole('dialog', { name: /^Lync - Options/ })] : []),
        ...conversations.map(({ who }) =>
          page.getByRole('dialog', {
            name: new RegExp(`^Conversation of ${nameOf(who)}`),
          }),
        ),
        ...(detective ? [page.getByRole('region', { name: 'Detective', exact: true })] : []),
        ...(timeline === undefined
          ? []
          : [page.getByRole('region', { name: 'Timeline', exact: true })]),
        ...(calendar === undefined
          ? []
          : [page.getByRole('tab', { name: 'Calendar', selected: true })]),
        ...(card ? [page.getByRole('dialog', { name: /^Contact card/ })] : []),
        ...(show['run-as'] ? [page.getByRole('dialog', { name: /at the Front End$/ })] : []),
      ];
      await expect(player.marks).toHaveText(await player.numbers.allTextContents());
      for (const place of shown) await expect(place).toBeInViewport({ ratio: 0.7 });
    }
    await expect(player.story.getByText('That was the story.')).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await player.expectTaken(steps.length - 1, steps.length);
    await player.button('Close the Story').press('Enter');
    await expect(player.button(scenario.title)).toBeVisible();
  });

const mine = `scenario: A policy of mine
steps:
  - title: Bob locks the PC
    lock: bob
  - title: Bob is away
    expect: { client: alice, row: bob, presence: Away }
  - title: A policy
    shell: New-CsClientPolicy -Identity Mine
`;

test('a scenario of one’s own opens by a button and by dropping; the shell runs its line with one key', async ({
  emulator,
}) => {
  await emulator.shell('New-CsClientPolicy -Identity Kept');
  const stage = new StagePage(await emulator.stage());
  const player = new StoryPlayer(stage.page);
  await player.choose([{ name: 'mine.yaml', text: mine }]);
  await player.expectTaken(0, 2);
  await player.button(/^Next: Bob locks/).click();
  await player.expectTaken(1, 2);
  await stage.page.keyboard.press('Control+Backquote');
  await stage.shell.expectLine(/New-CsClientPolicy -Identity Mine/);
  await stage.page.keyboard.press('Enter');
  await player.expectTaken(2, 2);
  await player.button('Back').click();
  await player.expectTaken(1, 2);
  await player.button('Close the Story').click();
  await expect(player.story).toHaveCount(0);
  await emulator.shell('Get-CsClientPolicy -Identity Kept');

  await player.drop('bad.yaml', mine.replace('lock: bob', 'lock: nobody'));
  await expect(player.pane.getByRole('alert')).toContainText('bad.yaml:4:11');
  await expect(player.pane.getByRole('alert')).toContainText('Mend the file');
  await player.drop('mine.yaml', mine);
  await player.expectTaken(0, 2);
  await expect(player.pane.getByRole('alert')).toHaveCount(0);
});

test('what is done by hand in a story takes its tick away, and one button leads back', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  const player = new StoryPlayer(stage.page);
  await player.choose([{ name: 'mine.yaml', text: mine }]);
  await player.button(/^Next: Bob locks/).click();
  await expect(player.sights).toHaveText(/^seen: /);
  await emulator.command({ name: 'endpoint.unlock', sip: bob.sip });
  await expect(player.sights).toHaveText(/^not yet: /);
  await player.button('Back to this step').click();
  await expect(player.sights).toHaveText(/^seen: /);
});

test('axe finds nothing in the stories in light and dark', async ({ emulator }) => {
  const page = await emulator.stage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const player = new StoryPlayer(page);
  await expect(player.button(/^Whose photos/)).toBeVisible();
  await expectAccessibleInBothThemes(page, 'the choice of stories', { within: ['#inspector'] });
  await player.open('Whose photos you see, and who sees yours');
  await emulator.command({ name: 'story.go-to', step: 3 });
  await player.expectTaken(3, 8);
  await expectAccessibleInBothThemes(page, 'a step of a story');
  await emulator.command({ name: 'client.sign-out', sip: alice.sip });
  await expect(player.sights).toHaveText(/^not yet: /);
  await expectAccessibleInBothThemes(page, 'a promise that is not kept', {
    within: ['#inspector'],
  });
});
