import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Deployment } from '../../../../electron/emulator/deployment/deployment.js';
import { EwsService } from '../../../../electron/emulator/exchange/ews/ews-service.js';
import { ExchangeServer } from '../../../../electron/emulator/exchange/exchange-server.js';
import type {
  ExchangeRequest,
  ExchangeResponse,
} from '../../../../electron/emulator/exchange/web/exchange-transport.js';
import { courseHours, coursePeople, watchCourse } from './course.js';

afterEach(() => vi.restoreAllMocks());

/** Nothing of it is the same object as before. */
const copied = ({ status, headers, body }: ExchangeResponse): ExchangeResponse => ({
  status,
  headers: { ...headers },
  body: [...body].join(''),
});

/** Has each answer of Web Services worked out anew, and handed over as a network would. */
function answerAfresh(deployment: Deployment, asked: () => void): void {
  const { exchange } = deployment;
  const handle = exchange.handle.bind(exchange);
  exchange.handle = (request: ExchangeRequest, ewsUrl?: string) => {
    const answer = handle(request, ewsUrl);
    const isOfEws = answer.status === 200 && /\/ews\//i.test(request.url);
    if (!isOfEws || !answer.body.endsWith('</s:Envelope>')) return copied(answer);
    asked();
    return copied(new EwsService(exchange.mailboxes, () => deployment.now()).answer(request));
  };
}

describe('answers that Exchange gives again, or would', () => {
  it.each([1, 2, 3, 4])(
    'leave log, views and state at any moment as answers worked out anew (%i)',
    async (seed) => {
      const handle = vi.spyOn(ExchangeServer.prototype, 'handle');
      let last: Deployment | null = null;
      const seen = await watchCourse(seed, (deployment) => {
        last = deployment;
      });
      const given = handle.mock.calls.length;
      const asked = vi.fn();
      expect(await watchCourse(seed, (deployment) => answerAfresh(deployment, asked))).toEqual(
        seen,
      );
      expect(asked.mock.calls.length).toBeGreaterThan(courseHours * coursePeople);
      expect(given).toBeLessThan(asked.mock.calls.length);
      const log = (last as Deployment | null)?.log.entries();
      expect(log?.some(({ kind }) => kind === 'calendar.poll-failed')).toBe(true);
    },
  );
});
