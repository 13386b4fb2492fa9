import { startDevServer } from '../../support/dev-server.js';
import { expect, test } from '../support/fixtures.js';
import { projectFolder } from '../support/program.js';
import { StagePage } from '../support/stage-page.js';

test('what is edited is seen while the emulator and the page go on', async ({ page }) => {
  test.slow();
  const dev = await startDevServer(projectFolder);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  try {
    await page.goto(dev.url);
    const stage = new StagePage(page);
    await stage.shell.run('New-CsClientPolicy -Identity Kept | Select-Object Identity');
    // Known to this page alone: a page that is loaded again has forgotten it.
    const why = page.getByRole('button', { name: 'Why?', exact: true, pressed: true });
    await page.getByRole('button', { name: 'Why?', exact: true }).click();
    await expect(why).toBeVisible();

    const purpose = 'See the screen a client policy produces.';
    await expect(page.getByText(purpose)).toBeVisible();
    dev.edit('renderer/stage/strings.ts', purpose, 'Edited while it is shown.');
    await expect(page.getByText('Edited while it is shown.')).toBeVisible();
    await expect(why).toBeVisible();

    await stage.shell.input.click();
    await page.keyboard.type('Get-CsClientPol');
    dev.edit('renderer/stage/shell/strings.ts', 'Management shell command', 'Command of the shell');
    await expect(
      stage.shell.pane.getByRole('textbox', { name: 'Command of the shell' }),
    ).toContainText('Get-CsClientPol');
    dev.edit('renderer/stage/shell/strings.ts', 'Command of the shell', 'Management shell command');
    await expect(stage.shell.input).toContainText('Get-CsClientPol');
    await page.keyboard.press('Control+C');
    expect(problems).toEqual([]);

    await expect(page.getByText('Calendar poll of alice@contoso.com')).toBeVisible();
    dev.edit(
      'electron/emulator/lync-client/calendar/calendar-ports.ts',
      'Calendar poll of',
      'Question about the calendar of',
    );
    // The program is built anew before it starts again: on a busy machine that takes longer than a page ever may.
    const question = page.getByText('Question about the calendar of alice@contoso.com');
    await expect(question).toBeVisible({ timeout: 60_000 });
    await expect(why).toBeVisible();
    await stage.shell.run('Get-CsClientPolicy -Identity Kept | Select-Object Identity');
    await expect(stage.shell.pane).toContainText('Tag:Kept');
  } finally {
    expect(await dev.stop()).toBe(0);
  }
});
