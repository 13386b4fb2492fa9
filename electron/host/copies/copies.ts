import type { CommandOf, ResultOf } from '../../../shared/contract/commands/command.js';
import { CommandError } from '../../../shared/contract/errors.js';
import { idIn } from '../../../shared/contract/key-pattern.js';
import type { TopicName } from '../../../shared/contract/topics.js';
import { type CopyClient, copySides } from '../../../shared/contract/views/copy.js';
import type { Deployment } from '../../emulator/deployment/deployment.js';
import type { AnyTopic } from '../../emulator/topics/topic.js';
import { type ClientCommand, type CopyParts, OpenCopy } from './open-copy.js';

/** Each is two organisations that go on beside the one on show. */
const mostCopies = 4;

/** The copies on which something is tried at the time. They outlive neither the program nor those who follow them. */
export class Copies {
  readonly #copies = new Map<string, OpenCopy>();

  constructor(private readonly parts: CopyParts) {}

  /** The topic of a copy, or of a client of one; both are there before the copy is. */
  topic(name: TopicName): AnyTopic | null {
    const id = idIn('copy/{copy}', name);
    if (id !== null) return this.#of(id).topic;
    const client = clientOf(name);
    return client && this.#of(client.copy).clientTopic(client);
  }

  *topics(): Iterable<AnyTopic> {
    for (const copy of this.#copies.values()) yield* copy.topics();
  }

  /** @throws {CommandError} `limit` where too many are open */
  open(asked: CommandOf<'copy.open'>): Promise<ResultOf<'copy.open'>> {
    const { copy, sip, seenBy = null, plan = '', nextStep = false } = asked;
    const known = this.#of(copy);
    const open = [...this.#copies.values()].filter(({ isOpen }) => isOpen);
    if (!known.isOpen && open.length >= mostCopies)
      throw new CommandError(
        'limit',
        `${mostCopies} copies are open already. Close a window that compares, then try again.`,
      );
    return known.open({ sip, seenBy, plan, nextStep });
  }

  /** @throws {CommandError} whose path is that of this command, which has the other one inside */
  async execute({ copy, side, command }: CommandOf<'copy.command'>): Promise<unknown> {
    try {
      return await this.#of(copy).execute(side, command);
    } catch (error) {
      if (!(error instanceof CommandError) || error.path === undefined) throw error;
      throw new CommandError(error.code, error.message, `command.${error.path}`);
    }
  }

  /**
   * What a picture of a client on a side is made from.
   * @throws {CommandError} `refused` for a copy that is not made
   */
  deploymentOn({ copy, side }: Pick<CopyClient, 'copy' | 'side'>): Deployment {
    return this.#of(copy).deploymentOn(side);
  }

  /** What was done by hand at the clients of a copy; nothing where there is none. */
  actsIn(copy: string): readonly ClientCommand[] {
    return this.#copies.get(copy)?.acts ?? [];
  }

  close(copy: string): void {
    this.#copies.get(copy)?.drop();
  }

  /** Nobody follows a topic any more. A copy goes with the followers of its own topic. */
  left(name: TopicName): void {
    const own = idIn('copy/{copy}', name);
    const id = own ?? clientOf(name)?.copy ?? '';
    const copy = this.#copies.get(id);
    if (!copy || (own === null && copy.isOpen)) return;
    copy.drop();
    this.#copies.delete(id);
  }

  /** Time passed on show. To be called in a turn. */
  async follow(): Promise<void> {
    for (const copy of this.#copies.values()) await copy.follow();
  }

  /** Whether time passes in one of them at present. */
  get isPassing(): boolean {
    return [...this.#copies.values()].some((copy) => copy.isPassing);
  }

  /** Ends that at the next whole second; they catch up when time passes again. */
  stopPassing(): void {
    for (const copy of this.#copies.values()) copy.stopPassing();
  }

  /** Something else than time changed what is on show. */
  makeAnew(): void {
    for (const copy of this.#copies.values()) if (copy.isOpen) void copy.makeAnew();
  }

  #of(id: string): OpenCopy {
    const known = this.#copies.get(id);
    if (known) return known;
    const copy = new OpenCopy(this.parts);
    this.#copies.set(id, copy);
    return copy;
  }
}

function clientOf(name: TopicName): CopyClient | null {
  const [, copy, found, sip] =
    /^([^:]+):([^:]+):(.+)$/.exec(idIn('copy-client/{client}', name) ?? '') ?? [];
  const side = copySides.find((each) => each === found);
  if (copy === undefined || side === undefined || sip === undefined) return null;
  return { copy, side, sip };
}
