import type { EntriesOf, PatternOf, TopicDefinition } from './define-topic.js';
import { fillPattern, type IdFor, type KeyOf } from './key-pattern.js';
import type { topics } from './topics.js';
import type { clientTopic } from './views/client.js';
import type { CopyClient } from './views/copy.js';
import type { stageTopic } from './views/stage.js';

/**
 * Makes the keys of one topic from the patterns of its definition, of which only the type is imported. The compiler does
 * not see by itself that the keys of a topic's patterns are those of its entries.
 */
type KeyMaker<T extends TopicDefinition> = <Pattern extends PatternOf<T>>(
  pattern: Pattern,
  ...id: IdFor<Pattern>
) => KeyOf<Pattern> & keyof EntriesOf<T>;

/** `stageKey('policy/{identity}', 'Global')` is `policy/Global`. */
export const stageKey = fillPattern as KeyMaker<typeof stageTopic>;

/** `clientKey('contact/{contact}', sip)` is the key of a row. */
export const clientKey = fillPattern as KeyMaker<typeof clientTopic>;

/** Names a message of a client in `message/{message}`: `bob@contoso.com/m5`. */
export const messageName = (conversation: string, message: string): string =>
  `${conversation}/${message}`;

/** The conversation of a message that {@link messageName} names. */
export const conversationIn = (name: string): string => name.slice(0, name.lastIndexOf('/'));

/** `topicName('client/{sip}', sip)` is the topic of a person's client. */
export const topicName: <Pattern extends (typeof topics)[number]['name']>(
  pattern: Pattern,
  ...id: IdFor<Pattern>
) => KeyOf<Pattern> = fillPattern;

/** The topic of the client of a copy. */
export const copyClientTopicName = ({ copy, side, sip }: CopyClient) =>
  topicName('copy-client/{client}', `${copy}:${side}:${sip}`);

/** A topic with the entries of a client. */
export type ClientTopicName = ReturnType<typeof copyClientTopicName> | `client/${string}`;
