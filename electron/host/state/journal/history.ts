import { describeCommand } from '../../../../shared/contract/commands/command.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type {
  HistoryEntries,
  HistoryView,
  historyTopic,
} from '../../../../shared/contract/views/history.js';
import type { WebPictures } from '../../../emulator/lync-client/photos/photo-registry.js';
import { Topic } from '../../../emulator/topics/topic.js';
import { topicSource } from '../../../emulator/topics/topic-source.js';
import type { Beginning } from './beginning.js';
import {
  type DeploymentPlace,
  JournaledDeployment,
  ReplayStopped,
} from './journaled-deployment.js';
import { type Course, courseOf, type Mark, type ReplayProgress, replay } from './replay.js';

/** What undo can return to when a deployment took the place of another. */
interface Former {
  readonly course: Course;
  /** What took its place, in one sentence. */
  readonly why: string;
}

/** Acts that belong together, such as a step of a story: undo takes them back as one. */
interface UndoGroup {
  /** What they did, in one sentence. */
  readonly sentence: string;
  readonly start: Mark;
  readonly end: Mark;
}

/** What undo came to. */
interface Undone {
  /** What was taken back, in one sentence. */
  readonly undone: string;
  /** False when a former deployment came back. */
  readonly sameCourse: boolean;
}

/** So many former deployments can be returned to. */
const mostFormer = 3;

/** Real milliseconds that a capsule may take to be replayed. */
const patience = 120_000;

const reportsOfProgress = 50;

export const tooLong =
  'Too much has happened since the beginning to be kept: the journal ended. Reset, or start the program anew, and another one begins.';

/** The deployment that runs, how it came to be, and the way back. */
export class History {
  #run: JournaledDeployment;
  /** Counts deployments; followers of an older one need everything again. */
  #generation = 0;
  #pastRevisions = 0;
  readonly #former: Former[] = [];
  #groups: readonly UndoGroup[] = [];
  /** What lies before belongs to the beginning, and undo does not go there. */
  #floor: Mark;
  #replay: HistoryView['replay'] = null;
  readonly topic: Topic<HistoryEntries>;
  /** Called as often as a replay under way has got further. */
  publish: () => void = () => {};

  constructor(
    private readonly place: DeploymentPlace,
    beginning: Beginning,
    rate: number,
    private readonly recording: () => HistoryView['recording'],
    /** What undo takes back beyond the beginning, in one sentence. */
    private readonly outer: string | null = null,
  ) {
    this.#run = new JournaledDeployment(beginning, place, rate);
    this.#floor = this.mark();
    this.topic = new Topic(topicSource<typeof historyTopic>({ history: () => this.#view() }));
  }

  get run(): JournaledDeployment {
    return this.#run;
  }

  /** Whether a course is being replayed beside the deployment that runs. */
  get isReplaying(): boolean {
    return this.#replay !== null;
  }

  get generation(): number {
    return this.#generation;
  }

  get revision(): number {
    return this.#pastRevisions + this.#run.deployment.revision;
  }

  /** Whether undo has something to take back here. */
  get canUndo(): boolean {
    return this.#undoable() !== null;
  }

  /** Something happened that undo or the recorder reports. */
  touch(): void {
    this.topic.invalidate('history');
  }

  /** The present moment, to return to. */
  mark(): Mark {
    return { entries: this.#run.journal.entries.length, at: this.#run.now() };
  }

  /** All until now belongs to the beginning. */
  beginHere(): void {
    this.#floor = this.mark();
    this.#groups = [];
    this.touch();
  }

  /** What was done since `start` is one act. */
  closeGroup(sentence: string, start: Mark): void {
    this.#groups = [...this.#groups, { sentence, start, end: this.mark() }];
    this.touch();
  }

  /** Where the groups so far end, or the beginning did. */
  get groupsEnd(): Mark {
    return this.#groups.at(-1)?.end ?? this.#floor;
  }

  get groups(): number {
    return this.#groups.length;
  }

  /**
   * Takes back all that was done beyond so many groups. The state is then exactly what it was; the pace of the clock
   * stays.
   * @throws {CommandError} `limit` when the journal ended
   */
  async returnToGroup(count: number): Promise<void> {
    const kept = this.#groups.slice(0, count);
    await this.rewind(kept.at(-1)?.end ?? this.#floor);
    this.#groups = kept;
  }

  /**
   * The only way back within a deployment: the state is what it was at that moment.
   * @throws {CommandError} `limit` when the journal ended
   */
  async rewind(mark: Mark): Promise<void> {
    if (this.#run.journal.ended) throw new CommandError('limit', tooLong);
    this.#return(await this.#replayed(courseOf(this.#run, mark), this.place));
  }

  /** Another deployment takes over; undo returns to the present one. */
  take(run: JournaledDeployment, why: string): void {
    if (!this.#run.journal.ended) this.#former.push({ course: courseOf(this.#run), why });
    if (this.#former.length > mostFormer) this.#former.shift();
    this.#replaceCourse(run);
  }

  /** Begins again from where the present deployment began, at the present pace. */
  reset(): void {
    const run = new JournaledDeployment(this.#run.beginning, this.place, 0);
    this.#keepPace(run);
    this.take(run, 'Return to the beginning.');
  }

  /**
   * Takes back the last act, or what put the present deployment in the place of another. The pace
   * of the clock stays.
   * @throws {CommandError} `refused` when there is nothing, `limit` when the journal ended
   */
  async undo(): Promise<Undone> {
    if (this.#run.journal.ended) throw new CommandError('limit', tooLong);
    const last = this.#last();
    if (last?.kind === 'group') {
      await this.returnToGroup(this.#groups.length - 1);
      return { undone: last.sentence, sameCourse: true };
    }
    if (last) {
      await this.rewind(last.mark);
      return { undone: last.sentence, sameCourse: true };
    }
    const former = this.#former.at(-1);
    if (!former) throw new CommandError('refused', 'There is nothing to undo.');
    const run = await this.#replayed(former.course, this.place);
    this.#former.pop();
    this.#keepPace(run);
    this.#replaceCourse(run);
    return { undone: former.why, sameCourse: false };
  }

  /**
   * Replays the course of a stranger, beside the deployment that runs.
   * @param pictures where its web pictures are, when not with those of this program
   * @throws {ReplayStopped} when it takes too long
   * @throws {ReplayProblem}
   */
  async replayInTime(
    course: Course,
    pictures: WebPictures = this.place.pictures,
  ): Promise<JournaledDeployment> {
    const { breathe } = this.place;
    const deadline = performance.now() + patience;
    let counts = true;
    const place = {
      ...this.place,
      pictures,
      breathe: () => {
        if (!counts || performance.now() < deadline) return breathe();
        return Promise.reject(new ReplayStopped('It takes too long to be replayed.'));
      },
    };
    try {
      return await this.#replayed(course, place);
    } finally {
      counts = false;
    }
  }

  /** Replays a course beside the deployment that runs, and tells followers how far it is. */
  async #replayed(course: Course, place: DeploymentPlace): Promise<JournaledDeployment> {
    const progress: ReplayProgress = async (done, total) => {
      if (done % Math.ceil(total / reportsOfProgress) !== 0) return;
      this.#tell({ done, total });
      await place.breathe();
    };
    try {
      return await replay(course, place, progress);
    } finally {
      this.#tell(null);
    }
  }

  #tell(progress: HistoryView['replay']): void {
    this.#replay = progress;
    this.touch();
    this.publish();
  }

  #return(run: JournaledDeployment): void {
    this.#keepPace(run);
    this.#replace(run);
  }

  #keepPace({ deployment }: JournaledDeployment): void {
    const { rate, lastRate } = this.#run.deployment.playback;
    deployment.playback.play(lastRate);
    if (rate === 0) deployment.playback.pause();
  }

  /** One that did not grow out of the present one. */
  #replaceCourse(run: JournaledDeployment): void {
    this.#groups = [];
    this.#floor = { entries: 0, at: run.now() };
    this.#replace(run);
  }

  #replace(run: JournaledDeployment): void {
    this.#pastRevisions += this.#run.deployment.revision + 1;
    this.#run = run;
    this.#generation += 1;
    this.touch();
  }

  #view(): HistoryView {
    return {
      undo: this.#undoable() ?? this.outer,
      recording: this.recording(),
      replay: this.#replay,
    };
  }

  #undoable(): string | null {
    if (this.#run.journal.ended) return null;
    return this.#last()?.sentence ?? this.#former.at(-1)?.why ?? null;
  }

  /** What undo takes back within the deployment that runs: a group, or an act that came after it. */
  #last() {
    const { entries, lastAct } = this.#run.journal;
    const group = this.#groups.at(-1);
    if (group && lastAct < group.end.entries)
      return { kind: 'group' as const, sentence: group.sentence };
    const act = lastAct < this.#floor.entries ? undefined : entries[lastAct];
    if (!act || !('command' in act)) return null;
    const mark = { entries: lastAct, at: act.at };
    return { kind: 'act' as const, sentence: describeCommand(act.command), mark };
  }
}
