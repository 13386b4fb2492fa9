import { topicName } from '../../../../shared/contract/keys.js';
import type { TopicName } from '../../../../shared/contract/topics.js';
import type { Expectation } from '../../../../shared/scenario/expectation-schema.js';
import type { EmulatorViews } from '../views.js';
import { type Comparison, same } from './compare.js';

/** What an entry of a topic has at a path such as `presence.text`; null where there is nothing. */
export async function readEntry(
  views: EmulatorViews,
  topic: TopicName,
  key: string,
  path?: string,
): Promise<unknown> {
  const entries = await views.entries(topic);
  const steps = path === undefined ? [] : path.split('.');
  return [key, ...steps].reduce<unknown>(memberOf, entries) ?? null;
}

/** What an entry of the contract is not, of a client or of the stage. */
export async function compareEntry(
  { key, path, is }: NonNullable<Expectation['entry']>,
  client: string | undefined,
  views: EmulatorViews,
): Promise<Comparison> {
  const topic = client === undefined ? 'stage' : topicName('client/{sip}', client);
  const what = path === undefined ? key : `${key} ${path}`;
  return same(`entry ${what}`, is, await readEntry(views, topic, key, path));
}

function memberOf(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}
