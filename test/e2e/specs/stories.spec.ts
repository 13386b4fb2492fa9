import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';
import { StagePage } from '../support/stage-page.js';

test('the calendar story and the last active story are walked to their ends, and each step is seen', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  const { guide } = stage;
  const step = (title: string) => guide.getByRole('listitem').filter({ hasText: title });
  const press = async (title: string, button: string) => {
    await expect(step(title)).toHaveAttribute('aria-current', 'step');
    await step(title).getByRole('button', { name: button }).click();
  };
  const watched = stage.client(bob.name).row(alice.name);
  const seen = (text: string) =>
    expect(watched).toHaveAccessibleName(new RegExp(`^${alice.name}, ${text}(,|$)`));

  await guide.getByRole('radio', { name: 'Calendar' }).click();
  await press('Put a meeting in the calendar', `Put it in the calendar of ${alice.name}`);
  await seen('Available');
  await press('Run to the next poll', 'Run to the poll');
  await press('Run to the publication', 'Run to the publication');
  await seen('In a meeting');
  await press('Shorten both intervals', 'Fill the shell');
  await stage.shell.expectLine(/.*WebServicePollInterval.*/);
  await stage.page.keyboard.press('Enter');
  await press('Sign in again', `Sign ${alice.name} out and in`);
  await press('Take the meeting out', `Take it out of the calendar`);
  await step('Take the meeting out')
    .getByRole('button', { name: 'Run to the publication' })
    .click();
  await expect(guide).toContainText('That was the story.');
  await seen('Available');

  await guide.getByRole('radio', { name: 'Last active' }).click();
  await press('Walk away', `Lock the PC of ${alice.name} for 25 minutes`);
  await seen('Away, 25 mins');
  await press('Install the server update', 'Install the update');
  await seen('Away');
  await expect(watched).not.toHaveAccessibleName(/min/);
  await press('Take the update back', 'Take it back');
  await seen('Away, 25 mins');
  await press('Come back', `Unlock the PC of ${alice.name}`);
  await seen('Available');
  await expect(guide).toContainText('That was the story.');
});
