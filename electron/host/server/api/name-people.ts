import { CommandError } from '../../../../shared/contract/errors.js';
import { idIn, partsOf } from '../../../../shared/contract/key-pattern.js';
import { findTopic, isTopicName } from '../../../../shared/contract/topics.js';
import type { HostedEmulator } from '../hosted-emulator.js';
import { HttpRefusal, statusOfCode } from '../http-refusal.js';
import type { TopicAddress } from './read-topic.js';

type Answer = HostedEmulator['session']['answer'];

/** The places in the names of topics and of their keys where a person stands. */
const placesOfPeople = ['{sip}', '{contact}', '{participant}', '{conversation}'];

/**
 * The same topic and key with SIP addresses for people who are called otherwise.
 * Rejects with `HttpRefusal` where nobody, or several, are called so.
 */
export async function withSipAddresses(
  { topic, key }: TopicAddress,
  answer: Answer,
): Promise<TopicAddress> {
  const { name, entries } = findTopic(topic) ?? { name: topic, entries: {} };
  const pattern = Object.keys(entries).find((each) => key !== null && idIn(each, key) !== null);
  const addressed = await filled(name, topic, answer);
  return {
    topic: isTopicName(addressed) ? addressed : topic,
    key: key === null || pattern === undefined ? key : await filled(pattern, key, answer),
  };
}

async function filled(pattern: string, text: string, answer: Answer): Promise<string> {
  const id = idIn(pattern, text);
  const isPerson = placesOfPeople.some((place) => pattern.includes(place));
  if (id === null || !isPerson || id.includes('@')) return text;
  const [before, after] = partsOf(pattern);
  return `${before}${await sipOf(id, answer)}${after}`;
}

async function sipOf(name: string, answer: Answer): Promise<string> {
  try {
    const { value } = await answer({ name: 'directory.person', sip: name });
    return typeof value === 'object' && value !== null && 'sip' in value ? String(value.sip) : name;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    throw new HttpRefusal(statusOfCode[error.code], error.code, error.message);
  }
}
