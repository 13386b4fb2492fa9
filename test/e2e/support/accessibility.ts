import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

/** Looks at the page as it is now; what is shown is named in the failure. */
export async function expectAccessible(page: Page, shown: string): Promise<void> {
  await test.step(shown, async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
    expect(found, shown).toEqual([]);
  });
}
