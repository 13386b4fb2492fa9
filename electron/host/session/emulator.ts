import {
  type Command,
  isClockCommand,
  isHostCommand,
  isQuery,
  resolveCommand,
} from '../../../shared/contract/commands/command.js';
import { errorText } from '../../../shared/contract/commands/one-line.js';
import type { EmulatorViews } from '../../../shared/contract/emulator-views.js';
import { CommandError } from '../../../shared/contract/errors.js';
import type { Json } from '../../../shared/contract/frames.js';
import { idIn } from '../../../shared/contract/key-pattern.js';
import { topicName } from '../../../shared/contract/keys.js';
import type { LastingTopicName, TopicName } from '../../../shared/contract/topics.js';
import type { HistoryView } from '../../../shared/contract/views/history.js';
import type { PageStart } from '../../../shared/contract/views/start.js';
import { type Instant, toInstant } from '../../../shared/lync/time.js';
import type { PrepareSignIn } from '../../emulator/compare/make-copy.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import type {
  ExchangeRequest,
  ExchangeResponse,
} from '../../emulator/exchange/web/exchange-transport.js';
import {
  ExchangeWays,
  type OpenExchange,
} from '../../emulator/lync-client/calendar/exchange-ways.js';
import { MemoryScriptFolder } from '../../emulator/management-shell/files/memory-script-folder.js';
import type { AnyTopic } from '../../emulator/topics/topic.js';
import { Copies } from '../copies/copies.js';
import { ImportDesk } from '../estate/import-desk.js';
import { PresentationDesk } from '../presentation/presentation-desk.js';
import { record } from '../scenario/recorder/record.js';
import { Recorder } from '../scenario/recorder/recorder.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ScenarioEmulator, StartForScenario } from '../scenario/scenario-emulator.js';
import { scenarioWeb } from '../scenario/scenario-web.js';
import { Stories } from '../scenario/story/stories.js';
import type { Story } from '../scenario/story/story.js';
import type { EmulatorState } from '../state/emulator-state.js';
import type { HostReport } from '../state/journal/journaled-deployment.js';
import type { RecordingState } from '../state/recording.js';
import { History, type HistoryPlace } from '../state/timeline/history.js';
import { TrialDesk } from '../trials/trial-desk.js';
import { WhatIfDesk } from '../what-if/what-if-desk.js';
import type { Emulated, Later } from './emulated.js';
import { executeHostCommand } from './host-commands.js';
import { type OutsideWork, prepareCommand, type Ready } from './prepare-command.js';
import type { Slices } from './slices.js';
import { type StartMilestones, startTopicOf } from './start-milestones.js';

type OwnTopicName = Exclude<LastingTopicName, keyof Deployment['lastingTopics']>;

/** Different faults that are told about; a program with more has been told enough of. */
const mostFaults = 50;

export type EmulatorParts = Omit<HistoryPlace, 'exchangeWays'> &
  Omit<OutsideWork, 'deployment' | 'exchangeWays' | 'imports'> & {
    /** Reaches a real Exchange. */
    readonly openExchange: OpenExchange;
    /** Virtual seconds per real second to begin with; 0 starts paused. */
    readonly rate: number;
    readonly slices: Slices;
    /** Starts another emulator, in memory, to play a story in. */
    readonly startScenario: StartForScenario<ScenarioEmulator>;
    /** Monotonic milliseconds of real time. */
    readonly realNow: () => number;
    /** Of the start of this program; null where nobody asks for it. */
    readonly milestones: StartMilestones | null;
  };

/**
 * The engine in its host: one deployment at a time, its past, and the slow outside work that its
 * commands need done before their turn.
 */
export class Emulator implements Emulated<Ready, EmulatorState> {
  /** What the user works on; a story may be in front of it. */
  readonly #own: History;
  readonly #place: HistoryPlace;
  readonly #stories: Stories;
  readonly #recorder: Recorder;
  readonly #whatIf: WhatIfDesk;
  readonly #trials = new TrialDesk(() => this.changedBeside());
  readonly #copies: Copies;
  readonly #presentation: PresentationDesk;
  /** Called when a view changed that no command and no passing of time changed. */
  changedBeside: () => void = () => {};
  /** Does work between two turns, in one of its own. */
  inTurn: <T>(work: () => T | Promise<T>) => Promise<T> = async (work) => work();
  readonly #imports = new ImportDesk(() => this.changedBeside());
  readonly #start: AnyTopic;
  /** What was told already. */
  readonly #faults = new Set<string>();

  /**
   * @param begin makes the history to begin with, or to go on with
   * @param recording one that was under way when that history was saved
   */
  constructor(
    private readonly parts: EmulatorParts,
    begin: (place: HistoryPlace, recording: () => HistoryView['recording']) => History,
    recording: RecordingState | null,
  ) {
    this.#recorder = new Recorder(recording);
    this.#start = startTopicOf(parts.milestones);
    this.#place = { ...parts, exchangeWays: new ExchangeWays(parts.openExchange) };
    this.#whatIf = new WhatIfDesk({
      realNow: parts.realNow,
      publish: () => this.changedBeside(),
    });
    this.#copies = new Copies({
      onShow: () => this.deployment,
      prepare: this.#prepareSignIn,
      nextStep: () => this.#nextStep(),
      inTurn: (work) => this.inTurn(work),
      publish: () => this.changedBeside(),
    });
    const shown = () => this.#recorder.view;
    this.#own = begin(this.#place, shown);
    let played: readonly [Scenario, ReturnType<typeof scenarioWeb>] | null = null;
    /** The web of the story, which goes on where it was with each step. */
    const webOf = (scenario: Scenario) => {
      if (played?.[0] !== scenario) played = [scenario, scenarioWeb(scenario.web)];
      return played[1];
    };
    this.#stories = new Stories({
      own: this.#own,
      begin: (organisation) => {
        const outer = 'Open the story.';
        const place = { ...this.#place, files: new MemoryScriptFolder() };
        return History.begin(organisation, null, 0, place, shown, outer);
      },
      command: (command, history, scenario) =>
        this.#carryOut(command, history, { ...parts, ...webOf(scenario) }),
      viewsOf: (history) => viewsOf(() => history.run.deployment),
      realNow: parts.realNow,
    });
    this.#presentation = new PresentationDesk({
      story: () => this.#stories.current,
      deployment: () => this.deployment,
      realNow: parts.realNow,
      publish: () => this.changedBeside(),
    });
  }

  get #history(): History {
    return this.#stories.history;
  }

  get deployment(): Deployment {
    return this.#history.run.deployment;
  }

  get generation(): number {
    return this.#stories.generation;
  }

  get rate(): number {
    return this.deployment.rate;
  }

  /** Of what the user works on: a story is not kept. */
  get revision(): number {
    return this.#own.revision + this.#recorder.revision;
  }

  now(): Instant {
    return this.deployment.now();
  }

  /** While a recording is under way the clock stands at whole seconds only, which a scenario file can name. */
  async advanceTo(target: Instant): Promise<void> {
    const reached = this.#recorder.isOn ? toInstant(target - (target % 1000)) : target;
    this.parts.slices.begin();
    await this.#history.run.advanceTo(this.#stories.limit(reached));
    await this.#asStoryGoes(async (story) => story?.timePassed());
    this.#history.settleClients();
    await this.#copies.follow();
    this.#presentation.changed();
  }

  /** Whether an open story goes on by itself now. */
  get isStoryDue(): boolean {
    return this.#stories.current?.isDue() === true;
  }

  /** Takes the step of the story that is due. */
  async playStory(): Promise<void> {
    this.parts.slices.begin();
    await this.#asStoryGoes(async (story) => story?.goOn());
    this.#history.settleClients();
    this.#presentation.changed();
  }

  /** Lets the story that is open go on by itself; copies of what it changes are made anew. */
  async #asStoryGoes(goOn: (story: Story | null) => Promise<void>): Promise<void> {
    const story = this.#stories.current;
    const taken = story?.progress.taken;
    await goOn(story);
    if (story?.progress.taken !== taken) this.#copies.makeAnew();
  }

  get isPassing(): boolean {
    return this.deployment.isPassing || this.#copies.isPassing;
  }

  stopPassing(): void {
    this.deployment.stopPassing();
    this.#copies.stopPassing();
  }

  /** The topics that no deployment has; together they are all, or this does not compile. */
  get #ownTopics(): Readonly<Record<OwnTopicName, AnyTopic>> {
    return {
      history: this.#history.topic,
      'clients-on-stage': this.#history.clientsOnStage.topic,
      story: this.#stories.topic,
      'what-if': this.#whatIf.topic,
      trials: this.#trials.topic,
      ...this.#presentation.topics,
      import: this.#imports.topic,
      start: this.#start,
    };
  }

  topic(name: TopicName): AnyTopic | null {
    const own: Partial<Record<TopicName, AnyTopic>> = this.#ownTopics;
    return own[name] ?? this.#copies.topic(name) ?? this.deployment.topic(name);
  }

  *topics(): Iterable<AnyTopic> {
    yield* Object.values(this.#ownTopics);
    yield* this.#copies.topics();
    yield* this.deployment.topics();
  }

  followed(name: TopicName, followers: number): void {
    if (name === 'audience') this.#presentation.followed(followers);
    if (followers === 0) this.#copies.left(name);
  }

  pageStarted(ago: PageStart): void {
    this.parts.milestones?.pageStarted(ago);
  }

  /** How presenter and audience can exchange their screens; null where they cannot. */
  swappable(swap: (() => void) | null): void {
    this.#presentation.swappable(swap);
  }

  /** Without the story that is open, and without a recording of it. */
  toState(): EmulatorState {
    const state = this.#own.toState();
    const recording = this.#stories.current === null ? this.#recorder.state : null;
    return recording === null ? state : { ...state, recording };
  }

  reportStorage(failure: string | null): void {
    this.deployment.reportStorage(failure);
  }

  /** Tells the operator of a fault of the program itself, once each. */
  reportFault(what: string, error: unknown): void {
    const text = `${what}: ${errorText(error)}`;
    if (this.#faults.has(text) || this.#faults.size === mostFaults) return;
    this.#faults.add(text);
    this.report({
      kind: 'emulator.fault',
      text,
      notice: {
        id: 'emulator-fault',
        severity: 'error',
        title: 'The program has a fault',
        text: `${text} Everything else goes on. Save a capsule and send it with your report.`,
        dismissible: true,
      },
    });
  }

  /** Time could not pass: the clock is paused, so that the fault is met once and not at every tick. */
  halt(error: unknown): void {
    this.deployment.playback.pause();
    this.reportFault('The clock was paused, because time could not go on', error);
  }

  /** Tells the operator of something the host met. */
  report(report: HostReport): void {
    this.#history.run.report(report);
  }

  /**
   * Answers a client of Exchange that is not ours.
   * @throws {ExchangeUnreachable}
   */
  answer(request: ExchangeRequest, ewsUrl: string): ExchangeResponse {
    return this.deployment.exchange.handle(request, ewsUrl);
  }

  named(command: Command): Command {
    return resolveCommand(command, (of, name, path) =>
      of === 'person' ? this.#addressOf(name, path.join('.')) : name,
    );
  }

  namedTopic(name: TopicName): TopicName {
    const called = idIn('client/{sip}', name);
    if (called === null) return name;
    return topicName('client/{sip}', this.deployment.directory.person(called, 'topic').sip);
  }

  #addressOf(name: string, path: string): string {
    const { directory } = this.deployment;
    // An address may be of a distribution group, and who is a stranger to a command is its own to say.
    return name.includes('@')
      ? (directory.find(name)?.sip ?? name)
      : directory.person(name, path).sip;
  }

  prepare(command: Command): Promise<Ready> {
    return prepareCommand(command, this.#outside(this.deployment));
  }

  readonly #prepareSignIn: PrepareSignIn = (sip, deployment) =>
    prepareCommand({ name: 'client.sign-in', sip }, this.#outside(deployment));

  #outside(deployment: Deployment): OutsideWork {
    return { ...this.parts, ...this.#place, deployment, imports: this.#imports };
  }

  async execute(command: Command, ready: Ready): Promise<Json | Later> {
    if (!isQuery(command)) this.parts.slices.begin();
    const history = this.#history;
    if (isHostCommand(command)) {
      const { parts } = this;
      const value = await executeHostCommand(command, ready, {
        history,
        stories: this.#stories,
        recorder: this.#recorder,
        whatIf: this.#whatIf,
        trials: this.#trials,
        copies: this.#copies,
        prepareSignIn: this.#prepareSignIn,
        startScenario: parts.startScenario,
        imports: this.#imports,
        presentation: this.#presentation,
        place: { ...parts, ...this.#place },
        rate: parts.rate,
      });
      await this.#changed(command);
      return value;
    }
    if (isQuery(command)) return history.execute(command, ready);
    const work = () => record(command, ready, history, this.#recorder);
    try {
      return await (this.#stories.current?.byHand(command, work) ?? work());
    } finally {
      history.touch();
      await this.#changed(command);
    }
  }

  /** What is tried on copies, and what an audience sees, follows what is on show. */
  async #changed(command: Command): Promise<void> {
    this.#history.settleClients();
    this.#whatIf.onShow(this.deployment);
    this.#presentation.changed();
    if (isQuery(command)) return;
    if (isClockCommand(command)) await this.#copies.follow();
    else this.#copies.makeAnew();
  }

  /** Ends trials that are under way. */
  stopTrials(): void {
    this.#whatIf.stop();
    this.#trials.stopAll();
  }

  /** Carries out a command of a story, of which nothing was prepared. */
  async #carryOut(command: Command, history: History, outside: EmulatorParts): Promise<Json> {
    const { deployment } = history.run;
    const imports = this.#imports;
    const ready = await prepareCommand(command, {
      ...this.#place,
      ...outside,
      deployment,
      imports,
    });
    if (!isHostCommand(command)) return record(command, ready, history, this.#recorder);
    if (!ready.capsule) throw new CommandError('refused', `${command.name} is no step of a story.`);
    history.take(ready.capsule.run, '', ready.capsule.run.deployment.snapshot());
    return null;
  }

  /** Takes the next step of the story that is open on a trial. */
  #nextStep(): ((trial: Deployment) => Promise<string | null>) | null {
    const story = this.#stories.current;
    const take = story?.nextStep ?? null;
    if (!story || !take) return null;
    const web = scenarioWeb(story.scenario.web);
    return (deployment) =>
      take({
        views: viewsOf(() => deployment),
        command: async (command) => {
          if (isHostCommand(command))
            throw new CommandError('refused', `${command.name} cannot be tried on a copy.`);
          const ready = await prepareCommand(command, { ...this.#outside(deployment), ...web });
          // Results are plain data by their schemas; the compiler does not see that they are Json.
          return (await deployment.execute(command, ready)) as Json;
        },
        run: () => ({
          deployment,
          now: () => deployment.now(),
          advanceTo: async (target) => {
            if (target > deployment.now()) await deployment.advanceTo(target);
          },
        }),
      });
  }
}

const viewsOf = (deployment: () => Deployment): EmulatorViews => ({
  entries: async (topic) => deployment().shown(topic),
  ask: (question) => deployment().execute(question, {}),
});
