import type { Page } from '@playwright/test';

/** The open pages of an emulator, which show what a command did before the next step is taken. */
export class FollowedPages {
  readonly #pages = new Set<Page>();

  /** Waits until the page shows the emulator. */
  async follow(page: Page): Promise<Page> {
    if (this.#pages.has(page)) return page;
    this.#pages.add(page);
    page.once('close', () => this.#pages.delete(page));
    await shows(page, 0);
    return page;
  }

  /** Waits until every page shows state `seq` or a later one. */
  async show(seq: number): Promise<void> {
    for (const page of this.#pages) await shows(page, seq);
  }
}

async function shows(page: Page, seq: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => Number(document.documentElement.dataset.seq ?? -1) >= wanted,
    seq,
  );
}
