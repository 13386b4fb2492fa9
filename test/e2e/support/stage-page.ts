import { expect, type Locator, type Page } from '@playwright/test';
import { ClientPage } from './client-page.js';
import { CalendarPane, PresencePane, TimelinePane } from './presence-panes.js';
import { boxed, step } from './step.js';

/** The operator's page, by what they can point at. */
export class StagePage {
  readonly shell: ShellPane;
  readonly calendar: CalendarPane;
  readonly timeline: TimelinePane;
  readonly presence: PresencePane;

  constructor(readonly page: Page) {
    this.shell = new ShellPane(page);
    this.calendar = new CalendarPane(page);
    this.timeline = new TimelinePane(page);
    this.presence = new PresencePane(page);
  }

  client(displayName: string): ClientPage {
    return new ClientPage(this.page, displayName);
  }

  /** A client with the operator's line above it. */
  frame(displayName: string): Locator {
    return this.page.getByRole('region', { name: new RegExp(`^Client of ${displayName}(,|$)`) });
  }

  get people(): Locator {
    return this.page.getByRole('navigation', { name: 'People' });
  }

  get guide(): Locator {
    return this.page.getByRole('complementary', { name: 'Guide and policies' });
  }

  get log(): Locator {
    return this.page.getByRole('region', { name: 'Event log' }).first();
  }

  get clock(): Locator {
    return this.page.getByRole('region', { name: 'Virtual clock' });
  }

  get settings(): Locator {
    return this.page.getByRole('dialog', { name: 'Settings' });
  }

  async openSettings(): Promise<void> {
    return await step()(
      'Open the settings.',
      async () => {
        await chooseFromMenu(this.page, 'Settings');
        await this.settings.waitFor();
      },
      boxed,
    );
  }

  async closeSettings(): Promise<void> {
    return await step()(
      'Close the settings.',
      async () => {
        await this.settings.getByRole('button', { name: 'Close' }).click();
      },
      boxed,
    );
  }

  /** The button that hands a client the policy that governs it now. */
  signOutAndIn(displayName: string): Locator {
    return this.frame(displayName).getByRole('button', { name: `Sign in again: ${displayName}` });
  }

  /** Opens the pane of policies on a person. */
  async inspect(displayName: string): Promise<void> {
    return await step()(
      `Open the policies of ${displayName}.`,
      async () => {
        await this.people.getByRole('button', { name: `Policies of ${displayName}` }).click();
      },
      boxed,
    );
  }

  /** The rungs of the ladder of whom the pane is opened on: user, site, global. */
  rungs(displayName: string): Locator {
    return this.guide
      .getByRole('region', { name: `Which policy governs ${displayName}` })
      .getByRole('list')
      .getByRole('listitem');
  }

  /** A policy in the list of all. */
  policy(identity: string): Locator {
    return this.guide
      .getByRole('region', { name: 'All policies' })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: identity, exact: true }) });
  }
}

/** Chooses a line of the menu in the top bar. */
export async function chooseFromMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** The management shell in its pane. */
export class ShellPane {
  readonly pane: Locator;
  readonly output: Locator;
  readonly input: Locator;

  constructor(private readonly page: Page) {
    this.pane = page.getByRole('region', { name: 'Management shell' });
    this.output = this.pane.getByRole('log', { name: 'Shell output' });
    this.input = this.pane.getByRole('textbox', { name: 'Management shell command' });
  }

  /** Blocks that end as an error record does. */
  get errors(): Locator {
    return this.output.getByText('FullyQualifiedErrorId');
  }

  /** Puts lines in at once, as a paste does, and presses Enter. */
  async run(text: string): Promise<void> {
    return await step()(
      `Shell pane: ${text}`,
      async () => {
        await this.ready();
        await this.input.fill(text);
        await this.input.press('Enter');
      },
      boxed,
    );
  }

  /** Waits for the prompt, with the keyboard at it; the editor loads when it is first used. */
  async ready(): Promise<void> {
    await this.input.focus();
    await expect(this.input).not.toHaveJSProperty('tagName', 'TEXTAREA');
    await this.expectLine(/ ?/);
    await expect(this.output).toHaveAttribute('aria-busy', 'false');
  }

  /** Waits until the line being typed is this one, whether or not the prompt belongs to it. */
  async expectLine(typed: RegExp): Promise<void> {
    const prompt = /(?:PS C:\\Users\\Administrator> ?)?/;
    await expect(this.input).toHaveText(new RegExp(`^${prompt.source}${typed.source}$`));
  }

  /** Types one line at the prompt, key by key. */
  async type(line: string): Promise<void> {
    return await step()(
      `Type in the shell: ${line}`,
      async () => {
        await this.ready();
        await this.page.keyboard.type(line);
        await this.page.keyboard.press('Enter');
      },
      boxed,
    );
  }
}
