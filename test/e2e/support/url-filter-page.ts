import type { Locator, Page } from '@playwright/test';

/** The stage's views of links in messages, by what the operator can point at. */
export class UrlFilterPage {
  constructor(readonly page: Page) {}

  async open(tab: 'Messages' | 'Front Ends' | 'Detective'): Promise<void> {
    await this.page.getByRole('tab', { name: tab, exact: true }).click();
  }

  /** The way of the message that is chosen. */
  get path(): Locator {
    return this.page.getByRole('region', { name: /^Way of the message / });
  }

  /** The question that decided, in the way of a message or in the detective's answer. */
  get decided(): Locator {
    return this.page
      .getByRole('list', { name: 'Questions, in order' })
      .getByRole('listitem')
      .filter({ hasText: 'This decides' });
  }

  get guide(): Locator {
    return this.page.getByRole('region', { name: 'From missing keys to a working exemption' });
  }

  /** One server of the pool. */
  frontEnd(fqdn: string): Locator {
    return this.page
      .getByRole('list', { name: 'Front Ends' })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button', { name: fqdn, exact: true }) });
  }

  /** Looks at the registry of a Front End. */
  async choose(fqdn: string): Promise<void> {
    await this.frontEnd(fqdn).getByRole('button', { name: fqdn, exact: true }).click();
  }

  async restart(fqdn: string): Promise<void> {
    const service = this.frontEnd(fqdn).getByRole('listitem').filter({ hasText: 'Front-End' });
    await service.getByRole('button', { name: /^Restart / }).click();
  }

  /** Tries one of the ways into Internet Options; what becomes of it is a dialog. */
  async tryDeadEnd(name: string, dialog: string): Promise<Locator> {
    await this.page.getByRole('button', { name, exact: true }).click();
    return this.page.getByRole('dialog', { name: `${dialog} at the Front End` });
  }

  /** What the detective says of a link. */
  async ask(url: string): Promise<Locator> {
    await this.open('Detective');
    await this.page.getByRole('textbox', { name: 'Link' }).fill(url);
    await this.page.getByRole('button', { name: 'Ask', exact: true }).click();
    return this.page.getByRole('region', { name: 'Detective' }).getByRole('status');
  }
}
