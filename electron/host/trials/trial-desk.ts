import { CommandError } from '../../../shared/contract/errors.js';
import type {
  TrialEntries,
  TrialView,
  trialsTopic,
} from '../../../shared/contract/views/trials.js';
import { Topic } from '../../emulator/topics/topic.js';
import { topicSource } from '../../emulator/topics/topic-source.js';
import { TrialStopped, type TrialWork } from '../../emulator/what-if/try-plan.js';

/** Work that is under way. */
interface UnderWay {
  readonly view: TrialView;
  stop(): void;
}

/** Work on copies that answers a command: how far each is, and the way to stop it, by the id that its asker gave it. */
export class TrialDesk {
  readonly topic: Topic<TrialEntries>;
  readonly #underWay = new Map<string, UnderWay>();

  /** @param publish has what changed sent soon */
  constructor(private readonly publish: () => void) {
    this.topic = new Topic(
      topicSource<typeof trialsTopic>({
        'trial/{trial}': {
          ids: () => this.#underWay.keys(),
          read: (id) => this.#underWay.get(id)?.view ?? null,
        },
      }),
    );
  }

  /**
   * Begins at once. Nobody follows or stops what has no id.
   * @throws {CommandError} `refused` when it was stopped, and for an id that is in use
   */
  async run<T>(id: string | undefined, work: (watched: TrialWork) => Promise<T>): Promise<T> {
    if (id === undefined) return work(unwatched);
    if (this.#underWay.has(id))
      throw new CommandError('refused', `A trial "${id}" is under way. Give this one another id.`);
    let isStopped = false;
    const stop = (): void => {
      isStopped = true;
    };
    const progress = (done: number, total: number): void => {
      this.#underWay.set(id, { view: { done, total }, stop });
      this.#changed(id);
    };
    progress(0, 0);
    try {
      return await work({ progress, isStopped: () => isStopped });
    } catch (error) {
      if (!(error instanceof TrialStopped)) throw error;
      throw new CommandError(
        'refused',
        'It was stopped, and there is no result. Ask again to have one.',
      );
    } finally {
      this.#underWay.delete(id);
      this.#changed(id);
    }
  }

  /** Nothing happens where none is under way. */
  stop(id: string): void {
    this.#underWay.get(id)?.stop();
  }

  stopAll(): void {
    for (const { stop } of this.#underWay.values()) stop();
  }

  #changed(id: string): void {
    this.topic.invalidate(`trial/${id}`);
    this.publish();
  }
}

/** For work that nobody watches or stops. */
export const unwatched: TrialWork = { progress: () => undefined, isStopped: () => false };
