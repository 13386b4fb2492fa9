import type { ContractError } from '../../../shared/contract/errors.js';
import type {
  Changes,
  ClientFrame,
  CommandAnswer,
  HostFrame,
} from '../../../shared/contract/frames.js';
import { type TopicName, topicNames } from '../../../shared/contract/topics.js';
import { toContractError } from './connection.js';
import type { Emulated } from './emulated.js';

export interface FollowersOptions {
  readonly emulated: Pick<
    Emulated<never, unknown>,
    'generation' | 'namedTopic' | 'topic' | 'topics' | 'followed' | 'pageStarted'
  >;
  /** Names this run; a renderer that sees another one starts from scratch. */
  readonly epoch: string;
  /** Calls `flush` soon. */
  readonly defer: (flush: () => void) => void;
  readonly command: (input: unknown) => Promise<CommandAnswer>;
  /** Tells the operator of a fault of the program itself. Never throws. */
  readonly reportFault: (what: string, error: unknown) => void;
}

/** A follower and the topics it asked for. */
interface Attached {
  readonly send: (frame: HostFrame) => void;
  readonly topics: Set<TopicName>;
}

/** The handle of one attached renderer. */
export interface SessionConnection {
  receive(frame: ClientFrame): void;
  close(): void;
}

/**
 * Those who follow an emulator: each has snapshots of the topics it asked for, then batches of what changed, numbered by
 * `seq`. A view that cannot be read, or a follower that cannot be told, takes nothing else with it.
 */
export class Followers {
  #generation: number;
  readonly #attached = new Set<Attached>();
  #seq = 0;
  #flushDue = false;

  constructor(private readonly options: FollowersOptions) {
    this.#generation = options.emulated.generation;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Nobody is told any more. */
  clear(): void {
    this.#attached.clear();
  }

  attach(send: (frame: HostFrame) => void): SessionConnection {
    const attached: Attached = { send, topics: new Set() };
    this.#attached.add(attached);
    return {
      receive: (frame) => this.#receive(attached, frame),
      close: () => {
        this.#attached.delete(attached);
        for (const name of attached.topics) this.#tellFollowed(name);
      },
    };
  }

  /** Sends all pending changes now. */
  flush(): void {
    this.#flushDue = false;
    if (this.options.emulated.generation !== this.#generation) this.#startAfresh();
    const followed = new Set([...this.#attached].flatMap(({ topics }) => [...topics]));
    if (!this.#isDirty()) return;
    const from = this.#seq;
    this.#seq += 1;
    const changes = new Map<TopicName, Changes>();
    for (const name of followed) {
      const changed = this.#takeChanges(name);
      if (changed) changes.set(name, changed);
    }
    for (const topic of this.options.emulated.topics()) topic.forget();
    for (const attached of this.#attached) {
      const { topics } = attached;
      const own: Record<string, Changes> = {};
      for (const [name, changed] of changes) if (topics.has(name)) own[name] = changed;
      const { epoch } = this.options;
      this.#send(attached, { type: 'batch', epoch, from, seq: this.#seq, topics: own });
    }
  }

  /** A view that cannot be read keeps what its followers have of it. */
  #takeChanges(name: TopicName): Changes | null {
    const { emulated } = this.options;
    const topic = emulated.topic(name);
    try {
      return topic?.takeChanges() ?? null;
    } catch (error) {
      topic?.forget();
      this.options.reportFault(`The view ${name} cannot be shown`, error);
      return null;
    }
  }

  /** A follower who cannot be reached takes nobody else with them. */
  #send({ send }: Attached, frame: HostFrame): void {
    try {
      send(frame);
    } catch (error) {
      this.options.reportFault('A window cannot be told what changed', error);
    }
  }

  /** Has pending changes sent soon. Returns the `seq` that will show them. */
  publish(): number {
    if (!this.#isDirty()) return this.#seq;
    if (!this.#flushDue) {
      this.#flushDue = true;
      const expected = this.#seq + 1;
      this.options.defer(() => {
        if (this.#flushDue) this.flush();
      });
      return expected;
    }
    return this.#seq + 1;
  }

  /** Another deployment took over: what followers have of the former one is void. */
  #startAfresh(): void {
    this.#generation = this.options.emulated.generation;
    this.#seq += 1;
    for (const attached of this.#attached) {
      for (const name of attached.topics) this.#sendSnapshot(attached, name);
    }
  }

  #isDirty(): boolean {
    if (this.options.emulated.generation !== this.#generation) return true;
    for (const topic of this.options.emulated.topics()) if (topic.isDirty) return true;
    return false;
  }

  #receive(attached: Attached, frame: ClientFrame): void {
    if (frame.type === 'command') void this.#answer(attached, frame.id, frame.command);
    else if (frame.type === 'started') this.options.emulated.pageStarted(frame.ago);
    else this.#followOrLeave(attached, frame);
  }

  /** A snapshot and all after it call a topic by the address of its person, however it was asked for. */
  #followOrLeave(
    attached: Attached,
    { type, topic }: Extract<ClientFrame, { readonly topic: TopicName }>,
  ): void {
    let name: TopicName;
    try {
      name = this.options.emulated.namedTopic(topic);
    } catch (error) {
      if (type === 'hello') this.#refuse(attached, topic, toContractError(error));
      // Somebody who was removed since may be left.
      else this.#leave(attached, topic);
      return;
    }
    if (type === 'hello') this.#hello(attached, name);
    else this.#leave(attached, name);
  }

  #hello(attached: Attached, name: TopicName): void {
    this.flush();
    const isNew = !attached.topics.has(name);
    this.#sendSnapshot(attached, name);
    if (isNew) this.#tellFollowed(name);
  }

  #leave(attached: Attached, name: TopicName): void {
    if (attached.topics.delete(name)) this.#tellFollowed(name);
  }

  #tellFollowed(name: TopicName): void {
    const followers = [...this.#attached].filter(({ topics }) => topics.has(name));
    this.options.emulated.followed(name, followers.length);
  }

  #sendSnapshot(attached: Attached, name: TopicName): void {
    const { epoch, emulated } = this.options;
    const topic = emulated.topic(name);
    if (!topic) {
      const message = `There is no topic "${name}". The topics are ${topicNames}.`;
      this.#refuse(attached, name, { code: 'not-found', message });
      return;
    }
    attached.topics.add(name);
    try {
      const entries = topic.snapshot();
      this.#send(attached, { type: 'snapshot', topic: name, epoch, seq: this.#seq, entries });
    } catch (error) {
      this.options.reportFault(`The view ${name} cannot be shown`, error);
      this.#refuse(attached, name, toContractError(error));
    }
  }

  #refuse(attached: Attached, topic: TopicName, error: ContractError): void {
    attached.topics.delete(topic);
    this.#send(attached, { type: 'refused', topic, error });
  }

  async #answer(attached: Attached, id: number, input: unknown): Promise<void> {
    try {
      const answer = await this.options.command(input);
      this.#send(attached, { type: 'result', id, ...answer });
    } catch (error) {
      this.#send(attached, { type: 'result', id, seq: this.#seq, error: toContractError(error) });
    }
  }
}
