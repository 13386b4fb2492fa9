import type { InputOf, ResultOf } from '../../../shared/contract/commands/command.js';
import { errorText } from '../../../shared/contract/commands/one-line.js';
import type { WhatIfFormat } from '../../../shared/contract/commands/what-if.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type {
  WhatIfEntries,
  WhatIfPlanView,
  whatIfTopic,
} from '../../../shared/contract/views/what-if.js';
import { reportDate } from '../../../shared/report/report-date.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import type { DeploymentSnapshot } from '../../emulator/deployment/deployment-snapshot.js';
import type { Directory } from '../../emulator/directory/directory.js';
import { sameData } from '../../emulator/snapshots/same-data.js';
import { Topic } from '../../emulator/topics/topic.js';
import { topicSource } from '../../emulator/topics/topic-source.js';
import { allEffects } from '../../emulator/what-if/all-effects.js';
import type { Effect } from '../../emulator/what-if/comparison.js';
import { TrialStopped, type WhatIf } from '../../emulator/what-if/try-plan.js';
import { writeReport } from './reports.js';
import { changesView, personView, resultView } from './result-views.js';
import type { Reported } from './result-words.js';

/** What the desk needs of its host. */
export interface WhatIfParts {
  /** Monotonic milliseconds of real time. */
  readonly realNow: () => number;
  /** Has what changed sent soon. */
  readonly publish: () => void;
}

interface Tried {
  readonly directory: Directory;
  readonly result: WhatIf;
  readonly seconds: number;
  /** When it was tried, by the clock of the emulator. */
  readonly date: string;
}

const defaultLimit = 100;

const begun = (plan: string): WhatIfPlanView => ({
  plan,
  state: 'running',
  done: 0,
  total: 0,
  failure: null,
  stale: false,
});

/** The one plan that is tried at a time, and what came of it. It outlives neither the program nor the organisation. */
export class WhatIfDesk {
  readonly topic: Topic<WhatIfEntries>;
  #plan: WhatIfPlanView | null = null;
  /** What it is tried on. */
  #basis: {
    readonly directory: Directory;
    readonly settings: DeploymentSnapshot['serverSettings'];
  } | null = null;
  #tried: Tried | null = null;
  /** Ends the trial that is under way. */
  #stop: () => void = () => undefined;

  constructor(private readonly parts: WhatIfParts) {
    this.topic = new Topic(
      topicSource<typeof whatIfTopic>({
        plan: () => this.#plan,
        result: () => this.#tried && resultView(this.#tried.result, this.#tried.seconds),
      }),
    );
  }

  /** Begins at once, on copies of what there is now; resolves when it is over. */
  async try(plan: string, deployment: Deployment): Promise<ResultOf<'what-if.try'>> {
    this.discard();
    const { serverSettings: settings } = deployment.snapshot();
    this.#basis = { directory: deployment.directory, settings };
    let isStopped = false;
    this.#stop = () => {
      isStopped = true;
    };
    const isCurrent = (): boolean => !isStopped;
    const show = (changes: Partial<WhatIfPlanView>): void => {
      this.#plan = { ...(this.#plan ?? begun(plan)), ...changes };
      this.#changed();
    };
    show({ plan });
    const began = this.parts.realNow();
    const at = deployment.now();
    try {
      const result = await deployment.tryPlan(plan, {
        progress: (done, total) => isCurrent() && show({ done, total }),
        isStopped: () => isStopped,
      });
      if (!isCurrent()) return { state: 'stopped' };
      const { directory } = deployment;
      this.#tried = {
        directory,
        result,
        seconds: (this.parts.realNow() - began) / 1000,
        date: reportDate(at, directory.organisation.timeZone),
      };
      show({ state: 'done' });
      return { state: 'done' };
    } catch (error) {
      if (error instanceof TrialStopped) return { state: 'stopped' };
      if (isCurrent()) show({ state: 'failed', failure: errorText(error) });
      return { state: 'failed' };
    }
  }

  stop(): void {
    if (this.#plan?.state !== 'running') return;
    this.#stop();
    this.#plan = { ...this.#plan, state: 'stopped' };
    this.#changed();
  }

  discard(): void {
    this.#stop();
    if (this.#plan === null) return;
    this.#plan = null;
    this.#tried = null;
    this.#changed();
  }

  /**
   * To be told after each command that may have changed what is on show. A result about another organisation is of no
   * use; one about other policies is, and says so.
   */
  onShow(deployment: Deployment): void {
    if (this.#plan === null) return;
    if (this.#basis?.directory !== deployment.directory) {
      this.discard();
      return;
    }
    const stale = !sameData(this.#basis.settings, deployment.snapshot().serverSettings);
    if (stale === this.#plan.stale) return;
    this.#plan = { ...this.#plan, stale };
    this.#changed();
  }

  /** @throws {CommandError} `refused` without a result, `not-found` for an effect that there is not */
  people(
    { effect, text = '', department, from = 0, limit = defaultLimit }: InputOf<'what-if.people'>,
    { photos }: Pick<Deployment, 'photos'>,
  ): ResultOf<'what-if.people'> {
    const wanted = text.trim().toLowerCase();
    const found = this.#effect(effect).hits.filter(({ person, policies }) => {
      if (department !== undefined && person.department !== department) return false;
      const { displayName, sip } = person;
      const texts = [displayName, sip, person.department, policies.before, policies.after];
      return wanted === '' || texts.some((each) => each.toLowerCase().includes(wanted));
    });
    const people = found.slice(from, from + limit).map((hit) => personView(hit, photos));
    return { total: found.length, people };
  }

  /** @throws {CommandError} `refused` without a result, `not-found` for a stranger */
  person(sip: string): ResultOf<'what-if.person'> {
    const { directory, result } = this.#result();
    return changesView(directory.person(sip), result.effects);
  }

  /** @throws {CommandError} `refused` without a result */
  report(format: WhatIfFormat): ResultOf<'what-if.report'> {
    return writeReport(format, this.reported());
  }

  /** @throws {CommandError} `refused` without a result */
  reported(): Reported {
    const { directory, result, date } = this.#result();
    const { name } = directory.organisation;
    return { organisation: name, plan: this.#plan?.plan ?? '', result, date };
  }

  #result(): Tried {
    if (this.#tried) return this.#tried;
    throw new CommandError('refused', 'No plan was tried. Try one with what-if.try first.');
  }

  #effect(id: string): Effect {
    const found = this.#result().result.effects.find(({ definition }) => definition.id === id);
    if (found) return found;
    const ids = allEffects.map((effect) => effect.id).join(', ');
    throw new CommandError('not-found', `There is no effect "${id}". Effects: ${ids}.`);
  }

  #changed(): void {
    this.topic.invalidate('plan');
    this.topic.invalidate('result');
    this.parts.publish();
  }
}
