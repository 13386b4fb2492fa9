import { expect, type Page } from '@playwright/test';
import type { Command } from '../../../shared/contract/commands/command.js';
import type { ShellResult } from '../../../shared/contract/commands/shell.js';
import type { Answer, HostDriver } from './host-driver.js';

/**
 * The program as a spec sees it. Arrange through {@link command}, act and assert on the pages. A
 * page that {@link command} was followed by shows its effects before the next step is taken.
 */
export class Emulator {
  readonly #pages = new Set<Page>();

  constructor(private readonly driver: HostDriver) {}

  async stage(): Promise<Page> {
    return this.#follow(await this.driver.stage());
  }

  async client(sip: string): Promise<Page> {
    return this.#follow(await this.driver.client(sip));
  }

  /** Carries out a command and waits until every open page shows its effects. */
  async command<C extends Command>(command: C): Promise<Answer<C>['value']> {
    const { value, seq } = await this.driver.command(command);
    for (const page of this.#pages) await shows(page, seq);
    return value;
  }

  /** Runs lines in the management shell; fails on an error record. */
  async shell(text: string): Promise<ShellResult> {
    const result = await this.command({ name: 'shell.run', text });
    expect(result.records.filter(({ kind }) => kind === 'error')).toEqual([]);
    return result;
  }

  close(): Promise<void> {
    return this.driver.close();
  }

  async #follow(page: Page): Promise<Page> {
    if (!this.#pages.has(page)) {
      this.#pages.add(page);
      page.once('close', () => this.#pages.delete(page));
      await shows(page, 0);
    }
    return page;
  }
}

/** Waits until the page shows state `seq` or a later one. */
async function shows(page: Page, seq: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => Number(document.documentElement.dataset.seq ?? -1) >= wanted,
    seq,
  );
}
