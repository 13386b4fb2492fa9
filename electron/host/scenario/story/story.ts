import type { Command } from '../../../../shared/contract/commands/command.js';
import type { RunAsResult } from '../../../../shared/contract/commands/front-end.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type { Json } from '../../../../shared/contract/frames.js';
import type { StoryProgressView, StoryView } from '../../../../shared/contract/views/story.js';
import { counted } from '../../../../shared/lync/counted.js';
import type { Instant } from '../../../../shared/lync/time.js';
import type { LastAnswers } from '../../../../shared/scenario/expectations/define-expectation.js';
import type { History } from '../../state/timeline/history.js';
import type { Mark } from '../../state/timeline/undo-groups.js';
import type { Scenario } from '../scenario.js';
import type { StepPlace, StepTaker } from '../step-taker.js';
import { Sights } from './sights.js';
import { type StepStage, StoryActor, type StoryStage, type UnderWay } from './story-actor.js';
import { StoryPace } from './story-pace.js';
import { beginningOfStory, isDoneBy, type StoryStep, storySteps } from './story-steps.js';
import { storyView } from './story-view.js';

/**
 * A scenario that is played, step by step. Its position is the number of undo groups of its history, so that undo
 * and the story always agree. All methods but `isDue` are to be called in the session's turns.
 */
export class Story {
  readonly view: StoryView;
  readonly #steps: readonly StoryStep[];
  readonly #actor: StoryActor;
  readonly #taker: StepTaker;
  /** Answers after each step, from the beginning on. */
  #answers: readonly LastAnswers[] = [];
  #underWay: UnderWay | null = null;
  #problem: string | null = null;
  readonly #sights: Sights;
  readonly #pace: StoryPace;

  private constructor(
    readonly scenario: Scenario,
    private readonly stage: StoryStage,
  ) {
    this.#steps = storySteps(scenario);
    this.#actor = new StoryActor(scenario, {
      views: stage.views,
      command: (command) => stage.command(command),
      run: () => stage.history.run,
    });
    this.#taker = this.#actor.taker;
    this.#sights = new Sights(this.#taker, stage.realNow);
    this.#pace = new StoryPace(stage.realNow);
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
      const problem = await story.#actor.carryOut(step, [...step.actions]);
      if (problem === null) continue;
      const message = `${scenario.fileName}:${step.line}: the story cannot begin. ${problem}`;
      throw new CommandError('refused', message);
    }
    stage.history.beginHere();
    story.#answers = [story.#taker.answers];
    story.#actor.forgetPrinted();
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
    const isUnderWay = this.#underWay !== null;
    return {
      taken: this.#taken,
      playing: this.#pace.isPlaying,
      underWay: isUnderWay,
      problem: this.#problem,
      strayed: !isUnderWay && history.isBeyondGroups,
      sights: this.#sights.compared,
      attempt: this.#attempt,
      printed: this.#actor.printed,
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

  /** Takes the next step at once, or brings the one under way to its end. Stays where it is at the end of the story. */
  async next(): Promise<void> {
    if (this.#underWay) await this.#goOn(this.#underWay, 'at once');
    else if (this.#taken < this.#steps.length) await this.#take('at once');
    this.#rest();
  }

  /** The exact state before the current step; at the beginning, that of the beginning. */
  async back(): Promise<void> {
    await this.goTo(this.#underWay ? this.#taken : Math.max(0, this.#taken - 1));
  }

  /**
   * The exact state after so many steps.
   * @throws {CommandError} `refused` where there are not so many
   */
  async goTo(count: number): Promise<void> {
    if (count > this.#steps.length)
      throw new CommandError('refused', `The story has ${counted(this.#steps.length, 'step')}.`);
    this.pause();
    this.#problem = null;
    if (count <= this.#taken) await this.#returnTo(count);
    while (this.#taken < count && this.#problem === null) await this.#take('at once');
    await this.look();
  }

  /**
   * Takes the next step elsewhere, such as on a trial: nothing of the story changes. What is returned says why the step
   * cannot be taken there, and `null` once it was. There is none at the end of the story, nor while a step runs.
   */
  get nextStep(): ((stage: StepStage) => Promise<string | null>) | null {
    const next = this.#underWay ? undefined : this.#steps[this.#taken];
    if (next === undefined) return null;
    const answers = this.#answers.at(-1);
    return (stage) => {
      const actor = new StoryActor(this.scenario, stage);
      actor.taker.returnTo(answers);
      actor.taker.begin(next.step);
      return actor.carryOut(next.step, [...next.step.actions]);
    };
  }

  play(): void {
    if (this.#taken === this.#steps.length && !this.#underWay)
      throw new CommandError('refused', 'The story is at its end. Restart it, or go back.');
    this.#pace.play();
    if (this.#underWay) {
      this.#pace.hold();
      this.#letClockPlay(this.#underWay);
    }
    this.stage.changed();
  }

  pause(): void {
    this.#pace.pause();
    if (this.#underWay) this.#stopClock();
    this.stage.changed();
  }

  /** Whether `goOn` has something to do. */
  isDue(): boolean {
    return this.#pace.isDue();
  }

  /** Takes the next step as it is to be watched. */
  async goOn(): Promise<void> {
    if (!this.isDue()) return;
    this.#pace.hold();
    await this.#take('watched');
    this.#rest();
  }

  /** Up to where the clock may play. */
  limit(target: Instant): Instant {
    const until = this.#underWay?.until ?? null;
    return until !== null && until < target ? until : target;
  }

  /** To be called when time has passed: the step under way goes on, and what is seen is compared again. */
  async timePassed(): Promise<void> {
    const underWay = this.#underWay;
    if (underWay?.until != null && this.history.run.now() >= underWay.until) {
      await this.#goOn(underWay, 'watched');
      this.#rest();
    }
    if (this.#sights.isDue()) await this.look();
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

  /** The title of the step that lets the clock play at present; `null` when none does. */
  get underWay(): string | null {
    return this.#underWay?.step.step.title ?? null;
  }

  /** To be called when undo or redo has gone to another moment: the answers are those of then. */
  async moved(): Promise<void> {
    this.#stopUnderWay();
    this.#answers = this.#answers.slice(0, this.#taken + 1);
    this.#taker.returnTo(this.#answers.at(-1));
    this.#problem = null;
    this.pause();
    await this.look();
  }

  /** Compares what the current step promises with what is there. */
  async look(): Promise<void> {
    await this.#sights.look(this.#current?.sights ?? []);
    this.stage.changed();
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
    const problem = await this.#actor.carryOut(
      step.step,
      actions,
      how === 'watched' ? underWay : null,
    );
    if (underWay.until !== null) return this.stage.changed();
    this.#underWay = null;
    if (problem === null) this.#close(step, start);
    else {
      this.#pace.pause();
      await this.history.rewind(start);
      this.#taker.returnTo(this.#answers.at(-1));
      this.#problem = problem;
    }
    await this.look();
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

  /** While it plays: the time to read, then the next step. A sight that is not so ends the playing. */
  #rest(): void {
    if (!this.#pace.isPlaying || this.#underWay) return;
    const current = this.#current;
    const isOver = this.#taken === this.#steps.length;
    if (isOver || !current || this.#sights.compared.some(({ isSo }) => !isSo)) this.pause();
    else this.#pace.read([...new Set([current.step, ...current.sights])]);
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
