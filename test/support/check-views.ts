import { z } from 'zod';
import type { RunningEmulator } from '../../electron/host/session/running-emulator.js';
import type { Changes, HostFrame } from '../../shared/contract/frames.js';
import { idIn } from '../../shared/contract/key-pattern.js';
import {
  findTopic,
  isTopicName,
  lastingTopics,
  type TopicName,
} from '../../shared/contract/topics.js';

/** Compares what an emulator sends with the schemas of its topics, and keeps every difference. */
export class ViewCheck {
  readonly #problems = new Set<string>();

  /** @throws {Error} naming every entry so far that its topic does not define, or that its schema refuses */
  assertNone(): void {
    if (this.#problems.size > 0) throw new Error([...this.#problems].join('\n'));
  }

  /** Follows every topic of a session, each client from its sign-in on. */
  follow(session: Pick<RunningEmulator['session'], 'attach'>): void {
    const followed = new Set<TopicName>();
    const follow = (topic: TopicName): void => {
      if (followed.has(topic)) return;
      followed.add(topic);
      connection.receive({ type: 'hello', topic });
    };
    const connection = session.attach((frame) => {
      this.receive(frame);
      const stage = changesOf(frame).get('stage') ?? {};
      for (const key of Object.keys(stage)) if (isTopicName(key)) follow(key);
    });
    for (const topic of lastingTopics) follow(topic);
  }

  receive(frame: HostFrame): void {
    for (const [topic, changes] of changesOf(frame))
      for (const [key, value] of Object.entries(changes))
        if (value !== null) this.#check(topic, key, value);
  }

  #check(topic: string, key: string, value: unknown): void {
    const schema = schemaOf(topic, key);
    if (!schema) {
      this.#problems.add(`Topic ${topic} defines no entry ${key}.`);
      return;
    }
    // As it arrives at the other side of a transport.
    const { error } = schema.safeParse(JSON.parse(JSON.stringify(value)));
    if (error) this.#problems.add(`${topic} ${key} is not as defined: ${z.prettifyError(error)}`);
  }
}

function changesOf(frame: HostFrame): ReadonlyMap<string, Changes> {
  if (frame.type === 'snapshot') return new Map([[frame.topic, frame.entries]]);
  return new Map(frame.type === 'batch' ? Object.entries(frame.topics) : []);
}

function schemaOf(topic: string, key: string): z.ZodType | undefined {
  const entries: Readonly<Record<string, z.ZodType>> = findTopic(topic)?.entries ?? {};
  const pattern = Object.keys(entries).find((known) => known === key || idIn(known, key) !== null);
  return pattern === undefined ? undefined : entries[pattern];
}
