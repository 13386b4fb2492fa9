import {
  type CommandOf,
  isQuery,
  type ResultOf,
} from '../../../shared/contract/commands/command.js';
import { errorText } from '../../../shared/contract/commands/one-line.js';
import { CommandError } from '../../../shared/contract/errors.js';
import { topicName } from '../../../shared/contract/keys.js';
import {
  type CopyClient,
  type CopyEntries,
  type CopySide,
  type CopyView,
  copySides,
  type copyTopic,
} from '../../../shared/contract/views/copy.js';
import { compareCopy } from '../../emulator/compare/compare-copy.js';
import {
  beginCopy,
  type Copy,
  type CopyRequest,
  type PrepareSignIn,
} from '../../emulator/compare/make-copy.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import { type AnyTopic, Topic } from '../../emulator/topics/topic.js';
import { topicSource } from '../../emulator/topics/topic-source.js';
import { SwitchedTopic } from './switched-topic.js';

/** What copies need of their host. */
export interface CopyParts {
  /** What is on show at the time. */
  readonly onShow: () => Deployment;
  readonly prepare: PrepareSignIn;
  /** Takes the next step of the story that is open on a trial, and says why it cannot; null where there is none. */
  readonly nextStep: () => ((trial: Deployment) => Promise<string | null>) | null;
  /** Does something between two turns. */
  readonly inTurn: <T>(work: () => T | Promise<T>) => Promise<T>;
  /** Has what changed sent soon. */
  readonly publish: () => void;
}

/** What is done at a client of a copy. */
export type ClientCommand = CommandOf<'copy.command'>['command'];

/** What people did at clients of a copy is done again when it is made anew; before that much, they have done enough. */
const mostActs = 200;

const nobody = { refusals: {} };

/** What is tried: a plan, or the next step of the story that is open. */
interface OpenRequest extends CopyRequest {
  readonly nextStep: boolean;
}

/** A copy that is there, and what it was made for. */
interface MadeCopy {
  readonly made: Copy;
  readonly request: OpenRequest;
}

/** One copy: its topics, which outlast that it is made anew, and the deployments that they show at the time. */
export class OpenCopy {
  readonly topic: Topic<CopyEntries>;
  readonly #clients = new Map<string, { readonly of: CopyClient; readonly topic: SwitchedTopic }>();
  #request: OpenRequest | null = null;
  #view: CopyView | null = null;
  #copy: MadeCopy | null = null;
  #acts: readonly ClientCommand[] = [];
  /** Counts how often it was begun; an older beginning comes to nothing. */
  #begun = 0;
  #making: Promise<ResultOf<'copy.open'>> | null = null;

  constructor(private readonly parts: CopyParts) {
    this.topic = new Topic(
      topicSource<typeof copyTopic>({
        copy: () => this.#view,
        differences: () =>
          this.#copy?.request.nextStep === false
            ? compareCopy(this.#copy.made, this.#copy.request)
            : null,
      }),
    );
  }

  get isOpen(): boolean {
    return this.#request !== null;
  }

  *topics(): Iterable<AnyTopic> {
    yield this.topic;
    for (const { topic } of this.#clients.values()) yield topic;
  }

  clientTopic(of: CopyClient): AnyTopic {
    const key = `${of.side}:${of.sip}`;
    const known = this.#clients.get(key);
    if (known) return known.topic;
    const topic = new SwitchedTopic();
    this.#clients.set(key, { of, topic });
    topic.switchTo(this.#sourceOf(of));
    return topic;
  }

  /** Tries something else, or it for the first time. */
  open(request: OpenRequest): Promise<ResultOf<'copy.open'>> {
    if (request.sip !== this.#request?.sip) this.#acts = [];
    this.#request = request;
    return this.makeAnew();
  }

  /** Nothing is left but the topics, which are empty. */
  drop(): void {
    this.#begun += 1;
    this.#request = null;
    this.#acts = [];
    this.#show(null);
    this.#switchTo(null);
  }

  /** Makes it from what is on show now, as often as that is asked for while it is made once more. */
  makeAnew(): Promise<ResultOf<'copy.open'>> {
    this.#begun += 1;
    this.#making ??= this.#make().finally(() => {
      this.#making = null;
    });
    return this.#making;
  }

  /** Whether time passes on one of its sides at present. */
  get isPassing(): boolean {
    return sidesOf(this.#copy?.made).some((deployment) => deployment.isPassing);
  }

  stopPassing(): void {
    for (const deployment of sidesOf(this.#copy?.made)) deployment.stopPassing();
  }

  /** Lets time pass as it has on show. To be called in a turn. */
  async follow(): Promise<void> {
    if (!this.#copy) return;
    const { made } = this.#copy;
    const former = revisionOf(made);
    await catchUp(made, this.parts.onShow());
    if (revisionOf(made) !== former) this.topic.invalidate('differences');
  }

  /**
   * Carries out a command at both clients of a person. To be called in a turn.
   * @throws {CommandError} as the side that is named refuses it
   */
  async execute(side: CopySide, command: ClientCommand): Promise<unknown> {
    const copy = this.#ready();
    if (command.name === 'client.connect-picture')
      throw new CommandError(
        'refused',
        'A picture from a web address is not fetched on a copy. Connect it in the client on the stage.',
      );
    const other = copySides.find((each) => each !== side) ?? side;
    const value = await perform(copy, side, command);
    if (isQuery(command)) return value;
    await perform(copy, other, command).catch(ignoreRefusal);
    this.#acts = [...this.#acts, command].slice(-mostActs);
    this.topic.invalidate('differences');
    return value;
  }

  /** What was done by hand at its clients, in that order. */
  get acts(): readonly ClientCommand[] {
    return this.#acts;
  }

  /** @throws {CommandError} `refused` until it is made */
  deploymentOn(side: CopySide): Deployment {
    return this.#ready()[side].deployment;
  }

  #ready(): Copy {
    if (this.#copy) return this.#copy.made;
    throw new CommandError('refused', 'The copy is not made yet. Wait until it is.');
  }

  async #make(): Promise<ResultOf<'copy.open'>> {
    for (;;) {
      const begun = this.#begun;
      const request = this.#request;
      if (!request) return { state: 'dropped' };
      this.#show({ ...(this.#view ?? blank), ...request, state: 'building', failure: null });
      try {
        const finish = await this.parts.inTurn(() => this.#begin(request));
        const copy = await finish();
        await repeatActs(copy, this.#acts);
        if (begun !== this.#begun) continue;
        await this.parts.inTurn(async () => {
          await catchUp(copy, this.parts.onShow());
          if (begun === this.#begun) this.#switchTo({ made: copy, request });
        });
        if (begun !== this.#begun) continue;
        const { before, after, problems, assumed } = copy;
        this.#show({
          ...{ ...request, state: 'ready', failure: null, problems, assumed },
          reached: after.deployment.now(),
          before: { refusals: before.refusals },
          after: { refusals: after.refusals },
        });
        return { state: 'ready' };
      } catch (error) {
        if (begun !== this.#begun) continue;
        this.#switchTo(null);
        this.#show({ ...blank, ...request, state: 'failed', failure: errorText(error) });
        return { state: 'failed' };
      }
    }
  }

  #begin(request: OpenRequest): () => Promise<Copy> {
    const { onShow, nextStep, prepare } = this.parts;
    return request.nextStep
      ? beginNextStep(onShow(), nextStep())
      : beginCopy(onShow(), request, prepare);
  }

  #show(view: CopyView | null): void {
    this.#view = view;
    this.topic.invalidate('copy');
    this.parts.publish();
  }

  #switchTo(copy: MadeCopy | null): void {
    this.#copy = copy;
    this.topic.invalidate('differences');
    for (const { of, topic } of this.#clients.values()) topic.switchTo(this.#sourceOf(of));
    this.parts.publish();
  }

  #sourceOf({ side, sip }: CopyClient): AnyTopic | null {
    return this.#copy?.made[side].deployment.topic(topicName('client/{sip}', sip)) ?? null;
  }
}

const blank = { reached: null, problems: [], assumed: [], before: nobody, after: nobody };

/** A copy after the next step of a story; what is before it is on show, so that both sides are the same. */
function beginNextStep(onShow: Deployment, take: ReturnType<CopyParts['nextStep']>) {
  const trial = onShow.trial();
  return async (): Promise<Copy> => {
    const problem = take ? await take(trial) : 'There is no next step.';
    if (problem !== null) throw new CommandError('refused', problem);
    const side = { deployment: trial, refusals: {} };
    return { before: side, after: side, problems: [], assumed: [] };
  };
}

/** The command comes from a client whose commands need nothing prepared. */
const perform = (copy: Copy, side: CopySide, command: ClientCommand): Promise<unknown> =>
  copy[side].deployment.execute(command, {});

/** Does at both sides of a copy again what was done at those of another. What is refused now is left out. */
export async function repeatActs(copy: Copy, acts: readonly ClientCommand[]): Promise<void> {
  for (const act of acts)
    for (const side of copySides) await perform(copy, side, act).catch(ignoreRefusal);
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof CommandError)) throw error;
}

const sidesOf = (copy: Copy | undefined): readonly Deployment[] =>
  copy ? [copy.before.deployment, copy.after.deployment] : [];

const revisionOf = (copy: Copy): number =>
  sidesOf(copy).reduce((sum, { revision }) => sum + revision, 0);

async function catchUp(copy: Copy, onShow: Deployment): Promise<void> {
  for (const deployment of sidesOf(copy))
    if (onShow.now() > deployment.now()) await deployment.advanceTo(onShow.now());
}
