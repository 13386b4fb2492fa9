import type { Changes } from '../../../shared/contract/frames.js';
import type {
  HostMilestone,
  PageMilestone,
  PageStart,
  StartView,
} from '../../../shared/contract/views/start.js';
import type { AnyTopic } from '../../emulator/topics/topic.js';

/**
 * When this start of the program reached what. These are facts of the machine: they are in no state, log or report, and no
 * state is numbered after them, so that the same acts give the same on every machine.
 */
export class StartMilestones {
  readonly #reached = new Map<HostMilestone | PageMilestone, number>();

  /** @param now real milliseconds since the process began */
  constructor(private readonly now: () => number) {}

  /** The milestones of this process, whose modules are loaded by now. */
  static ofThisProcess(): StartMilestones {
    const milestones = new StartMilestones(() => performance.now());
    milestones.#reach('process-started', 0);
    milestones.#reach('runtime-ready', Math.max(0, performance.nodeTiming.bootstrapComplete));
    milestones.reached('modules-loaded');
    return milestones;
  }

  /** A milestone is reached now, unless it was before. */
  reached(milestone: HostMilestone): void {
    this.#reach(milestone, this.now());
  }

  /** The first page that says when it was there is the one of the start; what later ones say changes nothing. */
  pageStarted(ago: PageStart): void {
    if (this.#reached.has('painted')) return;
    const now = this.now();
    // Keys of its schema, of which the compiler forgets the type.
    for (const [milestone, milliseconds] of Object.entries(ago))
      this.#reach(milestone as PageMilestone, Math.max(0, now - milliseconds));
  }

  get view(): StartView {
    const milestones = [...this.#reached].map(([milestone, milliseconds]) => ({
      milestone,
      milliseconds: Math.round(milliseconds * 10) / 10,
    }));
    return { milestones: milestones.sort((a, b) => a.milliseconds - b.milliseconds) };
  }

  #reach(milestone: HostMilestone | PageMilestone, at: number): void {
    if (!this.#reached.has(milestone)) this.#reached.set(milestone, at);
  }
}

/** The topic of a start; without milestones, as of an emulator in a test, it has no entry. It never changes for followers. */
export const startTopicOf = (milestones: StartMilestones | null): AnyTopic => {
  const entries = (): Changes => (milestones ? { start: milestones.view } : {});
  return {
    isDirty: false,
    takeChanges: () => null,
    forget: () => undefined,
    snapshot: entries,
    read: entries,
  };
};
