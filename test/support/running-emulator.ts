import { type StartOptions, startEmulator } from '../../electron/host/session/start-emulator.js';
import { MemoryStore } from '../../electron/host/state/storage/memory-store.js';
import {
  type CommandName,
  type CommandOf,
  definitionOf,
  type ResultOf,
} from '../../shared/contract/commands/command.js';
import type { ShellResult } from '../../shared/contract/commands/shell.js';
import type { HostFrame, Json } from '../../shared/contract/frames.js';
import { topicName } from '../../shared/contract/keys.js';
import type { TopicEntries, TopicName } from '../../shared/contract/topics.js';
import { ViewCheck } from './check-views.js';

/** The entries of a topic as a follower has them, kept up to date. */
export class FollowedTopic<E> {
  entries = new Map<string, Json>();
  /** Follows it no longer. */
  leave = (): void => {};

  /** An entry by key; fails when it is not there. */
  get<K extends keyof E & string>(key: K): E[K] {
    const value = this.entries.get(key);
    if (value === undefined) throw new Error(`There is no entry ${key}.`);
    return value as E[K];
  }

  find<K extends keyof E & string>(key: K): E[K] | undefined {
    return this.entries.get(key) as E[K] | undefined;
  }

  receive(topic: string, frame: HostFrame): void {
    if (frame.type === 'snapshot' && frame.topic === topic) {
      this.entries = new Map(Object.entries(frame.entries));
    } else if (frame.type === 'batch') {
      for (const [key, value] of Object.entries(frame.topics[topic] ?? {})) {
        if (value === null) this.entries.delete(key);
        else this.entries.set(key, value);
      }
    }
  }
}

/** Fails where a command returned something else than its definition says. */
function checkResult(name: CommandName, value: unknown): void {
  const { error } = definitionOf(name).result.safeParse(JSON.parse(JSON.stringify(value)));
  if (error) throw new Error(`The result of ${name} is not as defined: ${error.message}`);
}

/** A whole emulator in memory, frozen, with the sample organisation; changes are published at once. */
export async function runEmulator(options: Partial<StartOptions> = {}) {
  const running = await startEmulator({
    store: new MemoryStore(),
    hostKind: 'memory',
    version: '0.0.0',
    frozen: true,
    defer: (flush) => flush(),
    ...options,
  });
  const { session } = running;
  const views = new ViewCheck();
  views.follow(session);

  async function command<N extends CommandName>(input: CommandOf<N>): Promise<ResultOf<N>> {
    const { value } = await session.command(input);
    views.assertNone();
    checkResult(input.name, value);
    return value;
  }

  function follow<Name extends TopicName>(topic: Name): FollowedTopic<TopicEntries[Name]> {
    const followed = new FollowedTopic<TopicEntries[Name]>();
    const connection = session.attach((frame) => followed.receive(topic, frame));
    connection.receive({ type: 'hello', topic });
    followed.leave = () => connection.close();
    return followed;
  }

  return {
    ...running,
    command,
    /** Types text into the management shell. */
    shell: (text: string): Promise<ShellResult> => command({ name: 'shell.run', text }),
    signOutAndIn: (sip: string) => command({ name: 'client.sign-out-and-in', sip }),
    stage: follow('stage'),
    history: follow('history'),
    story: follow('story'),
    whatIf: follow('what-if'),
    presentation: follow('presentation'),
    client: (sip: string) => follow(topicName('client/{sip}', sip)),
    follow,
  };
}
export type TestEmulator = Awaited<ReturnType<typeof runEmulator>>;
