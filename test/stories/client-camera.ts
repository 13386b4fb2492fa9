import type { Page } from '@playwright/test';
import { clientEntries, type EmulatorViews } from '../../shared/contract/emulator-views.js';
import { entriesAt } from '../../shared/contract/key-pattern.js';
import type { ClientEntries, ContactView } from '../../shared/contract/views/client.js';
import { ageLabel } from '../../shared/lync/age.js';
import type { Instant } from '../../shared/lync/time.js';
import type { Expectation } from '../../shared/scenario/expectations/expectations.js';
import { ClientPage } from '../e2e/support/client-page.js';
import { shoot } from './shoot.js';
import type { Picture } from './story.js';

/** With the line of the policy above the client, which is no part of the picture. */
const clientSize = { width: 340, height: 592 };
const dialogSize = { width: 780, height: 600 };

/** Two people, one of whom says something to the other. */
export type Talk = readonly [string, string];

/** Takes the window of one client. */
export class ClientCamera {
  readonly #client: ClientPage;

  constructor(
    private readonly page: Page,
    private readonly sip: string,
    private readonly name: string,
    private readonly views: EmulatorViews,
    private readonly nameOf: (sip: string) => string,
  ) {
    this.#client = new ClientPage(page, name);
  }

  /** The dialog that the expectations speak of, opened for the picture and closed again; `null` without one. */
  async takeDetail(expectations: readonly Expectation[]): Promise<Picture | null> {
    const own = expectations.filter(({ client }) => client === this.sip);
    const card = own.find((each) => each.card !== undefined)?.card;
    const choices = own.find((each) => each['picture-choices'])?.['picture-choices'];
    if (!choices && card === undefined) return null;
    await this.page.setViewportSize(dialogSize);
    const picture = choices
      ? await this.#options(choices.length > 0 ? 'My Picture' : null)
      : await this.#card(this.nameOf(card ?? ''));
    await this.page.setViewportSize(clientSize);
    return picture;
  }

  /** The window; where it has a conversation that the step is about, with that in front. */
  async take(talk: Talk | null): Promise<Picture> {
    await this.page.setViewportSize(clientSize);
    if (talk?.includes(this.sip)) await this.#converse(talk[0] === this.sip ? talk[1] : talk[0]);
    const entries = await clientEntries(this.views, this.sip);
    const policy = entries.session?.policy.identity;
    const caption =
      policy === undefined ? `${this.name}, signed out` : `${this.name}, policy ${policy}`;
    return shoot(this.#client.root, {
      shows: 'window',
      caption,
      alt: describeClient(this.name, entries),
    });
  }

  /** Turns to a conversation that there is, as its user would; it stays open. */
  async #converse(other: string): Promise<void> {
    const entries = await clientEntries(this.views, this.sip);
    const name = this.nameOf(other);
    const { root } = this.#client.conversation(name);
    const row = this.#client.row(name);
    if (!entries[`conversation/${other}`] || (await root.isVisible())) return;
    if ((await row.count()) === 0) return;
    await row.dblclick();
    await root.waitFor();
  }

  async #options(page: string | null): Promise<Picture> {
    const { options } = this.#client;
    await options.open();
    if (page !== null) await options.turnTo(page);
    const titles = await options.tabs.allTextContents();
    const choices = await options.pictureChoices.count();
    const picture = await shoot(options.dialog, {
      shows: 'detail',
      caption: `Options of ${this.name}`,
      alt: `The Options dialog of ${this.name}; its pages: ${titles.join(', ')}.${choices > 0 ? ` ${choices} choices on My Picture.` : ''}`,
    });
    await options.press('Cancel');
    return picture;
  }

  async #card(name: string): Promise<Picture> {
    const card = this.#client.card(name);
    await this.#client.openCard(name);
    await card.waitFor();
    const told = (await card.innerText()).replace(/\s+/g, ' ').trim();
    const picture = await shoot(card, {
      shows: 'detail',
      caption: `Contact card of ${name}, as ${this.name} sees it`,
      alt: `The contact card of ${name}: ${told}`,
    });
    await this.page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    return picture;
  }
}

/** What the window of a client shows, for who cannot see its picture. */
function describeClient(name: string, entries: Partial<ClientEntries>): string {
  const { me, layout, clock } = entries;
  if (!me || !layout || !clock) return `The Lync client of ${name}, who is signed out.`;
  const own = `${me.presence.text}, ${photo(me)}`;
  const rows = entriesAt(entries, 'contact/{contact}').map(([, contact]) =>
    rowOf(contact, clock.now),
  );
  return `The Lync client of ${name} (${own}) with ${layout.style.value}. ${rows.join('; ')}.`;
}

function rowOf(contact: ContactView, now: Instant): string {
  const { displayName, presence } = contact;
  const age = ageLabel(presence.lastActive, now);
  return [displayName, presence.text, ...(age === null ? [] : [age]), photo(contact)].join(', ');
}

const photo = ({ photo: { kind } }: Pick<ContactView, 'photo'>): string =>
  kind === 'none' ? 'no photo' : 'photo';
