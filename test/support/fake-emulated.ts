import { Topic } from '../../electron/emulator/topics/topic.js';
import type { Emulated } from '../../electron/host/session/emulated.js';
import type { Command } from '../../shared/contract/commands/command.js';
import { CommandError } from '../../shared/contract/errors.js';
import type { Json } from '../../shared/contract/frames.js';
import type { TopicName } from '../../shared/contract/topics.js';
import { type Instant, toInstant } from '../../shared/lync/time.js';

type Notes = Readonly<Record<string, string>>;

export interface FakeState {
  readonly notes: Readonly<Record<string, string>>;
}

/**
 * The smallest engine that a session and a transport can be tested with: people have notes.
 * `client.set-note` changes one, in topic `stage` and in the person's own, or takes it away when
 * empty; `shell.run` answers with its text; everything else is refused.
 */
export class FakeEmulated implements Emulated<null, FakeState> {
  readonly rate = 0;
  readonly generation = 0;
  revision = 0;
  readonly #notes = new Map<string, string>();
  readonly #topics = new Map<string, Topic<Notes>>();

  constructor(people: readonly string[]) {
    const keys = people.map((sip) => `note/${sip}`);
    const read = (key: string): string | null => this.#notes.get(key) ?? null;
    this.#topics.set('stage', new Topic({ keys: () => keys, read }));
    for (const sip of people)
      this.#topics.set(`client/${sip}`, new Topic({ keys: () => [`note/${sip}`], read }));
  }

  now(): Instant {
    return toInstant(0);
  }

  async advanceTo(): Promise<void> {}

  readonly isPassing: boolean = false;

  stopPassing(): void {}

  followed(): void {}

  pageStarted(): void {}

  named(command: Command): Command {
    return command;
  }

  namedTopic(name: TopicName): TopicName {
    return name;
  }

  async prepare(): Promise<null> {
    return null;
  }

  async execute(command: Command): Promise<Json> {
    if (command.name === 'shell.run') return { records: [{ kind: 'output', text: command.text }] };
    if (command.name !== 'client.set-note')
      throw new CommandError('refused', `${command.name} is not for this engine.`);
    const key = `note/${command.sip}`;
    const own = this.#topics.get(`client/${command.sip}`);
    if (!own) throw new CommandError('not-signed-in', `${command.sip} is not signed in.`, 'sip');
    if (command.text === '') this.#notes.delete(key);
    else this.#notes.set(key, command.text);
    this.revision += 1;
    own.invalidate(key);
    this.#topics.get('stage')?.invalidate(key);
    return null;
  }

  topic(name: string): Topic<Notes> | null {
    return this.#topics.get(name) ?? null;
  }

  topics(): Iterable<Topic<Notes>> {
    return this.#topics.values();
  }

  toState(): FakeState {
    return { notes: Object.fromEntries(this.#notes) };
  }

  reportStorage(): void {}

  /** What went wrong in the program. */
  readonly faults: string[] = [];

  reportFault(what: string, error: unknown): void {
    this.faults.push(`${what}: ${String(error)}`);
  }
}
