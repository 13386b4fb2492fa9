import { expect, type Locator } from '@playwright/test';

/** Waits until nothing of these elements is cut at their sides, and nothing of them has to be scrolled there. */
export async function expectWhole(elements: Locator, shown: string): Promise<void> {
  const cut = (): Promise<readonly string[]> =>
    elements.evaluateAll((all) =>
      all
        .filter((element) => element.scrollWidth > element.clientWidth)
        .map((element) => `${element.textContent} ${element.scrollWidth}/${element.clientWidth}`),
    );
  await expect(elements.first(), shown).toBeAttached();
  await expect.poll(cut, shown).toEqual([]);
}
