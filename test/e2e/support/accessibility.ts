import { expect, type Page, test } from '@playwright/test';
import axe from 'axe-core';

/** What of a page is looked at; all of it, by every rule, unless told otherwise. */
interface Look {
  /** CSS selectors, since axe takes no roles: parts that were not looked at with the rest of their page. */
  readonly within?: readonly string[];
  /** The rules that a theme can break, where the other theme went through all. */
  readonly colours?: boolean;
}

/** Looks at the page, which has no frames, as it is now; what is shown is named in the failure. */
export async function expectAccessible(page: Page, shown: string, look: Look = {}): Promise<void> {
  await test.step(shown, async () => {
    // Halfway from one theme to the other, colours are neither's. What is out of sight may stay halfway for ever.
    await page.evaluate(() => {
      for (const animation of document.getAnimations())
        if (Number.isFinite(Number(animation.effect?.getComputedTiming().endTime)))
          animation.finish();
    });
    if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
    const inPage = await page.evaluateHandle<typeof axe>('axe');
    const violations = await inPage.evaluate(async (axe, { within, colours }) => {
      const { violations } = await axe.run(within ? { include: [...within] } : document, {
        // For all else one place is told: to describe each takes longer than to find it.
        resultTypes: ['violations'],
        ...(colours ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {}),
      });
      return violations;
    }, look);
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
    expect(found, shown).toEqual([]);
  });
}

/** Has a page of the stage follow the system into a theme, and waits until it has. */
export async function showTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
}

/** Looks at a page of the stage: in light by every rule, then in dark by those that a theme can break. */
export async function expectAccessibleInBothThemes(
  page: Page,
  shown: string,
  look: Pick<Look, 'within'> = {},
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await showTheme(page, colorScheme);
    const colours = colorScheme === 'dark';
    await expectAccessible(page, `${shown}, ${colorScheme}`, { ...look, colours });
  }
}
