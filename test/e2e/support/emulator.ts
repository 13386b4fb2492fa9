import { expect, type Page } from '@playwright/test';
import type { CommandName, CommandOf } from '../../../shared/contract/commands/command.js';
import type { ShellResult } from '../../../shared/contract/commands/shell.js';
import { FollowedPages } from './followed-pages.js';
import type { Answer, HostDriver } from './host-driver.js';

/**
 * The program as a spec sees it. Arrange through {@link command}, act and assert on the pages. A
 * page that {@link command} was followed by shows its effects before the next step is taken.
 */
export class Emulator {
  readonly #pages = new FollowedPages();

  constructor(private readonly driver: HostDriver) {}

  async stage(): Promise<Page> {
    return this.#pages.follow(await this.driver.stage());
  }

  async client(sip: string): Promise<Page> {
    return this.#pages.follow(await this.driver.client(sip));
  }

  /** Carries out a command and waits until every open page shows its effects. */
  async command<N extends CommandName>(command: CommandOf<N>): Promise<Answer<N>['value']> {
    const { value, seq } = await this.driver.command(command);
    await this.#pages.show(seq);
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
}
