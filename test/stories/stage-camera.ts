import type { Locator } from '@playwright/test';
import { StagePage } from '../e2e/support/stage-page.js';
import { UrlFilterPage } from '../e2e/support/url-filter-page.js';
import type { OpenPage } from './served-scenario.js';
import { shoot } from './shoot.js';
import type { Explain, StageView } from './stage-view.js';
import type { Picture } from './story.js';

/** Tall, so that no part of it has to be scrolled. */
const stageSize = { width: 1200, height: 1500 };

interface Part {
  readonly part: Locator;
  readonly caption: string;
}

/** Takes parts of the stage; the stage opens when the first is asked for. */
export class StageCamera {
  #stage: Promise<StagePage> | null = null;

  constructor(
    private readonly open: OpenPage,
    private readonly nameOf: (sip: string) => string,
  ) {}

  async take(view: StageView): Promise<Picture> {
    this.#stage ??= this.#open();
    const stage = await this.#stage;
    const { part, caption } = await this.#turnTo(view, stage);
    const told = (await part.innerText()).replace(/\s+/g, ' ').trim();
    return shoot(part, { shows: 'detail', caption, alt: `${caption}: ${shortened(told)}` });
  }

  async #open(): Promise<StagePage> {
    const page = await this.open('/');
    await page.setViewportSize(stageSize);
    await page.getByRole('separator', { name: 'Height of shell and event log' }).press('End');
    return new StagePage(page);
  }

  async #turnTo(view: StageView, stage: StagePage): Promise<Part> {
    const { page, presence } = stage;
    const filter = new UrlFilterPage(page);
    switch (view.kind) {
      case 'front-end':
        await filter.open('Front Ends');
        await filter.choose(view.frontEnd);
        return {
          part: page.getByRole('region', { name: 'Front Ends', exact: true }),
          caption: `Stage, Front Ends: ${view.frontEnd}`,
        };
      case 'detective':
        return this.#detective(view.question, filter);
      case 'forecast': {
        const name = this.nameOf(view.sip);
        await presence.open(name);
        return {
          part: presence.pane.getByRole('list', { name: 'Forecast' }),
          caption: `Stage, forecast for ${name}`,
        };
      }
      case 'last-active':
        await presence.pane.getByRole('tab', { name: 'Presence' }).click();
        return { part: presence.server, caption: 'Stage, the server’s side of presence' };
    }
  }

  async #detective(question: Explain, filter: UrlFilterPage): Promise<Part> {
    await filter.open('Detective');
    const part = filter.page.getByRole('region', { name: 'Detective' });
    await part.getByRole('combobox', { name: 'Sender' }).selectOption(question.sender);
    const frontEnd = part.getByRole('combobox', { name: 'Front End' });
    await frontEnd.selectOption(question['front-end'] ?? '');
    await (await filter.ask(question.url)).first().waitFor();
    return { part, caption: 'Stage, Detective' };
  }
}

const shortened = (text: string): string => (text.length > 400 ? `${text.slice(0, 399)}…` : text);
