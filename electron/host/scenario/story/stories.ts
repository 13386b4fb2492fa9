import type { Command } from '../../../../shared/contract/commands/command.js';
import type { EmulatorViews } from '../../../../shared/contract/emulator-views.js';
import { CommandError } from '../../../../shared/contract/errors.js';
import type { Json } from '../../../../shared/contract/frames.js';
import type { StoryEntries, storyTopic } from '../../../../shared/contract/views/story.js';
import type { Instant } from '../../../../shared/lync/time.js';
import { Topic } from '../../../emulator/topics/topic.js';
import { topicSource } from '../../../emulator/topics/topic-source.js';
import type { OpenedOrganisation } from '../../state/kept-organisation.js';
import type { History } from '../../state/timeline/history.js';
import { headOf } from '../read-scenario.js';
import type { Scenario } from '../scenario.js';
import { shippedStories } from './shipped-stories.js';
import { Story } from './story.js';

/** A story that was read, and the organisation that it takes place in. */
export interface ReadyStory {
  readonly scenario: Scenario;
  readonly organisation: OpenedOrganisation;
}

export interface StoriesOptions {
  /** What the user works on. */
  readonly own: History;
  /** Begins a history beside the user's own. */
  readonly begin: (organisation: OpenedOrganisation) => History;
  /** Carries out a command of a story on its history, with nothing of the web but what the scenario has. */
  readonly command: (command: Command, history: History, scenario: Scenario) => Promise<Json>;
  /** Reads the views of a history, whichever is on show. */
  readonly viewsOf: (history: History) => EmulatorViews;
  /** Monotonic milliseconds of real time. */
  readonly realNow: () => number;
}

/**
 * What is on show: what the user works on, or a story in front of it. A story has a deployment of its own; the user's
 * waits untouched, is what is saved meanwhile, and is back once the story is closed.
 */
export class Stories {
  #story: Story | null = null;
  /** Makes generations grow from one history to the other. */
  #generationOffset = 0;
  readonly topic: Topic<StoryEntries>;

  constructor(private readonly options: StoriesOptions) {
    this.topic = new Topic(
      topicSource<typeof storyTopic>({
        shipped: () => shippedStories.map(({ id, text }) => ({ id, ...headOf(text) })),
        story: () => this.#story?.view ?? null,
        progress: () => this.#story?.progress ?? null,
      }),
    );
  }

  /** Of what is on show. */
  get history(): History {
    return this.#story?.history ?? this.options.own;
  }

  get generation(): number {
    return this.#generationOffset + this.history.generation;
  }

  get current(): Story | null {
    return this.#story;
  }

  /** @throws {CommandError} `refused` when no story is open */
  opened(): Story {
    if (this.#story) return this.#story;
    throw new CommandError('refused', 'No story is open. Open one first.');
  }

  /**
   * Puts a story on the stage, in place of one that is open.
   * @throws {CommandError} when it cannot begin; nothing has changed then
   */
  async begin({ scenario, organisation }: ReadyStory): Promise<void> {
    const { begin, command, viewsOf, realNow } = this.options;
    const history = begin(organisation);
    const story = await Story.begin(scenario, {
      history,
      views: viewsOf(history),
      command: (each) => command(each, history, scenario),
      realNow,
      changed: () => this.#tell('progress'),
    });
    this.#show(story);
  }

  /** The user's own deployment is on show again. Nothing happens when no story is open. */
  close(): void {
    if (this.#story) this.#show(null);
  }

  limit(target: Instant): Instant {
    return this.#story?.limit(target) ?? target;
  }

  #show(story: Story | null): void {
    const { generation } = this;
    this.#story = story;
    this.#generationOffset = generation + 1 - this.history.generation;
    for (const key of ['story', 'progress'] as const) this.#tell(key);
    this.history.touch();
  }

  #tell(key: keyof StoryEntries): void {
    this.topic.invalidate(key);
  }
}
