import type {
  CommandName,
  CommandOf,
  ResultOf,
} from '../../../../shared/contract/commands/command.js';
import type { ContractError, ErrorCode } from '../../../../shared/contract/errors.js';
import type {
  BatchFrame,
  CommandAnswer,
  RefusedFrame,
  SnapshotFrame,
} from '../../../../shared/contract/frames.js';
import { topicName } from '../../../../shared/contract/keys.js';
import type { Shown, TopicName } from '../../../../shared/contract/topics.js';

/** Where a running emulator is reached, and the secret of its run. */
export interface EmulatorAddress {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  readonly token: string;
}

/** The answer to a command: what it returns, the state that shows all of its effects, and whether that is on disk. */
export type Answer<N extends CommandName> = CommandAnswer<ResultOf<N>>;

/** The entries of a topic in one state. An entry that is not there is `undefined`. */
export interface TopicState<Name extends TopicName> {
  readonly topic: Name;
  /** Names the run of the emulator; `seq` counts again in another. */
  readonly epoch: string;
  readonly seq: number;
  readonly entries: Shown<Name>;
}

/** Which topics there are now. */
export interface TopicList {
  readonly epoch: string;
  readonly seq: number;
  readonly topics: readonly TopicName[];
}

export interface ReadTopicOptions {
  /** Waits until this state is shown: the `seq` that a command answered with. */
  readonly shown?: number;
}

/** What comes from {@link EmulatorClient.events}: a snapshot of each topic, then every change. */
export type EmulatorEvent = SnapshotFrame | BatchFrame | RefusedFrame;

/** The emulator refused a request; nothing has changed. */
export class EmulatorError extends Error {
  override readonly name = 'EmulatorError';
  /** Stable: match on it. */
  readonly code: ErrorCode;
  /** Where in the command, such as `duration`. */
  readonly path: string | undefined;

  constructor({ code, message, path }: ContractError) {
    super(message);
    this.code = code;
    this.path = path;
  }
}

/** A running emulator over its control API. Commands are those that the window sends, by name. */
export class EmulatorClient {
  constructor(readonly address: EmulatorAddress) {}

  /**
   * Carries out a command; it is done when this resolves, and saved unless the answer has `unsaved`. Rejects with
   * `EmulatorError`.
   */
  command<N extends CommandName>(command: CommandOf<N>): Promise<CommandAnswer<ResultOf<N>>> {
    const { name, ...input } = command;
    return this.#json(`/api/commands/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
  }

  topics(): Promise<TopicList> {
    return this.#json('/api/topics');
  }

  /** All that the operator sees. */
  stage(options?: ReadTopicOptions): Promise<TopicState<'stage'>> {
    return this.topic('stage', options);
  }

  /** All that one client shows. Rejects with `not-found` when the person is not signed in. */
  client(sip: string, options?: ReadTopicOptions): Promise<TopicState<`client/${string}`>> {
    return this.topic(topicName('client/{sip}', sip), options);
  }

  /** A topic by its name, as {@link topics} lists it. */
  topic<Name extends TopicName>(
    name: Name,
    { shown }: ReadTopicOptions = {},
  ): Promise<TopicState<Name>> {
    const path = name.split('/').map(encodeURIComponent).join('/');
    return this.#json(`/api/topics/${path}${shown === undefined ? '' : `?shown=${shown}`}`);
  }

  /** The bytes of a picture, by the `href` of a view. */
  async photo(href: string): Promise<Uint8Array> {
    return new Uint8Array(await (await this.#fetch(href)).arrayBuffer());
  }

  /** The control API as an OpenAPI document. */
  openApi(): Promise<unknown> {
    return this.#json('/api/openapi.json');
  }

  /** Follows topics until the loop over it ends, the signal aborts, or the emulator closes. */
  async *events(topics: readonly TopicName[], signal?: AbortSignal): AsyncGenerator<EmulatorEvent> {
    const query = topics.map((topic) => `topic=${encodeURIComponent(topic)}`).join('&');
    const { body } = await this.#fetch(`/api/events?${query}`, signal ? { signal } : {});
    if (!body) return;
    for await (const data of readServerSentEvents(body)) yield JSON.parse(data) as EmulatorEvent;
  }

  async #json<T>(path: string, init?: RequestInit): Promise<T> {
    return (await (await this.#fetch(path, init)).json()) as T;
  }

  async #fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const { origin, token } = this.address;
    const response = await fetch(`${origin}${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    });
    if (response.ok) return response;
    throw new EmulatorError(await errorOf(response));
  }
}

/** What the emulator says of a refusal; a picture that is not there comes without words. */
async function errorOf(response: Response): Promise<ContractError> {
  if (response.headers.get('content-type')?.startsWith('application/json')) {
    const { error } = (await response.json()) as { error: ContractError };
    return error;
  }
  const code = response.status === 404 ? 'not-found' : 'internal';
  return { code, message: `The emulator answered with status ${response.status}.` };
}

/** Reads the address that the emulator printed at its start. Throws when it is none. */
export function emulatorAddress(printed: string): EmulatorAddress {
  const { origin, hash } = new URL(printed);
  const token = /^#token=([\w-]+)$/.exec(hash)?.[1];
  if (token === undefined) throw new TypeError('The printed address ends in #token=….');
  return { origin, token };
}

/** The data of each event of a stream, in order (the event stream format of the HTML standard). */
async function* readServerSentEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    rest += decoder.decode(chunk, { stream: true });
    const events = rest.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) yield dataOf(event);
  }
}

const dataOf = (event: string): string =>
  event
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => line.slice('data: '.length))
    .join('\n');
