import { describe, expect, it } from 'vitest';
import type { Deployment } from '../../../../electron/emulator/deployment/deployment.js';
import { EwsService } from '../../../../electron/emulator/exchange/ews/ews-service.js';
import type {
  ExchangeRequest,
  ExchangeResponse,
} from '../../../../electron/emulator/exchange/web/exchange-transport.js';
import { allOf, courseHours, coursePeople, openCourse, playCourse } from './course.js';

/** Nothing of it is the same object as before. */
const copied = ({ status, headers, body }: ExchangeResponse): ExchangeResponse => ({
  status,
  headers: { ...headers },
  body: [...body].join(''),
});

/** Has each answer of Web Services worked out anew, and handed over as a network would. */
function answerAfresh(deployment: Deployment): { readonly asked: () => number } {
  const { exchange } = deployment;
  const handle = exchange.handle.bind(exchange);
  let asked = 0;
  exchange.handle = (request: ExchangeRequest, ewsUrl?: string) => {
    const answer = handle(request, ewsUrl);
    const isOfEws = answer.status === 200 && /\/ews\//i.test(request.url);
    if (!isOfEws || !answer.body.endsWith('</s:Envelope>')) return copied(answer);
    asked += 1;
    return copied(new EwsService(exchange.mailboxes, () => deployment.now()).answer(request));
  };
  return { asked: () => asked };
}

describe('answers that Exchange gives again', () => {
  it.each([1, 2, 3, 4, 5])(
    'leave log, views and state as answers worked out anew (%i)',
    async (seed) => {
      const [one, other] = [openCourse(), openCourse()];
      const { asked } = answerAfresh(other);
      await playCourse(one, seed, (hour) => {
        if (hour === courseHours / 2) one.topic('stage')?.snapshot();
        return one;
      });
      await playCourse(other, seed, () => other);
      expect(allOf(one)).toBe(allOf(other));
      expect(asked()).toBeGreaterThan(courseHours * coursePeople);
      expect(one.log.entries().some(({ kind }) => kind === 'calendar.poll-failed')).toBe(true);
    },
  );
});
