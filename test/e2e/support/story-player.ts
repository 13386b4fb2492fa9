import { expect, type Locator, type Page } from '@playwright/test';
import { dropOnStage } from './drop-on-stage.js';

/** The pane of the stories, and the story that is played in it. */
export class StoryPlayer {
  constructor(readonly page: Page) {}

  get pane(): Locator {
    return this.page.getByRole('tabpanel', { name: 'Stories' });
  }

  get story(): Locator {
    return this.pane.getByRole('region', { name: /^Story: / });
  }

  get sights(): Locator {
    return this.story.getByRole('region', { name: 'You see' }).getByRole('status');
  }

  /** The numbers of those sights that are marked on the stage. */
  get numbers(): Locator {
    return this.sights.locator('xpath=ancestor::li').getByTitle(/^Marked /);
  }

  /** The marks on the stage, beside what they number. */
  get marks(): Locator {
    return this.page.locator('[data-sight]');
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name });
  }

  async open(title: string): Promise<void> {
    await this.button(title).click();
    await expect(this.story).toBeVisible();
  }

  /** Waits until so many steps were taken. */
  async expectTaken(taken: number, all: number): Promise<void> {
    const position = taken === 0 ? `${all} steps` : `Step ${taken} of ${all}`;
    await expect(this.story.getByText(position, { exact: true })).toBeVisible();
  }

  /** Chooses files as the dialog of the browser would. */
  async choose(files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.button('Open a Scenario File…').click();
    await (await chooser).setFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    );
  }

  /** Drops a file on the stage. */
  drop(name: string, text: string): Promise<void> {
    return dropOnStage(this.page, name, text);
  }
}
