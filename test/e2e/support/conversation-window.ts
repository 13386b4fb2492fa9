import type { Locator, Page } from '@playwright/test';
import { boxed, step } from './step.js';

/** The conversation of a client with one person, by what its user can point at. */
export class ConversationWindow {
  readonly root: Locator;

  constructor(
    readonly page: Page,
    client: Locator,
    displayName: string,
  ) {
    this.root = client.getByRole('dialog', {
      name: new RegExp(`^Conversation of .+ with ${displayName}$`),
    });
  }

  get log(): Locator {
    return this.root.getByRole('log', { name: 'Messages' });
  }

  get messages(): Locator {
    return this.log.getByRole('article');
  }

  get last(): Locator {
    return this.messages.last();
  }

  get input(): Locator {
    return this.root.getByRole('textbox', { name: /^Message to / });
  }

  get links(): Locator {
    return this.log.getByRole('link');
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  async send(text: string): Promise<void> {
    return await step()(
      `Send: ${text}`,
      async () => {
        await this.input.fill(text);
        await this.input.press('Enter');
      },
      boxed,
    );
  }
}
