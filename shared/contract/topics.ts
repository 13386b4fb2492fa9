import * as z from '../schema/late-zod.js';
import type { EntriesOf } from './define-topic.js';
import { hasPlace, idIn, type KeyOf } from './key-pattern.js';
import { clientTopic } from './views/client.js';
import { clientsOnStageTopic } from './views/clients-on-stage.js';
import { copyClientTopic, copyTopic } from './views/copy.js';
import { historyTopic } from './views/history.js';
import { importTopic } from './views/import.js';
import { audienceTopic, presentationTopic } from './views/presentation.js';
import { stageTopic } from './views/stage.js';
import { startTopic } from './views/start.js';
import { storyTopic } from './views/story.js';
import { trialsTopic } from './views/trials.js';
import { whatIfTopic } from './views/what-if.js';

/** All that can be followed and read; a new topic is added here. Named types: inferred, they are too long to be written. */
export const topics: readonly [
  typeof stageTopic,
  typeof historyTopic,
  typeof clientsOnStageTopic,
  typeof storyTopic,
  typeof presentationTopic,
  typeof audienceTopic,
  typeof whatIfTopic,
  typeof trialsTopic,
  typeof importTopic,
  typeof startTopic,
  typeof clientTopic,
  typeof copyTopic,
  typeof copyClientTopic,
] = [
  stageTopic,
  historyTopic,
  clientsOnStageTopic,
  storyTopic,
  presentationTopic,
  audienceTopic,
  whatIfTopic,
  trialsTopic,
  importTopic,
  startTopic,
  clientTopic,
  copyTopic,
  copyClientTopic,
];

/** The entries of each topic by the name of the topic. */
export type TopicEntries = {
  readonly [T in (typeof topics)[number] as KeyOf<T['name']>]: EntriesOf<T>;
};
export type TopicName = keyof TopicEntries & string;

const fits = (pattern: string, text: string): boolean =>
  hasPlace(pattern) ? /^[^\s/]([^/]*[^\s/])?$/.test(idIn(pattern, text) ?? '') : pattern === text;

/** The definition of a topic; `undefined` where there is none of that name. */
export const findTopic = (name: string): (typeof topics)[number] | undefined =>
  topics.find((topic) => fits(topic.name, name));

/** A topic that is always there; the others come and go with the id in their names. */
export type LastingTopicName = Exclude<(typeof topics)[number]['name'], `${string}{${string}`>;

const isLasting = (name: (typeof topics)[number]['name']): name is LastingTopicName =>
  !hasPlace(name);

/** The topics that are always there. */
export const lastingTopics = topics.map(({ name }) => name).filter(isLasting);

/** What a topic may be called, for the texts of errors. */
export const topicNames = topics
  .map(({ name }) => name.replace('{', '<').replace('}', '>'))
  .join(', ');

export const isTopicName = (name: string): name is TopicName => findTopic(name) !== undefined;

/** The schema of a topic's name. */
export const topicNameSchema = z
  .string()
  .max(400)
  .refine(isTopicName, `one of the topics ${topicNames}`) as unknown as z.ZodType<TopicName>;

/** What a topic shows at one time, by key; an entry that is not there is absent. */
export type Shown<Name extends TopicName> = Partial<TopicEntries[Name]>;

/** What changed of a topic, by key; `null` for an entry that is gone. */
type Changed<Name extends TopicName> = {
  readonly [Key in keyof TopicEntries[Name]]?: TopicEntries[Name][Key] | null;
};

/** Entries and changes as the definition of their topic types them. They are not checked: an emulator wrote them. */
export const entriesOf = <Name extends TopicName>(
  _name: Name,
  entries: Readonly<Record<string, unknown>>,
) => entries as Shown<Name>;
export const changesOf = <Name extends TopicName>(
  _name: Name,
  changes: Readonly<Record<string, unknown>>,
) => changes as Changed<Name>;
