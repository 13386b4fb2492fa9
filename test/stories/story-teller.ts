import type { Page } from '@playwright/test';
import { peopleShown } from '../../electron/host/scenario/people-shown.js';
import type { Scenario, ScenarioStep } from '../../electron/host/scenario/scenario.js';
import type { StepResult } from '../../electron/host/scenario/scenario-result.js';
import { sessionViews } from '../../electron/host/scenario/views.js';
import type { EmulatorViews } from '../../shared/contract/emulator-views.js';
import type { Expectation } from '../../shared/scenario/expectations/expectations.js';
import { inWords } from '../../shared/scenario/in-words.js';
import { FollowedPages } from '../e2e/support/followed-pages.js';
import { ClientCamera, type Talk } from './client-camera.js';
import { differencesBetween, type Twins } from './differences.js';
import type { OpenPage, ServedScenario } from './served-scenario.js';
import { StageCamera } from './stage-camera.js';
import { stageViewOf } from './stage-view.js';
import type { Picture, StoryStep } from './story.js';

/** Tells the steps of one run: in words, and by pictures of the pages that show them. */
export class StoryTeller {
  readonly #people: readonly string[];
  readonly #views: EmulatorViews;
  readonly #followed = new FollowedPages();
  #stage: StageCamera | null = null;
  #clients: Promise<readonly ClientCamera[]> | null = null;
  #names: Promise<Names> | null = null;

  constructor(
    scenario: Scenario,
    private readonly served: ServedScenario,
  ) {
    this.#people = peopleShown(scenario);
    this.#views = sessionViews(served.emulator.session);
  }

  /** What came of a step, once every page shows it. */
  async tell(result: StepResult): Promise<StoryStep> {
    const { actions } = result.step;
    this.#names ??= Names.of(this.#views);
    const names = await this.#names;
    const expectations = actions.flatMap((action) =>
      action.kind === 'expect' ? [action.expectation] : [],
    );
    return {
      result,
      typed: actions
        .flatMap((action) => (action.kind === 'commands' ? action.commands : []))
        .flatMap((command) => (command.name === 'shell.run' ? [command.text] : [])),
      expected: expectations.map((expectation) => inWords(expectation, names.of)),
      pictures:
        result.status === 'skipped' ? [] : await this.#pictures(result, expectations, names),
      twins: await this.#twins(names),
    };
  }

  async #pictures(
    { step }: StepResult,
    expectations: readonly Expectation[],
    names: Names,
  ): Promise<readonly Picture[]> {
    this.#clients ??= Promise.all(this.#people.map((sip) => this.#client(sip, names)));
    const clients = await this.#clients;
    await this.#followed.show(this.served.emulator.session.seq);
    const pictures: Picture[] = [];
    const view = stageViewOf(step);
    if (view) {
      this.#stage ??= new StageCamera(this.#open, names.of);
      pictures.push(await this.#stage.take(view));
    }
    for (const client of clients) {
      const detail = await client.takeDetail(expectations);
      if (detail) pictures.push(detail);
    }
    for (const client of clients) pictures.push(await client.take(talkOf(step)));
    return pictures;
  }

  async #twins(names: Names): Promise<Twins | null> {
    const [left, right, third] = this.#people;
    if (left === undefined || right === undefined || third !== undefined) return null;
    const differences = await differencesBetween(this.#views, left, right);
    return differences && { left: names.of(left), right: names.of(right), differences };
  }

  async #client(sip: string, names: Names): Promise<ClientCamera> {
    const page = await this.#open(`/?client=${encodeURIComponent(sip)}`);
    return new ClientCamera(page, sip, names.of(sip), this.#views, names.of);
  }

  readonly #open: OpenPage = async (path: string): Promise<Page> =>
    this.#followed.follow(await this.served.open(path));
}

/** Who speaks with whom in a step, or is looked at in a conversation. */
function talkOf({ actions }: ScenarioStep): Talk | null {
  for (const action of actions) {
    if (action.kind === 'expect') {
      const { client, message } = action.expectation;
      if (client !== undefined && message) return [client, message.with];
    } else if (action.kind === 'commands') {
      for (const command of action.commands)
        if (command.name === 'conversation.send') return [command.sip, command.conversation];
    }
  }
  return null;
}

/** The display names of the people of an organisation and its partners. */
class Names {
  private constructor(private readonly bySip: ReadonlyMap<string, string>) {}

  static async of(views: EmulatorViews): Promise<Names> {
    const { people } = await views.ask({ name: 'directory.search', text: '', limit: 50 });
    return new Names(new Map(people.map(({ sip, displayName }) => [sip, displayName])));
  }

  /** The address itself for somebody unknown. */
  readonly of = (sip: string): string => this.bySip.get(sip) ?? sip;
}
