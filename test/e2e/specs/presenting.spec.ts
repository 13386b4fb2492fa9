import type { Page } from '@playwright/test';
import { expectAccessible, showTheme } from '../support/accessibility.js';
import { expect, test } from '../support/fixtures.js';
import { alice, bob } from '../support/people.js';

/** The two windows of a presentation. */
class Presentation {
  readonly tools;
  readonly steps;

  constructor(
    readonly presenter: Page,
    readonly audience: Page,
  ) {
    this.tools = presenter.getByRole('toolbar', { name: 'Presenting' });
    this.steps = presenter.getByRole('list', { name: 'Steps' });
  }

  static async begin(page: Page): Promise<Presentation> {
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('F5');
    const audience = await opened;
    await expect(audience.getByRole('main', { name: 'Lync clients' })).toBeVisible();
    return new Presentation(page, audience);
  }

  clients(page: Page = this.audience) {
    return page.getByRole('region', { name: /^Client of/ });
  }

  /** Waits until both windows are at a step. */
  async expectStep(title: string): Promise<void> {
    await expect(this.audience.getByRole('status').filter({ hasText: title })).toBeVisible();
    await expect(this.steps.locator('[aria-current=step]')).toContainText(title);
  }
}

/** The window closes itself; where the host does not let it, it says that nothing is presented. */
async function expectEnded(audience: Page): Promise<void> {
  const isSaid = () =>
    audience
      .getByText('Nothing is presented at the moment.')
      .isVisible()
      .catch(() => audience.isClosed());
  await expect.poll(async () => audience.isClosed() || (await isSaid())).toBe(true);
}

const first = 'Two clients, side by side';
const second = 'A policy for Alice';

async function beginStory(page: Page): Promise<Presentation> {
  await page
    .getByRole('button', { name: 'Whose photos you see, and who sees yours' })
    .press('Enter');
  await expect(page.getByRole('region', { name: /^Story:/ })).toBeVisible();
  return Presentation.begin(page);
}

test('a story is presented by the keys of a remote control, and goes on after both windows are loaded again', async ({
  emulator,
}) => {
  const show = await beginStory(await emulator.stage());
  const { presenter, audience } = show;
  await presenter.keyboard.press('PageDown');
  await show.expectStep(first);
  await expect(show.clients()).toHaveCount(2);
  await expect(audience.getByRole('banner')).toHaveCount(0);

  await audience.keyboard.press('PageDown');
  await show.expectStep(second);
  await audience.reload();
  await presenter.reload();
  await show.expectStep(second);
  await expect(presenter.getByText('The audience window is open')).toBeVisible();

  await presenter.keyboard.press('PageUp');
  await show.expectStep(first);
  await presenter.keyboard.press('z');
  await expect(show.clients()).toHaveCount(1);
  await presenter.keyboard.press('z');
  await presenter.keyboard.press('z');
  await presenter.keyboard.press('b');
  await expect(show.clients()).toHaveCount(0);
  await presenter.keyboard.press('b');
  await presenter.keyboard.press('4');
  await presenter.keyboard.press('Enter');
  await show.expectStep('Alice signs out and in');
  await expect(audience.getByRole('dialog', { name: /^Lync - Options/ })).toBeVisible();

  await presenter.keyboard.press('Escape');
  await presenter.getByRole('button', { name: 'End it' }).press('Enter');
  await expectEnded(audience);
  await expect(presenter.getByRole('main', { name: 'Clients' })).toBeVisible();
});

test('what is done by hand is presented, in the window of the audience too', async ({
  emulator,
}) => {
  const stage = await emulator.stage();
  const show = await Presentation.begin(stage);
  const { presenter, audience } = show;
  await expect(show.tools.getByRole('button', { name: 'Next' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await expect(audience.getByRole('region', { name: `Client of ${alice.name}` })).toBeVisible();
  await presenter.keyboard.press('f');
  await expect(show.tools.getByRole('button', { name: 'Act freely' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  const client = audience.getByRole('region', { name: `Client of ${bob.name}` });
  await client.getByRole('button', { name: 'Show Menu' }).click();
  await audience.getByRole('menuitem', { name: 'Tools' }).click();
  await audience.getByRole('menuitem', { name: 'Options' }).click();
  await expect(audience.getByRole('dialog', { name: /^Lync - Options/ })).toBeInViewport({
    ratio: 1,
  });
  await presenter.getByRole('button', { name: 'To the stage' }).click();
  // The client on the stage opens what the audience sees, and closes it for both.
  const options = presenter.getByRole('dialog', { name: /^Lync - Options/ });
  await options.getByRole('button', { name: 'Cancel' }).click();
  await expect(audience.getByRole('dialog', { name: /^Lync - Options/ })).toHaveCount(0);
  await presenter.getByRole('button', { name: 'Back to the presenter' }).click();
  await audience.close();
  await expect(presenter.getByText('No audience window is open')).toBeVisible();
});

test('both windows are readable at three sizes, light and dark', { tag: '@page' }, async ({
  emulator,
}) => {
  test.slow();
  const page = await emulator.stage();
  const show = await beginStory(page);
  const { presenter, audience } = show;
  await presenter.keyboard.press('PageDown');
  await show.expectStep(first);
  for (const viewport of [
    { width: 1280, height: 720 },
    { width: 1440, height: 900 },
    { width: 1920, height: 1080 },
  ]) {
    await audience.setViewportSize(viewport);
    await presenter.setViewportSize(viewport);
    const row = audience.getByRole('treeitem', { name: /Carol/ }).first();
    await expect(row).toBeInViewport({ ratio: 0.9 });
    const size = await row.evaluate(
      (element) => Number.parseFloat(getComputedStyle(element).fontSize) * element.currentCSSZoom,
    );
    expect(size).toBeGreaterThanOrEqual(16);
    for (const tool of await show.tools.getByRole('button').all())
      await expect(tool).toBeInViewport({ ratio: 1 });
  }
  await expectAccessible(audience, 'the window of the audience');
  await expectAccessible(presenter, 'the page of the presenter');
  await showTheme(audience, 'dark');
  await expectAccessible(audience, 'the window of the audience, dark', { colours: true });
  await showTheme(presenter, 'dark');
  await presenter.keyboard.press('Escape');
  await expectAccessible(presenter, 'the question at the end');
  await presenter.getByRole('button', { name: 'Go on presenting' }).click();
});
