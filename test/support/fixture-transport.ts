import type { Transport, TransportEvents } from '../../renderer/bridge/transport.js';
import type {
  BatchFrame,
  ClientFrame,
  Command,
  ContractError,
  HostFrame,
  Json,
} from '../../shared/contract/index.js';

/** Topics by name, each its entries by key. In a name `*` stands for what the page makes up, such as the id of a copy. */
export type FixtureTopics = Readonly<Record<string, object>>;

/**
 * An emulator of a few entries for component tests: answers `hello` with the topic's entries,
 * keeps the commands it got, and changes entries when the test says so. Everything is synchronous.
 */
export class FixtureTransport implements Transport {
  readonly sent: ClientFrame[] = [];
  readonly #topics: Map<string, Record<string, unknown>>;
  readonly #answer: (command: Command) => unknown;
  #events: TransportEvents | null = null;
  epoch = 'one';
  seq = 1;

  constructor(topics: FixtureTopics, answer: (command: Command) => unknown = () => null) {
    this.#topics = new Map(Object.entries(topics).map(([name, of]) => [name, { ...of }]));
    this.#answer = answer;
  }

  /** Commands in the order they were sent. */
  get commands(): readonly Command[] {
    return this.sent.flatMap((frame) =>
      frame.type === 'command' ? [frame.command as unknown as Command] : [],
    );
  }

  open(events: TransportEvents): void {
    this.#events = events;
    events.opened();
  }

  close(): void {
    this.#events = null;
  }

  send(frame: ClientFrame): void {
    this.sent.push(frame);
    if (frame.type === 'hello') this.#hello(frame.topic);
    if (frame.type === 'command') this.#run(frame.id, frame.command as unknown as Command);
  }

  /** Changes entries as the emulator would and sends the batch. */
  change(topics: Readonly<Record<string, Readonly<Record<string, unknown>>>>): void {
    const from = this.seq;
    this.seq += 1;
    for (const [name, changes] of Object.entries(topics)) {
      const entries = this.#topics.get(name) ?? {};
      this.#topics.set(name, entries);
      for (const [key, value] of Object.entries(changes))
        if (value === null) delete entries[key];
        else entries[key] = value;
    }
    this.deliver({
      type: 'batch',
      epoch: this.epoch,
      from,
      seq: this.seq,
      topics: topics as BatchFrame['topics'],
    });
  }

  /** The state moves on but its batch is lost on the way. */
  lose(): void {
    this.seq += 1;
  }

  drop(): void {
    this.#events?.closed();
  }

  refuse(): void {
    this.#events?.refused();
  }

  restore(): void {
    this.#events?.opened();
  }

  deliver(frame: HostFrame): void {
    this.#events?.received(frame);
  }

  #hello(topic: string): void {
    const entries = this.#topics.get(topic) ?? this.#madeUp(topic);
    if (entries)
      this.deliver({
        type: 'snapshot',
        topic,
        epoch: this.epoch,
        seq: this.seq,
        entries: structuredClone(entries) as Record<string, Json>,
      });
    else {
      const error: ContractError = { code: 'not-found', message: `there is no ${topic}` };
      this.deliver({ type: 'refused', topic, error });
    }
  }

  #madeUp(topic: string): Record<string, unknown> | undefined {
    const [, found] =
      [...this.#topics].find(([name]) => {
        const [before = '', after] = name.split('*');
        return after !== undefined && topic.startsWith(before) && topic.endsWith(after);
      }) ?? [];
    return found && { ...found };
  }

  #run(id: number, command: Command): void {
    const value = this.#answer(command);
    if (value instanceof Error)
      this.deliver({
        type: 'result',
        id,
        seq: this.seq,
        error: { code: 'refused', message: value.message },
      });
    else if (value !== undefined)
      this.deliver({ type: 'result', id, seq: this.seq, value: value as Json });
  }
}
