import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.js';
import { dropOnStage } from '../support/drop-on-stage.js';
import { expect, test } from '../support/fixtures.js';
import { bob } from '../support/people.js';
import { chooseFromMenu, StagePage } from '../support/stage-page.js';

const lockBob = { name: 'endpoint.lock', sip: bob.sip } as const;

/** The dialog of capsules and the recorder, and the buttons that stand in the bar. */
class CapsulePage {
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Capsule and recorder' });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  async open(): Promise<void> {
    await chooseFromMenu(this.page, 'Capsule and recorder');
    await this.dialog.waitFor();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close' }).click();
  }

  /** Clicks a button of the dialog that saves a file, and returns the file. */
  async saved(button: string): Promise<{ readonly name: string; readonly text: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.dialog.getByRole('button', { name: button }).click(),
    ]);
    return {
      name: download.suggestedFilename(),
      text: await readFile(await download.path(), 'utf8'),
    };
  }

  /** Offers a file, as the chooser of the system would. */
  async offer(name: string, text: string): Promise<void> {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.dialog.getByRole('button', { name: 'Open capsule…' }).click(),
    ]);
    const buffer = Buffer.from(text);
    await chooser.setFiles({ name, mimeType: 'application/json', buffer });
  }

  /** Drops a file on the stage. */
  drop(name: string, text: string): Promise<void> {
    return dropOnStage(this.page, name, text, () =>
      expect(this.page.getByText(/^Drop a capsule to open it/)).toBeVisible(),
    );
  }
}

test('what was done is undone and redone by buttons that name it and by the keyboard, but not while typing', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  const capsules = new CapsulePage(stage.page);
  await expect(capsules.button('Nothing to undo')).toBeDisabled();
  await emulator.shell('New-CsClientPolicy PhotosControl');
  await emulator.command(lockBob);

  await capsules.button(`Undo: Lock the PC of ${bob.sip}.`).click();
  await expect(stage.page.getByText(`Undone: Lock the PC of ${bob.sip}.`)).toBeAttached();
  const undoShell = capsules.button('Undo: Shell: New-CsClientPolicy PhotosControl');
  await expect(undoShell).toBeEnabled();

  await stage.inspect(bob.name);
  await expect(stage.policy('Tag:PhotosControl')).toBeVisible();
  await stage.people.getByRole('searchbox').fill('Bo');
  await stage.page.keyboard.press('Control+z');
  await expect(undoShell).toBeEnabled();
  await undoShell.focus();
  await stage.page.keyboard.press('Control+z');
  await expect(capsules.button('Nothing to undo')).toBeDisabled();
  await expect(stage.policy('Tag:PhotosControl')).toHaveCount(0);

  await capsules.button('Redo: Shell: New-CsClientPolicy PhotosControl').click();
  await expect(stage.policy('Tag:PhotosControl')).toBeVisible();
  await stage.page.keyboard.press('Control+y');
  await expect(stage.page.getByText(`Redone: Lock the PC of ${bob.sip}.`)).toBeAttached();
  await expect(capsules.button('Nothing to redo')).toBeDisabled();
});

test('a capsule with made-up names tells nothing of the organisation, and opens', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  const capsules = new CapsulePage(stage.page);
  await emulator.command({ name: 'clock.run', duration: '00:20:00' });
  await capsules.open();
  await capsules.dialog.getByRole('checkbox', { name: /With made-up names and texts/ }).check();
  const { name, text } = await capsules.saved('Save capsule…');
  expect(name).toBe('organisation-2010-12-06-0820.capsule.json');
  expect(text).not.toMatch(/Contoso|Barros|Redmond|bob@/i);
  await capsules.offer(name, text);
  await expect(capsules.dialog.getByRole('status')).toContainText(`${name} is open`);
  await capsules.close();
  await expect(stage.clock).toContainText('08:20:00');
  await expect(stage.page.getByText('Bob Barros')).toHaveCount(0);
});

test('a capsule is saved, opens exactly there by the chooser and by dropping, and one of version 0.1.0 asks first', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  const capsules = new CapsulePage(stage.page);
  await emulator.command(lockBob);
  await emulator.command({ name: 'clock.run', duration: '00:20:00' });
  await capsules.open();
  const { name, text } = await capsules.saved('Save capsule…');
  expect(name).toBe('contoso-2010-12-06-0820.capsule.json');
  await expect(capsules.dialog.getByRole('status')).toHaveText(`${name} is saved.`);

  await capsules.dialog.getByRole('button', { name: 'Back to the beginning' }).click();
  await expect(capsules.dialog.getByRole('status')).toContainText('Everything is as it began.');
  await expect(stage.clock).toContainText('08:00:00');
  await capsules.offer(name, text);
  await expect(capsules.dialog.getByRole('status')).toContainText(
    `${name} is open, after 2 commands.`,
  );
  await expect(stage.clock).toContainText('08:20:00');
  await capsules.close();

  await emulator.command({ name: 'clock.run', duration: '00:05:00' });
  await capsules.drop(name, text);
  await expect(stage.clock).toContainText('08:20:00');
  await expect(stage.page.getByText(`${name} is open, after 2 commands.`)).toBeAttached();

  const former = new URL('../../fixtures/version-0.1.0/faults.capsule.json', import.meta.url);
  await capsules.drop('former.capsule.json', await readFile(former, 'utf8'));
  await expect(capsules.dialog.getByRole('alert')).toContainText('saved by version 0.1.0');
  await capsules.dialog.getByRole('button', { name: 'Open it anyway' }).click();
  await expect(capsules.dialog.getByRole('status')).toContainText('former.capsule.json is open');
  await capsules.offer(name, text);
  await expect(stage.clock).toContainText('08:20:00');
  await capsules.offer('notes.json', '{"notes": []}');
  await expect(capsules.dialog.getByRole('alert')).toContainText('notes.json:1:1');
  await expect(stage.clock).toContainText('08:20:00');
});

test('what is done becomes a scenario file, with what a client shows as its expectation', async ({
  emulator,
}) => {
  const stage = new StagePage(await emulator.stage());
  const capsules = new CapsulePage(stage.page);
  await capsules.open();
  await capsules.dialog.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(stage.page.getByText('Recording, 0 steps')).toBeVisible();
  await emulator.command(lockBob);
  await emulator.command({ name: 'clock.run', duration: '00:06:00' });
  await expect(stage.page.getByText('Recording, 2 steps')).toBeVisible();

  await capsules.open();
  await capsules.dialog
    .getByRole('combobox', { name: 'Of', exact: true })
    .selectOption({ label: bob.name });
  await capsules.dialog.getByRole('button', { name: 'Add to the recording' }).click();
  await expect(capsules.dialog.getByRole('status')).toContainText(`${bob.name} is Away`);
  await expectAccessible(stage.page, 'capsules and a recording under way');
  const { name, text } = await capsules.saved('Stop recording');
  expect(name).toMatch(/^contoso-.*\.yaml$/);
  expect(text).toContain(`- lock: ${bob.sip}\n  - run: 00:06:00\n  - expect:`);
  await expect(stage.page.getByText(/^Recording,/)).toHaveCount(0);
});
