import type {
  BatchFrame,
  Command,
  ContractError,
  HostFrame,
  PageStart,
  ResultOf,
  SnapshotFrame,
  TopicEntries,
  TopicName,
} from '../../shared/contract/index.js';
import { CommandFailure } from './command-failure.js';
import { type AppliedChanges, EntryStore } from './entry-store.js';
import { PendingCommands } from './pending-commands.js';
import type { Transport } from './transport.js';

/**
 * `connecting` until the first snapshot of anything; `lost` until the transport is back. The host did
 * not let the page in: `refused` from the start, `shut-out` once it had been in.
 */
export type ConnectionStatus = 'connecting' | 'connected' | 'lost' | 'refused' | 'shut-out';

/** Where a topic stands: asked for, there, or refused by the host. */
export type TopicState =
  | { readonly name: 'waiting' }
  | { readonly name: 'ready'; readonly seq: number }
  | { readonly name: 'refused'; readonly error: ContractError };

interface Topic {
  readonly name: TopicName;
  readonly store: EntryStore<object>;
  readonly listeners: Set<() => void>;
  state: TopicState;
  /** How many users of the page want it; deltas are asked for while above zero. */
  users: number;
}

export interface ConnectionOptions {
  readonly transport: Transport;
  /** Runs the updates of one batch and returns when they are on the screen: React's `flushSync`. */
  readonly commit: (update: () => void) => void;
  /** Told the state that the whole page shows, after it shows it. */
  readonly shown: (seq: number) => void;
}

const waiting: TopicState = { name: 'waiting' };
const lostMessage = 'The emulator is not answering, so this was not done.';

/**
 * One page's line to the emulator: entries of topics in, commands out.
 *
 * A topic's deltas are applied only on the state they follow; after a gap, a new epoch or a
 * reconnect its snapshot is asked for again, and the stores keep what they showed until it comes.
 */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #topics = new Map<string, Topic>();
  readonly #commands = new PendingCommands();
  readonly #statusListeners = new Set<() => void>();
  #status: ConnectionStatus = 'connecting';
  #open = false;
  #hasBeenIn = false;
  #epoch: string | null = null;

  constructor(options: ConnectionOptions) {
    this.#options = options;
  }

  /** Opens the transport. Call once. */
  start(): void {
    this.#options.transport.open({
      opened: () => {
        this.#open = true;
        for (const topic of this.#topics.values()) if (topic.users > 0) this.#hello(topic);
      },
      received: (frame) => this.#receive(frame),
      closed: () => {
        this.#open = false;
        this.#setStatus('lost');
        this.#commands.abandon(lostMessage);
      },
      refused: () => this.#setStatus(this.#hasBeenIn ? 'shut-out' : 'refused'),
    });
  }

  close(): void {
    this.#open = false;
    this.#options.transport.close();
    this.#commands.abandon(lostMessage);
  }

  status(): ConnectionStatus {
    return this.#status;
  }

  subscribeStatus(listener: () => void): () => void {
    this.#statusListeners.add(listener);
    return () => this.#statusListeners.delete(listener);
  }

  /** The store of a topic; always the same one. It fills once somebody has entered the topic. */
  topic<Name extends TopicName>(name: Name): EntryStore<TopicEntries[Name]> {
    // Filled from the topic of that name alone.
    return this.#find(name).store as EntryStore<TopicEntries[Name]>;
  }

  topicState(name: TopicName): TopicState {
    return this.#find(name).state;
  }

  subscribeTopicState(name: TopicName, listener: () => void): () => void {
    const { listeners } = this.#find(name);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Asks for a topic's entries until the returned function is called. Users are counted. */
  enter(name: TopicName): () => void {
    const topic = this.#find(name);
    topic.users += 1;
    if (topic.users === 1 && this.#open) this.#hello(topic);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      topic.users -= 1;
      if (topic.users > 0) return;
      if (this.#open) this.#options.transport.send({ type: 'leave', topic: name });
      this.#setTopicState(topic, waiting);
      this.#reportShown();
    };
  }

  /** Asks again for a topic that was refused, such as a client that has signed in since. */
  retry(name: TopicName): void {
    const topic = this.#find(name);
    if (topic.users > 0 && this.#open && topic.state.name === 'refused') this.#hello(topic);
  }

  /** Sends a command; rejects with {@link CommandFailure}. */
  command<C extends Command>(command: C): Promise<ResultOf<C['name']>> {
    if (!this.#open)
      return Promise.reject(new CommandFailure({ code: 'disconnected', message: lostMessage }));
    const { id, answer } = this.#commands.open<ResultOf<C['name']>>();
    this.#options.transport.send({ type: 'command', id, command });
    return answer;
  }

  /** Tells the host how long ago this page reached what a start is measured by. */
  tellStart(ago: PageStart): void {
    this.#options.transport.send({ type: 'started', ago });
  }

  #find(name: TopicName): Topic {
    const known = this.#topics.get(name);
    if (known) return known;
    const topic: Topic = {
      name,
      store: new EntryStore(),
      listeners: new Set(),
      state: waiting,
      users: 0,
    };
    this.#topics.set(name, topic);
    return topic;
  }

  #hello(topic: Topic): void {
    this.#setTopicState(topic, waiting);
    this.#options.transport.send({ type: 'hello', topic: topic.name });
  }

  #receive(frame: HostFrame): void {
    if (frame.type === 'result') this.#commands.settle(frame);
    else if (frame.type === 'snapshot') this.#takeSnapshot(frame);
    else if (frame.type === 'batch') this.#takeBatch(frame);
    else if (frame.topic !== undefined) this.#takeRefusal(frame.topic, frame.error);
  }

  #takeSnapshot(frame: SnapshotFrame): void {
    const topic = this.#topics.get(frame.topic);
    if (!topic || topic.users === 0) return;
    const restarted = this.#epoch !== null && this.#epoch !== frame.epoch;
    this.#epoch = frame.epoch;
    this.#hasBeenIn = true;
    const applied = topic.store.replace(frame.entries);
    this.#commit([applied], () => {
      this.#setTopicState(topic, { name: 'ready', seq: frame.seq });
      this.#setStatus('connected');
    });
    if (restarted) this.#helloOthers(frame.topic);
    this.#reportShown();
  }

  #takeBatch(frame: BatchFrame): void {
    if (frame.epoch !== this.#epoch) {
      if (this.#epoch === null) return;
      this.#epoch = null;
      this.#helloOthers(null);
      return;
    }
    const applied: AppliedChanges[] = [];
    for (const [name, topic] of this.#topics) {
      if (topic.state.name !== 'ready' || frame.seq <= topic.state.seq) continue;
      if (frame.from > topic.state.seq) {
        this.#hello(topic);
        continue;
      }
      topic.state = { name: 'ready', seq: frame.seq };
      const changes = frame.topics[name];
      if (changes) applied.push(topic.store.apply(changes));
    }
    this.#commit(applied);
    this.#reportShown();
  }

  #takeRefusal(name: string, error: ContractError): void {
    const topic = this.#topics.get(name);
    if (topic) this.#setTopicState(topic, { name: 'refused', error });
    this.#reportShown();
  }

  #helloOthers(except: string | null): void {
    const stale = [...this.#topics.values()].filter(
      ({ name, users, state }) => name !== except && users > 0 && state.name !== 'waiting',
    );
    for (const topic of stale) this.#setTopicState(topic, waiting);
    for (const topic of stale) this.#hello(topic);
  }

  #commit(applied: readonly AppliedChanges[], also?: () => void): void {
    if (applied.length === 0 && !also) return;
    this.#options.commit(() => {
      for (const changes of applied) changes.notify();
      also?.();
    });
  }

  /** The page shows a state once every topic in use has reached it; waiting ones hold it back. */
  #reportShown(): void {
    let least = Number.POSITIVE_INFINITY;
    for (const { users, state } of this.#topics.values()) {
      if (users === 0 || state.name === 'refused') continue;
      if (state.name === 'waiting') return;
      least = Math.min(least, state.seq);
    }
    if (Number.isFinite(least)) this.#options.shown(least);
  }

  #setTopicState(topic: Topic, state: TopicState): void {
    if (topic.state === state) return;
    topic.state = state;
    for (const listener of [...topic.listeners]) listener();
  }

  #setStatus(status: ConnectionStatus): void {
    if (this.#status === status) return;
    this.#status = status;
    for (const listener of [...this.#statusListeners]) listener();
  }
}
