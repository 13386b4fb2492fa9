import type { Command } from '../../../../shared/contract/commands/command.js';
import { shellResultOf } from '../../../../shared/contract/commands/shell.js';
import type { Json } from '../../../../shared/contract/frames.js';
import type { StoryProgressView } from '../../../../shared/contract/views/story.js';
import { after, type Instant } from '../../../../shared/lync/time.js';
import { type JournaledDeployment, wasStopped } from '../../state/journal/journaled-deployment.js';
import type { History } from '../../state/timeline/history.js';
import type { Mark } from '../../state/timeline/undo-groups.js';
import type { Scenario, ScenarioStep, StepAction } from '../scenario.js';
import { type StepPlace, StepTaker } from '../step-taker.js';
import type { StoryStep } from './story-steps.js';

/** What the steps of a story are carried out on: the deployment of the story, or a trial. */
export interface StepStage extends StepPlace {
  readonly run: () => Pick<JournaledDeployment, 'now' | 'advanceTo' | 'deployment'>;
}

/** What a story is played on. */
export interface StoryStage extends StepPlace {
  /** Of the story's own deployment. */
  readonly history: History;
  /** Monotonic milliseconds of real time. */
  readonly realNow: () => number;
  /** To be called when the progress may be another one. */
  readonly changed: () => void;
}

/** A step that lets the clock play, and goes on once that stands at `until`. */
export interface UnderWay {
  readonly step: StoryStep;
  readonly start: Mark;
  readonly actions: StepAction[];
  until: Instant | null;
}

const stopped = 'It was stopped before its end. Take the step again, or go back.';

/** Carries out the steps of a story. */
export class StoryActor {
  readonly taker: StepTaker;
  #printed: StoryProgressView['printed'] = null;
  /** Whether somebody stopped a run of the clock that a step began. */
  #wasStopped = false;

  constructor(
    scenario: Scenario,
    private readonly stage: StepStage,
  ) {
    this.taker = new StepTaker(scenario, {
      views: stage.views,
      command: (command) => this.#command(command),
    });
  }

  /** What was run last in the management shell. */
  get printed(): StoryProgressView['printed'] {
    return this.#printed;
  }

  forgetPrinted(): void {
    this.#printed = null;
  }

  /** Carries out what is left of a step, up to a clock that is to be watched. Returns what went wrong. */
  async carryOut(
    step: ScenarioStep,
    actions: StepAction[],
    watched: UnderWay | null = null,
  ): Promise<string | null> {
    const run = this.stage.run();
    for (let action = actions.shift(); action; action = actions.shift()) {
      if (action.kind === 'expect') continue;
      if (action.kind === 'play') {
        const until = after(run.now(), action.seconds);
        if (watched) {
          watched.until = until;
          run.deployment.playback.play(action.rate);
          run.deployment.showProgress();
          return null;
        }
        await run.advanceTo(until);
        continue;
      }
      this.#wasStopped = false;
      const problem = await this.taker.perform(action, step);
      if (problem !== null || this.#wasStopped) return problem ?? stopped;
      if (this.taker.isRefused) return null;
    }
    return null;
  }

  async #command(command: Command): Promise<Json> {
    const value = await this.stage.command(command);
    this.#wasStopped ||= wasStopped(value);
    const shell = shellResultOf(command.name, value);
    if (shell !== null && command.name === 'shell.run') {
      const run = (this.#printed?.run ?? 0) + 1;
      this.#printed = { run, text: command.text.trimEnd(), records: shell.records };
    }
    return value;
  }
}
