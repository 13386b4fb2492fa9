import type { CommandOf, InputOf, ResultOf } from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import { mostClientsShown } from '../../../shared/contract/views/most-clients-shown.js';
import type {
  AudienceEntries,
  AudienceView,
  audienceTopic,
  ClientLookView,
  Cover,
  PointView,
  PresentationEntries,
  PresentationView,
  presentationTopic,
} from '../../../shared/contract/views/presentation.js';
import type { StoryProgressView, StoryView } from '../../../shared/contract/views/story.js';
import { clientsOfStep, lookOf } from '../../../shared/scenario/look-of.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import { sameData } from '../../emulator/snapshots/same-data.js';
import { Topic } from '../../emulator/topics/topic.js';
import { topicSource } from '../../emulator/topics/topic-source.js';

/** What a presentation shows of a story. */
export interface PresentedStory {
  readonly view: StoryView;
  readonly progress: StoryProgressView;
}

/** What the desk needs of its host. */
export interface PresentationParts {
  /** The story that is open; null where none is. */
  readonly story: () => PresentedStory | null;
  /** What is on show. */
  readonly deployment: () => Deployment;
  /** Monotonic milliseconds of real time. */
  readonly realNow: () => number;
  /** Has what changed sent soon. */
  readonly publish: () => void;
}

/** What those who lead have said. */
interface Led {
  readonly minutes: number | null;
  readonly clients: readonly string[] | null;
  readonly zoom: string | null;
  readonly cover: Cover;
  readonly caption: string | null;
  readonly captioned: boolean;
  readonly free: boolean;
  readonly pointer: PointView | null;
  /** What was opened by hand, by SIP address. */
  readonly looks: Readonly<Record<string, ClientLookView>>;
}

/** What of that goes with another step. */
const ofTheStep = { clients: null, caption: null, free: false, looks: {}, zoom: null } as const;

const toBeginWith: Led = {
  ...ofTheStep,
  minutes: null,
  cover: 'none',
  captioned: true,
  pointer: null,
};

/**
 * The one presentation under way: windows of presenters and of the audience show what is here, whichever of them was
 * closed or loaded again. It outlives neither its end nor the program.
 */
export class PresentationDesk {
  readonly topics: {
    readonly presentation: Topic<PresentationEntries>;
    readonly audience: Topic<AudienceEntries>;
  };
  #led: Led | null = null;
  #began = 0;
  #windows = 0;
  /** Exchanges the screens of presenter and audience; null where that cannot be. */
  #swap: (() => void) | null = null;
  /** The step that was on show when the audience was last told. */
  #step: { readonly story: StoryView | null; readonly taken: number } = { story: null, taken: 0 };
  #told: AudienceView | null = null;

  constructor(private readonly parts: PresentationParts) {
    const audience = () => this.#audience();
    this.topics = {
      presentation: new Topic(
        topicSource<typeof presentationTopic>({
          presentation: () => this.#presentation(),
          audience,
        }),
      ),
      audience: new Topic(topicSource<typeof audienceTopic>({ audience })),
    };
  }

  /** @throws {CommandError} `refused` while one is under way, `not-found` for a stranger */
  begin({ clients, minutes }: InputOf<'presentation.begin'>): void {
    if (this.#led)
      throw new CommandError('refused', 'A presentation is under way. End it, then begin another.');
    const known = clients === undefined ? null : this.#known(clients);
    this.#began = this.parts.realNow();
    this.#step = this.#present();
    this.#lead({ ...toBeginWith, clients: known, minutes: minutes ?? null });
  }

  /** @throws {CommandError} `refused` without a presentation, `not-found` for a stranger */
  show({ clients, zoom, name: _, ...changes }: CommandOf<'presentation.show'>): void {
    const led = this.#under();
    const said = Object.entries(changes).filter(([, value]) => value !== undefined);
    this.#lead({
      ...led,
      ...Object.fromEntries(said),
      ...(clients !== undefined && { clients: clients && this.#known(clients) }),
      ...(zoom !== undefined && { zoom: zoom === null ? null : this.#sipOf(zoom) }),
    });
  }

  /** @throws {CommandError} as {@link show} */
  point({ at }: InputOf<'presentation.point'>): void {
    this.#lead({ ...this.#under(), pointer: at && { ...at, client: this.#sipOf(at.client) } });
  }

  /** @throws {CommandError} as {@link show} */
  look({ sip, look }: InputOf<'presentation.look'>): void {
    const led = this.#under();
    this.#lead({ ...led, looks: { ...led.looks, [this.#sipOf(sip)]: look } });
  }

  /** @throws {CommandError} `refused` without a presentation, and where there is not a screen for each */
  swapScreens(): void {
    this.#under();
    if (this.#swap === null) {
      const why =
        'Presenter and audience have no screens to exchange here. Move the window of the audience by hand, and make it full with F11.';
      throw new CommandError('refused', why);
    }
    this.#swap();
  }

  /** @throws {CommandError} `refused` without a presentation */
  elapsed(): ResultOf<'presentation.elapsed'> {
    this.#under();
    return { seconds: (this.parts.realNow() - this.#began) / 1000 };
  }

  /** Nothing happens where nothing is presented. */
  end(): void {
    if (this.#led) this.#lead(null);
  }

  /** @throws {CommandError} `refused` without a presentation, or without a story in it */
  presented(): PresentedStory {
    this.#under();
    const story = this.parts.story();
    if (story) return story;
    const why = 'No story is open: there are no steps. What is done by hand is what is presented.';
    throw new CommandError('refused', why);
  }

  /** To be told how many windows follow the topic of the audience. */
  followed(windows: number): void {
    this.#windows = windows;
    if (this.#led) this.#tell();
  }

  /** To be told how presenter and audience can exchange their screens, and when they no longer can: null. */
  swappable(swap: (() => void) | null): void {
    this.#swap = swap;
    if (this.#led) this.#tell();
  }

  /** To be told whenever story or organisation may be others. What the presenter said of a step goes with the step. */
  changed(): void {
    if (!this.#led) return;
    const present = this.#present();
    if (present.story !== this.#step.story || present.taken !== this.#step.taken) {
      this.#step = present;
      this.#lead({ ...this.#led, ...ofTheStep });
    } else if (!sameData(this.#told, this.#audience())) this.#tell();
  }

  #present() {
    const story = this.parts.story();
    return { story: story?.view ?? null, taken: story?.progress.taken ?? 0 };
  }

  #under(): Led {
    if (this.#led) return this.#led;
    throw new CommandError('refused', 'Nothing is presented. Begin with presentation.begin.');
  }

  #lead(led: Led | null): void {
    this.#led = led;
    this.#tell();
  }

  #tell(): void {
    this.#told = this.#audience();
    this.topics.presentation.invalidate('presentation');
    this.topics.presentation.invalidate('audience');
    this.topics.audience.invalidate('audience');
    this.parts.publish();
  }

  #sipOf(sip: string): string {
    return this.parts.deployment().clients.person(sip).sip;
  }

  #known(sips: readonly string[]): readonly string[] {
    return [...new Set(sips.map((sip) => this.#sipOf(sip)))];
  }

  #presentation(): PresentationView | null {
    if (!this.#led) return null;
    const { minutes, clients, caption, captioned } = this.#led;
    return {
      minutes,
      clients,
      caption,
      captioned,
      windows: this.#windows,
      swappable: this.#swap !== null,
    };
  }

  #audience(): AudienceView | null {
    if (!this.#led) return null;
    const { zoom, cover, caption, captioned, pointer, looks, free } = this.#led;
    const story = this.parts.story();
    const step = story?.view.steps[story.progress.taken - 1];
    const sips = this.#clients(story);
    const clients = sips.map((sip) => ({
      sip,
      look: looks[sip] ?? (story ? lookOf(step?.show ?? {}, sip) : null),
    }));
    const title = step?.title ?? story?.view.title ?? null;
    return {
      clients,
      zoom: zoom !== null && sips.includes(zoom) ? zoom : null,
      cover,
      caption: captioned ? (caption ?? title) : null,
      pointer: pointer && sips.includes(pointer.client) ? pointer : null,
      step: story?.progress.taken ?? null,
      free,
    };
  }

  /** Those whom the presenter chose, else those of the step, else those who have been signed in longest. */
  #clients(story: PresentedStory | null): readonly string[] {
    const { clients, directory } = this.parts.deployment();
    const chosen =
      this.#led?.clients ?? (story && clientsOfStep(story.view, story.progress.taken)) ?? [];
    const known = chosen.filter((sip) => directory.find(sip)?.sip === sip);
    const shown = known.length > 0 ? known : [...clients.all()].map(({ person }) => person.sip);
    return shown.slice(0, mostClientsShown);
  }
}
