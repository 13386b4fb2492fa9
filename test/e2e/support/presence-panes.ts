import type { Locator, Page } from '@playwright/test';
import type { ClientPage } from './client-page.js';

/** The calendar in the stage's dock: the entries of a person, and the mailbox beside them. */
export class CalendarPane {
  readonly pane: Locator;

  constructor(private readonly page: Page) {
    this.pane = page.getByRole('region', { name: 'Calendar', exact: true });
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('tablist', { name: 'Views of the dock' })
      .getByRole('tab', { name: 'Calendar' })
      .click();
    await this.pane.getByRole('grid').waitFor();
  }

  /** Entries by what they say: subject, time, busy type. */
  get entries(): Locator {
    return this.pane.getByRole('group', { name: 'Entries' }).getByRole('button');
  }

  entry(subject: string): Locator {
    return this.pane.getByRole('button', { name: new RegExp(`^${subject}, `) });
  }

  /** What an entry's start or end is held at; for the pointer alone, so it has no role. */
  edge(subject: string, grip: 'start' | 'end'): Locator {
    return this.entry(subject).locator(`[data-grip=${grip}]`);
  }

  get form(): Locator {
    return this.page.getByRole('dialog', { name: /calendar entry$/ });
  }

  /** Makes an entry with the form; times as its fields have them. */
  async create(subject: string, start: string, end: string): Promise<void> {
    await this.pane.getByRole('button', { name: 'New entry' }).click();
    await this.form.getByRole('textbox', { name: 'Subject' }).fill(subject);
    await this.form.getByLabel('Start').fill(start);
    await this.form.getByLabel('End').fill(end);
    await this.form.getByRole('button', { name: 'Save' }).click();
    await this.form.waitFor({ state: 'hidden' });
  }

  get mailbox(): Locator {
    return this.pane.getByRole('region', { name: 'Mailbox' });
  }
}

/** What makes a person's presence, at the stage's right: devices, forecast, server. */
export class PresencePane {
  readonly pane: Locator;

  constructor(private readonly page: Page) {
    this.pane = page.getByRole('complementary', { name: 'Guide and policies' });
  }

  async open(displayName: string): Promise<void> {
    await this.pane.getByRole('tab', { name: 'Presence' }).click();
    await this.pane.getByRole('combobox', { name: 'Person' }).selectOption(displayName);
  }

  get devices(): Locator {
    return this.pane.getByRole('region', { name: 'Devices' });
  }

  /** Presses a button of a device, such as `Lock`. */
  async act(action: string, device = 'Computer'): Promise<void> {
    await this.devices.getByRole('button', { name: `${action}: ${device}`, exact: true }).click();
  }

  /** What will come of an entry. */
  forecast(subject: string): Locator {
    return this.pane
      .getByRole('list', { name: 'Forecast' })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: subject }) });
  }

  get intervals(): Locator {
    return this.pane.getByRole('region', { name: 'Intervals in force' });
  }

  get server(): Locator {
    return this.pane.getByRole('region', { name: 'Server' });
  }
}

/** A person's timeline in the stage's dock. */
export class TimelinePane {
  readonly pane: Locator;

  constructor(private readonly page: Page) {
    this.pane = page.getByRole('region', { name: 'Timeline', exact: true });
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('tablist', { name: 'Views of the dock' })
      .getByRole('tab', { name: 'Timeline' })
      .click();
    await this.slider.waitFor();
  }

  /** The line that reads the lanes. */
  get slider(): Locator {
    return this.pane.getByRole('slider', { name: 'Moment to read' });
  }
}

/** Configuration Information of a client: what it knows of its server and of Exchange. */
export class ConfigurationWindow {
  readonly dialog: Locator;

  constructor(private readonly client: ClientPage) {
    this.dialog = client.page.getByRole('dialog', { name: /^Lync - Configuration Information/ });
  }

  async open(): Promise<void> {
    await this.client.root.getByRole('button', { name: 'Show Menu' }).click();
    await this.client.item('Tools').click();
    await this.client.item('Configuration Information').click();
    await this.dialog.waitFor();
  }

  /** The value of a line. */
  value(item: string): Locator {
    return this.dialog
      .getByRole('row')
      .filter({ has: this.client.page.getByRole('rowheader', { name: item, exact: true }) })
      .getByRole('cell');
  }
}
