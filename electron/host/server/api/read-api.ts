import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  isTopicName,
  lastingTopics,
  type TopicName,
  topicNames,
} from '../../../../shared/contract/topics.js';
import type { HostedEmulator } from '../hosted-emulator.js';
import { HttpRefusal, sendJson } from '../http-refusal.js';
import type { RequestTarget } from '../request-target.js';
import type { EventStreams } from './event-stream.js';
import { withSipAddresses } from './name-people.js';
import { readTopic, readTopicAddress, type TopicAddress } from './read-topic.js';

/** Topics that one stream of events follows at most. */
const mostTopics = 100;

interface ApiQuestion {
  readonly target: RequestTarget;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Answers what may be read below `/api/`, to a sender who was found in order. */
export class ApiReader {
  constructor(
    private readonly session: HostedEmulator['session'],
    private readonly streams: EventStreams,
  ) {}

  /** Throws `HttpRefusal`. */
  async answer(question: ApiQuestion): Promise<void> {
    const { target, request, response } = question;
    if (target.pathname === '/api/topics') return this.#topics(question);
    if (target.pathname === '/api/events')
      return this.streams.follow(await this.#followed(target), request, response);
    if (target.pathname === '/api/openapi.json') {
      const { openApiDocument } = await import('./openapi.js');
      return sendJson(response, 200, openApiDocument());
    }
    const address = readTopicAddress(target.pathname);
    if (!address) throw new HttpRefusal(404, 'not-found', 'The control API has nothing here.');
    return this.#topic(await this.#addressed(address), question);
  }

  #addressed(address: TopicAddress): Promise<TopicAddress> {
    return withSipAddresses(address, (input) => this.session.answer(input));
  }

  async #followed(target: RequestTarget): Promise<readonly TopicName[]> {
    const asked = topicsOf(target).map((topic) => this.#addressed({ topic, key: null }));
    return (await Promise.all(asked)).map(({ topic }) => topic);
  }

  /** Which topics there are now. The stage has an entry of the same name for each that comes and goes. */
  async #topics(question: ApiQuestion): Promise<void> {
    const { epoch, seq, entries } = await this.#read('stage', question);
    const topics = [...lastingTopics, ...Object.keys(entries).filter(isTopicName)];
    sendJson(question.response, 200, { epoch, seq, topics });
  }

  async #topic({ topic, key }: TopicAddress, question: ApiQuestion): Promise<void> {
    const { epoch, seq, entries } = await this.#read(topic, question);
    if (key === null) return sendJson(question.response, 200, { topic, epoch, seq, entries });
    const value = Object.hasOwn(entries, key) ? entries[key] : undefined;
    if (value === undefined)
      throw new HttpRefusal(404, 'not-found', 'The topic has no entry of that name.');
    sendJson(question.response, 200, { topic, key, epoch, seq, value });
  }

  #read(topic: TopicName, { target, response }: ApiQuestion) {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    return readTopic(this.session, topic, { shown: shownOf(target), signal: gone.signal });
  }
}

/** The state that the answer has to show; any will do when none is named. */
function shownOf({ query }: RequestTarget): number {
  const text = query.get('shown') ?? '0';
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new HttpRefusal(
    400,
    'invalid-input',
    'shown is a state, as the answer to a command names it.',
  );
}

function topicsOf({ query }: RequestTarget): readonly TopicName[] {
  const topics = query.getAll('topic');
  if (topics.length <= mostTopics && topics.every(isTopicName)) return topics;
  const message = `Name at most ${mostTopics} topics, each one of ${topicNames}.`;
  throw new HttpRefusal(400, 'invalid-input', message);
}
