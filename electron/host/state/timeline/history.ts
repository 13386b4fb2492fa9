import {
  definitionOf,
  describeCommand,
  type EngineCommand,
} from '../../../../shared/contract/commands/command.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type { Json } from '../../../../shared/contract/frames.js';
import type {
  HistoryEntries,
  HistoryView,
  historyTopic,
} from '../../../../shared/contract/views/history.js';
import type { Prepared } from '../../../emulator/commands/command-handlers.js';
import { unlessSame } from '../../../emulator/snapshots/same-data.js';
import { Topic } from '../../../emulator/topics/topic.js';
import { topicSource } from '../../../emulator/topics/topic-source.js';
import { ClientsOnStage } from '../clients-on-stage.js';
import { type EmulatorState, type Moment, momentFits } from '../emulator-state.js';
import { emptyJournal } from '../journal/journal.js';
import {
  type DeploymentPlace,
  type FormerPast,
  JournaledDeployment,
} from '../journal/journaled-deployment.js';
import type { OpenedOrganisation } from '../kept-organisation.js';
import { type KeptPictures, webPictureIds } from '../kept-pictures.js';
import type { Goal } from './moments.js';
import { OpenedOrganisations, type ReopenOrganisation } from './opened-organisations.js';
import { emptyTimeline, Timeline, type TimelineState } from './timeline.js';
import { type Mark, UndoGroups } from './undo-groups.js';

/** What a history needs of its host. */
export interface HistoryPlace extends DeploymentPlace {
  readonly pictures: KeptPictures;
  readonly reopen: ReopenOrganisation;
}

/** What undo or redo came to. */
export interface Moved {
  /** What was taken back, or done again, in one sentence. */
  readonly sentence: string;
  /** False when another deployment came back. */
  readonly sameCourse: boolean;
}

/** The deployment that runs, and the way back and forth. Each moment is a snapshot, from which a deployment is made. */
export class History {
  #run: JournaledDeployment;
  #course = 0;
  #beginning: Moment['beginning'];
  /** What was said of the present last. */
  #said: Moment | null = null;
  readonly #organisations: OpenedOrganisations;
  /** Counts deployments; followers of an older one need everything again. */
  #generation = 0;
  #pastRevisions = 0;
  #timeline: Timeline<Moment>;
  #groups: UndoGroups;
  readonly topic: Topic<HistoryEntries>;
  /** How the clients are arranged; undo passes over it. */
  readonly clientsOnStage: ClientsOnStage;

  private constructor(
    run: JournaledDeployment,
    past: Pick<EmulatorState, 'course' | 'beginning' | 'clientsOnStage'> & TimelineState,
    private readonly place: HistoryPlace,
    recording: () => HistoryView['recording'],
    /** What undo takes back beyond the beginning, in one sentence. */
    outer: string | null,
  ) {
    this.#run = run;
    this.clientsOnStage = new ClientsOnStage(past.clientsOnStage);
    this.settleClients();
    this.#organisations = new OpenedOrganisations(place.reopen);
    this.#course = past.course;
    this.#beginning = past.beginning;
    const present = this.moment();
    this.#groups = new UndoGroups(present);
    this.#timeline = new Timeline(present, past, momentFits);
    const history = () => ({
      undo: this.#timeline.undo ?? outer,
      redo: this.#timeline.redo,
      recording: recording(),
    });
    this.topic = new Topic(topicSource<typeof historyTopic>({ history }));
  }

  /** @param former what version 1 kept, to begin with; `null` to begin as the organisation file has it */
  static begin(
    opened: OpenedOrganisation,
    former: FormerPast | null,
    rate: number,
    place: HistoryPlace,
    recording: () => HistoryView['recording'],
    outer: string | null = null,
  ): History {
    const run = new JournaledDeployment(opened, place, rate, former);
    const beginning = former && run.deployment.snapshot();
    const past = { course: 0, beginning, ...emptyTimeline };
    return new History(run, past, place, recording, outer);
  }

  /** Goes on with what was saved. */
  static goOn(
    { deployment, ...past }: EmulatorState & Pick<Moment, 'deployment'>,
    opened: OpenedOrganisation,
    rate: number,
    place: HistoryPlace,
    recording: () => HistoryView['recording'],
  ): History {
    const goesOn = { snapshot: deployment, journal: past.journal };
    const run = new JournaledDeployment(opened, place, rate, goesOn);
    return new History(run, past, place, recording, null);
  }

  get run(): JournaledDeployment {
    return this.#run;
  }

  get generation(): number {
    return this.#generation;
  }

  get revision(): number {
    return this.#pastRevisions + this.#run.deployment.revision + this.clientsOnStage.revision;
  }

  /** Whether undo has something to take back here. */
  get canUndo(): boolean {
    return this.#timeline.undo !== null;
  }

  /** Clients may have signed in or out since. */
  settleClients(): void {
    this.clientsOnStage.settle([...this.#run.deployment.clients.all()].map(({ sip }) => sip));
  }

  /** Something happened that undo or the recorder reports. */
  touch(): void {
    this.topic.invalidate('history');
  }

  /** The very same object until something changes. */
  moment(): Moment {
    const { opened, deployment, journal } = this.#run;
    this.#said = unlessSame(this.#said, {
      organisation: opened.kept,
      course: this.#course,
      journal,
      beginning: this.#beginning,
      deployment: deployment.snapshot(),
    });
    return this.#said;
  }

  toState(): EmulatorState {
    const moment = this.moment();
    const { view: clientsOnStage } = this.clientsOnStage;
    return { ...moment, ...this.#timeline.toState(moment), clientsOnStage };
  }

  /** Carries out a command; undo takes it back where it is an act that was not refused. */
  async execute(command: EngineCommand, ready: Prepared): Promise<Json> {
    if (definitionOf(command.name).kind !== 'act') return this.#run.execute(command, ready);
    const before = this.moment();
    let isRefusal = false;
    try {
      return await this.#run.execute(command, ready);
    } catch (error) {
      // One that waited in vain has let time pass.
      isRefusal = error instanceof CommandError && this.#run.now() === before.deployment.clock.now;
      throw error;
    } finally {
      if (!isRefusal) this.#timeline.did(describeCommand(command), before);
      this.#pastRevisions += 1;
      this.touch();
    }
  }

  /** The present moment, to return to. */
  mark(): Mark {
    return { acts: this.#timeline.acts, moment: this.moment() };
  }

  /** All until now belongs to the beginning. */
  beginHere(): void {
    const present = this.moment();
    this.#timeline = new Timeline(present);
    this.#groups = new UndoGroups(present);
    this.touch();
  }

  /** What was done since `start` is one act. */
  closeGroup(sentence: string, start: Mark): void {
    this.#timeline.join(start.acts, sentence, start.moment);
    this.#groups.add(this.mark());
    this.touch();
  }

  get groups(): number {
    return this.#groups.count;
  }

  /** Whether anything was done, or time passed, since the last group ended, or the beginning did. */
  get isBeyondGroups(): boolean {
    const { deployment, journal } = this.#groups.endOf().moment;
    const { noted } = this.#run.journal;
    return this.#run.now() !== deployment.clock.now || noted !== journal.noted;
  }

  /** Takes back all that was done beyond so many groups. The pace of the clock stays. */
  async returnToGroup(count: number): Promise<void> {
    await this.rewind(this.#groups.endOf(count));
    this.#groups.keep(count);
  }

  /** Takes back all that was done since, without a way forth. */
  async rewind({ acts, moment }: Mark): Promise<void> {
    await this.#goTo(moment);
    this.#timeline.forgetSince(acts);
  }

  /** Another deployment takes over; undo returns to the present one. */
  take(run: JournaledDeployment, why: string, beginning: Moment['beginning']): void {
    this.#timeline.did(why, this.moment());
    this.#course += 1;
    this.clientsOnStage.forget();
    this.#beginning = beginning;
    this.#replace(run);
    this.#groups = new UndoGroups(this.moment());
  }

  /** Begins again from where the present deployment began, at the present pace. */
  reset(): void {
    const snapshot = this.#beginning;
    const past = snapshot && { snapshot, journal: emptyJournal };
    const run = new JournaledDeployment(this.#run.opened, this.place, 0, past);
    this.#keepPace(run);
    this.take(run, 'Return to the beginning.', snapshot);
  }

  /**
   * Takes back the last act, or what put the present deployment in the place of another. The pace
   * of the clock stays.
   * @throws {CommandError} `refused` when there is nothing
   */
  async undo(): Promise<Moved> {
    const goal = this.#timeline.back;
    if (!goal) throw new CommandError('refused', 'There is nothing to undo.');
    const present = this.moment();
    const moved = await this.#move(goal);
    const wasGroup = this.#groups.endOf().acts === this.#timeline.acts;
    this.#timeline.takeBack(present);
    // A story goes forth by its steps, each of which is taken anew.
    if (wasGroup) this.#timeline.forgetForth();
    this.#groups.keepWithin(this.#timeline.acts);
    this.touch();
    return moved;
  }

  /**
   * Does again what was undone last, time that had passed since included. The pace of the clock stays.
   * @throws {CommandError} `refused` when nothing was undone since the last act
   */
  async redo(): Promise<Moved> {
    const goal = this.#timeline.forth;
    if (!goal) throw new CommandError('refused', 'There is nothing to do again.');
    const present = this.moment();
    const moved = await this.#move(goal);
    this.#timeline.doAgain(present);
    this.touch();
    return moved;
  }

  async #move({ sentence, moment }: Goal<Moment>): Promise<Moved> {
    const sameCourse = moment.course === this.#course;
    await this.#goTo(moment);
    return { sentence, sameCourse };
  }

  async #goTo(moment: Moment): Promise<void> {
    const { organisation, deployment: snapshot, journal } = moment;
    this.#organisations.keep(this.#run.opened);
    const opened = await this.#organisations.open(organisation);
    await this.place.pictures.recall(webPictureIds(snapshot));
    const run = new JournaledDeployment(opened, this.place, 0, { snapshot, journal });
    this.#keepPace(run);
    if (moment.course !== this.#course) this.clientsOnStage.forget();
    this.#course = moment.course;
    this.#beginning = moment.beginning;
    this.#replace(run);
  }

  #keepPace({ deployment }: JournaledDeployment): void {
    const { rate, lastRate } = this.#run.deployment.playback;
    deployment.playback.play(lastRate);
    if (rate === 0) deployment.playback.pause();
  }

  #replace(run: JournaledDeployment): void {
    this.#pastRevisions += this.#run.deployment.revision + 1;
    this.#organisations.keep(this.#run.opened);
    this.#run = run;
    this.#generation += 1;
    this.touch();
  }
}
