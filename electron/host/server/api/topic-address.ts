import { isTopicName, type TopicName, topicNames } from '../../../../shared/contract/topics.js';
import { HttpRefusal } from '../http-refusal.js';

const prefix = '/api/topics/';

/** A topic, and one of its keys when the path names one. */
export interface TopicAddress {
  readonly topic: TopicName;
  readonly key: string | null;
}

/**
 * Reads `/api/topics/stage/clock` and `/api/topics/client/<sip>/contact/<sip>`; a slash inside a key
 * may be written `%2F` as well. `null` when the path is none of a topic. Throws `HttpRefusal`.
 */
export function readTopicAddress(pathname: string): TopicAddress | null {
  if (!pathname.startsWith(prefix)) return null;
  const parts = pathname.slice(prefix.length).split('/').map(decode);
  for (let length = 1; length <= parts.length; length += 1) {
    const topic = parts.slice(0, length).join('/');
    if (isTopicName(topic)) return { topic, key: parts.slice(length).join('/') || null };
  }
  throw new HttpRefusal(404, 'not-found', `The topics are ${topicNames}.`);
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new HttpRefusal(400, 'bad-frame', 'The path is not percent-encoded UTF-8.');
  }
}
