import type { Command } from '../../../../shared/contract/commands/command.js';
import type { RunAsResult } from '../../../../shared/contract/commands/front-end.js';
import { shellResultOf } from '../../../../shared/contract/commands/shell.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type { Json } from '../../../../shared/contract/frames.js';
import type { StoryProgressView, StoryView } from '../../../../shared/contract/views/story.js';
import { after, type Instant } from '../../../../shared/lync/time.js';
import type { History } from '../../state/journal/history.js';
import { wasStopped } from '../../state/journal/journaled-deployment.js';
import type { Mark } from '../../state/journal/replay.js';
import type { LastAnswers } from '../expectations/check-answers.js';
import { lookAt } from '../playing-time.js';
import type { Scenario, ScenarioStep, StepAction } from '../scenario.js';
import { refusalText, type StepPlace, StepTaker } from '../step-taker.js';
import { beginningOfStory, isDoneBy, type StoryStep, storySteps } from './story-steps.js';
import { comparedSight, storyView } from './story-view.js';

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
interface UnderWay {
  readonly step: StoryStep;
  readonly start: Mark;
  readonly actions: StepAction[];
  until: Instant | null;
}

/** Real milliseconds between two comparisons of what is seen while time passes. */
const millisecondsPerLook = 250;

const stopped = 'It was stopped before its end. Take the step again, or go back.';

/**
 * A scenario that is played, step by step. Its position is the number of undo groups of its history, so that undo
 * and the story always agree. All methods but `isDue` are to be called in the session's turns.
 */
export class Story {
  readonly view: StoryView;
  readonly #steps: readonly StoryStep[];
  readonly #taker: StepTaker;
  /** Answers after each step, from the beginning on. */
  #answers: readonly LastAnswers[] = [];
  #underWay: UnderWay | null = null;
  #problem: string | null = null;
  #sights: StoryProgressView['sights'] = [];
  #printed: StoryProgressView['printed'] = null;
  #looked = Number.NEGATIVE_INFINITY;
  #isPlaying = false;
  /** Whether somebody stopped a run of the clock that a step began. */
  #wasStopped = false;
  /** Real time at which it goes on by itself. */
  #goesOnAt = Number.POSITIVE_INFINITY;

  private constructor(
    readonly scenario: Scenario,
    private readonly stage: StoryStage,
  ) {
    this.#steps = storySteps(scenario);
    this.#taker = new StepTaker(scenario, {
      views: stage.views,
      command: (command) => this.#command(command),
    });
    const { directory } = stage.history.run.deployment;
    const nameOf = (sip: string) => directory.find(sip)?.displayName ?? sip;
    this.view = storyView(scenario, this.#steps, nameOf);
  }

  /**
   * Brings a deployment to where the story begins.
   * @throws {CommandError} `refused` when that cannot be done
   */
  static async begin(scenario: Scenario, stage: StoryStage): Promise<Story> {
    const story = new Story(scenario, stage);
    for (const step of beginningOfStory(scenario)) {
      const problem = await story.#finish(step, [...step.actions]);
      if (problem === null) continue;
      const message = `${scenario.fileName}:${step.line}: the story cannot begin. ${problem}`;
      throw new CommandError('refused', message);
    }
    stage.history.beginHere();
    story.#answers = [story.#taker.answers];
    story.#printed = null;
    return story;
  }

  get history(): History {
    return this.stage.history;
  }

  get #taken(): number {
    return this.history.groups;
  }

  get progress(): StoryProgressView {
    const { history } = this;
    const { entries, at } = history.groupsEnd;
    const now = history.mark();
    const isUnderWay = this.#underWay !== null;
    return {
      taken: this.#taken,
      playing: this.#isPlaying,
      underWay: isUnderWay,
      problem: this.#problem,
      strayed: !isUnderWay && (now.at !== at || now.entries !== entries),
      sights: this.#sights,
      attempt: this.#attempt,
      printed: this.#printed,
    };
  }

  get #attempt(): StoryProgressView['attempt'] {
    if (!this.#current?.show['run-as']) return null;
    // The result of the command that the step is about.
    return this.#taker.answers.result as unknown as RunAsResult | null;
  }

  get #current(): StoryStep | undefined {
    return this.#steps[this.#taken - 1];
  }

  /** Takes the next step at once, or brings the one under way to its end. */
  async next(): Promise<void> {
    if (this.#underWay) await this.#goOn(this.#underWay, 'at once');
    else await this.#take('at once');
    this.#rest();
  }

  /** The exact state before the current step. */
  async back(): Promise<void> {
    await this.goTo(this.#underWay ? this.#taken : this.#taken - 1);
  }

  /**
   * The exact state after so many steps.
   * @throws {CommandError} `refused` where there are not so many
   */
  async goTo(count: number): Promise<void> {
    if (count < 0) throw new CommandError('refused', 'The story is at its beginning.');
    if (count > this.#steps.length)
      throw new CommandError('refused', `The story has ${this.#steps.length} steps.`);
    this.pause();
    this.#problem = null;
    if (count <= this.#taken) await this.#returnTo(count);
    while (this.#taken < count && this.#problem === null) await this.#take('at once');
    await this.look();
  }

  play(): void {
    if (this.#taken === this.#steps.length && !this.#underWay)
      throw new CommandError('refused', 'The story is at its end. Restart it, or go back.');
    this.#isPlaying = true;
    this.#goesOnAt = this.#underWay ? Number.POSITIVE_INFINITY : this.stage.realNow();
    if (this.#underWay) this.#letClockPlay(this.#underWay);
    this.stage.changed();
  }

  pause(): void {
    this.#isPlaying = false;
    this.#goesOnAt = Number.POSITIVE_INFINITY;
    if (this.#underWay) this.#stopClock();
    this.stage.changed();
  }

  /** Whether `goOn` has something to do. */
  isDue(): boolean {
    return this.stage.realNow() >= this.#goesOnAt;
  }

  /** Takes the next step as it is to be watched. */
  async goOn(): Promise<void> {
    if (!this.isDue()) return;
    this.#goesOnAt = Number.POSITIVE_INFINITY;
    await this.#take('watched');
    this.#rest();
  }

  /** Up to where the clock may play. */
  limit(target: Instant): Instant {
    const until = this.#underWay?.until ?? null;
    return until !== null && until < target ? until : target;
  }

  /** To be called when time has passed: the step under way goes on, and what is seen is compared anew. */
  async timePassed(): Promise<void> {
    const underWay = this.#underWay;
    if (underWay?.until != null && this.history.run.now() >= underWay.until) {
      await this.#goOn(underWay, 'watched');
      this.#rest();
    }
    if (this.stage.realNow() - this.#looked >= millisecondsPerLook) await this.look();
  }

  /** Lets somebody act by hand. What is exactly the next step counts as that. */
  async byHand(command: Command, work: () => Promise<Json>): Promise<Json> {
    const next = this.#underWay ? undefined : this.#steps[this.#taken];
    const isStep = next !== undefined && isDoneBy(next, command);
    if (!isStep) {
      const value = await work();
      if (command.name === 'clock.pause') this.pause();
      await this.timePassed();
      await this.look();
      return value;
    }
    const start = this.history.mark();
    const { step } = next;
    this.#taker.begin(step);
    let value: Json = null;
    const done: StepPlace['command'] = async () => {
      value = await work();
      return value;
    };
    const problem = await this.#taker.perform(
      { kind: 'commands', commands: [command] },
      step,
      done,
    );
    if (problem === null) this.#close(next, start);
    this.#rest();
    await this.look();
    if (problem !== null && this.#taker.isRefused) throw this.#taker.answers.refusal;
    return value;
  }

  /** To be called when undo has taken back acts of the history: the answers are those of then. */
  async undone(): Promise<void> {
    this.#stopUnderWay();
    this.#answers = this.#answers.slice(0, this.#taken + 1);
    this.#taker.returnTo(this.#answers.at(-1));
    this.#problem = null;
    this.pause();
    await this.look();
  }

  /** Compares what the current step promises with what is there. */
  async look(): Promise<void> {
    this.#looked = this.stage.realNow();
    this.#sights = await Promise.all(
      (this.#current?.sights ?? []).map((sight) => this.#see(sight)),
    );
    this.stage.changed();
  }

  async #see({ actions }: ScenarioStep): Promise<StoryProgressView['sights'][number]> {
    const found = [];
    for (const action of actions) {
      if (action.kind !== 'expect') continue;
      try {
        found.push(...(await this.#taker.check(action.expectation)));
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        found.push({ what: 'answer', expected: 'one', seen: refusalText(error) });
      }
    }
    return comparedSight(found);
  }

  async #take(how: 'at once' | 'watched'): Promise<void> {
    const step = this.#steps[this.#taken];
    if (step === undefined) throw new CommandError('refused', 'The story is at its end.');
    this.#problem = null;
    this.#taker.begin(step.step);
    const actions = step.step.actions.filter(({ kind }) => kind !== 'expect');
    const underWay = { step, start: this.history.mark(), actions, until: null };
    await this.#goOn(underWay, how);
  }

  async #goOn(underWay: UnderWay, how: 'at once' | 'watched'): Promise<void> {
    const { step, start, actions } = underWay;
    if (underWay.until !== null) {
      this.#stopClock();
      await this.history.run.advanceTo(underWay.until);
      underWay.until = null;
    }
    this.#underWay = underWay;
    const problem = await this.#finish(step.step, actions, how === 'watched' ? underWay : null);
    if (underWay.until !== null) return this.stage.changed();
    this.#underWay = null;
    if (problem === null) this.#close(step, start);
    else {
      this.#isPlaying = false;
      await this.history.rewind(start);
      this.#taker.returnTo(this.#answers.at(-1));
      this.#problem = problem;
    }
    await this.look();
  }

  /** Carries out what is left of a step, up to a clock that is to be watched. Returns what went wrong. */
  async #finish(
    step: ScenarioStep,
    actions: StepAction[],
    watched: UnderWay | null = null,
  ): Promise<string | null> {
    const { run } = this.history;
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
      const problem = await this.#taker.perform(action, step);
      if (problem !== null || this.#wasStopped) return problem ?? stopped;
      if (this.#taker.isRefused) return null;
    }
    return null;
  }

  #close({ step }: StoryStep, start: Mark): void {
    this.history.closeGroup(step.title, start);
    this.#answers = [...this.#answers, this.#taker.answers];
  }

  async #returnTo(count: number): Promise<void> {
    this.#stopUnderWay();
    await this.history.returnToGroup(count);
    this.#answers = this.#answers.slice(0, count + 1);
    this.#taker.returnTo(this.#answers.at(-1));
  }

  async #command(command: Command): Promise<Json> {
    const value = await this.stage.command(command);
    this.#wasStopped ||= wasStopped(value);
    const shell = shellResultOf(command.name, value);
    if (shell !== null && command.name === 'shell.run') {
      const run = (this.#printed?.run ?? 0) + 1;
      this.#printed = { run, text: command.text, records: shell.records };
    }
    return value;
  }

  /** While it plays: the time to read, then the next step. A sight that is not so ends the playing. */
  #rest(): void {
    if (!this.#isPlaying || this.#underWay) return;
    const current = this.#current;
    const isOver = this.#taken === this.#steps.length;
    if (isOver || !current || this.#sights.some(({ isSo }) => !isSo)) {
      this.pause();
      return;
    }
    const read = [current.step, ...current.sights.filter((sight) => sight !== current.step)];
    const seconds = read.reduce((sum, step) => sum + lookAt(step), 0);
    this.#goesOnAt = this.stage.realNow() + seconds * 1000;
  }

  #letClockPlay({ until }: UnderWay): void {
    const { playback } = this.history.run.deployment;
    if (until !== null) playback.play(playback.lastRate);
    this.history.run.deployment.showProgress();
  }

  #stopClock(): void {
    const { deployment } = this.history.run;
    deployment.playback.pause();
    deployment.showProgress();
  }

  #stopUnderWay(): void {
    if (this.#underWay) this.#stopClock();
    this.#underWay = null;
  }
}
