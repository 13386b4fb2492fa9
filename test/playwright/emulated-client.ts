import type { Locator, Page } from '@playwright/test';
import { ClientPage } from '../e2e/support/client-page.js';
import type { Emulator } from './emulator.js';

interface Named {
  readonly sip: string;
  readonly displayName: string;
}

/** A Lync client on a page of its own, with whatever its user can point at. */
export class EmulatedClient extends ClientPage {
  readonly sip: string;

  constructor(
    readonly emulator: Emulator,
    readonly owner: Named,
    page: Page,
  ) {
    super(page, owner.displayName);
    this.sip = owner.sip;
  }

  /** A contact in the list of this client, for the matchers. */
  async contact(person: string): Promise<ContactOnScreen> {
    const { sip, displayName } = await this.emulator.person(person);
    return new ContactOnScreen(this, { sip, displayName });
  }
}

/** A contact as a client shows it. */
export class ContactOnScreen {
  readonly sip: string;
  readonly row: Locator;

  constructor(
    readonly client: EmulatedClient,
    readonly person: Named,
  ) {
    this.sip = person.sip;
    this.row = client.row(person.displayName);
  }
}
