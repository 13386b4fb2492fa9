import type { Instant } from '../../../../shared/lync/time.js';
import {
  type ExchangeRequest,
  type ExchangeTransport,
  ExchangeUnreachable,
} from '../../../emulator/exchange/web/exchange-transport.js';
import { contentId } from '../storage/content-id.js';
import type { ExchangeAnswer } from './journal-entry.js';

const withoutWay =
  'The capsule that this client comes from holds no credentials. Connect it to its Exchange again.';

/**
 * Stands between a deployment and the real Exchange servers its clients read. An answer that is
 * known for that instant and request is given again; what a server answers again is noted.
 */
export class ExchangeAnswers {
  readonly #known = new Map<string, ExchangeAnswer[]>();

  constructor(
    past: readonly ExchangeAnswer[],
    private readonly now: () => Instant,
    private readonly note: (answer: ExchangeAnswer) => void,
  ) {
    for (const answer of past) {
      const key = keyOf(answer);
      this.#known.set(key, [...(this.#known.get(key) ?? []), answer]);
    }
  }

  /** @param live the way to the server; `null` when only answers of the past are available */
  open(live: ExchangeTransport | null): ExchangeTransport {
    return async (request) => {
      const question = { at: this.now(), request: nameOf(request) };
      const answer =
        this.#known.get(keyOf(question))?.shift() ?? (await ask(live, request, question));
      this.note(answer);
      const { outcome } = answer;
      if ('response' in outcome) return outcome.response;
      throw new ExchangeUnreachable(outcome.unreachable, outcome.reason);
    };
  }
}

type Question = Pick<ExchangeAnswer, 'at' | 'request'>;

const keyOf = ({ at, request }: Question): string => `${at} ${request}`;

const nameOf = ({ method, url, headers, body }: ExchangeRequest): string =>
  contentId(JSON.stringify([method, url, headers, body]));

async function ask(
  live: ExchangeTransport | null,
  request: ExchangeRequest,
  question: Question,
): Promise<ExchangeAnswer> {
  if (live === null) throw new ExchangeUnreachable('connection', withoutWay);
  try {
    return { ...question, outcome: { response: await live(request) } };
  } catch (error) {
    if (!(error instanceof ExchangeUnreachable)) throw error;
    return { ...question, outcome: { unreachable: error.kind, reason: error.reason } };
  }
}
