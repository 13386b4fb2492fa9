import { CommandError } from '../../../shared/contract/errors.js';
import type {
  PrivacyCheckEntries,
  PrivacyCheckView,
  PrivacySheet,
  privacyCheckTopic,
} from '../../../shared/contract/views/privacy-sheet.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import { Topic } from '../../emulator/topics/topic.js';
import { topicSource } from '../../emulator/topics/topic-source.js';
import { TrialStopped } from '../../emulator/what-if/try-plan.js';
import { checkPrivacy } from './check-sheet.js';
import { surfaces } from './surfaces.js';

/** A check that is under way. */
interface Check {
  readonly view: PrivacyCheckView;
  stop(): void;
}

/** The privacy sheets that are being made, one of each person at a time: how far they are, and the way to stop them. */
export class SheetDesk {
  readonly topic: Topic<PrivacyCheckEntries>;
  readonly #checks = new Map<string, Check>();

  /** @param publish has what changed sent soon */
  constructor(private readonly publish: () => void) {
    this.topic = new Topic(
      topicSource<typeof privacyCheckTopic>({
        'check/{sip}': {
          ids: () => this.#checks.keys(),
          read: (sip) => this.#checks.get(sip)?.view ?? null,
        },
      }),
    );
  }

  /**
   * Begins at once, on copies of what there is now. A check of the same person that is under way is stopped.
   * @throws {CommandError} as {@link checkPrivacy}, and `refused` when it was stopped
   */
  async check(sip: string, onShow: Deployment): Promise<PrivacySheet> {
    this.stop(sip);
    let isStopped = false;
    const stop = (): void => {
      isStopped = true;
    };
    const show = (done: number, total: number): void => {
      if (isStopped) return;
      this.#checks.set(sip, { view: { done, total }, stop });
      this.#changed(sip);
    };
    try {
      show(0, 0);
      return await checkPrivacy(onShow, sip, surfaces, {
        progress: show,
        isStopped: () => isStopped,
      });
    } catch (error) {
      if (!(error instanceof TrialStopped)) throw error;
      throw new CommandError('refused', 'The check was stopped. Check again to have the sheet.');
    } finally {
      if (!isStopped) this.#drop(sip);
    }
  }

  /** Nothing happens where none is under way. */
  stop(sip: string): void {
    this.#checks.get(sip)?.stop();
    this.#drop(sip);
  }

  stopAll(): void {
    for (const sip of [...this.#checks.keys()]) this.stop(sip);
  }

  #drop(sip: string): void {
    if (this.#checks.delete(sip)) this.#changed(sip);
  }

  #changed(sip: string): void {
    this.topic.invalidate(`check/${sip}`);
    this.publish();
  }
}
