import type { Locator, Page } from '@playwright/test';
import { ConversationWindow } from './conversation-window.js';
import type { Emulator } from './emulator.js';
import type { Person } from './people.js';
import { boxed, step } from './step.js';

/** One Lync client on a page, by what its user can point at. */
export class ClientPage {
  /** The client's window, on the stage or on its own. */
  readonly root: Locator;
  readonly options: OptionsPages;

  constructor(
    readonly page: Page,
    displayName: string,
  ) {
    this.root = page.getByRole('group', { name: `Lync client of ${displayName}`, exact: true });
    this.options = new OptionsPages(page, this.root, displayName);
  }

  /** A person's client in a window of its own. */
  static async open(emulator: Emulator, { sip, name }: Person): Promise<ClientPage> {
    return new ClientPage(await emulator.client(sip), name);
  }

  get list(): Locator {
    return this.root.getByRole('tree', { name: 'Contacts' });
  }

  get rows(): Locator {
    return this.list.getByRole('treeitem', { level: 2 });
  }

  /** The first row of a contact, who may be in several groups. */
  row(name: string): Locator {
    return this.list.getByRole('treeitem', { name: new RegExp(`^${name}, `) }).first();
  }

  /** The heading of a group or bucket. */
  heading(title: string): Locator {
    return this.list.getByRole('treeitem', { level: 1, name: new RegExp(`^${title}, `) });
  }

  /** Pictures are decoration to a screen reader, since names and statuses are text. */
  photos(within: Locator): Locator {
    return within.getByRole('presentation', { includeHidden: true });
  }

  /** Tiles have a picture to click at, photo or not; squares have none. */
  tile(row: Locator): Locator {
    return row.getByRole('button', { name: /^Contact card of / });
  }

  get me(): Locator {
    return this.root.getByRole('group', { name: 'My status' });
  }

  get ownPicture(): Locator {
    return this.me.getByRole('button', { name: 'My picture' });
  }

  get status(): Locator {
    return this.me.getByRole('button', { name: /^Status: / });
  }

  /** An item of the menu that is open, or of its submenu. */
  item(name: string): Locator {
    return this.page.getByRole('menuitem', { name, exact: true });
  }

  /** Opens a submenu as the pointer does; in a narrow window it may cover the item it belongs to. */
  async openSubmenu(name: string): Promise<void> {
    return await step()(
      `Open the submenu ${name}.`,
      async () => {
        await this.item(name).hover();
      },
      boxed,
    );
  }

  radioItem(name: string): Locator {
    return this.page.getByRole('menuitemradio', { name, exact: true });
  }

  checkItem(name: string): Locator {
    return this.page.getByRole('menuitemcheckbox', { name, exact: true });
  }

  async chooseStatus(label: string): Promise<void> {
    return await step()(
      `Choose the status ${label}.`,
      async () => {
        await this.status.click();
        await this.item(label).click();
      },
      boxed,
    );
  }

  async openDisplayMenu(): Promise<void> {
    return await step()(
      'Open the display menu.',
      async () => {
        await this.root.getByRole('button', { name: 'Display options' }).click();
      },
      boxed,
    );
  }

  async openContactMenu(name: string): Promise<void> {
    return await step()(
      `Open the menu of the contact ${name}.`,
      async () => {
        await this.row(name).click({ button: 'right' });
      },
      boxed,
    );
  }

  /** The conversation with a person, in front of this client's window of conversations. */
  conversation(name: string): ConversationWindow {
    return new ConversationWindow(this.page, this.root, name);
  }

  /** Opens the card by the keyboard's way, which every look of the list has. */
  async openCard(name: string): Promise<void> {
    return await step()(
      `Open the contact card of ${name}.`,
      async () => {
        await this.row(name).click();
        await this.page.keyboard.press('Alt+Enter');
      },
      boxed,
    );
  }

  card(name: string): Locator {
    return this.page.getByRole('dialog', { name: `Contact card of ${name}` });
  }
}

/** The Options dialog of a client; on a stage its title has the name of its user. */
export class OptionsPages {
  readonly dialog: Locator;

  constructor(
    page: Page,
    private readonly client: Locator,
    displayName: string,
  ) {
    const name = new RegExp(`^Lync - Options( \\(${displayName}\\))?$`);
    this.dialog = page.getByRole('dialog', { name });
  }

  get tabs(): Locator {
    return this.dialog.getByRole('tablist', { name: 'Options pages' }).getByRole('tab');
  }

  tab(title: string): Locator {
    return this.dialog.getByRole('tab', { name: title, exact: true });
  }

  panel(title: string): Locator {
    return this.dialog.getByRole('tabpanel', { name: title, exact: true });
  }

  /** The sources to choose from on My Picture. */
  get pictureChoices(): Locator {
    return this.panel('My Picture').getByRole('radio');
  }

  get webAddress(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Web address' });
  }

  get connect(): Locator {
    return this.dialog.getByRole('button', { name: 'Connect to Picture' });
  }

  /** Waits for its pages, which are all there with the first one. */
  async open(): Promise<void> {
    return await step()(
      'Open Options.',
      async () => {
        await this.client.getByRole('button', { name: 'Options', exact: true }).click();
        await this.tabs.first().waitFor();
      },
      boxed,
    );
  }

  /** Waits for what is on the page. */
  async turnTo(title: string): Promise<void> {
    return await step()(
      `Turn to the page ${title} of Options.`,
      async () => {
        await this.tab(title).click();
        await this.panel(title).waitFor();
      },
      boxed,
    );
  }

  async press(button: 'OK' | 'Cancel'): Promise<void> {
    return await step()(
      `Press ${button} in Options.`,
      async () => {
        await this.dialog.getByRole('button', { name: button, exact: true }).click();
      },
      boxed,
    );
  }

  /** Types a web address on My Picture and connects to it. */
  async connectTo(url: string): Promise<void> {
    return await step()(
      `Connect to the picture ${url}.`,
      async () => {
        await this.dialog.getByRole('radio', { name: 'Show a picture from a Web address' }).check();
        await this.webAddress.fill(url);
        await this.connect.click();
      },
      boxed,
    );
  }
}
