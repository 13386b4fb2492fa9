import type { EntriesOf } from './define-topic.js';
import { fillingOf, hasPlace, type KeyOf } from './key-pattern.js';
import { clientTopic } from './views/client.js';
import { historyTopic } from './views/history.js';
import { stageTopic } from './views/stage.js';
import { storyTopic } from './views/story.js';

/** All that can be followed and read; a new topic is added here. */
export const topics = [stageTopic, historyTopic, storyTopic, clientTopic] as const;

/** The entries of each topic by the name of the topic. */
export type TopicEntries = {
  readonly [T in (typeof topics)[number] as KeyOf<T['name']>]: EntriesOf<T>;
};
/** `stage`, `history`, `story`, or `client/<sip>`. */
export type TopicName = keyof TopicEntries & string;

const fits = (pattern: string, text: string): boolean =>
  hasPlace(pattern) ? /^[^\s/]+$/.test(fillingOf(pattern, text) ?? '') : pattern === text;

/** The definition of a topic; `undefined` where there is none of that name. */
export const findTopic = (name: string) => topics.find((topic) => fits(topic.name, name));
